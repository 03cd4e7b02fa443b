import { replicate } from '../../src/forecast/flow/replications';
import { backtest, type Origin } from '../../src/forecast/judging/backtest';
import { type Progress, progressOf } from '../../src/forecast/judging/progress';
import { STEADY, TWO_SETS, VARIED, VARIED_PLAN } from './offices';
import { syntheticOffice } from './syntheticOffice';

/** So many a day, surely. */
const sure = (perDay: number): Progress => ({
  days: 120,
  replicationsDone: 1,
  totalBy: (day) => day * perDay,
  dayOf: (people) => people / perDay,
});

describe('progress', () => {
  test('of an office where nothing varies is its capacity: two sets at 45 a day', () => {
    const progress = progressOf(STEADY, TWO_SETS, { days: 12, replications: 3, seed: 1 });
    for (const probability of [0.5, 0.8, 0.95]) {
      expect(progress.totalBy(10, probability)).toBeCloseTo(900, 9);
      expect(progress.dayOf(450, probability)).toBeCloseTo(5, 9);
      expect(progress.dayOf(2000, probability)).toBe(13);
    }
  });

  test('with 80 % is what 80 of 100 futures reach, counted one by one', () => {
    const options = { days: 30, replications: 100, seed: 5 };
    const progress = progressOf(VARIED, VARIED_PLAN, options);
    const [total, day] = [progress.totalBy(30, 0.8), progress.dayOf(1500, 0.8)];
    let reachedTotal = 0;
    let reachedDay = 0;
    let beyondTotal = 0;
    replicate(
      { ...VARIED, printing: null },
      VARIED_PLAN,
      { ...options, horizon: 30, clearedShare: 1 },
      ({ recorded }) => {
        if (recorded[29]! >= total) reachedTotal++;
        if (recorded[29]! > total) beyondTotal++;
        const whole = Math.floor(day);
        const before = whole === 0 ? 0 : recorded[whole - 1]!;
        if (before + (day - whole) * ((recorded[whole] ?? before) - before) >= 1500 - 1e-6) reachedDay++;
      },
    );
    expect({ reachedTotal, beyondTotal, reachedDay }).toEqual({ reachedTotal: 80, beyondTotal: 79, reachedDay: 80 });
  });

  test('that ran out of time is that of the futures played until then', () => {
    const options = { days: 20, replications: 200, seed: 5 };
    let now = 0;
    const cut = progressOf(VARIED, VARIED_PLAN, { ...options, budget: { now: () => now++, milliseconds: 2 } });
    const first = progressOf(VARIED, VARIED_PLAN, { ...options, replications: 100 });
    expect(cut.replicationsDone).toBe(100);
    for (const probability of [0.1, 0.5, 0.9]) {
      expect(cut.totalBy(20, probability)).toBe(first.totalBy(20, probability));
      expect(cut.dayOf(700, probability)).toBe(first.dayOf(700, probability));
    }
  });
});

describe('a backtest', () => {
  const steady = Array<number>(60).fill(10);

  test('of a perfect forecast of an even office costs nothing; naive never errs there, so there is no MASE', () => {
    const score = backtest(steady, [{ at: 20, progress: sure(10) }], 5);
    expect(score?.engine).toEqual({ mase: null, pinball: 0, biasDays: 0 });
    expect(score?.lastFourWeeks).toEqual({ mase: null, pinball: 0, biasDays: 0 });
    expect(score?.held).toEqual([1, 1, 1]);
  });

  test('is worked by hand on two levels: 20 days of 10, then 20 of 20', () => {
    const history = [...Array<number>(20).fill(10), ...Array<number>(20).fill(20)];
    const score = backtest(history, [{ at: 20, progress: sure(16) }], 5);
    // Truth 100. Naive (five days like the five before) errs by 10, 20 .. 50 .. 10 around the step: 250 over the 31
    // pairs of windows that lie five days apart. The engine says 80, four weeks 50.
    expect(score?.engine.mase).toBeCloseTo(20 / (250 / 31), 9);
    expect(score?.lastFourWeeks.mase).toBeCloseTo(50 / (250 / 31), 9);
    // Levels 0.5, 0.2 and 0.05, all too low.
    expect(score?.engine.pinball).toBeCloseTo((20 * (0.5 + 0.2 + 0.05)) / 3, 9);
    expect(score?.lastFourWeeks.pinball).toBeCloseTo((50 * (0.5 + 0.2 + 0.05)) / 3, 9);
    // 100 people at 16 a day take 6.25 days, at 10 a day 10; they took 5.
    expect(score?.engine.biasDays).toBeCloseTo(-1.25, 9);
    expect(score?.lastFourWeeks.biasDays).toBeCloseTo(-5, 9);
  });

  test('of several origins is the mean of each', () => {
    const history = [...Array<number>(20).fill(10), ...Array<number>(20).fill(20)];
    const at = (perDay: number) => ({ at: 20, progress: sure(perDay) });
    // Truth 100: one says 80, which costs 20 (0.5 + 0.2 + 0.05) / 3 = 5, one says 100, one 60.
    const score = backtest(history, [at(16), at(20), at(12)], 5);
    expect(score?.origins).toBe(3);
    expect(score?.engine.pinball).toBeCloseTo((5 + 0 + 10) / 3, 9);
    expect(score?.engine.biasDays).toBeCloseTo((5 - 100 / 16 + 0 + 5 - 100 / 12) / 3, 9);
    expect(score?.engine.mase).toBeCloseTo((20 + 0 + 40) / 3 / (250 / 31), 9);
    expect(score?.held).toEqual([3, 3, 3]);
    // Who says more than came is not held.
    expect(backtest(history, [at(21)], 5)?.held).toEqual([0, 0, 0]);
  });

  test('takes a rate of nought for never, a day after the last looked at, and nobody for no time at all', () => {
    const [nothing, ten] = [Array<number>(20).fill(0), Array<number>(20).fill(10)];
    const bias = (history: number[]) => backtest(history, [{ at: 20, progress: sure(10) }], 5)?.lastFourWeeks.biasDays;
    // 50 people at nought a day: day 121 of 120.
    expect(bias([...nothing, ...ten])).toBe(5 - 121);
    expect(bias([...ten, ...nothing])).toBe(5);
    expect(bias([...nothing, ...nothing])).toBe(5);
    // 1,000 in five days after one person in four weeks: longer than is looked at, too.
    expect(bias([1, ...nothing.slice(1), ...ten.map(() => 200)])).toBe(5 - 121);
  });

  test('leaves out origins with too few notes around them, and says nothing without any', () => {
    const gaps = steady.map((count, day) => (day >= 25 && day < 35 ? null : count));
    const origins: Origin[] = [20, 25, 30, 35, 50].map((at) => ({ at, progress: sure(10) }));
    expect(backtest(gaps, origins, 5)?.origins).toBe(1);
    expect(backtest(gaps, [{ at: 25, progress: sure(10) }], 5)).toBeNull();
    expect(backtest([], [], 5)).toBeNull();
  });
});

/** Offices whose sets and network fail and are mended, lived in a loop of their own (syntheticOffice.ts). */
test('on offices of known truth the engine costs less than four weeks’ rate and holds as often as it says', () => {
  const offices = 120;
  const horizons = [5, 20, 40];
  const costs = { engine: 0, lastFourWeeks: 0 };
  const held = [0, 0, 0];
  for (let index = 0; index < offices; index++) {
    const { recordedPerDay, recordedAhead, believedAfter, plan } = syntheticOffice(71, index);
    const history = [...recordedPerDay, ...recordedAhead.slice(0, 40)];
    const progress = progressOf(believedAfter(60), plan, { days: 120, replications: 100, seed: index });
    for (const days of horizons) {
      const score = backtest(history, [{ at: recordedPerDay.length, progress }], days)!;
      costs.engine += score.engine.pinball / days;
      costs.lastFourWeeks += score.lastFourWeeks.pinball / days;
      score.held.forEach((count, level) => {
        held[level]! += count;
      });
    }
  }
  expect(costs.engine).toBeLessThan(0.8 * costs.lastFourWeeks);
  // The three horizons of an office rise and fall together: 3.3 binomial errors of the offices alone.
  for (const [level, probability] of [0.5, 0.8, 0.95].entries()) {
    const share = held[level]! / offices / horizons.length;
    expect(Math.abs(share - probability)).toBeLessThan(3.3 * Math.sqrt((probability * (1 - probability)) / offices));
  }
});
