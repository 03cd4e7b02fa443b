import {
  combine,
  drawEstimate,
  type Estimate,
  estimateFromRange,
  meanOf,
  type Range,
  studentWidening,
} from './estimate';
import { drawGamma, type Random } from './random';

const { sqrt, max } = Math;

/** Something counted every working day, such as people recorded. */
export interface CountRate {
  /** What is known of the mean per working day. */
  readonly perDay: Estimate;
  /** Variance of a day's count over its mean: 1 is Poisson, more is patchier, 0 stands for exactly the mean. */
  readonly dispersion: number;
}

// Office counts are patchier than Poisson. These stand in for days that weren't seen, and fade as days are.
const USUAL_DISPERSION = 2;
const USUAL_WEIGHT = 5;
const DAYS_IN_WEEK = 5;
/** Outages make bad days come together; this is believed until the given number of weeks has been seen. */
const USUAL_CLUSTERING = 1.5;
const WEEKS_TO_TRUST = 6;

/** The belief about a daily count before (range) and after (whole counts per working day) seeing days; either may lack. */
export function countRateFrom(range: Range | null, days: readonly number[]): CountRate {
  const prior = range && estimateFromRange(range);
  const count = days.length;
  const mean = count > 0 ? meanOf(days) : 0;
  if (mean === 0 && (count === 0 || !prior)) {
    return { perDay: prior ?? { mean: 0, deviation: 0 }, dispersion: prior ? USUAL_DISPERSION : 0 };
  }
  const dispersion = dispersionOf(days, mean);
  // Without a single event the spread is unknown; half an event in all is the customary stand-in (Jeffreys).
  const variance = (dispersion * max(mean, 0.5 / count)) / count;
  const seen = { mean, deviation: sqrt(variance * studentWidening(count - 1 + USUAL_WEIGHT)) };
  return { perDay: prior ? combine(prior, seen) : seen, dispersion };
}

/** A daily count as one replication takes it to be. */
export interface DrawnRate {
  readonly mean: number;
  /** Variance of a day's count over its mean. */
  readonly dispersion: number;
}

/**
 * One possible truth behind days with that mean and dispersion. The spread is redrawn before the mean, so the mean gets
 * Student's tails by itself: a normal widened to Student's variance is too wide in its middle and too narrow far out.
 * `days`: how many were seen; may be a fraction, where some count for less than one.
 */
export function drawRate(mean: number, dispersion: number, days: number, random: Random): DrawnRate {
  if (mean <= 0 || days <= 0) return { mean: 0, dispersion: 0 };
  const degrees = days - 1 + USUAL_WEIGHT;
  const drawn = max(1, (dispersion * degrees) / (2 * drawGamma(random, degrees / 2)));
  return { mean: drawEstimate({ mean, deviation: sqrt((drawn * mean) / days) }, random), dispersion: drawn };
}

/** Variance over mean, such that it holds for sums over weeks: days of an outage come together. Never below Poisson. */
function dispersionOf(days: readonly number[], mean: number): number {
  if (mean === 0) return USUAL_DISPERSION;
  const squares = days.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const daily = (USUAL_WEIGHT * USUAL_DISPERSION + squares / mean) / (USUAL_WEIGHT + days.length - 1);
  return max(1, daily * clustering(days, mean, squares));
}

/**
 * How much more sums over weeks vary than they would if days were independent (Bartlett's window over a week's lags,
 * never below 1), shrunk towards what is usual while weeks are few.
 */
function clustering(days: readonly number[], mean: number, squares: number): number {
  if (squares === 0) return 1;
  let ratio = 1;
  for (let lag = 1; lag < DAYS_IN_WEEK; lag++) {
    let products = 0;
    for (let day = lag; day < days.length; day++) products += (days[day]! - mean) * (days[day - lag]! - mean);
    ratio += (2 * (1 - lag / DAYS_IN_WEEK) * products) / squares;
  }
  const weeks = days.length / DAYS_IN_WEEK;
  return max(1, (USUAL_CLUSTERING * WEEKS_TO_TRUST + ratio * weeks) / (WEEKS_TO_TRUST + weeks));
}
