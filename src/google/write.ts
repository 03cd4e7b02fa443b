import type { Raw } from '../cells/raw';
import { toGoogle } from './cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Value = string | number | boolean | Date;

/** Lines added at a time when a sheet is full, so that most entries need no new ones. */
const SPARE_LINES = 500;

export function writeWhole(sheet: Sheet, line: number, column: number, values: Value[][]): void {
  const width = values[0]?.length ?? 0;
  try {
    sheet.getRange(line, column, values.length, width).setValues(values);
  } catch (error) {
    // Asking for the sheet's size each time would cost a call; it is full only once in SPARE_LINES entries.
    const lacking = line + values.length - 1 - sheet.getMaxRows();
    if (lacking <= 0) throw error;
    sheet.insertRowsAfter(sheet.getMaxRows(), lacking + SPARE_LINES);
    sheet.getRange(line, column, values.length, width).setValues(values);
  }
}

/**
 * Writes an area in which some cells (null) stay as they are. What stands in these is written again, formulas as
 * formulas. Below a formula a value without one may have been spilled by it, and writing it would block the spill: such
 * cells are never touched, and the area is written in pieces around them.
 */
export function writeAround(
  sheet: Sheet,
  line: number,
  column: number,
  cells: readonly (readonly (Raw | null)[])[],
  zone: () => string,
): void {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const standing = sheet.getRange(line, column, height, width).getValues();
  // From the left edge and the top, since a formula there can spill down or across into the area.
  const formulas = sheet.getRange(1, 1, line + height - 1, column + width - 1).getFormulas();
  const spillsFrom = firstFormulas(formulas);
  const untouchable = (row: number, at: number): boolean =>
    cells[row]?.[at] === null &&
    line - 1 + row >= (spillsFrom[column - 1 + at] ?? 0) &&
    (formulas[line - 1 + row]?.[column - 1 + at] ?? '') === '' &&
    standing[row]?.[at] !== '';
  const valueAt = (row: number, at: number): Value => {
    const cell = cells[row]?.[at];
    if (cell !== null && cell !== undefined) return toGoogle(cell, zone);
    const formula = formulas[line - 1 + row]?.[column - 1 + at];
    return formula || again(standing[row]?.[at]);
  };
  for (let row = 0; row < height; ) {
    const blocked = Array.from({ length: width }, (_, at) => untouchable(row, at));
    if (blocked.includes(true)) {
      for (let at = 0; at < width; at++) {
        if (cells[row]?.[at] !== null) sheet.getRange(line + row, column + at).setValue(valueAt(row, at));
      }
      row++;
      continue;
    }
    const first = row;
    while (row < height && !Array.from({ length: width }, (_, at) => untouchable(row, at)).includes(true)) row++;
    const piece = Array.from({ length: row - first }, (_, index) =>
      Array.from({ length: width }, (_, at) => valueAt(first + index, at)),
    );
    writeWhole(sheet, line + first, column, piece);
  }
}

/** For each column the first row (from 0) with a formula in it or to the left of it: from there on it may be spilled into. */
function firstFormulas(formulas: readonly (readonly string[])[]): number[] {
  const first: number[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (let at = 0; at < (formulas[0]?.length ?? 0); at++) {
    const row = formulas.findIndex((cells) => cells[at] !== '');
    if (row >= 0) left = Math.min(left, row);
    first.push(left);
  }
  return first;
}

/** What was read, so that writing it changes nothing: a text gets its apostrophe back. */
function again(value: unknown): Value {
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  return value as Value;
}
