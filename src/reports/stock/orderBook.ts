import type { Day } from '../../cells/day';
import type { Holidays } from '../../domain/calendar';
import { daysWaited, filledOrders, POINTS, seenOrders } from '../../domain/orders';
import type { OfficeSettings } from '../../domain/settings';
import { triangular } from '../../forecast/chance/estimate';
import { soonestFirst } from '../../forecast/chance/openOrder';
import type { OrderFates } from '../../forecast/office';
import type { Item, PersediaanRow } from '../../tables/persediaan';
import type { PesananRow } from '../../tables/pesanan';
import { rangeOf } from '../reading/settingRange';

/** An order of which something is still waited for. */
export interface OpenOrder {
  id: string;
  day: Day;
  asked: number;
  /** What is still waited for. */
  open: number;
  /** Working days since it was asked for. */
  waited: number;
  /** It has waited longer than all but one in twenty come. */
  isOverdue: boolean;
}

/** What is on its way of an item, and how long that takes. */
export interface OrderBook {
  open: OpenOrder[];
  /** The order that a receipt came for, the first of them, by their ids; what was sent unasked isn't here. */
  orderOf: ReadonlyMap<string, string>;
  /** How many orders of the office `leadTimes` was learnt from. */
  seen: number;
  /** Working days from asking to coming, each equally likely. */
  leadTimes: number[];
  /** How orders come, as parts of what is asked for. */
  courses: OrderFates;
  /** Within so many working days nineteen of twenty come. */
  usualMost: number;
}

/** From so many orders on the office's own lead times speak alone; each one fewer leaves a sixth to the setting's range. */
export const ORDERS_NEEDED = 6;
/** Nineteen of twenty. */
const NEARLY_ALL = 0.95;
/** What comes of what is asked for: our assumption, since few offices log what was promised. */
export const ARRIVING_SHARE = { low: 0.4, value: 0.8, high: 1 };
/** Prime to `POINTS`: a believed share beside each believed lead time, neither rising with the other. */
const APART = 7;

/** Those of today and before; what was given up later was still waited for. */
export const ordersAsOf = (orders: readonly PesananRow[], today: Day): PesananRow[] =>
  orders
    .filter(({ tanggal }) => tanggal <= today)
    .map((order) => (order.batal !== null && order.batal > today ? { ...order, batal: null } : order));

export function orderBook(
  orders: readonly PesananRow[],
  entries: readonly PersediaanRow[],
  item: Item,
  settings: OfficeSettings,
  holidays: Holidays,
  today: Day,
): OrderBook {
  const filled = filledOrders(ordersAsOf(orders, today), entries, item);
  const seen = seenOrders(filled, holidays);
  const range = rangeOf(settings, 'waktu_tunggu_blanko');
  // Nobody knows of others' lots, so these come whole.
  const believed = Array.from({ length: POINTS }, (_, index) => [
    {
      days: Math.round(triangular(range, (index + 0.5) / POINTS)),
      amount: triangular(ARRIVING_SHARE, (((index * APART) % POINTS) + 0.5) / POINTS),
    },
  ]);
  const lacking = Math.max(0, ORDERS_NEEDED - seen.orders);
  const missing = Array.from({ length: lacking }, () => believed).flat();
  const leadTimes = [...seen.leadDays, ...missing.flatMap((course) => course.map(({ days }) => days))].sort(
    (a, b) => a - b,
  );
  // As many of each that was seen as there are of one that wasn't.
  const courses = [...seen.courses.flatMap((course) => Array<OrderFates[number]>(POINTS).fill(course)), ...missing];
  const usualMost = leadTimes[Math.ceil(NEARLY_ALL * leadTimes.length) - 1] ?? 0;
  // The first order of a receipt that filled two is what it came for.
  const orderOf = new Map(
    [...filled].reverse().flatMap(({ order, lots }) => lots.map(({ receipt }) => [receipt, order.id] as const)),
  );
  return {
    orderOf,
    seen: seen.orders,
    leadTimes,
    courses: soonestFirst(courses),
    usualMost,
    open: filled
      .filter(({ open }) => open > 0)
      .map(({ order: { id, tanggal, jumlah }, open }) => {
        const waited = daysWaited(tanggal, today, holidays);
        return { id, day: tanggal, asked: jumlah, open, waited, isOverdue: waited > usualMost };
      }),
  };
}

export type OrderBooks = Readonly<Record<Item, OrderBook>>;

export function orderBooks(
  orders: readonly PesananRow[],
  entries: readonly PersediaanRow[],
  settings: OfficeSettings,
  holidays: Holidays,
  today: Day,
): OrderBooks {
  const book = (item: Item) => orderBook(orders, entries, item, settings, holidays, today);
  return { BLANKO: book('BLANKO'), RIBBON: book('RIBBON'), FILM: book('FILM') };
}

export const piecesOpen = (orders: readonly OpenOrder[]): number => orders.reduce((sum, { open }) => sum + open, 0);

/** What is still counted on: an order that nobody asks after must not keep everybody from asking for more. */
export const onTheWay = ({ open }: OrderBook): number => piecesOpen(open.filter(({ isOverdue }) => !isOverdue));

/** Where the lead times come from: "7 pesanan yang tercatat". */
export function leadTimeBasis({ seen }: OrderBook): string {
  if (seen === 0) return 'rentang waktu_tunggu_blanko di Pengaturan';
  if (seen >= ORDERS_NEEDED) return `${seen} pesanan yang sudah datang (lembar Pesanan)`;
  return `${seen} pesanan yang sudah datang (lembar Pesanan, bobot ${seen}/${ORDERS_NEEDED}) dan rentang waktu_tunggu_blanko di Pengaturan (bobot ${ORDERS_NEEDED - seen}/${ORDERS_NEEDED})`;
}
