/** An error shown in a cell; `message` is the sentence for the hover. */
export class CellError {
  readonly code: string;
  readonly message: string;
  constructor(code: string, message = '') {
    this.code = code;
    this.message = message;
  }
}

/** What a cell holds; days and moments are serial numbers (days since 1899-12-30) with a date format. Blank is undefined. */
export type CellValue = string | number | boolean | CellError;

export const ERROR_CODES = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#ERROR!'];

/** Google's limits: https://support.google.com/drive/answer/37603 */
export const MAX_CELL_CHARACTERS = 50_000;
export const MAX_WORKBOOK_CELLS = 10_000_000;

/** The value as a program reads it: errors are their code as text, blank is ''. */
export function plain(value: CellValue | undefined): string | number | boolean {
  if (value === undefined) return '';
  return value instanceof CellError ? value.code : value;
}
