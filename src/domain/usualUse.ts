import type { Day } from '../cells/day';

/** Days of use that are looked back on, and how many of them must be known: a new office has nothing usual yet. */
export const LOOKED_BACK = 20;
const DAYS_NEEDED = 10;
/** A slip of a zero makes ten times the usual; a busy day makes two or three. */
const TIMES_USUAL = 5;

/** The days before a day on which more went than came, with what went. */
export const daysOfUse = (totals: Iterable<readonly [Day, number]>, day: Day): [Day, number][] =>
  [...totals].flatMap(([other, moved]): [Day, number][] => (other < day && moved < 0 ? [[other, -moved]] : []));

/**
 * What is usually used of an item on a day, in pieces, where a figure is far from it; null where it isn't, or nothing is
 * usual yet. The largest and the smallest of the days are left out: one of them may be such a slip itself.
 *
 * @param totals what came and went of the item, day by day
 */
export function farFromUsual(
  totals: ReadonlyMap<Day, number>,
  day: Day,
  figure: number,
): { least: number; most: number } | null {
  const latest = daysOfUse(totals, day)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, LOOKED_BACK);
  const used = latest.map(([, pieces]) => pieces).sort((a, b) => a - b);
  const [least, median, most] = [used[1], used[Math.floor(used.length / 2)], used[used.length - 2]];
  if (used.length < DAYS_NEEDED || least === undefined || median === undefined || most === undefined) return null;
  return figure > TIMES_USUAL * median && figure > 2 * most ? { least, most } : null;
}
