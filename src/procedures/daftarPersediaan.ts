import { formatDay } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { wordsFound } from '../cells/wordsFound';
import { type Procedure, procedure } from '../declare';
import { balances, effect } from '../domain/ledger';
import { closedUntil } from '../domain/ledgerHistory';
import { reversals } from '../domain/ledgerReversal';
import { filledBy, filledOrders } from '../domain/orders';
import { pastOf } from '../reports/reading/outside';
import { readOnce } from '../reports/reading/readOnce';
import { stockOrigin } from '../reports/summary/summaryOrigins';
import { persediaan, pesanan, riwayat } from '../tables';
import { type Cause, type EntryKind, ITEMS, type Item, type PersediaanRow } from '../tables/persediaan';
import { foldKey, readTables } from '../tables/table';
import { ENTRY_CAPTIONS } from '../tables/words';
import type { Host } from '../workbook/host';
import { type Balance, balanceList } from './catat';
import { type Asal, asalOf } from './prakiraan';
import { type Problem, problemsOf } from './problem';

export interface StockList {
  item: Item;
  /** The three items, always in the same order. */
  balances: Balance[];
  /** Where the item's own comes from. */
  asal: Asal;
  /** The last 30 of the item, newest first by running number; of a search, of those that are found. */
  entries: StockEntry[];
  /** How many were found in the whole ledger; without a search all of the item. */
  found: number;
  /** What is still waited for of the item, first asked first. */
  orders: OpenOrder[];
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
  /** Why cards or blanks failed or were destroyed. */
  sebab: Cause | null;
  oleh: string;
  /** All that may be searched for. */
  teks: string;
  /** Line of the sheet Persediaan. */
  line: number;
  /** The orders that a receipt filled, each with a sentence on what came of it and what is still waited for. */
  mengisi: { id: string; kalimat: string }[];
  /** Neither a reversal, nor reversed, nor in a closed month. Whether a later day would go below zero is seen on posting. */
  dapatDibalik: boolean;
  /** Id of the entry that reverses this one. */
  dibalikOleh: string | null;
}

export interface OpenOrder {
  id: string;
  /** `YYYY-MM-DD`. */
  tanggal: string;
  jumlah: number;
  dokumen: string | null;
  /** How much of it came so far. */
  datang: number;
  /** Line of the sheet Pesanan. */
  line: number;
}

const SHOWN = 30;
const tables = { persediaan, pesanan, riwayat };

export const entryText = (
  row: Pick<PersediaanRow, 'nomor' | 'jenis' | 'tanggal' | 'jumlah' | 'dokumen' | 'catatan' | 'oleh'>,
) =>
  [
    ...[ENTRY_CAPTIONS[row.jenis], formatDay(row.tanggal), formatNumber(row.jumlah)],
    ...[row.dokumen, row.catatan, row.oleh, `No ${row.nomor}`],
  ].join(' ');

/** Balances, and the last entries of one item. `cari`: the last of those in which all its words are found. */
export const daftarPersediaan: Procedure<Host, { item: Item; cari?: string }, StockList> = procedure((host, input) => {
  const gridOf = readOnce(host.workbook);
  const past = pastOf(host.workbook, gridOf);
  const read = readTables(tables, gridOf);
  const { rows } = read.persediaan;
  const item = ITEMS.find((known) => known === input?.item) ?? 'BLANKO';
  const reversed = reversals(rows);
  const filled = filledOrders(read.pesanan.rows, rows, item);
  const until = closedUntil(past);
  const words = wordsFound(typeof input?.cari === 'string' ? input.cari : '');
  const found = rows.filter((row) => row.barang === item && (!words.some || words.within(entryText(row))));
  const latest = found.sort((a, b) => b.nomor - a.nomor).slice(0, SHOWN);
  return {
    item,
    balances: balanceList(balances(rows)),
    asal: asalOf(stockOrigin(item, read.persediaan)),
    entries: latest.map((row) => {
      const dibalikOleh = reversed.get(foldKey(row.id))?.id ?? null;
      const { id, nomor, tanggal, jenis, jumlah, dokumen, catatan, sebab, oleh, line } = row;
      return {
        ...{ id, nomor, tanggal, jenis, jumlah, dokumen, catatan, sebab, oleh, line },
        teks: entryText(row),
        pengaruh: effect(row),
        mengisi: filledBy(row, filled).map(({ id, sentence }) => ({ id, kalimat: sentence })),
        dapatDibalik:
          jenis !== 'KOREKSI' && row.membalik === null && dibalikOleh === null && (until === null || tanggal > until),
        dibalikOleh,
      };
    }),
    found: found.length,
    orders: filled
      .filter(({ open }) => open > 0)
      .map(({ order: { id, tanggal, jumlah, dokumen, line }, came }) => ({
        ...{ id, tanggal, jumlah, dokumen, line },
        datang: came,
      })),
    closedUntil: until,
    problems: problemsOf(read.persediaan),
  };
});
