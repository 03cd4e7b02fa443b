import { type Day, formatDay, type Moment } from '../cells/day';
import type { EntryKind } from '../tables/persediaan';
import { futureDay } from './entryRules';
import { amount, effect, shortfallSentence, shortfallsIn } from './ledger';
import type { EntryDraft } from './ledgerEntry';
import { frozenSentence } from './ledgerHistory';

/** Doing it, as it follows `tinggal 4 keping; …`. */
const DOING: Record<EntryKind, string> = {
  TERIMA: 'menerima',
  CETAK: 'mencetak',
  GAGAL: 'mencatat gagal',
  RETUR: 'mengembalikan',
  MUSNAH: 'memusnahkan',
  OPNAME: 'mencatat selisih',
  BALIK: 'membalik',
  KOREKSI: 'menerima suntingan',
};

/** Why nothing can be posted on a day; null when it can. */
export function dayFault(day: Day, now: Moment, frozenUntil: Day | null): string | null {
  return futureDay('Tanggal', day, now) ?? frozenSentence(day, frozenUntil);
}

export interface EntryRefusal {
  field: 'tanggal' | 'jumlah';
  sentence: string;
}

/** @param totals what came and went of the entry's item, day by day */
export function entryRefusal(
  draft: EntryDraft,
  now: Moment,
  frozenUntil: Day | null,
  totals: ReadonlyMap<Day, number>,
): EntryRefusal | null {
  const wrongDay = dayFault(draft.tanggal, now, frozenUntil);
  if (wrongDay) return { field: 'tanggal', sentence: wrongDay };
  const change = effect(draft);
  const [short] = shortfallsIn(totals, draft.tanggal, change);
  if (!short) return null;
  const on = short.day === draft.tanggal ? '' : ` pada ${formatDay(draft.tanggal)}`;
  const doing = `${DOING[draft.jenis]} ${amount(draft.barang, Math.abs(change))}${on}`;
  const sentence = `${shortfallSentence(draft.barang, short, doing)}. ${MORE_OR_LESS}`;
  return { field: 'jumlah', sentence };
}

const MORE_OR_LESS = 'Catat dulu penerimaan yang belum tercatat, atau betulkan jumlahnya';
