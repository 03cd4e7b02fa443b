import { rankOf } from '../answers/clearingDays';
import { BETWEEN_LOOKS, type Budget } from '../flow/replications';
import { createCounterDays } from './counterDay';
import { serveThroughStops } from './counterEvents';
import type { CounterOffice } from './counterOffice';
import { type CounterOutcome, createOutcome, serveInTurn } from './counterQueue';
import { drawStops } from './counterStops';

export interface CounterOptions {
  readonly counters: number;
  readonly days: number;
  readonly seed: number;
  /** Minutes that are called a short wait. */
  readonly shortWait: number;
  readonly budget?: Budget;
}

/** Waiting at the counters, over all people of all simulated days; minutes on the wall clock. */
export interface CounterWait {
  /** Whole days; fewer than asked when the budget ran out: label it. */
  readonly days: number;
  readonly peoplePerDay: number;
  /** Who goes home unserved has waited until closing. 0 where nobody came. */
  readonly meanMinutes: number;
  /** Nine in ten waited no longer. */
  readonly p90Minutes: number;
  /** Share of the people who were served after a short wait; 1 where nobody came. */
  readonly shortShare: number;
  /** People a day who go home unserved at closing. */
  readonly leftPerDay: number;
}

/**
 * Plays whole days at the counters. Days, people and stops depend on the seed alone, so two numbers of counters differ
 * by the counters alone, and with one more nobody waits longer.
 */
export function simulateCounters(office: CounterOffice, options: CounterOptions): CounterWait {
  const { budget, counters, seed, shortWait } = options;
  const deadline = budget ? budget.now() + budget.milliseconds : 0;
  const closing = office.profile.reduce((sum, stretch) => sum + stretch.minutes, 0);
  const draw = createCounterDays(office, seed);
  let outcome = createOutcome(64);
  const all: number[] = [];
  let sum = 0;
  let short = 0;
  let left = 0;
  let days = 0;
  for (; days < options.days; days++) {
    if (budget && days > 0 && days % BETWEEN_LOOKS === 0 && budget.now() >= deadline) break;
    const day = draw(days);
    if (outcome.waits.length < day.people) outcome = createOutcome(2 * day.people);
    const stops = drawStops(day, counters, closing, seed, days);
    if (stops.from.length === 1 && stops.counters[0] === counters) {
      serveInTurn(day, counters, closing, office.pause, outcome);
    } else serveThroughStops(day, stops, closing, office.pause, outcome);
    collect(outcome, day.people);
  }
  const sorted = Float64Array.from(all).sort();
  const people = all.length;
  return {
    days,
    peoplePerDay: days > 0 ? people / days : 0,
    meanMinutes: people > 0 ? sum / people : 0,
    p90Minutes: people > 0 ? sorted[rankOf(0.9, people)]! : 0,
    shortShare: people > 0 ? short / people : 1,
    leftPerDay: days > 0 ? left / days : 0,
  };

  function collect({ waits, served }: CounterOutcome, people: number): void {
    for (let person = 0; person < people; person++) {
      const wait = waits[person]!;
      all.push(wait);
      sum += wait;
      if (served[person] === 0) left++;
      else if (wait <= shortWait) short++;
    }
  }
}
