import type { Cell } from '../cells/cell';
import { isBlank, type Raw } from '../cells/raw';
import { readTable, type Table } from '../tables/table';
import { labelOf } from '../tables/words';
import type { Page, PageCell } from '../workbook/page';
import type { HandSheet } from '../workbook/plan';
import type { Workbook } from '../workbook/workbook';
import { ENTRY_FORMS, placedForms, TICK, TOKEN, tokenFrom } from './entryForms';

export const ASK = 'Isi sel di kanan, lalu centang.';

/** The sheet of forms. It is filled once; afterwards it belongs to those who type in it. */
export const entrySheet: HandSheet = {
  sheet: 'Catat',
  widths: { 1: 260, 2: 60, 4: 120, 5: 120, 6: 150, 7: 120, 8: 155, 9: 155, 10: 120, 11: 150 },
  fill(workbook: Workbook, newId: () => string): string | null {
    const grid = workbook.read(entrySheet.sheet);
    if (!grid) return null;
    const placed = placedForms(grid);
    // One column can be put out of sight: forms of an earlier version have their tokens at their own ends.
    const isPutAway = new Set(placed.map(({ token }) => token)).size === 1;
    const isWhole = isPutAway && grid.some(([first]) => first === TITLES[0]);
    if (isWhole && ENTRY_FORMS.every((form) => placed.some((one) => one.form === form))) return null;
    const page = pageOf(newId, keyColumns(workbook), grid);
    workbook.present(entrySheet.sheet, { ...page, cells: [[''], ...page.cells.slice(1)] });
    // Last of all: where it stands, nothing was cut off before its looks were laid.
    workbook.write(entrySheet.sheet, 1, 1, [[TITLES[0]]]);
    return grid.length === 0 ? null : `formulir di lembar "${entrySheet.sheet}" dikembalikan`;
  },
};

/** The column of the tokens, hidden: nobody but the code needs them. Beside the tick, or emptying a form would take two calls. */
const TOKEN_AT = 3;

const TITLES = [
  'Catat tanpa panel',
  'Isi satu baris, lalu centang kotaknya. Jawabannya muncul di sebelah kiri kotak. Tanggal kosong berarti hari ini.',
] as const;

/** @param before what stands on the sheet: forms that are there keep what is typed into them, other lines go below */
function pageOf(newId: () => string, columnOf: (table: Table) => number, before: readonly Raw[][]): Page {
  const placed = placedForms(before);
  const cells: PageCell[][] = TITLES.map((title) => [title]);
  const page: Page = {
    cells,
    styles: [
      { area: { line: 1, column: 1, lines: 1, columns: 1 }, look: 'judul' },
      { area: { line: 2, column: 1, lines: 1, columns: 1 }, look: 'catatan', wrap: false },
    ],
    charts: [],
    inputs: [],
    hiddenColumn: TOKEN_AT,
  };
  for (const form of ENTRY_FORMS) {
    cells.push([form.caption, TICK, TOKEN, ...form.fields.map(({ label }) => label)]);
    const there = placed.find((one) => one.form === form);
    const kept = (place: number | undefined, otherwise: Raw): Raw =>
      there ? (before[there.line - 1]?.[(place ?? 0) - 1] ?? '') : otherwise;
    cells.push([
      kept(there?.answer, ASK),
      false,
      kept(there?.token, '') || tokenFrom(newId()),
      ...form.fields.map(({ name, first, field }) => asOffered(field.cell, kept(there?.places[name], first))),
    ]);
    const line = cells.length;
    const width = form.fields.length + 3;
    page.styles.push(
      { area: { line: line - 1, column: 1, lines: 1, columns: width }, look: 'kepala' },
      // In a column that isn't seen its name would break, and all the names stand in a line of two.
      { area: { line: line - 1, column: TOKEN_AT, lines: 1, columns: 1 }, wrap: false },
      { area: { line, column: 1, lines: 1, columns: 1 }, look: 'kalimat', wrap: true },
      // As text: a sheet would make a day or a number of what is meant as typed.
      { area: { line, column: 3, lines: 1, columns: width - 2 }, format: '@' },
    );
    page.inputs?.push({ line, column: 2, tick: true });
    form.fields.forEach(({ field, from }, index) => {
      const at = { line, column: index + 4 };
      const { choices, inWords } = field.cell;
      // The codes are read as well; nobody has to know them.
      if (choices) page.inputs?.push({ ...at, choices: choices.map((code) => offered(code, inWords)) });
      else if (from) page.inputs?.push({ ...at, from: { sheet: from.sheet, column: columnOf(from) } });
    });
  }
  const ours = new Set(placed.flatMap(({ line }) => [line - 1, line]));
  const others = before.filter((line, index) => !ours.has(index + 1) && !line.every(isBlank) && !isTitle(line));
  cells.push(...others.map(besideTokens));
  return page;
}

const offered = (code: string, inWords: Cell<unknown>['inWords']): string => labelOf(inWords?.(code) ?? code);

/** A code that stands there from before words were offered: the list would mark it as wrong. */
const asOffered = ({ choices, inWords }: Cell<unknown>, value: Raw): Raw =>
  typeof value === 'string' && choices?.includes(value) ? offered(value, inWords) : value;

/** A line of the office's own: what stood where the tokens are put out of sight moves to the right of them. */
const besideTokens = (line: readonly Raw[]): Raw[] =>
  isBlank(line[TOKEN_AT - 1] ?? '') ? [...line] : [...line.slice(0, TOKEN_AT - 1), '', ...line.slice(TOKEN_AT - 1)];

const isTitle = ([first]: readonly Raw[]): boolean => TITLES.some((title) => title === first);

/** In which column of its sheet a table's ids stand, wherever people have moved it. */
function keyColumns(workbook: Workbook): (table: Table) => number {
  return (table) => readTable(table, workbook.read(table.sheet)).layout?.places[table.key] ?? 1;
}
