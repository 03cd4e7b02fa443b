import { type Cell, mustBe, show } from '../cells/cell';
import { isBlank, type Raw } from '../cells/raw';
import { FormulaError, type Parameter } from '../declare';

export const BLANK = Symbol('blank cell');

/** A column of cells, or a single one. */
export interface Column<T> {
  readonly name: string;
  readonly cells: readonly (T | typeof BLANK)[];
  /** What stands for a blank cell, and for an argument that was left out; BLANK where it can't be done without. */
  readonly whenBlank: T | typeof BLANK;
}

/** A column that the formula must have. */
export function column<T>(cell: Cell<T>, hint: string, example: string): Parameter<Column<T>> {
  return {
    type: 'range',
    hint,
    example,
    read: (raw, name) => {
      if (raw === undefined) throw new FormulaError(mustBe(name, { expected: cell.expected, received: show('') }));
      return { name, cells: readColumn(cell, raw, name), whenBlank: BLANK };
    },
  };
}

/** A column that may be left out or have blank cells. */
export function optionalColumn<T, O>(
  cell: Cell<T>,
  whenBlank: O,
  hint: string,
  example: string,
): Parameter<Column<T | O>> {
  return {
    type: 'range',
    hint,
    example,
    read: (raw, name) => ({ name, cells: readColumn(cell, raw, name), whenBlank }),
  };
}

/** The values of a range of any shape, blank cells passed over. Left out, it is empty. */
export function list<T>(cell: Cell<T>, hint: string, example: string): Parameter<T[]> {
  return {
    type: 'range',
    hint,
    example,
    read: (raw, name) => {
      const rows = gridOf(raw);
      return rows.flatMap((row, index) =>
        row
          .filter((value) => !isBlank(value))
          .map((value) => readCell(cell, value, placeName(name, index, rows.length))),
      );
    },
  };
}

/** One value; what a blank cell means is the cell's own matter (`orElse`). */
export function one<T>(cell: Cell<T>, hint: string, example: string): Parameter<T> {
  return {
    type: cell.format.includes('yyyy') ? 'date' : cell.choices ? 'string' : 'number',
    hint,
    example,
    read: (raw, name) => {
      const rows = gridOf(raw);
      const cells = rows.flat();
      if (cells.length !== 1) throw new FormulaError(`${name} harus satu sel, bukan ${cells.length} sel`);
      return readCell(cell, cells[0] ?? '', name);
    },
  };
}

/** `wajib baris 3`; a single cell has no row number. */
export function placeName(name: string, index: number, rows: number): string {
  return rows > 1 ? `${name} baris ${index + 1}` : name;
}

function readColumn<T>(cell: Cell<T>, raw: unknown, name: string): (T | typeof BLANK)[] {
  const rows = gridOf(raw);
  const width = Math.max(...rows.map((row) => row.length));
  if (width > 1) throw new FormulaError(`${name} harus satu kolom, bukan ${width} kolom`);
  return rows.map(([value = ''], index) =>
    isBlank(value) ? BLANK : readCell(cell, value, placeName(name, index, rows.length)),
  );
}

function readCell<T>(cell: Cell<T>, value: Raw, place: string): T {
  const reading = cell.read(value);
  if (!reading.ok) throw new FormulaError(mustBe(place, reading));
  return reading.value;
}

/** A range as rows of cells; a scalar is one cell, an omitted argument one empty cell. */
function gridOf(raw: unknown): Raw[][] {
  if (!Array.isArray(raw)) return [[(raw ?? '') as Raw]];
  return raw.length === 0 ? [['']] : raw.map((row) => (Array.isArray(row) ? row : [row]) as Raw[]);
}
