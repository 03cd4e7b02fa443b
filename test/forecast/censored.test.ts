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

test('is the most likely one: brute force over means and deviations finds none likelier', () => {
  const values = [40, 43, 47, 50, 51].map(measured);
  const least = [44, 49, 52];
  // 1 - Phi by summing the density, apart from the approximation that is tested.
  const STEP = 0.001;
  const beyond = new Float64Array(12_000);
  for (let at = beyond.length - 2; at >= 0; at--) {
    const middle = (at + 0.5) * STEP - 6;
    beyond[at] = beyond[at + 1]! + (Math.exp((-middle * middle) / 2) * STEP) / Math.sqrt(2 * Math.PI);
  }
  const above = (from: number) => beyond[Math.round((from + 6) / STEP)]!;
  const likelihood = (mean: number, deviation: number) =>
    values.reduce((sum, { value }) => sum - ((value - mean) / deviation) ** 2 / 2 - Math.log(deviation), 0) +
    least.reduce((sum, value) => sum + Math.log(above((value - mean) / deviation)), 0);
  let best = { mean: 0, likelihood: Number.NEGATIVE_INFINITY };
  for (let mean = 46; mean < 53; mean += 0.1) {
    for (let deviation = 3; deviation < 8; deviation += 0.25) {
      const found = likelihood(mean, deviation);
      if (found > best.likelihood) best = { mean, likelihood: found };
    }
  }
  const found = censoredMean([...values, ...least.map((value) => ({ value, atLeast: true }))]);
  expect(Math.abs(found.mean - best.mean)).toBeLessThan(0.15);
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
