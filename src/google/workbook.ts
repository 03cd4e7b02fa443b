import type { Raw } from '../cells/raw';
import type { Page } from '../workbook/page';
import type { SheetPlan } from '../workbook/plan';
import { BUSY, type Journal, type Marks, type Workbook } from '../workbook/workbook';
import { fromGoogle, toGoogle } from './cells';
import { markCells } from './marks';
import { presentPage } from './page';
import { inPieces } from './pieces';
import { prepareSheets } from './prepare';
import { findSheets } from './sheets';
import { removeLines, writeCells } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LOCK_WAIT_MILLISECONDS = 15_000;
/** A cell holds 50,000 characters, the apostrophe in front included. */
const JOURNAL_PIECE = 45_000;
const JOURNAL_SHEET = 'Jurnal';

/** All that a sheet holds, in one call where getDataRange().getValues() takes two; [] for an empty sheet. */
function everyValue(sheet: Sheet): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch (error) {
    // -1 stands for "to the last row with content": a sheet without content has none, and Google calls that an error.
    if (sheet.getLastRow() === 0) return [];
    throw error;
  }
}

/** The workbook in Google Sheets. Everything that costs a call to Google's servers is asked once and kept. */
export class GoogleWorkbook implements Workbook {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private known: Map<string, Sheet> | undefined;
  private zoneName: string | undefined;
  private journalPieces = 1;

  readonly zone = (): string => {
    this.zoneName ??= this.spreadsheet.getSpreadsheetTimeZone();
    return this.zoneName;
  };

  sheet(name: string): Sheet | null {
    this.known ??= findSheets(this.spreadsheet);
    return this.known.get(name) ?? null;
  }

  /** What a tab is to us; null for one of the office's own. */
  nameOf(sheet: Sheet): string | null {
    this.known ??= findSheets(this.spreadsheet);
    for (const [name, known] of this.known) if (known.getSheetId() === sheet.getSheetId()) return name;
    return null;
  }

  read(name: string): Raw[][] | null {
    const sheet = this.sheet(name);
    if (!sheet) return null;
    const grid = everyValue(sheet);
    return grid.map((line) => line.map((cell) => fromGoogle(cell, this.zone)));
  }

  mark(name: string, line: number, column: number, marks: Marks): void {
    const sheet = this.sheet(name);
    if (sheet) markCells(sheet.getRange(line, column, marks.length, marks[0]?.length ?? 1), marks);
  }

  write(name: string, line: number, column: number, cells: (Raw | null)[][]): void {
    const sheet = this.sheet(name);
    if (!sheet) throw new Error(`Lembar "${name}" tidak ditemukan.`);
    writeCells(sheet, line, column, cells, this.zone);
  }

  append(name: string, line: number, cells: Raw[][]): void {
    const [row] = cells;
    const sheet = this.sheet(name);
    // The one call of Google's that finds the last line and writes below it without anybody coming between.
    if (sheet && row && cells.length === 1) sheet.appendRow(row.map((cell) => toGoogle(cell, this.zone)));
    else this.write(name, line, 1, cells);
  }

  remove(name: string, lines: readonly number[]): void {
    const sheet = this.sheet(name);
    if (!sheet) return;
    removeLines(sheet, lines, this.zone);
  }

  present(name: string, page: Page): void {
    const sheet = this.sheet(name);
    if (!sheet) throw new Error(`Lembar "${name}" tidak ditemukan. Jalankan SiapKTP > Siapkan lembar kerja.`);
    presentPage(sheet, page, this.zone, (target) => this.sheet(target));
  }

  prepare(plans: readonly SheetPlan[]): string[] {
    const journal: SheetPlan = {
      sheet: JOURNAL_SHEET,
      columns: [
        {
          header: 'Jurnal',
          note: 'Tindakan yang sedang dikerjakan; dipakai SiapKTP untuk melanjutkan bila terputus.',
          format: '@',
          width: 400,
        },
      ],
      lines: [],
      frozenLines: 1,
      guarded: true,
      hidden: true,
    };
    const done = prepareSheets(this.spreadsheet, [...plans, journal], this.zone);
    this.known = undefined;
    return done;
  }

  readonly journal: Journal = {
    read: () => {
      const grid = this.read(JOURNAL_SHEET);
      if (!grid) return null;
      const lines = grid.slice(1).map((line) => String(line[0] ?? ''));
      this.journalPieces = Math.max(1, lines.length);
      return lines.join('');
    },
    write: (entry) => {
      const pieces: Raw[][] = [];
      for (const piece of inPieces(entry, JOURNAL_PIECE)) pieces.push([piece]);
      const written = pieces.length;
      // Blanks over what is left of a longer entry: one call writes the whole.
      while (pieces.length < this.journalPieces) pieces.push(['']);
      this.journalPieces = written;
      this.write(JOURNAL_SHEET, 2, 1, pieces);
    },
  };

  exclusively<T>(work: () => T): T | typeof BUSY {
    const lock = LockService.getDocumentLock();
    // Outside a document there is no document lock, and no second writer either.
    if (!lock) return work();
    if (!lock.tryLock(LOCK_WAIT_MILLISECONDS)) return BUSY;
    try {
      const result = work();
      // Without it the next writer could read the sheet as it was before.
      SpreadsheetApp.flush();
      return result;
    } finally {
      lock.releaseLock();
    }
  }
}
