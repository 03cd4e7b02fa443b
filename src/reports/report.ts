import type { Day } from '../cells/day';
import type { Anchor } from '../domain/ledgerAnchor';
import type { ReadingsOf } from '../tables/table';
import type { Page, Styled } from '../workbook/page';
import type { KeptPage } from './monthly/keptPages';

/** What a report may know beside the rows. */
export interface Circumstances {
  today: Day;
  /** Wall-clock moment, for "dihitung pada". */
  now: string;
  /** Sheets whose guard is gone; looked for only where a report asks for it. */
  unguarded?: readonly string[];
  /** What is kept outside the sheets; looked for only where a report asks for it. */
  anchor?: Anchor | null;
  /** Its page of the month before, see `monthBefore`; looked for only where a report asks for it. */
  before?: KeptPage | null;
  /** The column of Riwayat's times, where a report written together with this one reads that sheet. */
  timesOfRiwayat?: number;
}

/** One sheet that the add-on writes, made anew from the rows each time. Pure. */
export interface Report<T> {
  sheet: string;
  /** Pixels, by column from 1. */
  widths: Record<number, number>;
  tables: T;
  /** It tells of sheets whose guard is gone, which takes a call. */
  looksAtGuards?: true;
  /** It holds the sheets against what is kept outside them, which takes a call. */
  looksAtAnchor?: true;
  /** It holds its month against the page kept of the month before, which takes a call. */
  looksAtMonthBefore?: true;
  /** Of a list (`Page.listLines`): what it looks like, laid at set-up. */
  looks?: readonly Styled[];
  build(read: ReadingsOf<T>, circumstances: Circumstances): Page;
}

export function defineReport<const T extends Record<string, unknown>>(report: Report<T>): Report<T> {
  return report;
}
