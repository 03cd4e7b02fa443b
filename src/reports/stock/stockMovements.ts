import { effect } from '../../domain/ledger';
import { openingCounts } from '../../domain/stockCounts';
import type { EntryKind, Item, PersediaanRow } from '../../tables/persediaan';
import { foldKey } from '../../tables/table';

/** A count that opened the books is told apart from one that differs from them. */
export type MovementKind = EntryKind | 'AWAL';

/** An entry of the ledger as a stock card shows it. */
export interface StockMovement<R extends PersediaanRow = PersediaanRow> {
  entry: R;
  /** A reversal counts as a negative entry of the kind it reverses, so that sums are what really happened. */
  kind: MovementKind;
  /** What it does to the balance. */
  change: number;
  /** What is left after it. */
  left: number;
}

/** The movements of an item by day, entries of one day in the order in which they were noted. */
export function stockMovements<R extends PersediaanRow>(entries: readonly R[], item: Item): StockMovement<R>[] {
  const ofItem = entries.filter(({ barang }) => barang === item);
  const opening = openingCounts(ofItem);
  const kindOf = ({ id, jenis }: R): MovementKind => (opening.size > 0 && opening.has(foldKey(id)) ? 'AWAL' : jenis);
  const taken = new Set(ofItem.flatMap(({ membalik }) => (membalik === null ? [] : [foldKey(membalik)])));
  // Few are, of the many that a ledger has after years.
  const reversed = taken.size === 0 ? [] : entries.filter(({ id }) => taken.has(foldKey(id)));
  const kindOfReversed = new Map(reversed.map((entry) => [foldKey(entry.id), kindOf(entry)]));
  let left = 0;
  return ofItem
    .sort((a, b) => (a.tanggal === b.tanggal ? a.nomor - b.nomor : a.tanggal < b.tanggal ? -1 : 1))
    .map((entry) => {
      const change = effect(entry);
      left += change;
      const kind = entry.membalik === null ? undefined : kindOfReversed.get(foldKey(entry.membalik));
      return { entry, kind: kind ?? kindOf(entry), change, left };
    });
}

/** Sum of the changes of one kind, with their sign. */
export const changeOf = (movements: readonly StockMovement[], kind: MovementKind): number =>
  movements.reduce((sum, movement) => (movement.kind === kind ? sum + movement.change : sum), 0);

/** The entries that hold: neither reversed nor themselves a reversal. */
export function standingEntries(entries: readonly PersediaanRow[]): PersediaanRow[] {
  const reversed = new Set(entries.flatMap(({ membalik }) => (membalik === null ? [] : [foldKey(membalik)])));
  return entries.filter(({ id, membalik }) => membalik === null && !reversed.has(foldKey(id)));
}
