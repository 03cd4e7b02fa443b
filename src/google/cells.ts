import { isWall, type Raw } from '../cells/raw';
import { hasFourDigitYear, instantOf, isDate, wallAt } from '../cells/wall';

/** From Google's cells to ours: a Date becomes what the spreadsheet's own wall clock shows. */
export function fromGoogle(value: unknown, zone: () => string): Raw {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDate(value)) {
    const instant = value.getTime();
    return hasFourDigitYear(instant) ? wallAt(instant, zone()) : 'tanggal di luar kalender';
  }
  return value === null || value === undefined ? '' : String(value);
}

/**
 * From ours to Google's. Every text gets an apostrophe in front, the sheet's own sign for "text as it stands": without
 * it `setValues` reads a string as if it had been typed, so that `=…` becomes a formula, `1/2` a date and `0012` 12.
 */
export function toGoogle(raw: Raw, zone: () => string): string | number | boolean | Date {
  if (isWall(raw)) return new Date(instantOf(raw, zone()));
  return typeof raw === 'string' && raw !== '' ? `'${raw}` : raw;
}
