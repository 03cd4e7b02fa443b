import { KTP_KEBUTUHAN_SET } from '../../src/functions';
import { call, down } from './call';

describe('KTP_KEBUTUHAN_SET', () => {
  test('is ceil((tunggakan + masuk x hari) / (hari x orang x ketersediaan))', () => {
    // (11,915 + 20 x 60) / (60 x 45 x 0.8) = 13,115 / 2,160 = 6.07
    expect(call(KTP_KEBUTUHAN_SET, 11_915, 20, 60, 45, 0.8)).toBe(7);
    expect(call(KTP_KEBUTUHAN_SET, down(2700, 2701), '', 60, 45)).toEqual(down(1, 2));
  });

  test('is not one too many where the division is exact', () => {
    // 945 = 30 x 45 x 0.7, which binary makes a hair less.
    expect(call(KTP_KEBUTUHAN_SET, 945, 0, 30, 45, 0.7)).toBe(1);
  });

  test('is 0 without work, and says when no number of sets does it', () => {
    expect(call(KTP_KEBUTUHAN_SET, 0, 0, 30, 45, 0.7)).toBe(0);
    expect(call(KTP_KEBUTUHAN_SET, 10, 0, 30, 45, 0)).toBe('tidak terpenuhi: satu set tidak merekam siapa pun');
    expect(call(KTP_KEBUTUHAN_SET, 10, 0, 0, 45, 1)).toBe('tidak terpenuhi: hari yang tersedia 0');
  });

  test('leaves blank rows blank and names a bad row', () => {
    expect(call(KTP_KEBUTUHAN_SET, down('', 100), 0, 10, 10)).toEqual(down('', 1));
    expect(() => call(KTP_KEBUTUHAN_SET, 1, 0, down(10, 'sepuluh'), 45)).toThrow(
      'hari baris 2 harus bilangan 0 atau lebih, bukan "sepuluh"',
    );
  });
});
