import { mustBe, show } from '../cells/cell';
import { type FormulaCell, FormulaError, type FormulaValue } from '../declare';
import { BLANK, type Column, placeName } from './parameters';

type Columns = Record<string, Column<unknown>>;

/** One row of several columns, and how an error names its cell in one of them: `wajib baris 3`. */
export interface Row<C extends Columns> {
  values: { [K in keyof C]: C[K] extends Column<infer T> ? T : never };
  place(column: keyof C & string): string;
}

/**
 * Answers row by row. A column of one cell serves every row; where a column that can't be done without is blank, so is
 * the answer, down to the end of an open range. Single cells alone give a single cell.
 */
export function eachRow<const C extends Columns>(
  columns: C,
  answer: (values: Row<C>['values'], place: Row<C>['place']) => FormulaCell,
): FormulaValue {
  const answers = rowsOf(columns).map((row) => (isComplete(row) ? answer(row.values, row.place) : ''));
  return answers.length === 1 ? answers[0]! : answers.map((cell) => [cell]);
}

/** The rows to be added up: wholly blank ones are passed over, one that lacks something is refused. */
export function filledRows<const C extends Columns>(columns: C): Row<C>[] {
  const longest = Object.values(columns).filter((column) => column.cells.length > 1 || heightOf(columns) === 1);
  return rowsOf(columns).filter((row, index) => {
    if (longest.every((column) => (column.cells[index] ?? BLANK) === BLANK)) return false;
    for (const [name, value] of Object.entries(row.values)) {
      if (value === BLANK) throw new FormulaError(mustBe(row.place(name), { expected: 'diisi', received: show('') }));
    }
    return true;
  });
}

/** All rows, blanks included; an incomplete row has BLANK among its values. */
export function rowsOf<const C extends Columns>(columns: C): Row<C>[] {
  const height = heightOf(columns);
  refuseUnequal(Object.values(columns));
  return Array.from({ length: height }, (_, index) => {
    const values: Record<string, unknown> = {};
    for (const [name, { cells, whenBlank }] of Object.entries(columns)) {
      const cell = (cells.length === 1 ? cells[0] : cells[index]) ?? BLANK;
      values[name] = cell === BLANK ? whenBlank : cell;
    }
    return {
      values: values as Row<C>['values'],
      place: (name) => placeName(columns[name]!.name, index, columns[name]!.cells.length),
    };
  });
}

export function isComplete(row: Row<Columns>): boolean {
  return Object.values(row.values).every((value) => value !== BLANK);
}

function heightOf(columns: Columns): number {
  return Math.max(...Object.values(columns).map((column) => column.cells.length));
}

/** Columns may differ by blank cells at their ends (E2:E and F2:F20), not by rows that hold something. */
function refuseUnequal(columns: readonly Column<unknown>[]): void {
  for (const long of columns) {
    const filled = lastFilled(long.cells);
    const short = columns.find(({ cells }) => cells.length > 1 && cells.length < filled);
    if (!short) continue;
    throw new FormulaError(
      `${short.name} harus sama panjang dengan ${long.name} (${filled} baris), bukan ${short.cells.length} baris`,
    );
  }
}

function lastFilled(cells: Column<unknown>['cells']): number {
  let last = cells.length;
  while (last > 0 && cells[last - 1] === BLANK) last--;
  return last;
}
