import type { ForecastAnswer } from '../../../src/reports/forecast/answers/answer';
import type { OfficeModel } from '../../../src/reports/forecast/model/officeModel';
import { queueFigure } from '../../../src/reports/forecast/words/cardFigures';
import { journeyLines, queueLines } from '../../../src/reports/forecast/words/cardJourney';

/** Day n is shown as 2027-01-n. */
const model = {
  dateOf: (index: number) => `2027-01-${String(index).padStart(2, '0')}`,
  target: { day: '2027-01-20', index: 20 },
  settings: { placeOf: () => ({ sheet: 'Pengaturan', line: 2, column: 1 }) },
  grounds: { assumptions: [], gaps: [], decisive: [] },
  office: { commonCauses: [] },
} as unknown as OfficeModel;

const days = (p50: number | null, p80: number | null, p95: number | null) => ({ p50, p80, p95 });
const answer = (evidence: 'low' | 'enough', byClass = [5.4, 0.4, 3, 1.2]) =>
  ({
    forecast: {
      evidence,
      recording: days(3, 4, 5),
      cards: {
        ...days(9, 12, null),
        verified: days(7, 8, 9),
        firstCards: days(8, 10, 20),
        handedOver: days(10, 13, null),
        officeDays: days(5, 8, null),
        centreDays: days(4, 4, null),
        binding: { headline: { resource: 'blanko', share: 0.6 } },
      },
    },
    cardsWaiting: { day: 20, byClass, anyShare: 0.9, replicationsDone: 300 },
  }) as unknown as ForecastAnswer;

test('each stage of a card with its dates, then the days of the office and of the centre', () => {
  expect(journeyLines(model, answer('enough'))).toEqual([
    ['1. Tunggakan direkam', '03-01-2027', '04-01-2027', '05-01-2027'],
    ['2. Kembali dari pusat, siap cetak', '07-01-2027', '08-01-2027', '09-01-2027'],
    ['3. Kartu pertamanya tercetak', '08-01-2027', '10-01-2027', '20-01-2027'],
    ['4. Tercetak semua, penggantian juga', '09-01-2027', '12-01-2027', 'lebih dari dua tahun'],
    ['5. Diserahkan kepada warga', '10-01-2027', '13-01-2027', 'lebih dari dua tahun'],
    ['Hari kerja yang dikendalikan kantor', '5', '8', 'lebih dari dua tahun'],
    // How long the last recording takes there isn't seen where it isn't back.
    ['Hari kerja di pusat', '4', '4', 'belum diketahui'],
  ]);
});

test('cards that wait for blanko of which nobody knows what will come have no day, rather than a late one', () => {
  const supplies = (deliveries: object[]) => ({
    ...model,
    office: { ...model.office, printing: { supplies: { blanko: { lots: null, deliveries, onOrder: [] } } } },
  });
  const p95 = (of: object, told = answer('enough')) => journeyLines(of as OfficeModel, told).map((line) => line[3]);
  const late = 'lebih dari dua tahun';
  const unknown = 'belum diketahui';
  expect(p95(supplies([]))).toEqual(['05-01-2027', '09-01-2027', '20-01-2027', unknown, unknown, unknown, unknown]);
  expect(p95(supplies([{}]))).toEqual(['05-01-2027', '09-01-2027', '20-01-2027', late, late, late, unknown]);
  // Not even recorded by then: late, whatever comes.
  const unrecorded = answer('enough');
  const forecast = { ...unrecorded.forecast, recording: { ...unrecorded.forecast.recording, p95: null } };
  expect(p95(supplies([]), { ...unrecorded, forecast }).slice(3, 5)).toEqual([late, late]);
});

test('a short history names nothing with 95 %', () => {
  expect(new Set(journeyLines(model, answer('low')).map((line) => line[3]))).toEqual(new Set(['belum disebut']));
});

test('who waits stands in the order of printing, with their part of all', () => {
  expect(queueLines(model, answer('enough'))).toEqual({
    day: '20-01-2027',
    lines: [
      // 5,4 + 0,4 + 3 + 1,2 = 10: rounded apart 9.
      ['Pemula dan yang baru direkam', '6', '54 %', 'ke-1'],
      ['Mendesak', '0', '4 %', 'ke-2'],
      ['Hilang atau rusak', '3', '30 %', 'ke-3'],
      ['Ubah data atau pindah', '1', '12 %', 'ke-4'],
    ],
    total: ['Semuanya', '10', '', ''],
  });
  const [figure] = queueFigure(model, answer('enough'));
  expect(figure).toMatchObject({ value: '10', unit: 'kartu', tone: 'waspada' });
  expect(figure?.meaning).toContain('pemula dan yang baru direkam 6, mendesak 0, hilang atau rusak 3');
  expect(figure?.origin.sentence).toMatch(/300 kemungkinan dicoba: di 90 % .* Yang menahan: persediaan blanko/);
});

test('with nobody waiting there is no part to tell, and the figure says so', () => {
  const none = answer('enough', [0, 0, 0, 0]);
  expect(queueLines(model, none).lines.map((line) => line[2])).toEqual(['-', '-', '-', '-']);
  expect(queueFigure(model, none)[0]).toMatchObject({ value: '0', tone: 'baik' });
});

test('where the Dinas prints, nothing is said of cards', () => {
  const elsewhere = { ...answer('enough'), cardsWaiting: null } as ForecastAnswer;
  (elsewhere.forecast as { cards: unknown }).cards = null;
  expect(journeyLines(model, elsewhere)).toEqual([]);
  expect(queueFigure(model, elsewhere)).toEqual([]);
});
