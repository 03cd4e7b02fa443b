import type { Rows } from '../tables/table';

/** A place in the workbook that could not be read, so that a list can say what it leaves out. Line 0: the sheet. */
export interface Problem {
  sheet: string;
  line: number;
  column: number;
  sentence: string;
}

/** A list in the sidebar has room for a few; the sheet Periksa shows all. */
const SHOWN = 10;

export function problemsOf({ issues }: Pick<Rows<unknown>, 'issues'>): Problem[] {
  return issues.slice(0, SHOWN).map(({ sheet, line, column, sentence }) => ({ sheet, line, column, sentence }));
}
