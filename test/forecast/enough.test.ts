import { fewestSteps, isEnough, withFewest } from '../../src/forecast/answers/enough';
import type { PlanQuestion } from '../../src/forecast/answers/planQuestion';
import { replicate } from '../../src/forecast/flow/replications';
import { LEVERS, type Plan } from '../../src/forecast/levers';
import { STEADY, TWO_SETS, VARIED } from './offices';

describe('the fewest steps that are enough', () => {
  test('are found wherever they lie, with few questions and none twice', () => {
    for (const most of [0, 1, 2, 3, 7, 8, 100]) {
      for (let fewest = 0; fewest <= most; fewest++) {
        const asked: number[] = [];
        const found = fewestSteps(most, (steps) => {
          asked.push(steps);
          return steps >= fewest;
        });
        expect(found).toBe(fewest);
        expect(new Set(asked).size).toBe(asked.length);
        // None of it, then half of what is left each time; the most is known to be enough.
        expect(asked.length).toBeLessThanOrEqual(1 + Math.ceil(Math.log2(Math.max(1, most))));
        expect(asked).not.toContain(most === 0 ? 0 : most);
        if (most > 0) expect(asked[0]).toBe(0);
      }
    }
  });

  test('are left open as soon as the time is out', () => {
    let asked = 0;
    expect(fewestSteps(8, (steps) => (++asked === 2 ? null : steps > 5))).toBeNull();
    expect(asked).toBe(2);
  });
});

describe('a plan is enough', () => {
  const question: PlanQuestion = {
    office: VARIED,
    choices: Object.fromEntries(LEVERS.map((lever) => [lever, [0]])) as unknown as PlanQuestion['choices'],
    costs: TWO_SETS,
    stage: 'recording',
    target: 130,
    probability: 0.8,
    clearedShare: 1,
    replications: 120,
    seed: 3,
  };
  const never = () => false;
  const through = (stage: PlanQuestion['stage'], target: number): number => {
    let count = 0;
    replicate(VARIED, TWO_SETS, { ...question, horizon: target }, ({ recordingDay, cardsDay }) => {
      if ((stage === 'recording' ? recordingDay : cardsDay) <= target) count++;
    });
    return count;
  };

  test.each([
    ['recording', 130],
    ['recording', 140],
    ['cards', 220],
  ] as const)('with just as many of all futures as are wanted, not with one fewer: %s by day %d', (stage, target) => {
    const count = through(stage, target);
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(115);
    const enough = (wanted: number) =>
      isEnough({ ...question, stage, target, probability: wanted / 120 }, VARIED, TWO_SETS, never);
    expect([enough(count - 1), enough(count), enough(count + 1)]).toEqual([true, true, false]);
  });

  test('or not is settled as soon as the rest can’t change it, and open where the time is out before', () => {
    let looks = 0;
    const look = () => ++looks > 100;
    // By day 1 nobody is through: one future in a hundred would have to be after fifty that weren't.
    expect(isEnough({ ...question, target: 1, probability: 0.99, replications: 5000 }, VARIED, TWO_SETS, look)).toBe(
      false,
    );
    expect(looks).toBe(2);
    expect(isEnough(question, VARIED, TWO_SETS, () => true)).toBeNull();
  });
});

describe('of a plan that is enough no more is kept than it takes', () => {
  // 1,500 people and 10 more a day; 45 a day for each set with an operator: by day 19 two of each record 1,710, by day 9
  // four 1,620 of 1,590, while three would take 12 days.
  const choices = { sets: [6, 1, 2, 6, 3, 4], recordingOperators: [5, 1, 4, 2, 3], printers: [2, 1] };
  const question: PlanQuestion = {
    office: STEADY,
    choices: {
      ...Object.fromEntries(LEVERS.map((lever) => [lever, [0]])),
      ...choices,
    } as unknown as PlanQuestion['choices'],
    costs: TWO_SETS,
    stage: 'recording',
    target: 9,
    probability: 1,
    clearedShare: 1,
    replications: 60,
    seed: 1,
  };
  const most: Plan = { ...TWO_SETS, sets: 6, recordingOperators: 5, printers: 2 };
  const fewest = (target: number, levers: (keyof Plan)[], plan = most, outOfTime = () => false) =>
    withFewest({ ...question, target }, STEADY, levers, plan, outOfTime);

  test('one kind after the other, whatever the order in which the amounts are given', () => {
    const four = { ...most, sets: 4, recordingOperators: 4 };
    expect(fewest(9, ['sets', 'recordingOperators'])).toEqual({ plan: four, inTime: true });
    expect(fewest(9, ['recordingOperators'])).toEqual({ plan: { ...most, recordingOperators: 4 }, inTime: true });
    expect(fewest(19, ['sets', 'recordingOperators']).plan).toEqual({ ...most, sets: 2, recordingOperators: 2 });
    // What recording doesn't hang on goes altogether.
    expect(fewest(9, ['printers']).plan).toEqual({ ...most, printers: 1 });
  });

  test('and it is itself where nothing can be left out', () => {
    const all = { ...most, sets: 4, recordingOperators: 4, printers: 1 };
    const choicesOfAll = { ...question.choices, sets: [4], recordingOperators: [2, 4] };
    const kept = withFewest(
      { ...question, choices: choicesOfAll },
      STEADY,
      ['sets', 'recordingOperators'],
      all,
      () => false,
    );
    expect(kept.inTime).toBe(true);
    expect(kept.plan).toBe(all);
  });

  test('as far as time allows, and then it is said', () => {
    const kept = Array.from({ length: 12 }, (_, looksLeft) => {
      let looks = 0;
      return fewest(9, ['sets', 'recordingOperators'], most, () => ++looks > looksLeft);
    });
    const [none, some, all] = [most, { ...most, sets: 4 }, { ...most, sets: 4, recordingOperators: 4 }];
    expect(kept[0]).toEqual({ plan: none, inTime: false });
    expect(kept).toContainEqual({ plan: some, inTime: false });
    expect(kept.at(-1)).toEqual({ plan: all, inTime: true });
    expect(kept.every(({ plan, inTime }) => inTime === (plan.recordingOperators === 4))).toBe(true);
  });
});
