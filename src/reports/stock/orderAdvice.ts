import { type Day, formatDay } from '../../cells/day';
import { amount } from '../../domain/ledger';
import type { Item } from '../../tables/persediaan';
import { type OpenOrder, type OrderBook, onTheWay, piecesOpen } from './orderBook';
import type { StockOrder } from './stockOrder';

export interface OrderAdvice {
  /** No more is left and on its way than what one asks for more at. */
  isDue: boolean;
  point: number;
  /** "Pesan 1.500 keping sebelum 12-01-2027; titik pesan 620 keping". */
  sentence: string;
}

interface Around {
  item: Item;
  left: number;
  /** The reorder point of other offices, where this one's use isn't known. */
  usual: number;
  today: Day;
  book: OrderBook;
  /** Orders are counted and not listed, and a reorder point that was computed is left out. */
  isBrief?: boolean;
}

/** What to do about an item, in a sentence. */
export function orderAdvice(
  order: StockOrder | null,
  { item, left, usual, today, book, isBrief = false }: Around,
): OrderAdvice {
  const point = order?.reorderPoint ?? usual;
  const isDue = left + onTheWay(book) <= point;
  const late = book.open.filter(({ isOverdue }) => isOverdue);
  const counted = book.open.filter(({ isOverdue }) => !isOverdue);
  const at = `titik pesan ${amount(item, point)}${order ? '' : ' menurut kebiasaan'}`;
  const closing = isBrief && order ? '' : `; ${at}`;
  const what =
    counted.length > 0
      ? `Sudah dipesan ${asked(item, counted, isBrief)}, belum datang${again(item, order, isDue, today)}${closing}`
      : firstTime(item, order, isDue, today, { at, closing });
  const uncounted = late.length > 0 ? `; ${asked(item, late, isBrief)} yang terlambat tidak dihitung` : '';
  return { isDue, point, sentence: `${what}${uncounted}` };
}

function firstTime(
  item: Item,
  order: StockOrder | null,
  isDue: boolean,
  today: Day,
  { at, closing }: { at: string; closing: string },
): string {
  if (!order) return isDue ? `Pesan sekarang${closing}` : `Pesan saat mencapai ${at}`;
  if (order.orderBy === null) return `Pesan saat mencapai ${at}, lebih dari lima tahun lagi`;
  const when = order.orderBy <= today ? 'sekarang' : `sebelum ${formatDay(order.orderBy)}`;
  return `Pesan ${amount(item, order.quantity)} ${when}${closing}`;
}

/** "; pesan lagi 800 keping sebelum 12-01-2027"; blank where nothing is to be done or known of that yet. */
function again(item: Item, order: StockOrder | null, isDue: boolean, today: Day): string {
  if (!order) return isDue ? '; pesan lagi sekarang' : '';
  if (order.orderBy === null) return '';
  const when = order.orderBy <= today ? 'sekarang' : `sebelum ${formatDay(order.orderBy)}`;
  return `; pesan lagi ${amount(item, order.quantity)} ${when}`;
}

/** "1.500 keping (12-11-2026; 20-11-2026)", or in brief "1.500 keping (2 kali sejak 12-11-2026)". */
function asked(item: Item, orders: readonly OpenOrder[], isBrief: boolean): string {
  const days = orders.map(({ day }) => day).sort();
  const told =
    isBrief && days.length > 1
      ? `${days.length} kali sejak ${formatDay(days[0] ?? '')}`
      : days.map(formatDay).join('; ');
  return `${amount(item, piecesOpen(orders))} (${told})`;
}
