import type { ImporRow } from '../../tables/impor';
import { foldKey, type Table } from '../../tables/table';
import { cellsOf } from '../import/planRows';
import { REMOVED, UNDONE_MERGE } from '../import/undo';
import type { Row } from './mergeRows';

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

  /** The records of which the file still says what was taken back; those that it has left behind aren't among them. */
  stillIn(key: string, theirs: Row | null): ImporRow[] {
    return (this.records.get(key) ?? []).filter(({ sesudah }) => sesudah === this.text(theirs, REMOVED));
  }

  /** Whether the row stands here as the undo left it. */
  standsAsLeft(record: ImporRow, ours: Row | null): boolean {
    return (record.sebelum ?? '') === this.text(ours, '');
  }

  private text(row: Row | null, none: string): string {
    return row ? JSON.stringify(cellsOf({ table: this.table }, row)) : none;
  }
}
