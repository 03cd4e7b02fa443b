import { rankOf } from '../answers/clearingDays';
import { type Budget, replicate } from '../flow/replications';
import type { Plan } from '../levers';
import type { Office } from '../office';
import { dayReaching } from './scores';

export interface ProgressOptions {
  /** Working days looked ahead. */
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly budget?: Budget;
}

/** How many people will have been recorded, and when: a forecast that can be held against counts within weeks. */
export interface Progress {
  readonly days: number;
  /** Fewer than asked when the budget ran out. */
  readonly replicationsDone: number;
  /** At least so many recorded by the end of that day (from 1), with that probability. */
  totalBy(day: number, probability: number): number;
  /** The working day on which so many are reached, with that probability; fractions of a day; above `days`: later. */
  dayOf(people: number, probability: number): number;
}

/** Plays the recording alone: what is printed changes nobody's being recorded. */
export function progressOf(office: Office, plan: Plan, options: ProgressOptions): Progress {
  const { days, replications, seed, budget } = options;
  const paths: Float64Array[] = [];
  const done = replicate(
    { ...office, printing: null },
    plan,
    { replications, seed, horizon: days, clearedShare: 1, ...(budget ? { budget } : {}) },
    ({ recorded }) => paths.push(Float64Array.from(recorded)),
  );
  const sorted = (of: (path: Float64Array) => number) => Float64Array.from(paths, of).sort();
  return {
    days,
    replicationsDone: done,
    totalBy: (day, probability) => {
      const totals = sorted((path) => path[day - 1] ?? 0);
      return totals[done - 1 - rankOf(probability, done)] ?? 0;
    },
    dayOf: (people, probability) => sorted((path) => dayReaching(path, people))[rankOf(probability, done)] ?? days + 1,
  };
}
