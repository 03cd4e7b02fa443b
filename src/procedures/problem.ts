/** A place in the workbook that could not be read, so that a list can say what it leaves out. Line 0: the sheet. */
export interface Problem {
  sheet: string;
  line: number;
  column: number;
  sentence: string;
}
