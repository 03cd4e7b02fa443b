import * as fc from 'fast-check';
import type { Raw } from '../../src/cells/raw';
import { SETTINGS } from '../../src/domain/defaultSettings';
import { answerForecast } from '../../src/reports/forecast/answers/answer';
import { testOnHistory } from '../../src/reports/forecast/kept/ownHistory';
import { pastForecasts } from '../../src/reports/forecast/kept/trackRecord';
import { FORECAST_TABLES, officeModel } from '../../src/reports/forecast/model/officeModel';
import { forecastFigures } from '../../src/reports/forecast/words/figures';
import { prakiraanPage } from '../../src/reports/prakiraan';
import { readTables } from '../../src/tables/table';
import { isLink, type Page } from '../../src/workbook/page';
import { FORMS, FULL, gridsOf, pageOf, paperDesa, type Typed, type TypedRow, wall } from './office';

const NOW = '2026-11-24T10:00';

/** What a clerk may leave in a cell of Pengaturan: the ends of what settings take, and what none takes; often 0. */
const extremes: fc.Arbitrary<Raw> = fc.oneof(
  fc.constantFrom<Raw>(0, ''),
  fc.constantFrom<Raw>(0.001, 0.05, 0.3, 0.5, 0.95, 0.99, 1, 2, 20, 50, 60, 240, 250, 500, 5000, 10_000, 150_000),
  fc.constantFrom<Raw>(-1, 1e9, 'x', '50 %', true, 'TIDAK', wall('2026-11-24'), wall('2026-11-25'), wall('2029-01-01')),
);

const settings: fc.Arbitrary<TypedRow[]> = fc.tuple(
  ...Object.keys(SETTINGS).map((kunci) =>
    fc.record({ kunci: fc.constant(kunci), nilai: extremes, rendah: extremes, tinggi: extremes }),
  ),
);

const offices: fc.Arbitrary<Typed> = fc.constantFrom<Typed>({}, { desa: paperDesa }, FULL);

function forecastPage(typed: Typed): Page {
  const grids = gridsOf(typed);
  const read = readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null);
  const model = officeModel(read, NOW);
  const answer = answerForecast(model, { seed: 1, replications: 5, milliseconds: () => 0, budgetMilliseconds: 1000 });
  const nothing = { acuan: null, acuan50: null, acuan80: null, acuan95: null };
  const record = {
    history: testOnHistory(read, NOW, 1, { now: () => 0, milliseconds: 1000 }),
    past: pastForecasts(read, [], model, nothing, NOW.slice(0, 10)),
  };
  return prakiraanPage(model, answer, forecastFigures(model, answer, record), record, NOW, 1);
}

const cellsOf = (page: Page) => page.cells.flat().map((cell) => (isLink(cell) ? cell.text : cell));

function expectNumbers(page: Page, sheet: string): void {
  for (const cell of cellsOf(page)) {
    expect(`${sheet}: ${/NaN|Infinity|∞|undefined|null/.exec(String(cell))?.[0] ?? ''}`).toBe(`${sheet}: `);
  }
}

test('whatever the settings are, no form shows what is no number', () => {
  fc.assert(
    fc.property(offices, settings, (typed, pengaturan) => {
      for (const report of FORMS) expectNumbers(pageOf(report, { ...typed, pengaturan }, NOW), report.sheet);
    }),
    { numRuns: 25 },
  );
});

test('nor does a forecast', () => {
  fc.assert(
    fc.property(offices, settings, (typed, pengaturan) =>
      expectNumbers(forecastPage({ ...typed, pengaturan }), 'Prakiraan'),
    ),
    { numRuns: 25 },
  );
});
