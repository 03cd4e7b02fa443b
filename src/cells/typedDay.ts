import { addDays, type Day, day, dayFromNumber, type Moment, minuteNumber, weekday } from './day';
import { monthNamed } from './monthName';

/**
 * Days and moments as a clerk types them, in the panel and in the sheet Catat. In the panel a text field and not the browser's date field: that one shows the order of
 * the browser's own language (mm/dd/yyyy on many office machines) and asks for eight digits where one key will do.
 */

const anyDay = day();

/**
 * Nothing or `h` is today, `k` yesterday, `5` the fifth of this month, `5-11` and `5 nov` of this year, else dd-mm-yyyy. More than half
 * a year ahead it is last year's: what is typed was, or soon will be, and `28-12` in January is last December.
 *
 * @returns null when it is no day
 */
export function typedDay(typed: string, today: Day): Day | null {
  const text = inFigures(typed.trim().toLowerCase());
  if (text === '' || text === 'h' || text === 'hari ini') return today;
  if (text === 'k' || text === 'kemarin') return addDays(today, -1);
  const [, date = '', month = today.slice(5, 7), year = ''] =
    /^(\d{1,2})(?:[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?)?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text) ??
    [];
  const read = (fullYear: string | number): Day | null => {
    const reading = anyDay.read(date === '' ? text : `${date}-${month}-${fullYear}`);
    return reading.ok ? reading.value : null;
  };
  if (date === '' || year !== '') return read(year.length === 2 ? `20${year}` : year);
  const thisYear = read(today.slice(0, 4));
  const isFar = thisYear !== null && thisYear > addDays(today, HALF_A_YEAR);
  return isFar ? read(Number(today.slice(0, 4)) - 1) : thisYear;
}

/** `5 nov` and `5 november 26` as `5-11` and `5-11-26`; what names no month as it was. */
function inFigures(text: string): string {
  const [, date, name = '', year = ''] = /^(\d{1,2})[-/. ]*([a-z]{3,9})\.?(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(text) ?? [];
  const month = monthNamed(name);
  return month === null ? text : [date, month, year].filter(Boolean).join('-');
}

const HALF_A_YEAR = 183;

/**
 * Nothing or `s` is now; `8`, `830`, `08:30` are today's; a day may stand in front: `k 08:30`, `24-11-2026 08:30`.
 *
 * @returns null when it is no moment
 */
export function typedMoment(typed: string, now: Moment): Moment | null {
  const text = typed.trim().toLowerCase();
  if (text === '' || text === 's' || text === 'sekarang') return now;
  const parts = /^(?:(.*?)\s+)?(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text);
  if (!parts) return null;
  const date = typedDay(parts[1] ?? '', now.slice(0, 10));
  const hour = Number(parts[2]);
  const minute = Number(parts[3] ?? 0);
  if (date === null || hour > 23 || minute > 59) return null;
  return `${date}T${two(hour)}:${two(minute)}`;
}

export function addMinutes(moment: Moment, minutes: number): Moment {
  const number = minuteNumber(moment) + minutes;
  const ofDay = ((number % 1440) + 1440) % 1440;
  return `${dayFromNumber(Math.floor(number / 1440))}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** What the field understood, said back: `Selasa, hari ini`; the year where it isn't this one. */
export function sayDay(value: Day, today: Day): string {
  const name = WEEKDAYS[weekday(value)] ?? '';
  if (value === today) return `${name}, hari ini`;
  if (value === addDays(today, -1)) return `${name}, kemarin`;
  return value.slice(0, 4) === today.slice(0, 4) ? name : `${name}, tahun ${value.slice(0, 4)}`;
}

/** What this machine's own clock shows. */
export function momentOf(clock: Date): Moment {
  const date = `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
  return `${date}T${two(clock.getHours())}:${two(clock.getMinutes())}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
