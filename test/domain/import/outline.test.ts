import { outline } from '../../../src/domain/import/outline';
import { targets } from '../../../src/domain/import/targets';
import { PAPER_DESA } from '../paperTables';
import { fixture } from './fixture';

const VARIANTS: [string, string, number][] = [
  ['desa-porong-2021.tsv', 'tab', 1],
  ['desa-porong-2021-excel.csv', 'titik koma', 1],
  ['desa-porong-2021-inggris.csv', 'koma', 1],
  ['desa-porong-2021-pdf.txt', 'spasi ganda', 3],
  ['desa-porong-2021-satu-spasi.txt', 'spasi', 1],
  ['desa-porong-2021-web.txt', 'tab', 3],
];

describe('the outline of a pasted table', () => {
  test.each(VARIANTS)(
    '%s: separator %s, header on line %i, the paper’s 19 rows and nothing else',
    (name, separator, line) => {
      const found = outline(fixture(name), targets());
      expect(found).toMatchObject({ separator, headerLine: line });
      // The paper's Tables 4 and 5 as printed, whatever stands between thousands.
      const figures = found.rows.map(({ cells: [, desa, ...numerals] }) => [
        desa,
        ...numerals.map((numeral) => Number(numeral.replace(/[.,]/g, ''))),
      ]);
      expect(figures).toEqual(PAPER_DESA.map((row) => [...row]));
    },
  );

  test('titles, repeated headers, captions, column numbers and footnotes are named, not swallowed', () => {
    const pdf = outline(fixture('desa-porong-2021-pdf.txt'), targets());
    expect(pdf.ignored.map(({ line, why }) => [line, why])).toEqual([
      [1, 'judul'],
      [15, 'catatan'],
      [17, 'judul yang berulang'],
      [29, 'catatan'],
    ]);
    const web = outline(fixture('desa-porong-2021-web.txt'), targets());
    expect(web.headers).toEqual(['No', 'Desa/Kelurahan', 'Wajib KTP', 'Sudah Perekaman', 'Belum Perekaman']);
    expect(web.ignored.map(({ why }) => why)).toEqual(['judul', 'nomor kolom', 'jumlah', 'catatan']);
    expect(web.totals.map(({ cells }) => cells)).toEqual([['Jumlah', '', '201.524', '189.609', '7.420']]);
  });

  test('a heading over several columns is read together with the line below it', () => {
    const text = [
      'No\tDesa\tPerekaman KTP-el\t\t\tKet',
      '\t\tWajib KTP\tSudah\tBelum\t',
      '1\tMindi\t6.561\t6.534\t27\t',
    ].join('\n');
    const found = outline(text, targets());
    expect(found.guess?.mapping).toEqual({ nama: 1, wajibKtp: 2, sudahRekam: 3, belumTertulis: 4 });
    expect(found.rows).toHaveLength(1);
  });

  test('without a header every line is a row and the columns get numbers', () => {
    const found = outline('1\tMindi\t6.561\t6.534\n2\tGedang\t8.296\t7.930', targets());
    expect(found).toMatchObject({ headerLine: 0, headers: ['Kolom 1', 'Kolom 2', 'Kolom 3', 'Kolom 4'], guess: null });
    expect(found.rows).toHaveLength(2);
  });

  test('a column that only some rows have can still be chosen', () => {
    const found = outline('Desa\tWajib KTP\tSudah Rekam\nMindi\t6.561\t6.534\tcek lagi', targets());
    expect(found.headers).toEqual(['Desa', 'Wajib KTP', 'Sudah Rekam', 'Kolom 4']);
  });
});

test('columns without a header are counted in the widest line', () => {
  expect(outline('a\tb\nc\td\te\nf', targets()).headers).toEqual(['Kolom 1', 'Kolom 2', 'Kolom 3']);
});
