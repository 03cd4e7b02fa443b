import { mustBe, show } from '../../cells/cell';
import { formatDay } from '../../cells/day';
import type { Raw } from '../../cells/raw';
import { everyTable } from '../../tables/every';
import { type ImporRow, impor } from '../../tables/impor';
import { cellsOf, foldKey, type Issue, type Placed, type Row, type Rows, type Table } from '../../tables/table';
import { TARGET_NAMES } from './request';

/** What stands in a record's `sesudah` where the row was taken out: a merge does that, an import never. */
export const REMOVED = '{}';

/** Begins the reason for a row that somebody has made his own. */
export const CHANGED_SINCE = 'sudah diubah sejak';

/** Example data is an import under this id. */
export const EXAMPLE_IMPORT = 'contoh';
/** Records of what merges brought and was taken back: such a row comes in again with the next file that still has it. */
export const UNDONE_MERGE = 'gabungan-diurungkan';

/** What undoing an import can put back and what it has to leave. */
export interface UndoPlan {
  /** Rows that stand as the import left them: back to `before`, or gone where that is null. */
  back: { record: ImporRow; table: Table; before: Record<string, Raw> | null }[];
  /** Rows that the import added and that are gone already: nothing is left to undo. */
  gone: ImporRow[];
  /** Rows that someone has edited or that others refer to, each with its place and why. */
  left: Issue[];
}

/** A row that names another: an undo must not leave it pointing nowhere. */
export interface Reference {
  /** Sheet and key of the row that is named, as `placeKey` writes them. */
  to: string;
  /** The same of the row that names it. */
  from: string;
  place: Issue;
}

export const placeKey = (sheet: string, key: unknown): string => `${sheet} ${String(foldKey(key))}`;

/** What the sheet Impor holds of one import. */
export interface Records {
  rows: readonly Placed<ImporRow>[];
  /** Of those of its lines that can't be read, why. */
  spoilt: readonly Issue[];
  places: Rows<ImporRow>['layout'];
}

export function recordsOf({ rows, unread, issues, layout }: Rows<ImporRow>, imporId: string): Records {
  const isOf = (id: unknown) => foldKey(String(id).trim()) === foldKey(imporId);
  const spoilt = unread.flatMap(({ line, cells }) => {
    const issue = isOf(cells.imporId) && issues.find((one) => one.line === line);
    return issue ? [issue] : [];
  });
  return { rows: rows.filter((row) => isOf(row.imporId)), spoilt, places: layout };
}

/** @param rowsOf the rows of a sheet as they stand now */
export function planUndo(
  what: 'impor' | 'gabungan',
  { rows: records, spoilt, places }: Records,
  rowsOf: (table: Table) => Rows<unknown>,
  references: readonly Reference[],
): UndoPlan {
  const plan: UndoPlan = { back: [], gone: [], left: [...spoilt] };
  const byKey = new Map<Table, Map<string, Placed<Row>>>();
  for (const record of records) {
    const table = undoable(record);
    const fault = table ? formerFault(table, record) : sheetFault(record);
    if (!table || fault) {
      const [name, sentence] = fault ?? [];
      const column = places?.places[name ?? ''] ?? 0;
      plan.left.push({ sheet: impor.sheet, line: record.line, column, sentence: sentence ?? '' });
      continue;
    }
    const { rows, unread, layout } = rowsOf(table);
    const known = byKey.get(table) ?? keyed(table, rows as Placed<Row>[]);
    byKey.set(table, known);
    const now = known.get(record.kunci);
    const leave = (sentence: string, line: number, column = 0) =>
      plan.left.push({ sheet: table.sheet, line, column, sentence: `${keySaid(record.kunci)} ${sentence}` });
    if (record.sesudah === REMOVED && record.sebelum !== null) {
      if (now) leave('ada lagi sejak itu', now.line);
      else plan.back.push({ record, table, before: parsed(record.sebelum) });
      continue;
    }
    if (!now) {
      const spoilt = unread.find(({ cells }) => keyIn(table, cells) === record.kunci);
      if (spoilt) leave('tidak terbaca lagi; betulkan dulu barisnya', spoilt.line);
      else if (record.sebelum === null) plan.gone.push(record);
      else leave(`sudah dihapus sejak ${what}`, 0);
      continue;
    }
    const edited = editedColumn(table, now, record);
    if (edited) {
      leave(
        `${CHANGED_SINCE} ${what} (${new Map(Object.entries(table.columns)).get(edited)?.header ?? edited})`,
        now.line,
        layout?.places[edited],
      );
    } else if (record.sebelum === null && layout?.ownLines.has(now.line)) {
      leave('punya isian di kolom tambahan kantor', now.line);
    } else {
      plan.back.push({ record, table, before: record.sebelum === null ? null : parsed(record.sebelum) });
    }
  }
  return withoutNamed(plan, references);
}

/** A day as the sheets write it; a code as it is. */
const keySaid = (key: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(key) ? formatDay(key) : key);

/** Leaves rows that rows which stay still name, each told; leaving one can make it name others, hence the loop. */
function withoutNamed({ back, gone, left }: UndoPlan, references: readonly Reference[]): UndoPlan {
  let going = back;
  for (;;) {
    const removed = new Set(going.filter(({ before }) => before === null).map(keyOf));
    const holding = references.filter(({ to, from }) => removed.has(to) && !removed.has(from));
    if (holding.length === 0) return { back: going, gone, left };
    left.push(...holding.map(({ place }) => place));
    const held = new Set(holding.map(({ to }) => to));
    going = going.filter((row) => !held.has(keyOf(row)));
  }
}

const keyOf = ({ record }: UndoPlan['back'][number]): string => placeKey(record.lembar, record.kunci);

/** The table of a record. Only the sheets that an import or a merge fills: a hand might have written any name. */
export const undoable = ({ lembar }: ImporRow): Table | undefined =>
  TARGET_NAMES.some((name) => name === lembar) ? everyTable.find(({ sheet }) => sheet === lembar) : undefined;

/** Name of the column of Impor that is wrong, and how. */
type RecordFault = [column: keyof ImporRow, sentence: string];

const sheetFault = ({ lembar }: ImporRow): RecordFault => [
  'lembar',
  mustBe(impor.columns.lembar.header, {
    expected: `salah satu dari ${TARGET_NAMES.join(', ')}`,
    received: show(lembar),
  }),
];

/** What stood in the row must be able to stand there again, under the same key. */
function formerFault(table: Table, { kunci, sebelum, sesudah }: ImporRow): RecordFault | null {
  if (sebelum === null) return null;
  const former = new Map(Object.entries(parsed(sebelum)));
  const columns = new Map(Object.entries(table.columns));
  // A row that is gone is written anew, from these cells alone.
  const names = sesudah === REMOVED ? new Set([...columns.keys(), ...former.keys()]) : former.keys();
  for (const name of names) {
    const raw = former.get(name) ?? '';
    const column = columns.get(name);
    const reading = column?.cell.read(raw);
    if (reading?.ok && (name !== table.key || String(foldKey(reading.value)) === kunci)) continue;
    const expected = `isi baris ${table.sheet} ${kunci} seperti ditulis SiapKTP`;
    const received = `${column?.header ?? `kolom ${show(name)}`} ${show(raw)}`;
    return ['sebelum', mustBe(impor.columns.sebelum.header, { expected, received })];
  }
  return null;
}

const keyed = (table: Table, rows: readonly Placed<Row>[]): Map<string, Placed<Row>> =>
  new Map(rows.map((row) => [String(foldKey(row[table.key])), row]));

/** The key of a row that can't be read as a whole; '' when its key can't be read either. */
function keyIn(table: Table, cells: Record<string, Raw>): string {
  const reading = table.columns[table.key]?.cell.read(cells[table.key] ?? '');
  return reading?.ok ? String(foldKey(reading.value)) : '';
}

/** The first column that isn't as the import left it. */
function editedColumn(table: Table, now: Row, { sesudah }: ImporRow): string | undefined {
  const left = parsed(sesudah);
  const standing = cellsOf({ table }, now);
  return Object.keys(left).find((name) => JSON.stringify(standing[name]) !== JSON.stringify(left[name]));
}

const parsed = (text: string): Record<string, Raw> => JSON.parse(text) as Record<string, Raw>;
