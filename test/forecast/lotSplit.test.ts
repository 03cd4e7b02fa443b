import fc from 'fast-check';
import { splitLot } from '../../src/forecast/closedForms/lotSplit';

const ENOUGH = 1000;
const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });
const everywhere = (of: readonly number[]) => of.map(() => ENOUGH);

/** Every way to share `lot` out. */
function ways(lot: number, parts: number): number[][] {
  if (parts === 1) return [[lot]];
  return Array.from({ length: lot + 1 }, (_, first) =>
    ways(lot - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe('sharing a lot out', () => {
  test("gives the seats of Wikipedia's example of Sainte-Laguë: 53.000, 24.000 and 23.000 votes, 7 seats", () => {
    expect(splitLot(7, [53_000, 24_000, 23_000], everywhere([1, 2, 3]))).toEqual([3, 2, 2]);
  });

  test('is the nearest of all ways to the exact shares, by squared error per weight', () => {
    // The optimality that A. Sainte-Laguë proved in 1910: the least sum of weight x (share / weight - lot / weights)^2.
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 7 }), (by, lot) => {
        const error = (shares: readonly number[]) =>
          total(shares.map((share, i) => by[i]! * (share / by[i]! - lot / total(by)) ** 2));
        const best = Math.min(...ways(lot, by.length).map(error));
        expect(error(splitLot(lot, by, everywhere(by)))).toBeCloseTo(best, 9);
      }),
    );
  });

  test('hands out all of it, or all that is needed, and never more than a need', () => {
    const needed = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(needed, fc.integer({ min: 0, max: 60 }), (desa, lot) => {
        const needs = desa.map(([, need]) => need);
        const shares = splitLot(
          lot,
          desa.map(([weight]) => weight),
          needs,
        );
        expect(total(shares)).toBe(Math.min(lot, total(needs)));
        shares.forEach((share, index) => {
          expect(share).toBeLessThanOrEqual(needs[index]!);
        });
      }),
    );
  });

  test('a larger lot gives nobody less', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 40 }), (by, lot) => {
        const [less, more] = [lot, lot + 1].map((size) => splitLot(size, by, everywhere(by)));
        more!.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(less![index]!);
        });
      }),
    );
  });

  test('nothing to share, nobody there and nobody in need', () => {
    expect(splitLot(0, [1, 2], [5, 5])).toEqual([0, 0]);
    expect(splitLot(-3, [1], [5])).toEqual([0]);
    expect(splitLot(9, [], [])).toEqual([]);
    expect(splitLot(9, [0, 0], [5, 5])).toEqual([0, 0]);
  });
});
