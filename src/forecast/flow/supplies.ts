import { triangular } from '../chance/estimate';
import type { Random } from '../chance/random';
import type { LotHistory, Supply } from '../office';

const { ceil, floor, max, round } = Math;

/** What becomes of an order given today, in one future. */
export interface OrderFate {
  /** Working day, at least 1, on which it comes. */
  day: number;
  /** Share of it that comes. */
  share: number;
}

/** Puts what is received by the end of each day, the stock at the start included, into `received`. In units. */
export function fillReceived(received: Float64Array, supply: Supply, fate: OrderFate, random: Random): void {
  const horizon = received.length;
  received.fill(0);
  received[0] = max(0, supply.onHand);
  const { leadDays, arrivingShare } = supply.order;
  fate.day = max(1, ceil(triangular(leadDays, random.uniform())));
  fate.share = triangular(arrivingShare, random.uniform());
  for (const delivery of supply.deliveries) {
    const day = ceil(delivery.day + triangular(delivery.lateDays, random.uniform()));
    const amount = delivery.amount * triangular(delivery.arrivingShare, random.uniform());
    if (day <= horizon) received[max(1, day) - 1]! += amount;
  }
  if (supply.lots) addLots(received, supply.lots, random);
  let stock = 0;
  for (let day = 0; day < horizon; day++) {
    stock += received[day]!;
    received[day] = stock;
  }
}

/** Whole gaps and whole lots drawn from those seen, each on its own: small lots are no more frequent than large ones. */
function addLots(received: Float64Array, lots: LotHistory, random: Random): void {
  const oneOf = (values: readonly number[]) => values[floor(random.uniform() * values.length)]!;
  // A gap that is already longer than some of those seen is drawn from the longer ones; the longest ends tomorrow.
  const longer = lots.gapDays.filter((gap) => gap > lots.daysSinceLast);
  let day = longer.length > 0 ? oneOf(longer) - lots.daysSinceLast : 1;
  while (day <= received.length) {
    received[max(1, round(day)) - 1]! += oneOf(lots.amounts);
    day += max(1, oneOf(lots.gapDays));
  }
}
