import { entryId } from '../domain/ledgerEntry';
import { filledBy, filledOrders } from '../domain/orders';
import { persediaan, pesanan } from '../tables';
import { foldKey, readTable } from '../tables/table';
import type { Workbook } from '../workbook/workbook';

/**
 * What came, with the receipt that an action noted, of what had been asked for: a sentence for each order; '' where
 * nothing was. It reads the ledger whole, which posting an entry avoids: so it is asked only where a receipt is answered
 * in one sentence, and only where anything was asked for.
 */
export function ordersFilled(workbook: Workbook, actionId: string): string {
  const orders = readTable(pesanan, workbook.read(pesanan.sheet)).rows;
  if (orders.length === 0) return '';
  const entries = readTable(persediaan, workbook.read(persediaan.sheet)).rows;
  const id = entryId(actionId, 0);
  const item = entries.find((entry) => foldKey(entry.id) === foldKey(id))?.barang;
  if (!item) return '';
  return filledBy(id, filledOrders(orders, entries, item))
    .map(({ sentence }) => sentence)
    .join(' ');
}
