// More multiplications than this would run for seconds: demand in the thousands a day over months of lead time.
const MOST_STEPS = 4e8;

/**
 * Smallest stock r with P(demand in the lead time <= r) >= level, exactly: the demand of each day is drawn from
 * `dailyDemand` and the lead time from `leadTimeDays` (both lists of what was seen, every entry equally likely).
 * Whole numbers of cards and of working days, none negative. null when a list is empty or the convolution too large.
 */
export function reorderPoint(
  dailyDemand: readonly number[],
  leadTimeDays: readonly number[],
  level: number,
): number | null {
  if (dailyDemand.length === 0 || leadTimeDays.length === 0) return null;
  const demand = sharesOf(dailyDemand);
  const lead = sharesOf(leadTimeDays);
  const largest = largestOf(dailyDemand);
  const longest = largestOf(leadTimeDays);
  if ((demand.size * largest * longest * longest) / 2 > MOST_STEPS) return null;

  const total = new Float64Array(largest * longest + 1);
  let sum = new Float64Array([1]); // the demand of no days at all is surely 0
  for (let days = 0; ; days++) {
    const share = lead.get(days);
    if (share !== undefined) for (let cards = 0; cards < sum.length; cards++) total[cards]! += share * sum[cards]!;
    if (days === longest) break;
    sum = withOneMoreDay(sum, demand, largest);
  }
  return smallestReaching(total, level);
}

/** Not Math.max(...values): a list of a hundred thousand cells is too many arguments. */
function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sharesOf(values: readonly number[]): Map<number, number> {
  const shares = new Map<number, number>();
  for (const value of values) shares.set(value, (shares.get(value) ?? 0) + 1 / values.length);
  return shares;
}

function withOneMoreDay(sum: Float64Array, demand: Map<number, number>, largest: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(sum.length + largest);
  for (const [cards, share] of demand) {
    for (let before = 0; before < sum.length; before++) longer[before + cards]! += share * sum[before]!;
  }
  return longer;
}

function smallestReaching(distribution: Float64Array, level: number): number {
  let cumulative = 0;
  for (let cards = 0; cards < distribution.length; cards++) {
    cumulative += distribution[cards]!;
    // Ten tenths add up to slightly less than 1: without the slack a level met exactly would ask for more stock.
    if (cumulative >= level - 1e-12) return cards;
  }
  return distribution.length - 1;
}
