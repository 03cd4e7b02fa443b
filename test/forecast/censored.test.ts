import { censoredMean } from '../../src/forecast/chance/censored';
import { createRandom, drawNormal } from '../../src/forecast/chance/random';

const measured = (value: number) => ({ value, atLeast: false });

test('of measured values alone is their mean, with Student’s standard error', () => {
  // Variance 8 by the number of values, 5 of them; Student with 4 degrees has twice the normal's variance.
  const { mean, deviation } = censoredMean([46, 48, 50, 52, 54].map(measured));
  expect(mean).toBeCloseTo(50, 9);
  expect(deviation).toBeCloseTo(Math.sqrt((8 * 2) / 5), 9);
});

describe('of days that are all alike', () => {
  // Counts: never less than Poisson's variance.
  const alike = Array.from({ length: 12 }, () => measured(40));

  test('is as sure as so many counts of a Poisson are', () => {
    const { mean, deviation } = censoredMean(alike, 1);
    // 40 / 12, and Student's 11 / 9.
    expect(mean).toBeCloseTo(40, 9);
    expect(deviation).toBeCloseTo(Math.sqrt((40 / 12) * (11 / 9)), 9);
    // Of two sets each count is worth half a person a set: 40 a set are 80, of variance 80 / 4.
    expect(censoredMean(alike, 1 / 2).deviation).toBeCloseTo(Math.sqrt((20 / 12) * (11 / 9)), 9);
  });

  test('isn’t those alone where thirty others were at least sixty: brute force finds no likelier mean', () => {
    const found = censoredMean([...alike, ...Array.from({ length: 30 }, () => ({ value: 60, atLeast: true }))], 1);
    // Simpson's rule for the share above.
    const above = (from: number) => {
      const step = (12 - from) / 2000;
      let sum = 0;
      for (let at = 0; at <= 2000; at++) {
        const point = from + at * step;
        sum += (at === 0 || at === 2000 ? 1 : at % 2 === 1 ? 4 : 2) * Math.exp((-point * point) / 2);
      }
      return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
    };
    let best = { mean: 0, likelihood: Number.NEGATIVE_INFINITY };
    for (let mean = 45; mean < 100; mean += 0.5) {
      for (let deviation = Math.sqrt(mean); deviation < 50; deviation += 0.5) {
        const likelihood =
          12 * (-(((40 - mean) / deviation) ** 2) / 2 - Math.log(deviation)) +
          30 * Math.log(above((60 - mean) / deviation));
        if (likelihood > best.likelihood) best = { mean, likelihood };
      }
    }
    expect(best.mean).toBeGreaterThan(60);
    expect(Math.abs(found.mean - best.mean)).toBeLessThan(0.5);
    expect(found.deviation).toBeGreaterThan(1);
  });
});

test('a value far below says nothing, one far above pulls', () => {
  const values = [46, 48, 50, 52, 54].map(measured);
  expect(censoredMean([...values, { value: 5, atLeast: true }]).mean).toBeCloseTo(50, 6);
  expect(censoredMean([...values, { value: 56, atLeast: true }]).mean).toBeGreaterThan(51);
});

/** ln of the share of the standard normal above z: e^(-z^2/2) times the sum of e^(-zt - t^2/2), by Simpson's rule. */
function logAbove(z: number): number {
  const STEP = 0.05;
  let sum = 0;
  for (let at = 0; at <= 400; at++) {
    const t = at * STEP;
    sum += (at === 0 || at === 400 ? 1 : at % 2 === 1 ? 4 : 2) * Math.exp(-z * t - (t * t) / 2);
  }
  return -(z * z) / 2 + Math.log((sum * STEP) / 3 / Math.sqrt(2 * Math.PI));
}

/** By trying means and deviations around the best so far, ever closer; with how sharply the likelihood falls off in the mean. */
function mostLikely(values: readonly number[], least: readonly number[]) {
  const likelihood = (mean: number, deviation: number) =>
    values.reduce((sum, value) => sum - ((value - mean) / deviation) ** 2 / 2 - Math.log(deviation), 0) +
    least.reduce((sum, value) => sum + logAbove((value - mean) / deviation), 0);
  let best = { mean: 50, deviation: 4, likelihood: likelihood(50, 4) };
  for (let step = 1; step > 1e-5; step /= 2) {
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (const [up, wider] of [
        [step, 0],
        [-step, 0],
        [0, step],
        [0, -step],
      ] as const) {
        const [mean, deviation] = [best.mean + up, Math.max(0.01, best.deviation + wider)];
        const found = likelihood(mean, deviation);
        if (found <= best.likelihood) continue;
        best = { mean, deviation, likelihood: found };
        isBetter = true;
      }
    }
  }
  const H = 0.01;
  const { mean, deviation } = best;
  const curve = likelihood(mean + H, deviation) + likelihood(mean - H, deviation) - 2 * likelihood(mean, deviation);
  return { mean, standardError: Math.sqrt(-(H * H) / curve) };
}

test.each([
  ['some days of all kinds', [40, 43, 47, 50, 51], [44, 49, 52]],
  ['most days are only known to be at least as good', [46, 50, 53], [44, 45, 48, 49, 51, 52]],
  ['one day is far beyond all others', Array.from({ length: 100 }, (_, day) => 49 + 2 * (day % 2)), [100]],
])('is the most likely one, with the error that its curve tells: brute force, where %s', (_, values, least) => {
  const found = censoredMean([...values.map(measured), ...least.map((value) => ({ value, atLeast: true }))]);
  const best = mostLikely(values, least);
  expect(Math.abs(found.mean - best.mean)).toBeLessThan(0.001);
  // Student's distribution with one degree less than were measured is n / (n - 2) as wide; 3 stands for what it lacks.
  const degrees = values.length - 1;
  const widening = degrees > 3 ? degrees / (degrees - 2) : 3;
  expect(found.deviation / (best.standardError * Math.sqrt(widening))).toBeCloseTo(1, 3);
});

test('is sure where all that was measured is the same, whatever lay below', () => {
  const same = [50, 50, 50].map(measured);
  expect(censoredMean(same)).toEqual({ mean: 50, deviation: 0 });
  expect(censoredMean([...same, { value: 40, atLeast: true }])).toEqual({ mean: 50, deviation: 0 });
});

test('finds the truth where only the low days are measured, which their own mean misses by 5 %', () => {
  // Capacity 90 ± 13.5, 99 ± 15 come: whoever is left over on a day measures it.
  const random = createRandom(5, 1);
  const days = Array.from({ length: 20_000 }, () => {
    const possible = 90 + 13.5 * drawNormal(random);
    const came = 99 + 15 * drawNormal(random);
    return { value: Math.min(possible, came), atLeast: came <= possible };
  });
  const low = days.filter(({ atLeast }) => !atLeast);
  expect(low.reduce((sum, { value }) => sum + value, 0) / low.length).toBeLessThan(86);
  expect(Math.abs(censoredMean(days).mean - 90)).toBeLessThan(0.5);
});
