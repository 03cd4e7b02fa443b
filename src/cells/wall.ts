import type { Wall } from './raw';

/**
 * Between instants and the wall clock of a zone. A script and its spreadsheet have zones of their own, so
 * `getHours()` of a cell's Date is wrong whenever they differ; the zone is always named here.
 */

const HOUR = 3_600_000;
const offsets = new Map<string, number>();
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  // Zones change their offset on whole hours only, and formatting is slow: one answer serves the hour.
  const hour = Math.floor(instant / HOUR);
  const key = `${zone} ${hour}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(hour * HOUR)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour: h = 0, minute = 0, second = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, h, minute, second) - hour * HOUR;
  offsets.set(key, offset);
  return offset;
}

/** What the wall clock of `zone` shows at an instant (milliseconds since 1970, UTC). */
export function wallAt(instant: number, zone: string): Wall {
  // A sheet keeps times as fractions of a day: 08:30 comes back a few milliseconds short.
  const second = Math.round(instant / 1000) * 1000;
  return { wall: new Date(second + offsetAt(second, zone)).toISOString().slice(0, 19) };
}

/** The instant at which the wall clock of `zone` shows this; of a doubled hour, the later. */
export function instantOf({ wall }: Wall, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

/** Whether a calendar and a clock know it: `2026-02-31T00:00:00` is none. */
export function isReal({ wall }: Wall): boolean {
  const instant = Date.parse(`${wall}Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 19) === wall;
}

/**
 * A sheet keeps a time as days since 30 December 1899, the hours as a fraction. A number that no calendar reaches, which
 * a slip of the hand makes of a day, stays a number.
 */
export function wallOfSerial(serial: number): Wall | number {
  const SECONDS_A_DAY = 86_400;
  const DAYS_BEFORE_1970 = 25_569;
  const instant = Math.round((serial - DAYS_BEFORE_1970) * SECONDS_A_DAY) * 1000;
  return hasFourDigitYear(instant) ? { wall: new Date(instant).toISOString().slice(0, 19) } : serial;
}

/** Whether an instant falls into the years 1000 to 9999, which a wall can show. */
export function hasFourDigitYear(instant: number): boolean {
  return instant >= Date.UTC(1000, 0, 2) && instant < Date.UTC(9999, 11, 31);
}

/** A Date of any realm: a host may hand over one whose constructor isn't ours. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
