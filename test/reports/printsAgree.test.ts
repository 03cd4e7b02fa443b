import { printsAgree } from '../../src/reports/stock/printsAgree';
import { layanan, persediaan } from '../../src/tables';
import { readTables } from '../../src/tables/table';
import { entry, gridsOf, type TypedRow, wall } from './office';

const counted = (day: string, cetak: number | ''): TypedRow => ({ tanggal: wall(day), rekam: 5, cetak });

function issues(days: TypedRow[], entries: TypedRow[], today = '2026-11-24') {
  const grids = gridsOf({ layanan: days, persediaan: entries });
  const read = readTables({ layanan, persediaan }, (sheet) => grids[sheet] ?? null);
  return printsAgree(read.layanan, read.persediaan, today);
}

const received = entry('2026-10-05', 'TERIMA', 500);

test('a month that is over in which the counts and the ledger differ is named at its first count', () => {
  const days = [counted('2026-09-30', 9), counted('2026-10-06', 30), counted('2026-10-07', 31)];
  const found = issues(days, [received, entry('2026-10-06', 'CETAK', 30), entry('2026-10-07', 'CETAK', 29)]);
  expect(found).toEqual([
    {
      ...{ sheet: 'Layanan', line: 3, column: 5 },
      sentence: expect.stringContaining('menurut Layanan 61 kartu, menurut Persediaan 59 keping'),
    },
  ]);
});

test('of the month in which the ledger began it may have all prints or those since, and nothing else', () => {
  const days = [counted('2026-10-02', 25), counted('2026-10-06', 30), counted('2026-10-07', 31)];
  const since = [received, entry('2026-10-06', 'CETAK', 30), entry('2026-10-07', 'CETAK', 31)];
  expect(issues(days, since)).toEqual([]);
  expect(issues(days, [...since, entry('2026-10-07', 'CETAK', 25)])).toEqual([]);
  expect(issues(days, [...since, entry('2026-10-07', 'CETAK', 24)])).toEqual([
    expect.objectContaining({
      sentence: expect.stringContaining('menurut Layanan 86 kartu, menurut Persediaan 85 keping'),
    }),
  ]);
});

test('a reversed print doesn’t count, nor does what failed', () => {
  const wrong = entry('2026-10-06', 'CETAK', 4);
  const reversal = entry('2026-10-06', 'BALIK', 4, { membalik: wrong.id ?? '' });
  const entries = [received, entry('2026-10-06', 'CETAK', 30), wrong, reversal, entry('2026-10-06', 'GAGAL', 2)];
  expect(issues([counted('2026-10-06', 30)], entries)).toEqual([]);
});

test.each([
  ['before the ledger began', [counted('2026-10-02', 30)], [received]],
  ['of a month that still runs', [counted('2026-11-02', 30)], [received]],
  ['that nobody wrote', [counted('2026-10-06', '')], [received, entry('2026-10-06', 'CETAK', 30)]],
  ['without a ledger', [counted('2026-10-06', 30)], []],
])('nothing is said of counts %s', (_, days, entries) => {
  expect(issues(days, entries)).toEqual([]);
});
