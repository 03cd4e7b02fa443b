import type { OrderFates } from '../office';

/** Amounts in the item's unit, days working ones. */
export interface AskedBefore {
  asked: number;
  came: number;
  /** Since it was asked for. */
  waited: number;
}

/**
 * What may still come of an order, by how orders came: those that came sooner than this one has waited already, or in no
 * larger part than has come, tell nothing of it. One that has waited as long as any is like one asked for today: that the
 * slowest must come tomorrow would be hope. Nothing more where none ever brought a larger part.
 *
 * @param seen days from asking to coming, and beside each the part of what was asked for that came, all equally likely, the soonest first
 */
export function openFates({ asked, came, waited }: AskedBefore, seen: OrderFates): OrderFates {
  const larger = seen.amounts.flatMap((share, place) =>
    share * asked > came ? [{ days: seen.days[place]!, amount: share * asked - came }] : [],
  );
  const slower = larger.filter(({ days }) => days > waited);
  const [likely, past] = slower.length > 0 ? [slower, waited] : [larger, 0];
  return { days: likely.map(({ days }) => days - past), amounts: likely.map(({ amount }) => amount) };
}
