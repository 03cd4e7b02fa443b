import { EXAMPLE } from '../domain/exampleRemark';
import type { AsetRow } from '../tables/aset';
import type { Page, PageCell, Styled } from '../workbook/page';
import { holdsExample } from './summary/firstSteps';

export const EXAMPLE_MARK = `DATA CONTOH (${EXAMPLE}), bukan angka kantor: jangan dipakai atau dikirim.`;

/**
 * A page that was made while the example's rows were there says so in the blank line above its first table, and above the
 * title of each further form on it; any other is as it was. Every page passes here on its way to its sheet; lists of problems
 * and of formulas have no such line.
 */
export function withExampleMark(page: Page, devices: readonly AsetRow[]): Page {
  const isBlank = (line: PageCell[] | undefined) => line?.every((cell) => cell === '') ?? false;
  const first = page.cells.slice(0, firstHead(page)).findIndex(isBlank);
  if (first < 0 || !holdsExample(devices)) return page;
  const marked = new Set(
    [first, ...furtherTitles(page).map((title) => title - 1)].filter((at) => isBlank(page.cells[at])),
  );
  return {
    ...page,
    cells: page.cells.map((line, at) => (marked.has(at) ? [EXAMPLE_MARK, ...line.slice(1)] : line)),
    styles: [
      ...page.styles,
      ...[...marked].map((at): Styled => {
        const area = { line: at + 1, column: 1, lines: 1, columns: Math.max(1, page.cells[at]!.length) };
        return { area, look: 'peringatan', wrap: false };
      }),
    ],
  };
}

/** Lines above the first table. */
const firstHead = ({ cells, styles }: Page): number =>
  Math.min(cells.length, ...styles.flatMap(({ area, look }) => (look === 'kepala' ? [area.line - 1] : [])));

/** Where the forms below the first have their titles, from 0. */
const furtherTitles = ({ styles }: Page): number[] =>
  styles.flatMap(({ area, look }) => (look === 'judul' ? [area.line - 1] : [])).slice(1);
