const { ceil, max } = Math;

/** Fewer service days with a history than this support no P95: say "bukti sedikit". */
export const DAYS_OF_EVIDENCE = 31;

/** No greater chance is told where evidence is low: the last tenth of the futures rests on next to nothing then. */
export const SUREST_WITH_LITTLE_EVIDENCE = 0.9;

export type Evidence = 'low' | 'enough';

export function evidenceFrom(historyDays: number): Evidence {
  return historyDays < DAYS_OF_EVIDENCE ? 'low' : 'enough';
}

/**
 * First day by which a share `probability` of the replications is through. `sorted` holds one day per replication,
 * ascending, with anything above `horizon` for "not within the horizon"; null when too many are.
 */
export function dayReached(sorted: ArrayLike<number>, probability: number, horizon: number): number | null {
  const day = sorted[rankOf(probability, sorted.length)];
  return day === undefined || day > horizon ? null : day;
}

/** Share of the replications that is through by the end of `day`. */
export function shareBy(days: ArrayLike<number>, day: number): number {
  let through = 0;
  for (let index = 0; index < days.length; index++) if (days[index]! <= day) through++;
  return days.length === 0 ? 0 : through / days.length;
}

/** Place, from 0, of the smallest of `count` sorted values that a share `probability` of them doesn't exceed. */
export function rankOf(probability: number, count: number): number {
  // The slack keeps products such as 0.07 x 100 = 7.000000000000001 from asking for one value more.
  return max(1, ceil(probability * count - 1e-9)) - 1;
}
