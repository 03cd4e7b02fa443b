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

  test('lines that only a console draws are none, and a bar that frames nothing is a separator', () => {
    expect(cellsOf('\n| Nama | Unit |\n|:--|--:|\n\n| Kursi | -- |\n')).toEqual([
      ['Nama', 'Unit'],
      ['Kursi', '--'],
    ]);
    // One line without the frame: then blank cells at the ends are cells.
    expect(cellsOf('| a | b |\n| c | d')).toEqual([
      ['', 'a', 'b', ''],
      ['', 'c', 'd'],
    ]);
    expect(cellsOf('a|b|\nc|d|')).toEqual([
      ['a', 'b', ''],
      ['c', 'd', ''],
    ]);
    expect(cellsOf('||\n||')).toEqual([[''], ['']]);
    // A cell that holds more than the line is one.
    expect(cellsOf('| a | b |\n| x-- | -- |\n| --x | - |')).toEqual([
      ['a', 'b'],
      ['x--', '--'],
      ['--x', '-'],
    ]);
  });

  test.each([
    ['a return alone', '\r'],
    ['a form feed', '\f'],
    ['a new page', '\n\f'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['the next line of old mainframes', '\u0085'],
    ['a vertical tab', '\v'],
  ])('%s ends a line', (_, end) => {
    expect(cellsOf(`Desa;Wajib${end}Mindi;5${end}Gedang;6`)).toEqual([
      ['Desa', 'Wajib'],
      ['Mindi', '5'],
      ['Gedang', '6'],
    ]);
  });

  test('signs that nobody sees are taken out, a long minus is a short one', () => {
    expect(cellsOf('De\u200Bs\u00ADa;\u2060Wajib\nMin\uFEFFdi;\u22125')).toEqual([
      ['Desa', 'Wajib'],
      ['Mindi', '-5'],
    ]);
  });

  test('what parts the cells does so in half of the lines at the least, blank ones aside', () => {
    expect(separate('a;b\n\n\n\nc').separator).toBe('titik koma');
    expect(separate('a;b\nc\nd').separator).toBe('tidak ada');
    expect(separate('a  b\nc').separator).toBe('spasi ganda');
    expect(separate('a  b\nc\nd').separator).toBe('tidak ada');
    expect(separate('Mindi 10 9\ncatatan').separator).toBe('spasi');
    expect(separate('Mindi 10 9\ncatatan\nlagi').separator).toBe('tidak ada');
    // One line alone is prose that happens to end in numerals.
    expect(separate('Mindi 10 9').separator).toBe('tidak ada');
  });

  test('prose with commas, never as many in two lines, is no table; half of the lines alike are', () => {
    expect(separate('satu, dua\ntiga, empat, lima\nenam, tujuh, delapan, sembilan').separator).toBe('tidak ada');
    expect(separate('a,b\nc,d\ne,f,g\nh,i,j,k').separator).toBe('koma');
    expect(separate('a;b\nc;d;e\nf;g;h;i').separator).toBe('titik koma');
  });

  test('a quote closes where only blanks follow before the next cell, and what follows it belongs to the cell otherwise', () => {
    expect(cellsOf('Nama;Ket\n"Meja; besar"  ;baik\n  "Kursi; kecil";baik')).toEqual([
      ['Nama', 'Ket'],
      ['Meja; besar', 'baik'],
      ['Kursi; kecil', 'baik'],
    ]);
    expect(cellsOf('Nama;Ket\n"Meja" lama; x\nRak;"baik')).toEqual([
      ['Nama', 'Ket'],
      ['"Meja" lama', 'x'],
      ['Rak', '"baik'],
    ]);
    expect(cellsOf('"";""\n"a";""')).toEqual([
      ['', ''],
      ['a', ''],
    ]);
  });

  test('a quote that closes after fifty thousand letters is another one', () => {
    const cellOf = (letters: number) => cellsOf(`Nama\tKet\n"${'a'.repeat(letters)}\tb"\tc`)[1]?.length;
    expect([cellOf(49_000), cellOf(50_100)]).toEqual([2, 3]);
  });

  test('a tab among columns of spaces is two of them, and a line of more than three hundred letters is prose', () => {
    expect(cellsOf('Desa    Wajib\nMindi\t 5\nGedang    6\nSiring    7')[1]).toEqual(['Mindi', '5']);
    const long = (letters: number) => `${'x'.repeat(letters - 5)} 10 9`;
    expect([300, 301].map((letters) => cellsOf(`${long(letters)}\nMindi 10 9\nSiring 8 7`)[0]?.length)).toEqual([4, 1]);
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

describe('what parts the cells of a text', () => {
  test('is told by its first forty thousand letters', () => {
    const text = `${'a\tb\n'.repeat(10_000)}${'x;y\n'.repeat(12_000)}`;
    expect(separate(text).separator).toBe('tab');
  });

  test('is told by lines that have letters: blank ones aren’t counted', () => {
    expect(separate(`Mindi;5\n${'   \n'.repeat(5)}Gedang;6`).separator).toBe('titik koma');
  });

  test('leaves an empty first or last column, and a row of dashes, where no bars frame the table', () => {
    expect(separate('\ta\tb\t\n\tc\td\t').lines.map(({ cells }) => cells)).toEqual([
      ['', 'a', 'b', ''],
      ['', 'c', 'd', ''],
    ]);
    expect(separate('a\tb\n--\t--\nc\td').lines).toHaveLength(3);
    expect(separate('| a | b |\n|---|---|\n| --x | --y |').lines.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['--x', '--y'],
    ]);
  });

  test('parts no cell off where a line is indented, and leaves no blanks around those of a title', () => {
    expect(separate('   Mindi  6.561\n   Gedang  8.296').lines.map(({ cells }) => cells)).toEqual([
      ['Mindi', '6.561'],
      ['Gedang', '8.296'],
    ]);
    const spaced = separate(' Rekap desa \n1 Mindi 5   6\n2 Gedang 7 8');
    expect(spaced.separator).toBe('spasi');
    expect(spaced.lines.map(({ cells }) => cells)).toEqual([
      ['Rekap desa'],
      ['1', 'Mindi', '5', '6'],
      ['2', 'Gedang', '7', '8'],
    ]);
  });

  test('is honoured in quotes that open the text and never close, and in those that come late in it', () => {
    expect(separate('"Mindi\t5\nGedang\t6').lines.map(({ cells }) => cells)).toEqual([
      ['"Mindi', '5'],
      ['Gedang', '6'],
    ]);
    const late = separate(`${'a\tb\n'.repeat(12_000)}"x\ty"\tz`);
    expect(late.lines.at(-1)?.cells).toEqual(['x y', 'z']);
  });
});
