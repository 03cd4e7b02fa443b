import type { Day, Moment } from '../cells/day';
import type { Cause, EntryKind, Item, PersediaanRow } from '../tables/persediaan';
import { type ChainEnd, codeOf, seal } from './ledgerSeal';

/** What is known of an entry before it is joined to the chain. */
export type EntryDraft = Pick<
  PersediaanRow,
  'tanggal' | 'barang' | 'jenis' | 'jumlah' | 'dokumen' | 'catatan' | 'membalik'
> &
  Partial<Pick<PersediaanRow, 'sebab' | 'id'>>;

/** What one entry says. */
export interface Posting {
  tanggal: Day | null;
  barang: Item;
  jenis: EntryKind;
  jumlah: number;
  dokumen?: string | null;
  catatan: string | null;
  sebab?: Cause;
  /** The figure that was asked about and is right; none where nobody was asked. */
  benar?: number | null;
}

interface Posted {
  actionId: string;
  now: Moment;
  who: string;
}

/** The row that follows `end`. `index` tells the entries of one action apart. */
export function nextEntry(
  end: ChainEnd,
  draft: EntryDraft,
  { actionId, now, who }: Posted,
  index: number,
): PersediaanRow {
  const row = {
    ...draft,
    sebab: draft.sebab ?? null,
    nomor: end.nomor + 1,
    id: draft.id ?? entryId(actionId, index),
    waktu: now,
    oleh: who,
  };
  return { ...row, sidik: seal(end.sidik, row) };
}

/**
 * Ten letters, made from the action's id: two offices that post without seeing each other get different ids, and an
 * action that is carried out again gets the same. 50 bits: among 50,000 rows two alike are less likely than 1 in 800,000.
 */
export const entryId = (actionId: string, index: number): string => codeOf(`${actionId} ${index}`, 10);
