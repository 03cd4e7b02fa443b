import { triangular } from '../chance/estimate';
import type { Random } from '../chance/random';
import type { LotHistory, OrderCourse, OrderFates, Supply } from '../office';

const { ceil, floor, max, min, round } = Math;

const NOTHING: OrderCourse = [];

/**
 * Puts what is received by the end of each day, the stock at the start included, into `received`. In units. Answers what
 * becomes of an order given today, as parts of it.
 */
export function fillReceived(received: Float64Array, supply: Supply, random: Random): OrderCourse {
  const horizon = received.length;
  received.fill(0);
  received[0] = max(0, supply.onHand);
  const given = drawnOf(supply.order, random.uniform());
  // One draw for all that is open, as it waits for the same centre; and an order more moves no other draw.
  const slowness = random.uniform();
  let ordered = 0;
  for (const order of supply.onOrder) {
    for (const { days, amount } of drawnOf(order, slowness)) {
      ordered += amount;
      if (days <= horizon) received[max(1, days) - 1]! += amount;
    }
  }
  for (const delivery of supply.deliveries) {
    const day = ceil(delivery.day + triangular(delivery.lateDays, random.uniform()));
    const amount = delivery.amount * triangular(delivery.arrivingShare, random.uniform());
    const known = min(ordered, amount);
    ordered -= known;
    if (day <= horizon) received[max(1, day) - 1]! += amount - known;
  }
  if (supply.lots) addLots(received, supply.lots, ordered, random);
  let stock = 0;
  for (let day = 0; day < horizon; day++) {
    stock += received[day]!;
    received[day] = stock;
  }
  return given;
}

const drawnOf = (fates: OrderFates, uniform: number): OrderCourse => fates[floor(uniform * fates.length)] ?? NOTHING;

/**
 * Whole gaps and whole lots drawn from those seen, each on its own: small lots are no more frequent than large ones. The
 * first `ordered` units of them are on order and come on that order's day instead.
 */
function addLots(received: Float64Array, lots: LotHistory, ordered: number, random: Random): void {
  let known = ordered;
  const oneOf = (values: readonly number[]) => values[floor(random.uniform() * values.length)]!;
  // A gap that is already longer than some of those seen is drawn from the longer ones; the longest ends tomorrow.
  const longer = lots.gapDays.filter((gap) => gap > lots.daysSinceLast);
  let day = longer.length > 0 ? oneOf(longer) - lots.daysSinceLast : 1;
  while (day <= received.length) {
    const amount = oneOf(lots.amounts);
    received[max(1, round(day)) - 1]! += max(0, amount - known);
    known = max(0, known - amount);
    day += max(1, oneOf(lots.gapDays));
  }
}
