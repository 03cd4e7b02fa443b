import { countIssues } from '../../src/reports/problems/countIssues';
import { stockBelowZero } from '../../src/reports/problems/stockBelowZero';
import { layanan, persediaan } from '../../src/tables';
import { readTables } from '../../src/tables/table';
import { entry, gridsOf, type TypedRow, wall } from './office';

const read = (typed: { layanan?: TypedRow[]; persediaan?: TypedRow[] }) => {
  const grids = gridsOf(typed);
  return readTables({ layanan, persediaan }, (sheet) => grids[sheet] ?? null);
};
const ofDays = (layanan: TypedRow[], saturdayHours = 0) =>
  countIssues(read({ layanan }).layanan, saturdayHours, '2026-11-24');

describe('counts of Layanan that contradict each other', () => {
  test('more recorded than came: the last such day, and how many before it', () => {
    const days = [
      { tanggal: wall('2026-11-02'), daftar: 10, rekam: 12 },
      { tanggal: wall('2026-11-04'), daftar: 39, rekam: 99 },
      { tanggal: wall('2026-11-03'), daftar: 20, rekam: 20 },
    ];
    expect(ofDays(days)).toEqual([
      {
        ...{ sheet: 'Layanan', line: 3, column: 3, about: 'rekam' },
        sentence:
          'Rekam 04-11-2026 99 orang, lebih banyak daripada yang mendaftar hari itu (Daftar 39) (begitu juga 1 hari sebelumnya): cocokkan keduanya, kecuali yang direkam di jemput bola',
      },
    ]);
  });

  test('recorded on Saturdays of the last eight weeks, while the setting says that the office is closed', () => {
    // Saturdays: 3 and 10 October, 7, 14 and 21 November; eight weeks before 24 November is 29 September.
    const saturday = (day: string, rekam = 11) => ({ tanggal: wall(day), daftar: 20, rekam });
    const said = [
      {
        ...{ sheet: 'Layanan', line: 3, column: 1, about: 'tanggal' },
        sentence:
          'Layanan mencatat perekaman pada 2 Sabtu dalam delapan minggu terakhir, sedangkan jam_sabtu di Pengaturan 0, jadi prakiraan menganggap Sabtu tutup: isi jamnya bila Sabtu memang buka',
      },
    ];
    expect(ofDays([saturday('2026-11-07'), saturday('2026-11-14'), saturday('2026-11-16')])).toEqual(said);
    expect(ofDays([saturday('2026-11-07'), saturday('2026-11-14')], 4)).toEqual([]);
    expect(ofDays([saturday('2026-11-14')])).toEqual([]);
    expect(ofDays([saturday('2026-11-07', 0), saturday('2026-11-14')])).toEqual([]);
    expect(ofDays([saturday('2026-09-26'), saturday('2026-11-14')])).toEqual([]);
    expect(ofDays([saturday('2026-11-14'), saturday('2026-11-28')])).toEqual([]);
  });

  test('more printed than became print-ready, where days with prints tell no PRR', () => {
    const days = [
      { tanggal: wall('2026-11-02'), prr: 30, cetak: 25 },
      { tanggal: wall('2026-11-03'), cetak: 40 },
    ];
    // 30 - 25 - 40 = -35
    expect(ofDays(days)).toEqual([
      {
        ...{ sheet: 'Layanan', line: 3, column: 4, about: 'prr' },
        sentence: expect.stringMatching(
          /^Tercetak 35 kartu lebih banyak daripada PRR yang tercatat, dan PRR kosong pada 1 hari/,
        ),
      },
    ]);
  });

  test.each([
    ['as many recorded as came', [{ tanggal: wall('2026-11-02'), daftar: 12, rekam: 12 }]],
    ['nobody told who came', [{ tanggal: wall('2026-11-02'), rekam: 12 }]],
    ['an old pile is printed', [{ tanggal: wall('2026-11-02'), prr: 3, cetak: 40 }]],
    ['no PRR was ever told', [{ tanggal: wall('2026-11-02'), cetak: 40 }]],
  ])('nothing is said where %s', (_, days) => {
    expect(ofDays(days as TypedRow[])).toEqual([]);
  });
});

describe('a balance below zero', () => {
  const received = entry('2026-10-05', 'TERIMA', 40);

  test('is named with the row from which on', () => {
    const entries = [received, entry('2026-10-06', 'CETAK', 30), entry('2026-10-08', 'CETAK', 62)];
    // 40 - 30 - 62 = -52
    expect(stockBelowZero(read({ persediaan: entries }).persediaan)).toEqual([
      {
        sheet: 'Persediaan',
        line: 4,
        column: expect.any(Number),
        about: 'minusBLANKO',
        sentence: expect.stringMatching(/^Sisa blanko -52 keping pada 08-10-2026, mulai dari baris ini/),
      },
    ]);
  });

  test('of a day with several entries, the one that brings it below zero and not the first', () => {
    // 40 + 50 - 45 = 45; 45 - 60 = -15; 5 more leave -10. The receipt is the day's first row and lies below on the sheet.
    const entries = [
      received,
      entry('2026-10-08', 'CETAK', 60, { nomor: 4 }),
      entry('2026-10-08', 'TERIMA', 50, { nomor: 2 }),
      entry('2026-10-08', 'CETAK', 45, { nomor: 3 }),
      entry('2026-10-08', 'TERIMA', 5, { nomor: 5 }),
    ];
    expect(stockBelowZero(read({ persediaan: entries }).persediaan)).toMatchObject([
      { line: 3, sentence: expect.stringMatching(/^Sisa blanko -10 keping pada 08-10-2026, mulai dari baris ini/) },
    ]);
  });

  test('also of a day of which a later receipt made it good; none where the day ends at nought', () => {
    const short = [entry('2026-10-06', 'CETAK', 45), received, entry('2026-10-09', 'TERIMA', 100)];
    expect(stockBelowZero(read({ persediaan: short }).persediaan)).toMatchObject([{ line: 2 }]);
    const even = [received, entry('2026-10-05', 'CETAK', 40)];
    expect(stockBelowZero(read({ persediaan: even }).persediaan)).toEqual([]);
  });
});
