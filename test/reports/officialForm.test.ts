import fc from 'fast-check';
import { kibB, laporanPerekaman } from '../../src/reports';
import { column, formPage, PERCENT } from '../../src/reports/form/officialForm';
import { proseLines } from '../../src/reports/form/prose';
import { linesUnder, pageOf, setting } from './office';

describe('a sentence in lines', () => {
  test('keeps every word in its order, none longer than the page unless a word is', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 200, max: 1500 }), (said, pixels) => {
        const lines = proseLines(said.join(' '), pixels, 10);
        expect(lines.join(' ')).toBe(said.join(' '));
        for (const line of lines) {
          if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(Math.max(20, pixels / 10));
        }
      }),
    );
  });
});

describe('the letterhead', () => {
  test.each([
    ['Sidoarjo', 'PEMERINTAH KABUPATEN SIDOARJO'],
    ['Kabupaten Sidoarjo', 'PEMERINTAH KABUPATEN SIDOARJO'],
    ['Kab. Sidoarjo', 'PEMERINTAH KABUPATEN SIDOARJO'],
    ['Kota Cilegon', 'PEMERINTAH KOTA CILEGON'],
    ['Kotawaringin Timur', 'PEMERINTAH KABUPATEN KOTAWARINGIN TIMUR'],
  ])('%s is headed %s', (name, expected) => {
    expect(pageOf(kibB, { pengaturan: [setting('kabupaten', name)] }).cells[0]?.[0]).toBe(expected);
  });

  test('leads to the very cell where the name is to be filled in', () => {
    const page = pageOf(kibB, { pengaturan: [setting('alamat', 'Jalan 1'), setting('kecamatan', '')] });
    expect(page.cells[1]?.[0]).toEqual({
      text: 'Isi nama kecamatan di Pengaturan',
      to: { sheet: 'Pengaturan', line: 3, column: 2 },
    });
  });
});

test('a text in a column of numbers goes on below in its cell, where its neighbour would cut it off', () => {
  const wrapped = (cell: number | string) => {
    const columns = [column('Cara', 100), column('Peluang', 125, PERCENT)];
    const tables = [
      {
        columns,
        rows: [
          ['Sekarang', 0.5],
          ['Sabtu', cell],
        ],
        whenEmpty: '',
      },
    ];
    const none = { rows: [], issues: [], unread: [], layout: null };
    const { styles } = formPage({ title: 'A', period: 'B', forScreen: true, tables, notes: [] }, none, '2026-11-24');
    return styles.filter(({ wrap }) => wrap).map(({ area }) => area.column);
  };
  expect(wrapped(0.7)).toEqual([1]);
  expect(wrapped('sedikitnya 99,5 %')).toEqual([1, 2]);
});

test('formats a column over its rows and its total, and never its header', () => {
  const typed = { desa: [{ kode: 'D1', nama: 'Porong', wajibKtp: 10, sudahRekam: 4 }] };
  const page = pageOf(laporanPerekaman, typed);
  const header = page.cells.findIndex((line) => line[0] === 'No') + 1;
  expect(linesUnder(page, 'No')).toHaveLength(3);
  const percent = page.styles.filter(({ format }) => format === '0.0 %').map(({ area }) => area);
  expect(percent).toEqual([{ line: header + 2, column: 6, lines: 2, columns: 1 }]);
});
