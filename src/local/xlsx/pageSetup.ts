import type { PageSetup, Worksheet } from 'exceljs';
import { APPEARANCES } from '../../workbook/looks';
import { liesDown } from '../../workbook/pdfLink';
import type { SavedSheet, SavedWorkbook } from '../file/saved';
import { DEFAULT_COLUMN_WIDTH } from '../model/sheet';
import { MARGINS, PAPERS } from '../paper/size';

const INCHES = 1 / 25.4;

/** Prepares a sheet of the file for printing elsewhere: F4, as wide as the paper, heads repeated, pages numbered. */
export function setUpPage(page: Worksheet, sheet: SavedSheet, { styles }: Pick<SavedWorkbook, 'styles'>): void {
  const widths = new Map(sheet.columnWidths);
  const last = Math.max(0, ...sheet.values.map((line) => line.length));
  const pixels = Array.from({ length: last }, (_, i) => widths.get(i + 1) ?? DEFAULT_COLUMN_WIDTH);
  const title = titleRows(sheet, styles);
  Object.assign(page.pageSetup, {
    // exceljs names but some of the format's papers.
    paperSize: PAPERS.F4.xlsx as PageSetup['paperSize'],
    orientation: liesDown(pixels.reduce((sum, width) => sum + width, 0)) ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: MARGINS.side * INCHES,
      right: MARGINS.side * INCHES,
      top: MARGINS.top * INCHES,
      bottom: MARGINS.bottom * INCHES,
      header: 0.3,
      footer: 0.3,
    },
    ...(title ? { printTitlesRow: title } : {}),
  } satisfies Partial<PageSetup>);
  page.headerFooter.oddFooter = '&L&8&A&R&8Halaman &P dari &N';
}

/** Rows to repeat on each page: a file has one such range, so a sheet whose tables have different heads repeats none. */
function titleRows(sheet: SavedSheet, styles: SavedWorkbook['styles']): string | null {
  if (sheet.frozenRows > 0) return `1:${sheet.frozenRows}`;
  const isHead = (row: number) =>
    (sheet.styles[row] ?? []).some((index) => {
      const { background } = styles[index ?? 0] ?? {};
      return background === APPEARANCES.kepala.background;
    });
  const heads: { first: number; last: number; text: string }[] = [];
  for (let row = 0; row < sheet.styles.length; row += 1) {
    if (!isHead(row)) continue;
    const first = row;
    while (isHead(row + 1)) row += 1;
    heads.push({ first: first + 1, last: row + 1, text: JSON.stringify(sheet.values.slice(first, row + 1)) });
  }
  const [head, ...others] = heads;
  return head && others.every(({ text }) => text === head.text) ? `${head.first}:${head.last}` : null;
}
