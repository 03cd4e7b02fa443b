import { isBlank, type Raw } from '../cells/raw';
import {
  type Column,
  type Columns,
  foldKey,
  type Layout,
  type RowOf,
  type Rows,
  readTable,
  type Table,
} from '../tables/table';
import type { EntryChange } from '../workbook/journalEntry';
import type { Workbook } from '../workbook/workbook';

/**
 * What an action does to one row: it is to stand so (`cells`), or to be gone (null). Said by key and whole, so that
 * applying it twice, or a second time after a crash, leaves the same sheet.
 */
export interface Change {
  table: Table;
  key: string;
  cells: Record<string, Raw> | null;
  /** For a row that a person typed and that has no key yet: the line it stands on. */
  line?: number;
  /** `cells` are only those that change: a row that is gone by then is not made again of them. */
  amends?: true;
  /** What stood in those of its cells that differ when it was decided; of a typed line what stood in all of them. */
  stood?: Record<string, Raw>;
}

export function put<C extends Columns>(table: Table<C>, row: RowOf<Table<C>>, line?: number): Change {
  const cells: Record<string, Raw> = {};
  for (const [name, column] of Object.entries(table.columns) as [string, Column<unknown>][]) {
    cells[name] = column.cell.write((row as Record<string, unknown>)[name]);
  }
  const key = keyText((row as Record<string, unknown>)[table.key]);
  return { table: table as unknown as Table, key, cells, ...(line === undefined ? {} : { line }) };
}

/** Changes some cells of a row that is there. */
export function amend<C extends Columns>(table: Table<C>, key: unknown, values: Partial<RowOf<Table<C>>>): Change {
  const cells: Record<string, Raw> = {};
  for (const [name, value] of Object.entries(values)) {
    cells[name] = (table.columns[name] as Column<unknown>).cell.write(value);
  }
  return { table: table as unknown as Table, key: keyText(key), cells, amends: true };
}

export function take<C extends Columns>(table: Table<C>, key: unknown): Change {
  return { table: table as unknown as Table, key: keyText(key), cells: null };
}

/** The same by the names of their sheets, as the journal keeps them. */
export const ofSheets = (changes: readonly Change[]): EntryChange[] =>
  changes.map(({ table, ...change }) => ({ sheet: table.sheet, ...change }));

const keyText = (key: unknown): string => String(foldKey(key));

/**
 * Applies changes to the workbook. Each table costs a fixed number of the host's calls, whatever the number of rows.
 *
 * @param readingOf a table's rows in its grid where they were made before
 */
export function apply(
  workbook: Workbook,
  changes: readonly Change[],
  grids: Map<string, Raw[][] | null>,
  readingOf?: (table: Table) => Rows<unknown>,
): void {
  const tables = new Set(changes.map((change) => change.table));
  for (const table of tables) {
    const grid = grids.get(table.sheet) ?? workbook.read(table.sheet);
    const read = readingOf?.(table) ?? readTable(table, grid);
    if (!grid || !read.layout) throw new Error(read.issues[0]?.sentence);
    const lineOf = linesOfRows(table, grid, read.layout, read.rows as { line: number }[]);
    applyToTable(
      workbook,
      table,
      grid,
      read.layout,
      lineOf,
      changes.filter((change) => change.table === table),
    );
  }
}

function applyToTable(
  workbook: Workbook,
  table: Table,
  grid: Raw[][],
  layout: Layout,
  lineOf: ReadonlyMap<string, number>,
  changes: Change[],
): void {
  const taken = new Set<number>();
  const added: Raw[][] = [];
  const gone: number[] = [];
  /** Per column place: the cells that change, by line. */
  const changed = new Map<number, Map<number, Raw>>();
  for (const change of changes) {
    const { key, cells, amends, stood, line: typed } = change;
    const line = lineOf.get(key) ?? typedLine(change, grid, layout, taken);
    if (line !== undefined) taken.add(line);
    if (cells === null) {
      if (line !== undefined) gone.push(line);
    } else if (line === undefined) {
      if (!amends) added.push(cellsInOrder(table, cells, layout));
    } else {
      for (const name of Object.keys(table.columns)) {
        const cell = cells[name];
        const place = layout.places[name] ?? 0;
        // Also of a journal that an older version left: a column that is no longer ours is passed over.
        const now = grid[line - 1]?.[place - 1] ?? '';
        if (cell === undefined || sameCell(now, cell)) continue;
        // Neither as the action found it nor as it leaves it: a person has changed the cell since the action stopped.
        if (stood && typed === undefined && !(name in stood && sameCell(now, stood[name] ?? ''))) continue;
        const column = changed.get(place) ?? new Map<number, Raw>();
        changed.set(place, column.set(line, cell));
      }
    }
  }
  for (const { line, column, cells } of blocks(changed)) workbook.write(table.sheet, line, column, cells);
  if (added.length > 0) workbook.append(table.sheet, layout.nextLine, added);
  if (gone.length > 0) workbook.remove(table.sheet, gone);
}

/**
 * Where a line without a key stands that looked like this when it was read: people sort and insert lines.
 *
 * @param taken lines that are spoken for already: two may be alike
 */
function typedLine(
  { table, line, cells, stood }: Change,
  grid: Raw[][],
  layout: Layout,
  taken: ReadonlySet<number>,
): number | undefined {
  if (line === undefined) return undefined;
  const isKeyless = (at: number) => isBlank(grid[at - 1]?.[(layout.places[table.key] ?? 0) - 1]);
  // A journal that an older version left doesn't tell what stood there.
  if (!stood) return isKeyless(line) ? line : undefined;
  const looksSo = (at: number) =>
    !taken.has(at) &&
    isKeyless(at) &&
    Object.entries(stood).every(([name, raw]) => {
      const now = grid[at - 1]?.[(layout.places[name] ?? 0) - 1] ?? '';
      // Or as it is to look: the stop may have come between two of its cells.
      return sameCell(now, raw) || sameCell(now, cells?.[name] ?? '');
    });
  if (looksSo(line)) return line;
  for (let at = 2; at <= grid.length; at++) if (looksSo(at)) return at;
  return undefined;
}

/** Where each row stands. Of two lines with one key the sound one is the row that the action saw. */
export function linesOfRows(
  table: Table,
  grid: readonly (readonly Raw[])[],
  layout: Layout,
  rows: readonly { line: number }[],
): Map<string, number> {
  const lineOf = linesByKey(table, grid, layout);
  for (const row of rows) lineOf.set(keyText((row as Record<string, unknown>)[table.key]), row.line);
  return lineOf;
}

/** Where each key stands, read from the key column alone: a row with another bad cell still has its place. */
export function linesByKey(
  table: { readonly key: string; readonly columns: Columns },
  grid: readonly (readonly Raw[])[],
  layout: Layout,
): Map<string, number> {
  const lines = new Map<string, number>();
  const place = layout.places[table.key] ?? 0;
  const cell = (table.columns[table.key] as Column<unknown>).cell;
  for (let index = grid.length - 1; index >= 1; index--) {
    const reading = cell.read(grid[index]?.[place - 1] ?? '');
    if (reading.ok) lines.set(keyText(reading.value), index + 1);
  }
  return lines;
}

/** A new line of a sheet. */
export function cellsInOrder(
  table: Table,
  cells: Record<string, Raw>,
  layout: Pick<Layout, 'width' | 'places'>,
): Raw[] {
  const line: Raw[] = Array.from({ length: layout.width }, () => '');
  for (const name of Object.keys(table.columns)) line[(layout.places[name] ?? 0) - 1] = cells[name] ?? '';
  return line;
}

interface Block {
  line: number;
  column: number;
  /** null keeps what stands there. */
  cells: (Raw | null)[][];
}

/** Cells that change, in as few rectangles as lie at hand: neighbouring lines, then neighbouring columns alike. */
function blocks(changed: Map<number, Map<number, Raw>>): Block[] {
  const found: Block[] = [];
  for (const [column, cells] of [...changed].sort(([a], [b]) => a - b)) {
    for (const [line, values] of runs(cells)) {
      const beside = found.find(
        (block) =>
          block.line === line &&
          block.cells.length === values.length &&
          block.column + (block.cells[0]?.length ?? 0) === column,
      );
      if (beside) for (const [index, row] of beside.cells.entries()) row.push(values[index] ?? null);
      else found.push({ line, column, cells: values.map((value) => [value]) });
    }
  }
  return found;
}

/** A column costs no more writes than this, however scattered its changes. */
const MOST_RUNS = 4;

/**
 * Neighbouring lines together. Where that leaves too many runs, the smallest gaps are bridged with null, which keeps
 * what stands there: the fewer cells are written again, the less a person typing at the same time can lose.
 */
export function runs(cells: ReadonlyMap<number, Raw>): [number, (Raw | null)[]][] {
  const sorted = [...cells].sort(([a], [b]) => a - b);
  const gaps = sorted.map(([line], index) => (index === 0 ? 0 : line - (sorted[index - 1]?.[0] ?? 0) - 1));
  const widest = [...gaps.keys()].filter((index) => gaps[index]).sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0));
  const opens = new Set([0, ...widest.slice(0, MOST_RUNS - 1)]);
  const found: [number, (Raw | null)[]][] = [];
  sorted.forEach(([line, value], index) => {
    const last = found[found.length - 1];
    if (!last || opens.has(index)) found.push([line, [value]]);
    else {
      for (let kept = 0; kept < (gaps[index] ?? 0); kept++) last[1].push(null);
      last[1].push(value);
    }
  });
  return found;
}

export function sameCell(a: Raw, b: Raw): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
