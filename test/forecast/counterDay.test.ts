import { createCounterDays } from '../../src/forecast/counter/counterDay';
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

  test('of so many people has the first, the second and the last of them where order statistics say', () => {
    // Of n places drawn evenly in T minutes the k-th lies at T k / (n + 1) on average: 9 people in 60 minutes.
    const draw = createCounterDays(steady(9, 1, 10), 3);
    const days = 4000;
    const sums = Array<number>(9).fill(0);
    for (let number = 0; number < days; number++) {
      const { people, arrivals } = draw(number);
      expect(people).toBe(9);
      for (let person = 0; person < 9; person++) sums[person]! += arrivals[person]!;
    }
    // The deviation of the middle one is 60 x sqrt(25 / 1,100) = 9 minutes: five standard errors are 0.7.
    for (const [index, sum] of sums.entries()) expect(Math.abs(sum / days - 6 * (index + 1))).toBeLessThan(0.7);
  });

  test('brings nobody in a stretch without a share, and shares of any sum count alike', () => {
    const profile = [30, 60, 90].map((minutes, index) => ({ minutes, share: index === 1 ? 0 : 2 }));
    const day = createCounterDays({ ...steady(4000, 1, 10), profile }, 2)(0);
    const arrivals = [...day.arrivals.subarray(0, day.people)];
    expect(arrivals.filter((arrival) => arrival >= 30 && arrival < 90)).toEqual([]);
    // Half of 4,000, within five standard errors of 32.
    expect(Math.abs(arrivals.filter((arrival) => arrival < 30).length - 2000)).toBeLessThan(160);
    expect(Math.max(...arrivals)).toBeLessThan(180);
    expect(Math.max(...arrivals)).toBeGreaterThan(179);
  });

  test('believes of counters and causes what their logs say, each its own', () => {
    const surely = (upHours: number, downHours: number) => {
      return { failures: 1e12, upHours: upHours * 1e12, repairs: 1e12, downHours: downHours * 1e12 };
    };
    const office = {
      ...steady(10, 6, 10),
      availability: surely(300, 20),
      commonCauses: [surely(90, 3), surely(700, 8)],
    };
    const { counterMean, causeMeans } = createCounterDays(office, 1)(4);
    const rounded = ({ meanUpHours, meanDownHours }: typeof counterMean) => [
      Math.round(meanUpHours),
      Math.round(meanDownHours),
    ];
    expect(rounded(counterMean)).toEqual([300, 20]);
    expect(causeMeans.map(rounded)).toEqual([
      [90, 3],
      [700, 8],
    ]);
  });

  test('draws anew each day what is not known for sure: how many come and how long they take', () => {
    const office = {
      ...steady(1, 6, 10),
      people: { perDay: { mean: 3000, deviation: 600 }, dispersion: 0 },
      minutesPerPerson: { mean: 10, deviation: 2 },
    };
    const draw = createCounterDays(office, 9);
    const days = Array.from({ length: 300 }, (_, number) => {
      const { people, minutes } = draw(number);
      return { people, minutes: minutes.subarray(0, people).reduce((sum, each) => sum + each, 0) / people };
    });
    const moments = (of: (day: (typeof days)[number]) => number) => {
      const mean = days.reduce((sum, day) => sum + of(day), 0) / days.length;
      return { mean, deviation: Math.sqrt(days.reduce((sum, day) => sum + (of(day) - mean) ** 2, 0) / days.length) };
    };
    // 300 days: five standard errors of a mean are 29 % of the deviation, of a deviation about 20 % of it.
    const people = moments((day) => day.people);
    expect(Math.abs(people.mean - 3000)).toBeLessThan(175);
    expect(Math.abs(people.deviation - 600)).toBeLessThan(125);
    const minutes = moments((day) => day.minutes);
    expect(Math.abs(minutes.mean - 10)).toBeLessThan(0.58);
    expect(Math.abs(minutes.deviation - 2)).toBeLessThan(0.42);
  });

  test.each([
    ['few', { perDay: { mean: 40, deviation: 60 }, dispersion: 0 }],
    // Nobody on one day in three, one on the next: each needs a little more room than the one before.
    ['nobody or one', { perDay: { mean: 1, deviation: 0 }, dispersion: 1 }],
  ])('of %s people is the same after one of others', (_, people) => {
    const office = { ...steady(1, 6, 10), people };
    const seeds = [1, 2, 3, 4, 5, 6].map((seed) => ({ seed, used: createCounterDays(office, seed) }));
    for (let place = 0; place < 60; place++) {
      const number = Math.floor(place / seeds.length);
      const { seed, used } = seeds[place % seeds.length]!;
      const day = used(number);
      const fresh = createCounterDays(office, seed)(number);
      const seen = (of: typeof day) => [...of.arrivals.subarray(0, of.people), ...of.minutes.subarray(0, of.people)];
      expect(day.people).toBe(fresh.people);
      expect(seen(day)).toEqual(seen(fresh));
      expect(seen(day).every(Number.isFinite)).toBe(true);
      expect(seen(day)).toHaveLength(2 * day.people);
    }
  });

  test('keeps 14 counters as busy as pyworkforce publishes for 100 calls in half an hour at 3 minutes: .714', () => {
    const hours = 10_000;
    const day = createCounterDays(steady(200, hours, 3), 2)(0);
    const minutes = day.minutes.subarray(0, day.people).reduce((sum, one) => sum + one, 0);
    // Two million services: five standard errors are sqrt(2 / 2e6) x 5 = .5 % of it.
    expect(Math.abs(minutes / (14 * hours * 60) - 0.714)).toBeLessThan(0.0036);
  });
});
