import { type Day, formatDay } from '../cells/day';
import { holidaysOf } from '../domain/calendar';
import { amount } from '../domain/ledger';
import { joined } from '../domain/words';
import type { SupplyItem } from '../forecast/office';
import type { libur, persediaan, pesanan } from '../tables';
import type { Item } from '../tables/persediaan';
import type { ReadingsOf } from '../tables/table';
import type { OfficeModel } from './forecast/officeModel';
import { type OrderBook, onTheWay, orderBook } from './orderBook';

/** What was ordered of an item and hasn't come. */
export interface ComingSupply {
  /** What is left of it today. */
  left: number;
  amount: number;
  /** "500 keping blanko (PS-0002, 05-11-2026)" */
  said: string;
  /** The forecast counts on deliveries like those before, of which this is one: a plan's order is on top of it. */
  isExpected: boolean;
}

export type ComingSupplies = Record<SupplyItem, ComingSupply>;

type Read = ReadingsOf<{ libur: typeof libur; persediaan: typeof persediaan; pesanan: typeof pesanan }>;

export function comingSupplies(read: Read, { settings, office }: OfficeModel, today: Day): ComingSupplies {
  const holidays = holidaysOf(read.libur.rows);
  const coming = (item: Item, name: SupplyItem): ComingSupply => {
    const book = orderBook(read.pesanan.rows, read.persediaan.rows, item, settings, holidays, today);
    const supply = office.printing?.supplies[name];
    return {
      left: supply?.onHand ?? 0,
      amount: onTheWay(book),
      said: joined(openOrders(item, name, book)),
      isExpected: !!supply && (supply.lots !== null || supply.deliveries.length > 0),
    };
  };
  return { blanko: coming('BLANKO', 'blanko'), ribbon: coming('RIBBON', 'ribbon'), film: coming('FILM', 'film') };
}

/** A phrase for each order that is still waited for. */
export const openOrders = (item: Item, name: string, { open: orders }: OrderBook): string[] =>
  orders.map(({ id, day, open }) => `${amount(item, open)} ${name} (${id}, ${formatDay(day)})`);
