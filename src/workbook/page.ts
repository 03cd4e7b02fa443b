import type { Raw } from '../cells/raw';

/** A report as it is to stand on a sheet: a grid of cells, what they look like, and charts. Lines and columns from 1. */
export interface Page {
  cells: PageCell[][];
  /** Later styles lie over earlier ones. */
  styles: Styled[];
  /** Left out where the sheet never draws any: looking for one costs a call. */
  charts?: Chart[];
  /**
   * Texts and links alone, over so many lines whatever they hold, in looks that set-up lays once: all of it takes one
   * call, where a page with looks of its own takes eight.
   */
  listLines?: number;
  /** Cells that people fill in; a page without any leaves the sheet's own as they are. */
  inputs?: Input[];
  /** A column that is for the code alone. */
  hiddenColumn?: number;
  /** Its links are formulas among its values, which costs no call where links with looks of their own cost one for each run. */
  linksAreFormulas?: true;
}

/** A cell to be filled in: a tick box, one of a few words, or one of what stands in a column of another sheet. */
export type Input = { line: number; column: number } & (
  | { tick: true }
  | { choices: readonly string[] }
  | { from: { sheet: string; column: number } }
);

export type PageCell = Raw | Link | Formula;

/** A text that leads to a place in the workbook. */
export interface Link {
  text: string;
  to: { sheet: string; line: number; column: number };
}

export function isLink(cell: PageCell): cell is Link {
  return typeof cell === 'object' && 'to' in cell;
}

/** A formula, with `;` between arguments and no decimals: every locale reads that. */
export interface Formula {
  formula: readonly (string | Reference)[];
  /** What the cell shows: the formula's answer, or the formula itself as a text. */
  shows: 'answer' | 'formula';
}

/** Cells that a formula refers to; the host writes the sheet's tab as it is called by now. */
export interface Reference {
  sheet: string;
  /** With infinitely many lines it goes down to the end of the sheet. */
  area: Area;
}

export function isFormula(cell: PageCell): cell is Formula {
  return typeof cell === 'object' && 'formula' in cell;
}

export interface Area {
  line: number;
  column: number;
  lines: number;
  columns: number;
}

/** The few looks that pages have; what they are in colours is the host's matter. */
export type Look =
  | 'judul'
  | 'subjudul'
  | 'kepala'
  | 'isi'
  | 'jumlah'
  | 'kalimat'
  | 'catatan'
  | 'peringatan'
  | 'masalah'
  | 'tautan'
  | 'baik';

export interface Styled {
  area: Area;
  look?: Look;
  /** Number format, e.g. `#,##0` or `dd-mm-yyyy`. */
  format?: string;
  align?: 'left' | 'center' | 'right';
  /** Whether a text that is wider than its cell goes on below in it. */
  wrap?: boolean;
}

export interface Chart {
  kind: 'LINE' | 'AREA' | 'BAR' | 'COLUMN';
  title: string;
  horizontalTitle: string;
  verticalTitle: string;
  /** Header line first; the first column holds the labels, the others one series each. */
  source: Area;
  /** `below`: pixels under the top of that cell. */
  anchor: { line: number; column: number; below?: number };
  width: number;
  height: number;
  /** One per series, as `#rrggbb`. */
  colors: string[];
  /** One per series of a line chart, so that they can be told apart without colour: pixels drawn and left out by turns. */
  dashes?: readonly (readonly number[])[];
}
