import { EXAMPLE } from '../domain/exampleRemark';
import type { AsetRow } from '../tables/aset';
import type { Page } from '../workbook/page';
import { holdsExample } from './firstSteps';

export const EXAMPLE_MARK = `DATA CONTOH (${EXAMPLE}), bukan angka kantor: jangan dipakai atau dikirim.`;

/** Letterhead or headline end above it; lists of problems and of formulas have no blank line so far up. */
const HEAD_LINES = 15;

/**
 * A page that was made while the example's rows were there says so in its first blank line; any other is as it was. Every
 * page passes here on its way to its sheet.
 */
export function withExampleMark(page: Page, devices: readonly AsetRow[]): Page {
  const at = page.cells.slice(0, HEAD_LINES).findIndex((line) => line.every((cell) => cell === ''));
  const blank = page.cells[at];
  if (!blank || !holdsExample(devices)) return page;
  const area = { line: at + 1, column: 1, lines: 1, columns: Math.max(1, blank.length) };
  return {
    ...page,
    cells: page.cells.map((line) => (line === blank ? [EXAMPLE_MARK, ...blank.slice(1)] : line)),
    styles: [...page.styles, { area, look: 'peringatan', wrap: false }],
  };
}
