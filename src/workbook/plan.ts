import type { Raw } from '../cells/raw';
import type { Styled } from './page';
import type { Workbook } from './workbook';

/** What a sheet must have so that people can type in it. */
export interface SheetPlan {
  sheet: string;
  columns: ColumnPlan[];
  /** Pixels of other columns, by column from 1. */
  widths?: Record<number, number>;
  /** Lines put in when the sheet is made, below the header. */
  lines: Raw[][];
  /** Whether a line whose first cell stands nowhere in its column is put in again: what a newer version has learnt. */
  linesComplete?: boolean;
  /** Number formats of those lines; null: the columns' own. */
  lineFormats?: string[][] | null;
  frozenLines: number;
  /** Columns at the left that stay in sight while one scrolls to the right. */
  frozenColumns?: number;
  /** What a sheet of texts alone looks like, whatever it holds: see `Page.listLines`. */
  looks?: readonly Styled[];
  /** Warn people who edit here by hand: the add-on writes this sheet. */
  guarded: boolean;
  /**
   * Whose sheet it is: nobody else can type in it. Empty: nobody's, anybody types; null: it isn't for this person to say,
   * and what guards the sheet stays as it is.
   */
  keepers?: readonly string[] | null;
  hidden: boolean;
}

export interface ColumnPlan {
  header: string;
  note: string;
  format: string;
  width: number;
  choices?: readonly string[];
}

/** A sheet that is filled when it is made and then belongs to those who type in it. */
export interface HandSheet {
  sheet: string;
  /** Pixels, by column from 1. */
  widths: Record<number, number>;
  /** Fills it where it has to be. @returns what was done, as a phrase; null when nothing or only what making it entails */
  fill(workbook: Workbook, newId: () => string): string | null;
}
