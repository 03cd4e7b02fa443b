import { type CounterWait, simulateCounters } from '../../../forecast/counter/counterWait';
import type { Budget } from '../../../forecast/flow/replications';
import { countersOf } from '../model/counters';
import type { OfficeModel } from '../model/officeModel';

/** Simulated at the counters: with 400 of them the mean told for one office was 16 or 24 minutes by the seed, with these 22 to 24. */
export const COUNTER_DAYS = 2_000;
/** Our own measure of a wait that nobody complains of. */
export const REASONABLE_MINUTES = 30;

/** Waiting with the counters there are and, on the same days, with one more. */
export interface CounterAnswer {
  counters: number;
  wait: CounterWait;
  withOneMore: CounterWait;
}

export function answerCounters(
  { counters: office, plan, office: { recording } }: OfficeModel,
  seed: number,
  budget: Budget,
): CounterAnswer {
  const counters = countersOf(plan, recording.operatorsLacking);
  const options = { days: COUNTER_DAYS, seed, shortWait: REASONABLE_MINUTES, budget };
  return {
    counters,
    wait: simulateCounters(office, { ...options, counters }),
    withOneMore: simulateCounters(office, { ...options, counters: counters + 1 }),
  };
}
