import { type Cell, mustBe, show, type ValueOf } from '../cells/cell';
import { isBlank, isWall, type Raw } from '../cells/raw';

export interface Column<T> {
  header: string;
  cell: Cell<T>;
  /** What the header's note tells a clerk. */
  note: string;
  /** Pixels. */
  width?: number;
}

export type Columns = Record<string, Column<unknown>>;

/** One sheet of rows. Its row type is inferred: `RowOf<typeof desa>`. */
export interface Table<C extends Columns = Columns> {
  /** The sheet's name at set-up; afterwards the tab may be renamed, it is found by its metadata. */
  readonly sheet: string;
  /** Who writes it: staff type in it, only the add-on does, or only who holds the Camat's rights. */
  readonly writtenBy: 'staf' | 'SiapKTP' | 'Camat';
  readonly hidden?: boolean;
  /** The column whose value names a row. */
  readonly key: keyof C & string;
  readonly columns: C;
}

/** A row of any table: a value for each of its columns. */
export type Row = Record<string, unknown>;
export type RowOf<T> = T extends Table<infer C> ? { [K in keyof C]: ValueOf<C[K]['cell']> } : never;

/** A row as the sheet's cells, by column in the table's order. */
export function cellsOf({ table }: { table: Pick<Table, 'columns'> }, row: Row): Record<string, Raw> {
  const cells: Record<string, Raw> = {};
  for (const [name, { cell }] of Object.entries(table.columns)) cells[name] = cell.write(row[name]);
  return cells;
}

/** What names this row, as its sheet shows it: a day as a day, a code as it is. */
export function keyShown({ columns, key }: Pick<Table, 'columns' | 'key'>, row: Row): string {
  const raw = columns[key]?.cell.write(row[key]);
  return raw !== undefined && isWall(raw) ? show(raw) : String(row[key]);
}

/** A row together with the line of the sheet it stands on (1 is the header). */
export type Placed<R> = R & { readonly line: number };

/** A problem in the workbook, precise enough to be found and mended. */
export interface Issue {
  sheet: string;
  /** Line of the sheet; 1 for the header, 0 for the sheet as a whole. */
  line: number;
  /** Column of the sheet from 1; 0 when it is the row as a whole. */
  column: number;
  sentence: string;
  /** What it is about where that isn't the row on the line: it keeps its name when rows are sorted or added. */
  about?: string;
  /** It tells together what others tell one by one: a line of the list, and no problem more. */
  sumsUp?: true;
}

/** Those that there are to mend. */
export const counted = (issues: readonly Issue[]): Issue[] => issues.filter(({ sumsUp }) => !sumsUp);

export interface Rows<R> {
  rows: Placed<R>[];
  issues: Issue[];
  /** The rows that `issues` are about, cell by cell as they stand: a row half typed, or one spoilt by hand. */
  unread: UnreadRow[];
  /** Where the sheet's columns really stand; null when the sheet or a column that is needed isn't there. */
  layout: Layout | null;
}

export interface UnreadRow {
  line: number;
  /** By the column's name. */
  cells: Record<string, Raw>;
}

/** What reading several tables gives, by the names they were asked under. */
export type ReadingsOf<T> = { [K in keyof T]: Rows<RowOf<T[K]>> };

export interface Layout {
  /** For each column of the table its place in the sheet, from 1. */
  places: Record<string, number>;
  /** Columns of the sheet, the office's own included. */
  width: number;
  /** The first line below all content. */
  nextLine: number;
  /** Lines on which something stands in a column that isn't the table's. */
  ownLines: ReadonlySet<number>;
}

export function defineTable<const C extends Columns>(table: Table<C>): Table<C> {
  return table;
}

/**
 * Reads a sheet by its headers: columns may have been moved, inserted, or the office's own ones added. A bad cell is
 * an issue, never fatal; a row with one is left out of `rows`. Blank lines are passed over.
 *
 * @param grid the whole sheet, header first; null when there is no such sheet
 */
export function readTable<C extends Columns>(
  table: Table<C>,
  grid: readonly (readonly Raw[])[] | null,
): Rows<RowOf<Table<C>>> {
  const { sheet } = table;
  const wholeSheet = (sentence: string, line: number): Rows<RowOf<Table<C>>> => ({
    rows: [],
    issues: [{ sheet, line, column: 0, sentence }],
    unread: [],
    layout: null,
  });
  if (!grid) {
    return wholeSheet(`Lembar "${sheet}" tidak ditemukan. Jalankan SiapKTP > Siapkan lembar kerja.`, 0);
  }
  const header = grid[0] ?? [];
  const places: Record<string, number> = {};
  const missing: string[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const at = header.findIndex((cell) => sameHeader(cell, column.header));
    if (at < 0) missing.push(`"${column.header}"`);
    else places[name] = at + 1;
  }
  if (missing.length > 0) {
    return wholeSheet(
      `Lembar "${sheet}" tidak punya kolom ${missing.join(', ')}. Kembalikan judul kolomnya di baris 1, atau jalankan SiapKTP > Siapkan lembar kerja.`,
      1,
    );
  }
  const ours = new Set(Object.values(places));
  const ownLines = new Set<number>();
  const rows: Placed<RowOf<Table<C>>>[] = [];
  const issues: Issue[] = [];
  const unread: UnreadRow[] = [];
  const firstOf = new Map<unknown, number>();
  for (const [name, { header: title }] of Object.entries(table.columns)) {
    const second = header.findIndex((cell, at) => at >= (places[name] ?? 0) && sameHeader(cell, title));
    if (second < 0) continue;
    const sentence = `Judul kolom "${title}" harus satu saja, bukan dua; yang dibaca kolom ke-${places[name]}`;
    issues.push({ sheet, line: 1, column: second + 1, sentence });
  }
  for (let index = 1; index < grid.length; index++) {
    const cells = grid[index] ?? [];
    if (cells.every(isBlank)) continue;
    const line = index + 1;
    if (cells.some((cell, at) => !ours.has(at + 1) && !isBlank(cell))) ownLines.add(line);
    const row: Record<string, unknown> = { line };
    let sound = true;
    for (const [name, column] of Object.entries(table.columns)) {
      const place = places[name] ?? 0;
      const reading = column.cell.read(cells[place - 1] ?? '');
      if (reading.ok) row[name] = reading.value;
      else {
        sound = false;
        issues.push({ sheet, line, column: place, sentence: mustBe(column.header, reading) });
      }
    }
    if (!sound) {
      unread.push({ line, cells: cellsByName(table.columns, cells, places) });
      continue;
    }
    const key = foldKey(row[table.key]);
    const before = firstOf.get(key);
    if (before !== undefined) {
      const place = places[table.key] ?? 0;
      const { header: name } = table.columns[table.key] as Column<unknown>;
      issues.push({
        sheet,
        line,
        column: place,
        sentence: `${name} harus berbeda di tiap baris, bukan sama dengan baris ${before} (${keyShown(table, row)})`,
      });
      unread.push({ line, cells: cellsByName(table.columns, cells, places) });
      continue;
    }
    firstOf.set(key, line);
    rows.push(row as Placed<RowOf<Table<C>>>);
  }
  const width = Math.max(header.length, ...Object.values(places));
  return { rows, issues, unread, layout: { places, width, nextLine: grid.length + 1, ownLines } };
}

function cellsByName(columns: Columns, cells: readonly Raw[], places: Record<string, number>): Record<string, Raw> {
  const named: Record<string, Raw> = {};
  for (const name of Object.keys(columns)) named[name] = cells[(places[name] ?? 0) - 1] ?? '';
  return named;
}

/** Reads several tables; `grid` gives the cells of a sheet. */
export function readTables<T extends Record<string, unknown>>(
  tables: T,
  grid: (sheet: string) => readonly (readonly Raw[])[] | null,
): ReadingsOf<T> {
  const read: Record<string, Rows<unknown>> = {};
  for (const [name, table] of Object.entries(tables) as [string, Table][])
    read[name] = readTable(table, grid(table.sheet));
  return read as ReadingsOf<T>;
}

/** A row as the cells of the sheet's own column order; columns that aren't the table's keep `under` (what stood there). */
export function writeRow<C extends Columns>(
  table: Table<C>,
  row: RowOf<Table<C>>,
  layout: Layout,
  under: readonly Raw[] = [],
): Raw[] {
  const cells: Raw[] = Array.from({ length: layout.width }, (_, index) => under[index] ?? '');
  for (const [name, column] of Object.entries(table.columns)) {
    cells[(layout.places[name] ?? 0) - 1] = column.cell.write((row as Record<string, unknown>)[name]);
  }
  return cells;
}

/** Keys are compared without regard to case: `prn-003` and `PRN-003` are one printer. */
export function foldKey(key: unknown): unknown {
  return typeof key === 'string' ? key.toUpperCase() : key;
}

/** The order of keys and names that are one whatever their case: `set-1` is no later than `SET-2`. */
export function byKey(a: string, b: string): number {
  const [one, other] = [a.toUpperCase(), b.toUpperCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** However it is spaced or capitalized. */
export function sameHeader(cell: Raw, header: string): boolean {
  return typeof cell === 'string' && foldHeader(cell) === foldHeader(header);
}

function foldHeader(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
