import { createCounterDays } from '../../src/forecast/counter-day';
import { MORNING_RUSH, steady } from './counters';

describe('a day at the counters', () => {
  test('has its people in order, within the service hours, the same for the same seed', () => {
    const day = createCounterDays(MORNING_RUSH, 5)(3);
    const arrivals = [...day.arrivals.subarray(0, day.people)];
    expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
    expect(arrivals[0]).toBeGreaterThanOrEqual(0);
    expect(arrivals[arrivals.length - 1]).toBeLessThan(360);
    const again = createCounterDays(MORNING_RUSH, 5);
    again(2);
    expect([...again(3).arrivals.subarray(0, day.people)]).toEqual(arrivals);
  });

  test('brings 84 people with the variance of Poisson, 60 % of them in the first two hours, evenly', () => {
    const draw = createCounterDays(MORNING_RUSH, 1);
    const days = 2000;
    let [people, squares, early, earliest] = [0, 0, 0, 0];
    for (let number = 0; number < days; number++) {
      const day = draw(number);
      people += day.people;
      squares += day.people ** 2;
      for (const arrival of day.arrivals.subarray(0, day.people)) {
        if (arrival < 120) early++;
        if (arrival < 30) earliest++;
      }
    }
    const mean = people / days;
    // Five standard errors each: sqrt(84/2000) = 0.2; of the variance 84 sqrt(2/2000) = 2.7; shares sqrt(.25/168000).
    expect(Math.abs(mean - 84)).toBeLessThan(1);
    expect(Math.abs(squares / days - mean ** 2 - 84)).toBeLessThan(13.5);
    expect(Math.abs(early / people - 0.6)).toBeLessThan(0.006);
    expect(Math.abs(earliest / people - 0.15)).toBeLessThan(0.005);
  });

  test('gives gaps and services the moments of the exponential distribution', () => {
    const day = createCounterDays(steady(10, 20_000, 15), 1)(0);
    const moments = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length / mean ** 2];
    };
    const arrivals = [...day.arrivals.subarray(0, day.people)];
    const gaps = arrivals.map((arrival, person) => arrival - (arrivals[person - 1] ?? 0));
    const [gap, gapVariation] = moments(gaps);
    const [service, serviceVariation] = moments([...day.minutes.subarray(0, day.people)]);
    // 200,000 values: five standard errors are 1.1 % of a mean and 3.2 % of a squared variation of 1.
    expect(gap! / 6).toBeCloseTo(1, 1.6);
    expect(service! / 15).toBeCloseTo(1, 1.6);
    expect(Math.abs(gapVariation! - 1)).toBeLessThan(0.032);
    expect(Math.abs(serviceVariation! - 1)).toBeLessThan(0.032);
  });

  test('of an office to which nobody comes is empty', () => {
    expect(createCounterDays(steady(0, 6, 10), 1)(0).people).toBe(0);
  });
});
