import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { tableOrigins } from '../../../src/reports/forecast/words/tableOrigins';
import { prakiraanPage } from '../../../src/reports/prakiraan';
import { readTables } from '../../../src/tables/table';
import { arrivals, blankoOnly, STEADY, stock, TWO_SETS } from '../../forecast/offices';
import { gridsOf, linesUnder, paperDesa, wall } from '../office';
import { NO_PAST } from './noPast';

const NOW = '2026-11-24T10:00';
const surely = (value: number) => ({ low: value, value, high: value });

/**
 * 1,500 people at 90 a day are recorded in 17 days, sets all along. One printer makes 50 cards a day of 1,000 that wait and
 * those 1,500: 500 blanko last ten days, more come on day 21, and the last card is printed on day 60. Day 1 is the 25th of
 * November, a Wednesday; the office's list has the 8th of December as a holiday.
 */
function pageByHand() {
  const grids = gridsOf({ desa: paperDesa, libur: [{ tanggal: wall('2026-12-08'), jenis: 'LIBUR', nama: 'Contoh' }] });
  const typed = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
  );
  const delivery = { day: 21, amount: 1e5, lateDays: surely(0), arrivingShare: surely(1) };
  const printing = {
    ...STEADY.printing!,
    waiting: 1000,
    cardsPerPrinterDay: { mean: 50, deviation: 0 },
    supplies: blankoOnly(stock(500, { deliveries: [delivery] })),
  };
  const model = { ...typed, plan: TWO_SETS, office: { ...STEADY, arrivals: arrivals(0), printing } };
  const answer = answerForecast(model, { seed: 1, replications: 20, milliseconds: () => 0, budgetMilliseconds: 1000 });
  const page = prakiraanPage(model, answer, [], { history: { tests: [], impossible: null }, past: NO_PAST }, NOW, 1);
  return { answer, page, origins: tableOrigins(model, answer) };
}

test('from which day on what holds recording up, and what the cards, each in its own list with where it comes from', () => {
  const { answer, page, origins } = pageByHand();
  expect([answer.forecast.recording.p50, answer.forecast.cards?.p50]).toEqual([17, 60]);
  expect(linesUnder(page, 'Yang menahan perekaman', 'Mulai')).toEqual([['jumlah set perekaman', '25-11-2026']]);
  expect(linesUnder(page, 'Yang menahan kartunya', 'Mulai')).toEqual([
    ['jumlah printer kartu', '25-11-2026'],
    // Without the holiday day 11 would be the 9th, and day 21 the 23rd.
    ['persediaan blanko', '10-12-2026'],
    ['jumlah printer kartu', '24-12-2026'],
  ]);
  const origin = origins.find(({ label }) => label === 'Yang menahan kartunya, per masa');
  // 50 of 60 days are the printer's.
  expect(origin?.origin.sentence).toContain('Yang menahan: jumlah printer kartu (83 % dari waktu yang tertahan).');
});
