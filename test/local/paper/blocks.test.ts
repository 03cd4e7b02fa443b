import fc from 'fast-check';
import { blocksOf, isForm, type Line, regionsOf, within } from '../../../src/local/paper/blocks';
import { blockHtml, fittedWidths, roomBeside } from '../../../src/local/paper/markup';
import { escaped } from '../../../src/local/paper/written';
import { APPEARANCES } from '../../../src/workbook/looks';

type Look = keyof typeof APPEARANCES;

const lineOf = (row: number, look: Look, cells: Record<number, string>): Line => ({
  row,
  cells: Object.entries(cells).map(([column, text]) => ({
    column: Number(column),
    text,
    align: /^[\d.,]+$/.test(text) ? 'right' : 'left',
    look: APPEARANCES[look],
  })),
});

/** A form as officialForm.ts lays it out, with a sentence that the sheet broke over two lines. */
const FORM: Line[] = [
  lineOf(1, 'subjudul', { 1: 'PEMERINTAH KABUPATEN SIDOARJO' }),
  lineOf(2, 'subjudul', { 1: 'KECAMATAN PORONG' }),
  lineOf(3, 'subjudul', {}),
  lineOf(4, 'isi', {}),
  lineOf(5, 'judul', { 1: 'LAPORAN' }),
  lineOf(6, 'isi', { 1: 'No: 1' }),
  lineOf(7, 'isi', { 1: 'Periode November' }),
  lineOf(7, 'isi', {}),
  lineOf(8, 'kepala', { 1: 'No', 2: 'Keadaan', 3: '', 4: 'Ket.' }),
  lineOf(9, 'kepala', { 1: '', 2: 'B', 3: 'RB', 4: '' }),
  lineOf(10, 'isi', { 1: '1', 2: '3', 4: 'a' }),
  lineOf(11, 'jumlah', { 1: '', 2: '3', 3: '', 4: '' }),
  lineOf(12, 'isi', {}),
  lineOf(13, 'subjudul', { 1: 'Catatan' }),
  lineOf(14, 'isi', { 1: '- Semua baris dari' }),
  lineOf(15, 'isi', { 1: 'lembar Aset.' }),
  lineOf(16, 'isi', { 1: '- Yang kedua.' }),
  lineOf(17, 'isi', {}),
  lineOf(18, 'isi', { 3: 'Porong, 24 November 2026' }),
  lineOf(19, 'isi', { 3: 'Camat' }),
  lineOf(20, 'isi', {}),
  lineOf(21, 'isi', { 3: 'Dra. Contoh' }),
  lineOf(22, 'isi', { 3: 'NIP. ...' }),
];

describe('a form in blocks', () => {
  const blocks = blocksOf(FORM, false, 180);

  test('is letterhead, sentences, table, notes and signature', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['letterhead', 'prose', 'table', 'prose', 'signature']);
    expect(isForm(FORM)).toBe(true);
  });

  test('has its broken sentences whole again, each note by itself', () => {
    expect(blocks.flatMap((block) => (block.kind === 'prose' ? block.paragraphs.map(({ text }) => text) : []))).toEqual(
      ['LAPORAN', 'No: 1', 'Periode November', 'Catatan', '- Semua baris dari lembar Aset.', '- Yang kedua.'],
    );
  });

  test('heads its table over two lines: alone down through both, a group across its own', () => {
    const table = blocks.find(({ kind }) => kind === 'table')!;
    const html = blockHtml(table, { widths: [40, 40, 40, 100], room: 700, scale: 1 });
    expect(html).toContain(
      '<thead><tr><th rowspan="2">No</th><th colspan="2">Keadaan</th><th rowspan="2">Ket.</th></tr><tr><th>B</th><th>RB</th></tr></thead>',
    );
    expect(html).toContain('<tr class="jumlah">');
  });

  test('a list under a header that stays in sight is one table, blank lines and all', () => {
    const list = [
      lineOf(1, 'kepala', { 1: 'Id', 2: 'Nama' }),
      lineOf(2, 'isi', { 1: 'A', 2: 'x' }),
      lineOf(3, 'isi', {}),
      lineOf(4, 'isi', { 2: 'y' }),
    ];
    expect(blocksOf(list, true, 300)).toEqual([{ kind: 'table', head: list.slice(0, 1), lines: list.slice(1) }]);
    expect(isForm(list)).toBe(false);
  });
});

test('what stands beside each other with an empty column between is printed one after the other', () => {
  const lines = [lineOf(1, 'kepala', { 1: 'Angka', 2: 'Nilai' }), lineOf(2, 'kepala', { 4: 'Tanggal', 5: 'Baik' })];
  const regions = regionsOf(lines);
  expect(regions).toEqual([
    { left: 1, right: 2 },
    { left: 4, right: 5 },
  ]);
  expect(within(lines, regions[0]!)).toHaveLength(1);
  expect(within(lines, regions[1]!)[1]?.cells.map(({ column, text }) => [column, text])).toEqual([
    [1, 'Tanggal'],
    [2, 'Baik'],
  ]);
});

const list = (least: number, most: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: 12, maxLength: 12 });

test('columns fill the room; where it is enough none is narrower than its longest word', () => {
  fc.assert(
    fc.property(list(20, 400), list(0, 200), fc.integer({ min: 100, max: 3000 }), (widths, needed, room) => {
      const fitted = fittedWidths(widths, room, needed);
      const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
      expect(total(fitted)).toBeCloseTo(room, 6);
      expect(Math.min(...fitted)).toBeGreaterThanOrEqual(0);
      if (total(needed) > room) return;
      expect(fitted.filter((width, at) => width < needed[at]! - 1e-6)).toEqual([]);
    }),
  );
});

test('what was typed is text on paper too', () => {
  const prose = blocksOf([lineOf(1, 'isi', { 1: '<img src=x onerror=alert(1)> & "Sons"' })], false, 300)[0]!;
  expect(blockHtml(prose, { widths: [100], room: 700, scale: 1 })).toBe(
    '<p class="isi">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&quot;</p>',
  );
  expect(escaped('</script>')).not.toContain('<');
});

test('codes may break at their seams, days may not', () => {
  const prose = blocksOf([lineOf(1, 'isi', { 1: 'Sebelum 12-01-2027: 1.3.2.10 di SET-2' })], false, 300)[0]!;
  expect(blockHtml(prose, { widths: [100], room: 700, scale: 1 })).toBe(
    '<p class="isi">Sebelum <span class="angka">12-01-2027</span>: 1.<wbr>3.<wbr>2.<wbr>10 di SET-<wbr>2</p>',
  );
});

test('a number is whole on paper, however many its digits and decimals', () => {
  const prose = blocksOf([lineOf(1, 'isi', { 1: '241 x 7,5 jam = 1.021.634,7 menit; kode 1.3.2' })], false, 300)[0]!;
  expect(blockHtml(prose, { widths: [100], room: 700, scale: 1 })).toBe(
    '<p class="isi">241 x 7,5 jam = 1.021.634,7 menit; kode 1.<wbr>3.<wbr>2</p>',
  );
});

describe('a table on paper', () => {
  const frame = { widths: [100, 100, 100, 300], room: 600, scale: 1 };
  const htmlOf = (...lines: Line[]) => blockHtml({ kind: 'table', head: [], lines }, frame);
  const rowsOf = (html: string) => html.split('<tr').slice(1);

  test('tells what explains a figure as a paragraph beside its list, under the figure that it names', () => {
    const html = htmlOf(
      lineOf(1, 'jumlah', { 1: 'Tuntas', 2: '', 3: '', 4: 'Tunggakan' }),
      lineOf(2, 'isi', { 1: 'Simulasi hari demi hari,', 4: 'Pemula' }),
      lineOf(3, 'isi', { 1: 'seribu kemungkinan.', 4: 'Listrik' }),
      lineOf(4, 'isi', { 4: 'Blanko' }),
      lineOf(5, 'jumlah', { 1: 'Lain', 2: '', 3: '', 4: 'sama' }),
      lineOf(6, 'isi', { 1: 'Dijumlahkan dari lembar Desa.' }),
    );
    expect(rowsOf(html)).toEqual([
      ' class="jumlah nama"><td colspan="3"><b>Tuntas</b></td><td><b>Tunggakan</b></td></tr>',
      '><td colspan="3">Simulasi hari demi hari, seribu kemungkinan.</td><td>Pemula<br>Listrik<br>Blanko</td></tr>',
      ' class="jumlah nama"><td colspan="3"><b>Lain</b></td><td><b>sama</b></td></tr>',
      '><td colspan="4">Dijumlahkan dari lembar Desa.</td></tr></tbody></table>',
    ]);
  });

  test('leaves rows and totals of every other table as they stand', () => {
    const html = htmlOf(
      lineOf(1, 'isi', { 1: 'Satu', 2: '1', 4: 'a' }),
      lineOf(2, 'isi', { 1: 'Dua', 4: 'b' }),
      lineOf(3, 'jumlah', { 1: 'Jumlah', 2: '1', 3: '', 4: '' }),
    );
    expect(rowsOf(html)).toHaveLength(3);
    expect(html).toContain('<tr class="jumlah"><td><b>Jumlah</b></td>');
  });

  test('stays on one page while it is short, and takes more room than on the sheet only when it is long', () => {
    const row = (number: number) => lineOf(number, 'isi', { 1: `${number}`, 2: 'kata '.repeat(12).trim() });
    const some = (count: number) => htmlOf(...Array.from({ length: count }, (_, at) => row(at + 1)));
    expect(some(12)).toContain('class="bergaris utuh" style="width:calc(33.33% - 1px)"');
    // 59 letters of 8 pixels and one or two before them, 10 pixels around each.
    expect(some(13)).toContain(
      `class="bergaris" style="width:calc(${((100 * (59 * 8 + 10 + 2 * 8 + 10)) / 600).toFixed(2)}% - 1px)"`,
    );
    expect(roomBeside({ kind: 'table', head: [], lines: [row(1)] }, frame)).toBeCloseTo(2 / 3, 9);
    expect(roomBeside({ kind: 'grid', lines: [row(1)] }, frame)).toBe(0);
  });
});

test('what warns of the whole page is told from the letterhead that it stands under', () => {
  const head = [lineOf(1, 'subjudul', { 1: 'PEMERINTAH' }), lineOf(2, 'subjudul', { 1: 'Jalan 1' })];
  const lines = [...head, lineOf(3, 'peringatan', { 1: 'DATA CONTOH' }), lineOf(4, 'judul', { 1: 'LAPORAN' })];
  const html = blockHtml(blocksOf(lines, false, 700)[0]!, { widths: [700], room: 700, scale: 1 });
  expect(html).toBe(
    '<header><div>PEMERINTAH</div><div>Jalan 1</div><div class="peringatan">DATA CONTOH</div></header>',
  );
});
