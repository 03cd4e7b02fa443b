import type { PersediaanRow } from '../tables/persediaan';
import { foldKey, type Placed } from '../tables/table';
import { effect, type Shortfall, shortfalls } from './ledger';

type Entry = Placed<PersediaanRow>;

/** Of each entry that was reversed, the entry that did it. */
export function reversals<E extends PersediaanRow>(entries: readonly E[]): Map<unknown, E> {
  const found = new Map<unknown, E>();
  for (const entry of entries) if (entry.membalik !== null) found.set(foldKey(entry.membalik), entry);
  return found;
}

export interface Obstacle {
  shortfall: Shortfall;
  /** Every entry that has used what would be missing: all of them must be reversed, or more received, first. */
  entries: Entry[];
}

/**
 * What stands in the way of reversing an entry. The reversal takes effect on the entry's own day, as though it had
 * never been, so days that have passed since may fall below zero. Null when none does.
 */
export function obstacle(entries: readonly Entry[], entry: Entry): Obstacle | null {
  const short = shortfalls(entries, entry.barang, entry.tanggal, -effect(entry));
  const [first] = short;
  const last = short[short.length - 1];
  if (!first || !last) return null;
  const reversed = reversals(entries);
  const used = entries.filter(
    (other) =>
      other.barang === entry.barang &&
      other.id !== entry.id &&
      effect(other) < 0 &&
      other.tanggal >= entry.tanggal &&
      other.tanggal <= last.day &&
      // An entry and its reversal cancel out: neither uses anything.
      other.membalik === null &&
      !reversed.has(foldKey(other.id)),
  );
  return { shortfall: first, entries: used.sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1)) };
}
