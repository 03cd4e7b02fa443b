import { isLink, type Link, type PageCell } from '../workbook/page';
import { addressOf, type SheetId } from './linkFormula';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Links of one column in unbroken lines cost one call together. */
export function placeLinks(sheet: Sheet, cells: PageCell[][], sheetIdOf: SheetId): void {
  for (const { line, column, run } of runs(cells, isLink)) {
    const values = run.map((link) => [linkText(link, sheetIdOf)]);
    sheet.getRange(line, column, values.length, 1).setRichTextValues(values);
  }
}

export function linkText({ text, to }: Link, sheetIdOf: SheetId): GoogleAppsScript.Spreadsheet.RichTextValue {
  const address = addressOf(to, sheetIdOf);
  const rich = SpreadsheetApp.newRichTextValue().setText(text);
  if (address !== null && text !== '') rich.setLinkUrl(address);
  return rich.build();
}

/** Cells of one kind that stand below each other in one column. Lines and columns from 1. */
function runs<T extends PageCell>(cells: PageCell[][], isKind: (cell: PageCell) => cell is T) {
  const found: { line: number; column: number; run: T[] }[] = [];
  const width = Math.max(0, ...cells.map((line) => line.length));
  for (let column = 0; column < width; column++) {
    let run: T[] = [];
    cells.forEach((line, index) => {
      const cell = line[column];
      if (cell === undefined || !isKind(cell)) run = [];
      else if (run.push(cell) === 1) found.push({ line: index + 1, column: column + 1, run });
    });
  }
  return found;
}
