import type { ForecastAnswer } from '../../../src/reports/forecast/answers/answer';
import type { OfficeModel } from '../../../src/reports/forecast/model/officeModel';
import { desaDates } from '../../../src/reports/forecast/words/desaDates';

/** Day n is shown as 2027-01-n. */
const model = {
  demand: { names: ['Kecil', 'Besar', 'Lunas', 'Terus'] },
  dateOf: (index: number) => `2027-01-${String(index).padStart(2, '0')}`,
} as unknown as OfficeModel;

const answer = (evidence: 'low' | 'enough') =>
  ({
    forecast: {
      evidence,
      desa: [
        { p50: 3, p80: 4, p95: 5 },
        { p50: 10, p80: 20, p95: null },
        { p50: 0, p80: 0, p95: 0 },
        { p50: 28, p80: null, p95: null },
      ],
    },
  }) as unknown as ForecastAnswer;

test('the desa that is latest comes first, with the dates of its chances', () => {
  expect(desaDates(model, answer('enough'))).toEqual([
    ['Terus', '28-01-2027', 'lebih dari dua tahun', 'lebih dari dua tahun'],
    ['Besar', '10-01-2027', '20-01-2027', 'lebih dari dua tahun'],
    ['Kecil', '03-01-2027', '04-01-2027', '05-01-2027'],
    ['Lunas', 'tidak ada tunggakan', 'tidak ada tunggakan', 'tidak ada tunggakan'],
  ]);
});

test('a short history has no date with 95 %', () => {
  expect(desaDates(model, answer('low')).map((line) => line[3])).toEqual([
    'belum disebut',
    'belum disebut',
    'belum disebut',
    'tidak ada tunggakan',
  ]);
});
