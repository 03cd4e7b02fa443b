import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { forecastFigures } from '../../../src/reports/forecast/words/figures';
import { headline } from '../../../src/reports/forecast/words/wording';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, setting } from '../office';
import { NO_PAST } from './noPast';

/** The paper's desa, with so many days of twenty recorded each before 24-11-2026 and a chance of 95 % wanted. */
function answerWith(daysOfHistory: number, wanted = 0.95) {
  const layanan = Array.from({ length: daysOfHistory }, (_, index) => ({
    tanggal: new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10),
    rekam: 20,
  }));
  const grids = gridsOf({ desa: paperDesa, layanan, pengaturan: [setting('peluang_target', wanted)] });
  const model = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
  const answer = answerForecast(model, { seed: 1, replications: 100, milliseconds: () => 0, budgetMilliseconds: 1e9 });
  const figures = forecastFigures(model, answer, { history: { tests: [], impossible: null }, past: NO_PAST });
  const told = headline(model, answer).join(' ');
  const origins = figures
    .flatMap(({ origin }) => [origin.sentence, ...origin.inputs.map(({ text }) => text)])
    .join(' ');
  return { model, told, meanings: figures.map(({ meaning }) => meaning).join(' '), origins };
}

test.each([0, 30])('of %s days no plan or date is told with more than 90 %%, and why not', (days) => {
  const { model, told, meanings, origins } = answerWith(days);
  expect(model.wantedChance).toBe(0.9);
  expect(`${told} ${meanings}`).not.toMatch(/(dengan peluang|paling sedikit) 9[1-9] %/);
  expect(told).toMatch(/peluang (paling sedikit )?90 %/);
  expect(told).toContain('Peluang 95 % (peluang_target) belum dapat dijanjikan; rencana tambahannya memakai 90 %.');
  expect(origins).toContain('peluang_target: 95 %, dipakai 90 % karena bukti sedikit');
});

test('with a day more the wanted chance is promised, and what is wanted below is as it stands', () => {
  const { model, told, origins } = answerWith(31);
  expect(model.wantedChance).toBe(0.95);
  expect(told).toMatch(/peluang (paling sedikit )?95 %/);
  expect(told).not.toContain('belum dapat dijanjikan');
  expect(origins).not.toContain('karena bukti sedikit');
  expect(answerWith(0, 0.8).model.wantedChance).toBe(0.8);
  expect(answerWith(0, 0.8).told).not.toContain('belum dapat dijanjikan');
});
