import type { Raw } from '../../src/cells/raw';
import { openOffice } from '../../src/local/testing';
import { answerForecast } from '../../src/reports/forecast/answers/answer';
import { FORECAST_TABLES, officeModel } from '../../src/reports/forecast/model/officeModel';
import { forecastFigures } from '../../src/reports/forecast/words/figures';
import { readTables } from '../../src/tables/table';
import { NO_PAST } from '../reports/forecast/noPast';
import { builtDist } from './dist';

const NOW = '2026-11-24T08:00';

/** A day or moment as the host tells it, as the cell that holds it. */
const cellOf = (value: unknown): Raw =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
    ? { wall: value.length === 10 ? `${value}T00:00:00` : value }
    : (value as Raw);

test('the built bundle in the local host forecasts what the sources do in Node, on the same sheets', () => {
  const office = openOffice({ dist: builtDist(), now: NOW });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  office.menu('Hitung prakiraan');

  const read = readTables(FORECAST_TABLES, (sheet) =>
    (office.values(`${sheet}!A1:T120`) as unknown[][]).map((line) => line.map(cellOf)),
  );
  const model = officeModel(read, NOW);
  const answer = answerForecast(model, {
    seed: 1,
    replications: 1000,
    milliseconds: () => 0,
    budgetMilliseconds: 60_000,
  });
  const figures = forecastFigures(model, answer, { history: { tests: [], impossible: null }, past: NO_PAST });
  const onSheet = new Map(office.values('Prakiraan!A1:B60').map(([label, value]) => [String(label), String(value)]));
  const dates = figures.filter(({ key }) => /^(rekam|kartu|serah|pusat|peluang|rencana|tunggu|hitungan)/.test(key));
  expect(dates.length).toBeGreaterThan(7);
  for (const { label, value } of dates) expect([label, onSheet.get(label)]).toEqual([label, value]);
});
