import type { RiwayatRow } from '../tables/riwayat';
import type { Rows } from '../tables/table';

/** Sheets whose rows are numbered in their order, by what their numbers begin with. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['Gangguan', 'G'],
  ['Perbaikan', 'R'],
  ['Pesanan', 'PS'],
]);
const DIGITS = 4;

/** What the numbers of a sheet begin with; undefined where rows have names of their own. */
export const prefixOf = (sheet: string): string | undefined => PREFIXES.get(sheet);

/** The number in `G-0042`; 0 in anything else. */
export function runningNumber(prefix: string, key: string): number {
  const digits = key.trim().toUpperCase().startsWith(`${prefix}-`) ? key.trim().slice(prefix.length + 1) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
}

export const numberText = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(DIGITS, '0')}`;

/** The highest number that Riwayat tells of: a row that is gone keeps its number, since other workbooks may know it. */
export function highestTold(sheet: string, past: readonly Pick<RiwayatRow, 'objek'>[]): number {
  const prefix = prefixOf(sheet) ?? '';
  const begins = `${sheet} `;
  let highest = 0;
  for (const { objek } of past) {
    if (objek?.startsWith(begins)) highest = Math.max(highest, runningNumber(prefix, objek.slice(begins.length)));
  }
  return highest;
}

/** The next running number of a sheet, `G-0042`; spoilt rows keep theirs, and so do rows that are gone. */
export function nextNumber(
  sheet: string,
  { rows, unread }: Pick<Rows<{ id: string }>, 'rows' | 'unread'>,
  past: readonly Pick<RiwayatRow, 'objek'>[],
): string {
  const prefix = prefixOf(sheet) ?? '';
  let highest = highestTold(sheet, past);
  for (const { id } of rows) highest = Math.max(highest, runningNumber(prefix, id));
  for (const { cells } of unread) highest = Math.max(highest, runningNumber(prefix, String(cells.id ?? '')));
  return numberText(prefix, highest + 1);
}
