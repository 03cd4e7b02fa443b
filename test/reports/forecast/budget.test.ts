import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { milestoneOf } from '../../../src/reports/forecast/kept/milestone';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { forecastFigures } from '../../../src/reports/forecast/words/figures';
import { headline } from '../../../src/reports/forecast/words/wording';
import { writePrakiraan } from '../../../src/reports/forecast/write';
import { prakiraanPage } from '../../../src/reports/prakiraan';
import { readTables } from '../../../src/tables/table';
import type { Host } from '../../../src/workbook/host';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { isLink } from '../../../src/workbook/page';
import { emptyOffice } from '../../fixtures/office';
import { FULL, gridsOf } from '../office';
import { NO_PAST } from './noPast';

const NOW = '2026-11-24T10:00';
const RECORD = { history: { tests: [], impossible: null }, past: NO_PAST };

/** A clock that goes on by so much whenever it is looked at. */
function ticking(step: number) {
  let time = 0;
  let looks = 0;
  return {
    milliseconds: () => {
      looks++;
      time += step;
      return time;
    },
    looked: () => looks,
  };
}

function answerWith(step: number) {
  const grids = gridsOf(FULL);
  const model = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
  );
  const clock = ticking(step);
  const answer = answerForecast(model, {
    seed: 1,
    replications: 1000,
    milliseconds: clock.milliseconds,
    budgetMilliseconds: 60_000,
  });
  return { model, answer, clock };
}

test('a slow machine gets a part of the forecast, a multiple of fifty futures, and is told how many', () => {
  const { model, answer } = answerWith(4000);
  const { replicationsDone } = answer.forecast;
  expect(replicationsDone).toBeGreaterThanOrEqual(50);
  expect(replicationsDone).toBeLessThan(1000);
  expect(replicationsDone % 50).toBe(0);
  expect(headline(model, answer).join(' ')).toContain(`baru ${replicationsDone} dari 1.000 kemungkinan`);
});

test('a machine that is slower than any budget still gets the first fifty, of everything that it can', () => {
  const { answer } = answerWith(1e9);
  expect(answer.forecast.replicationsDone).toBe(50);
  expect(answer.forecast.recording.waiting.byDay[0]![0]).toBeGreaterThan(0);
  expect(answer.plan?.kind).not.toBe('found');
  expect(answer.waiting.wait.days).toBeLessThan(400);
});

test('where the search for a plan used up the time, what is told of cards and counters says that it is a part', () => {
  const { model, answer } = answerWith(1000);
  const { forecast, cardsWaiting, waiting } = answer;
  expect([forecast.replicationsDone, cardsWaiting?.replicationsDone]).toEqual([1000, 50]);
  expect([waiting.wait.days, waiting.withOneMore.days]).toEqual([50, 50]);
  const figures = forecastFigures(model, answer, RECORD);
  const told = (key: string) => {
    const { meaning, origin } = figures.find((figure) => figure.key === key)!;
    return `${meaning} ${origin.sentence}`;
  };
  expect(told('antre-kartu')).toContain('Hasil sebagian: baru 50 dari 300 kemungkinan yang dicoba.');
  expect(told('antre-kartu')).toMatch(/Simulasi .+, baru 50 dari 300 kemungkinan yang dicoba: di/);
  for (const key of ['tunggu', 'tunggu90']) expect(told(key)).toContain('Hasil sebagian: 50 dari 2.000 hari.');
  const sheet = prakiraanPage(model, answer, [], RECORD, NOW, 1).cells.flat().join(' ');
  expect(sheet.match(/Hasil sebagian: baru 50 dari 300 kemungkinan/g)).toHaveLength(1);
  const whole = answerWith(0);
  const figuresOfWhole = forecastFigures(whole.model, whole.answer, RECORD);
  expect(figuresOfWhole.map(({ meaning }) => meaning).join(' ')).not.toContain('Hasil sebagian');
});

test('a fast one gets all of it, and its clock is looked at hardly more often than every fifty futures', () => {
  const { model, answer, clock } = answerWith(0);
  expect(answer.forecast.replicationsDone).toBe(1000);
  expect(headline(model, answer).join(' ')).not.toContain('kemungkinan yang dicoba');
  // 20 for the forecast, up to 20 for each plan that is tried, 8 for each of two days at the counters.
  expect(clock.looked()).toBeLessThan(2000);
});

test('what is a part stands so on the sheet and in what the sidebar shows', () => {
  const workbook = new MemoryWorkbook({ ...emptyOffice().sheets, ...gridsOf(FULL) });
  const host: Host = {
    workbook,
    occasion: () => ({ now: NOW, who: 'camat@contoh.id', through: 'menu' as const }),
    newId: () => 'id',
    milliseconds: ticking(4000).milliseconds,
    notes: { put: () => {}, read: () => ({}) },
    openSidebar: () => {},
    openPage: () => {},
    pdfLink: () => null,
    workbookLink: () => '',
    lettersLeft: () => 0,
    post: () => null,
    daily: { isSet: () => false, install: () => true, remove: () => true },
    tell: () => {},
    show: () => {},
  };
  const kept = writePrakiraan(host);
  const [partial] = /baru [\d.]+ dari 1\.000 kemungkinan/.exec(kept!.kalimat) ?? [];
  expect(partial).toBeDefined();
  const texts = workbook.pages
    .get('Prakiraan')!
    .cells.flat()
    .map((cell) => (isLink(cell) ? cell.text : cell));
  expect(texts.join(' ')).toContain(partial!);
});

test('what a forecast is held to is computed within a time of its own, and says when that was too short', () => {
  const { model } = answerWith(1e9);
  const told = (step: number) => milestoneOf(model, 1, { now: ticking(step).milliseconds, milliseconds: 1000 });
  expect(told(0)!.partial).toBeNull();
  expect(told(2000)!.partial).toBe(
    'Waktu hitung habis: janji yang kelak dinilai adalah hasil sebagian, baru 50 dari 400 kemungkinan yang dicoba.',
  );
  expect(told(2000)!.people).toBeGreaterThan(0);
});
