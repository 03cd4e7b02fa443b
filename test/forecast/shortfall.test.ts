import fc from 'fast-check';
import { earliestOfAll, findCheapestPlan } from '../../src/forecast/answers/plan';
import type { PlanQuestion, Reach } from '../../src/forecast/answers/planQuestion';
import { earliestOf, type Shortfall, shortfallOf } from '../../src/forecast/answers/shortfall';
import { replicate } from '../../src/forecast/flow/replications';
import { LEVERS, NOTHING_MORE, type Plan } from '../../src/forecast/levers';
import type { Office } from '../../src/forecast/office';
import { arrivals, blankoOnly, evenly, STEADY, stock, VARIED } from './offices';

const ONE = Object.fromEntries(LEVERS.map((lever) => [lever, 1])) as unknown as PlanQuestion['costs'];
const NONE = Object.fromEntries(Object.keys(NOTHING_MORE).map((lever) => [lever, [0]])) as unknown as Record<
  keyof typeof NOTHING_MORE,
  number[]
>;
const FEW: PlanQuestion['choices'] = {
  ...NONE,
  sets: [1, 2],
  recordingOperators: [1, 2],
  printers: [1],
  printingOperators: [1],
};
const REACH: Reach = {
  horizon: 150,
  beyond: { sets: { step: 1, steps: 5 }, recordingOperators: { step: 1, steps: 5 } },
};
const QUESTION: PlanQuestion = {
  office: STEADY,
  choices: FEW,
  costs: ONE,
  stage: 'recording',
  target: 5,
  probability: 0.8,
  clearedShare: 1,
  replications: 60,
  seed: 1,
  reach: REACH,
};

function infeasible(question: PlanQuestion) {
  const answer = findCheapestPlan(question);
  if (answer.kind !== 'infeasible' || !answer.shortfall) throw new Error(`expected a shortfall: ${answer.kind}`);
  return { ...answer, ...told(answer.shortfall) };
}

/** The day of the earliest beside what was missing, and its plan by itself. */
function told({ more, earliest }: Shortfall) {
  if (typeof earliest === 'string') return { shortfall: { more, earliest }, forEarliest: null };
  return { shortfall: { more, earliest: earliest.day }, forEarliest: earliest.plan };
}

/** Every plan there is to choose from. */
function gridOf({ choices }: PlanQuestion): Plan[] {
  const combine = (plans: Partial<Plan>[], lever: keyof Plan) =>
    plans.flatMap((plan) => choices[lever].map((amount) => ({ ...plan, [lever]: amount })));
  return LEVERS.reduce(combine, [{}]) as Plan[];
}

/** Chance of clearing by the day, each future played to that day and no further. */
function chanceBy(question: PlanQuestion, plan: Plan, day: number): number {
  let through = 0;
  replicate(question.office, plan, { ...question, horizon: day }, ({ recordingDay, cardsDay }) => {
    if ((question.stage === 'recording' ? recordingDay : cardsDay) <= day) through++;
  });
  return through / question.replications;
}

/** Every combination of what may be added, the fewest of the first lever before the fewest of the next. */
function fewestOfAll(question: PlanQuestion, best: Plan, levers: readonly (keyof Plan)[]): Shortfall['more'] {
  let combinations: Partial<Record<keyof Plan, number>>[] = [{}];
  for (const lever of levers) {
    const { step, steps } = question.reach!.beyond[lever]!;
    combinations = combinations.flatMap((more) =>
      Array.from({ length: steps + 1 }, (_, index) => ({ ...more, [lever]: index * step })),
    );
  }
  for (const more of combinations) {
    const plan = { ...best };
    for (const lever of levers) plan[lever] += more[lever]!;
    if (chanceBy(question, plan, question.target) < question.probability) continue;
    return Object.fromEntries(Object.entries(more).filter(([, units]) => units > 0));
  }
  const all = levers.map((lever) => [
    lever,
    question.reach!.beyond[lever]!.step * question.reach!.beyond[lever]!.steps,
  ]);
  return { notEven: Object.fromEntries(all) };
}

describe('by how much everything is too little', () => {
  test('is what a sum on paper says where nothing varies', () => {
    // 1,500 people and 10 more a day; 45 a day for each set and operator. In 5 days 1,550, so 310 a day: 7 of each, of
    // which 2 may be had. These record 90 a day, 80 more than come: 18.75 days.
    expect(infeasible(QUESTION).shortfall).toEqual({ more: { sets: 5, recordingOperators: 5 }, earliest: 19 });
    // In 4 days it would be 385 a day, so 9 of each: more than is looked at.
    expect(infeasible({ ...QUESTION, target: 4 }).shortfall).toEqual({
      more: { notEven: { sets: 5, recordingOperators: 5 } },
      earliest: 19,
    });
    // 15 minutes for each person: an operator records 30 a day, so 11 are needed beside 7 sets.
    const slow = { ...STEADY, recording: { ...STEADY.recording, minutesPerPerson: { mean: 15, deviation: 0 } } };
    const many = { ...REACH, beyond: { ...REACH.beyond, recordingOperators: { step: 1, steps: 20 } } };
    const answer = infeasible({ ...QUESTION, office: slow, reach: many });
    expect(answer.binding).toBe('recordingOperators');
    // 60 a day, 50 more than come.
    expect(answer.shortfall).toEqual({ more: { recordingOperators: 9, sets: 5 }, earliest: 30 });
  });

  test('is told in what is missing, with the fewest of the rest first, as found by trying all in full', () => {
    const drawn = fc.record({
      target: fc.integer({ min: 20, max: 90 }),
      seed: fc.integer(),
      minutes: fc.constantFrom(8, 10, 14),
      trips: fc.constantFrom([0], [0, 6], [12, 0, 6]),
    });
    const kinds = new Set<string>();
    fc.assert(
      fc.property(drawn, ({ target, seed, minutes, trips }) => {
        const recording = { ...VARIED.recording, minutesPerPerson: { mean: minutes, deviation: 1 } };
        const office: Office = { ...VARIED, recording };
        const choices = { ...FEW, extraHours: [0, 1], outreachDays: trips };
        const question = { ...QUESTION, office, target, seed, choices };
        const answer = findCheapestPlan(question);
        if (answer.kind !== 'infeasible' || !answer.shortfall) return;
        const { largest, binding } = answer;
        const { shortfall, forEarliest } = told(answer.shortfall);
        const levers: (keyof Plan)[] =
          binding === 'sets' ? ['recordingOperators', 'sets'] : ['sets', 'recordingOperators'];
        kinds.add(typeof shortfall.more === 'object' && 'notEven' in shortfall.more ? 'none' : binding);
        if (trips.length > 1) kinds.add('trips');
        expect(shortfall.more).toEqual(fewestOfAll(question, largest.plan, levers));
        // No plan of the whole grid is sooner than the day that is told, and the plan that is told is as soon.
        const anyBy = (day: number) => gridOf(question).some((plan) => chanceBy(question, plan, day) >= 0.8);
        const { earliest: day } = shortfall;
        if (typeof day === 'string') {
          expect([day, anyBy(REACH.horizon)]).toEqual(['none', false]);
          return;
        }
        kinds.add('a day');
        if (chanceBy(question, largest.plan, day) < 0.8) kinds.add('sooner with another number of trips');
        expect(day).toBeGreaterThan(target);
        expect(anyBy(day - 1)).toBe(false);
        expect(chanceBy(question, forEarliest!, day)).toBeGreaterThanOrEqual(0.8);
        expect(gridOf(question)).toContainEqual(forEarliest);
        for (const lever of levers)
          if (forEarliest![lever] === 2)
            expect(chanceBy(question, { ...forEarliest!, [lever]: 1 }, day)).toBeLessThan(0.8);
      }),
      { numRuns: 14, seed: 20261129 },
    );
    expect([...kinds].sort()).toEqual([
      'a day',
      'none',
      'recordingOperators',
      'sets',
      'sooner with another number of trips',
      'trips',
    ]);
  });

  test('of blanko is what cards take beyond what was ordered, in the steps in which it is asked for', () => {
    // Cleared on day 19 with 190 newcomers; by day 23 all are back, with 20 asked for a day: 1,690 + 460 cards. The order
    // comes on day 10; 100 may be had, so 2,100 more in hundreds. One printer makes 120 a day: from day 10 on 1,680 in 14
    // days, so that 2,150 take to day 27.9.
    const office = { ...STEADY, printing: { ...STEADY.printing!, supplies: blankoOnly(stock(0)) } };
    const reach: Reach = {
      horizon: 60,
      beyond: { blankoOrder: { step: 100, steps: 60 }, sets: { step: 1, steps: 3 } },
    };
    const question = { ...QUESTION, office, reach, stage: 'cards' as const, target: 30, replications: 1 };
    const answer = infeasible({ ...question, choices: { ...FEW, blankoOrder: [0, 100] } });
    expect(answer.binding).toBe('blanko');
    expect(answer.shortfall).toEqual({ more: { blankoOrder: 2100 }, earliest: 'none' });
    expect(answer.shortfall.more).toEqual(fewestOfAll(question, answer.largest.plan, ['sets', 'blankoOrder']));
  });

  test('leaves the day that can be reached with no more of anything than that day takes', () => {
    // As above: all are back by day 23, by when 1,690 + 460 cards are printed, from day 10 on, in 14 days. A printer makes
    // 120 a day and an operator 150: 1,680 and 2,100 are too few, so two of each, and 2,200 blanko in hundreds.
    const office = { ...STEADY, printing: { ...STEADY.printing!, supplies: blankoOnly(stock(0)) } };
    const choices = {
      ...FEW,
      printers: [1, 2, 3, 4],
      printingOperators: [4, 3, 2, 1],
      blankoOrder: Array.from({ length: 51 }, (_, lots) => 100 * lots),
    };
    const question = { ...QUESTION, office, choices, stage: 'cards' as const, target: 20, replications: 1 };
    const { largest, shortfall, forEarliest } = infeasible(question);
    expect(shortfall.earliest).toBe(23);
    expect(largest.plan).toMatchObject({ printers: 4, printingOperators: 4, blankoOrder: 5000 });
    expect(forEarliest).toEqual({ ...largest.plan, printers: 2, printingOperators: 2, blankoOrder: 2200 });
    // As far as the time allows, and never too few.
    const kept = new Set<number>();
    for (let milliseconds = 1; milliseconds < 60; milliseconds++) {
      let clock = 0;
      const cut = infeasible({ ...question, budget: { now: () => clock++, milliseconds } });
      if (cut.forEarliest === null) continue;
      kept.add(cut.forEarliest.blankoOrder);
      expect(chanceBy(question, cut.forEarliest, 23)).toBe(1);
    }
    expect([...kept].sort()).toEqual([2200, 5000]);
  });

  test('is nothing that could be added where the centre takes too long; then only the day is told', () => {
    const office = { ...STEADY, centre: { delayDays: [50], waiting: 0 } };
    const beyond = { ...REACH.beyond, printers: { step: 1, steps: 3 } };
    const question = { ...QUESTION, office, stage: 'cards' as const, target: 40, reach: { horizon: 150, beyond } };
    const answer = infeasible(question);
    expect(answer.binding).toBe('centre');
    // Recorded on day 19, back on day 69; a printer at 120 a day keeps pace with 90 recorded and 20 asked for.
    const day = answer.shortfall.earliest as number;
    expect(answer.shortfall.more).toEqual({ notEven: { sets: 5, recordingOperators: 5, printers: 3 } });
    expect(day).toBe(69);
    expect(chanceBy(question, answer.largest.plan, day)).toBe(1);
    expect(chanceBy(question, answer.largest.plan, day - 1)).toBe(0);
  });

  test('is said to be who comes where nothing that may be added brings more of them', () => {
    // 1,500 wait, nobody else comes to be due, 12 come a day: 125 days.
    const recording = { ...STEADY.recording, turnout: evenly(12) };
    const answer = infeasible({ ...QUESTION, office: { ...STEADY, arrivals: arrivals(0), recording } });
    expect([answer.binding, answer.shortfall]).toEqual(['turnout', { more: 'too few come', earliest: 125 }]);
  });

  test('is told in sets where few come and the days on which some are down lose them', () => {
    // Sixty come where two sets that are up 95 % of the time manage 68 at a pace that varies; 60 days of 60 are 3,600.
    const setAvailability = { failures: 1e6, upHours: 142.5e6, repairs: 1e6, downHours: 7.5e6 };
    const pace = { peoplePerSetDay: { mean: 36, deviation: 0 }, dailyVariation: 0.15, setAvailability };
    const recording = { ...STEADY.recording, ...pace, minutesPerPerson: { mean: 5, deviation: 0 } };
    const office: Office = {
      ...STEADY,
      desa: [{ people: 3560, reachable: { low: 1, value: 1, high: 1 }, residents: 1 }],
      arrivals: arrivals(0),
      recording: { ...recording, turnout: evenly(60) },
    };
    const answer = infeasible({ ...QUESTION, office, target: 60 });
    expect(answer.binding).toBe('turnout');
    expect(answer.shortfall.more).toEqual(
      fewestOfAll({ ...QUESTION, office, target: 60 }, answer.largest.plan, ['sets', 'recordingOperators']),
    );
    expect(answer.shortfall.more).toEqual({ sets: 1 });
  });

  test('takes of what is missing only what nothing else makes up for', () => {
    // 310 a day in 5 days: five sets more, or with all five hours more 310 / (45 x 12.5 / 7.5) = 4.13, so three.
    const beyond = { sets: { step: 1, steps: 10 }, extraHours: { step: 1, steps: 5 }, printers: { step: 1, steps: 1 } };
    const choices = { ...FEW, recordingOperators: [20] };
    const question = { ...QUESTION, choices, replications: 10, reach: { horizon: 20, beyond } };
    const bySets = infeasible(question);
    expect(bySets.binding).toBe('sets');
    expect(bySets.shortfall.more).toEqual({ sets: 5 });
    // The operators bind: none of the rest first, so no hour and no set for what operators alone can make up for.
    const few = { ...FEW, sets: [20], recordingOperators: [1, 2] };
    const operators = {
      recordingOperators: { step: 1, steps: 10 },
      extraHours: { step: 1, steps: 5 },
      sets: beyond.sets,
    };
    const byOperators = infeasible({ ...question, choices: few, reach: { horizon: 20, beyond: operators } });
    expect(byOperators.binding).toBe('recordingOperators');
    expect(byOperators.shortfall.more).toEqual({ recordingOperators: 5 });
    // Six sets are a few too few: rather two hours more, at which 310 a day take 5.4 operators, than a seventh set.
    const sixSets = { ...few, sets: [6] };
    const byHours = infeasible({ ...question, choices: sixSets, reach: { horizon: 20, beyond: operators } });
    expect(byHours.binding).toBe('recordingOperators');
    expect(byHours.shortfall.more).toEqual({ extraHours: 2, recordingOperators: 4 });
  });

  test('is enough where it just has the wanted chance, and tells the first day that has it, with what is there', () => {
    const beyond = { sets: { step: 1, steps: 3 }, recordingOperators: { step: 1, steps: 3 } };
    const question = { ...QUESTION, office: VARIED, target: 80, seed: 8, reach: { horizon: 150, beyond } };
    const three = { ...NOTHING_MORE, sets: 3, recordingOperators: 3, printers: 1, printingOperators: 1 };
    const probability = chanceBy(question, three, 80);
    expect(probability).toBeGreaterThan(0.5);
    expect(probability).toBeLessThan(1);
    const { shortfall, largest } = infeasible({ ...question, probability });
    expect(shortfall.more).toEqual({ sets: 1, recordingOperators: 1 });
    expect(chanceBy(question, largest.plan, shortfall.earliest as number)).toBeGreaterThanOrEqual(probability);
    expect(chanceBy(question, largest.plan, (shortfall.earliest as number) - 1)).toBeLessThan(probability);
  });

  test('looks at the clock every fifty futures, and tells of each part what was known by then', () => {
    const question = { ...QUESTION, replications: 120 };
    const { largest, binding } = infeasible(question);
    const of = (looksLeft: number) => {
      let looks = 0;
      const outOfTime = () => ++looks > looksLeft;
      const short = shortfallOf(question, REACH, STEADY, { largest: [largest.plan], binding }, outOfTime);
      return { ...told(short).shortfall, looks };
    };
    const [all, day] = [{ sets: 5, recordingOperators: 5 }, 19];
    // 120 futures for the day: three looks. One set and one operator are too few for it by 25 futures: two. All that may be
    // added is enough in 96 futures: two. Then for each of two kinds 0, 2, 3 and 4 units more, each given up after 25: eight.
    expect(of(1000)).toEqual({ more: all, earliest: day, looks: 3 + 2 + 2 + 8 });
    for (let looksLeft = 0; looksLeft < 15; looksLeft++) {
      // Each part that is begun without time looks once more: that of the day, of what it takes, and of what is missing.
      expect(of(looksLeft)).toEqual({
        more: 'unknown',
        earliest: looksLeft < 3 ? 'unknown' : day,
        looks: looksLeft < 5 ? looksLeft + 2 : looksLeft + 1,
      });
    }
  });

  test('is not known when the time runs out, and not looked for where nobody asks', () => {
    const answer = (looks: number) => {
      let clock = 0;
      const found = findCheapestPlan({ ...QUESTION, budget: { now: () => clock++, milliseconds: looks } });
      return found.kind === 'infeasible' && found.shortfall && told(found.shortfall).shortfall;
    };
    expect(answer(1)).toEqual({ more: 'unknown', earliest: 'unknown' });
    expect(answer(1000)).toEqual({ more: { sets: 5, recordingOperators: 5 }, earliest: 19 });
    const { reach: _, ...unasked } = QUESTION;
    expect(findCheapestPlan(unasked)).toMatchObject({ kind: 'infeasible', shortfall: null });
  });
});

describe('the earliest day of several plans', () => {
  const plan = (each: number) => ({
    ...NOTHING_MORE,
    sets: each,
    recordingOperators: each,
    printers: 1,
    printingOperators: 1,
  });
  // 45 a day for each set with an operator, 10 more come a day: 1,500 / 80 and 1,500 / 35 days.
  const [TWO, ONE_EACH, NO_SET] = [plan(2), plan(1), plan(0)];
  const of = (plans: Plan[], outOfTime = () => false) => earliestOf(QUESTION, 150, STEADY, plans, outOfTime);
  const EARLIEST = { day: 19, plan: TWO, inTime: true };

  test('is that of the one that is first, wherever it stands, and of none where none is', () => {
    expect(of([TWO])).toEqual(EARLIEST);
    expect(of([TWO, ONE_EACH])).toEqual(EARLIEST);
    expect(of([ONE_EACH, TWO])).toEqual(EARLIEST);
    expect(of([ONE_EACH])).toEqual({ day: 43, plan: ONE_EACH, inTime: true });
    expect(of([NO_SET, TWO, NO_SET])).toEqual(EARLIEST);
    expect(of([NO_SET])).toBe('none');
    expect(of([])).toBe('none');
    // Of two that are as early, the first.
    expect(of([TWO, { ...TWO, outreachDays: 3 }])).toEqual(EARLIEST);
  });

  test('isn’t known where the time is out before all were asked', () => {
    const after = (looksLeft: number) => {
      let looks = 0;
      return of([ONE_EACH, TWO], () => ++looks > looksLeft);
    };
    // Sixty futures each: two looks for the first, and 48 that are sooner are known after one for the second.
    expect([0, 1, 2, 3, 4].map(after)).toEqual(Array(5).fill('unknown'));
    // Known, but not yet that nothing of it can be spared.
    expect(after(5)).toEqual({ ...EARLIEST, inTime: false });
  });

  test('is asked of the most of all there is, with each number of trips', () => {
    const choices = { ...FEW, outreachDays: [12, 0, 6] };
    const question = { ...QUESTION, office: VARIED, choices, target: 10, replications: 20 };
    const trips = [12, 0, 6].map((outreachDays) => ({ ...TWO, outreachDays }));
    const dayOf = (each: Plan) => {
      for (let day = 1; ; day++) if (chanceBy(question, each, day) >= 0.8) return day;
    };
    const days = trips.map(dayOf);
    const first = Math.min(...days);
    const soonest = trips[days.indexOf(first)]!;
    const answer = infeasible(question);
    expect(answer.forEarliest).toEqual(soonest);
    expect(answer.shortfall.earliest).toBe(first);
    expect(answer.largest.plan.outreachDays).not.toBe(soonest.outreachDays);
    expect(earliestOfAll(question, 150)).toEqual({ day: first, plan: soonest, inTime: true });
    // By a target that can be reached as well.
    expect(earliestOfAll({ ...question, target: 200 }, 150)).toMatchObject({ day: first, plan: soonest });
    expect(earliestOfAll({ ...question, budget: { now: () => 1, milliseconds: 0 } }, 150)).toBe('unknown');
  });
});
