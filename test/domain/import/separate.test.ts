import fc from 'fast-check';
import { separate } from '../../../src/domain/import/separate';

const cellsOf = (text: string): string[][] => separate(text).lines.map(({ cells }) => cells);

/** Expected cells are written out beside each text. */
describe('separate', () => {
  test.each([
    ['tab', 'No\tDesa\n1\tMindi'],
    ['titik koma', 'No;Desa\n1;Mindi'],
    ['garis tegak', 'No|Desa\n1|Mindi'],
    ['koma', 'No,Desa\n1,Mindi'],
    ['spasi ganda', 'No   Desa\n1    Mindi'],
  ])('finds %s between the cells', (separator, text) => {
    expect(separate(text).separator).toBe(separator);
    expect(cellsOf(text)).toEqual([
      ['No', 'Desa'],
      ['1', 'Mindi'],
    ]);
  });

  test('a comma within numerals is no separator', () => {
    const text = 'Desa   Wajib KTP\nMindi   6,561\nPorong   30,930';
    expect(separate(text).separator).toBe('spasi ganda');
    expect(cellsOf(text)[2]).toEqual(['Porong', '30,930']);
  });

  test('numerals after a name are cut even where only single spaces part them', () => {
    const text = '9 Gedang 8.296 7.930 366\n10 Juwet Kenongo 7.415 6.816 599';
    expect(cellsOf(text)).toEqual([
      ['9', 'Gedang', '8.296', '7.930', '366'],
      ['10', 'Juwet Kenongo', '7.415', '6.816', '599'],
    ]);
  });

  test('quoted cells hold separators, doubled quotes and line ends, and lines keep their numbers', () => {
    const { lines } = separate('Nama;Ket\n"Meja; ""jati""";"baris satu\nbaris dua"\nKursi;baik');
    expect(lines).toEqual([
      { line: 1, cells: ['Nama', 'Ket'] },
      { line: 2, cells: ['Meja; "jati"', 'baris satu baris dua'] },
      { line: 4, cells: ['Kursi', 'baik'] },
    ]);
  });

  test('a quote that closes nothing is a plain character', () => {
    expect(cellsOf('Nama\tKet\n"Printer" lama\tMonitor 14"\n"Meja\tbaik')).toEqual([
      ['Nama', 'Ket'],
      ['"Printer" lama', 'Monitor 14"'],
      ['"Meja', 'baik'],
    ]);
  });

  test('byte order mark, CRLF, no-break spaces and full-width signs leave plain text', () => {
    expect(cellsOf('\uFEFFDesa;Wajib\r\nJuwet\u00A0Kenongo;３０.９３０\r\n')).toEqual([
      ['Desa', 'Wajib'],
      ['Juwet Kenongo', '30.930'],
      [''],
    ]);
  });

  test('the frame of a Markdown table makes no cells', () => {
    expect(cellsOf('| Nama | Unit |\n|---|---:|\n| Kursi | 50 |')).toEqual([
      ['Nama', 'Unit'],
      ['Kursi', '50'],
    ]);
  });

  test('what a spreadsheet writes as quoted text comes back cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', '7', '"', ';', '\t', '\n', ' ', '=', '-') });
    const grid = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(grid, (rows) => {
        // RFC 4180 with tabs: every cell quoted, quotes doubled.
        const text = rows.map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join('\t')).join('\n');
        expect(cellsOf(text)).toEqual(rows.map((row) => row.map((value) => value.replace(/\s+/g, ' ').trim())));
      }),
    );
  });

  test('any text at all is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(separate(text).lines.length).toBeGreaterThan(0);
      }),
    );
  });
});
