import type { Workbook } from 'exceljs';
import type { SavedSheet, SavedWorkbook } from '../file/saved';

/** A very hidden sheet in which the file keeps what the format has no place for. */
export const COMPANION_NAME = '_siapktp';
const FORMAT = 'siap-ktp 1';
/** A cell of a file holds 32,767 characters. */
const PIECE = 30_000;

/** Cells whose text or formula the file has only nearly: [row, column, exact, as written]. */
export type Exact = [row: number, column: number, exact: string, written: string];

export interface CompanionSheet
  extends Pick<
    SavedSheet,
    | 'id'
    | 'name'
    | 'rows'
    | 'columns'
    | 'frozenRows'
    | 'frozenColumns'
    | 'charts'
    | 'protections'
    | 'conditions'
    | 'rules'
  > {
  /** The sheet's name in the file, which allows less than Sheets. */
  page: string;
  texts: Exact[];
  formulas: Exact[];
  richTexts: [row: number, column: number, rich: NonNullable<SavedSheet['richTexts'][number][number]>][];
  spilledFrom: [row: number, column: number, mark: string][];
  impliedFormats: [row: number, column: number, format: string][];
  /** Error cells whose code or sentence the file doesn't hold. */
  errors: [row: number, column: number, code: string, message: string][];
}

export interface Companion extends Omit<SavedWorkbook, 'sheets' | 'styles'> {
  sheets: CompanionSheet[];
}

export function writeCompanion(book: Workbook, companion: Companion, lists: readonly (readonly string[])[]): void {
  const sheet = book.getWorksheet(COMPANION_NAME) ?? book.addWorksheet(COMPANION_NAME, { state: 'veryHidden' });
  // Plain ASCII: pieces may be cut anywhere, and nothing looks like the file format's own escapes (_x000D_).
  const text = JSON.stringify(companion).replace(
    /[^\x20-\x7e]|_(?=x[0-9a-f]{4}_)/gi,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  sheet.getCell(1, 1).value = FORMAT;
  for (let i = 0; i * PIECE < text.length; i += 1) {
    sheet.getCell(i + 2, 1).value = text.slice(i * PIECE, (i + 1) * PIECE);
  }
  lists.forEach((items, i) => {
    items.forEach((item, j) => {
      sheet.getCell(j + 1, i + 2).value = item;
    });
  });
}

/** Undefined for a file that another program made. */
export function readCompanion(book: Workbook): Companion | undefined {
  const sheet = book.getWorksheet(COMPANION_NAME);
  if (!sheet || sheet.getCell(1, 1).text !== FORMAT) return undefined;
  let text = '';
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const { value } = sheet.getCell(row, 1);
    if (typeof value === 'string') text += value;
  }
  try {
    return JSON.parse(text) as Companion;
  } catch {
    return undefined;
  }
}
