import { createRandom } from '../../src/forecast/chance/random';
import { paceOn, slowWeeksFrom } from '../../src/forecast/chance/slowWeeks';

const DRAWS = 4000;
const working = (days: readonly number[]) => days.map(() => false);
const paces = (days: readonly number[], day: number) => {
  const belief = slowWeeksFrom(days, working(days), 2);
  const random = createRandom(8);
  return Array.from({ length: DRAWS }, () => paceOn(belief.draw(random), day));
};
const shareSlow = (days: readonly number[], day: number) => paces(days, day).filter((pace) => pace < 1).length / DRAWS;

describe('slow weeks', () => {
  test('are believed as often as before where no day was seen: a quarter of offices, 19 days of 245', () => {
    // Binomial standard error 0.0022; four of them.
    expect(Math.abs(shareSlow([], 100) - (0.25 * 19) / 245)).toBeLessThan(0.009);
  });

  test('are found where they were, and not believed again until a year is over', () => {
    // 40 a day, but 26 (pace 0.65) on days 20 to 38.
    const days = Array.from({ length: 60 }, (_, day) => (day >= 20 && day < 39 ? 26 : 40));
    expect(shareSlow(days, 30)).toBeGreaterThan(0.99);
    expect(shareSlow(days, 80)).toBe(0);
    expect(shareSlow(days, 30 + 245)).toBeGreaterThan(0.99);
  });

  test('leave the level of the other weeks as it was', () => {
    // 41 days of 40 and 19 of 28 (pace 0.7): 2,172 people in 41 + 0.7 x 19 = 54.3 days of usual pace are 40 a day.
    const days = Array.from({ length: 60 }, (_, day) => (day >= 20 && day < 39 ? 28 : 40));
    expect(slowWeeksFrom(days, working(days), 1).likeliest).toEqual({
      phase: 225,
      pace: 0.7,
      usualDays: expect.closeTo(54.3, 9),
    });
  });

  test('are believed less after an even stretch than before it, on a day of that stretch', () => {
    const even = Array.from({ length: 60 }, () => 40);
    expect(shareSlow(even, 30)).toBeLessThan(0.001);
  });

  test('take more to be believed where days are patchy', () => {
    // 19 of 60 days with 28 instead of 40 people: for Poisson days 2,172 log(60 / 54.3) + 532 log(0.7) = 27 in the
    // logarithm. Where the variance is forty times the mean a fortieth of that, less than log(441) = 6: before, for one
    // office that slows so and then there are 0.75 / (0.25 x 5 / 245 / 3) = 441 that never do.
    const days = Array.from({ length: 60 }, (_, day) => (day >= 20 && day < 39 ? 28 : 40));
    expect(slowWeeksFrom(days, working(days), 1).likeliest.pace).toBe(0.7);
    expect(slowWeeksFrom(days, working(days), 40).likeliest.pace).toBe(1);
  });

  test('may have begun on any day of the year, as likely one as another', () => {
    const belief = slowWeeksFrom([], [], 1);
    const random = createRandom(3);
    const phases = Array.from({ length: 20_000 }, () => belief.draw(random))
      .filter(({ pace }) => pace < 1)
      .map(({ phase }) => phase);
    expect(Math.min(...phases)).toBe(0);
    expect(Math.max(...phases)).toBeGreaterThan(235);
    expect(Math.max(...phases)).toBeLessThan(245);
  });

  test('are not made of stopped days', () => {
    const days = Array.from({ length: 60 }, (_, day) => (day >= 20 && day < 39 ? 0 : 40));
    const stopped = days.map((count) => count === 0);
    expect(slowWeeksFrom(days, stopped, 2).likeliest.pace).toBe(1);
  });
});
