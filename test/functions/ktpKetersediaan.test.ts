import { KTP_KETERSEDIAAN } from '../../src/functions';
import { call, down, wall } from './call';

/** Monday 5 to Friday 9 January 2026: 4 x 420 + 390 = 2,070 service minutes. */
const week = ['05-01-2026', '11-01-2026'];
const WEEK_MINUTES = 2070;

describe('KTP_KETERSEDIAAN', () => {
  test('is 1 in a week without outages', () => {
    expect(call(KTP_KETERSEDIAAN, '', '', ...week)).toBe(1);
    expect(call(KTP_KETERSEDIAAN, down('', ''), down('', ''), ...week)).toBe(1);
  });

  test('counts overlapping outages once and only their service hours', () => {
    // 08:00-10:30 is down (150 minutes); 20:00-23:00 is nobody's loss.
    const mulai = down(wall('2026-01-05', '08:00'), wall('2026-01-05', '09:00'), wall('2026-01-06', '20:00'), '');
    const selesai = down(wall('2026-01-05', '10:00'), wall('2026-01-05', '10:30'), wall('2026-01-06', '23:00'), '');
    expect(call(KTP_KETERSEDIAAN, mulai, selesai, ...week)).toBeCloseTo(1 - 150 / WEEK_MINUTES, 12);
  });

  test('lets an outage without an end run to the end, the last day included', () => {
    // From Friday 13:00 on: 150 minutes.
    expect(call(KTP_KETERSEDIAAN, '09-01-2026 13:00', '', ...week)).toBeCloseTo(1 - 150 / WEEK_MINUTES, 12);
    expect(call(KTP_KETERSEDIAAN, '01-01-2026 00:00', '', ...week)).toBe(0);
    // Thursday and Friday are 420 + 390 minutes: without the last one the share would be 1.
    expect(call(KTP_KETERSEDIAAN, '09-01-2026 13:00', '', '08-01-2026', '09-01-2026')).toBeCloseTo(1 - 150 / 810, 12);
  });

  test('leaves out holidays', () => {
    // Without Friday 4 x 420 minutes are left, 420 of them down.
    expect(call(KTP_KETERSEDIAAN, '05-01-2026 00:00', '06-01-2026 00:00', ...week, '09-01-2026')).toBe(0.75);
  });

  test('refuses an end before its start, a missing start, and days without service', () => {
    const mulai = down('05-01-2026 08:00', '05-01-2026 09:00');
    expect(() => call(KTP_KETERSEDIAAN, mulai, down('', '05-01-2026 08:30'), ...week)).toThrow(
      'selesai baris 2 harus 05-01-2026 09:00 atau sesudahnya, bukan 05-01-2026 08:30',
    );
    expect(() => call(KTP_KETERSEDIAAN, down('05-01-2026 08:00', ''), down('', '05-01-2026 08:30'), ...week)).toThrow(
      'mulai baris 2 harus diisi, bukan kosong',
    );
    expect(() => call(KTP_KETERSEDIAAN, '', '', '10-01-2026', '11-01-2026')).toThrow(
      'dari dan sampai harus memuat hari kerja, bukan 10-01-2026 sampai 11-01-2026',
    );
    expect(() => call(KTP_KETERSEDIAAN, '', '', '11-01-2026', '10-01-2026')).toThrow('sampai harus 11-01-2026 atau');
  });
});
