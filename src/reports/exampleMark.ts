import { EXAMPLE } from '../domain/exampleRemark';
import type { AsetRow } from '../tables/aset';
import type { Page } from '../workbook/page';
import { holdsExample } from './summary/firstSteps';

export const EXAMPLE_MARK = `DATA CONTOH (${EXAMPLE}), bukan angka kantor: jangan dipakai atau dikirim.`;

/**
 * A page that was made while the example's rows were there says so in the blank line above its first table; any other is
 * as it was. Every page passes here on its way to its sheet; lists of problems and of formulas have no such line.
 */
export function withExampleMark(page: Page, devices: readonly AsetRow[]): Page {
  const at = page.cells.slice(0, firstHead(page)).findIndex((line) => line.every((cell) => cell === ''));
  const blank = page.cells[at];
  if (!blank || !holdsExample(devices)) return page;
  const area = { line: at + 1, column: 1, lines: 1, columns: Math.max(1, blank.length) };
  return {
    ...page,
    cells: page.cells.map((line) => (line === blank ? [EXAMPLE_MARK, ...blank.slice(1)] : line)),
    styles: [...page.styles, { area, look: 'peringatan', wrap: false }],
  };
}

/** Lines above the first table. */
const firstHead = ({ cells, styles }: Page): number =>
  Math.min(cells.length, ...styles.flatMap(({ area, look }) => (look === 'kepala' ? [area.line - 1] : [])));
