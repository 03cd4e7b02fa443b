import { addDays, type Day, dayNumber } from '../cells/day';
import { daysAway, type Holidays } from './calendar';
import type { Settings } from './settings';

/** Days of jemput bola by the office's settings. */
export interface TripDates {
  /** Of those that count from `mulai_jemput_bola`, how many have come, today's included; 0 where no such day is set. */
  passed: number;
  /** The next ones, the soonest first. */
  ahead: Day[];
}

/** Six years: a day a week has by then used up the most that can be planned, a slip of the pen must not cost more. */
const LONGEST_AGO = 6 * 365;

/** The next `most` days of jemput bola; the plan's own end is `hari_jemput_bola` less those that have passed. */
export function tripDates(
  today: Day,
  most: number,
  {
    mulai_jemput_bola: start,
    hari_jemput_bola_per_minggu: perWeek,
  }: Pick<Settings, 'mulai_jemput_bola' | 'hari_jemput_bola_per_minggu'>,
  holidays: Holidays,
): TripDates {
  if (start === null) return { passed: 0, ahead: daysAway(today, most, perWeek, holidays) };
  // A week begins after the day that is given, so that a plan which starts on a Monday starts on that Monday.
  const from = [addDays(start, -1), addDays(today, -LONGEST_AGO)].sort()[1]!;
  // A week more than is asked for: of a last one that isn't whole the better days would be taken, not the next ones.
  const weeks = 1 + Math.max(0, Math.ceil((dayNumber(today) - dayNumber(from)) / 7));
  const days = daysAway(from, most + weeks * perWeek, perWeek, holidays);
  const ahead = days.filter((day) => day > today);
  return { passed: days.length - ahead.length, ahead: ahead.slice(0, most) };
}
