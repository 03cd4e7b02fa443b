import { type Day, formatDay } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import type { Item, PersediaanRow } from '../tables/persediaan';
import { foldKey } from '../tables/table';
import { amount, effect } from './ledger';
import { reversals } from './ledgerReversal';

type Entry = Pick<PersediaanRow, 'id' | 'nomor' | 'barang' | 'jenis' | 'membalik'>;

/** How the first count of an item is named wherever it shows. */
export const OPENING = 'Saldo awal (hasil hitung pertama)';

/**
 * The counts, by their folded ids, that opened the books of an item: nothing of it stood in them. Such a count has nothing
 * to differ from. What was taken back before it was as though it had never been, so a slip in it can be put right.
 */
export function openingCounts(entries: readonly Entry[]): Set<unknown> {
  const inOrder = [...entries].sort((a, b) => a.nomor - b.nomor);
  const standing = new Map<Item, Set<unknown>>();
  const opening = new Set<unknown>();
  if (!anyMayOpen(inOrder)) return opening;
  for (const { id, barang, jenis, membalik } of inOrder) {
    const ofItem = standing.get(barang) ?? new Set();
    standing.set(barang, ofItem);
    if (jenis === 'OPNAME' && ofItem.size === 0) opening.add(foldKey(id));
    if (jenis === 'BALIK') ofItem.delete(foldKey(membalik ?? ''));
    // It moves nothing.
    else if (jenis !== 'KOREKSI') ofItem.add(foldKey(id));
  }
  return opening;
}

/** Whether before any count there are as many reversals of its item as entries: told without a look at which they take back. */
function anyMayOpen(inOrder: readonly Entry[]): boolean {
  const left = new Map<Item, number>();
  return inOrder.some(({ barang, jenis }) => {
    const before = left.get(barang) ?? 0;
    if (jenis !== 'KOREKSI') left.set(barang, before + (jenis === 'BALIK' ? -1 : 1));
    return jenis === 'OPNAME' && before <= 0;
  });
}

/** What Riwayat keeps of a count that found no difference: it has no entry. */
export const countedObject = (item: Item, day: Day): string => `Persediaan ${item} per ${formatDay(day)}`;

/** The day of which that tells; null where it tells of no count of the item. */
export function countedDay(object: string | null, item: Item): Day | null {
  const [, date, month, year] = /^Persediaan \w+ per (\d\d)-(\d\d)-(\d{4})$/.exec(object ?? '') ?? [];
  const day = `${year}-${month}-${date}`;
  return object === countedObject(item, day) ? day : null;
}

/** Whether nothing of an item stands in the books, so that a count would open them. */
export function isUnopened(entries: readonly Entry[], item: Item): boolean {
  const next = { id: '', nomor: Number.POSITIVE_INFINITY, barang: item, jenis: 'OPNAME' as const, membalik: null };
  return openingCounts([...entries, next]).has(foldKey(next.id));
}

/** The last count of an item that stands, and how the books have left it since. */
export interface LastCount<E extends PersediaanRow = PersediaanRow> {
  nomor: number;
  tanggal: Day;
  /** Who counted. */
  by: string;
  found: number;
  /** What was noted afterwards of days before it, which it had seen already: its sum with its sign, and the entries. */
  drift: number;
  late: readonly E[];
}

/** By the day that was counted, then by the number; null where none stands. What was noted of that very day may be after it. */
export function lastCount<E extends PersediaanRow>(entries: readonly E[], item: Item): LastCount<E> | null {
  const reversed = reversals(entries);
  const ofItem = entries.filter(({ barang }) => barang === item);
  const counts = ofItem.filter(({ jenis, id }) => jenis === 'OPNAME' && !reversed.has(foldKey(id)));
  counts.sort((a, b) => (a.tanggal === b.tanggal ? a.nomor - b.nomor : a.tanggal < b.tanggal ? -1 : 1));
  const count = counts[counts.length - 1];
  if (!count) return null;
  const { nomor, tanggal } = count;
  const seen = ofItem.filter((entry) => entry.nomor <= nomor && entry.tanggal <= tanggal);
  const late = ofItem.filter((entry) => entry.nomor > nomor && entry.tanggal < tanggal && effect(entry) !== 0);
  return { nomor, tanggal, by: counterOf(count), found: sumOf(seen), drift: sumOf(late), late };
}

const sumOf = (entries: readonly PersediaanRow[]) => entries.reduce((sum, entry) => sum + effect(entry), 0);

/** The name that a count's note tells; else whose account posted it. */
function counterOf({ catatan, oleh }: PersediaanRow): string {
  return /(?:^|^.*[;,] )dihitung (.+?)(?: \(\d|$)/.exec(catatan ?? '')?.[1] ?? oleh;
}

/** `hitung fisik 01-12-2026 (No 12, dihitung Budi) mendapati 1.820 keping`. */
export const countSentence = (item: Item, { nomor, tanggal, by, found }: LastCount): string =>
  `hitung fisik ${formatDay(tanggal)} (No ${formatNumber(nomor)}, dihitung ${by}) mendapati ${amount(item, found)}`;
