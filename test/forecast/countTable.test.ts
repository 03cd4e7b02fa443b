import { createCountTable } from '../../src/forecast/chance/countTable';

const table = createCountTable();

describe('daily counts by inverse transform', () => {
  test('are the Poisson quantiles of the closed form', () => {
    table.fit(3, 1);
    let cumulative = 0;
    let share = Math.exp(-3);
    for (let count = 0; count < 12; count++) {
      cumulative += share;
      expect(table.at(cumulative - 1e-6)).toBe(count);
      expect(table.at(cumulative + 1e-6)).toBe(count + 1);
      share *= 3 / (count + 1);
    }
  });

  test('are the geometric quantiles where dispersion is 1 + mean', () => {
    // Negative binomial of one: P(X <= k) = 1 - 0.8^(k+1) at mean 4, variance 20.
    table.fit(4, 5);
    for (const count of [0, 1, 5, 20, 60]) {
      expect(table.at(1 - 0.8 ** (count + 1) - 1e-9)).toBe(count);
      expect(table.at(1 - 0.8 ** (count + 1) + 1e-9)).toBe(count + 1);
    }
  });

  test.each([
    [0.2, 1],
    [0.5, 40],
    [20, 1],
    [20, 3],
    [800, 1.5],
    [60_000, 1],
    [10_000, 9],
    [100, 500],
  ])('of mean %d and dispersion %d have that mean and variance', (mean, dispersion) => {
    table.fit(mean, dispersion);
    // Midpoints of equal slices: for a table this is the exact integral but for the last slice's tail.
    const slices = 400_000;
    let sum = 0;
    let squares = 0;
    for (let slice = 0; slice < slices; slice++) {
      const count = table.at((slice + 0.5) / slices);
      sum += count;
      squares += (count - mean) ** 2;
    }
    expect(Math.abs(sum / slices / mean - 1)).toBeLessThan(0.002);
    expect(Math.abs(squares / slices / (mean * dispersion) - 1)).toBeLessThan(0.02);
  });

  test('are lumped, not lost, where they would fill an enormous table', () => {
    table.fit(125_000, 1_000_000);
    let sum = 0;
    for (let slice = 0; slice < 100_000; slice++) sum += table.at((slice + 0.5) / 100_000);
    expect(Math.abs(sum / 100_000 / 125_000 - 1)).toBeLessThan(0.02);
  });

  test('are none where next to nobody comes, whatever was counted before', () => {
    table.fit(40, 2);
    // One in 1e15 days has somebody: rarer than any uniform number.
    table.fit(1e-15, 1);
    for (const uniform of [2 ** -33, 0.25, 0.5, 0.999, 1 - 2 ** -33]) expect(table.at(uniform)).toBe(0);
  });

  test('are the mean itself without dispersion, and nothing without a mean', () => {
    table.fit(2.5, 0);
    expect(table.at(0.01)).toBe(2.5);
    table.fit(0, 2);
    expect(table.at(0.999)).toBe(0);
    table.fit(-1, 0);
    expect(table.at(0.5)).toBe(0);
    table.fit(-1, 2);
    expect(table.at(0.999)).toBe(0);
    expect(createCountTable().at(0.5)).toBe(0);
  });

  test('never fall as the uniform number rises, up to its very ends', () => {
    table.fit(7, 2);
    let before = 0;
    for (const uniform of [2 ** -33, 0.001, 0.2, 0.5, 0.9, 0.999999, 1 - 2 ** -33]) {
      const count = table.at(uniform);
      expect(count).toBeGreaterThanOrEqual(before);
      before = count;
    }
  });

  test.each([
    ['at their mean', 2.5, 0],
    ['none', -1, 0],
    ['from 0 on', 3, 2],
    ['far from 0', 800, 1.5],
    ['lumped', 125_000, 1_000_000],
  ])('of many days are those of each day times its factor: %s', (_, mean, dispersion) => {
    table.fit(mean, dispersion);
    const uniforms = Float64Array.from({ length: 14 }, (__, index) => (index + 0.5) / 14);
    const factors = Float64Array.of(1, 0.5, 2, 0, 1.25, 3);
    const days = new Float64Array(factors.length).fill(7);
    table.addDays(days, factors, uniforms, 1, 2);
    for (const [day, factor] of factors.entries()) {
      expect(days[day]).toBeCloseTo(7 + table.at(uniforms[1 + 2 * day]!) * factor, 6);
    }
  });

  test('do not depend on what the table held before', () => {
    const used = createCountTable();
    for (const mean of [900, 2, 60_000, 5]) used.fit(mean, 2);
    const fresh = createCountTable();
    fresh.fit(5, 2);
    for (let slice = 0; slice < 200; slice++) expect(used.at((slice + 0.5) / 200)).toBe(fresh.at((slice + 0.5) / 200));
  });
});
