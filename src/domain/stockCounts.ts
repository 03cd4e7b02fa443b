import { type Day, formatDay, type Moment } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import type { Item, PersediaanRow } from '../tables/persediaan';
import type { RiwayatRow } from '../tables/riwayat';
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

/** What Riwayat keeps of a count that found no difference, which has no entry: of which day, and the ledger's last number then. */
export const countedObject = (item: Item, day: Day, last: number): string =>
  `Persediaan ${item} per ${formatDay(day)} sampai No ${last}`;

/** That of a count made elsewhere: numbers of the other ledger aren't this one's. */
export const countedElsewhere = (object: string): string => object.replace(/^(Persediaan \w+ per \S+) sampai .*/, '$1');

type Told = readonly (Pick<RiwayatRow, 'objek'> & Partial<RiwayatRow>)[];

/** A count that found what the books said. */
interface Agreed {
  tanggal: Day;
  /** null where it was made elsewhere. */
  last: number | null;
  waktu: Moment;
  by: string;
}

/** Those of an item that Riwayat tells of. */
export function agreedCounts(past: Told, item: Item): Agreed[] {
  const counted = new RegExp(`^Persediaan ${item} per (\\d\\d)-(\\d\\d)-(\\d{4})(?: sampai No (\\d+))?$`);
  return past.flatMap(({ objek, waktu = '', oleh = '', uraian = '' }) => {
    const [found, date, month, year, last] = counted.exec(objek ?? '') ?? [];
    const by = / oleh (.+?): /.exec(uraian)?.[1] ?? oleh;
    return found ? [{ tanggal: `${year}-${month}-${date}`, last: last ? Number(last) : null, waktu, by }] : [];
  });
}

/** Whether nothing of an item stands in the books, so that a count would open them. */
export function isUnopened(entries: readonly Entry[], item: Item): boolean {
  const next = { id: '', nomor: Number.POSITIVE_INFINITY, barang: item, jenis: 'OPNAME' as const, membalik: null };
  return openingCounts([...entries, next]).has(foldKey(next.id));
}

/** The last count of an item that stands, and how the books have left it since. */
export interface LastCount<E extends PersediaanRow = PersediaanRow> {
  /** Of its entry; null where it found what the books said. */
  nomor: number | null;
  tanggal: Day;
  /** Who counted. */
  by: string;
  found: number;
  /** Whether it had seen already what an entry tells that was noted after it, or what such an entry takes back. */
  had(entry: Pick<PersediaanRow, 'tanggal' | 'membalik'>): boolean;
  /** What of that was noted: its sum with its sign, and the entries. */
  drift: number;
  late: readonly E[];
}

/**
 * By the day that was counted, then by when; null where none stands. What was noted of that very day may be after it.
 *
 * @param going the id of an entry that is about to be taken back
 */
export function lastCount<E extends PersediaanRow>(
  entries: readonly E[],
  item: Item,
  past: Told,
  going: string | null = null,
): LastCount<E> | null {
  const reversed = reversals(entries);
  const ofItem = entries.filter(({ barang }) => barang === item);
  const stands = ({ jenis, id }: E) =>
    jenis === 'OPNAME' && !reversed.has(foldKey(id)) && foldKey(id) !== foldKey(going ?? '');
  const counts = [
    ...ofItem.filter(stands).map((row) => {
      return { ...row, last: row.nomor, by: counterOf(row), isBefore: (entry: E) => entry.nomor <= row.nomor };
    }),
    ...agreedCounts(past, item).map((one) => {
      const { last, waktu } = one;
      // Of one that came by a merge, what was noted over there before it stands behind what was noted here since.
      const isBefore = (entry: E) => (last === null ? entry.waktu <= waktu : entry.nomor <= last);
      return { ...one, nomor: null, last: last ?? lastAt(ofItem, waktu), isBefore };
    }),
  ];
  counts.sort((a, b) => (a.tanggal === b.tanggal ? a.last - b.last : a.tanggal < b.tanggal ? -1 : 1));
  const count = counts[counts.length - 1];
  if (!count) return null;
  const { nomor, tanggal, by, isBefore } = count;
  const seen = ofItem.filter((entry) => isBefore(entry) && entry.tanggal <= tanggal);
  const had: LastCount['had'] = (entry) =>
    entry.tanggal < tanggal ||
    (entry.tanggal === tanggal && seen.some(({ id }) => foldKey(id) === foldKey(entry.membalik ?? '')));
  const late = ofItem.filter((entry) => !isBefore(entry) && effect(entry) !== 0 && had(entry));
  return { nomor, tanggal, by, found: sumOf(seen), had, drift: sumOf(late), late };
}

const lastAt = (entries: readonly PersediaanRow[], moment: Moment): number =>
  entries.reduce((last, { nomor, waktu }) => (waktu <= moment && nomor > last ? nomor : last), 0);

const sumOf = (entries: readonly PersediaanRow[]) => entries.reduce((sum, entry) => sum + effect(entry), 0);

/** The name that a count's note tells; else whose account posted it. */
function counterOf({ catatan, oleh }: PersediaanRow): string {
  return /(?:^|^.*[;,] )dihitung (.+?)(?: \(\d|$)/.exec(catatan ?? '')?.[1] ?? oleh;
}

/** `hitung fisik 01-12-2026 (No 12, dihitung Budi) mendapati 1.820 keping`. */
export const countSentence = (item: Item, { nomor, tanggal, by, found }: LastCount): string =>
  `hitung fisik ${formatDay(tanggal)} (${nomor === null ? '' : `No ${formatNumber(nomor)}, `}dihitung ${by}) mendapati ${amount(item, found)}`;
