import { addDays, type Day } from '../../cells/day';
import { type Holidays, isWorkingDay, workingDayAfter } from '../../domain/calendar';
import { effect } from '../../domain/ledger';
import type { OfficeSettings } from '../../domain/settings';
import { reorderPoint } from '../../forecast/closedForms/reorder';
import type { Item, PersediaanRow } from '../../tables/persediaan';
import { type OrderBook, onTheWay } from './orderBook';
import { standingEntries } from './stockMovements';

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

/** Days looked back on, how many of them must be known, and on how many something must have been used. */
const LOOKED_BACK = 120;
const DAYS_NEEDED = 10;
/** One day of prints after a fortnight of none on record is an office that has just begun to note them, not a small need. */
const DAYS_OF_USE_NEEDED = 5;
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
  const use = dailyUse(entries, item, holidays, today);
  const perDay = use.reduce((sum, used) => sum + used, 0) / use.length;
  const daysOfUse = use.filter((used) => used > 0).length;
  if (use.length < DAYS_NEEDED || daysOfUse < DAYS_OF_USE_NEEDED) return null;
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

/**
 * What was used on each day of service, today left out. A day that began without stock tells nothing of what would have
 * been used.
 */
function dailyUse(entries: readonly PersediaanRow[], item: Item, holidays: Holidays, today: Day): number[] {
  const used = new Map<Day, number>();
  for (const entry of standingEntries(entries)) {
    if (entry.barang !== item || (entry.jenis !== 'CETAK' && entry.jenis !== 'GAGAL')) continue;
    used.set(entry.tanggal, (used.get(entry.tanggal) ?? 0) - effect(entry));
  }
  const moved = new Map<Day, number>();
  let left = 0;
  let first = today;
  const from = addDays(today, -LOOKED_BACK);
  for (const entry of entries) {
    if (entry.barang !== item) continue;
    if (entry.tanggal < first) first = entry.tanggal;
    if (entry.tanggal < from) left += effect(entry);
    else moved.set(entry.tanggal, (moved.get(entry.tanggal) ?? 0) + effect(entry));
  }
  const days: number[] = [];
  for (let day = first > from ? first : from; day < today; day = addDays(day, 1)) {
    const usedToday = used.get(day) ?? 0;
    if (usedToday > 0 || (isWorkingDay(day, holidays) && left > 0)) days.push(usedToday);
    left += moved.get(day) ?? 0;
  }
  return days;
}
