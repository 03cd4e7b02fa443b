import type { Raw } from '../cells/raw';

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
  /** Warn people who edit here by hand: the add-on writes this sheet. */
  guarded: boolean;
  hidden: boolean;
}

export interface ColumnPlan {
  header: string;
  note: string;
  format: string;
  width: number;
  choices?: readonly string[];
}
