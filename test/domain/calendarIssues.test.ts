import type { Raw } from '../../src/cells/raw';
import { calendarIssues } from '../../src/domain/calendarIssues';
import { libur } from '../../src/tables';
import { readTable } from '../../src/tables/table';

const sheet = (...rows: Raw[][]) => readTable(libur, [['Tanggal', 'Jenis', 'Nama', 'Status'], ...rows]);

describe('the holidays of a year', () => {
  test('that are all there and settled raise nothing', () => {
    const rows = sheet(['01-01-2026', 'LIBUR', 'Tahun Baru', ''], ['16-02-2026', 'CUTI_BERSAMA', 'Imlek', 'TETAP']);
    expect(calendarIssues(rows, [2026])).toEqual([]);
  });

  test('that are missing are asked for', () => {
    expect(calendarIssues(sheet(), [2028])[0]).toMatchObject({ sheet: 'Libur', line: 0 });
    expect(calendarIssues(sheet(), [2028])[0]?.sentence).toContain('Libur tahun 2028 harus diisi, bukan kosong');
  });

  test('without joint leave are doubted', () => {
    const issues = calendarIssues(sheet(['01-01-2026', 'LIBUR', 'Tahun Baru', '']), [2026]);
    expect(issues.map((issue) => issue.sentence)).toEqual([
      'Cuti bersama tahun 2026 belum ada di lembar Libur: hari kerja 2026 bisa terlalu banyak',
    ]);
  });

  test('still to be confirmed are named with their cell', () => {
    const rows = sheet(
      ['16-02-2027', 'CUTI_BERSAMA', 'Imlek', 'TETAP'],
      ['10-03-2027', 'LIBUR', 'Idul Fitri', 'MENUNGGU_MENAG'],
    );
    expect(calendarIssues(rows, [2027])).toEqual([
      {
        sheet: 'Libur',
        line: 3,
        column: 4,
        sentence: '1 hari libur 2027 masih menunggu penetapan Menteri Agama; tanggalnya bisa bergeser',
      },
    ]);
  });

  test('are told once, at the first, with how many they are; those of other years are not among them', () => {
    const rows = sheet(
      ['16-02-2027', 'CUTI_BERSAMA', 'Imlek', 'TETAP'],
      ['09-03-2027', 'LIBUR', 'Idul Fitri', 'MENUNGGU_MENAG'],
      ['10-03-2027', 'LIBUR', 'Idul Fitri', 'MENUNGGU_MENAG'],
      ['28-02-2028', 'LIBUR', 'Idul Fitri', 'MENUNGGU_MENAG'],
    );
    expect(calendarIssues(rows, [2027])).toMatchObject([
      { line: 3, sentence: expect.stringContaining('2 hari libur 2027 masih menunggu') },
    ]);
  });
});
