import { addDays, weekday } from '../../../src/cells/day';
import { readSettings } from '../../../src/domain/settings';
import { createRandom, drawNormal } from '../../../src/forecast/chance/random';
import { replicate } from '../../../src/forecast/flow/replications';
import type { Office } from '../../../src/forecast/office';
import type { Interruptions } from '../../../src/reports/forecast/model/interruptions';
import { seenRecording } from '../../../src/reports/forecast/model/seenRecording';
import type { LayananRow } from '../../../src/tables/layanan';
import { binomialBand, coverage, placeOf } from '../../forecast/calibration';
import { ALWAYS_UP, arrivals, STEADY, TWO_SETS } from '../../forecast/offices';
import { countOf } from '../../forecast/syntheticCounts';

const settings = readSettings({ rows: [], issues: [], unread: [], layout: null });
const NEVER_DOWN: Interruptions = {
  setAvailability: ALWAYS_UP,
  printerAvailability: ALWAYS_UP,
  down: { sets: 0, printers: 0 },
  commonCauses: [],
  disturbed: new Set(),
};
/** Twelve a day register for a card alone, certainly. */
const replaced = { perDay: { mean: 12, deviation: 0 }, dispersion: 0 };

/** Mondays to Thursdays of 7 service hours, where a mean day has 6.9: a set is seen at 6.9 / 7 of its count. */
const HOURS = 6.9 / 7;
function days(count: number, of: (at: number) => Partial<LayananRow>): LayananRow[] {
  const rows: LayananRow[] = [];
  for (let day = '2026-04-06'; rows.length < count; day = addDays(day, 1)) {
    if (weekday(day) >= 1 && weekday(day) <= 4)
      rows.push({ daftar: null, tanggal: day, ...of(rows.length) } as LayananRow);
  }
  return rows;
}
const seen = (rows: LayananRow[], interruptions = NEVER_DOWN, plan = TWO_SETS) =>
  seenRecording(rows, { ...plan, setsOn: () => plan.sets, ownedSets: plan.sets }, settings, interruptions, replaced);

test('a ready set without anybody at it measures nothing: where one person served, one set recorded', () => {
  const served = (petugas: number | null) => days(80, (at) => ({ daftar: 200, rekam: 40 + (at % 5), petugas }));
  const paceOf = (petugas: number | null, sets: number) =>
    seen(served(petugas), NEVER_DOWN, { ...TWO_SETS, sets }).peoplePerSetDay;
  expect(paceOf(1, 2)).toEqual(paceOf(null, 1));
  // With as many as there are sets, or not told, all of them recorded.
  expect(paceOf(3, 2)).toEqual(paceOf(null, 2));
  expect(paceOf(null, 2).mean).toBeLessThan(0.6 * paceOf(null, 1).mean);
});

describe('days that left people over, with an outage in the log', () => {
  const rows = days(80, (at) => ({ daftar: 200, rekam: 50 + (at % 5) }));
  const interruptions = (...disturbed: string[]) => ({
    ...NEVER_DOWN,
    // Up 95 % of the time, as though known for good.
    setAvailability: { failures: 1e6, upHours: 95e6, repairs: 1e6, downHours: 5e6 },
    disturbed: new Set(disturbed),
  });
  const pace = (...disturbed: string[]) => seen(rows, interruptions(...disturbed)).peoplePerSetDay.mean;
  const { tanggal: first } = rows[0]!;
  const { tanggal: last } = rows[79]!;

  test('of months before are read as without one', () => {
    expect(pace('2026-01-12')).toBe(pace());
    expect(pace(addDays(last, 30))).toBe(pace());
  });

  test('between outages before and after had all sets up: 5 % fewer a set', () => {
    // The belief of 45 weighs in, hence not quite.
    expect(pace(addDays(first, -3), addDays(last, 3)) / pace()).toBeCloseTo(0.95, 2);
  });

  test('among them move the pace by the part of the days around it, not by all of the 5 %', () => {
    // A week to either side: 8 days or 9 of 80, so half a per cent.
    const one = pace(rows[40]!.tanggal) / pace();
    expect(one).toBeLessThan(1);
    expect(one).toBeGreaterThan(0.99);
  });
});

test('who comes on Saturdays says nothing of working days, whether or not anybody was left over', () => {
  // Twelve Saturdays of 200, all left over but six: of 18 on every working day.
  const saturdays = (daftar: number) =>
    Array.from({ length: 12 }, (_, week) => ({
      tanggal: addDays('2026-04-11', 7 * week),
      daftar,
      rekam: 6,
    })) as LayananRow[];
  expect(weekday('2026-04-11')).toBe(6);
  const left = seen([...days(60, () => ({ daftar: 30, rekam: 6 })), ...saturdays(212)]);
  expect([left.measured, left.turnout?.people.perDay.mean]).toEqual([true, 18]);
  expect(left.turnout?.basis).toContain('60 hari layanan');
  expect(seen([...days(60, () => ({ daftar: 6, rekam: 6 })), ...saturdays(6)]).turnout?.people.perDay.mean).toBe(6);
});

describe('six recorded a day on two sets', () => {
  test('who were all who registered: sets manage what they are believed to, six is who comes', () => {
    const { peoplePerSetDay, turnout, measured, assumedServed } = seen(days(60, () => ({ daftar: 6, rekam: 6 })));
    expect(peoplePerSetDay.mean).toBeCloseTo(45, 1);
    expect(turnout?.people.perDay.mean).toBe(6);
    expect({ measured, assumedServed }).toEqual({ measured: false, assumedServed: false });
  });

  test('of whom nobody told how many came: likewise, but it is said to be assumed', () => {
    const { peoplePerSetDay, turnout, assumedServed } = seen(days(60, () => ({ rekam: 6 })));
    expect(peoplePerSetDay.mean).toBeCloseTo(45, 1);
    expect(turnout?.people.perDay.mean).toBe(6);
    expect(assumedServed).toBe(true);
  });

  test('beside twelve who register for a card alone: nobody was left over', () => {
    const { peoplePerSetDay, turnout } = seen(days(60, () => ({ daftar: 18, rekam: 6 })));
    expect(peoplePerSetDay.mean).toBeCloseTo(45, 1);
    expect(turnout?.people.perDay.mean).toBe(6);
  });

  test('of thirty who registered: sets manage three a day, and eighteen come', () => {
    const { peoplePerSetDay, turnout, measured } = seen(days(60, () => ({ daftar: 30, rekam: 6 })));
    // Sixty Poisson counts of 6 HOURS, each worth half a person a set, with Student's 59 / 57, against a normal of 45
    // and deviation 12 / 3.29.
    const seenOf = 1 / ((3 * HOURS * (59 / 57)) / 2 / 60);
    const believed = 1 / (12 / 3.29) ** 2;
    expect(peoplePerSetDay.mean).toBeCloseTo((3 * HOURS * seenOf + 45 * believed) / (seenOf + believed), 2);
    expect(turnout?.people.perDay.mean).toBe(18);
    expect(measured).toBe(true);
  });

  test('of thirty on the days of an outage alone: that says nothing of the sets', () => {
    const rows = days(60, (at) => (at < 12 ? { daftar: 30, rekam: 6 } : { daftar: 6, rekam: 6 }));
    const disturbed = new Set(rows.slice(0, 12).map(({ tanggal }) => tanggal));
    expect(seen(rows, { ...NEVER_DOWN, disturbed }).peoplePerSetDay.mean).toBeCloseTo(45, 1);
    // Not logged as one, it would: three a set on twelve days, no less on 48. A Poisson count of 2 m is at least 6 on 48 or
    // 49 of 60 days at m = 4.2, and a normal as wide has its 20 % point at 6 where 2 m - 0.84 sqrt(2 m) = 6: m = 4.35.
    const { mean } = seen(rows).peoplePerSetDay;
    expect(mean).toBeGreaterThan(4.2 * HOURS);
    expect(mean).toBeLessThan(5);
  });
});

test('as many as two sets are believed to manage, of whom nobody told how many came, measure the sets', () => {
  const { peoplePerSetDay, turnout, measured } = seen(days(60, () => ({ rekam: 84 })));
  // Sixty Poisson counts of two sets, as above: alike, but no surer than chance.
  const seenOf = 1 / ((42 * HOURS * (59 / 57)) / 2 / 60);
  const believed = 1 / (12 / 3.29) ** 2;
  expect(peoplePerSetDay.mean).toBeCloseTo((42 * HOURS * seenOf + 45 * believed) / (seenOf + believed), 9);
  expect(peoplePerSetDay.deviation).toBeCloseTo(1 / Math.sqrt(seenOf + believed), 9);
  expect(turnout).toBeUndefined();
  expect(measured).toBe(true);
});

test('more than they are believed to, all who registered: they manage at least that', () => {
  // A normal of mean 45 and deviation 12 / 3.29 cut off below 50 HOURS (1.175 deviations up): by the inverse Mills
  // ratio its mean is 45 + 3.648 x phi(1.175) / (1 - Phi(1.175)) = 45 + 3.648 x 0.20004 / 0.12000 = 51.08.
  const { peoplePerSetDay, turnout } = seen(days(60, () => ({ daftar: 100, rekam: 100 })));
  expect(peoplePerSetDay.mean).toBeCloseTo(51.08, 1);
  expect(turnout?.people.perDay.mean).toBe(100);
});

test('one operator for four sets is what 26 a day measure', () => {
  // At 15 minutes, the longest believed, one manages 27.6 of 6.9 x 60 minutes; nine tenths of that on a Monday are 25.2.
  const one = { ...TWO_SETS, sets: 4, recordingOperators: 1 };
  expect(
    seen(
      days(60, () => ({ rekam: 26 })),
      NEVER_DOWN,
      one,
    ).turnout,
  ).toBeUndefined();
  expect(
    seen(
      days(60, () => ({ rekam: 25 })),
      NEVER_DOWN,
      one,
    ).turnout?.people.perDay.mean,
  ).toBe(25);
});

test('in Ramadan fewer come: the usual is told for other days', () => {
  // 80 % of a usual day come (datang_ramadan).
  const ramadan = days(60, () => ({ rekam: 8 })).map((row, at) => ({ ...row, tanggal: addDays('2026-02-23', at % 4) }));
  expect(seen(ramadan).turnout?.people.perDay.mean).toBeCloseTo(10, 9);
});

/**
 * Offices whose truth is known: so many come a day, patchily, and so many a set manages; who is left over goes home. The
 * forecast knows Layanan alone, and half of the offices don't fill in Daftar. Lived in a loop of its own.
 */
describe('the date by which all are recorded, learnt from Layanan alone', () => {
  const OFFICES = 400;
  const HISTORY = 60;
  const REPLICATIONS = 100;
  const HORIZON = 480;
  const certain = { low: 1, value: 1, high: 1 };

  function place(index: number, kind: 'few come' | 'people left over'): number {
    const random = createRandom(kind === 'few come' ? 71 : 72, index);
    const between = (low: number, high: number) => low + (high - low) * random.uniform();
    const perSet = 45 + (12 / 3.29) * drawNormal(random);
    const mean = kind === 'few come' ? between(5, 50) : perSet * between(2.2, 3);
    const dispersion = between(1.2, 4);
    const backlog = Math.round(Math.min(mean, 2 * perSet) * between(30, 200));
    const day = (hours: number) => {
      const came = countOf(random, mean, dispersion);
      const possible = 2 * perSet * hours * (1 + 0.15 * drawNormal(random));
      return { came, recorded: Math.round(Math.min(came, possible)) };
    };
    const tells = kind !== 'few come' || index % 2 === 0;
    const rows = days(HISTORY, () => {
      const { came, recorded } = day(1 / HOURS);
      return { rekam: recorded, daftar: tells ? came + 12 : null };
    });
    let left = backlog;
    let cleared = 0;
    for (; left > 0 && cleared <= HORIZON; cleared++) left -= day(1).recorded;
    const { peoplePerSetDay, turnout } = seen(rows);
    const office: Office = {
      ...STEADY,
      desa: [{ people: backlog, reachable: certain, residents: 1 }],
      arrivals: arrivals(0),
      recording: {
        ...STEADY.recording,
        minutesPerPerson: { mean: 1, deviation: 0 },
        peoplePerSetDay,
        dailyVariation: 0.15,
        ...(turnout ? { turnout: turnout.people } : {}),
      },
      printing: null,
    };
    const found = new Int32Array(REPLICATIONS);
    const run = { replications: REPLICATIONS, seed: index, horizon: HORIZON, clearedShare: 1 };
    replicate(office, TWO_SETS, run, ({ recordingDay }, __, at) => {
      found[at] = recordingDay;
    });
    return placeOf(cleared, found.sort(), random.uniform());
  }

  test.each(['few come', 'people left over'] as const)('where %s holds as often as it says', (kind) => {
    const places = Array.from({ length: OFFICES }, (_, index) => place(index, kind));
    const held = [0.5, 0.8, 0.95].map((level) => {
      const share = coverage(places, level);
      const { low, high } = binomialBand(level, OFFICES, 3.3);
      return { level, share, within: share >= low && share <= high };
    });
    expect(held).toEqual(held.map((one) => ({ ...one, within: true })));
  });
});
