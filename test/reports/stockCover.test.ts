import { dasbor, laporanBlanko } from '../../src/reports';
import { stockCover } from '../../src/reports/stock/stockCover';
import { persediaan } from '../../src/tables';
import type { Item } from '../../src/tables/persediaan';
import { readTable } from '../../src/tables/table';
import { entry, gridsOf, linesUnder, nameIn, pageOf, type TypedRow } from './office';

const rowsOf = (typed: TypedRow[]) =>
  readTable(persediaan, gridsOf({ persediaan: typed })[persediaan.sheet] ?? null).rows;

const mistaken = entry('2026-11-05', 'CETAK', 500);
/** 200 on five of the working days from 3 to 23 November, of which there are fifteen; 800 are left. */
const ledger = [
  entry('2026-11-02', 'TERIMA', 1000),
  entry('2026-11-03', 'CETAK', 40),
  entry('2026-11-04', 'CETAK', 60),
  mistaken,
  entry('2026-11-05', 'BALIK', 500, { membalik: mistaken.id ?? '' }),
  entry('2026-11-06', 'CETAK', 48),
  entry('2026-11-06', 'GAGAL', 2),
  entry('2026-11-09', 'CETAK', 30),
  entry('2026-11-13', 'CETAK', 20),
];
const cover = (typed: TypedRow[], item: Item, today: string, holidays: string[] = []) =>
  stockCover(rowsOf(typed), item, new Set(holidays), today);

test('the pace is that of all working days, also of those without a print: 200 on 15 days, 800 left last 60', () => {
  expect(cover(ledger, 'BLANKO', '2026-11-24')).toEqual({ left: 800, perDay: 200 / 15, days: 60 });
});

test('today is no day yet, a holiday none at all', () => {
  expect(cover(ledger, 'BLANKO', '2026-11-23').perDay).toBe(200 / 14);
  expect(cover(ledger, 'BLANKO', '2026-11-24', ['2026-11-16', '2026-11-17']).perDay).toBe(200 / 13);
});

test('prints noted in lumps every week give the pace of the days they are of', () => {
  const mondays = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
  const lumps = [entry('2026-10-02', 'TERIMA', 2000), ...mondays.map((day) => entry(day, 'CETAK', 200))];
  // 35 working days from 5 October to 20 November.
  expect(cover(lumps, 'BLANKO', '2026-11-21')).toEqual({ left: 600, perDay: 1400 / 35, days: 15 });
});

test('fewer than ten known days, or five with prints, give no pace; ribbons are not blanko', () => {
  const none = { perDay: null, days: null };
  expect(cover(ledger, 'BLANKO', '2026-11-16')).toEqual({ left: 800, ...none });
  expect(cover(ledger, 'BLANKO', '2026-11-17').perDay).toBe(20);
  expect(cover(ledger.slice(0, -1), 'BLANKO', '2026-11-24')).toEqual({ left: 820, ...none });
  expect(cover(ledger, 'RIBBON', '2026-11-24')).toEqual({ left: 0, ...none });
});

test('Dasbor and Laporan Blanko say the same, and Laporan Blanko nothing else of when to ask', () => {
  const figure = linesUnder(pageOf(dasbor, { persediaan: ledger }), 'Yang dilihat').find(
    ([label]) => nameIn(label) === 'Blanko cukup untuk',
  );
  expect(figure?.[1]).toBe('60 hari kerja');
  const report = pageOf(laporanBlanko, { persediaan: ledger });
  expect(linesUnder(report, 'Tanggal').pop()?.slice(10, 12)).toEqual([200 / 15, 60]);
  expect(linesUnder(report, 'Barang')[0]?.slice(0, 3)).toEqual(['BLANKO', 800, 200 / 15]);
  const short = pageOf(laporanBlanko, { persediaan: ledger.slice(0, 4) });
  expect(linesUnder(short, 'Tanggal').pop()?.slice(10, 12)).toEqual(['', '']);
  expect(linesUnder(short, 'Barang')[0]?.slice(2, 4)).toEqual(['', 'pemakaian belum cukup tercatat']);
});
