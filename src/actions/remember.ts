import type { Day } from '../cells/day';
import type { Raw } from '../cells/raw';
import { reversals } from '../domain/ledgerReversal';
import { receiptsOf } from '../domain/orders';
import { hasRoom, seenIds, withId } from '../domain/seenIds';
import { standingOf } from '../domain/standing';
import { agreedCounts } from '../domain/stockCounts';
import { persediaan, riwayat } from '../tables';
import { ITEMS, type Item, type PersediaanRow } from '../tables/persediaan';
import type { RiwayatRow } from '../tables/riwayat';
import { type Layout, type Rows, readTable } from '../tables/table';
import type { Accepted, Deed } from './action';
import { type Change, linesByKey } from './change';
import { itemMemory, type LedgerMemory, type Memory, receiptText } from './memory';

/** What an action saw that read Riwayat whole, and perhaps the ledger. */
export interface Whole {
  /** The grid of Riwayat before the action. */
  past: Raw[][];
  deed: Deed;
  /** Where the action looked at them. */
  ledger: Rows<PersediaanRow> | undefined;
  riwayat: Rows<RiwayatRow> | undefined;
  /** What the action before left; null when it can't be relied on. */
  before: Memory | null;
}

/**
 * What the action leaves to those after it; null when there is nothing that they could rely on.
 *
 * @param changes all that is written, the row of Riwayat included
 */
export function remember(whole: Whole, decision: Accepted, changes: readonly Change[]): Memory | null {
  const { past: grid, deed, before } = whole;
  const { layout } = readTable(riwayat, grid.slice(0, 1));
  // A merge brings rows of Riwayat along.
  const [row, ...more] = changes.flatMap(({ table, cells }) => (table.sheet === riwayat.sheet && cells ? [cells] : []));
  if (!layout || !row || more.length > 0) return null;
  const fits = before !== null && before.past.line === grid.length && sameLast(before, grid);
  const ids =
    fits && hasRoom(before.past.ids, grid.length)
      ? before.past.ids
      : seenIds([...linesByKey(riwayat, grid, layout).keys()]);
  return {
    past: {
      ...footing(layout, grid.length + 1),
      last: Object.keys(riwayat.columns).map((name) => row[name] ?? ''),
      ids: withId(ids, deed.actionId),
    },
    ledger: ledgerAfter(whole, decision, changes, fits ? before.ledger : null),
  };
}

/** The cells of a line in the order of the table's columns. */
export const cellsAt = (line: readonly Raw[], places: Layout['places']): Raw[] =>
  Object.keys(riwayat.columns).map((name) => line[(places[name] ?? 0) - 1] ?? '');

/** Whether Riwayat ends as it was left. */
export function sameLast({ past: { last, places } }: Memory, lines: readonly (readonly Raw[])[]): boolean {
  const found = cellsAt(lines[lines.length - 1] ?? [], places).map((cell) => JSON.stringify(cell));
  // Cells of two columns that are alike would hide that the columns have changed places.
  return new Set(found).size === found.length && found.every((cell, at) => cell === JSON.stringify(last[at]));
}

const footing = ({ width, places }: Layout, line: number) => ({ line, width, places });

function ledgerAfter(
  { ledger, riwayat: past, deed }: Whole,
  decision: Accepted,
  changes: readonly Change[],
  carried: LedgerMemory | null,
): LedgerMemory | null {
  const touching = changes.filter(({ table }) => table.sheet === persediaan.sheet);
  if (decision.doubtful) return null;
  if (!ledger?.layout || !past) {
    // Riwayat's closings and openings of months are read from there alone.
    return touching.length > 0 || / bulan /.test(decision.object) ? null : carried;
  }
  const known = new Set(ledger.rows.map(({ id }) => id.toUpperCase()));
  const added: PersediaanRow[] = [];
  for (const { key, cells, line } of touching) {
    if (!cells || line !== undefined || known.has(key)) return null;
    added.push(rowOf(cells));
  }
  if (ledger.unread.length > 0) return null;
  const rows = [...ledger.rows, ...added];
  const last = rows[rows.length - 1];
  const told = [...past.rows, { objek: decision.object }];
  const { end, closedUntil, totals } = standingOf(
    { rows: rows as typeof ledger.rows, unread: [] },
    { ...past, rows: told },
  );
  const line = ledger.layout.nextLine - 1 + added.length;
  const lastLine = added.length > 0 ? line : ledger.rows[ledger.rows.length - 1]?.line;
  if (!last || last.nomor !== end.nomor || lastLine !== line) return null;
  const counted = (item: Item): Day => {
    const counts = rows.filter(({ barang, jenis }) => barang === item && jenis === 'OPNAME');
    return [...counts, ...agreedCounts(told, item)].reduce((day, { tanggal }) => (tanggal > day ? tanggal : day), '');
  };
  const items = Object.fromEntries(
    ITEMS.map((item) => [item, itemMemory(totals(item), counted(item))]),
  ) as LedgerMemory['items'];
  const reversed = reversals(rows);
  const receipts = Object.fromEntries(
    ITEMS.map((item) => [item, receiptsOf(rows, item, reversed).map(receiptText).join('')]),
  ) as LedgerMemory['receipts'];
  return { ...footing(ledger.layout, line), readOn: deed.now.slice(0, 10), end, closedUntil, items, receipts };
}

function rowOf(cells: Record<string, Raw>): PersediaanRow {
  const { rows } = readTable(persediaan, [
    Object.values(persediaan.columns).map(({ header }) => header),
    Object.keys(persediaan.columns).map((name) => cells[name] ?? ''),
  ]);
  return rows[0] as PersediaanRow;
}
