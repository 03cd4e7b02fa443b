import fc from 'fast-check';
import { printersNeeded, setsNeeded } from '../../src/forecast/closedForms/capacity';

// Expected values are the formulas of the contract worked by hand.
describe('sets needed', () => {
  test('clears the backlog and the newcomers in the days given', () => {
    // (11,915 + 20 x 120) / (120 x 45 x 0.9) = 14,315 / 4,860 = 2.95
    expect(setsNeeded(11915, 20, 120, 45, 0.9)).toBe(3);
  });

  test('is not one more when the division is exact but for rounding', () => {
    // 30 x 45 x 0.7 is 945 on paper and 944.9999999999999 in floating point.
    expect(30 * 45 * 0.7).toBeLessThan(945);
    expect(setsNeeded(945, 0, 30, 45, 0.7)).toBe(1);
    // Nor where a million sets are.
    expect(setsNeeded(945e6, 0, 30, 45, 0.7)).toBe(1e6);
    expect(setsNeeded(945e6 + 1, 0, 30, 45, 0.7)).toBe(1e6 + 1);
  });

  test('is one for a part of a person, too', () => {
    expect(setsNeeded(0.25, 0, 1, 45, 1)).toBe(1);
    expect(setsNeeded(0, 0.25, 1, 45, 1)).toBe(1);
  });

  test('is one more when a single person is left over', () => {
    expect(setsNeeded(946, 0, 30, 45, 0.7)).toBe(2);
  });

  test('is none without work and has no answer when a set records nobody', () => {
    expect(setsNeeded(0, 0, 40, 45, 0.7)).toBe(0);
    expect(setsNeeded(-50, 0, 40, 45, 0.7)).toBe(0);
    expect(setsNeeded(0, 0, 40, 45, 0)).toBe(0);
    expect(setsNeeded(10, 0, 40, 45, 0)).toBeNull();
    expect(setsNeeded(10, 0, 0, 45, 1)).toBeNull();
  });

  test('is enough, and one set fewer is not (up to rounding)', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    const small = fc.integer({ min: 1, max: 300 });
    const share = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(count, small, small, small, share, (backlog, inflow, days, perSet, up) => {
        const work = backlog + inflow * days;
        const perSetInAll = days * perSet * up;
        const sets = setsNeeded(backlog, inflow, days, perSet, up)!;
        expect(sets * perSetInAll).toBeGreaterThanOrEqual(work * (1 - 1e-8));
        expect((sets - 1) * perSetInAll).toBeLessThan(work);
      }),
    );
  });
});

describe('printers needed', () => {
  test('prints the cards in the days given', () => {
    // 9,000 / (30 x 100 x 0.8) = 3.75
    expect(printersNeeded(9000, 30, 100, 0.8)).toBe(4);
    expect(printersNeeded(9600, 30, 100, 0.8)).toBe(4);
    expect(printersNeeded(9601, 30, 100, 0.8)).toBe(5);
  });

  test('is none without cards and has no answer when a printer prints nothing', () => {
    expect(printersNeeded(0, 30, 100, 0.8)).toBe(0);
    expect(printersNeeded(5, 30, 0, 0.8)).toBeNull();
  });
});
