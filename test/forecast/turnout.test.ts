import { findCheapestPlan } from '../../src/forecast/answers/plan';
import { simulate } from '../../src/forecast/answers/simulation';
import { LEVERS, type Plan } from '../../src/forecast/levers';
import type { Office } from '../../src/forecast/office';
import { arrivals, evenly, STEADY, TWO_SETS } from './offices';

/** 600 people wait at one desa, nobody else comes to be due, and so many come to the counter a day. */
const office = (come: number, changes: Partial<Office> = {}): Office => ({
  ...STEADY,
  desa: [{ people: 600, reachable: { low: 1, value: 1, high: 1 }, residents: 1 }],
  arrivals: arrivals(0),
  recording: { ...STEADY.recording, turnout: evenly(come) },
  printing: null,
  ...changes,
});
const options = { replications: 20, seed: 1, horizon: 300, clearedShare: 1, target: 60 };
const recording = (of: Office, plan: Plan = TWO_SETS) => simulate(of, plan, options).recording;

test('six come a day: 600 people take 100 days, and what holds them up is who comes', () => {
  const { p50, p80, binding } = recording(office(6));
  expect([p50, p80]).toEqual([100, 100]);
  expect(binding.headline).toEqual({ resource: 'turnout', share: 1 });
  expect(binding.phases).toEqual([{ fromDay: 1, resource: 'turnout' }]);
});

test('neither sets nor operators nor longer hours bring anybody', () => {
  expect(recording(office(6), { ...TWO_SETS, sets: 9, recordingOperators: 9, extraHours: 2 }).p50).toBe(100);
});

test('more come than the two sets manage: the sets hold them up, 90 a day', () => {
  // 600 / 90 = 6.7 days.
  const { p50, binding } = recording(office(200));
  expect(p50).toBe(7);
  expect(binding.headline.resource).toBe('sets');
});

test('a Saturday brings as many an hour as another day', () => {
  // 6 a day and 6 x 3.75 / 7.5 = 3 more a week: 33 a week, 18 weeks of 5 days make 594, the next Monday brings 9.
  const saturdays = {
    days: { demand: [], hours: [], saturdays: Array.from({ length: 300 }, (_, at) => Number(at % 5 === 0)) },
  };
  expect(recording(office(6, saturdays), { ...TWO_SETS, saturdayHours: 3.75 }).p50).toBe(91);
});

test('fewer come on the days of a pattern, such as Ramadan', () => {
  // 20 days of 3 leave 540, which take 90 days of 6.
  expect(recording(office(6, { days: { demand: Array(20).fill(0.5), hours: [], saturdays: [] } })).p50).toBe(110);
});

test('an hour or two without power costs nobody while there is room', () => {
  const half = {
    kind: 'power',
    stopsRecording: true,
    stopsVerification: false,
    stopsPrinting: false,
    upNow: true,
  } as const;
  // Down for a mean of 1.5 hours every 6: the two sets still manage 72 of 90 a day, twelve times who comes.
  const availability = { failures: 1e6, upHours: 6e6, repairs: 1e6, downHours: 1.5e6 };
  expect(recording(office(6, { commonCauses: [{ ...half, availability }] })).p50).toBe(100);
});

describe('trips find those who don’t come', () => {
  const outreach = {
    days: [1, 2, 3, 4, 5],
    sets: 2,
    least: 0,
    peoplePerSetDay: { mean: 45, deviation: 0 },
    noShow: { low: 0, value: 0, high: 0 },
    firstDayShare: { low: 1, value: 1, high: 1 },
  };
  test('five days of two sets at 45 leave 150, which take 25 days of 6', () => {
    expect(recording(office(6, { outreach }), { ...TWO_SETS, outreachDays: 5 }).p50).toBe(30);
  });

  test('so the cheapest plan is trips, however cheap sets are', () => {
    const fixed = Object.fromEntries(LEVERS.map((lever) => [lever, [TWO_SETS[lever]]])) as unknown as Record<
      keyof Plan,
      number[]
    >;
    const costs = {
      ...(Object.fromEntries(LEVERS.map((lever) => [lever, 0.01])) as Record<keyof Plan, number>),
      outreachDays: 5,
    };
    const question = {
      ...options,
      office: office(6, { outreach }),
      costs,
      stage: 'recording',
      probability: 0.8,
    } as const;
    const found = findCheapestPlan({ ...question, choices: { ...fixed, sets: [2, 3, 4], outreachDays: [0, 2, 5] } });
    // 60 days of 6 are 360: with two days out 180 + 58 x 6 = 528, with five 450 + 55 x 6 = 780.
    expect(found).toMatchObject({ kind: 'found', cheapest: { plan: { sets: 2, outreachDays: 5 } } });
  });

  test('where there are none to make, too few come for anything that may be added', () => {
    const fixed = Object.fromEntries(LEVERS.map((lever) => [lever, [TWO_SETS[lever]]])) as unknown as Record<
      keyof Plan,
      number[]
    >;
    const reach = { horizon: 300, beyond: { sets: { step: 1, steps: 32 } } };
    const costs = Object.fromEntries(LEVERS.map((lever) => [lever, 1])) as Record<keyof Plan, number>;
    expect(
      findCheapestPlan({
        ...options,
        office: office(6),
        costs,
        choices: { ...fixed, sets: [2, 3] },
        stage: 'recording',
        probability: 0.8,
        reach,
      }),
    ).toMatchObject({
      kind: 'infeasible',
      binding: 'turnout',
      shortfall: { more: 'too few come', earliest: { day: 100 } },
    });
  });
});
