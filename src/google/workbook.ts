import type { Raw } from '../cells/raw';
import type { Page } from '../workbook/page';
import type { SheetPlan } from '../workbook/plan';
import { type AnchorStore, BUSY, type Journal, type Marks, type Workbook } from '../workbook/workbook';
import { told } from './access';
import { fromGoogle, toGoogle } from './cells';
import { markCells } from './marks';
import { presentPage } from './page';
import { inPieces } from './pieces';
import { prepareSheets } from './prepare';
import { findSheets } from './sheets';
import { removeLines, writeCells } from './write';
import { ZONE_DAYS, zoneShown } from './zoneDays';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LOCK_WAIT_MILLISECONDS = 15_000;
/** A cell of Google's holds 50,000 characters, one of Excel's 32,767, the apostrophe in front included. */
const JOURNAL_PIECE = 32_000;
/** Of the sheet Jurnal: what is kept holds only if it begins with what stands in this column. */
const DOUBT_COLUMN = 4;
const JOURNAL_SHEET = 'Jurnal';
const ANCHOR_KEY = 'siap-ktp.ujung';

/** All that a sheet holds from a line on, in one call where getDataRange().getValues() takes two. */
function valuesFrom(sheet: Sheet, line: number): unknown[][] {
  try {
    return sheet.getSheetValues(line, 1, -1, -1);
  } catch (error) {
    // -1 stands for "to the last row with content": where none is left, Google calls that an error.
    if (sheet.getLastRow() < line) return [];
    throw error;
  }
}

/** The workbook in Google Sheets. Everything that costs a call to Google's servers is asked once and kept. */
export class GoogleWorkbook implements Workbook {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private known: Map<string, Sheet> | undefined;
  /** Once it is known. */
  zoneName: string | undefined;
  private journalLines = 1;
  private keptText = '';
  private doubt = '';
  /** What stays locked until the execution ends. */
  private heldLock: GoogleAppsScript.Lock.Lock | null = null;
  /** What is to be kept outside once the sheets are as it says. */
  private leftText: string | null = null;

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
    return this.tail(name, 1);
  }

  tail(name: string, line: number): Raw[][] | null {
    const sheet = this.sheet(name);
    if (!sheet) return null;
    return valuesFrom(sheet, line).map((cells) => cells.map((cell) => fromGoogle(cell, this.zone)));
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

  unguarded(names: readonly string[]): string[] {
    const guards = this.spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    const guarded = new Set(guards.map((guard) => guard.getRange().getSheet().getSheetId()));
    return names.filter((name) => {
      const sheet = this.sheet(name);
      return sheet !== null && !guarded.has(sheet.getSheetId());
    });
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
        {
          header: 'Ingatan',
          note: 'Ujung lembar Persediaan dan Riwayat sesudah tindakan itu, supaya pencatatan berikutnya tidak membaca semuanya. Boleh dikosongkan.',
          format: '@',
          width: 400,
        },
        {
          header: 'Zona',
          note: 'Beberapa tanggal, supaya zona waktu spreadsheet terbaca bersama lembar ini. Boleh dikosongkan.',
          format: 'yyyy-mm-dd',
          width: 100,
        },
        {
          header: 'Ragu',
          note: 'Sesudah suntingan tangan yang belum sempat tercatat: Ingatan dari sebelumnya tidak dipakai. Boleh dikosongkan.',
          format: '@',
          width: 100,
        },
      ],
      lines: ZONE_DAYS.map((day) => ['', '', day]),
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
      const sheet = this.sheet(JOURNAL_SHEET);
      if (!sheet) return null;
      const lines = valuesFrom(sheet, 2);
      this.journalLines = Math.max(1, lines.length);
      this.zoneName ??= zoneShown(lines.slice(0, ZONE_DAYS.length).map((line) => line[2])) ?? undefined;
      const column = (at: number) => lines.map((line) => String(line[at] ?? '')).join('');
      this.doubt = String(lines[0]?.[DOUBT_COLUMN - 1] ?? '');
      const kept = column(1);
      this.keptText = kept.startsWith(this.doubt) ? kept.slice(this.doubt.length) : '';
      return column(0);
    },
    kept: () => this.keptText,
    write: (entry, kept) => {
      const marked = kept === '' ? '' : `${this.doubt}${kept}`;
      const [left, right] = [inPieces(entry, JOURNAL_PIECE), inPieces(marked, JOURNAL_PIECE)];
      const written = Math.max(ZONE_DAYS.length, left.length, right.length);
      // Blanks over what is left of a longer entry: one call writes the whole.
      const lines = Math.max(written, this.journalLines);
      this.journalLines = written;
      this.keptText = kept;
      this.write(
        JOURNAL_SHEET,
        2,
        1,
        Array.from({ length: lines }, (_, at) => [left[at] ?? '', right[at] ?? '', ZONE_DAYS[at] ?? '']),
      );
    },
    // In a cell of its own: whoever is writing just now would put back what he has kept since, but never touches this.
    forget: () => {
      if (this.sheet(JOURNAL_SHEET)) this.write(JOURNAL_SHEET, 2, DOUBT_COLUMN, [[`${Utilities.getUuid()} `]]);
    },
  };

  /**
   * Document properties: an add-on's can't be seen or written but by its own script, and belong to this one file. Trouble
   * with them keeps nobody from noting what was done.
   */
  readonly anchor: AnchorStore = {
    read: () => {
      try {
        const store = PropertiesService.getDocumentProperties();
        return store ? (store.getProperty(ANCHOR_KEY) ?? '') : null;
      } catch {
        return null;
      }
    },
    write: (text) => {
      this.leftText = text;
    },
    catchUp: keepOutside,
  };

  exclusively<T>(work: () => T, untilEnd = false, isReport = false): T | typeof BUSY {
    // Kept from before: whether a lock may be asked for again by who has it is told of one and the same object alone.
    const lock = this.heldLock ?? LockService.getDocumentLock();
    // Outside a document there is no document lock, and no second writer either.
    if (!lock) return work();
    if (!this.heldLock && !lock.tryLock(LOCK_WAIT_MILLISECONDS)) return BUSY;
    let isReleasedAtEnd = false;
    try {
      return told(() => {
        const result = work();
        // Without it the next writer could read the sheet as it was before.
        if (!untilEnd || !isReport) SpreadsheetApp.flush();
        this.keepLeft();
        isReleasedAtEnd = untilEnd;
        return result;
      });
    } finally {
      // [D] What an execution still holds is released when it ends.
      this.heldLock = isReleasedAtEnd ? lock : null;
      if (!isReleasedAtEnd) lock.releaseLock();
    }
  }

  /** After the flush: were it before, a stop between the two would leave an anchor that the sheets never reached. */
  private keepLeft(): void {
    const text = this.leftText;
    this.leftText = null;
    if (text !== null) keepOutside(text);
  }
}

function keepOutside(text: string): void {
  try {
    PropertiesService.getDocumentProperties()?.setProperty(ANCHOR_KEY, text);
  } catch {
    // The anchor stays one action behind.
  }
}
