import fc from 'fast-check';
import { reachablePeople, reachableShares } from '../../src/forecast/outreach/reachable';

const PRIOR = { low: 0.4, value: 0.7, high: 1 };

/** Mean of a triangle. */
const meanOf = ({ low, value, high }: typeof PRIOR) => (low + value + high) / 3;

describe('the share of a list that can still be recorded', () => {
  test('is the prior as long as nobody has looked', () => {
    expect(reachableShares(PRIOR, [null, { sought: 0, found: 0 }])).toEqual([PRIOR, PRIOR]);
    expect(reachableShares(PRIOR, [])).toEqual([]);
  });

  test('is the beta posterior worked by hand', () => {
    // Triangle 0,4 - 0,7 - 1: mean 0,7, variance 0,09 / 6 = 0,015, so a beta of strength 0,21 / 0,015 - 1 = 13: (9,1; 3,9).
    // One person looked for and not found weighs one: (9,1; 4,9), mean 0,65, variance 0,65 x 0,35 / 15.
    const [own] = reachableShares(PRIOR, [{ sought: 1, found: 0 }]);
    const half = Math.sqrt((6 * 0.65 * 0.35) / 15);
    expect(own?.value).toBeCloseTo(9.1 / 14, 12);
    expect(own?.high).toBeCloseTo(0.65 + half, 12);
    expect(own?.low).toBeCloseTo(0.65 - half, 12);
  });

  test('Penajam: 3.000 found of 7.648 pull it to four in ten, and never further than people alike can', () => {
    // The weight of a long search ends at 1 / 0,02 = 50 people: (9,1 + 50 x 0,392) / 63
    const [own] = reachableShares(PRIOR, [{ sought: 7648, found: 3000 }]);
    expect(own?.value).toBeGreaterThan(3000 / 7648);
    expect(own?.value).toBeCloseTo((9.1 + 50 * (3000 / 7648)) / 63, 2);
  });

  test('a search elsewhere says less of an untried list than one of its own', () => {
    const [tried, untried] = reachableShares(PRIOR, [{ sought: 200, found: 60 }, null]);
    expect(meanOf(untried!)).toBeLessThan(meanOf(PRIOR));
    expect(meanOf(untried!)).toBeGreaterThan(meanOf(tried!));
    expect(untried!.high - untried!.low).toBeGreaterThan(tried!.high - tried!.low);
  });

  test('searches elsewhere weigh two people each for an untried list, ten together, at the mean of their shares', () => {
    // The beta (9,1; 3,9) of above and 2 people a search of whom 30, 60 ... % are found.
    const searches = (...shares: number[]) => [...shares.map((share) => ({ sought: 100, found: 100 * share })), null];
    const untried = (...shares: number[]) => reachableShares(PRIOR, searches(...shares)).at(-1)!.value;
    expect(untried(0.3)).toBeCloseTo((9.1 + 2 * 0.3) / 15, 12);
    expect(untried(0.3, 0.6)).toBeCloseTo((9.1 + 4 * 0.45) / 17, 12);
    expect(untried(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)).toBeCloseTo((9.1 + 10 * 0.4) / 23, 12);
  });

  test('a search for nobody says as little of its list as none', () => {
    const [, nobody, untried] = reachableShares(PRIOR, [{ sought: 200, found: 60 }, { sought: 0, found: 0 }, null]);
    expect(nobody).toEqual(untried);
  });

  test('more found is never a smaller share, and a share stays between none and all', () => {
    const search = fc
      .integer({ min: 1, max: 5000 })
      .chain((sought) => fc.tuple(fc.constant(sought), fc.nat(sought - 1)));
    fc.assert(
      fc.property(search, ([sought, found]) => {
        const [less] = reachableShares(PRIOR, [{ sought, found }]);
        const [more] = reachableShares(PRIOR, [{ sought, found: found + 1 }]);
        expect(more!.value).toBeGreaterThan(less!.value);
        for (const { low, value, high } of [less!, more!]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a share that the office is certain of stays', () => {
    const certain = { low: 0.5, value: 0.5, high: 0.5 };
    expect(reachableShares(certain, [{ sought: 10, found: 1 }])).toEqual([certain]);
  });
});

test('of a list of 300 those who can be expected to be there are the mean of the range, and of a list below 0 nobody', () => {
  // Of the triangle 0,1 - 0,7 - 1: 1,8 / 3.
  expect(reachablePeople(300, { low: 0.1, value: 0.7, high: 1 })).toBeCloseTo(180, 9);
  expect(reachablePeople(-300, PRIOR)).toBe(0);
});
