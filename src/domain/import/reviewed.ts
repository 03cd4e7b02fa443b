import type { Cell } from '../../cells/cell';
import { labelOf } from '../../tables/words';
import type { TargetName } from './request';

/** What would become of a pasted line. */
export type LineStatus = 'baru' | 'diubah' | 'sama' | 'dilewati' | 'bermasalah';

/** `salah` and `tanya` stand in the way of the commit; `peringatan` and `catatan` don't. */
export type ProblemKind = 'salah' | 'tanya' | 'peringatan' | 'catatan';

export interface Choice {
  value: string;
  label: string;
}

/** The words of a column that takes only those, as people know them. */
export const choicesOf = ({ choices = [], inWords }: Cell<unknown>): Choice[] =>
  choices.map((value) => ({ value, label: labelOf(inWords?.(value) ?? value) }));

export interface Problem {
  /** Column of the target; '' when it is the line as a whole. */
  column: string;
  sentence: string;
  kind: ProblemKind;
  /** For `tanya`: what can be answered, under `<line>:<column>` or `*:<column>`. Empty for the other kinds. */
  choices: Choice[];
}

export interface ReviewedLine {
  /** Line of the pasted text on which it begins, from 1. */
  line: number;
  status: LineStatus;
  /** By column of the target, as the sheet would show it afterwards; as pasted where it can't be read. */
  cells: Record<string, string>;
  /** The row as it stands now, for one that exists. */
  before: Record<string, string> | null;
  /** Which rows it makes, for a line that makes several: `18 baris: KOM-001 sampai KOM-018`. Else ''. */
  makes: string;
  problems: Problem[];
}

export interface ReviewColumn {
  header: string;
  /** A first cell that isn't blank. */
  sample: string;
  /** The target's column that it fills. */
  mappedTo: string | null;
}

export interface TargetChoice {
  name: TargetName;
  columns: { name: string; label: string; needed: boolean }[];
}

export interface ImportReview {
  target: TargetName | null;
  /** As a phrase: `tab`, `titik koma`, `spasi`. */
  separator: string;
  /** Line of the text with the headers; 0 when there is none. */
  headerLine: number;
  columns: ReviewColumn[];
  targets: TargetChoice[];
  /** At most `MOST_SHOWN`, those with problems before the others, in the order of the text. */
  rows: ReviewedLine[];
  /** The first lines that aren't rows (titles, repeated headers, totals, notes), each with what it was taken for. */
  ignored: { line: number; text: string; why: string }[];
  /** Lines of the text by what becomes of them; `rows`: of the sheet, that would be written. */
  counts: Record<LineStatus, number> & { lines: number; rows: number; warnings: number };
  /** What stands out in the whole, a sentence each. */
  summary: string[];
  canCommit: boolean;
  /** Why it can't be committed; '' when it can. */
  obstacle: string;
  /** Goes back with the commit, which refuses when the workbook has changed since the review. */
  seen: string;
}

/** More lines than this no person reads in a sidebar, and the wire would be slow. */
export const MOST_SHOWN = 200;
