import { optional, orElse } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { count } from '../cells/number';
import { formatNumber } from '../cells/numeral';
import { oneOf } from '../cells/oneOf';
import { text } from '../cells/text';
import { type EntryRefusal, entryRefusal } from '../domain/entryRefusal';
import { amount, effect, entryWords } from '../domain/ledger';
import { isSealed } from '../domain/ledgerChain';
import { type EntryDraft, nextEntry, type Posting } from '../domain/ledgerEntry';
import { entriesObject, type Traces } from '../domain/ledgerHistory';
import { balancesOf, type Standing, standingOf } from '../domain/standing';
import { countSentence } from '../domain/stockCounts';
import { farFromUsual } from '../domain/usualUse';
import { persediaan, riwayat } from '../tables';
import { cause, ITEMS } from '../tables/persediaan';
import type { ReadingsOf } from '../tables/table';
import { labelOf } from '../tables/words';
import { type Action, type Decision, type Deed, type Fields, type InputOf, refuse } from './action';
import { put } from './change';

/** What every posting to the ledger looks at: Riwayat tells which months are closed. */
export const LEDGER = { persediaan, riwayat };
export type Ledger = ReadingsOf<typeof LEDGER> & { riwayat: Traces };

/** The fields of the forms that post to the ledger. A day left empty is today. */
export const ENTRY_FIELDS = {
  tanggal: { label: 'Tanggal', cell: optional(day()) },
  barang: { label: 'Barang', cell: oneOf(ITEMS) },
  /** A figure far from the usual, said to be right. */
  benar: { label: 'Jumlah yang benar', cell: optional(count({ most: 999_999 })) },
  /** Printing is nearly always about cards. */
  barangCetak: { label: 'Barang', cell: orElse(oneOf(ITEMS), 'BLANKO') },
  jumlah: { label: 'Jumlah', cell: count({ least: 1, most: 999_999 }) },
  dokumen: { label: 'Dokumen', cell: optional(text({ longest: 80 })) },
  catatan: { label: 'Catatan', cell: optional(text()) },
  sebab: { label: 'Sebab', cell: cause },
  /** Where nothing is said a failed card failed in print. */
  sebabGagal: { label: 'Sebab', cell: orElse(cause, 'GAGAL_CETAK') },
};

/** An action that puts one entry into the ledger: it needs to know where the ledger stands, not its rows. */
export function defineEntry<const F extends Fields>({
  entry,
  ...asked
}: Pick<Action<F, typeof LEDGER>, 'caption' | 'fields'> & { entry(input: InputOf<F>): Posting }): Action<
  F,
  typeof LEDGER
> {
  return {
    ...asked,
    tables: LEDGER,
    entry,
    decide: (ledger, input, deed) => post(standing(ledger), entry(input), deed),
  };
}

/** Where a ledger stands that was read whole. */
export const standing = ({ persediaan, riwayat: past }: Ledger): Standing => standingOf(persediaan, past);

/** Puts one entry into the ledger, or says why it can't stand there. */
export function post(stands: Standing, posted: Posting, deed: Deed): Decision {
  const { tanggal, dokumen = null, benar = null, ...posting } = posted;
  const today = deed.now.slice(0, 10);
  const draft: EntryDraft = { ...posting, tanggal: tanggal ?? today, dokumen, membalik: null };
  const refusal = whyNot(stands, draft, deed);
  if (refusal) return refuse(refusal.sentence, { field: refusal.field });
  const doubt = benar === draft.jumlah ? null : doubtOf(stands, draft);
  if (doubt) return doubt;
  const on = draft.tanggal === today ? '' : ` untuk ${formatDay(draft.tanggal)}`;
  return join(stands, draft, deed, `${labelOf(entryWords(draft))}${on} dicatat`);
}

/** A figure many times the usual is more often a slip than a day like no other: asked about once, never refused for good. */
function doubtOf(stands: Standing, { barang, jenis, tanggal, jumlah }: EntryDraft): Decision | null {
  const usual = jenis === 'CETAK' || jenis === 'GAGAL' ? farFromUsual(stands.totals(barang), tanggal, jumlah) : null;
  if (!usual) return null;
  const range = usual.least === usual.most ? '' : `${formatNumber(usual.least)} sampai `;
  return refuse(
    `Biasanya terpakai ${range}${amount(barang, usual.most)} sehari, ini ${amount(barang, jumlah)}; bila memang benar, kirim sekali lagi tanpa mengubahnya`,
    { field: 'jumlah', ask: { field: 'benar', value: String(jumlah) } },
  );
}

/** Why an entry can't be posted, and the field that would have to change; null when it can. */
export function whyNot(stands: Standing, draft: EntryDraft, { now }: Deed): EntryRefusal | null {
  return entryRefusal(draft, now, stands.closedUntil, stands.totals(draft.barang));
}

/** Joins a sound entry to the chain of a ledger that was read whole. `did` is the sentence up to what is left now. */
export function enter(ledger: Ledger, draft: EntryDraft, deed: Deed, did: string): Decision {
  return join(standing(ledger), draft, deed, did);
}

function join(stands: Standing, draft: EntryDraft, deed: Deed, did: string): Decision {
  const entry = nextEntry(stands.end, draft, deed, 0);
  const left = balancesOf(stands);
  left[draft.barang] += effect(draft);
  return {
    changes: [put(persediaan, entry)],
    sentence: `${did}; sisa sekarang ${amount(draft.barang, left[draft.barang])}.${spoiltSentence(stands.spoilt)}${countedSentence(stands, draft)}`,
    object: entriesObject(entry.nomor, entry.nomor),
    balances: left,
    ...(draft.jenis === 'BALIK' ? {} : { undo: { action: 'balikkanEntri', input: { id: entry.id } } }),
  };
}

/** That a later count had seen already what is noted, or taken back, now. */
function countedSentence(stands: Standing, draft: EntryDraft): string {
  const { barang, membalik } = draft;
  const count = stands.lastCount(barang, membalik);
  const drift = (count?.drift ?? 0) + effect(draft);
  if (!count?.had(draft) || drift === 0) return '';
  const or = membalik === null ? 'balikkan entri ini' : 'catat lagi yang dibalik';
  return ` Tetapi ${countSentence(barang, count)} dan sudah memuat yang terjadi sebelumnya: catatan untuk saat itu kini ${amount(barang, count.found + drift)}. Hitung lagi barangnya, atau ${or}.`;
}

/** Rows that were spoilt by hand aren't counted: who reads a balance must know. */
export function unreadSentence({ persediaan: { unread } }: Ledger): string {
  return spoiltSentence(unread.filter(({ cells }) => isSealed(cells)).length);
}

function spoiltSentence(spoilt: number): string {
  return spoilt === 0
    ? ''
    : ` ${spoilt} baris Persediaan tidak terbaca dan tidak ikut dihitung; jalankan SiapKTP > Periksa data.`;
}
