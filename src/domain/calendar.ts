import { addDays, type Day, dayNumber, type Moment, minuteNumber, weekday } from '../cells/day';
import type { LiburRow } from '../tables/libur';

/** The days without service; a day on a Saturday or Sunday in it changes nothing. */
export type Holidays = ReadonlySet<Day>;

export const holidaysOf = (rows: readonly Pick<LiburRow, 'tanggal'>[]): Holidays =>
  new Set(rows.map((row) => row.tanggal));

const FRIDAY = 5;
const SATURDAY = 6;

/** Minutes of the day during which the counter serves, from and until. */
type Hours = readonly (readonly [from: number, until: number])[];

const clock = (hour: number, minute: number): number => hour * 60 + minute;

/**
 * The counter is open 07:30-15:30 less the breaks of Perpres 21/2023 (60 minutes, 90 on a Friday): 7 and 6.5 hours.
 * Staff stay longer than that; the decree's 37.5 hours a week are theirs, not the counter's.
 */
export const COUNTER_HOURS = [
  [clock(7, 30), clock(12, 0)],
  [clock(13, 0), clock(15, 30)],
] as const;
const FRIDAY_HOURS: Hours = [
  [clock(7, 30), clock(11, 30)],
  [clock(13, 0), clock(15, 30)],
];

/** Mean service hours of a working day: four of 7 and a Friday of 6.5. */
export const SERVICE_HOURS_PER_DAY = (4 * 7 + 6.5) / 5;

export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  return isWeekday(day) && !holidays.has(day);
}

/** Working days from `from` to `until`, both included: Monday to Friday less the holidays. 0 when `until` is earlier. */
export function workingDays(from: Day, until: Day, holidays: Holidays): number {
  if (until < from) return 0;
  let days = weekdaysBefore(dayNumber(until) + 1) - weekdaysBefore(dayNumber(from));
  for (const holiday of holidays) if (holiday >= from && holiday <= until && isWeekday(holiday)) days--;
  return days;
}

/** The `n`th working day after `day`; `day` itself for 0. */
export function workingDayAfter(day: Day, n: number, holidays: Holidays): Day {
  let found = day;
  for (let left = n; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found, holidays)) left--;
  }
  return found;
}

/** Weekdays in the order in which an office can best spare them: Monday brings the most people, Friday is short. */
const BEST_AWAY = [2, 3, 4, 1, 5];

/** Ten years: a list of holidays that leaves no working day must not keep us for ever. */
const MOST_WEEKS = 520;

/** The next `n` days for work outside the office, at most `perWeek` in each week after that of `today`. */
export function daysAway(today: Day, n: number, perWeek: number, holidays: Holidays): Day[] {
  const days: Day[] = [];
  let monday = addDays(today, (8 - weekday(today)) % 7 || 7);
  for (let week = 0; days.length < n && week < MOST_WEEKS; week++, monday = addDays(monday, 7)) {
    const working = BEST_AWAY.map((place) => addDays(monday, place - 1)).filter((day) => isWorkingDay(day, holidays));
    days.push(...working.slice(0, Math.min(perWeek, n - days.length)).sort());
  }
  return days;
}

/**
 * Minutes of service between two moments; 0 when `until` is not later.
 *
 * @param saturdayHours for which the counter opens on a Saturday, from when it opens on other days on
 */
export function serviceMinutes(from: Moment, until: Moment, holidays: Holidays, saturdayHours = 0): number {
  const first = minuteNumber(from);
  const last = minuteNumber(until);
  let minutes = 0;
  for (let day = from.slice(0, 10); day <= until.slice(0, 10); day = addDays(day, 1)) {
    const midnight = dayNumber(day) * 1440;
    for (const [opens, closes] of serviceHours(day, holidays, saturdayHours)) {
      minutes += Math.max(0, Math.min(last, midnight + closes) - Math.max(first, midnight + opens));
    }
  }
  return minutes;
}

/** Service hours of a working day, breaks left out. */
export function serviceHoursOn(day: Day): number {
  const hours = weekday(day) === FRIDAY ? FRIDAY_HOURS : COUNTER_HOURS;
  return hours.reduce((sum, [opens, closes]) => sum + closes - opens, 0) / 60;
}

function serviceHours(day: Day, holidays: Holidays, saturdayHours: number): Hours {
  if (weekday(day) === SATURDAY && !holidays.has(day)) return saturdayHoursOf(saturdayHours * 60);
  if (!isWorkingDay(day, holidays)) return [];
  return weekday(day) === FRIDAY ? FRIDAY_HOURS : COUNTER_HOURS;
}

/** As on a working day, the break included, but for so many minutes. */
function saturdayHoursOf(minutes: number): Hours {
  const [[opens, noon], [afternoon]] = COUNTER_HOURS;
  const before = Math.min(minutes, noon - opens);
  return [
    [opens, opens + before],
    [afternoon, afternoon + minutes - before],
  ];
}

export const isSaturday = (day: Day): boolean => weekday(day) === SATURDAY;

function isWeekday(day: Day): boolean {
  const place = weekday(day);
  return place >= 1 && place <= FRIDAY;
}

/** Weekdays before a day number, counted from a Monday long ago: whole weeks hold five, the rest at most five. */
function weekdaysBefore(number: number): number {
  const fromMonday = number + 3; // 1970-01-01 was a Thursday, so day -3 was a Monday
  const weeks = Math.floor(fromMonday / 7);
  return weeks * 5 + Math.min(5, fromMonday - weeks * 7);
}
