import { abk } from '../../../src/reports';
import { answerForecast } from '../../../src/reports/forecast/answer';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/officeModel';
import { readTables } from '../../../src/tables/table';
import { FULL, gridsOf, linesUnder, pageOf, paperDesa, setting, type Typed } from '../office';

const NOW = '2026-11-24T10:00';

function answerOf(typed: Typed) {
  const grids = gridsOf(typed);
  const model = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
  );
  return answerForecast(model, { seed: 1, replications: 20, milliseconds: () => 0, budgetMilliseconds: 1000 });
}

test.each([
  ['days on record', FULL],
  ['defaults alone', { desa: paperDesa }],
  ['cards printed at the Dinas', { desa: paperDesa, pengaturan: [setting('cetak_di_kecamatan', 'TIDAK')] }],
  ['a shorter year', { ...FULL, pengaturan: [setting('wke_menit_tahun', 72_000), setting('menit_rekam', 15)] }],
] satisfies [string, Typed][])('asks for the same people as ABK on %s', (_, typed) => {
  const onForm = linesUnder(pageOf(abk, typed, NOW), 'Peta jabatan')
    .slice(1, -1)
    .map((line) => line[4]);
  const { staff } = answerOf(typed);
  expect(onForm.length).toBeGreaterThanOrEqual(2);
  expect(staff.filter(({ need }) => need > 0).map(({ rounded }) => rounded)).toEqual(onForm);
});
