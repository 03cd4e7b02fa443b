import { KTP_HARI_TUNTAS } from '../../src/functions';
import { call, down } from './call';

describe('KTP_HARI_TUNTAS', () => {
  test('is tunggakan / (kapasitas x ketersediaan - masuk), not rounded', () => {
    expect(call(KTP_HARI_TUNTAS, 11_915, 90, 20, '80 %')).toBeCloseTo(11_915 / (90 * 0.8 - 20), 10);
    expect(call(KTP_HARI_TUNTAS, down(100, 50), 10)).toEqual(down(10, 5));
  });

  test('says when it is never cleared, and why', () => {
    expect(call(KTP_HARI_TUNTAS, 100, 90, 100, 0.8)).toBe(
      'tidak tuntas: terekam 72,0 per hari, masuk 100,0; tunggakan bertambah 28,0 per hari',
    );
    // 100 x 0.7 is 70 in every office, though not in binary.
    expect(call(KTP_HARI_TUNTAS, 100, 100, 70, 0.7)).toBe('tidak tuntas: terekam 70,0 per hari, masuk sama banyak');
    expect(call(KTP_HARI_TUNTAS, 100, 0)).toBe('tidak tuntas: terekam 0,0 per hari, masuk sama banyak');
  });

  test('is 0 where nobody waits', () => {
    expect(call(KTP_HARI_TUNTAS, down(0, -21), 90, 20, 0.8)).toEqual(down(0, 0));
  });

  test('leaves blank rows blank and reads blank optional cells as no inflow and no outage', () => {
    expect(call(KTP_HARI_TUNTAS, down(100, ''), down(10, 10), down('', ''), down('', ''))).toEqual(down(10, ''));
  });

  test('names what is out of bounds', () => {
    expect(() => call(KTP_HARI_TUNTAS, 1, 1, 1, 80)).toThrow(
      /^ketersediaan harus bagian 0 % sampai 100 % .*, bukan 80$/,
    );
    expect(() => call(KTP_HARI_TUNTAS, 1, down(1, -1))).toThrow(
      'kapasitas_per_hari baris 2 harus bilangan 0 atau lebih, bukan -1',
    );
  });
});
