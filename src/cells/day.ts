import { type Cell, read, unread } from './cell';
import { isWall, type Raw, type Wall } from './raw';

/**
 * A day inside the program is the string `YYYY-MM-DD`: it compares, sorts and prints as itself and belongs to no time
 * zone. A `Date` would be an instant, and the same instant is two different days in WIB and in WIT.
 */
export type Day = string;

/** A wall-clock moment, `YYYY-MM-DDTHH:mm`. */
export type Moment = string;

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLISECONDS_A_DAY;
}

export function dayFromNumber(number: number): Day {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** 0 is Sunday, as in `Date`. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** Minutes since 1970-01-01T00:00 on the same wall. */
export function minuteNumber(moment: Moment): number {
  return dayNumber(moment) * 1440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}

/** `2026-11-24` -> `24-11-2026`, the office's way. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

export function formatMoment(moment: Moment): string {
  return `${formatDay(moment)} ${moment.slice(11, 16)}`;
}

/** As sentences write them; January is 0. */
export const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** `2026-11-24` -> `24 November 2026`, for sentences and letters. */
export function formatLongDay(day: Day): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** e-KTP recording began in 2011: no register knows an earlier day. */
export const FIRST_DAY: Day = '2011-01-01';

/** A calendar day. `first` guards against slips of the century. */
export function day({ first = FIRST_DAY, last = '2099-12-31' }: { first?: Day; last?: Day } = {}): Cell<Day> {
  const expected = `tanggal (dd-mm-yyyy) ${formatDay(first)} sampai ${formatDay(last)}`;
  return {
    expected,
    format: 'dd-mm-yyyy',
    write: (value): Wall => ({ wall: `${value}T00:00:00` }),
    read: (raw) => {
      const value = dayIn(raw);
      return value !== null && value >= first && value <= last ? read(value) : unread(expected, raw);
    },
  };
}

/** A day with its time. */
export function moment({ first = FIRST_DAY, last = '2099-12-31' }: { first?: Day; last?: Day } = {}): Cell<Moment> {
  const expected = `tanggal dan jam seperti 24-11-2026 08:30 (${formatDay(first)} sampai ${formatDay(last)})`;
  return {
    expected,
    format: 'dd-mm-yyyy hh:mm',
    write: (value): Wall => ({ wall: `${value}:00` }),
    read: (raw) => {
      const value = momentIn(raw);
      if (value !== null && value.slice(0, 10) >= first && value.slice(0, 10) <= last) return read(value);
      return unread(
        isNoTime(raw) ? 'tanggal dan jam seperti 24-11-2026 08:30, dengan jam 00:00 sampai 23:59' : expected,
        raw,
      );
    },
  };
}

function dayIn(raw: Raw): Day | null {
  if (isWall(raw)) return raw.wall.slice(0, 10);
  if (typeof raw !== 'string') return null;
  const text = raw.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const office = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (office) return realDay(Number(office[3]), Number(office[2]), Number(office[1]));
  const long = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text);
  const month = long ? MONTHS.findIndex((name) => name.toLowerCase() === long[2]?.toLowerCase()) + 1 : 0;
  return long && month ? realDay(Number(long[3]), month, Number(long[1])) : null;
}

function momentIn(raw: Raw): Moment | null {
  if (isWall(raw)) return raw.wall.slice(0, 16);
  if (typeof raw !== 'string') return null;
  const parts = /^(.*\d{4}|\d{4}-\d{1,2}-\d{1,2})[T ]+(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(raw.trim());
  if (!parts) return null;
  const date = dayIn(parts[1] ?? '');
  const hour = Number(parts[2]);
  const minute = Number(parts[3]);
  if (date === null || hour > 23 || minute > 59) return null;
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Whether it ends in a time that no clock shows, `25:00`: the day in front is not what is wrong. */
function isNoTime(raw: Raw): boolean {
  const [, hour, minute] = (typeof raw === 'string' && /(?:^|[T ])(\d{1,2})[:.](\d{2})\s*$/.exec(raw)) || [];
  return Number(hour) > 23 || Number(minute) > 59;
}

/** null for a day that no calendar has, such as 31-02. */
function realDay(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return month >= 1 && month <= 12 && date >= 1 && dayFromNumber(dayNumber(text)) === text ? text : null;
}
