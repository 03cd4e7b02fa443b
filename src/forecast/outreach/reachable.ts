import type { Range } from '../chance/estimate';

const { max, min, sqrt } = Math;

/** People of a list who were looked for, and those of them who were still there to be recorded. */
export interface Search {
  readonly sought: number;
  readonly found: number;
}

/**
 * People on one list are alike: who moved away moved as families, and those looked for first are the easy ones. With
 * this correlation between two of them no search weighs more than 1 / correlation independent people.
 */
const ALIKE = 0.02;
/** What a search elsewhere weighs for a list that nobody has tried yet, in people; and all of them together. */
const ELSEWHERE = 2;
const MOST_ELSEWHERE = 10;

/**
 * The share of each desa's list that can still be recorded, after what outreach found there and elsewhere: `prior` as a
 * beta of the triangle's mean and variance, then counts of the searches, as a symmetric triangle of the outcome's mean
 * and variance. Without any search the prior itself. Searches in the order of the desa; null where nobody looked.
 */
export function reachableShares(prior: Range, searches: readonly (Search | null)[]): Range[] {
  const tried = searches.filter((search) => search !== null && search.sought > 0) as Search[];
  if (tried.length === 0) return searches.map(() => prior);
  const share = tried.reduce((sum, { sought, found }) => sum + found / sought, 0) / tried.length;
  const elsewhere = evidence(min(MOST_ELSEWHERE, ELSEWHERE * tried.length), share);
  return searches.map((search) => {
    if (search === null || search.sought <= 0) return learnt(prior, elsewhere);
    const weight = search.sought / (1 + (search.sought - 1) * ALIKE);
    return learnt(prior, evidence(weight, search.found / search.sought));
  });
}

/** Of a desa's list, those who can be expected to be there still. */
export const reachablePeople = (people: number, { low, value, high }: Range): number =>
  (max(0, people) * (low + value + high)) / 3;

const evidence = (weight: number, share: number) => ({ found: weight * share, missing: weight * (1 - share) });

function learnt(prior: Range, { found, missing }: { found: number; missing: number }): Range {
  const { low, value, high } = prior;
  const mean = (low + value + high) / 3;
  const variance = (low * low + value * value + high * high - low * value - low * high - value * high) / 18;
  // A prior that is certain stays so, whatever was found.
  if (variance === 0) return prior;
  const strength = (mean * (1 - mean)) / variance - 1;
  const a = mean * strength + found;
  const b = (1 - mean) * strength + missing;
  const after = a / (a + b);
  const halfWidth = sqrt((6 * after * (1 - after)) / (a + b + 1));
  return { low: max(0, after - halfWidth), value: after, high: min(1, after + halfWidth) };
}
