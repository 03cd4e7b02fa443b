import type { Day } from '../cells/day';
import { ITEMS, type Item, type PersediaanRow } from '../tables/persediaan';
import { foldKey, type Placed } from '../tables/table';
import { dailyTotals, effect, type Shortfall, shortfallsOf } from './ledger';

type Entry = Placed<PersediaanRow>;

/** Of each entry that was reversed, the entry that did it. */
export function reversals<E extends PersediaanRow>(entries: readonly E[]): Map<unknown, E> {
  const found = new Map<unknown, E>();
  for (const entry of entries) if (entry.membalik !== null) found.set(foldKey(entry.membalik), entry);
  return found;
}

export interface Obstacle {
  item: Item;
  shortfall: Shortfall;
  /** Every entry that has used what would be missing: all of them must be reversed, or more received, first. */
  entries: Entry[];
}

/**
 * What stands in the way of reversing entries together, item by item. A reversal takes effect on the entry's own day, as
 * though it had never been, so days that have passed since may fall below zero. Empty when none does.
 */
export function obstacles(entries: readonly Entry[], going: readonly PersediaanRow[]): Obstacle[] {
  const reversed = reversals(entries);
  const ids = new Set(going.map(({ id }) => foldKey(id)));
  return ITEMS.flatMap((item) => {
    const taken = [...dailyTotals(going, item)].map(([day, moved]): [Day, number] => [day, -moved]);
    const [first, ...more] = shortfallsOf(dailyTotals(entries, item), new Map(taken));
    if (!first) return [];
    const last = more[more.length - 1] ?? first;
    const since = taken.reduce((least, [day]) => (day < least ? day : least), first.day);
    const used = entries.filter(
      (other) =>
        other.barang === item &&
        !ids.has(foldKey(other.id)) &&
        effect(other) < 0 &&
        other.tanggal >= since &&
        other.tanggal <= last.day &&
        // An entry and its reversal cancel out: neither uses anything.
        other.membalik === null &&
        !reversed.has(foldKey(other.id)),
    );
    return { item, shortfall: first, entries: used.sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1)) };
  });
}
