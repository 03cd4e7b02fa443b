import { type Cell, read, unread } from './cell';
import { addDays, type Day, MONTHS } from './day';
import { isWall, type Raw } from './raw';

/** A month of a year, `YYYY-MM`: it compares, sorts and prints as itself. */
export type Month = string;

const expected = 'ditulis seperti 10-2026 atau Oktober 2026';

export const month: Cell<Month> = {
  expected,
  format: '@',
  write: (value) => value,
  read: (raw) => {
    const value = monthIn(raw);
    return value === null ? unread(expected, raw) : read(value);
  },
};

function monthIn(raw: Raw): Month | null {
  if (isWall(raw)) return raw.wall.startsWith('20') ? raw.wall.slice(0, 7) : null;
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  const [, isoYear, isoMonth] = /^(20\d{2})-(\d{1,2})$/.exec(text) ?? [];
  const [, officeMonth, officeYear] = /^(\d{1,2})[-/. ](20\d{2})$/.exec(text) ?? [];
  const [, name, namedYear] = /^([a-z]+) (20\d{2})$/i.exec(text) ?? [];
  const named = name ? MONTHS.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1 : 0;
  const number = Number(isoMonth ?? officeMonth ?? named);
  const year = isoYear ?? officeYear ?? namedYear;
  return year && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null;
}

/** `2026-10` -> `Oktober 2026`. */
export function formatMonth(value: Month): string {
  return `${MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`;
}

export const monthOf = (day: Day): Month => day.slice(0, 7);

export function previousMonth(value: Month): Month {
  return monthOf(addDays(`${value}-01`, -1));
}

export function nextMonth(value: Month): Month {
  return monthOf(addDays(lastDayOf(value), 1));
}

export function lastDayOf(value: Month): Day {
  // Day 1 plus 31 is always in the next month.
  return addDays(`${monthOf(addDays(`${value}-01`, 31))}-01`, -1);
}
