import { reorderPoint } from '../../src/forecast/closedForms/reorder';

describe('reorder point', () => {
  // Two equally likely daily demands, so the sums are binomial: over 3 days 0, 1, 2, 3 with 1, 3, 3, 1 eighths.
  test.each([
    [0.125, 0],
    [0.5, 1],
    [0.51, 2],
    [0.875, 2],
    [0.9, 3],
    [1, 3],
  ])('at level %d over three coin tosses is the binomial quantile %d', (level, expected) => {
    expect(reorderPoint([0, 1], [3], level)).toBe(expected);
  });

  test('is met by a level that the shares reach but for rounding', () => {
    // Eight tenths, added one by one, come out below 0.8.
    const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(tenths.slice(0, 8).reduce((sum) => sum + 0.1, 0)).toBeLessThan(0.8);
    expect(reorderPoint(tenths, [1], 0.8)).toBe(8);
  });

  test('at even odds over two years is the middle of a symmetrical demand', () => {
    // 0, 14 ... 126 cards a day: as often 63 less as 63 more, so 63 x 400 in the middle, which itself may come.
    const demand = Array.from({ length: 10 }, (_, step) => 14 * step);
    expect(reorderPoint(demand, [400], 0.5)).toBe(63 * 400);
  });

  test('mixes lead times instead of averaging them', () => {
    // 10 a day; 1 or 9 days: half of the time 10 is enough, a mean lead time of 5 would say 50.
    expect(reorderPoint([10], [1, 9], 0.5)).toBe(10);
    expect(reorderPoint([10], [1, 9], 0.51)).toBe(90);
  });

  test('counts a demand seen more often more often', () => {
    expect(reorderPoint([0, 0, 0, 8], [1], 0.75)).toBe(0);
    expect(reorderPoint([0, 0, 0, 8], [1], 0.76)).toBe(8);
  });

  test('agrees with every path counted one by one', () => {
    const demand = [3, 0, 7, 7, 12];
    const lead = [0, 2, 4, 4];
    const chances = new Map<number, number>();
    const walk = (daysLeft: number, cards: number, chance: number) => {
      if (daysLeft === 0) chances.set(cards, (chances.get(cards) ?? 0) + chance);
      else for (const today of demand) walk(daysLeft - 1, cards + today, chance / demand.length);
    };
    for (const days of lead) walk(days, 0, 1 / lead.length);
    for (const level of [0.2, 0.5, 0.8, 0.9, 0.95, 0.99]) {
      let cards = 0;
      const reached = () => [...chances].reduce((sum, [value, chance]) => sum + (value <= cards ? chance : 0), 0);
      while (reached() < level - 1e-12) cards++;
      expect(reorderPoint(demand, lead, level)).toBe(cards);
    }
  });

  test('is nothing when the delivery comes the same day', () => {
    expect(reorderPoint([41, 30], [0], 0.95)).toBe(0);
  });

  test('has no answer without a history, or when the sum is too large to do exactly', () => {
    expect(reorderPoint([], [5], 0.9)).toBeNull();
    expect(reorderPoint([5], [], 0.9)).toBeNull();
    expect(reorderPoint([50_000, 1], [400], 0.9)).toBeNull();
  });

  // Published in stockpyl's documentation: newsvendor_normal(2, 18, 120, 10) and (0.18, 0.70, 50, 8); Snyder and Shen,
  // Fundamentals of Supply Chain Theory, example 4.3. The share asked for is stockout cost / (stockout + holding cost).
  test.each([
    [120, 10, 18 / (18 + 2), 132.815515655446],
    [50, 8, 0.7 / (0.7 + 0.18), 56.603955927],
  ])(
    'of normal demand (%d, %d) at %d is the published newsvendor stock, in one day or in four',
    (mean, sd, level, stock) => {
      // Counted in tenths; four days of a quarter of the mean and half of the deviation make the same demand.
      for (const days of [1, 4]) {
        const demand = normalDemand((10 * mean) / days, (10 * sd) / Math.sqrt(days));
        const point = reorderPoint(demand, [days], level);
        // A whole number stands for what rounds to it, so the quantile lies half a unit above the last that isn't enough.
        expect(Math.abs((point ?? 0) + 0.5 - 10 * stock)).toBeLessThanOrEqual(1);
      }
    },
  );
});

/** Whole numbers, each as often as the normal density has it, in 200,000 days. */
function normalDemand(mean: number, sd: number): number[] {
  const first = Math.max(0, Math.floor(mean - 6 * sd));
  return Array.from({ length: Math.ceil(12 * sd) }, (_, at) => first + at).flatMap((count) => {
    const density = Math.exp(-(((count - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI));
    return Array<number>(Math.round(200_000 * density)).fill(count);
  });
}
