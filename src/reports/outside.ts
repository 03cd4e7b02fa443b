import type { Raw } from '../cells/raw';
import { type Anchor, readAnchor } from '../domain/ledgerAnchor';
import { monthMarks } from '../domain/ledgerHistory';
import { foundAnchor } from '../domain/ledgerLeft';
import { persediaan, riwayat } from '../tables';
import { readTable, type Table } from '../tables/table';
import { readEntry } from '../workbook/journalEntry';
import type { Workbook } from '../workbook/workbook';

type GridOf = (sheet: string) => Raw[][] | null;

/** What is kept of the ledger outside the sheets. The journal is asked only where the sheets go beyond it. */
export function anchorIn({ anchor: store, journal }: Workbook, gridOf: GridOf): Anchor | null {
  const text = store.read();
  const anchor = readAnchor(text ?? '');
  if (!anchor) return null;
  const isBeyond =
    columnOf(persediaan, 'nomor', gridOf).some((nomor) => Number(nomor) > anchor.end.nomor) ||
    columnOf(riwayat, 'objek', gridOf).some((objek) => markOf(objek) > anchor.marks);
  return isBeyond ? foundAnchor(text, readEntry(journal.read() ?? '')) : anchor;
}

const markOf = (objek: Raw): number => monthMarks({ rows: [{ objek: String(objek) }], unread: [] }).pop()?.order ?? 0;

/** Its cells below the header, as they stand. */
function columnOf(table: { sheet: string }, name: string, gridOf: GridOf): Raw[] {
  const [header = [], ...lines] = gridOf(table.sheet) ?? [];
  const place = columnIn(table, name, header);
  return place === undefined ? [] : lines.map((cells) => cells[place - 1] ?? '');
}

/** Where a column stands by the header of its sheet. */
export const columnIn = (table: { sheet: string }, name: string, header: Raw[] = []): number | undefined =>
  readTable(table as Table, [header]).layout?.places[name];
