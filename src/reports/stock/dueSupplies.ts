import type { Day } from '../../cells/day';
import { holidaysOf } from '../../domain/calendar';
import { balances } from '../../domain/ledger';
import type { OfficeSettings } from '../../domain/settings';
import type { libur, persediaan, pesanan } from '../../tables';
import type { Item } from '../../tables/persediaan';
import type { ReadingsOf } from '../../tables/table';
import { orderAdvice } from './orderAdvice';
import { orderBook } from './orderBook';
import { stockOrder } from './stockOrder';

/** An item of which no more is left and on its way than what one asks for more at; counts in its unit. */
export interface DueSupply {
  item: Item;
  left: number;
  point: number;
  quantity: number;
  /** What is left, on its way and asked for together. */
  upTo: number;
}

type Read = ReadingsOf<{ persediaan: typeof persediaan; pesanan: typeof pesanan; libur: typeof libur }>;

/** What is to be ordered now, by the advice of Laporan Blanko; nothing of an item whose use isn't known. */
export function dueSupplies(read: Read, settings: OfficeSettings, today: Day): DueSupply[] {
  const holidays = holidaysOf(read.libur.rows);
  return (['BLANKO', 'RIBBON', 'FILM'] as const).flatMap((item) => {
    const entries = read.persediaan.rows.filter(({ barang }) => barang === item);
    const book = orderBook(read.pesanan.rows, entries, item, settings, holidays, today);
    const order = stockOrder(entries, item, settings, holidays, today, book);
    if (!order) return [];
    const left = balances(entries)[item];
    const { isDue, point } = orderAdvice(order, { item, left, usual: 0, today, book });
    return isDue && order.quantity > 0 ? [{ item, left, point, quantity: order.quantity, upTo: order.orderUpTo }] : [];
  });
}
