import type { CommonCause, Office } from '../../../src/forecast/office';
import { FORECAST_TABLES, type OfficeModel, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { meanDayWords } from '../../../src/reports/forecast/words/meanDayWords';
import { readTables } from '../../../src/tables/table';
import { arrivals, STEADY, TWO_SETS } from '../../forecast/offices';
import { gridsOf, paperDesa, setting } from '../office';

const typed = officeModel(
  readTables(
    FORECAST_TABLES,
    (sheet) => gridsOf({ desa: paperDesa, pengaturan: [setting('target_perekaman', 0.9)] })[sheet] ?? null,
  ),
  '2026-11-24T10:00',
);

/** 1,000 are within reach and ten a day turn 17; by day 30 nine in ten of them: 900 / 30 + 10 = 40 a day. Two sets of 30 a day. */
function modelOf(changes: Partial<Office>): OfficeModel {
  const office: Office = {
    ...STEADY,
    arrivals: arrivals(10),
    serviceHoursPerDay: 8,
    recording: {
      ...STEADY.recording,
      peoplePerSetDay: { mean: 30, deviation: 0 },
      minutesPerPerson: { mean: 1, deviation: 0 },
    },
    ...changes,
  };
  const demand = { ...typed.demand, reachableBacklog: 1000 };
  return { ...typed, office, demand, target: { ...typed.target, index: 30 } };
}

/** Up so much of the time: 100 hours up to a failure, and down so that the share comes out. */
const cause = (kind: CommonCause['kind'], up: number, stopsRecording = true): CommonCause => ({
  ...{ kind, stopsRecording, stopsVerification: false, stopsPrinting: false, upNow: true },
  availability: { failures: 1, upHours: 100, repairs: 1, downHours: (100 * (1 - up)) / up },
});
const comes = (perDay: number): Partial<Office> => ({
  recording: { ...modelOf({}).office.recording, turnout: { perDay: { mean: perDay, deviation: 0 }, dispersion: 0 } },
});

test('who come are held against who have to, on Saturdays as well', () => {
  const few = 'Pada hari rata-rata target itu perlu 40 orang direkam; yang datang ke loket 25.';
  expect(meanDayWords(modelOf(comes(25)), TWO_SETS, 'turnout')).toBe(few);
  // Four hours of eight on each fifth day: a tenth more.
  const saturdays = { ...TWO_SETS, saturdayHours: 4 };
  expect(meanDayWords(modelOf(comes(25)), saturdays, 'turnout')).toBe(few.replace('25', '28'));
  expect(meanDayWords(modelOf(comes(5)), TWO_SETS, 'turnout')).toBe(few.replace('25', '5,0'));
  expect(meanDayWords(modelOf(comes(50)), TWO_SETS, 'turnout')).toBe(
    few.replace('25.', '50, cukup, tetapi tidak pada hari-hari sepi.'),
  );
});

test('what stands still is held against how much of the time it would have to run', () => {
  const of = (up: number, plan = TWO_SETS) =>
    meanDayWords(modelOf({ commonCauses: [cause('power', up)] }), plan, 'power');
  const said = 'Pada hari rata-rata target itu perlu 40 orang direkam; tambahan terbesar itu sanggup';
  // 60 a day while there is power: 24 of them at 40 %, and 40 / 60 = 67 % is what it takes.
  expect(of(0.4)).toBe(`${said} 24. Agar cukup, listrik harus siap 67 % dari jam layanan, sekarang 40 %.`);
  // Two hours more of eight: 75 a day, 30 of them, 40 / 75.
  expect(of(0.4, { ...TWO_SETS, extraHours: 2 })).toBe(
    `${said} 30. Agar cukup, listrik harus siap 53 % dari jam layanan, sekarang 40 %.`,
  );
  expect(of(0.4, { ...TWO_SETS, sets: 1 })).toBe(`${said} 12; tanpa gangguan itu pun 30.`);
  expect(of(0.8)).toBe(`${said} 48, cukup, tetapi tidak pada hari-hari gangguan.`);
  // Two causes of one kind: 0.8 x 0.5.
  const twice = { commonCauses: [cause('power', 0.8), cause('power', 0.5), cause('server', 0.9)] };
  // 60 x 0.4 x 0.9 = 21.6; without power cuts 54, 40 / 54 = 74 %.
  expect(meanDayWords(modelOf(twice), TWO_SETS, 'power')).toBe(
    `${said} 22. Agar cukup, listrik harus siap 74 % dari jam layanan, sekarang 40 %.`,
  );
});

test('of what can be had nothing is said, nor of what doesn’t stop recording', () => {
  expect(meanDayWords(modelOf({}), TWO_SETS, 'sets')).toBe('');
  expect(meanDayWords(modelOf({ commonCauses: [cause('network', 0.5, false)] }), TWO_SETS, 'network')).toBe('');
});
