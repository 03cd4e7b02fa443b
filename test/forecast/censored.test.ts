import { censoredMean } from '../../src/forecast/chance/censored';
import { createRandom, drawNormal } from '../../src/forecast/chance/random';

const measured = (value: number) => ({ value, atLeast: false });

test('of measured values alone is their mean, with Student’s standard error', () => {
  // Variance 8 by the number of values, 5 of them; Student with 4 degrees has twice the normal's variance.
  const { mean, deviation } = censoredMean([46, 48, 50, 52, 54].map(measured));
  expect(mean).toBeCloseTo(50, 9);
  expect(deviation).toBeCloseTo(Math.sqrt((8 * 2) / 5), 9);
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
