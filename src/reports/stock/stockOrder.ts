import type { Day } from '../../cells/day';
import { type Holidays, workingDayAfter } from '../../domain/calendar';
import { effect } from '../../domain/ledger';
import type { OfficeSettings } from '../../domain/settings';
import { meanOf } from '../../forecast/chance/estimate';
import { reorderPoint } from '../../forecast/closedForms/reorder';
import type { Item, PersediaanRow } from '../../tables/persediaan';
import { type OrderBook, onTheWay } from './orderBook';
import { stockUse } from './stockUse';

/** When to ask for more of an item, and for how much. Counts in its unit, paces per working day. */
export interface StockOrder {
  left: number;
  perDay: number;
  /** Ask when no more than this is left: it lasts until the delivery with the wanted chance. */
  reorderPoint: number;
  /** What is left and asked for together: it lasts until the delivery after the next. */
  orderUpTo: number;
  /** When what is left and on its way reaches the reorder point at the mean pace; today when it has. null: not within five years. */
  orderBy: Day | null;
  /** What to ask for on that day. */
  quantity: number;
}

/** Working days of five years: a slip in the count would else be followed day by day into the thousands of years. */
const MOST_DAYS_AHEAD = 1250;

/** null: too little use on record, or none. */
export function stockOrder(
  entries: readonly PersediaanRow[],
  item: Item,
  settings: OfficeSettings,
  holidays: Holidays,
  today: Day,
  book: OrderBook,
): StockOrder | null {
  const use = stockUse(entries, item, holidays, today);
  if (!use) return null;
  const perDay = meanOf(use);
  const { tingkat_layanan_stok: level, hari_antar_pesanan: cycle } = settings.values;
  const { leadTimes } = book;
  const least = reorderPoint(use, leadTimes, level);
  const orderUpTo = reorderPoint(
    use,
    leadTimes.map((days) => days + cycle),
    level,
  );
  if (least === null || orderUpTo === null) return null;
  const left = entries.reduce((sum, entry) => (entry.barang === item ? sum + effect(entry) : sum), 0);
  const position = left + onTheWay(book);
  const days = Math.max(0, Math.floor((position - least) / perDay));
  return {
    left,
    perDay,
    reorderPoint: least,
    orderUpTo,
    orderBy: days > MOST_DAYS_AHEAD ? null : workingDayAfter(today, days, holidays),
    quantity: orderUpTo - Math.min(position, least),
  };
}
