import type { Occasion, Workbook } from './workbook';

/** What a command, an event or a procedure is given: the workbook, the moment, and the screen in front of the person. */
export interface Host {
  readonly workbook: Workbook;
  occasion(): Occasion;
  /** A new id, unlike any other. */
  newId(): string;
  /** Milliseconds of a clock that only runs forward; for budgets. */
  readonly milliseconds: () => number;
  /** What this person's other executions can read for some minutes. May be lost at any time. */
  notes: {
    put(texts: Readonly<Record<string, string>>): void;
    read(names: readonly string[]): Readonly<Record<string, string>>;
  };
  /** The panel; at that part of it where one is named. */
  openSidebar(part?: 'suntingan' | 'contoh'): void;
  /** Where a sheet's PDF can be had, its columns this wide together; null when there is no such sheet. */
  pdfLink(sheet: string, pixels: number): string | null;
  /** Where the whole workbook can be had as an .xlsx file. */
  workbookLink(): string;
  /** Opens a page of its own over the sheets, for what the sidebar is too narrow for. */
  openPage(page: 'label', title: string): void;
  /** How many more letters may go out today, or a phrase that says why none can. */
  lettersLeft(): number | string;
  /** Sends a letter; null, or a phrase that says why it didn't go out. */
  post(letter: Letter): string | null;
  /** The command of that name, run by itself once a day for this person and workbook. */
  daily: {
    /** Whether this person has it; of others' nothing is known. */
    isSet(command: string): boolean;
    /** false: it was set up already, and nothing was done. */
    install(command: string): boolean;
    /** false: there was none of this person's. */
    remove(command: string): boolean;
  };
  /** A short message at the edge of the screen. */
  tell(sentence: string): void;
  /** Brings a place of the workbook before the person's eyes. */
  show(place: { sheet: string; line: number; column: number }): void;
}

/** A person changed cells by hand. */
export interface Edit {
  /** The sheet by what it is; null for one of the office's own. */
  sheet: string | null;
  line: number;
  column: number;
  lines: number;
  columns: number;
  /** What stood in the cell, as typed; only where a single cell was changed and the host tells. */
  before: string | null;
  /** What it was changed to, as typed, '' for emptied: another may have written over it since. null where the host doesn't tell. */
  after: string | null;
}

/** What `post` answers of an address that is none: trying it again won't help. */
export const ADDRESS_REFUSED = 'alamat ditolak Google; betulkan penerima_pengingat';

export interface Letter {
  to: string;
  subject: string;
  body: string;
}

/** A person put rows or columns in, or took them out. */
export interface StructureEdit {
  /** The sheet by what it is; null for one of the office's own. */
  sheet: string | null;
  what: 'INSERT_ROW' | 'REMOVE_ROW' | 'INSERT_COLUMN' | 'REMOVE_COLUMN';
}
