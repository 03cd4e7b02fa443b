import { type ClearDateQuestion, clearDate } from '../../src/forecast/clear-date';
import { daysToClear } from '../../src/forecast/fluid';

const question = (changes: Partial<ClearDateQuestion>): ClearDateQuestion => ({
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
});
