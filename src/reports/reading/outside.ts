import type { Raw } from '../../cells/raw';
import { type Anchor, readAnchor } from '../../domain/ledgerAnchor';
import { foundAnchor, leftBy, owedTo } from '../../domain/ledgerLeft';
import { readMark } from '../../domain/monthMark';
import { persediaan, riwayat } from '../../tables';
import { foldKey, readTable, type Table } from '../../tables/table';
import { readEntry } from '../../workbook/journalEntry';
import type { Workbook } from '../../workbook/workbook';

type GridOf = (sheet: string) => Raw[][] | null;

/**
 * What is kept of the ledger outside the sheets, to hold them against. It is read before them: what somebody posts in between
 * must not look as though it were gone. The journal is asked only where the sheets go beyond it.
 */
export function anchorIn({ anchor: store, journal }: Workbook, gridOf: GridOf): Anchor | null {
  const text = store.read();
  const anchor = readAnchor(text ?? '');
  if (!anchor) return null;
  // Riwayat before Persediaan, for it is written after it.
  const marks = columnOf(riwayat, 'objek', gridOf).map((objek) => readMark(String(objek))?.order ?? 0);
  const numbers = columnOf(persediaan, 'nomor', gridOf).map((nomor) => Number(nomor) || 0);
  const isBeyond =
    numbers.some((nomor) => nomor > anchor.end.nomor) || marks.some((order) => order > (anchor.mark?.order ?? 0));
  if (!isBeyond) return anchor;
  const last = readEntry(journal.read() ?? '');
  // Once more after the journal: what others posted while the sheets were read is in the one or in the other.
  const later = foundAnchor(store.read() || text, last);
  const highest = numbers.reduce((high, nomor) => Math.max(high, nomor), 0);
  if (!later || later.end.nomor <= highest) return later;
  // What was kept before the sheets were read must stand in them.
  if (highest <= anchor.end.nomor) return { ...later, end: anchor.end };
  // Posted after the sheet was read: it can't be missing there.
  const sidik = columnOf(persediaan, 'sidik', gridOf)[numbers.indexOf(highest)];
  return { ...later, end: { nomor: highest, sidik: String(sidik) } };
}

/** Riwayat with what is kept outside the sheets, by which a closing holds whatever a hand made of its row. */
export const pastOf = (workbook: Workbook, gridOf: GridOf) => ({
  anchor: anchorIn(workbook, gridOf),
  ...readTable(riwayat, gridOf(riwayat.sheet)),
});

/** Whether Riwayat doesn't tell yet of the action in the journal; under the lock that one has stopped half way. */
export function isHalfDone({ journal }: Workbook, gridOf: GridOf): boolean {
  const last = readEntry(journal.read() ?? '');
  if (last === null) return false;
  return columnOf(riwayat, 'id', gridOf).every((id) => foldKey(String(id)) !== foldKey(last.id));
}

/**
 * Whether all that the action in the journal left is kept outside the sheets, which is written after its rows: what Riwayat
 * lacks of it was taken out by hand.
 */
export function wasDone({ anchor: store, journal }: Workbook): boolean {
  const last = readEntry(journal.read() ?? '');
  return last !== null && leftBy(last.changes) !== null && owedTo(store.read(), last) === null;
}

/** Its cells below the header, as they stand. */
function columnOf(table: { sheet: string }, name: string, gridOf: GridOf): Raw[] {
  const [header = [], ...lines] = gridOf(table.sheet) ?? [];
  const place = columnIn(table, name, header);
  return place === undefined ? [] : lines.map((cells) => cells[place - 1] ?? '');
}

/** Where a column stands by the header of its sheet. */
export const columnIn = (table: { sheet: string }, name: string, header: Raw[] = []): number | undefined =>
  readTable(table as Table, [header]).layout?.places[name];
