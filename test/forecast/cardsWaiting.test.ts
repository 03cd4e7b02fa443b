import { cardsWaiting } from '../../src/forecast/answers/cardsWaiting';
import type { Office } from '../../src/forecast/office';
import { arrivals, blankoOnly, evenly, NO_REPLACEMENTS, STEADY, stock, TWO_SETS } from './offices';

/** So many come each day, nothing varies: what waits is what came less what was printed, class by class. */
const office = (blanko: number): Office => ({
  ...STEADY,
  desa: [],
  arrivals: {
    ...STEADY.arrivals,
    newPeople: evenly(10),
    replacements: {
      ...NO_REPLACEMENTS,
      mendesak: evenly(3),
      hilang: evenly(4),
      rusak: evenly(1),
      ubahData: evenly(5),
      pindah: evenly(2),
    },
  },
  printing: { ...STEADY.printing!, supplies: blankoOnly(stock(blanko)) },
});
const options = { day: 20, replications: 3, seed: 1, clearedShare: 1 };

test('without a blanko everybody waits: what came in 20 days, first cards only those back from the centre after 4', () => {
  const { byClass, ...rest } = cardsWaiting(office(0), TWO_SETS, options)!;
  // Recorded on day n, print-ready on day n + 4: of 20 days the first 16.
  expect(byClass.map((cards) => Math.round(cards * 1e6) / 1e6)).toEqual([160, 60, 100, 140]);
  expect(rest).toEqual({ day: 20, anyShare: 1, replicationsDone: 3 });
});

test('cards that there are go down the order, as counted on paper', () => {
  // 15 a day for four days, 25 a day for seven: 235 of 250 by day 11. On day 12 the last 15 go to the 10 first cards, the
  // 3 urgent and 2 of the 5 lost or broken. From then on nobody gets one: 8 days of 10, 3, 5 and 7, and what day 12 left.
  const { byClass } = cardsWaiting(office(250), TWO_SETS, options)!;
  expect(byClass.map((cards) => Math.round(cards * 1e6) / 1e6)).toEqual([80, 24, 43, 63]);
});

test('a whole card that waits counts, a part of one does not', () => {
  // 20 replacements a day for a printer that does 120: 2,400 come in 20 days, all but one or a half of one printed.
  const nearly = (blanko: number) => ({
    ...STEADY,
    desa: [],
    printing: { ...STEADY.printing!, supplies: blankoOnly(stock(blanko)) },
  });
  const few = (blanko: number) => ({
    ...nearly(blanko),
    arrivals: { ...arrivals(0), replacements: { ...NO_REPLACEMENTS, hilang: evenly(20) } },
  });
  expect(cardsWaiting(few(399), TWO_SETS, options)!.anyShare).toBe(1);
  expect(cardsWaiting(few(399.5), TWO_SETS, options)!.anyShare).toBe(0);
});

test('with enough of everything nobody waits', () => {
  expect(cardsWaiting(office(10_000), TWO_SETS, options)).toEqual({
    day: 20,
    byClass: [0, 0, 0, 0],
    anyShare: 0,
    replicationsDone: 3,
  });
});

test('a kecamatan that does not print has no queue', () => {
  expect(cardsWaiting({ ...STEADY, printing: null }, TWO_SETS, options)).toBeNull();
});
