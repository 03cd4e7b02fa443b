import { wallTimeOfSerial } from './zone';

/** A serial number's wall time as text, the day alone at midnight: 2026-03-01 or 2026-03-01T13:45:00. */
export function wallText(serial: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const { year, month, day, hour, minute, second } = wallTimeOfSerial(serial);
  const date = `${year}-${two(month)}-${two(day)}`;
  return Number.isInteger(serial) ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}
