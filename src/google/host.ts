import { wallAt } from '../cells/wall';
import { UNKNOWN_PERSON } from '../tables/riwayat';
import type { Host, Letter } from '../workbook/host';
import { exportLink, workbookLink } from '../workbook/pdfLink';
import type { EntryPoint, Occasion } from '../workbook/workbook';
import { installDaily, isDailySet, removeDaily } from './daily';
import { columnLetters } from './formulaText';
import { lettersLeft, postLetter } from './letters';
import { installWatch, removeWatch } from './watch';
import { GoogleWorkbook } from './workbook';

const NOTE = 'siap-ktp.';
/** Pixels; a sheet of A4 beside nothing fits a screen of 1366 x 768. */
const PAGE_WIDTH = 880;
const PAGE_HEIGHT = 620;
/** Longer than an execution may run. */
const NOTE_SECONDS = 400;

/** Who of his permissions leaves out the one for his address works on, unnamed. */
function personHere(): string {
  try {
    return Session.getActiveUser().getEmail() || UNKNOWN_PERSON;
  } catch {
    return UNKNOWN_PERSON;
  }
}

/** A person at a Google spreadsheet. */
export class GoogleHost implements Host {
  readonly workbook = new GoogleWorkbook();
  readonly milliseconds = () => Date.now();

  constructor(private readonly through: EntryPoint) {}

  occasion(): Occasion {
    const { workbook, through } = this;
    let [now, who]: (string | undefined)[] = [];
    // Asked when needed, and once: each costs a call, and reading needs no name.
    return {
      get now() {
        now ??= wallAt(Date.now(), workbook.zone()).wall.slice(0, 16);
        return now;
      },
      get who() {
        who ??= personHere();
        return who;
      },
      through,
    };
  }

  newId(): string {
    return Utilities.getUuid();
  }

  /** In a first line each carries the workbook's zone along: who reads it needn't ask, and the call is free for another. */
  readonly notes = {
    put: (texts: Readonly<Record<string, string>>) => {
      const zone = this.workbook.zoneName ?? '';
      const kept = Object.entries(texts).map(([name, text]) => [NOTE + name, `${zone}\n${text}`]);
      CacheService.getUserCache().putAll(Object.fromEntries(kept), NOTE_SECONDS);
    },
    read: (names: readonly string[]) => {
      const found = CacheService.getUserCache().getAll(names.map((name) => NOTE + name)) as Record<string, string>;
      const texts = Object.entries(found).map(([key, kept]) => {
        const seam = kept.indexOf('\n');
        this.workbook.zoneName ??= kept.slice(0, Math.max(0, seam)) || undefined;
        return [key.slice(NOTE.length), kept.slice(seam + 1)];
      });
      return Object.fromEntries(texts);
    },
  };

  openSidebar(part?: 'suntingan' | 'contoh'): void {
    const html = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('SiapKTP');
    if (part) html.append(`<div id="bagian" data-bagian="${part}" hidden></div>`);
    SpreadsheetApp.getUi().showSidebar(html);
  }

  openPage(page: 'label', title: string): void {
    const html = HtmlService.createHtmlOutputFromFile(page).setWidth(PAGE_WIDTH).setHeight(PAGE_HEIGHT);
    SpreadsheetApp.getUi().showModelessDialog(html, title);
  }

  lettersLeft(): number | string {
    return lettersLeft();
  }

  post(letter: Letter): string | null {
    return postLetter(letter);
  }

  readonly daily = {
    isSet: isDailySet,
    install: (command: string) => {
      const isNew = installDaily(command, this.workbook.zone());
      installWatch(SpreadsheetApp.getActiveSpreadsheet());
      return isNew;
    },
    remove: (command: string) => {
      removeWatch();
      return removeDaily(command);
    },
  };

  pdfLink(sheet: string, pixels: number): string | null {
    const found = this.workbook.sheet(sheet);
    return found && exportLink(SpreadsheetApp.getActiveSpreadsheet().getUrl(), found.getSheetId(), pixels);
  }

  workbookLink(): string {
    return workbookLink(SpreadsheetApp.getActiveSpreadsheet().getUrl());
  }

  tell(sentence: string): void {
    SpreadsheetApp.getActiveSpreadsheet().toast(sentence, 'SiapKTP', 8);
  }

  show({ sheet, line, column }: { sheet: string; line: number; column: number }): void {
    const found = this.workbook.sheet(sheet);
    if (!found) return;
    try {
      found.getRange(`${columnLetters(Math.max(1, column))}${Math.max(1, line)}`).activate();
    } catch {
      // The sheet has become smaller since the place was listed.
      found.getRange('A1').activate();
    }
  }
}
