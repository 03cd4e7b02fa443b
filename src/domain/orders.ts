import { addDays, type Day } from '../cells/day';
import type { Item, PersediaanRow } from '../tables/persediaan';
import type { PesananRow } from '../tables/pesanan';
import { foldKey } from '../tables/table';
import { type Holidays, workingDays } from './calendar';
import { amount as amountOf } from './ledger';
import { reversals } from './ledgerReversal';
import { runningNumber } from './runningNumber';

/** What came of an order with one receipt. */
export interface Lot {
  day: Day;
  amount: number;
  /** Id of the receipt. */
  receipt: string;
}

/** What an order is held against of an entry that brings something in. */
export type Receipt = Pick<PersediaanRow, 'id' | 'nomor' | 'tanggal' | 'waktu' | 'jumlah'>;

/** An order and what came of it. */
export interface FilledOrder<R extends PesananRow = PesananRow> {
  order: R;
  /** In the order in which they came. */
  lots: Lot[];
  came: number;
  /** What is still waited for; 0 once it came or was given up. */
  open: number;
}

/** Orders of an item with the receipts of the ledger that fill them. */
export const filledOrders = <R extends PesananRow>(
  orders: readonly R[],
  entries: readonly PersediaanRow[],
  item: Item,
): FilledOrder<R>[] => filledWith(orders, receiptsOf(entries, item), item);

/**
 * The receipts of an item that stand, in the order of their numbers.
 *
 * @param reversed of all entries: who asks of every item finds them once
 */
export function receiptsOf(
  entries: readonly PersediaanRow[],
  item: Item,
  reversed: ReadonlyMap<unknown, unknown> = reversals(entries),
): PersediaanRow[] {
  return entries
    .filter(({ barang, jenis, id }) => barang === item && jenis === 'TERIMA' && !reversed.has(foldKey(id)))
    .sort((a, b) => a.nomor - b.nomor);
}

/**
 * Orders of an item with the receipts that fill them: first asked, first filled. A receipt fills what had been asked for
 * by its day and hadn't been given up before it; more than all of that was sent unasked. On the day of giving up it goes
 * first to those still waited for, and on the day of asking to those that were noted before it, as far as that is known.
 *
 * @param receipts all of the item that stand, in the order of their numbers
 */
export function filledWith<R extends PesananRow>(
  orders: readonly R[],
  receipts: readonly Receipt[],
  item: Item,
): FilledOrder<R>[] {
  const filled = orders
    .filter(({ barang }) => barang === item)
    .sort((a, b) => byDay(a, b) || runningNumber('PS', a.id) - runningNumber('PS', b.id))
    .map((order): FilledOrder<R> => ({ order, lots: [], came: 0, open: order.jumlah }));
  // Those that are full take no more: after years nearly all are.
  let waiting = filled;
  for (const receipt of [...receipts].sort(byDay)) {
    const { tanggal: day, jumlah, id } = receipt;
    let left = jumlah;
    const asked = waiting.filter(({ order }) => isAskedBefore(order, receipt));
    const standing = asked.filter(({ order: { batal } }) => batal === null || day < batal);
    const givenUp = asked.filter(({ order: { batal } }) => day === batal);
    for (const one of [...standing, ...givenUp]) {
      const amount = Math.min(left, one.open);
      if (amount === 0) continue;
      one.lots.push({ day, amount, receipt: id });
      one.came += amount;
      one.open -= amount;
      left -= amount;
    }
    if (left < jumlah) waiting = waiting.filter(({ open }) => open > 0);
  }
  for (const one of filled) if (one.order.batal !== null) one.open = 0;
  return filled;
}

/** Of one day it is told only where the order was noted on that day: one that is noted later may have been made in the morning. */
function isAskedBefore({ tanggal, waktu }: PesananRow, receipt: Receipt): boolean {
  if (tanggal !== receipt.tanggal) return tanggal < receipt.tanggal;
  return waktu === null || !waktu.startsWith(tanggal) || waktu <= receipt.waktu;
}

/**
 * Which orders a receipt filled, and in a sentence what came of each and what is still waited for; with the last of them what
 * came above all that had been asked for.
 */
export function filledBy(
  receipt: Pick<Receipt, 'id' | 'jumlah'>,
  orders: readonly FilledOrder[],
): { id: string; sentence: string }[] {
  const filled = orders.flatMap(({ order: { id, barang, jumlah, batal }, lots, came, open }) => {
    const rest =
      batal !== null && came < jumlah
        ? '; sisanya sudah dibatalkan'
        : open > 0
          ? `, masih ditunggu ${amountOf(barang, open)}`
          : ', sudah lengkap';
    const its = lots.filter((lot) => lot.receipt === receipt.id);
    return its.map(({ amount }) => ({ id, barang, amount, told: `${id}: datang ${amountOf(barang, amount)}${rest}` }));
  });
  const above = filled.reduce((left, { amount }) => left - amount, receipt.jumlah);
  return filled.map(({ id, barang, told }, at) => ({
    id,
    sentence:
      at === filled.length - 1 && above > 0 ? `${told}; ${amountOf(barang, above)} di luar pesanan.` : `${told}.`,
  }));
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
