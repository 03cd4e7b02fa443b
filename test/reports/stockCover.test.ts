import { dasbor, laporanBlanko } from '../../src/reports';
import { stockCover } from '../../src/reports/stock/stockCover';
import { persediaan } from '../../src/tables';
import { readTable } from '../../src/tables/table';
import { entry, gridsOf, linesUnder, nameIn, pageOf, type TypedRow } from './office';

const rowsOf = (typed: TypedRow[]) =>
  readTable(persediaan, gridsOf({ persediaan: typed })[persediaan.sheet] ?? null).rows;

const mistaken = entry('2026-11-05', 'CETAK', 500);
const ledger = [
  entry('2026-11-02', 'TERIMA', 1000),
  entry('2026-11-03', 'CETAK', 40),
  entry('2026-11-04', 'CETAK', 60),
  mistaken,
  entry('2026-11-05', 'BALIK', 500, { membalik: mistaken.id ?? '' }),
];

test('a print that was taken back is no use: 40 and 60 on two days are 50 a day, 900 left last 18 days', () => {
  expect(stockCover(rowsOf(ledger), 'BLANKO')).toEqual({ left: 900, perDay: 50, days: 18 });
});

test('without prints there is no pace, and ribbons are not blanko', () => {
  expect(stockCover(rowsOf(ledger.slice(0, 1)), 'BLANKO')).toEqual({ left: 1000, perDay: null, days: null });
  expect(stockCover(rowsOf(ledger), 'RIBBON')).toEqual({ left: 0, perDay: null, days: null });
});

test('the pace is that of the last 30 days with prints', () => {
  const days = Array.from({ length: 31 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
  const prints = days.map((day, index) => entry(day, 'CETAK', index === 0 ? 999 : 10));
  expect(stockCover(rowsOf(prints), 'BLANKO').perDay).toBe(10);
});

test('Dasbor and Laporan Blanko say the same', () => {
  const figure = linesUnder(pageOf(dasbor, { persediaan: ledger }), 'Yang dilihat').find(
    ([label]) => nameIn(label) === 'Blanko cukup untuk',
  );
  expect(figure?.[1]).toBe('18 hari cetak');
  expect(
    linesUnder(pageOf(laporanBlanko, { persediaan: ledger }), 'Tanggal')
      .pop()
      ?.slice(10, 12),
  ).toEqual([50, 18]);
});
