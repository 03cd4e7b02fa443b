import { HOLIDAYS } from '../../src/domain/holidays';
import { KTP_HARI_KERJA } from '../../src/functions';
import { call, down, wall } from './call';

const libur = HOLIDAYS.map(([day]) => [wall(day)]);

describe('KTP_HARI_KERJA', () => {
  test('of 2025, 2026 and 2027 are the 237, 240 and 242 published with the joint decrees, in one call', () => {
    const dari = [2025, 2026, 2027].map((year) => [wall(`${year}-01-01`)]);
    const sampai = [2025, 2026, 2027].map((year) => [wall(`${year}-12-31`)]);
    expect(call(KTP_HARI_KERJA, dari, sampai, libur)).toEqual(down(237, 240, 242));
  });

  test('takes dates typed as dd-mm-yyyy, an open list of holidays, and none at all', () => {
    // 5 January 2026 is a Monday.
    expect(call(KTP_HARI_KERJA, '05-01-2026', '11-01-2026', down('06-01-2026', '', ''))).toBe(4);
    expect(call(KTP_HARI_KERJA, '05-01-2026', '11-01-2026')).toBe(5);
  });

  test('counts both ends, and one day as one', () => {
    expect(call(KTP_HARI_KERJA, '05-01-2026', '05-01-2026')).toBe(1);
    expect(call(KTP_HARI_KERJA, '10-01-2026', '11-01-2026')).toBe(0);
  });

  test('leaves blank rows blank', () => {
    expect(call(KTP_HARI_KERJA, down('05-01-2026', ''), '09-01-2026')).toEqual(down(5, ''));
  });

  test('refuses an end before its start, and a day that no calendar has', () => {
    expect(() => call(KTP_HARI_KERJA, down('05-01-2026', '06-01-2026'), down('05-01-2026', '05-01-2026'))).toThrow(
      'sampai baris 2 harus 06-01-2026 atau sesudahnya, bukan 05-01-2026',
    );
    expect(() => call(KTP_HARI_KERJA, '31-02-2026', '05-03-2026')).toThrow(
      /^dari harus tanggal .*, bukan "31-02-2026"$/,
    );
  });
});
