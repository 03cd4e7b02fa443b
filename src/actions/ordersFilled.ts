import type { Day } from '../cells/day';
import { entryId } from '../domain/ledgerEntry';
import { filledBy, filledWith, receiptsOf } from '../domain/orders';
import { persediaan, pesanan } from '../tables';
import type { Item } from '../tables/persediaan';
import { foldKey, readTable } from '../tables/table';
import type { Workbook } from '../workbook/workbook';
import { isKeptBy, readMemory, receiptsIn } from './memory';

/**
 * What came, with the receipt of an item that an action has just noted, of what had been asked for: a sentence for each
 * order; '' where nothing was. The receipts are those that the action kept, in this very execution; where it kept none the
 * ledger is read whole.
 */
export function ordersFilled(workbook: Workbook, item: Item, actionId: string): string {
  const orders = readTable(pesanan, workbook.read(pesanan.sheet)).rows.filter(({ barang }) => barang === item);
  const [first] = orders.map(({ tanggal }) => tanggal).sort();
  if (first === undefined) return '';
  const { receipts, its } = keptReceipts(workbook, item, actionId, first) ?? readReceipts(workbook, item, actionId);
  if (!its) return '';
  return filledBy(its, filledWith(orders, receipts, item))
    .map(({ sentence }) => sentence)
    .join(' ');
}

function keptReceipts(workbook: Workbook, item: Item, actionId: string, from: Day) {
  const kept = workbook.journal.kept();
  const ledger = isKeptBy(kept, actionId) ? readMemory(kept)?.ledger : null;
  if (!ledger) return null;
  const receipts = receiptsIn(ledger.receipts[item], from);
  return { receipts, its: receipts[receipts.length - 1] };
}

function readReceipts(workbook: Workbook, item: Item, actionId: string) {
  const receipts = receiptsOf(readTable(persediaan, workbook.read(persediaan.sheet)).rows, item);
  const id = entryId(actionId, 0);
  return { receipts, its: receipts.find((receipt) => foldKey(receipt.id) === foldKey(id)) };
}
