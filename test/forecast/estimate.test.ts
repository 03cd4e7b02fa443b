import {
  combine,
  cutAbove,
  cutBelow,
  drawEstimate,
  estimateFrom,
  estimateFromRange,
  raisedEstimate,
  scaledEstimate,
  triangular,
} from '../../src/forecast/chance/estimate';
import { createRandom, drawNormal } from '../../src/forecast/chance/random';

describe('an estimate', () => {
  test('from a range takes the value as mean and the range as nine chances in ten of a normal', () => {
    // 40 to 52 is 2 x 1.645 deviations wide.
    expect(estimateFromRange({ low: 40, value: 45, high: 52 })).toEqual({ mean: 45, deviation: 12 / 3.29 });
  });

  test('weighs two views by precision (normal-normal formula worked by hand)', () => {
    // Precisions 1/4 and 1/1: mean (40/4 + 50)/(5/4) = 48, deviation sqrt(4/5).
    const both = combine({ mean: 40, deviation: 2 }, { mean: 50, deviation: 1 });
    expect(both.mean).toBeCloseTo(48, 12);
    expect(both.deviation).toBeCloseTo(Math.sqrt(0.8), 12);
  });

  test('keeps the range when fewer than two days were seen', () => {
    const range = { low: 40, value: 45, high: 52 };
    expect(estimateFrom(range, [])).toEqual(estimateFromRange(range));
    expect(estimateFrom(range, [80])).toEqual(estimateFromRange(range));
  });

  test.each([
    // Days, their mean and sum of squared differences; the variance of Student with n - 1 degrees is (n - 1) / (n - 3),
    // which there is from 4 degrees on: below it counts as 3.
    [[44, 56], 50, 72, 3],
    [[44, 56, 44, 56], 50, 144, 3],
    [[44, 56, 44, 56, 50], 50, 144, 4 / 2],
    [[44, 56, 44, 56, 44, 56, 44, 56, 44, 56, 50], 50, 360, 10 / 8],
  ])('of days %j is their mean with Student’s spread, weighed against the range', (days, mean, squares, widening) => {
    const variance = (squares / (days.length - 1) / days.length) * widening;
    const prior = (12 / 3.29) ** 2;
    const { mean: found, deviation } = estimateFrom({ low: 40, value: 45, high: 52 }, days);
    expect(found).toBeCloseTo((45 / prior + mean / variance) / (1 / prior + 1 / variance), 9);
    expect(deviation).toBeCloseTo(1 / Math.sqrt(1 / prior + 1 / variance), 9);
  });

  test('of days that are all alike is as certain as counts can be: no surer than chance, and certain if they are no counts', () => {
    const range = { low: 40, value: 45, high: 52 };
    // Sets of two record 47 each: counts of 94 have a variance of 94, so their halves of 94 / 4. Three days: Student's 3.
    expect(estimateFrom(range, [47, 47, 47], 1 / 2)).toEqual(
      combine(estimateFromRange(range), { mean: 47, deviation: Math.sqrt((94 / 4 / 3) * 3) }),
    );
    expect(estimateFrom(range, [47, 47, 47])).toEqual({ mean: 47, deviation: 0 });
    // 38 and 56: a variance of 162 of their own, more than chance.
    expect(estimateFrom(range, [38, 56], 1 / 2)).toEqual(estimateFrom(range, [38, 56]));
  });

  test('of a range that is none or lies the wrong way round is certain', () => {
    expect(estimateFromRange({ low: 45, value: 45, high: 45 })).toEqual({ mean: 45, deviation: 0 });
    expect(estimateFromRange({ low: 52, value: 45, high: 40 })).toEqual({ mean: 45, deviation: 0 });
  });

  test('of two certain views is the first', () => {
    const [first, second] = [
      { mean: 40, deviation: 0 },
      { mean: 50, deviation: 0 },
    ];
    expect(combine(first, second)).toEqual(first);
    expect(combine(first, { mean: 50, deviation: 1 })).toEqual(first);
    expect(combine({ mean: 50, deviation: 1 }, first)).toEqual(first);
  });

  test('follows many days rather than the range, and a certain range rather than the days', () => {
    const days = Array.from({ length: 400 }, (_, day) => (day % 2 === 0 ? 58 : 62));
    expect(estimateFrom({ low: 40, value: 45, high: 52 }, days).mean).toBeCloseTo(60, 1);
    expect(estimateFrom({ low: 45, value: 45, high: 45 }, days).mean).toBe(45);
  });

  test.each([
    // Truncated normal, Johnson, Kotz and Balakrishnan (1994) s.13.10: with a = (most - mean) / deviation and
    // l = pdf(a) / cdf(a), mean - deviation l and deviation sqrt(1 - a l - l^2). a = 0: l = sqrt(2 / pi).
    [0, Math.sqrt(2 / Math.PI)],
    // pdf(1) = 0.2419707245, cdf(1) = 0.8413447461; pdf(-2) = 0.0539909665, cdf(-2) = 0.0227501319.
    [1, 0.2419707245 / 0.8413447461],
    [-2, 0.0539909665 / 0.0227501319],
  ])('cut off %d deviations above its mean is the truncated normal', (a, l) => {
    const cut = cutAbove({ mean: 20, deviation: 2 }, 20 + 2 * a);
    expect(cut.mean).toBeCloseTo(20 - 2 * l, 2);
    expect(cut.deviation).toBeCloseTo(2 * Math.sqrt(1 - a * l - l * l), 2);
  });

  test('times a number, or so much more, is moved with its range, lopsided or not', () => {
    const lopsided = { low: 10, value: 11, high: 40 };
    expect(scaledEstimate({ mean: 11, deviation: 3, lopsided }, 2)).toEqual({
      ...{ mean: 22, deviation: 6 },
      lopsided: { low: 20, value: 22, high: 80 },
    });
    expect(raisedEstimate({ mean: 11, deviation: 3, lopsided }, 2)).toEqual({
      ...{ mean: 13, deviation: 3 },
      lopsided: { low: 12, value: 13, high: 42 },
    });
    expect(scaledEstimate({ mean: 11, deviation: 3 }, 2)).toEqual({ mean: 22, deviation: 6 });
    expect(raisedEstimate({ mean: 11, deviation: 3 }, 2)).toEqual({ mean: 13, deviation: 3 });
  });

  test('cut off at the very ends of what is believed stays, just within them it is no longer lopsided', () => {
    const range = { low: 10, value: 11, high: 40 };
    const believed = estimateFromRange(range);
    expect(cutBelow(believed, 10)).toEqual(believed);
    expect(cutAbove(believed, 40)).toEqual(believed);
    expect(cutBelow(believed, 10.1).lopsided).toBeUndefined();
    expect(cutAbove(believed, 39.9).lopsided).toBeUndefined();
  });

  test('cut off beyond what is believed stays as lopsided as it was', () => {
    const range = { low: 30, value: 30, high: 60 };
    expect(cutBelow(estimateFromRange(range), 6)).toEqual(estimateFromRange(range));
    expect(cutAbove(estimateFromRange(range), 60)).toEqual(estimateFromRange(range));
    expect(cutBelow(estimateFromRange(range), 40).lopsided).toBeUndefined();
  });

  test('cut off far above stays, far below lies just under the cut', () => {
    const far = cutAbove({ mean: 10, deviation: 1 }, 100);
    expect([far.mean, far.deviation]).toEqual([expect.closeTo(10, 3), expect.closeTo(1, 3)]);
    const low = cutAbove({ mean: 100, deviation: 1 }, 10);
    expect(low.mean).toBeGreaterThan(9.9);
    expect(low.mean).toBeLessThan(10);
    // 90 deviations below, where no share of a normal is a number any more: an exponential tail of 4 / 180 people.
    const lowest = cutAbove({ mean: 200, deviation: 2 }, 20);
    expect(20 - lowest.mean).toBeGreaterThan(0.01);
    expect(20 - lowest.mean).toBeLessThan(0.1);
    expect(cutAbove({ mean: 5, deviation: 0 }, 3)).toEqual({ mean: 3, deviation: 0 });
    expect(cutAbove({ mean: 5, deviation: 0 }, 7)).toEqual({ mean: 5, deviation: 0 });
    // Cut off at 0 and above, with a deviation as wide as the world: all places between are as likely.
    const wide = cutAbove({ mean: 50, deviation: 1e6 }, 100);
    expect(wide.mean).toBeCloseTo(50, 2);
    expect(wide.deviation).toBeCloseTo(100 / Math.sqrt(12), 2);
    // Half of a normal around 0: mean sqrt(2 / pi), variance 1 - 2 / pi.
    const half = cutAbove({ mean: 0, deviation: 1 }, 50);
    expect(half.mean).toBeCloseTo(Math.sqrt(2 / Math.PI), 2);
    expect(half.deviation).toBeCloseTo(Math.sqrt(1 - 2 / Math.PI), 2);
  });

  test('is drawn with its mean and deviation, never below zero', () => {
    const random = createRandom(5);
    const draws = Array.from({ length: 40_000 }, () => drawEstimate({ mean: 3, deviation: 2 }, random));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    // Standard errors 0.01 and about 0.06; five of them.
    expect(Math.abs(mean - 3)).toBeLessThan(0.05);
    expect(Math.abs(variance - 4)).toBeLessThan(0.3);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  });

  test('without doubt, or of nothing, is drawn as it stands', () => {
    const random = createRandom(5);
    expect(drawEstimate({ mean: 45, deviation: 0 }, random)).toBe(45);
    expect(drawEstimate({ mean: 0, deviation: 3 }, random)).toBe(0);
    expect(drawEstimate({ mean: -4, deviation: 3 }, random)).toBe(0);
    expect(drawEstimate({ mean: -4, deviation: 0 }, random)).toBe(0);
    expect(drawEstimate({ mean: 45, deviation: -1 }, random)).toBe(45);
  });
});

describe('the triangle', () => {
  const range = { low: 0, value: 1, high: 4 };

  test('has the closed quantiles: a quarter below the top, and sqrt on both sides', () => {
    expect(triangular(range, 0.25)).toBeCloseTo(1, 12);
    expect(triangular(range, 1 / 16)).toBeCloseTo(1 / 2, 12);
    expect(triangular(range, 1 - 1 / 12)).toBeCloseTo(3, 12);
  });

  test('that begins above 0 has them too', () => {
    // From 2 over 4 to 7: two fifths lie below 4, a quarter of those below 3, and a quarter of the rest above 7 - 1.5.
    const above = { low: 2, value: 4, high: 7 };
    expect(triangular(above, 0.4)).toBeCloseTo(4, 12);
    expect(triangular(above, 0.1)).toBeCloseTo(3, 12);
    expect(triangular(above, 0.85)).toBeCloseTo(5.5, 12);
  });

  test('reaches from low to high and is a point where there is no range', () => {
    expect(triangular(range, 0)).toBe(0);
    expect(triangular(range, 1)).toBe(4);
    expect(triangular({ low: 2, value: 2, high: 2 }, 0.7)).toBe(2);
    expect(triangular({ low: 3, value: 2, high: 1 }, 0.7)).toBe(2);
    expect(triangular({ low: 0, value: 0, high: 1 }, 0)).toBe(0);
    expect(triangular({ low: 0, value: 1, high: 1 }, 1)).toBe(1);
  });
});

test.each([
  [100, 100, 250],
  [20, 20, 50],
  [400, 500, 500],
  [90, 100, 250],
])(
  'of a value at the edge of its range (%d, %d, %d) has it in the middle and the range as nine chances in ten',
  (low, value, high) => {
    const random = createRandom(9, value);
    const draws = Float64Array.from({ length: 40_000 }, () =>
      drawEstimate(estimateFromRange({ low, value, high }), random),
    ).sort();
    const [five, half, most] = [0.05, 0.5, 0.95].map((share) => draws[Math.round(share * draws.length)]!);
    // Two hundred of 40,000 draws lie within half a percent of a point; the density there is no lower than 0.1 a deviation.
    const near = 0.03 * (high - low);
    expect(Math.abs(five! - low)).toBeLessThan(near);
    expect(Math.abs(half! - value)).toBeLessThan(near);
    expect(Math.abs(most! - high)).toBeLessThan(near);
  },
);

describe('a lopsided belief weighed against a view', () => {
  const ranges = [
    { low: 20, value: 22, high: 50 },
    { low: 100, value: 190, high: 200 },
    { low: 60, value: 60, high: 240 },
  ];

  test.each(
    ranges.flatMap((range) =>
      [0.1, 0.5, 2].flatMap((wide) => [-1, 0.3, 1.5].map((off) => [range, wide, off] as const)),
    ),
  )(
    '%j, %d times as wide, %d off: is what is believed, drawn, each as likely as the view makes it',
    (range, wide, off) => {
      const deviation = (wide * (range.high - range.low)) / 3.29;
      const view = { mean: range.value + off * deviation, deviation };
      const random = createRandom(12);
      // One in twenty is the normal of value and width all the same, and more towards an eighth of the range, where all is.
      const inward = Math.min(range.value - range.low, range.high - range.value) / ((range.high - range.low) / 8);
      const normal = 0.05 + 0.95 * inward ** 16;
      const believed = Array.from({ length: 40_000 }, () =>
        random.uniform() < normal
          ? range.value + (drawNormal(random) * (range.high - range.low)) / 3.29
          : drawEstimate(estimateFromRange(range), random),
      ).sort((a, b) => a - b);
      const weights = believed.map((value) => Math.exp(-(((value - view.mean) / deviation) ** 2) / 2));
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const { low, value, high } = combine(estimateFromRange(range), view).lopsided!;
      // How much of the weighed draws lies at or below each; few of them weigh, so within some five standard errors.
      for (const [point, share] of [
        [low, 0.05],
        [value, 0.5],
        [high, 0.95],
      ] as const) {
        const near = Math.max(0.004 * (high - low), 1e-5 * (range.high - range.low));
        const below = (most: number) =>
          weights.reduce((sum, weight, place) => (believed[place]! <= most ? sum + weight : sum), 0) / whole;
        expect(below(point - near)).toBeLessThan(share + 0.012);
        expect(below(point + near)).toBeGreaterThan(share - 0.012);
      }
      expect(combine(view, estimateFromRange(range))).toEqual(combine(estimateFromRange(range), view));
    },
  );

  test('from far away is the wider of half and normal weighed by precision, as if it were the whole', () => {
    const weighed = (mean: number, width: number, view: number) => (mean / width ** 2 + view) / (1 / width ** 2 + 1);
    const range = estimateFromRange({ low: 20, value: 22, high: 50 });
    const width = (50 - 22) / 1.645;
    const far = combine(range, { mean: 22 + 90 * width, deviation: 1 });
    expect(far.mean).toBeCloseTo(weighed(22, width, 22 + 90 * width), 1);
    expect(far.deviation).toBeCloseTo(1 / Math.sqrt(1 + 1 / width ** 2), 1);
    // The half below is 2 / 1.645 wide, the normal 30 / 3.29.
    expect(combine(range, { mean: -200, deviation: 1 }).mean).toBeCloseTo(weighed(22, 30 / 3.29, -200), 1);
  });

  test.each([45, 41.5, 41.49, 41.4, 41, 40.1, 40])(
    'lets sixty days of thirty people win over a setting of %d, however near the end of its range',
    (value) => {
      // 27 and 33 by turns: a variance of 9 x 60 / 59, below that of counts of two sets, 30 / 2. Student's 59 / 57.
      const days = Array.from({ length: 60 }, (_, day) => (day % 2 ? 27 : 33));
      const [seen, normal] = [(15 / 60) * (59 / 57), (12 / 3.29) ** 2];
      const { mean, deviation } = estimateFrom({ low: 40, value, high: 52 }, days, 1 / 2);
      // Slices are 0.04 apart.
      expect(Math.abs(mean - (30 / seen + value / normal) / (1 / seen + 1 / normal))).toBeLessThan(0.06);
      expect(Math.abs(deviation - 1 / Math.sqrt(1 / seen + 1 / normal))).toBeLessThan(0.06);
    },
  );

  test.each([30, 34, 38, 39.5, 41, 44, 60])(
    'that sees %d comes to the same just before and where the edge begins',
    (seen) => {
      for (const deviation of [0.5, 1, 3]) {
        const of = (value: number) =>
          combine(estimateFromRange({ low: 40, value, high: 52 }), { mean: seen, deviation });
        const [edge, none] = [of(41.5 - 1e-7), of(41.5)];
        expect(edge.lopsided).toBeDefined();
        expect(none.lopsided).toBeUndefined();
        // A slice is 0.08 of the deviation.
        expect(Math.abs(edge.mean - none.mean)).toBeLessThan(0.1 * deviation);
        expect(Math.abs(edge.deviation - none.deviation)).toBeLessThan(0.1 * deviation);
      }
    },
  );

  test('no longer at an edge is the normal that it looks like, also from far away', () => {
    const lopsided = { low: 20, value: 50, high: 110 };
    const { mean } = combine({ ...estimateFromRange(lopsided), lopsided }, { mean: 50 + 4000, deviation: 1 });
    const precision = (3.29 / 90) ** 2;
    expect(Math.abs(mean - (50 * precision + 4050) / (precision + 1))).toBeLessThan(0.1);
  });

  test.each([40, 40.2, 41, 52])('with a setting of %d believes more where more is seen', (value) => {
    for (const deviation of [0.3, 1.5]) {
      const found = Array.from({ length: 300 }, (_, step) =>
        combine(estimateFromRange({ low: 40, value, high: 52 }), { mean: 28 + step * 0.12, deviation }),
      ).map(({ lopsided }) => lopsided!);
      // The likelihoods of a normal are in order of its mean, and so are all quantiles; but for a slice.
      for (const end of ['low', 'value', 'high'] as const)
        for (const [step, next] of found.slice(1).entries())
          expect(next[end]).toBeGreaterThan(found[step]![end] - 0.1 * deviation);
    }
  });

  test.each(ranges)('stays as it is where the view says nothing, and is the view where that is sure: %j', (range) => {
    const { lopsided } = combine(estimateFromRange(range), { mean: range.value, deviation: 1e9 });
    const width = range.high - range.low;
    for (const end of ['low', 'value', 'high'] as const)
      expect(Math.abs(lopsided![end] - range[end])).toBeLessThan(0.04 * width);
    const sure = combine(estimateFromRange(range), {
      mean: range.value + 0.4 * (range.high - range.value),
      deviation: 1e-3,
    });
    expect(sure.mean).toBeCloseTo(range.value + 0.4 * (range.high - range.value), 2);
    expect(sure.deviation).toBeCloseTo(1e-3, 4);
  });
});

test('a value just an eighth of the range from its end is not at the edge yet', () => {
  expect(estimateFromRange({ low: 0, value: 1, high: 8 }).lopsided).toBeUndefined();
  expect(estimateFromRange({ low: 0, value: 0.9, high: 8 }).lopsided).toBeDefined();
});
