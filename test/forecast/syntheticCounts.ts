import { createRandom, drawExponential, drawGamma, type Random } from '../../src/forecast/chance/random';

// A global `Math` is slow in the bare context that tests run in.
const { round, floor } = Math;

/** What the counts of an office suffer from, besides chance. */
export const TROUBLES = ['none', 'outages', 'slowWeeks', 'both'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** The longest history that is asked for; shorter ones are its last days, so that they share one truth and one future. */
export const LONGEST_HISTORY = 120;

const DAYS_IN_YEAR = 245;

/** An office as `clearDates` sees it: counts in and out of one backlog, and when that was cleared in truth. */
export interface SyntheticCounts {
  readonly trouble: Trouble;
  readonly backlog: number;
  /** The last `LONGEST_HISTORY` working days before the start, oldest first. */
  readonly recordedPerDay: readonly number[];
  readonly arrivalsPerDay: readonly number[];
  /** Working day by whose end nobody waited. */
  readonly clearedDay: number;
}

/**
 * One office drawn from a wide range of truths and lived day by day, knowing nothing of the engine's models: outages as
 * runs of whole days with nobody recorded, a slow month a year (Ramadan) at a time that the forecast isn't told,
 * arrivals patchier than recording.
 */
export function syntheticCounts(seed: number, index: number): SyntheticCounts {
  const random = createRandom(seed, index);
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const trouble = TROUBLES[index % TROUBLES.length]!;
  const capacity = between(20, 60);
  const inflow = capacity * between(0.05, 0.35);
  const patchiness = between(1.2, 4.2);
  const arrivalPatchiness = between(1.2, 6);
  const meanUpDays = between(12, 60);
  const meanRun = between(1.5, 6);
  const stops = trouble === 'outages' || trouble === 'both';
  const slowWeeks = slowWeeksOf(random);
  const slow = trouble === 'slowWeeks' || trouble === 'both';
  const availability = stops ? meanUpDays / (meanUpDays + meanRun) : 1;
  const backlog = round((capacity * availability - inflow) * between(40, 140));

  let stopped = stops && random.uniform() > availability;
  const liveDay = (day: number) => {
    if (stops) stopped = random.uniform() < (stopped ? 1 - 1 / meanRun : 1 / meanUpDays);
    const pace = slow ? slowWeeks(day) : 1;
    return {
      recorded: stopped ? 0 : countOf(random, capacity * pace, patchiness),
      arrived: countOf(random, inflow, arrivalPatchiness),
    };
  };
  const history = Array.from({ length: LONGEST_HISTORY }, (_, day) => liveDay(day));
  let waiting = backlog;
  let clearedDay = 0;
  while (waiting > 0) {
    const { recorded, arrived } = liveDay(LONGEST_HISTORY + clearedDay);
    waiting += arrived - recorded;
    clearedDay++;
  }
  return {
    trouble,
    backlog,
    recordedPerDay: history.map((day) => day.recorded),
    arrivalsPerDay: history.map((day) => day.arrived),
    clearedDay,
  };
}

/** The pace on a day when a month of every year, at a time drawn once, is slower. */
export function slowWeeksOf(random: Random): (day: number) => number {
  const pace = 0.55 + 0.35 * random.uniform();
  const length = 15 + 7 * random.uniform();
  const phase = floor(DAYS_IN_YEAR * random.uniform());
  return (day) => ((day + phase) % DAYS_IN_YEAR < length ? pace : 1);
}

/** Negative binomial the slow way: a Poisson count (events of rate one until the time is up) of a gamma mean. */
export function countOf(random: Random, mean: number, dispersion: number): number {
  const today = drawGamma(random, mean / (dispersion - 1)) * (dispersion - 1);
  let count = -1;
  for (let time = 0; time <= today; time += drawExponential(random, 1)) count++;
  return count;
}
