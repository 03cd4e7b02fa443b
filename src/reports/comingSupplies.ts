import { formatDay } from '../cells/day';
import { amount } from '../domain/ledger';
import type { SupplyItem } from '../forecast/office';
import type { Item } from '../tables/persediaan';
import type { OfficeModel } from './forecast/officeModel';
import type { OpenOrder } from './orderBook';

/** What was ordered of an item and hasn't come. */
export interface ComingSupply {
  /** What is left of it today. */
  left: number;
  orders: readonly OpenOrder[];
}

export type ComingSupplies = Record<SupplyItem, ComingSupply>;

export function comingSupplies({ books, office }: Pick<OfficeModel, 'books' | 'office'>): ComingSupplies {
  const coming = (item: Item, name: SupplyItem): ComingSupply => ({
    left: office.printing?.supplies[name]?.onHand ?? 0,
    orders: books[item].open,
  });
  return { blanko: coming('BLANKO', 'blanko'), ribbon: coming('RIBBON', 'ribbon'), film: coming('FILM', 'film') };
}

/** A phrase for each order: "500 keping blanko (PS-0002, 05-11-2026)". */
export const openOrders = (item: Item, name: string, orders: readonly OpenOrder[]): string[] =>
  orders.map(({ id, day, open }) => `${amount(item, open)} ${name} (${id}, ${formatDay(day)})`);
