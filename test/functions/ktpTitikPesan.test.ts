import { KTP_TITIK_PESAN } from '../../src/functions';
import { call, down } from './call';

describe('KTP_TITIK_PESAN', () => {
  // Two equally likely demands over three days: 0, 1, 2, 3 with 1, 3, 3, 1 eighths (binomial).
  test.each([
    [0.125, 0],
    [0.5, 1],
    [0.875, 2],
    ['90 %', 3],
    [1, 3],
  ])('at level %p over three coin tosses is the binomial quantile %d', (level, expected) => {
    expect(call(KTP_TITIK_PESAN, down(0, 1), 3, level)).toBe(expected);
  });

  test('is the whole demand of a lead time that is always the same, blank cells passed over', () => {
    expect(call(KTP_TITIK_PESAN, down(40, '', 40), down(10, ''), 0.95)).toBe(400);
  });

  test('asks for the longest lead time when little certainty is left out', () => {
    // 10 a day; 1 or 9 days, half each: the mean of 5 days would say 50.
    expect(call(KTP_TITIK_PESAN, 10, down(1, 9), 0.5)).toBe(10);
    expect(call(KTP_TITIK_PESAN, 10, down(1, 9))).toBe(90);
  });

  test('names empty lists and numbers that cannot be', () => {
    expect(() => call(KTP_TITIK_PESAN, '', 5)).toThrow(
      'pemakaian_harian harus berisi paling sedikit satu angka, bukan kosong',
    );
    expect(() => call(KTP_TITIK_PESAN, 5, '')).toThrow(
      'waktu_tunggu harus berisi paling sedikit satu angka, bukan kosong',
    );
    expect(() => call(KTP_TITIK_PESAN, down(5, 2.5), 5)).toThrow('pemakaian_harian baris 2 harus bilangan bulat');
  });
});
