import type { Raw } from '../cells/raw';
import type { Page } from './page';
import type { SheetPlan } from './plan';

/**
 * The contract between the add-on and whatever keeps its sheets. Google Sheets is one host, a few arrays in memory
 * another. Sheets are named by what they are (`Desa`), whatever their tab is called by now. Every method costs a fixed
 * number of the host's slow calls, whatever the number of rows.
 */
export interface Workbook {
  /** The whole sheet from its first cell, header included; `[]` when empty, null when there is no such sheet. */
  read(sheet: string): Raw[][] | null;
  /** The lines of a sheet from `line` on, each whole; `[]` when it ends above, null when there is no such sheet. */
  tail(sheet: string, line: number): Raw[][] | null;
  /**
   * Writes cells from a line and column (from 1) on; texts stay texts. The sheet grows where it must. Where a cell is
   * null, what stands there stays: its value, and its formula where a person put one.
   */
  write(sheet: string, line: number, column: number, cells: (Raw | null)[][]): void;
  /**
   * Adds lines below all content, from `line` on as it was read. A single one, which is nearly every entry, goes below
   * whatever somebody has typed there since.
   */
  append(sheet: string, line: number, cells: Raw[][]): void;
  /**
   * Says at cells what is wrong with them, as a note and a colour, from a line and column on. `''`: the cell is sound, an
   * earlier mark goes; null: left as it is. Notes and colours that people gave their cells stay.
   */
  mark(sheet: string, line: number, column: number, marks: Marks): void;
  /** Takes whole lines out of a sheet; where they are too scattered for that, some are left blank. */
  remove(sheet: string, lines: readonly number[]): void;
  /** Replaces a report sheet by a page: values, looks, links and charts. */
  present(sheet: string, page: Page): void;
  /** Which of these sheets nothing guards any more. Sheets that aren't there are left out. */
  unguarded(sheets: readonly string[]): string[];
  /** Makes or mends sheets: what is there stays. Answers what was done, a phrase each. */
  prepare(plans: readonly SheetPlan[]): string[];
  /** The entry of the action under way; the last one stays after it is done. Written whole or not at all. */
  readonly journal: Journal;
  /** A short text beside the sheets that only the add-on can write; it is in none of their copies and earlier versions. */
  readonly anchor: AnchorStore;
  /**
   * Runs `work` as the only writer; `BUSY` when another writer didn't finish in time. May throw NotAllowed.
   *
   * @param untilEnd nothing of account follows in this execution: the lock goes with its end, which saves a call
   * @param isReport only pages are written, on which no other writer decides: where nothing follows either they may be seen
   *   with the execution's end, which saves another
   */
  exclusively<T>(work: () => T, untilEnd?: boolean, isReport?: boolean): T | typeof BUSY;
}

export type Marks = (string | null)[][];

export interface Journal {
  /** `''` when nothing was written yet, null when there is no place for it: nothing can be done then. */
  read(): string | null;
  /** The text kept beside the entry, as it was last read or written here; `''` when there is none. Costs no call. */
  kept(): string;
  /** In one call, whole or not at all. */
  write(entry: string, kept: string): void;
  /** No text kept so far holds any more, nor one kept by an execution that read before. Needs no lock. */
  forget(): void;
}

export interface AnchorStore {
  /** `''` when nothing was kept yet; null where there is no such place, or it can't be asked. */
  read(): string | null;
  /** Once all that was written to the sheets stands. A failure leaves the earlier text. */
  write(text: string): void;
  /** At once, of what the sheets have had since an earlier execution. */
  catchUp(text: string): void;
}

export const BUSY = Symbol('another writer holds the lock');

/** The host refuses this person the workbook, or one of its sheets; the message says so to him. */
export class NotAllowed extends Error {}

/** Where and when something is done: handed in from the edge, so that the middle knows no clock and no account. */
export interface Occasion {
  /** Wall-clock time of the spreadsheet's zone, `YYYY-MM-DDTHH:mm`. */
  now: string;
  /** Who does it: an e-mail address or, where the host doesn't tell, UNKNOWN_PERSON. */
  who: string;
  through: EntryPoint;
}

/** Where it came from: a menu item, the sidebar, cells changed by hand, or a trigger when nobody is there. */
export type EntryPoint = 'menu' | 'sidebar' | 'grid' | 'trigger';
