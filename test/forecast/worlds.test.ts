import { createRandom } from '../../src/forecast/chance/random';
import { believedWorld, WRONG_ABOUT, wrongWorld } from './worlds';

/** What the wrong worlds are wrong about must be what their names say, or the page that is written of them lies. */
const everything = wrongWorld(...Object.values(WRONG_ABOUT));
const DRAWS = 40_000;

function sorted(draw: () => number): number[] {
  return Array.from({ length: DRAWS }, draw).sort((a, b) => a - b);
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('rates are log-normal: mean as believed, seven of ten outside the range of a set', () => {
  const random = createRandom(1);
  const rates = sorted(() => everything.meanOf(random, { low: 40, value: 45, high: 52 }));
  // Standard error: 45 x sqrt(e^0.1225 - 1) / 200 = 0.081; four of them.
  expect(Math.abs(mean(rates) - 45)).toBeLessThan(0.33);
  // ln(40/45) and ln(52/45) stand 0.1616 below and 0.5882 above the log-mean -0.06125, in deviations of 0.35:
  // Phi(0.5882) - Phi(-0.1616) = 0.7218 - 0.4358 = 0.286 inside; standard error 0.0023.
  const inside = rates.filter((rate) => rate >= 40 && rate <= 52).length / DRAWS;
  expect(Math.abs(inside - 0.286)).toBeLessThan(0.01);
});

test('outages are lumpy: the mean time up stays, its deviation is 1.57 times what the model has; repairs have a long tail', () => {
  const random = createRandom(2);
  const up = sorted(() => everything.upTime(random, 200));
  expect(Math.abs(mean(up) / 200 - 1)).toBeLessThan(0.04);
  // E x^2 = 2 (0.45 x 0.05^2 + 0.55 x 1.7773^2) = 3.477 in means; deviation sqrt(2.477) = 1.574; an exponential has 1.
  const deviation = Math.sqrt(mean(up.map((hours) => (hours / 200) ** 2)) - (mean(up) / 200) ** 2);
  expect(Math.abs(deviation - 1.574)).toBeLessThan(0.06);
  // What is left at a moment: E x^2 / 2 E x = 3.477 / 2 = 1.739 means (renewal theory); brute force beside it.
  const left = sorted(() => everything.upTimeLeft(random, 200));
  expect(Math.abs(mean(left) / 200 - 1.739)).toBeLessThan(0.05);
  const cut = sorted(() => {
    let from = -3000 * random.uniform();
    while (from < 0) from += everything.upTime(random, 200);
    return from;
  });
  const offAt = (at: number) => Math.abs(cut[DRAWS * at]! / left[DRAWS * at]! - 1);
  expect([0.25, 0.5, 0.75].map(offAt).filter((off) => off > 0.1)).toEqual([]);
  const down = sorted(() => everything.downTime(random, 30));
  expect(Math.abs(mean(down) / 30 - 1)).toBeLessThan(0.04);
  // Median e^(-1.1^2 / 2) = 0.546; of exponential times 0.693.
  expect(Math.abs(down[DRAWS / 2]! / 30 - 0.546)).toBeLessThan(0.02);
  const means = sorted(() => everything.meansOf(random, { meanUpHours: 1, meanDownHours: 1 }).up);
  // e^(2.563) = 13.0 between the 10 % and the 90 % point; 7.3 in the exam.
  expect(means[DRAWS * 0.9]! / means[DRAWS * 0.1]!).toBeGreaterThan(12);
  expect(means[DRAWS * 0.9]! / means[DRAWS * 0.1]!).toBeLessThan(14);
});

test('a week has its days, 40 days of every 245 rush, and the pace changes by a fifth in 600 days', () => {
  const season = everything.seasons(createRandom(3));
  const days = Array.from({ length: 245 }, (_, day) => season(day));
  const rush = days.filter(({ pace, coming }, day) => coming / pace > 1.5 && day < 245).length;
  expect(rush).toBe(40);
  expect(Math.abs(season(600).pace / season(0).pace - 1)).toBeGreaterThan(0.17);
  expect(season(0).pace / season(4).pace).toBeCloseTo(1.35 / 0.65, 1);
});

test('fifteen days in a row of the last sixty are unnoted', () => {
  for (let seed = 0; seed < 200; seed++) {
    const isUnnoted = everything.unnoted(createRandom(seed));
    const days = Array.from({ length: 120 }, (_, index) => index + 1).filter(isUnnoted);
    expect(days).toEqual(Array.from({ length: 15 }, (_, index) => days[0]! + index));
    expect(days.at(-1)).toBeLessThanOrEqual(60);
  }
});

test('the exam’s world has none of it', () => {
  const exam = believedWorld();
  expect(exam.seasons(createRandom(1))(7)).toEqual({ pace: 1, coming: 1 });
  expect(exam.unnoted(createRandom(1))(7)).toBe(false);
});
