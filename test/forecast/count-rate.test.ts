import { countRateFrom } from '../../src/forecast/count-rate';

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
