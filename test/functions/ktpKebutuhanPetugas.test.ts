import { KTP_KEBUTUHAN_PETUGAS } from '../../src/functions';
import { call, down } from './call';

describe('KTP_KEBUTUHAN_PETUGAS', () => {
  // ABK-Kes manual, the record keeper (docs/sumber.md s.3).
  const volume = down(45_000, 15_800, '');
  const menit = down(5, 3, '');

  test('of the record keeper is 3.783, rounded once 4', () => {
    expect(call(KTP_KEBUTUHAN_PETUGAS, volume, menit, 72_000, 'TANPA')).toBeCloseTo(3.783, 3);
    expect(call(KTP_KEBUTUHAN_PETUGAS, volume, menit, 72_000, 'normal')).toBe(4);
    expect(call(KTP_KEBUTUHAN_PETUGAS, volume, menit, 72_000, 'ATAS')).toBe(4);
  });

  test('of 54,300 minutes is 0.724 with the usual 75,000, and one person when rounded', () => {
    expect(call(KTP_KEBUTUHAN_PETUGAS, 54_300, 1, '', 'TANPA')).toBeCloseTo(0.724, 10);
    expect(call(KTP_KEBUTUHAN_PETUGAS, 54_300, 1)).toBe(1);
  });

  test('does not round task by task', () => {
    // Five tasks of 0.3 person are 1.5, so 2; rounded one by one they would be 0 or 5.
    expect(call(KTP_KEBUTUHAN_PETUGAS, down(3, 3, 3, 3, 3), 1, 10, 'NORMAL')).toBe(2);
  });

  test('is 0 without work', () => {
    expect(call(KTP_KEBUTUHAN_PETUGAS, '', '')).toBe(0);
  });

  test('names a task without minutes and an unknown rounding', () => {
    expect(() => call(KTP_KEBUTUHAN_PETUGAS, down(1, 2), down(5, ''))).toThrow(
      'menit baris 2 harus diisi, bukan kosong',
    );
    expect(() => call(KTP_KEBUTUHAN_PETUGAS, 1, 1, 75_000, 'BAWAH')).toThrow(
      'pembulatan harus salah satu dari TANPA, NORMAL, ATAS, bukan "BAWAH"',
    );
    expect(() => call(KTP_KEBUTUHAN_PETUGAS, 1, 1, 0)).toThrow('wke harus bilangan 1 sampai 527.040, bukan 0');
  });
});
