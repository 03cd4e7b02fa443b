import { meanWaitMinutes } from '../../src/forecast/closedForms/erlang';
import { createCounterDays } from '../../src/forecast/counter/counterDay';
import { serveThroughStops } from '../../src/forecast/counter/counterEvents';
import { createOutcome } from '../../src/forecast/counter/counterQueue';
import { drawStops } from '../../src/forecast/counter/counterStops';
import { simulateCounters } from '../../src/forecast/counter/counterWait';
import { MORNING_RUSH, steady } from './counters';

const OPTIONS = { counters: 3, days: 400, seed: 1, shortWait: 15 };

/**
 * Mean wait of those who come in a day that begins empty, when people come at a rate that changes by the hour: the
 * Kolmogorov equations of the number of people there, in small steps. Whoever meets n people at c counters waits for
 * n - c + 1 of them to leave, 1 / (c x rate) each. Exact but for the step, and without any chance.
 */
function waitByEquations(
  ratePerMinute: (minute: number) => number,
  minutes: number,
  service: number,
  counters: number,
) {
  const most = 120;
  const step = 0.02;
  let shares = new Float64Array(most + 1);
  shares[0] = 1;
  let waited = 0;
  let came = 0;
  for (let at = 0; at < minutes; at += step) {
    const rate = ratePerMinute(at);
    const next = shares.slice();
    for (let people = 0; people <= most; people++) {
      const share = shares[people]!;
      if (people < most) {
        next[people]! -= share * rate * step;
        next[people + 1]! += share * rate * step;
      }
      const leaving = (Math.min(people, counters) / service) * share * step;
      next[people]! -= leaving;
      if (people > 0) next[people - 1]! += leaving;
      if (people >= counters) waited += (share * rate * step * (people - counters + 1) * service) / counters;
    }
    came += rate * step;
    shares = next;
  }
  return waited / came;
}

describe('waiting at the counters', () => {
  test('in a morning rush is what the Kolmogorov equations say, more than twice what Erlang C says', () => {
    const wait = simulateCounters(MORNING_RUSH, { ...OPTIONS, days: 4000 });
    const exact = waitByEquations((minute) => (minute < 120 ? (0.6 * 84) / 120 : (0.4 * 84) / 240), 360, 10, 3);
    // A trial of the same morning in another program simulated about 22.7 minutes; Erlang C says 9.2.
    expect(Math.abs(exact / 22.7 - 1)).toBeLessThan(0.03);
    expect(meanWaitMinutes(14, 10, 3)).toBeCloseTo(9.2, 1);
    expect(Math.abs(wait.meanMinutes / exact - 1)).toBeLessThan(0.03);
    expect(wait.days).toBe(4000);
    expect(Math.abs(wait.peoplePerDay - 84)).toBeLessThan(0.75);
  });

  test('on a steady day of many hours is what Erlang C says, P90 and short waits too', () => {
    // M/M/3: P(wait > t) = Pw exp(-(c mu - lambda) t) with the published Pw = .7022471910, 10 and 4 an hour.
    const { meanMinutes, p90Minutes, shortShare } = simulateCounters(steady(10, 20_000, 15), { ...OPTIONS, days: 5 });
    expect(Math.abs(meanMinutes / (60 * 0.3511235955) - 1)).toBeLessThan(0.03);
    expect(Math.abs(p90Minutes / (30 * Math.log(7.02247191)) - 1)).toBeLessThan(0.03);
    expect(shortShare).toBeCloseTo(1 - 0.702247191 * Math.exp(-15 / 30), 2);
  });

  test('is never longer for the day with one counter more, outages of counters and of all included', () => {
    const failing = {
      ...MORNING_RUSH,
      pause: { after: 270, minutes: 60 },
      availability: { failures: 3, upHours: 90, repairs: 3, downHours: 9 },
      commonCauses: [{ failures: 3, upHours: 200, repairs: 3, downHours: 6 }],
    };
    const byCounters = [0, 1, 2, 3, 4, 5, 6].map((counters) => simulateCounters(failing, { ...OPTIONS, counters }));
    byCounters.slice(1).forEach((more, index) => {
      const fewer = byCounters[index]!;
      expect(more.peoplePerDay).toBe(fewer.peoplePerDay);
      expect(more.meanMinutes).toBeLessThan(fewer.meanMinutes);
      expect(more.p90Minutes).toBeLessThanOrEqual(fewer.p90Minutes);
      expect(more.shortShare).toBeGreaterThanOrEqual(fewer.shortShare);
      expect(more.leftPerDay).toBeLessThanOrEqual(fewer.leftPerDay);
    });
    // Without a counter everybody goes home at closing.
    expect(byCounters[0]).toMatchObject({ shortShare: 0, leftPerDay: byCounters[0]!.peoplePerDay });
  });

  test('with counters that often fail is longer than with counters that never do', () => {
    const failing = {
      ...MORNING_RUSH,
      availability: { failures: 1000, upHours: 5000, repairs: 1000, downHours: 2000 },
    };
    const [sound, broken] = [MORNING_RUSH, failing].map((office) => simulateCounters(office, OPTIONS).meanMinutes);
    expect(broken).toBeGreaterThan(1.5 * sound!);
  });

  test('is that of each day served through its stops, whether all counters are up at opening, some or none', () => {
    const office = {
      ...steady(14, 6, 10),
      availability: { failures: 900, upHours: 3600, repairs: 900, downHours: 2700 },
    };
    const draw = createCounterDays(office, OPTIONS.seed);
    const kinds = new Set<string>();
    let waited = 0;
    let people = 0;
    for (let number = 0; number < 200; number++) {
      const day = draw(number);
      const stops = drawStops(day, OPTIONS.counters, 360, OPTIONS.seed, number);
      const opening = stops.counters[0] === OPTIONS.counters ? 'all up' : 'some up';
      kinds.add(`${opening}, ${stops.from.length === 1 ? 'and so all day' : 'changing'}`);
      const outcome = createOutcome(day.people);
      serveThroughStops(day, stops, 360, office.pause, outcome);
      waited += outcome.waits.reduce((sum, wait) => sum + wait, 0);
      people += day.people;
    }
    expect([...kinds].sort()).toEqual([
      'all up, and so all day',
      'all up, changing',
      'some up, and so all day',
      'some up, changing',
    ]);
    expect(simulateCounters(office, { ...OPTIONS, days: 200 }).meanMinutes).toBeCloseTo(waited / people, 9);
  });

  test('is the same for the same seed and another for another', () => {
    const first = simulateCounters(MORNING_RUSH, OPTIONS);
    expect(simulateCounters(MORNING_RUSH, OPTIONS)).toEqual(first);
    expect(simulateCounters(MORNING_RUSH, { ...OPTIONS, seed: 2 })).not.toEqual(first);
  });

  test('stops in whole days when the budget is spent, after the first batch at the earliest', () => {
    let clock = 0;
    const budget = { now: () => clock++, milliseconds: 1 };
    const { days, peoplePerDay } = simulateCounters(MORNING_RUSH, { ...OPTIONS, budget });
    expect(days).toBe(50);
    expect(simulateCounters(MORNING_RUSH, { ...OPTIONS, days: 50 }).peoplePerDay).toBe(peoplePerDay);
  });

  test('looks at the clock every fifty days, and goes on while there is time', () => {
    const played = (milliseconds: number, days: number) => {
      let looks = 0;
      const { days: done } = simulateCounters(MORNING_RUSH, {
        ...OPTIONS,
        days,
        budget: { now: () => 10 * looks++, milliseconds },
      });
      return { done, looks };
    };
    // 0 to set out, 10 after fifty days, 20 after a hundred.
    expect(played(15, 400)).toEqual({ done: 100, looks: 3 });
    expect(played(20, 400)).toEqual({ done: 100, looks: 3 });
    expect(played(21, 400)).toEqual({ done: 150, looks: 4 });
    expect(played(1000, 120)).toEqual({ done: 120, looks: 3 });
    expect(played(0, 30)).toEqual({ done: 30, looks: 1 });
  });

  test('of no day at all holds noughts, not what nought by nought is', () => {
    expect(simulateCounters(MORNING_RUSH, { ...OPTIONS, days: 0 })).toEqual({
      ...{ days: 0, peoplePerDay: 0, meanMinutes: 0, p90Minutes: 0, shortShare: 1, leftPerDay: 0 },
    });
  });

  test('calls a wait short that takes the very minutes named', () => {
    // One a day who waits for nobody: a wait of 0 minutes is short where 0 are named.
    const lonely = { ...steady(1, 1, 1), people: { perDay: { mean: 1, deviation: 0 }, dispersion: 0 } };
    expect(simulateCounters(lonely, { ...OPTIONS, days: 5, shortWait: 0 })).toMatchObject({
      peoplePerDay: 1,
      shortShare: 1,
    });
  });

  test('is nothing where nobody comes', () => {
    expect(simulateCounters(steady(0, 6, 10), OPTIONS)).toEqual({
      days: 400,
      peoplePerDay: 0,
      meanMinutes: 0,
      p90Minutes: 0,
      shortShare: 1,
      leftPerDay: 0,
    });
  });
});
