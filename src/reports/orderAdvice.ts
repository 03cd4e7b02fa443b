import { type Day, formatDay } from '../cells/day';
import { amount } from '../domain/ledger';
import type { Item } from '../tables/persediaan';
import type { StockOrder } from './stockOrder';

export interface OrderAdvice {
  /** No more is left than what one asks for more at. */
  isDue: boolean;
  point: number;
  /** "Pesan 1.500 keping sebelum 12-01-2027; titik pesan 620 keping". */
  sentence: string;
}

/** What to do about an item, in a sentence. `usual`: the reorder point of other offices, where this one's use isn't known. */
export function orderAdvice(
  order: StockOrder | null,
  { item, left, usual, today }: { item: Item; left: number; usual: number; today: Day },
): OrderAdvice {
  const point = order?.reorderPoint ?? usual;
  const isDue = left <= point;
  const at = `titik pesan ${amount(item, point)}${order ? '' : ' menurut kebiasaan'}`;
  if (!order) return { isDue, point, sentence: isDue ? `Pesan sekarang; ${at}` : `Pesan saat mencapai ${at}` };
  if (order.orderBy === null)
    return { isDue, point, sentence: `Pesan saat mencapai ${at}, lebih dari lima tahun lagi` };
  const what = `Pesan ${amount(item, order.quantity)}`;
  const when = order.orderBy <= today ? 'sekarang' : `sebelum ${formatDay(order.orderBy)}`;
  return { isDue, point, sentence: `${what} ${when}; ${at}` };
}
