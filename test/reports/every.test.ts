import { moment } from '../../src/cells/day';
import { SETTINGS } from '../../src/domain/defaultSettings';
import { MOMENT } from '../../src/reports/form/officialForm';
import { everyTable } from '../../src/tables/every';
import { readTable } from '../../src/tables/table';
import { isLink, type Page, type PageCell } from '../../src/workbook/page';
import { FORMS, FULL, gridsOf, office, pageOf, setting, type Typed, textOf } from './office';

/** Numbers that are settings, all at once 0: a clerk may clear them so, and nothing may be divided by them. */
const zeros = Object.entries(SETTINGS)
  .filter(([, { value }]) => typeof value === 'number')
  .map(([name]) => setting(name, 0));

const broken: Typed = {
  ...FULL,
  desa: [{ kode: 'D1', nama: 'Porong', wajibKtp: 'banyak', sudahRekam: -1 }],
  aset: [{ id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'HILANG' }],
};

const OFFICES: [string, Typed][] = [
  ['an empty workbook', {}],
  ['a full workbook', FULL],
  ['settings that are all 0', { ...FULL, pengaturan: [...office, ...zeros] }],
  ['rows that cannot be read', broken],
];

const ENGLISH = /\b(the|and|of|from|total|outage|backlog|stock|null|undefined|NaN|Infinity|true|false)\b/i;

const shown = (cell: PageCell): string => (isLink(cell) ? cell.text : String(cell));

function expectSound(page: Page, name: string): void {
  const width = page.cells[0]?.length ?? 0;
  const numbers = page.cells.flat().filter((cell) => typeof cell === 'number');
  expect(page.cells.every((line) => line.length === width)).toBe(true);
  expect(page.cells.flat().every((cell) => cell !== undefined && cell !== null)).toBe(true);
  expect(numbers.every(Number.isFinite)).toBe(true);
  for (const { area } of page.styles) {
    expect(Math.min(area.line, area.column, area.lines, area.columns)).toBeGreaterThanOrEqual(1);
    expect(area.line + area.lines - 1).toBeLessThanOrEqual(page.cells.length);
    expect(area.column + area.columns - 1).toBeLessThanOrEqual(width);
  }
  for (const cell of page.cells.flat()) {
    const english = ENGLISH.exec(shown(cell));
    expect(`${name}: ${english?.[0] ?? ''}`).toBe(`${name}: `);
  }
}

describe.each(OFFICES)('every form from %s', (_, typed) => {
  test.each(FORMS.map((report) => [report.sheet, report] as const))('%s is sound', (sheet, report) => {
    expectSound(pageOf(report, typed), sheet);
  });
});

test('the full workbook has no row that cannot be read', () => {
  const grids = gridsOf(FULL);
  expect(everyTable.flatMap((table) => readTable(table, grids[table.sheet] ?? null).issues)).toEqual([]);
});

/** Dasbor is looked at, not filed. */
const FILED = FORMS.filter(({ sheet }) => sheet !== 'Dasbor');

test('says on every form of an empty workbook what to do, and where the office can say who it is', () => {
  for (const report of FILED) {
    const page = pageOf(report, {});
    expect(textOf(page)).toMatch(/Isi lembar|Catat penerimaan|catat mulainya/);
    expect(page.cells[0]?.[0]).toEqual({
      text: 'Isi nama kabupaten di Pengaturan',
      to: { sheet: 'Pengaturan', line: 1, column: 2 },
    });
    expect(textOf(page)).toContain('NIP. ....');
  }
});

test('heads and signs every form with what Pengaturan says', () => {
  for (const report of FILED) {
    const page = pageOf(report, FULL);
    expect(page.cells.slice(0, 3).map((line) => line[0])).toEqual([
      'PEMERINTAH KABUPATEN SIDOARJO',
      'KECAMATAN PORONG',
      'Jalan Raya Porong 1',
    ]);
    // The Camat signs at the right, whoever signs beside him left of that.
    expect(page.cells.slice(-8).map((line) => line[line.length - 1] || line.filter(Boolean).pop() || '')).toEqual([
      'Porong, 24 November 2026',
      'Camat Porong',
      '',
      '',
      '',
      'Dra. Contoh Nama',
      'Pembina Tingkat I',
      'NIP. 197001011990031001',
    ]);
  }
});

test('says how many rows were left out of what it adds up, a row with two bad cells once', () => {
  const perekaman = FORMS.find(({ sheet }) => sheet === 'Laporan Perekaman');
  expect(textOf(pageOf(perekaman, broken))).toContain('1 baris di lembar Desa bermasalah dan tidak ikut dipakai');
});

test('costs a number of host calls that does not grow with the rows: separate runs of links', () => {
  const many: Typed = {
    ...FULL,
    aset: Array.from({ length: 500 }, (_, index) => ({
      id: `A-${index}`,
      nama: 'Komputer',
      jenis: 'PC',
      kondisi: 'B',
      ruang: `Ruang ${index % 50}`,
    })),
  };
  for (const report of FORMS) {
    for (const typed of [{}, FULL, many]) {
      const page = pageOf(report, typed);
      expect(linkRuns(page)).toBeLessThanOrEqual(2);
    }
  }
});

/** Unbroken runs of links down a column: each costs one call. */
function linkRuns(page: Page): number {
  const isLinkAt = (line: number, column: number) => {
    const cell = page.cells[line]?.[column];
    return cell !== undefined && isLink(cell);
  };
  return page.cells
    .flatMap((cells, line) => cells.map((_, column) => isLinkAt(line, column) && !isLinkAt(line - 1, column)))
    .filter(Boolean).length;
}

test('no sentence of a form has to be scrolled for on a screen of 1366 pixels, 76 of which are its edges', () => {
  // Letters of 10 points are 7 pixels wide on the safe side, bold ones of 12 points 10.5.
  const [plain, bold] = [1290 / 7, 1290 / 10.5];
  for (const form of FORMS) {
    const { cells, styles } = pageOf(form, FULL);
    const isBold = (line: number) =>
      styles.some(({ look, area }) => look === 'subjudul' && area.line <= line && line < area.line + area.lines);
    const sentences = cells.flatMap(([first, ...others], index) =>
      first !== undefined && others.every((cell) => cell === '') ? [{ text: shown(first), line: index + 1 }] : [],
    );
    expect(sentences.length).toBeGreaterThan(0);
    const long = sentences.filter(({ text, line }) => text.length > (isBold(line) ? bold : plain));
    expect([form.sheet, ...long]).toEqual([form.sheet]);
  }
});

test('no moment is wider than its column, on any form or list', () => {
  // DejaVu Sans at 10 points: a digit 8.5 pixels, `-`, ` ` and `:` at most 4.8, 5 and the grid's line at either side.
  const needed = 12 * 8.5 + 4 * 4.8 + 11;
  const forms = FORMS.flatMap((form) =>
    pageOf(form, FULL).styles.flatMap(({ format, area }) =>
      format === MOMENT ? [[form.sheet, form.widths[area.column] ?? 100] as const] : [],
    ),
  );
  const lists = everyTable.flatMap(({ sheet, columns }) =>
    Object.values(columns).flatMap(({ cell, width }) =>
      cell.format === moment().format ? [[sheet, width ?? 110] as const] : [],
    ),
  );
  expect(forms.length).toBeGreaterThan(0);
  expect(lists.length).toBeGreaterThan(5);
  expect([...forms, ...lists].filter(([, width]) => width < needed)).toEqual([]);
});

test('no word of a head is wider than its column, in the widest of usual bold letters', () => {
  // DejaVu Sans Bold at 10 points, which Debian's browsers take: 13.9 pixels an m (1.042 of the size), 4.6 an i or l,
  // 6.5 an r or t, others (an a 9.0, an n 9.5) 9.3; 5 at either side.
  const letters = (word: string) =>
    [...word].reduce(
      (sum, letter) =>
        sum + (/[mw]/i.test(letter) ? 13.9 : /[il]/.test(letter) ? 4.6 : /[rt]/.test(letter) ? 6.5 : 9.3),
      0,
    );
  const needed = (head: string) => Math.max(...head.split(/[\s/-]/).map(letters)) + 10;
  for (const form of FORMS) {
    const page = pageOf(form, FULL);
    const heads = page.styles.filter(({ look }) => look === 'kepala');
    const narrow = heads.flatMap(({ area }) =>
      page.cells.slice(area.line - 1, area.line - 1 + area.lines).flatMap((line) =>
        line.slice(area.column - 1, area.column - 1 + area.columns).flatMap((cell, index) => {
          const width = form.widths[area.column + index] ?? 100;
          return needed(shown(cell)) > width ? [`${form.sheet}: ${shown(cell)} (${width})`] : [];
        }),
      ),
    );
    expect(heads.length).toBeGreaterThan(0);
    expect(narrow).toEqual([]);
  }
});
