const { abs, min } = Math;

/**
 * Cost of having named `quantile` for that level where the truth came out, in the unit of both (Koenker and Bassett
 * 1978): level x too low, (1 - level) x too high. Smallest in the mean for the true quantile, so nobody gains by being
 * wide or narrow.
 */
export function pinballLoss(quantile: number, truth: number, level: number): number {
  return truth > quantile ? level * (truth - quantile) : (1 - level) * (quantile - truth);
}

/**
 * Mean error of the naive forecast "as it was `lag` values ago" on a series: what MASE divides by (Hyndman and Koehler
 * 2006). Gaps (null) are left out; null when no two values lie that far apart.
 */
export function naiveError(series: readonly (number | null)[], lag: number): number | null {
  let sum = 0;
  let count = 0;
  for (let at = lag; at < series.length; at++) {
    const now = series[at] ?? null;
    const before = series[at - lag] ?? null;
    if (now === null || before === null) continue;
    sum += abs(now - before);
    count++;
  }
  return count > 0 ? sum / count : null;
}

/** Mean of the errors' sizes over the naive forecast's: below 1 is better than naive. null where that never erred. */
export function meanAbsoluteScaledError(errors: readonly number[], naive: number | null): number | null {
  if (naive === null || naive === 0 || errors.length === 0) return null;
  return errors.reduce((sum, error) => sum + abs(error), 0) / errors.length / naive;
}

/** A window of a history in which fewer of the days than this were noted is not scored. */
const NOTED_SHARE = 0.8;

/**
 * Sum of `length` days from `from` on. Days on which nothing was noted (null) count as the others of the window; null
 * when too many of them are, or when the history doesn't reach so far.
 */
export function windowTotal(days: readonly (number | null)[], from: number, length: number): number | null {
  if (from < 0 || from + length > days.length) return null;
  let sum = 0;
  let noted = 0;
  for (let at = from; at < from + length; at++) {
    const count = days[at] ?? null;
    if (count === null) continue;
    sum += count;
    noted++;
  }
  return noted > 0 && noted >= NOTED_SHARE * length ? (sum * length) / noted : null;
}

/** The day, counted on within it, on which running totals reach `people`; `totals.length + 1` when they don't. */
export function dayReaching(totals: ArrayLike<number>, people: number): number {
  if (people <= 0) return 0;
  let before = 0;
  for (let day = 0; day < totals.length; day++) {
    const now = totals[day]!;
    if (now >= people) return day + min(1, (people - before) / (now - before));
    before = now;
  }
  return totals.length + 1;
}
