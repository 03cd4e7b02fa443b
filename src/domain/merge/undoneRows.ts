import { type ImporRow, impor } from '../../tables/impor';
import { cellsOf, foldKey, type Row, type Rows, type Table, type UnreadRow } from '../../tables/table';
import { REMOVED, UNDONE_MERGE } from '../import/undo';

/** Rows of one table that merges brought and that were taken back, by key: what a file may bring in again. */
export class UndoneRows {
  private readonly records: ReadonlyMap<string, ImporRow[]>;

  constructor(
    private readonly table: Table,
    impor: readonly ImporRow[],
  ) {
    const records = new Map<string, ImporRow[]>();
    for (const record of impor) {
      if (foldKey(record.imporId) !== foldKey(UNDONE_MERGE) || record.lembar !== table.sheet) continue;
      records.set(record.kunci, [...(records.get(record.kunci) ?? []), record]);
    }
    this.records = records;
  }

  of(key: string): ImporRow[] {
    return this.records.get(key) ?? [];
  }

  /** The records that have nothing left to bring, since the rows here say by now what was taken back. */
  done(ours: ReadonlyMap<string, Row>): ImporRow[] {
    return [...this.records].flatMap(([key]) => this.stillIn(key, ours.get(key) ?? null));
  }

  /** The records of what a row, here or in the file, says (again), whatever its other cells say. */
  stillIn(key: string, row: Row | null): ImporRow[] {
    const says = row && cellsOf({ table: this.table }, row);
    return this.of(key).filter(({ sebelum, sesudah }) => {
      if (!says || sesudah === REMOVED) return !says && sesudah === REMOVED;
      return brought(sebelum, sesudah).every(([name, cell]) => JSON.stringify(says[name]) === cell);
    });
  }

  /** A row here with what it is to say again; null: it is to go. Where it isn't there, it comes as the file has it. */
  laidOver(key: string, ours: Row | null, theirs: Row | null): Row | null {
    if (!ours || !theirs) return theirs;
    const names = this.stillIn(key, theirs).flatMap(({ sebelum, sesudah }) => brought(sebelum, sesudah));
    return { ...ours, ...Object.fromEntries(names.map(([name]) => [name, theirs[name]])) };
  }

  /** Whether the row stands here as the undo left it. */
  standsAsLeft(record: ImporRow, ours: Row | null): boolean {
    return (record.sebelum ?? '') === this.text(ours, '');
  }

  private text(row: Row | null, none: string): string {
    return row ? JSON.stringify(cellsOf({ table: this.table }, row)) : none;
  }
}

/** The cells that a record changed, each as text: all of them where the row was new. */
function brought(before: string | null, after: string): [name: string, cell: string][] {
  const [was, is] = [before, after].map((text) => JSON.parse(text || '{}') as Record<string, unknown>);
  return Object.entries(is ?? {}).flatMap(([name, value]) => {
    const cell = JSON.stringify(value);
    return cell === JSON.stringify(was?.[name]) ? [] : [[name, cell] as [string, string]];
  });
}

/** Records that a hand spoilt and that are, or may be, of undone merges: no file carries them along. */
export const spoiltRecords = ({ unread }: Pick<Rows<ImporRow>, 'unread'>): UnreadRow[] =>
  unread.filter(({ cells }) => {
    const { ok, value } = { value: '', ...impor.columns.imporId.cell.read(cells.imporId ?? '') };
    return !ok || foldKey(value) === foldKey(UNDONE_MERGE);
  });
