import { addDays, type Day } from '../cells/day';
import type { Item, PersediaanRow } from '../tables/persediaan';
import type { PesananRow } from '../tables/pesanan';
import { foldKey } from '../tables/table';
import { type Holidays, workingDays } from './calendar';
import { reversals } from './ledgerReversal';
import { runningNumber } from './runningNumber';

/** What came of an order with one receipt. */
export interface Lot {
  day: Day;
  amount: number;
  /** Id of the receipt. */
  receipt: string;
}

/** An order and what came of it. */
export interface FilledOrder<R extends PesananRow = PesananRow> {
  order: R;
  /** In the order in which they came. */
  lots: Lot[];
  came: number;
  /** What is still waited for; 0 once it came or was given up. */
  open: number;
}

/**
 * Orders of an item with the receipts that fill them: first asked, first filled. A receipt fills what had been asked for
 * by its day and hadn't been given up before it; more than all of that was sent unasked. On the day of giving up it goes
 * first to those still waited for.
 */
export function filledOrders<R extends PesananRow>(
  orders: readonly R[],
  entries: readonly PersediaanRow[],
  item: Item,
): FilledOrder<R>[] {
  const reversed = reversals(entries);
  const receipts = entries
    .filter(({ barang, jenis, id }) => barang === item && jenis === 'TERIMA' && !reversed.has(foldKey(id)))
    .sort((a, b) => byDay(a, b) || a.nomor - b.nomor);
  const filled = orders
    .filter(({ barang }) => barang === item)
    .sort((a, b) => byDay(a, b) || runningNumber('PS', a.id) - runningNumber('PS', b.id))
    .map((order): FilledOrder<R> => ({ order, lots: [], came: 0, open: order.jumlah }));
  for (const { tanggal: day, jumlah, id } of receipts) {
    let left = jumlah;
    const standing = filled.filter(
      ({ order: { tanggal, batal } }) => tanggal <= day && (batal === null || day < batal),
    );
    const givenUp = filled.filter(({ order: { tanggal, batal } }) => tanggal <= day && day === batal);
    for (const one of [...standing, ...givenUp]) {
      const amount = Math.min(left, one.open);
      if (amount === 0) continue;
      one.lots.push({ day, amount, receipt: id });
      one.came += amount;
      one.open -= amount;
      left -= amount;
    }
  }
  for (const one of filled) if (one.order.batal !== null) one.open = 0;
  return filled;
}

const byDay = (a: { tanggal: Day }, b: { tanggal: Day }): number =>
  a.tanggal === b.tanggal ? 0 : a.tanggal < b.tanggal ? -1 : 1;

/** Working days from an order to a later day, the day of the order left out. */
export const daysWaited = (order: Day, until: Day, holidays: Holidays): number =>
  workingDays(addDays(order, 1), until, holidays);

/** Points by which each order's waiting is told: every twentieth of what came. */
export const POINTS = 20;

/** How orders came that nothing is waited of any longer; one given up before anything came tells nothing. */
export interface SeenOrders {
  /** How many orders. */
  orders: number;
  /** Working days until the pieces came, `POINTS` of each order, all equally likely. */
  leadDays: number[];
  /** Of each order its lots, as parts of what was asked for. */
  courses: { days: number; amount: number }[][];
}

export function seenOrders(filled: readonly FilledOrder[], holidays: Holidays): SeenOrders {
  const settled = filled.filter(({ came, open }) => came > 0 && open === 0);
  const seen: SeenOrders = { orders: settled.length, leadDays: [], courses: [] };
  for (const { order, lots, came } of settled) {
    let until = 0;
    let point = 0;
    const course: SeenOrders['courses'][number] = [];
    for (const { day, amount } of lots) {
      until += amount;
      const days = daysWaited(order.tanggal, day, holidays);
      course.push({ days, amount: amount / order.jumlah });
      for (; ((point + 0.5) / POINTS) * came <= until; point++) {
        seen.leadDays.push(days);
      }
    }
    seen.courses.push(course);
  }
  return seen;
}
