import { type Day, formatDay, type Moment } from '../../../cells/day';
import { amount, effect } from '../../../domain/ledger';
import { filledOrders } from '../../../domain/orders';
import type { SupplyItem } from '../../../forecast/office';
import type { persediaan, pesanan } from '../../../tables';
import type { Item } from '../../../tables/persediaan';
import type { ReadingsOf } from '../../../tables/table';
import { ordersAsOf } from '../../stock/orderBook';
import { standingEntries } from '../../stock/stockMovements';
import type { OfficeModel } from './officeModel';

/** What became of an order until now, in the item's unit. */
export interface OrderSoFar {
  id: string;
  day: Day;
  open: number;
  isOverdue: boolean;
  /** Posted as received since the forecast. */
  cameSince: number;
  /** What won't come any more because the order was given up. */
  givenUp: number;
}

/** What was asked for of an item and what there is of it. */
export interface ComingSupply {
  /** What is left of it today. */
  left: number;
  /** Whether the ledger tells. */
  isKnown: boolean;
  /** The forecast expects more to come as it came, beside the orders. */
  isRegular: boolean;
  /** By the ledger nothing is; false also where it doesn't tell. */
  isGone: boolean;
  /** Printed on or spoiled since the forecast, whose figures count it as still to come. */
  usedSince: number;
  /** Cards that one unit of it is enough for. */
  printsPerUnit: number;
  orders: readonly OrderSoFar[];
}

export type ComingSupplies = Record<SupplyItem, ComingSupply>;

/** @param forecast when the forecast was made that what is asked for goes by; null where there is none */
export function comingSupplies(
  { books, office }: Pick<OfficeModel, 'books' | 'office'>,
  read: ReadingsOf<{ persediaan: typeof persediaan; pesanan: typeof pesanan }>,
  forecast: Moment | null,
  today: Day,
): ComingSupplies {
  const entries = read.persediaan.rows;
  const since = standingEntries(entries).filter(({ waktu }) => forecast !== null && waktu > forecast);
  const receivedSince = new Set(since.map(({ id }) => id));
  const used = since.filter(({ jenis }) => jenis === 'CETAK' || jenis === 'GAGAL');
  const coming = (item: Item, name: SupplyItem): ComingSupply => {
    const overdue = new Set(books[item].open.flatMap(({ id, isOverdue }) => (isOverdue ? [id] : [])));
    const stock = office.printing?.supplies[name];
    return {
      left: stock?.onHand ?? 0,
      isKnown: Boolean(stock),
      isRegular: Boolean(stock?.lots) || (stock?.deliveries.length ?? 0) > 0,
      isGone: stock?.onHand === 0,
      printsPerUnit: stock?.printsPerUnit.mean ?? 1,
      usedSince: used.reduce((sum, entry) => (entry.barang === item ? sum - effect(entry) : sum), 0),
      orders: filledOrders(ordersAsOf(read.pesanan.rows, today), entries, item).map(({ order, lots, came, open }) => ({
        ...{ id: order.id, day: order.tanggal, open, isOverdue: overdue.has(order.id) },
        cameSince: lots.reduce((sum, lot) => (receivedSince.has(lot.receipt) ? sum + lot.amount : sum), 0),
        givenUp: order.batal === null ? 0 : order.jumlah - came,
      })),
    };
  };
  return { blanko: coming('BLANKO', 'blanko'), ribbon: coming('RIBBON', 'ribbon'), film: coming('FILM', 'film') };
}

/** A phrase for each order: "500 keping blanko (PS-0002, 05-11-2026)". */
export const orderPhrases = (
  item: Item,
  name: string,
  orders: readonly { id: string; day: Day; pieces: number }[],
): string[] => orders.map(({ id, day, pieces }) => `${amount(item, pieces)} ${name} (${id}, ${formatDay(day)})`);
