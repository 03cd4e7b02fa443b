import type { Raw } from '../cells/raw';
import { type Anchor, readAnchor } from '../domain/ledgerAnchor';
import { foundAnchor } from '../domain/ledgerLeft';
import { readMark } from '../domain/monthMark';
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
    columnOf(riwayat, 'objek', gridOf).some(
      (objek) => (readMark(String(objek))?.order ?? 0) > (anchor.mark?.order ?? 0),
    );
  return isBeyond ? foundAnchor(text, readEntry(journal.read() ?? '')) : anchor;
}

/** Riwayat with what is kept outside the sheets, by which a closing holds whatever a hand made of its row. */
export const pastOf = (workbook: Workbook, gridOf: GridOf) => ({
  anchor: anchorIn(workbook, gridOf),
  ...readTable(riwayat, gridOf(riwayat.sheet)),
});

/** Its cells below the header, as they stand. */
function columnOf(table: { sheet: string }, name: string, gridOf: GridOf): Raw[] {
  const [header = [], ...lines] = gridOf(table.sheet) ?? [];
  const place = readTable(table as Table, [header]).layout?.places[name];
  return place === undefined ? [] : lines.map((cells) => cells[place - 1] ?? '');
}
