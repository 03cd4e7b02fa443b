import type { Item, PersediaanRow } from '../tables/persediaan';
import { foldKey } from '../tables/table';

type Entry = Pick<PersediaanRow, 'id' | 'nomor' | 'barang' | 'jenis' | 'membalik'>;

/** How the first count of an item is named wherever it shows. */
export const OPENING = 'Saldo awal (hasil hitung pertama)';

/**
 * The counts, by their folded ids, that opened the books of an item: nothing of it stood in them. Such a count has nothing
 * to differ from. What was taken back before it was as though it had never been, so a slip in it can be put right.
 */
export function openingCounts(entries: readonly Entry[]): Set<unknown> {
  const standing = new Map<Item, Set<unknown>>();
  const opening = new Set<unknown>();
  for (const { id, barang, jenis, membalik } of [...entries].sort((a, b) => a.nomor - b.nomor)) {
    const ofItem = standing.get(barang) ?? new Set();
    standing.set(barang, ofItem);
    if (jenis === 'OPNAME' && ofItem.size === 0) opening.add(foldKey(id));
    if (jenis === 'BALIK') ofItem.delete(foldKey(membalik ?? ''));
    // It moves nothing.
    else if (jenis !== 'KOREKSI') ofItem.add(foldKey(id));
  }
  return opening;
}

/** Whether nothing of an item stands in the books, so that a count would open them. */
export function isUnopened(entries: readonly Entry[], item: Item): boolean {
  const next = { id: '', nomor: Number.POSITIVE_INFINITY, barang: item, jenis: 'OPNAME' as const, membalik: null };
  return openingCounts([...entries, next]).has(foldKey(next.id));
}
