const DAY = 86_400_000;
/** Serial day 0 is 1899-12-30, as in Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function wallClock(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of clock.formatToParts(instant)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  return Date.UTC(
    year,
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
}

/** Wall time minus UTC in the zone, in milliseconds. Kept by the hour: no zone changes its clock within one. */
export function zoneOffset(zone: string, instant: number): number {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const hour = Math.floor(instant / 3_600_000);
  let offset = known.get(hour);
  if (offset === undefined) {
    offset = wallClock(zone, hour * 3_600_000) - hour * 3_600_000;
    known.set(hour, offset);
  }
  return offset;
}

/** The wall time in the zone at an instant (milliseconds since 1970 UTC), as a serial number. */
export function serialOfInstant(instant: number, zone: string): number {
  const wall = instant + zoneOffset(zone, instant) - EPOCH;
  // Whole days and the rest apart: so the same time of day is the same fraction, wherever it comes from.
  const days = Math.floor(wall / DAY);
  return days + (wall - days * DAY) / DAY;
}

/** The instant at which clocks in the zone show this serial number. */
export function instantOfSerial(serial: number, zone: string): number {
  // Beyond the last instant that a Date can hold: an invalid one, as the script's own arithmetic would give.
  if (!(Math.abs(serial) < 99_000_000)) return Number.NaN;
  // Serial fractions carry rounding noise far below a millisecond.
  const wall = Math.round(serial * DAY) + EPOCH;
  const guess = wall - zoneOffset(zone, wall);
  return wall - zoneOffset(zone, guess);
}

/** The serial number of a calendar day, undefined when there is no such day. `month` counts from 1. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (instant - EPOCH) / DAY;
}

export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

export function wallTimeOfSerial(serial: number): WallTime {
  const date = new Date(Math.round(serial * DAY) + EPOCH);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}
