import type { EntryKind, Item } from '../tables/persediaan';
import type { Balance } from './catat';
import type { Problem } from './problem';

export interface StockList {
  item: Item;
  /** The three items, always in the same order. */
  balances: Balance[];
  /** The last 30 of the item, newest first by running number. */
  entries: StockEntry[];
  /** Days up to this one (`YYYY-MM-DD`) are closed; null when none is. */
  closedUntil: string | null;
  problems: Problem[];
}

export interface StockEntry {
  id: string;
  nomor: number;
  /** `YYYY-MM-DD`. */
  tanggal: string;
  jenis: EntryKind;
  /** As it stands on the sheet. */
  jumlah: number;
  /** What it does to the balance, with its sign. */
  pengaruh: number;
  dokumen: string | null;
  catatan: string | null;
  oleh: string;
  /** Line of the sheet Persediaan. */
  line: number;
  /** Neither a reversal, nor reversed, nor in a closed month. Whether a later day would go below zero is seen on posting. */
  dapatDibalik: boolean;
  /** Id of the entry that reverses this one. */
  dibalikOleh: string | null;
}
