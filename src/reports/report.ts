import type { Day } from '../cells/day';
import type { ReadingsOf } from '../tables/table';
import type { Page, Styled } from '../workbook/page';

/** What a report may know beside the rows. */
export interface Circumstances {
  today: Day;
  /** Wall-clock moment, for "dihitung pada". */
  now: string;
  /** Sheets whose guard is gone; looked for only where a report asks for it. */
  unguarded?: readonly string[];
}

/** One sheet that the add-on writes, made anew from the rows each time. Pure. */
export interface Report<T> {
  sheet: string;
  /** Pixels, by column from 1. */
  widths: Record<number, number>;
  tables: T;
  /** It tells of sheets whose guard is gone, which takes a call. */
  looksAtGuards?: true;
  /** Of a list (`Page.listLines`): what it looks like, laid at set-up. */
  looks?: readonly Styled[];
  build(read: ReadingsOf<T>, circumstances: Circumstances): Page;
}

export function defineReport<const T extends Record<string, unknown>>(report: Report<T>): Report<T> {
  return report;
}
