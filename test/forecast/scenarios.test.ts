import fc from 'fast-check';
import { cardsWaiting } from '../../src/forecast/answers/cardsWaiting';
import { compareScenarios, playScenario } from '../../src/forecast/answers/scenarios';
import { type SimulationOptions, simulate } from '../../src/forecast/answers/simulation';
import type { Plan } from '../../src/forecast/levers';
import type { Office } from '../../src/forecast/office';
import { STEADY, TWO_SETS, VARIED } from './offices';

const OPTIONS = { replications: 200, seed: 1, horizon: 250, clearedShare: 1, target: 60 };

const more = (plan: Plan, sets: number, operators: number, hours: number): Plan => ({
  ...plan,
  sets: plan.sets + sets,
  recordingOperators: plan.recordingOperators + operators,
  extraHours: plan.extraHours + hours,
});

const compared = (office: Office, plans: readonly Plan[], options: SimulationOptions) =>
  compareScenarios(
    plans.map((plan) => playScenario(office, plan, options)),
    options.horizon,
  );
const exactly = (number: number) => ({ least: number, most: number });

describe('scenarios side by side', () => {
  test('where nothing varies the days sooner are the difference of two divisions', () => {
    // 1.500 people, 10 a day come: two sets at 45 record 80 more than come, three 125: 18,75 and 12 days
    const office = { ...STEADY, printing: null };
    const [two, three] = compared(office, [TWO_SETS, more(TWO_SETS, 1, 1, 0)], OPTIONS);
    expect(two?.forecast.recording.p50).toBe(Math.ceil(1500 / 80));
    expect(three?.forecast.recording.p50).toBe(Math.ceil(1500 / 125));
    expect(two?.againstFirst).toBeNull();
    expect(three?.againstFirst).toEqual({ soonerShare: exactly(1), soonerDays: exactly(7) });
  });

  test('how many cards wait at the target isn’t told where there is no target', () => {
    const [only] = compared(VARIED, [TWO_SETS], { ...OPTIONS, replications: 20, target: null });
    expect(only?.forecast.cards).toMatchObject({ waiting: null, byTarget: null });
  });

  test('a plan against itself differs by nothing, in no future', () => {
    const [, same] = compared(VARIED, [TWO_SETS, TWO_SETS], OPTIONS);
    expect(same?.againstFirst).toEqual({ soonerShare: exactly(0), soonerDays: exactly(0) });
  });

  test('each has the forecast that it has alone', () => {
    const plans = [TWO_SETS, more(TWO_SETS, 2, 0, 1)];
    const alone = plans.map((plan) => simulate(VARIED, plan, OPTIONS));
    const told = compared(VARIED, plans, OPTIONS).map(({ forecast }) => forecast);
    expect(told.map(({ recordingDays }) => recordingDays)).toEqual(alone.map((one) => [...one.recordingDays]));
    told.forEach(({ recording: { holding, ...days }, cards, ...rest }, index) => {
      expect(alone[index]).toMatchObject({ ...rest, recordingDays: alone[index]!.recordingDays });
      expect(alone[index]!.recording).toMatchObject({ ...days, binding: { headline: { resource: holding } } });
      const { holding: held, waiting, ...printed } = cards!;
      expect(alone[index]!.cards).toMatchObject({ ...printed, binding: { headline: { resource: held } } });
      const queue = cardsWaiting(VARIED, plans[index]!, { ...OPTIONS, day: OPTIONS.target });
      expect(waiting).toBeCloseTo(
        queue!.byClass.reduce((sum, each) => sum + each, 0),
        9,
      );
    });
  });

  test('more printers, who run them and blanko are told by the cards alone: as sure or surer, as few waiting or fewer', () => {
    const [amount, plans] = [fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 500, 5000)];
    fc.assert(
      fc.property(amount, amount, plans, fc.integer(), (printers, printingOperators, blankoOrder, seed) => {
        const richer = {
          ...TWO_SETS,
          printers: TWO_SETS.printers + printers,
          printingOperators: TWO_SETS.printingOperators + printingOperators,
          blankoOrder: TWO_SETS.blankoOrder + blankoOrder,
        };
        const options = { ...OPTIONS, replications: 50, seed };
        const [today, more] = compared(VARIED, [TWO_SETS, richer], options).map(({ forecast }) => forecast);
        expect(more!.recording).toEqual(today!.recording);
        expect(more!.cards!.byTarget).toBeGreaterThanOrEqual(today!.cards!.byTarget!);
        expect(more!.cards!.waiting).toBeLessThanOrEqual(today!.cards!.waiting! + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  test('more of anything is later in no future', () => {
    const amount = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(0, 1, 2), fc.integer(), (sets, operators, hours, seed) => {
        const options = { ...OPTIONS, replications: 50, seed };
        const few = playScenario(VARIED, TWO_SETS, options);
        const many = playScenario(VARIED, more(TWO_SETS, sets, operators, hours), options);
        expect(many.recordingDays.filter((day, future) => day > few.recordingDays[future]!)).toEqual([]);
        // A future that neither clears in time leaves open which is sooner: so the bounds alone are sure.
        const [, richer] = compareScenarios([few, many], options.horizon);
        const [, poorer] = compareScenarios([many, few], options.horizon);
        expect(richer?.againstFirst?.soonerDays.most).toBeGreaterThanOrEqual(0);
        expect(poorer?.againstFirst?.soonerShare.least).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('only futures that both played are held against each other, the middle one of their differences', () => {
    const played = (...recordingDays: number[]) => ({ ...playScenario(STEADY, TWO_SETS, OPTIONS), recordingDays });
    // 2 days later, 9 and 5 sooner; the second had no time for the fourth.
    const [, second] = compareScenarios([played(10, 20, 30, 40), played(12, 11, 25)], 250);
    expect(second?.againstFirst).toEqual({ soonerShare: exactly(2 / 3), soonerDays: exactly(5) });
  });

  test('a future beyond the horizon may end on any day after it: what that hides is told as bounds', () => {
    const played = (...recordingDays: number[]) => ({ ...playScenario(STEADY, TWO_SETS, OPTIONS), recordingDays });
    const against = (first: number[], other: number[]) =>
      compareScenarios([played(...first), played(...other)], 250)[1]?.againstFirst;
    const never = 251;
    // 151 days sooner or more, 11 sooner, and two of which neither is seen to end.
    expect(against([never, 40, never], [100, 29, never])).toEqual({
      soonerShare: { least: 2 / 3, most: 1 },
      soonerDays: { least: 11, most: Number.POSITIVE_INFINITY },
    });
    expect(against([never, never], [never, never])).toEqual({
      soonerShare: { least: 0, most: 1 },
      soonerDays: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
    });
    // The last day that is looked at is known.
    expect(against([250], [240])).toEqual({ soonerShare: exactly(1), soonerDays: exactly(10) });
    expect(against([240], [250])).toEqual({ soonerShare: exactly(0), soonerDays: exactly(-10) });
    // 191 days later or more.
    expect(against([60, 60, 60], [never, never, 50])).toEqual({
      soonerShare: exactly(1 / 3),
      soonerDays: { least: Number.NEGATIVE_INFINITY, most: -191 },
    });
  });

  test('the bounds hold what a longer look shows', () => {
    const offices = fc.record({
      sets: fc.integer({ min: 0, max: 2 }),
      hours: fc.constantFrom(0, 1),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(offices, ({ sets, hours, seed }) => {
        const plans = [TWO_SETS, more(TWO_SETS, sets, sets, hours)];
        const look = (horizon: number) =>
          compared(VARIED, plans, { ...OPTIONS, replications: 51, seed, horizon })[1]!.againstFirst!;
        const [short, long] = [look(25), look(400)];
        for (const what of ['soonerDays', 'soonerShare'] as const) {
          expect(long[what].least).toBe(long[what].most);
          expect(long[what].least).toBeGreaterThanOrEqual(short[what].least);
          expect(long[what].least).toBeLessThanOrEqual(short[what].most);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a budget that runs out leaves a part that says how large it is', () => {
    let now = 0;
    const budget = { now: () => (now += 1), milliseconds: 2 };
    const [first, second] = compared(VARIED, [TWO_SETS, TWO_SETS], { ...OPTIONS, budget });
    expect(first?.forecast.replicationsDone).toBeLessThan(200);
    expect(first?.forecast.replicationsDone).toBeGreaterThan(0);
    expect(second?.forecast.replicationsAsked).toBe(200);
  });
});
