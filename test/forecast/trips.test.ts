import { simulate } from '../../src/forecast/answers/simulation';
import { playPlan } from '../../src/forecast/flow/dayLoop';
import { createPaths } from '../../src/forecast/flow/paths';
import { createReplication } from '../../src/forecast/flow/replication';
import type { Plan } from '../../src/forecast/levers';
import { type Office, type Outreach, RESOURCES } from '../../src/forecast/office';
import { createOutreachPath, tripsOf } from '../../src/forecast/outreach/trips';
import { evenly, STEADY, TWO_SETS, VARIED, VARIED_PLAN } from './offices';

const exactly = (mean: number) => ({ mean, deviation: 0 });
const surely = (value: number) => ({ low: value, value, high: value });

const OUTREACH: Outreach = {
  days: [2, 3, 7, 8],
  sets: 1,
  least: 0,
  peoplePerSetDay: exactly(30),
  noShow: surely(0.2),
  firstDayShare: surely(0.5),
};

/** 1,000 and 500 people, ten newcomers a day, two sets and two operators at 45 a day. */
const officeWith = (changes: Partial<Outreach>, more: Partial<Office> = {}): Office => ({
  ...STEADY,
  outreach: { ...OUTREACH, ...changes },
  ...more,
});

function play(office: Office, changes: Partial<Plan>, horizon = 12) {
  const plan = { ...TWO_SETS, ...changes };
  const result = createReplication(horizon);
  playPlan(createPaths(office, plan, horizon, 1)(0), plan, office, 1, result);
  return { ...result, recorded: [...result.recorded] };
}

describe('where the sets go', () => {
  test('is what a plan on paper says: the largest list first, its first day weak', () => {
    // Two kit-days at one desa record 30 x 1.5 = 45, one at each of two 30.
    expect(tripsOf(officeWith({}), 2)).toEqual([
      { day: 1, sets: 1, stops: [{ desa: 0, sets: 1, first: true }] },
      { day: 2, sets: 1, stops: [{ desa: 0, sets: 1, first: false }] },
    ]);
    // One for each desa at the least: then the first, which has more people a kit-day, for the others.
    expect(tripsOf(officeWith({ least: 1 }), 3)).toEqual([
      { day: 1, sets: 1, stops: [{ desa: 0, sets: 1, first: true }] },
      { day: 2, sets: 1, stops: [{ desa: 0, sets: 1, first: false }] },
      { day: 6, sets: 1, stops: [{ desa: 1, sets: 1, first: true }] },
    ]);
  });

  test('is the desa with the largest list, whatever its place among them, of equal ones the first', () => {
    const desaOf = (...people: number[]) =>
      people.map((count) => ({ people: count, reachable: surely(1), residents: 1 }));
    const firstDay = (...people: number[]) =>
      tripsOf({ ...officeWith({ days: [2] }), desa: desaOf(...people) }, 1)[0]?.stops;
    expect(firstDay(300, 900, 600)).toEqual([{ desa: 1, sets: 1, first: true }]);
    expect(firstDay(300, 600, 900)).toEqual([{ desa: 2, sets: 1, first: true }]);
    expect(firstDay(900, 900, 900)).toEqual([{ desa: 0, sets: 1, first: true }]);
    expect(firstDay(100, 900, 900)).toEqual([{ desa: 1, sets: 1, first: true }]);
    // One day for each: in the order of their lists.
    const office = { ...officeWith({ least: 1, days: [1, 2, 3] }), desa: desaOf(300, 900, 600) };
    expect(tripsOf(office, 3).map(({ day, stops }) => [day, stops.map(({ desa }) => desa)])).toEqual([
      [0, [1]],
      [1, [2]],
      [2, [0]],
    ]);
  });

  test('is no path at all where nobody goes, so that nothing is drawn for it', () => {
    expect(createOutreachPath(officeWith({}), 0)).toBeNull();
    expect(createOutreachPath(officeWith({}), -1)).toBeNull();
    expect(createOutreachPath(officeWith({ days: [] }), 3)).toBeNull();
    expect(createOutreachPath(officeWith({}), 2)).toMatchObject({ trips: [{ day: 1 }, { day: 2 }], firstDayShare: 1 });
  });

  test('is nowhere without sets, days or people', () => {
    expect(tripsOf(officeWith({ sets: 0 }), 4)).toEqual([]);
    expect(tripsOf(officeWith({ days: [] }), 4)).toEqual([]);
    expect(tripsOf(officeWith({}), 0)).toEqual([]);
    expect(tripsOf({ ...officeWith({}), desa: [] }, 4)).toEqual([]);
    expect(tripsOf(STEADY, 4)).toEqual([]);
  });
});

describe('a day out', () => {
  test('takes its set and its operator from the counter, and half of its first day is travel', () => {
    const { recorded, reached } = play(officeWith({}), { outreachDays: 2 });
    expect(reached).toEqual([15, 30]);
    // 90 on day 1; 45 are left at the counter on days 2 and 3; 90 again on day 4.
    expect(recorded.slice(0, 4)).toEqual([90, 90 + 45 + 15, 150 + 45 + 30, 225 + 90]);
  });

  test('records no more than one operator for each set can', () => {
    // 60 a day by the set, but 45 by ten minutes for each person.
    expect(play(officeWith({ peoplePerSetDay: exactly(60) }), { outreachDays: 2 }).reached).toEqual([22.5, 45]);
  });

  test('leaves a set at home for which there is no operator, and one that does not exist', () => {
    // Two are booked; the one who goes leaves nobody at the counter.
    const two = officeWith({ sets: 2, days: [1] });
    expect(play(two, { recordingOperators: 1, outreachDays: 1 }).recorded[0]).toBe((30 / 2) * 1.5);
    expect(play(two, { sets: 1, outreachDays: 1 }).recorded[0]).toBe((30 / 2) * 1.5);
    expect(play(two, { outreachDays: 1 }).recorded[0]).toBe(30 * 1.5);
  });

  test('meets those who turn up of those who wait there and can be reached, once', () => {
    const desa = [{ people: 400, reachable: surely(0.5), residents: 1 }];
    const office = officeWith({ peoplePerSetDay: exactly(45), firstDayShare: surely(1), days: [2, 3, 4, 5] }, { desa });
    const { reached, recorded } = play(office, { recordingOperators: 1, sets: 1, outreachDays: 4 });
    // Of 400 half are there. 200 + 10 newcomers - 45 at the counter on day 1; with ten more 175 wait on day 2, of whom
    // 35 stay away on every trip: 140 are met, then 140 - 45 + 10 = 105, 70 and 35. Nobody is left at the counter.
    expect(reached).toEqual([45, 45, 45, 35]);
    expect(recorded[4]).toBe(45 * 4 + 35);
  });

  test('goes by the hours of that day, not by those that the counter stays open longer', () => {
    const days = { ...STEADY.days, hours: [1, 0.8] };
    expect(play(officeWith({}, { days }), { outreachDays: 2, extraHours: 2 }).reached[0]).toBeCloseTo(15 * 0.8);
    // On a Saturday all are back.
    const saturday = { ...STEADY.days, saturdays: [0, 1] };
    const { recorded } = play(officeWith({}, { days: saturday }), { outreachDays: 1, saturdayHours: 7.5 });
    expect(recorded[1]! - recorded[0]!).toBeCloseTo(15 + 45 + 90);
  });

  test('leaves a counter to which few come, on a Saturday as many an hour, and says so', () => {
    // 4 a day come and on the Saturday 3.75 / 7.5 as many; 30 on a trip's full day, half of that on its first: 15.
    const recording = { ...STEADY.recording, turnout: evenly(4) };
    const office = officeWith({ days: [2] }, { recording, days: { ...STEADY.days, saturdays: [0, 1] } });
    const { recorded, recordingLimit } = play(office, { outreachDays: 1, saturdayHours: 3.75 });
    expect(recorded.slice(0, 3)).toEqual([4, 4 + 15 + 4 + 2, 25 + 4]);
    expect([...recordingLimit.slice(0, 3)].map((place) => RESOURCES[place])).toEqual(['turnout', 'turnout', 'turnout']);
  });

  test('names the sets where as many come to the counter as they manage', () => {
    const recording = { ...STEADY.recording, turnout: evenly(90) };
    const { recordingLimit } = play(officeWith({ days: [2] }, { recording }), { outreachDays: 1 });
    expect(RESOURCES[recordingLimit[0]!]).toBe('sets');
  });

  test('beyond the days that are looked at changes nothing', () => {
    const far = officeWith({ days: [20] });
    expect(play(far, { outreachDays: 1 }, 12)).toEqual(play(far, { outreachDays: 0 }, 12));
    expect(play(far, { outreachDays: 1 }, 19)).toEqual(play(far, { outreachDays: 0 }, 19));
    expect(play(far, { outreachDays: 1 }, 20).reached).toHaveLength(1);
  });

  test('says what keeps the counter from doing more on that day', () => {
    const days = (office: Office, changes: Partial<Plan>) => {
      const { recordingLimit } = play(office, { outreachDays: 1, ...changes }, 3);
      return [...recordingLimit].map((place) => RESOURCES[place]);
    };
    // As many of each: the sets, as on day 3 without a trip; one operator for three sets: the operators.
    expect(days(officeWith({ days: [1, 2] }), {})).toEqual(['sets', 'sets', 'sets']);
    const operators = ['recordingOperators', 'recordingOperators', 'recordingOperators'];
    expect(days(officeWith({ days: [2] }), { sets: 3, recordingOperators: 1 })).toEqual(operators);
    // Of 12 people with 10 more a day all are through on day 1, and whoever comes on the days after.
    const few = { desa: [{ people: 12, reachable: surely(1), residents: 1 }] };
    expect(days(officeWith({ days: [1, 2] }, few), { outreachDays: 2 })).toEqual(['demand', 'demand', 'demand']);
  });

  test('comes when the network at the office is down', () => {
    const network = {
      kind: 'network',
      stopsRecording: true,
      stopsVerification: true,
      stopsPrinting: true,
      availability: { failures: 1, upHours: 0, repairs: 0, downHours: 1 },
      upNow: false,
    } as const;
    const { recorded } = play(officeWith({}, { commonCauses: [network] }), { outreachDays: 2 });
    expect(recorded.slice(0, 4)).toEqual([0, 15, 45, 45]);
  });

  test('may record fewer than the counter would, so that more trips can be later: no plan search may count on them', () => {
    const day = (outreachDays: number) => play(officeWith({}), { outreachDays }, 40).recordingDay;
    // 1,500 at 80 a day net: 19 days; two days out lose 30 + 15 of them.
    expect(day(0)).toBe(19);
    expect(day(4)).toBe(20);
    const quick = officeWith(
      { peoplePerSetDay: exactly(90) },
      {
        recording: { ...STEADY.recording, peoplePerSetDay: exactly(20), minutesPerPerson: exactly(1) },
      },
    );
    const soon = (outreachDays: number) => play(quick, { outreachDays }, 120).recordingDay;
    expect(soon(4)).toBeLessThan(soon(0));
  });

  test('is nearer for the desa that it goes to, and leaves nobody uncounted', () => {
    const run = { replications: 200, seed: 3, horizon: 200, clearedShare: 0.994, target: null };
    const few = { ...VARIED, recording: { ...VARIED.recording, peoplePerSetDay: exactly(20) } };
    const [home, out] = [0, 12].map((outreachDays) => simulate(few, { ...VARIED_PLAN, outreachDays }, run));
    const largest = 4;
    expect(out!.desa[largest]!.p50!).toBeLessThan(home!.desa[largest]!.p50!);
    expect(out!.recording.p80!).toBeLessThan(home!.recording.p80!);
    // The desa are through when the whole is.
    const last = Math.max(...out!.desa.map(({ p95 }) => p95!));
    expect(Math.abs(last - out!.recording.p95!)).toBeLessThanOrEqual(20);
  });
});
