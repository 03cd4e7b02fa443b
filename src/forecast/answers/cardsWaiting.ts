import { type ReplicationOptions, replicate } from '../flow/replications';
import type { Plan } from '../levers';
import { CARD_CLASSES, type Office } from '../office';

/** Enough for a mean of thousands of cards to be told to some dozen. */
export const QUEUE_REPLICATIONS = 300;

/** Print-ready cards that still wait at the end of a day, because not all can be printed. */
export interface CardsWaiting {
  /** Working day, from 1. */
  readonly day: number;
  /** Mean cards, in the order of `CARD_CLASSES`, which is that of printing. */
  readonly byClass: readonly number[];
  /** Share of the futures in which a whole card or more waits. */
  readonly anyShare: number;
  readonly replicationsDone: number;
}

/** Plays no further than that day, so that it costs little beside a forecast. null where the kecamatan doesn't print. */
export function cardsWaiting(
  office: Office,
  plan: Plan,
  { day, ...options }: Omit<ReplicationOptions, 'horizon'> & { readonly day: number },
): CardsWaiting | null {
  if (!office.printing) return null;
  const sums = CARD_CLASSES.map(() => 0);
  let some = 0;
  const done = replicate(office, plan, { ...options, horizon: day }, ({ waitingByClass }) => {
    let all = 0;
    for (let each = 0; each < sums.length; each++) {
      sums[each]! += waitingByClass[each]!;
      all += waitingByClass[each]!;
    }
    if (all >= 1) some++;
  });
  return { day, byClass: sums.map((sum) => sum / done), anyShare: some / done, replicationsDone: done };
}
