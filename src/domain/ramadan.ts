import { addDays, type Day, dayNumber } from '../cells/day';

/** First and last day, by the Minister of Religion's decision; 2027 and what is reckoned after it may move by a day. */
const RAMADAN: readonly (readonly [first: Day, last: Day])[] = [
  ['2025-03-01', '2025-03-30'],
  ['2026-02-19', '2026-03-20'],
  ['2027-02-08', '2027-03-09'],
];

/** Twelve mean months of the moon, in days. */
const ISLAMIC_YEAR = 12 * 29.530588;
const LONGEST = 30;

/** Of 37.5 service hours a week, 32.5 in Ramadan (Perpres 21/2023). */
export const RAMADAN_HOURS_SHARE = 32.5 / 37.5;

/** Whether a day lies in Ramadan; years without a decision are reckoned from the nearest one with it. */
export function isRamadan(day: Day): boolean {
  const [first] = RAMADAN[0]!;
  const [lastFirst, last] = RAMADAN[RAMADAN.length - 1]!;
  if (day >= first && day <= last) return RAMADAN.some(([from, until]) => day >= from && day <= until);
  const known = day < first ? first : lastFirst;
  const years = Math.floor((dayNumber(day) - dayNumber(known) + 0.5) / ISLAMIC_YEAR);
  const begins = addDays(known, Math.round(years * ISLAMIC_YEAR));
  return day >= begins && day < addDays(begins, LONGEST);
}
