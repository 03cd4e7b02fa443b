import type { Raw } from '../cells/raw';
import { toGoogle } from './cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Value = string | number | boolean | Date;

/** Lines added at a time when a sheet is full, so that most entries need no new ones. */
const SPARE_LINES = 500;

/** Each run of lines taken out is a call of its own. */
const MOST_DELETIONS = 10;

/** Writes an area; a cell that is null stays as it stands. */
export function writeCells(
  sheet: Sheet,
  line: number,
  column: number,
  cells: readonly (readonly (Raw | null)[])[],
  zone: () => string,
): void {
  if (cells.some((row) => row.includes(null))) writeAround(sheet, line, column, cells, zone);
  else {
    const values = cells.map((row) => row.map((cell) => toGoogle(cell ?? '', zone)));
    writeWhole(sheet, line, column, values);
  }
}

/** Takes lines out, the longest runs of them first; when there are too many runs, the rest is left blank. */
export function removeLines(sheet: Sheet, lines: readonly number[], zone: () => string): void {
  const runs: [first: number, count: number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === line) last[1]++;
    else runs.push([line, 1]);
  }
  runs.sort(([, a], [, b]) => b - a);
  const emptied = runs.slice(MOST_DELETIONS).sort(([a], [b]) => a - b);
  const [lowest] = emptied;
  const highest = emptied[emptied.length - 1];
  if (lowest && highest) {
    const width = sheet.getLastColumn();
    const row = (cell: Raw | null) => Array.from({ length: width }, () => cell);
    const cells = Array.from({ length: highest[0] + highest[1] - lowest[0] }, () => row(null));
    for (const [first, count] of emptied) cells.fill(row(''), first - lowest[0], first - lowest[0] + count);
    writeCells(sheet, lowest[0], 1, cells, zone);
  }
  // From below, so that the lines still to go keep their places.
  for (const [first, count] of runs.slice(0, MOST_DELETIONS).sort(([a], [b]) => b - a)) {
    // Sheets refuses to delete every line below the frozen ones.
    if (first === 2 && count >= sheet.getMaxRows() - 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.deleteRows(first, count);
  }
}

function writeWhole(sheet: Sheet, line: number, column: number, values: Value[][]): void {
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
function writeAround(
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
