import { type ClearDateQuestion, clearDates } from '../../src/forecast/answers/clearDate';
import { daysToClear } from '../../src/forecast/closedForms/fluid';

type OneBacklog = Omit<ClearDateQuestion, 'backlogs'> & { backlog: number };

const clearDate = ({ backlog, ...asked }: OneBacklog) => {
  const { days, ...answer } = clearDates({ ...asked, backlogs: [backlog] });
  return { day: days.get(backlog)!, ...answer };
};

const question = (changes: Partial<OneBacklog>): OneBacklog => ({
  backlog: 2000,
  recordedPerDay: Array.from({ length: 120 }, (_, day) => 30 + (day % 5) * 5),
  arrivalsPerDay: Array.from({ length: 120 }, (_, day) => day % 11),
  probability: 0.5,
  seed: 1,
  ...changes,
});

describe('the day by which a backlog is cleared', () => {
  test('at even odds is the fluid formula, within two days', () => {
    // 40 recorded and 5 (less a little: 120 = 10 x 11 + 10) joining a day on average.
    const inflow = question({}).arrivalsPerDay.reduce((sum, count) => sum + count, 0) / 120;
    const fluid = daysToClear(2000, 40, inflow, 1)!;
    expect(Math.abs(clearDate(question({})).day! - fluid)).toBeLessThanOrEqual(2);
  });

  test('is later the surer it has to be', () => {
    const days = [0.1, 0.5, 0.8, 0.95].map((probability) => clearDate(question({ probability })).day!);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days[3]!).toBeGreaterThan(days[0]!);
  });

  test('is spread wider the shorter the history', () => {
    const spread = (days: number) => {
      const recordedPerDay = question({}).recordedPerDay.slice(0, days);
      const day = (probability: number) => clearDate(question({ recordedPerDay, probability })).day!;
      return day(0.95) - day(0.05);
    };
    expect(spread(10)).toBeGreaterThan(spread(120));
  });

  test('is the same for the same seed and need not be for another', () => {
    const days = (seed: number) =>
      [0.05, 0.2, 0.5, 0.8, 0.95].map((probability) => clearDate(question({ probability, seed })).day);
    expect(days(4)).toEqual(days(4));
    expect(days(4)).not.toEqual(days(5));
  });

  test('is at once where nothing waits', () => {
    expect(clearDate(question({ backlog: 0 })).day).toBe(0);
    expect(clearDate(question({ backlog: -3 })).day).toBe(0);
  });

  test('of nothing is told without playing a future, however little time is left', () => {
    let looks = 0;
    const budget = { now: () => looks++, milliseconds: 0 };
    expect(clearDate(question({ backlog: 0, budget }))).toMatchObject({ day: 0, replicationsDone: 200 });
    expect(looks).toBe(0);
  });

  test('is the one on which the last one is recorded', () => {
    // One waits and one a day is recorded by Poisson: somebody comes through on the first day in 1 - 1 / e = 63 %.
    const recordedPerDay = Array<number>(2000).fill(1);
    const day = (probability: number) =>
      clearDate(question({ recordedPerDay, arrivalsPerDay: [], backlog: 1, probability })).day;
    expect([day(0.5), day(0.8)]).toEqual([1, 2]);
  });

  test('does not come where more join than are recorded, nothing is recorded, or nothing is known', () => {
    expect(clearDate(question({ arrivalsPerDay: Array(60).fill(60) })).day).toBeNull();
    expect(clearDate(question({ recordedPerDay: Array(60).fill(0) })).day).toBeNull();
    expect(clearDate(question({ recordedPerDay: [] })).day).toBeNull();
  });

  test('needs no list of arrivals, and takes a single day of history for low evidence', () => {
    expect(clearDate(question({ arrivalsPerDay: [] })).day).not.toBeNull();
    expect(clearDate(question({ recordedPerDay: [40] })).evidence).toBe('low');
    expect(clearDate(question({})).evidence).toBe('enough');
  });

  test('starts from work standing still where the history ends on stopped days', () => {
    const recordedPerDay = question({}).recordedPerDay;
    const stopped = [...recordedPerDay.slice(0, -4), 0, 0, 0, 0];
    const earlier = [...recordedPerDay.slice(0, 50), 0, 0, 0, 0, ...recordedPerDay.slice(54)];
    // The same counts, but mended long ago: only what lies ahead differs.
    expect(clearDate(question({ recordedPerDay: stopped, backlog: 200 })).day!).toBeGreaterThan(
      clearDate(question({ recordedPerDay: earlier, backlog: 200 })).day!,
    );
  });

  test('is never sooner for a larger backlog with the same history', () => {
    const recordedPerDay = question({}).recordedPerDay.map((count, day) => (day % 40 < 4 ? 0 : count));
    const days = Array.from(
      { length: 40 },
      (_, step) => clearDate(question({ recordedPerDay, backlog: step * 60 })).day!,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  describe('of many backlogs at once', () => {
    const { backlog: _, ...asked } = question({});
    const hard = { recordedPerDay: Array.from({ length: 90 }, (__, day) => (day % 30 < 3 ? 0 : 20 + (day % 7))) };
    // Unsorted, twice the same, one that nobody waits in, a part of a person, and some that never end.
    const backlogs = [900, 0, 3, 900, 120.5, -4, 1, 40_000, 90_000];

    test.each([
      ['as usual', {}],
      ['stopped, patchy', hard],
      ['more come than go', { arrivalsPerDay: Array<number>(60).fill(60) }],
    ])('each is the one of that backlog alone: %s', (__, changes) => {
      const together = clearDates({ ...asked, ...changes, backlogs });
      for (const backlog of backlogs) {
        expect([backlog, together.days.get(backlog)]).toEqual([
          backlog,
          clearDate(question({ ...changes, backlog })).day,
        ]);
      }
      expect(together.replicationsDone).toBe(200);
    });

    test('of none is no answer and all futures', () => {
      expect(clearDates({ ...asked, backlogs: [] })).toMatchObject({ days: new Map(), replicationsDone: 200 });
    });

    test('the futures are walked through once: as many looks at the clock as for one', () => {
      const looksFor = (waiting: readonly number[]) => {
        let looks = 0;
        clearDates({ ...asked, backlogs: waiting, budget: { now: () => looks++, milliseconds: 1000 } });
        return looks;
      };
      // To set out, and after 50, 100 and 150 futures.
      expect([looksFor([5]), looksFor(backlogs)]).toEqual([4, 4]);
    });
  });

  test('is an answer whatever the history holds', () => {
    const odd = [[10_000], [0, 0, 10_000], [...Array(200).fill(0), 1], Array(400).fill(10_000), [0, 1, 0, 1]];
    for (const recordedPerDay of odd) {
      const { day } = clearDate(question({ recordedPerDay, arrivalsPerDay: [] }));
      expect(day === null || (Number.isInteger(day) && day > 0)).toBe(true);
    }
  });

  test('looks at the clock every fifty futures, and says of how many it is when the time runs out', () => {
    let looks = 0;
    const budget = { now: () => 100 * looks++, milliseconds: 250 };
    const { replicationsAsked, replicationsDone, day } = clearDate(question({ budget }));
    // Looked at 0 to set out; 100 after 50 futures, 200 after 100, 300 after 150: that is past 250.
    expect({ replicationsAsked, replicationsDone, looks }).toEqual({
      replicationsAsked: 200,
      replicationsDone: 150,
      looks: 4,
    });
    expect(day).toBeGreaterThan(0);
    const late = clearDate(question({ budget: { now: () => 0, milliseconds: 0 } }));
    expect(late.replicationsDone).toBe(50);
    const never = clearDate(question({ budget: { now: () => 0, milliseconds: 1 } }));
    expect(never).toEqual(clearDate(question({})));
  });

  describe('after a history', () => {
    const worked = (day: number) => 38 + (day % 5);
    const middle = (changes: Partial<OneBacklog>) => clearDate(question({ arrivalsPerDay: [], ...changes })).day!;

    test('that stood still for four days in twenty is the fluid formula at 80 % of the days', () => {
      const recordedPerDay = Array.from({ length: 240 }, (_, day) =>
        day % 20 >= 8 && day % 20 < 12 ? 0 : worked(day),
      );
      const fluid = daysToClear(3200, 40, 0, 0.8)!;
      expect(fluid).toBe(100);
      expect(Math.abs(middle({ recordedPerDay, backlog: 3200 }) - fluid)).toBeLessThanOrEqual(6);
      // With 8 a day coming in on all days, stopped ones too.
      const late = middle({ recordedPerDay, backlog: 1600, arrivalsPerDay: Array<number>(240).fill(8) });
      expect(Math.abs(late - daysToClear(1600, 40, 8, 0.8)!)).toBeLessThanOrEqual(7);
    });

    test('that ends on a stop begins again as stops have ended: within days, not at once and not never', () => {
      // Ten stops of four days each: one more day of it is as likely as 3 in 4. One person is recorded when it ends.
      const recordedPerDay = Array.from({ length: 200 }, (_, day) => (day % 20 >= 16 ? 0 : worked(day)));
      const day = (probability: number) => middle({ recordedPerDay, backlog: 1, probability });
      // 1 - 0.75 ** n is 25 % on day 1, 58 % on day 3 and 94 % on day 10.
      expect(day(0.15)).toBe(1);
      expect(Math.abs(day(0.5) - 3)).toBeLessThanOrEqual(1);
      expect(Math.abs(day(0.94) - 10)).toBeLessThanOrEqual(4);
      expect(middle({ recordedPerDay: recordedPerDay.slice(0, 196), backlog: 1, probability: 0.5 })).toBe(1);
    });

    test('with slow weeks once a year meets them again, and is no slower before and after', () => {
      // A year has 245 working days, 19 of them at 28 a day instead of 40. They come again 10 days after the history.
      const inSlowWeeks = (day: number) => (day + 235) % 245 < 19;
      const history = (days: number) => Array.from({ length: days }, (_, day) => (inSlowWeeks(day) ? 28 : worked(day)));
      const recordedPerDay = history(490);
      expect([489, 499, 500, 518, 519].map(inSlowWeeks)).toEqual([false, false, true, true, false]);
      // 400 people by day 10; 10 x 40 + 6 x 28 are 568; and 10 x 40 + 19 x 28 + 5 x 40 are 1,132.
      expect(Math.abs(middle({ recordedPerDay, backlog: 390 }) - 10)).toBeLessThanOrEqual(1);
      expect(Math.abs(middle({ recordedPerDay, backlog: 568 }) - 16)).toBeLessThanOrEqual(1);
      expect(Math.abs(middle({ recordedPerDay, backlog: 1132 }) - 34)).toBeLessThanOrEqual(1);
      // After 40 days more they are behind: 1,132 people at 40 a day.
      expect(Math.abs(middle({ recordedPerDay: history(530), backlog: 1132 }) - 28.3)).toBeLessThanOrEqual(1.3);
    });

    test('with slow weeks meets them again though it stood still one day in five', () => {
      // As above, but slow again from the first day on, and shut for ten days in fifty: 40 days of work between two stops,
      // so in 78 % of the futures none begins within ten days. 280 people at 28 a day are those ten days; at 40 a day, 7.
      const recordedPerDay = Array.from({ length: 490 }, (_, day) =>
        day % 50 >= 20 && day % 50 < 30 ? 0 : day % 245 < 19 ? 28 : worked(day),
      );
      expect(Math.abs(middle({ recordedPerDay, backlog: 280, probability: 0.3 }) - 10)).toBeLessThanOrEqual(1);
    });

    test('that stood still once is as sure of days of work as one that never did', () => {
      // 40 a day by chance alone: 400 people take 10 days and a deviation of sqrt(400) / 40 = half a day.
      const recordedPerDay = Array.from({ length: 400 }, (_, day) => (day >= 100 && day < 140 ? 0 : worked(day)));
      const day = (probability: number) => middle({ recordedPerDay, backlog: 400, probability });
      expect(day(0.85) - day(0.15)).toBeLessThanOrEqual(2);
    });

    test('with slow weeks is as sure of the other weeks as one without', () => {
      // 40 a day by chance alone, 28 in the slow weeks: 4,000 people take 100 days, give or take sqrt(4000) / 40 = 1.6,
      // and what isn't known of the level after 480 days, 1 / sqrt(40 x 480) = 0.7 %. So 3.6 days from P15 to P85. They
      // come again after 110 days.
      const inSlowWeeks = (day: number) => (day + 135) % 245 < 19;
      const recordedPerDay = Array.from({ length: 490 }, (_, day) => (inSlowWeeks(day) ? 28 : worked(day)));
      const day = (probability: number) => middle({ recordedPerDay, backlog: 4000, probability });
      expect(day(0.85) - day(0.15)).toBeLessThanOrEqual(5);
    });

    test('of a few people a day, some days nobody, is the fluid formula: an empty day is no stop', () => {
      const recordedPerDay = Array.from({ length: 200 }, (_, day) => [2, 0, 1, 3, 0][day % 5]!);
      expect(Math.abs(middle({ recordedPerDay, backlog: 120 }) / daysToClear(120, 1.2, 0, 1)! - 1)).toBeLessThan(0.1);
    });
  });

  test('may come ten years off at the latest', () => {
    // Ten years are 2,500 working days: 40 a day clear 100,000 people in them, give or take.
    const even = (backlog: number) =>
      clearDate(question({ recordedPerDay: Array<number>(2000).fill(40), arrivalsPerDay: [], backlog }));
    expect(Math.abs(even(96_000).day! - 2400)).toBeLessThan(60);
    expect(even(110_000).day).toBeNull();
  });
});
