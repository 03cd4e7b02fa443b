import { formatDay, type Moment } from '../cells/day';
import { amount, effect } from '../domain/ledger';
import type { SupplyItem } from '../forecast/office';
import type { Item, PersediaanRow } from '../tables/persediaan';
import type { OfficeModel } from './forecast/officeModel';
import type { OpenOrder } from './orderBook';
import { standingEntries } from './stockMovements';

/** What was ordered of an item and hasn't come. */
export interface ComingSupply {
  /** What is left of it today. */
  left: number;
  /** Printed on or spoiled since the forecast, whose figures count it as still to come. */
  usedSince: number;
  orders: readonly OpenOrder[];
}

export type ComingSupplies = Record<SupplyItem, ComingSupply>;

/** @param forecast when the forecast was made that what is asked for goes by; null where there is none */
export function comingSupplies(
  { books, office }: Pick<OfficeModel, 'books' | 'office'>,
  entries: readonly PersediaanRow[],
  forecast: Moment | null,
): ComingSupplies {
  const since = standingEntries(entries).filter(
    ({ jenis, waktu }) => (jenis === 'CETAK' || jenis === 'GAGAL') && forecast !== null && waktu > forecast,
  );
  const coming = (item: Item, name: SupplyItem): ComingSupply => ({
    left: office.printing?.supplies[name]?.onHand ?? 0,
    usedSince: since.reduce((sum, entry) => (entry.barang === item ? sum - effect(entry) : sum), 0),
    orders: books[item].open,
  });
  return { blanko: coming('BLANKO', 'blanko'), ribbon: coming('RIBBON', 'ribbon'), film: coming('FILM', 'film') };
}

/** A phrase for each order: "500 keping blanko (PS-0002, 05-11-2026)". */
export const openOrders = (item: Item, name: string, orders: readonly OpenOrder[]): string[] =>
  orders.map(({ id, day, open }) => `${amount(item, open)} ${name} (${id}, ${formatDay(day)})`);
