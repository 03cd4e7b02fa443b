import { erlangB, erlangC, fewestCounters, meanWaitMinutes } from '../../src/forecast/closedForms/erlang';

describe('Erlang B', () => {
  // Closed form a^c/c! / sum a^k/k!: one erlang gives 1/(1+1) and (1/2)/(1+1+1/2).
  test.each([
    [1, 1, 1 / 2],
    [1, 2, 1 / 5],
  ])('of %d erlang on %d counters is the closed form', (load, counters, expected) => {
    expect(erlangB(load, counters)).toBeCloseTo(expected, 15);
  });

  test('of 10 erlang on 14 counters is what R queueing and octave-queueing print', () => {
    expect(erlangB(10, 14)).toBeCloseTo(0.0568191434, 10);
  });

  test('blocks everybody where there is no counter, and nobody where nobody comes', () => {
    expect(erlangB(3, 0)).toBe(1);
    expect(erlangB(0, 2)).toBe(0);
  });
});

describe('Erlang C', () => {
  // R queueing, octave-queueing.
  test.each([
    [11, 0.6821],
    [12, 0.4494],
    [13, 0.2853],
    [14, 0.1741],
  ])('of 10 erlang on %d counters is the published value', (counters, expected) => {
    expect(erlangC(10, counters)).toBeCloseTo(expected, 4);
  });

  test('of 10 erlang on 14 counters agrees to ten digits with R queueing', () => {
    expect(erlangC(10, 14)).toBeCloseTo(0.1741319336, 10);
  });

  test('fits the published share of hours in which nobody is there: .0449438202 of M/M/3, 10 an hour at 15 minutes', () => {
    // C = a^c / c! x c / (c - a) x P0, with a = 2.5 and c = 3.
    const waitingPerEmpty = ((2.5 ** 3 / 6) * 3) / 0.5;
    expect(erlangC(2.5, 3) / waitingPerEmpty).toBeCloseTo(0.0449438202, 10);
    expect(erlangC(2.5, 3)).toBeCloseTo(0.702247191, 10);
  });

  test('is one when the counters cannot keep up, also without any counter', () => {
    expect(erlangC(14, 14)).toBe(1);
    expect(erlangC(2, 0)).toBe(1);
  });

  test('is zero where nobody comes', () => {
    expect(erlangC(0, 0)).toBe(0);
    expect(erlangC(0, 3)).toBe(0);
  });

  test('of thousands of erlang stays near the normal limit of Halfin and Whitt (1981)', () => {
    // c = a + b sqrt(a) with b = 1: C tends to 1 / (1 + b Phi(b) / phi(b)) = 0.2234; the error shrinks as 1/sqrt(a).
    expect(erlangC(10_000, 10_100)).toBeCloseTo(0.2234, 2);
  });
});

describe('mean wait', () => {
  test('of M/M/3 with 10 an hour and 15 minutes each is the published 0.3511235955 hours', () => {
    expect(meanWaitMinutes(10, 15, 3)).toBeCloseTo(0.3511235955 * 60, 7);
  });

  test('at one counter is the closed form rho / (mu - lambda)', () => {
    // 4 an hour, 10 minutes each: mu = 6, rho = 2/3, wait = (2/3) / 2 hours = 20 minutes.
    expect(meanWaitMinutes(4, 10, 1)).toBeCloseTo(20, 12);
  });

  test('has no answer when the queue grows all day', () => {
    expect(meanWaitMinutes(6, 10, 1)).toBeNull();
    expect(meanWaitMinutes(6, 10, 0)).toBeNull();
  });

  test('is nothing where nobody comes', () => {
    expect(meanWaitMinutes(0, 10, 0)).toBe(0);
  });
});

describe('fewest counters', () => {
  /** P(wait <= so many minutes) = 1 - C exp(-(c - a) t / s), the textbook's. */
  function serviceLevel(arrivals: number, minutes: number, counters: number, wait: number): number {
    const load = (arrivals * minutes) / 60;
    return load >= counters ? 0 : 1 - erlangC(load, counters) * Math.exp((-(counters - load) * wait) / minutes);
  }

  test('for 200 calls an hour, 3 minutes, within 20 seconds are 14 up to the .888 of the pyworkforce manual', () => {
    expect([0.8875, 0.8885].map((level) => fewestCounters(200, 3, 20 / 60, level))).toEqual([14, 15]);
  });

  test('without any wait are three as far as three let anybody straight through', () => {
    // M/M/3, lambda 10, mu 4: Pw = .7022471910 (published).
    const straight = 1 - 0.702247191;
    expect([-1e-9, 1e-9].map((off) => fewestCounters(10, 15, 0, straight + off))).toEqual([3, 4]);
  });

  test('is the first count, tried one after the other, that reaches the level', () => {
    for (const [arrivals, minutes, wait, level] of [
      [200, 3, 20 / 60, 0.8],
      [12, 10, 5, 0.9],
      [3, 20, 0, 0.5],
      [900, 60, 1, 0.95],
    ] as const) {
      let counters = 0;
      while (serviceLevel(arrivals, minutes, counters, wait) < level) counters++;
      expect(fewestCounters(arrivals, minutes, wait, level)).toBe(counters);
    }
  });

  test('is as many as have just that level', () => {
    for (const counters of [3, 4, 7]) {
      expect(fewestCounters(12, 14, 5, serviceLevel(12, 14, counters, 5))).toBe(counters);
    }
  });

  test('is none where nobody comes, and has no answer for certainty', () => {
    expect(fewestCounters(0, 10, 5, 0.9)).toBe(0);
    expect(fewestCounters(6, 10, 5, 1)).toBeNull();
    expect(fewestCounters(60, 10, 5, 0)).toBe(0);
    expect(fewestCounters(60, 10, 5, -0.5)).toBe(0);
  });
});
