import { combine, type Estimate, estimateFromRange, meanOf, type Range, studentWidening } from './estimate';

const { sqrt, max, floor } = Math;

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
/** Weeks after which the patchiness seen from week to week counts as much as that from day to day. */
const WEEKS_TO_TRUST = 10;

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

/** Variance over mean, such that it holds for sums over weeks: days of an outage come together. Never below Poisson. */
function dispersionOf(days: readonly number[], mean: number): number {
  if (mean === 0) return USUAL_DISPERSION;
  const squares = days.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const daily = (USUAL_WEIGHT * USUAL_DISPERSION + squares / mean) / (USUAL_WEIGHT + days.length - 1);
  return max(1, daily * clustering(days, squares / (days.length - 1)));
}

/** How much more weekly means vary than they would if days were independent: at least 1, shrunk when weeks are few. */
function clustering(days: readonly number[], dailyVariance: number): number {
  const weeks = floor(days.length / DAYS_IN_WEEK);
  if (weeks < 4 || dailyVariance === 0) return 1;
  const means = Array.from({ length: weeks }, (_, week) =>
    meanOf(days.slice(week * DAYS_IN_WEEK, (week + 1) * DAYS_IN_WEEK)),
  );
  const centre = meanOf(means);
  const weekly = means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (weeks - 1);
  const ratio = (weekly * DAYS_IN_WEEK) / dailyVariance;
  return 1 + max(0, ratio - 1) * (weeks / (weeks + WEEKS_TO_TRUST));
}
