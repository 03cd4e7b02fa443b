import { addDays } from '../../../src/cells/day';
import { serviceMinutes } from '../../../src/domain/calendar';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { AVAILABILITY_PRIORS } from '../../../src/reports/forecast/model/priors';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, setting, type TypedRow, wall } from '../office';

/** On Saturday the 21st the network is away from 09:00 to 12:00. */
const SATURDAY: TypedRow = {
  ...{ id: 'G-1', mulai: wall('2026-11-21', '09:00'), selesai: wall('2026-11-21', '12:00'), jenis: 'JARINGAN' },
};

function networkOf(hours: number | null, holidays: TypedRow[] = []) {
  const pengaturan = hours === null ? [] : [setting('jam_sabtu', hours)];
  const grids = gridsOf({ desa: paperDesa, gangguan: [SATURDAY], pengaturan, libur: holidays });
  const { office, grounds } = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T07:30',
  );
  const tenWeeks = serviceMinutes('2027-01-11T00:00', '2027-03-22T00:00', new Set(), hours ?? 0) / 60;
  const { failures, upHours, downHours } = office.commonCauses[0]!.availability;
  const { meanUpHours, meanDownHours, weight } = AVAILABILITY_PRIORS.network;
  const believed = weight - 1 / 3;
  return {
    failures: failures - weight,
    upHours: Math.round(100 * (upHours - believed * meanUpHours)) / 100,
    downHours: Math.round(100 * (downHours - believed * meanDownHours)) / 100,
    hoursAWorkingDay: office.days.hoursWithSaturdays,
    daysInTenWeeks: Math.round((1e9 * tenWeeks) / office.days.hoursWithSaturdays!) / 1e9,
    basis: grounds.assumptions.find(({ label }) => label === 'Jaringan: waktu siap')?.basis,
  };
}

// The log is read from Saturday the 14th on: 28 + 6.5 hours of the week from the 16th, 7 of Monday the 23rd, until Tuesday opens.
test.each<[string, number | null, TypedRow[], object]>([
  // Open from 07:30 to 11:30: 2.5 of the three hours are lost, of two Saturdays of four.
  [
    'opens for four hours',
    4,
    [],
    {
      failures: 1,
      upHours: 47,
      downHours: 2.5,
      basis: expect.stringContaining('1 gangguan tercatat di jam layanan Senin-Sabtu, 2,5 jam hilang'),
    },
  ],
  [
    'is closed',
    null,
    [],
    {
      failures: 0,
      upHours: 41.5,
      downHours: 0,
      basis: expect.stringContaining('tanpa gangguan tercatat di jam layanan Senin-Jumat'),
    },
  ],
  [
    'is a holiday',
    4,
    [{ tanggal: wall('2026-11-21'), jenis: 'LIBUR', nama: 'Contoh' }],
    { failures: 0, upHours: 45.5, downHours: 0 },
  ],
  // 07:30 to 09:00: the outage begins as the counter closes.
  ['is over before the outage', 1.5, [], { failures: 0, upHours: 44.5, downHours: 0 }],
])('the forecast counts an outage on a Saturday as the reports do: where that day %s', (_, hours, holidays, seen) => {
  expect(networkOf(hours, holidays)).toMatchObject(seen);
});

// Ahead lie 480 working days without a holiday: 96 weeks of five working days and a Saturday each.
test.each([4, 2.5, 12, null])(
  'ten weeks of outage are fifty working days, with %p hours each Saturday too',
  (hours) => {
    expect(networkOf(hours).daysInTenWeeks).toBe(50);
  },
);

// 48 of those 96 Saturdays are holidays: four hours on every tenth working day.
test('a Saturday that is a holiday makes no working day longer', () => {
  const closed = Array.from({ length: 48 }, (_, week) => ({
    ...{ tanggal: wall(addDays('2026-11-28', 14 * week)), jenis: 'LIBUR', nama: 'Contoh' },
  }));
  expect(networkOf(4, closed).hoursAWorkingDay).toBeCloseTo(6.9 + 4 / 10, 9);
});
