import type { Day } from '../../cells/day';
import type { Holidays } from '../../domain/calendar';
import { balances } from '../../domain/ledger';
import { meanOf } from '../../forecast/chance/estimate';
import type { Item, PersediaanRow } from '../../tables/persediaan';
import { stockUse } from './stockUse';

/** What is left of an item and how far it reaches at the pace of the last four months. */
export interface StockCover {
  left: number;
  /** Mean use on a working day, also those on which nothing was printed; null: too little on record. */
  perDay: number | null;
  /** Whole working days; null without a pace. */
  days: number | null;
}

export function stockCover(entries: readonly PersediaanRow[], item: Item, holidays: Holidays, today: Day): StockCover {
  const left = balances(entries)[item];
  const use = stockUse(entries, item, holidays, today);
  const perDay = use && meanOf(use);
  return { left, perDay, days: perDay === null ? null : Math.floor(Math.max(0, left) / perDay) };
}
