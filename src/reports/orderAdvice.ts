import { type Day, formatDay } from '../cells/day';
import { amount } from '../domain/ledger';
import type { Item } from '../tables/persediaan';
import { type OrderBook, onTheWay } from './orderBook';
import type { StockOrder } from './stockOrder';

interface Around {
  item: Item;
  left: number;
  usual: number;
  today: Day;
  book: OrderBook;
  isBrief?: boolean;
}

export interface OrderAdvice {
  /** No more is left and on its way than what one asks for more at. */
  isDue: boolean;
  point: number;
  /** "Pesan 1.500 keping sebelum 12-01-2027; titik pesan 620 keping". */
  sentence: string;
}

/**
 * What to do about an item, in a sentence. `usual`: the reorder point of other offices, where this one's use isn't known.
 * `isBrief`: orders are counted and not listed, and a reorder point that was computed is left out.
 */
export function orderAdvice(
  order: StockOrder | null,
  { item, left, usual, today, book, isBrief }: Around,
): OrderAdvice {
  const point = order?.reorderPoint ?? usual;
  const coming = onTheWay(book);
  const isDue = left + coming <= point;
  const at = `titik pesan ${amount(item, point)}${order ? '' : ' menurut kebiasaan'}`;
  if (coming > 0) {
    const parts = [alreadyAsked(item, book, isBrief), again(item, order, isDue, today), isBrief && order ? '' : at];
    const sentence = parts.filter((part) => part !== '').join('; ');
    return { isDue, point, sentence };
  }
  if (!order) return { isDue, point, sentence: isDue ? `Pesan sekarang; ${at}` : `Pesan saat mencapai ${at}` };
  if (order.orderBy === null)
    return { isDue, point, sentence: `Pesan saat mencapai ${at}, lebih dari lima tahun lagi` };
  const what = `Pesan ${amount(item, order.quantity)}`;
  const when = order.orderBy <= today ? 'sekarang' : `sebelum ${formatDay(order.orderBy)}`;
  return { isDue, point, sentence: isBrief ? `${what} ${when}` : `${what} ${when}; ${at}` };
}

/** "pesan lagi 800 keping sebelum 12-01-2027"; blank where nothing is to be done or known of that yet. */
function again(item: Item, order: StockOrder | null, isDue: boolean, today: Day): string {
  if (!order) return isDue ? 'pesan lagi sekarang' : '';
  if (order.orderBy === null) return '';
  const when = order.orderBy <= today ? 'sekarang' : `sebelum ${formatDay(order.orderBy)}`;
  return `pesan lagi ${amount(item, order.quantity)} ${when}`;
}

/** "Sudah dipesan 1.500 keping (12-11-2026), belum datang". */
function alreadyAsked(item: Item, book: OrderBook, isBrief = false): string {
  const days = book.open.map(({ day, isOverdue }) => `${formatDay(day)}${isOverdue ? ', terlambat' : ''}`);
  const told = isBrief && days.length > 1 ? counted(book) : days.join('; ');
  return `Sudah dipesan ${amount(item, onTheWay(book))} (${told}), belum datang`;
}

/** "3 kali sejak 12-11-2026, 1 terlambat" */
function counted({ open }: OrderBook): string {
  const late = open.filter(({ isOverdue }) => isOverdue).length;
  const [first = ''] = open.map(({ day }) => day).sort();
  return `${open.length} kali sejak ${formatDay(first)}${late > 0 ? `, ${late} terlambat` : ''}`;
}
