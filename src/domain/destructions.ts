import type { Day } from '../cells/day';
import { CAUSES, type Cause, type Item, type PersediaanRow } from '../tables/persediaan';
import { foldKey } from '../tables/table';
import { CAUSE_WORDS, labelOf } from '../tables/words';
import { reversals } from './ledgerReversal';

/** Rows of before the column was there, or typed over since. */
export const NO_CAUSE = 'Sebab tidak tercatat';

/** An entry of spoilt or destroyed goods that stands: neither reversed nor a reversal. */
export type Destruction = Pick<
  PersediaanRow,
  'id' | 'nomor' | 'tanggal' | 'barang' | 'jumlah' | 'sebab' | 'dokumen' | 'catatan'
> & {
  /** GAGAL: it left the stock when it failed. MUSNAH: it left the stock by being destroyed. */
  jenis: 'GAGAL' | 'MUSNAH';
};

export interface CauseTotal {
  /** null: no cause was noted. */
  sebab: Cause | null;
  caption: string;
  /** Pieces by item: `keping` of BLANKO, `gulung` of RIBBON and FILM. */
  counts: Record<Item, number>;
}

/** A Berita Acara by its number, and the day of its last entry. */
export interface DestructionAct {
  document: string;
  day: Day;
}

export interface DestructionRegister {
  /** By day, then by running number. */
  rows: Destruction[];
  /** One per legal cause, always in the same order; that without a cause last and only where there are such rows. */
  byCause: CauseTotal[];
  totals: Record<Item, number>;
  /** Those that carry no number of a Berita Acara yet, which even a few cards must have (SE Mendagri 470.13/11176/SJ). */
  withoutAct: Destruction[];
}

/** What was spoilt or destroyed from `first` to `last`, both included. */
export function destructionRegister(
  entries: readonly PersediaanRow[],
  { first, last }: { first: Day; last: Day },
): DestructionRegister {
  return registerOf(entries, ({ tanggal }) => first <= tanggal && tanggal <= last);
}

/** What one Berita Acara is about: the rows that carry its number, however it is capitalized or spaced. */
export function destructionAct(entries: readonly PersediaanRow[], document: string): DestructionRegister {
  return registerOf(entries, ({ dokumen }) => dokumen !== null && foldDocument(dokumen) === foldDocument(document));
}

/** Failed goods that a destruction under this number may be about: they carry that number, or none yet. */
export function failedAwaiting(
  entries: readonly PersediaanRow[],
  item: Item,
  document: string,
  until: Day,
): Destruction[] {
  return registerOf(
    entries,
    ({ jenis, barang, tanggal }) => jenis === 'GAGAL' && barang === item && tanggal <= until,
  ).rows.filter(({ dokumen }) => dokumen === null || foldDocument(dokumen) === foldDocument(document));
}

/** All Berita Acara that have a number, the latest first. */
export function destructionDocuments(entries: readonly PersediaanRow[]): DestructionAct[] {
  const found = new Map<string, DestructionAct>();
  for (const { dokumen, tanggal } of registerOf(entries, () => true).rows.reverse()) {
    if (dokumen === null || found.has(foldDocument(dokumen))) continue;
    found.set(foldDocument(dokumen), { document: dokumen, day: tanggal });
  }
  return [...found.values()];
}

/** One number however it is spaced or capitalized. */
export const foldDocument = (document: string): string => document.replace(/\s+/g, ' ').trim().toUpperCase();

function registerOf(
  entries: readonly PersediaanRow[],
  isAsked: (entry: PersediaanRow) => boolean,
): DestructionRegister {
  const reversed = reversals(entries);
  const rows = entries
    .filter((entry) => (entry.jenis === 'GAGAL' || entry.jenis === 'MUSNAH') && !reversed.has(foldKey(entry.id)))
    .filter(isAsked)
    .sort((a, b) => (a.tanggal === b.tanggal ? a.nomor - b.nomor : a.tanggal < b.tanggal ? -1 : 1))
    .map(({ id, nomor, tanggal, barang, jenis, jumlah, sebab, dokumen, catatan }): Destruction => {
      return { id, nomor, tanggal, barang, jenis: jenis as Destruction['jenis'], jumlah, sebab, dokumen, catatan };
    });
  const counts = (of: readonly Destruction[]): Record<Item, number> => {
    const sums = { BLANKO: 0, RIBBON: 0, FILM: 0 };
    for (const { barang, jumlah } of of) sums[barang] += jumlah;
    return sums;
  };
  const causes: (Cause | null)[] = rows.some(({ sebab }) => sebab === null) ? [...CAUSES, null] : [...CAUSES];
  return {
    rows,
    byCause: causes.map((sebab) => ({
      sebab,
      caption: sebab === null ? NO_CAUSE : labelOf(CAUSE_WORDS[sebab]),
      counts: counts(rows.filter((row) => row.sebab === sebab)),
    })),
    totals: counts(rows),
    withoutAct: rows.filter(({ dokumen }) => dokumen === null),
  };
}
