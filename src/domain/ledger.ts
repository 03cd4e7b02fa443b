import { type Day, formatDay } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import type { EntryKind, Item, PersediaanRow } from '../tables/persediaan';
import { ITEMS } from '../tables/persediaan';
import { ENTRY_WORDS, ITEM_WORDS } from '../tables/words';

/** What one counts an item in. */
export const UNITS: Record<Item, string> = { BLANKO: 'keping', RIBBON: 'gulung', FILM: 'gulung' };

/** The part of an entry that moves a balance. */
export type Movement = Pick<PersediaanRow, 'tanggal' | 'barang' | 'jenis' | 'jumlah'>;

const SIGNS: Record<EntryKind, 1 | -1 | 0> = {
  TERIMA: 1,
  CETAK: -1,
  GAGAL: -1,
  RETUR: -1,
  MUSNAH: -1,
  // These two carry their own sign.
  OPNAME: 1,
  BALIK: 1,
  KOREKSI: 0,
};

/** What an entry does to the balance of its item, with its sign. */
export function effect({ jenis, jumlah }: Pick<Movement, 'jenis' | 'jumlah'>): number {
  return SIGNS[jenis] * jumlah;
}

export type Balances = Record<Item, number>;

/** What is left of each item, all entries counted or those up to the end of a day. */
export function balances(entries: Iterable<Movement>, until: Day | null = null): Balances {
  const left: Balances = { BLANKO: 0, RIBBON: 0, FILM: 0 };
  for (const entry of entries) if (until === null || entry.tanggal <= until) left[entry.barang] += effect(entry);
  return left;
}

/** A day at whose end more would be gone than was there. */
export interface Shortfall {
  day: Day;
  before: number;
  /** Below zero. */
  after: number;
}

/** What came and went of an item, day by day. */
export function dailyTotals(entries: Iterable<Movement>, item: Item): Map<Day, number> {
  const totals = new Map<Day, number>();
  for (const entry of entries) {
    if (entry.barang === item) totals.set(entry.tanggal, (totals.get(entry.tanggal) ?? 0) + effect(entry));
  }
  return totals;
}

/**
 * The days that an entry put in on `day` (or taken out, then with the opposite sign) would leave below zero: that day
 * and every later one is looked at, because what was enough then may have been used since. What adds is never refused,
 * even where a hand-edited ledger is below zero already.
 *
 * @param change signed
 */
export function shortfallsIn(totals: ReadonlyMap<Day, number>, day: Day, change: number): Shortfall[] {
  return shortfallsOf(totals, new Map([[day, change]]));
}

/** The same of several changes at once, by their days. */
export function shortfallsOf(totals: ReadonlyMap<Day, number>, changes: ReadonlyMap<Day, number>): Shortfall[] {
  const short: Shortfall[] = [];
  let [atEnd, changed] = [0, 0];
  for (const day of [...new Set([...totals.keys(), ...changes.keys()])].sort()) {
    atEnd += totals.get(day) ?? 0;
    changed += changes.get(day) ?? 0;
    if (changed < 0 && atEnd + changed < 0) short.push({ day, before: atEnd, after: atEnd + changed });
  }
  return short;
}

/** `1.240 keping`. */
export function amount(item: Item, count: number): string {
  return `${formatNumber(count)} ${UNITS[item]}`;
}

/** `terima 1.500 keping blanko`. */
export const entryWords = ({ jenis, barang, jumlah }: Pick<Movement, 'jenis' | 'barang' | 'jumlah'>): string =>
  `${ENTRY_WORDS[jenis]} ${amount(barang, jumlah)} ${ITEM_WORDS[barang]}`;

/** `blanko 1.240 keping, ribbon 3 gulung, film 1 gulung`. */
export function balanceSentence(left: Balances): string {
  return ITEMS.map((item) => `${ITEM_WORDS[item]} ${amount(item, left[item])}`).join(', ');
}

/** `Sisa blanko pada 12-10-2026 tinggal 40 keping; mencetak 55 keping membuatnya -15 keping`. */
export function shortfallSentence(item: Item, { day, before, after }: Shortfall, doing: string): string {
  return `Sisa ${ITEM_WORDS[item]} pada ${formatDay(day)} tinggal ${amount(item, before)}; ${doing} membuatnya ${amount(item, after)}`;
}
