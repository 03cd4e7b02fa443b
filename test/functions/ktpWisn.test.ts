import { KTP_WISN } from '../../src/functions';
import { call, down } from './call';

describe('KTP_WISN', () => {
  test("of WHO's HIV clinic in Kenya is 17.46, with its allowance 18.49 (docs/sumber.md s.3)", () => {
    const minutes = 179 * 8 * 60;
    expect(call(KTP_WISN, 100_000, 15, minutes)).toBeCloseTo(17.46, 2);
    expect(call(KTP_WISN, 100_000, 15, minutes, 10 / 179, 0)).toBeCloseTo(18.49, 2);
  });

  test('of the ABK-Kes record keeper is 3.941 (docs/sumber.md s.3)', () => {
    expect(call(KTP_WISN, down(45_000, 15_800), down(5, 3), 72_000, '4 %', 0)).toBeCloseTo(3.941, 3);
  });

  test('adds the individual allowance last', () => {
    expect(call(KTP_WISN, 1, 100, 100, 0.5, 0.25)).toBe(2.25);
  });

  test('refuses an allowance that leaves no time, and asks for the time', () => {
    expect(() => call(KTP_WISN, 1, 1, 72_000, 1)).toThrow(/^cas harus bagian 0 % sampai 99 % /);
    expect(() => call(KTP_WISN, 1, 1)).toThrow('awt_menit harus bilangan 1 sampai 527.040, bukan kosong');
  });
});
