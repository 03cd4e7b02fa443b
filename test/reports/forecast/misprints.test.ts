import { blankoFor } from '../../../src/reports/forecast/answers/cardPlan';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { readTables } from '../../../src/tables/table';
import { entry, gridsOf, setting, type Typed, wall } from '../office';

function modelOf(typed: Typed) {
  const grids = gridsOf({ ...typed, pengaturan: [setting('gagal_cetak', 0.01)] });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
}

/** Beyond the belief of 1 % of 200 prints. */
const seen = (typed: Typed) => {
  const { failed = 0, good = 0 } = modelOf(typed).office.printing?.spoilage ?? {};
  return [Math.round(failed - 2), Math.round(good - 198)];
};

const count = (day: string, cetak: number, gagal?: number) => ({
  ...{ tanggal: wall(day), cetak },
  ...(gagal === undefined ? {} : { gagal }),
});

describe('misprints that the forecast learns from', () => {
  test('are those of Layanan, or those of Persediaan where only they are kept', () => {
    expect(seen({ layanan: [count('2026-10-05', 90, 3)] })).toEqual([3, 90]);
    const persediaan = [
      entry('2026-10-01', 'TERIMA', 500),
      entry('2026-10-05', 'CETAK', 90),
      entry('2026-10-05', 'GAGAL', 3),
    ];
    expect(seen({ persediaan })).toEqual([3, 90]);
  });

  test('are said to be of the ledger where it alone has prints, though none failed', () => {
    const { grounds } = modelOf({
      persediaan: [entry('2026-10-01', 'TERIMA', 600), entry('2026-10-05', 'CETAK', 500)],
    });
    const told = grounds.assumptions.find(({ label }) => label === 'Kartu gagal cetak');
    expect(told?.basis).toContain(
      '0 gagal dari 500 (tiap bulan dipakai yang lebih besar antara Layanan dan Persediaan)',
    );
  });

  test('are counted once where both have them, though on other days of the month', () => {
    const layanan = [count('2026-10-05', 40, 1), count('2026-10-06', 50, 2)];
    const ledger = (gagal: number) => [
      entry('2026-10-01', 'TERIMA', 500),
      entry('2026-10-09', 'CETAK', 90),
      entry('2026-10-09', 'GAGAL', gagal),
    ];
    expect(seen({ layanan, persediaan: ledger(3) })).toEqual([3, 90]);
    // One more was noted when the failed cards were gathered.
    expect(seen({ layanan, persediaan: ledger(4) })).toEqual([4, 90]);
  });

  test('of one month aren’t hidden by another: the day’s counts of September, the ledger’s of October', () => {
    const layanan = [count('2026-09-07', 60, 5), count('2026-10-05', 40)];
    const persediaan = [
      entry('2026-10-01', 'TERIMA', 500),
      entry('2026-10-05', 'CETAK', 40),
      entry('2026-10-05', 'GAGAL', 2),
    ];
    expect(seen({ layanan, persediaan })).toEqual([7, 100]);
  });

  test('are not those taken back, of film or ribbon, or of a day to come', () => {
    const wrong = entry('2026-10-05', 'GAGAL', 9);
    const persediaan = [
      entry('2026-10-01', 'TERIMA', 500),
      wrong,
      entry('2026-10-06', 'BALIK', 9, { membalik: wrong.id ?? '' }),
      entry('2026-10-01', 'TERIMA', 9, { barang: 'FILM' }),
      entry('2026-10-05', 'GAGAL', 1, { barang: 'FILM' }),
      entry('2026-11-25', 'GAGAL', 4),
      entry('2026-10-05', 'GAGAL', 2),
    ];
    expect(seen({ persediaan })).toEqual([2, 0]);
  });

  test('are said with their source, and raise what is to be printed until the target', () => {
    const desa = [{ kode: 'D1', nama: 'Porong', wajibKtp: 10_000, sudahRekam: 9000 }];
    const persediaan = [
      entry('2026-10-01', 'TERIMA', 500),
      entry('2026-10-05', 'CETAK', 270),
      entry('2026-10-05', 'GAGAL', 30),
    ];
    const with30 = modelOf({ desa, persediaan });
    expect(with30.grounds.assumptions.find(({ label }) => label === 'Kartu gagal cetak')).toMatchObject({
      // (2 + 30) / (200 + 300)
      value: '6,4 %',
      basis: '30 gagal dari 300 (tiap bulan dipakai yang lebih besar antara Layanan dan Persediaan) dan nilai bawaan',
    });
    expect([blankoFor(with30, 936), blankoFor(modelOf({ desa }), 99)].map(Math.round)).toEqual([1000, 100]);
  });
});

test('cards that wait to be printed are fewer by those of Persediaan, month by month where it has more', () => {
  const waiting = (cetak: number | null, ...prints: [day: string, cards: number][]) =>
    modelOf({
      layanan: [
        { tanggal: wall('2026-10-05'), prr: 40, ...(cetak === null ? {} : { cetak }) },
        { tanggal: wall('2026-11-05'), prr: 30 },
      ],
      persediaan: [entry('2026-10-01', 'TERIMA', 500), ...prints.map(([day, cards]) => entry(day, 'CETAK', cards))],
    }).office.printing?.waiting;
  expect(waiting(null, ['2026-10-06', 21])).toBe(70 - 21);
  // The same cards stand in both: those of October in Layanan, of November in Persediaan.
  expect(waiting(30, ['2026-10-06', 21], ['2026-11-10', 4])).toBe(70 - 30 - 4);
  expect(waiting(null)).toBe(70);
  // Prints of before anybody told what became ready are of an older pile.
  expect(waiting(null, ['2026-10-02', 20], ['2026-10-04', 20], ['2026-10-06', 21])).toBe(70 - 21);
});

test('cards that wait to be handed over are those that either register tells were printed, less what was handed over', () => {
  const waiting = (...prints: [day: string, cards: number][]) =>
    modelOf({
      layanan: [{ tanggal: wall('2026-10-05'), prr: 40, serah: 10 }],
      persediaan: [entry('2026-08-01', 'TERIMA', 500), ...prints.map(([day, cards]) => entry(day, 'CETAK', cards))],
    }).office.printing?.handOver.waiting;
  expect(waiting(['2026-10-05', 25])).toBe(25 - 10);
  expect(waiting(['2026-08-03', 300], ['2026-10-05', 25])).toBe(25 - 10);
});
