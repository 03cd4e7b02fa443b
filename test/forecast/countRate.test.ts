import { countRateFrom, drawRate } from '../../src/forecast/chance/countRate';
import { createRandom } from '../../src/forecast/chance/random';

const alternating = (low: number, high: number, days: number) =>
  Array.from({ length: days }, (_, day) => (day % 2 === 0 ? low : high));

describe('a daily rate', () => {
  test('without days is the range, with the dispersion usual for offices', () => {
    expect(countRateFrom({ low: 3, value: 4, high: 5 }, [])).toEqual({
      perDay: { mean: 4, deviation: 2 / 3.29 },
      dispersion: 2,
    });
  });

  test('without range is the mean of the days', () => {
    expect(countRateFrom(null, alternating(30, 50, 100)).perDay.mean).toBe(40);
  });

  test('of nothing at all is surely nothing', () => {
    expect(countRateFrom(null, [])).toEqual({ perDay: { mean: 0, deviation: 0 }, dispersion: 0 });
    expect(countRateFrom(null, [0, 0, 0])).toEqual({ perDay: { mean: 0, deviation: 0 }, dispersion: 0 });
  });

  test('is less certain than the days alone would make it, and surer with more of them', () => {
    const few = countRateFrom(null, alternating(30, 50, 20)).perDay.deviation;
    const many = countRateFrom(null, alternating(30, 50, 500)).perDay.deviation;
    expect(few).toBeGreaterThan(10 / Math.sqrt(20));
    expect(many).toBeLessThan(few / 4);
  });

  test("is known with Student's spread for the days seen and five more", () => {
    // Ten days of 40 are Poisson's at the least: variance 40 / 10, widened by n / (n - 2) at n = 10 - 1 + 5.
    const { perDay } = countRateFrom(null, Array<number>(10).fill(40));
    expect(perDay.mean).toBe(40);
    expect(perDay.deviation).toBeCloseTo(Math.sqrt((4 * 14) / 12), 12);
  });

  test('has the variance over mean of its days, five of variance twice the mean believed before', () => {
    // 30 and 50 in turn: squares of 20 x 100 over 40; up and down cancel within a week, so days count as independent.
    expect(countRateFrom(null, alternating(30, 50, 20)).dispersion).toBeCloseTo((5 * 2 + 50) / (5 + 20 - 1), 12);
  });

  test('varies as sums over weeks do, taken over every five days that follow each other', () => {
    // Uneven counts with slow stretches, so that neighbours are alike.
    const days = Array.from({ length: 43 }, (_, day) => 40 + ((day * 7) % 11) - (day % 17 < 6 ? 25 : 0));
    const mean = days.reduce((sum, count) => sum + count, 0) / days.length;
    const off = days.map((count) => count - mean);
    const squares = off.reduce((sum, each) => sum + each * each, 0);
    let ofWeeks = 0;
    for (let end = 0; end < days.length + 4; end++) {
      ofWeeks += off.slice(Math.max(0, end - 4), end + 1).reduce((sum, each) => sum + each, 0) ** 2;
    }
    // Independent days would give 5 times the squares. Believed before: 1.5 times that, for as much as six weeks.
    const ratio = ofWeeks / (5 * squares);
    expect(ratio).toBeGreaterThan(2);
    const weeks = 43 / 5;
    const alike = (1.5 * 6 + ratio * weeks) / (6 + weeks);
    const daily = (5 * 2 + squares / mean) / (5 + 43 - 1);
    expect(countRateFrom(null, days).dispersion).toBeCloseTo(daily * alike, 9);
  });

  test('is never taken as more regular than chance', () => {
    expect(
      countRateFrom(
        null,
        Array.from({ length: 200 }, () => 40),
      ).dispersion,
    ).toBe(1);
  });

  test('tends to variance over mean of independent days', () => {
    // 30 and 50 in turn: variance 100 over mean 40.
    expect(countRateFrom(null, alternating(30, 50, 4000)).dispersion).toBeCloseTo(2.5, 1);
  });

  test('grows when bad days come together, as in an outage of a week', () => {
    const scattered = Array.from({ length: 100 }, (_, day) => (day % 5 === 0 ? 0 : 50));
    const together = Array.from({ length: 100 }, (_, day) => (day % 50 < 10 ? 0 : 50));
    expect(countRateFrom(null, together).dispersion).toBeGreaterThan(2 * countRateFrom(null, scattered).dispersion);
  });

  test('with a range and no event yet lies below the range but above zero', () => {
    const rate = countRateFrom({ low: 2, value: 4, high: 6 }, [0, 0, 0, 0]);
    expect(rate.perDay.mean).toBeGreaterThan(0);
    expect(rate.perDay.mean).toBeLessThan(4);
  });

  test('is a number for a single day', () => {
    for (const days of [[0], [7], [1_000_000]]) {
      const rate = countRateFrom({ low: 2, value: 4, high: 6 }, days);
      expect(Number.isFinite(rate.perDay.mean) && Number.isFinite(rate.perDay.deviation)).toBe(true);
      expect(Number.isFinite(rate.dispersion)).toBe(true);
    }
  });
});

describe('a drawn rate', () => {
  test("has Student's spread about the mean of the days", () => {
    // 400 of dispersion 4 over 16 days: scale sqrt(4 x 400 / 16) = 10, degrees 16 - 1 + 5 = 20. Student's 80 % and 97.5 %
    // points at 20 degrees are 0.860 and 2.086 (printed tables); the gamma of a mean so far from 0 is nearly normal.
    const random = createRandom(14);
    const means = Array.from({ length: 20_000 }, () => drawRate(400, 4, 16, random).mean);
    for (const [point, share] of [
      [0.86, 0.8],
      [2.086, 0.975],
    ] as const) {
      const within = means.filter((mean) => mean <= 400 + 10 * point).length / means.length;
      expect(Math.abs(within - share)).toBeLessThan(0.012);
    }
  });

  test('has the spread of a chi-square of days - 1 + 5 degrees, few as the days are', () => {
    // Two days: 6 degrees, of which printed tables give 1.635 for 5 % and 12.592 for 95 %. Standard error 0.0016.
    const random = createRandom(16);
    const draws = Array.from({ length: 20_000 }, () => drawRate(1000, 60, 2, random).dispersion);
    const shareAbove = (dispersion: number) => draws.filter((drawn) => drawn >= dispersion).length / draws.length;
    expect(Math.abs(shareAbove((60 * 6) / 1.635) - 0.05)).toBeLessThan(0.008);
    expect(Math.abs(shareAbove((60 * 6) / 12.592) - 0.95)).toBeLessThan(0.008);
  });

  test('is never more regular than chance, and nothing where nothing came or no day was seen', () => {
    const random = createRandom(15);
    for (let draw = 0; draw < 1000; draw++) expect(drawRate(5, 1, 10, random).dispersion).toBeGreaterThanOrEqual(1);
    expect(drawRate(0, 2, 10, random)).toEqual({ mean: 0, dispersion: 0 });
    expect(drawRate(5, 2, 0, random)).toEqual({ mean: 0, dispersion: 0 });
  });
});
