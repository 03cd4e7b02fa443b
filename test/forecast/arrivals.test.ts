import { cardsPerDay, newShares, recordedPerDay, replacedPerDay } from '../../src/forecast/flow/arrivals';
import { createPaths } from '../../src/forecast/flow/paths';
import type { Office } from '../../src/forecast/office';
import { arrivals, evenly, NO_REPLACEMENTS, STEADY } from './offices';

const NO_UNITS = { sets: 0, printers: 0 };

const pathsOf = (changes: Partial<Office>, replication = 0) =>
  createPaths({ ...STEADY, ...changes }, NO_UNITS, 6, 1)(replication);

const KINDS = { mendesak: evenly(1), hilang: evenly(2), rusak: evenly(4), ubahData: evenly(8), pindah: evenly(16) };

test('each kind comes at its own level, lost with damaged and moved with changed cards', () => {
  const paths = pathsOf({ arrivals: { ...arrivals(3), visitors: evenly(5), replacements: KINDS } });
  expect([paths.newPeople[2], paths.visitors[2]]).toEqual([3, 5]);
  expect(paths.replacements.map((days) => days[2])).toEqual([0, 1, 6, 24]);
});

test('a day brings its factor of all of them, days beyond the list their usual number', () => {
  const days = { demand: [0.5, 2], hours: [], saturdays: [] };
  const paths = pathsOf({ days, arrivals: { ...arrivals(3), visitors: evenly(5), replacements: KINDS } });
  expect([...paths.newPeople]).toEqual([1.5, 6, 3, 3, 3, 3]);
  expect([...paths.replacements[3]!]).toEqual([12, 48, 24, 24, 24, 24]);
});

test('what is not known of the replacements as a whole moves all their kinds together, and nobody else', () => {
  const doubted = { ...arrivals(3), replacementLevel: { mean: 1, deviation: 0.5 }, replacements: KINDS };
  const levels = Array.from({ length: 40 }, (_, replication) => {
    const { replacements, newPeople } = pathsOf({ arrivals: doubted }, replication);
    expect(newPeople[0]).toBe(3);
    expect(replacements[3]![0]! / replacements[1]![0]!).toBeCloseTo(24, 9);
    return replacements[1]![0]!;
  });
  expect(new Set(levels).size).toBe(40);
});

test('replacements come at twice their means where all of them are believed to come twice as often', () => {
  const doubled = { ...arrivals(3), replacementLevel: { mean: 2, deviation: 0 }, replacements: KINDS };
  const paths = pathsOf({ arrivals: doubled });
  expect([paths.newPeople[0], ...paths.replacements.map((days) => days[0])]).toEqual([3, 0, 2, 12, 48]);
});

test('a future holds nothing of the one drawn before it', () => {
  const draw = createPaths({ ...STEADY, arrivals: { ...arrivals(3), replacements: KINDS } }, NO_UNITS, 6, 1);
  const dayOf = (replication: number) => draw(replication).replacements.map((days) => days[4]);
  expect([dayOf(0), dayOf(1)]).toEqual([
    [0, 1, 6, 24],
    [0, 1, 6, 24],
  ]);
});

test('people are recorded, and cards asked for, by the sum of the means', () => {
  const some = { ...arrivals(3), visitors: evenly(5), replacements: { ...NO_REPLACEMENTS, rusak: evenly(7) } };
  expect([recordedPerDay(some), cardsPerDay(some)]).toEqual([8, 15]);
});

describe('a desa’s part of the new people', () => {
  const sharesOf = (...residents: number[]) => [
    ...newShares({ ...STEADY, desa: residents.map((each) => ({ ...STEADY.desa[0]!, residents: each })) }),
  ];

  test('is its part of the residents, of whom there are never fewer than none', () => {
    expect(sharesOf(3000, 1000)).toEqual([0.75, 0.25]);
    expect(sharesOf(3000, -500, 1000, 0)).toEqual([0.75, 0, 0.25, 0]);
  });

  test('is the same for all where nobody is known to live in any', () => {
    expect(sharesOf(0, 0, 0, -5)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

test('all kinds of replacements together come at the sum of their means, as patchily as the patchiest', () => {
  const patchy = { ...KINDS, rusak: { ...KINDS.rusak, dispersion: 6 }, pindah: { ...KINDS.pindah, dispersion: 2 } };
  const level = { mean: 2, deviation: 0.5 };
  // 1 + 2 + 4 + 8 + 16 = 31, of which the level is 2 give or take a half.
  expect(replacedPerDay({ ...arrivals(3), replacementLevel: level, replacements: patchy })).toEqual({
    perDay: { mean: 62, deviation: 15.5 },
    dispersion: 6,
  });
});
