import type { CellValue } from './model/cell';
import type { MetadataEntry, RichText, SheetArea } from './model/rules';
import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';
import type { Answer } from './protocol';

interface CellContent {
  value: CellValue | undefined;
  formula: string | undefined;
  style: number | undefined;
  rich: RichText | undefined;
}

interface CellChange {
  row: number;
  column: number;
  before: CellContent;
  after: CellContent;
}

interface CellStep {
  kind: 'cells';
  sheetId: number;
  changes: CellChange[];
  placesVersion: number;
}

interface Snapshot {
  sheets: SheetModel[];
  metadata: MetadataEntry[];
  namedRanges: Map<string, SheetArea>;
  activeSheetId: number;
  placesVersion: number;
}

interface StructureStep {
  kind: 'structure';
  before: Snapshot;
  after: Snapshot | undefined;
  scriptWrites: number;
}

/** `page`: where it was done; undefined where that isn't known. */
type Step = (CellStep | StructureStep) & { page?: string | undefined };

/** A step of structure keeps a copy of every cell, so only a few are kept. */
const MAX_STEPS = 100;
const MAX_STRUCTURE_STEPS = 5;

const CHANGED_SINCE: Answer = {
  ok: false,
  refused: 'Tidak diurungkan: sel itu sudah berubah lagi sejak suntingan tersebut.',
};
const DONE_ELSEWHERE: Answer = {
  ok: false,
  refused: 'Tidak diurungkan: suntingan terakhir dibuat di jendela lain. Urungkan di sana.',
};
const UNDONE_ELSEWHERE: Answer = {
  ok: false,
  refused: 'Tidak diulangi: yang terakhir diurungkan ada di jendela lain. Ulangi di sana.',
};
const MOVED_SINCE: Answer = {
  ok: false,
  refused: 'Tidak diurungkan: buku kerja sudah diubah oleh SiapKTP sejak suntingan tersebut.',
};

export function contentOf(sheet: SheetModel, row: number, column: number): CellContent {
  const spilled = sheet.spilledFrom.get(row, column) !== undefined;
  const formula = sheet.formulas.get(row, column);
  return {
    // Results aren't content: undo restores what was typed.
    value: formula !== undefined || spilled ? undefined : sheet.values.get(row, column),
    formula,
    style: sheet.styles.get(row, column),
    rich: sheet.richTexts.get(row, column),
  };
}

/** Undo and redo of what a person did by hand. What the add-on wrote is never undone by it, and never lost to it. */
export class History {
  readonly #workbook: WorkbookModel;
  #done: Step[] = [];
  #undone: Step[] = [];
  #scriptWrites = 0;
  /** The page whose request is being carried out. */
  page: string | undefined;
  /** Whether a page is open; a step of one that was closed is anybody's. */
  isOpen: (page: string) => boolean = () => false;

  constructor(workbook: WorkbookModel) {
    this.#workbook = workbook;
  }

  /** A script wrote something: steps of structure from before can't be undone without losing that. */
  scriptWrote(): void {
    this.#scriptWrites += 1;
  }

  /** Remembers cells around a change of them; `cells` are [row, column]. */
  recordCells(sheet: SheetModel, cells: readonly (readonly [number, number])[], change: () => void): void {
    const before = cells.map(([row, column]) => contentOf(sheet, row, column));
    change();
    const changes = cells.map(([row, column], i) => ({
      row,
      column,
      before: before[i]!,
      after: contentOf(sheet, row, column),
    }));
    this.#push({ kind: 'cells', sheetId: sheet.id, changes, placesVersion: this.#workbook.placesVersion });
  }

  recordStructure(change: () => void): void {
    const before = this.#snapshot();
    change();
    this.#push({ kind: 'structure', before, after: undefined, scriptWrites: this.#scriptWrites });
  }

  undo(): Answer {
    if (this.#isElsewhere(this.#done)) return DONE_ELSEWHERE;
    const step = this.#done.pop();
    if (!step) return { ok: false, refused: 'Tidak ada suntingan yang dapat diurungkan.' };
    if (step.kind === 'structure') {
      if (step.scriptWrites !== this.#scriptWrites) return MOVED_SINCE;
      step.after = this.#snapshot();
      this.#restore(step.before);
    } else {
      const refusal = this.#putCells(step, 'after', 'before');
      if (refusal) return refusal;
    }
    this.#undone.push(step);
    return { ok: true };
  }

  redo(): Answer {
    if (this.#isElsewhere(this.#undone)) return UNDONE_ELSEWHERE;
    const step = this.#undone.pop();
    if (!step) return { ok: false, refused: 'Tidak ada suntingan yang dapat diulangi.' };
    if (step.kind === 'structure') {
      if (step.scriptWrites !== this.#scriptWrites || !step.after) return MOVED_SINCE;
      step.before = this.#snapshot();
      this.#restore(step.after);
    } else {
      const refusal = this.#putCells(step, 'before', 'after');
      if (refusal) return refusal;
    }
    this.#done.push(step);
    return { ok: true };
  }

  /** Whether the next of these steps was done at another page that is still open. */
  #isElsewhere(steps: readonly Step[]): boolean {
    const page = steps[steps.length - 1]?.page;
    return page !== undefined && page !== this.page && this.isOpen(page);
  }

  #push(step: Step): void {
    this.#done.push({ ...step, page: this.page });
    this.#undone = [];
    if (this.#done.length > MAX_STEPS) this.#done.shift();
    const structures = this.#done.filter(({ kind }) => kind === 'structure');
    if (structures.length > MAX_STRUCTURE_STEPS) this.#done = this.#done.filter((other) => other !== structures[0]);
  }

  #putCells(step: CellStep, expected: 'before' | 'after', wanted: 'before' | 'after'): Answer | undefined {
    const sheet = this.#workbook.sheetById(step.sheetId);
    if (!sheet || step.placesVersion !== this.#workbook.placesVersion) return MOVED_SINCE;
    const same = step.changes.every((change) => {
      const now = contentOf(sheet, change.row, change.column);
      const then = change[expected];
      return now.formula === then.formula && now.value === then.value;
    });
    if (!same) return CHANGED_SINCE;
    const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    for (const { row, column, [wanted]: content } of step.changes) {
      sheet.values.set(row, column, content.value);
      sheet.formulas.set(row, column, content.formula);
      sheet.styles.set(row, column, content.style);
      sheet.richTexts.set(row, column, content.rich);
      sheet.impliedFormats.set(row, column, undefined);
      sheet.spilledFrom.set(row, column, undefined);
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = Math.max(area.bottom, row);
      area.right = Math.max(area.right, column);
    }
    this.#workbook.cellsChanged(sheet, area);
    return undefined;
  }

  #snapshot(): Snapshot {
    const { sheets, metadata, namedRanges, activeSheetId, placesVersion } = this.#workbook;
    return {
      sheets: sheets.map((sheet) => sheet.copy()),
      metadata: metadata.map((entry) => ({ ...entry })),
      namedRanges: new Map(namedRanges),
      activeSheetId,
      placesVersion,
    };
  }

  #restore({ sheets, metadata, namedRanges, activeSheetId, placesVersion }: Snapshot): void {
    const workbook = this.#workbook;
    workbook.sheets = sheets.map((sheet) => sheet.copy());
    workbook.metadata = metadata;
    workbook.namedRanges = namedRanges;
    workbook.activeSheetId = activeSheetId;
    for (const sheet of workbook.sheets) workbook.placesChanged(sheet);
    // Addresses remembered back then are right again.
    workbook.placesVersion = placesVersion;
    workbook.calculator?.sheetsChanged();
    for (const sheet of workbook.sheets) workbook.looksChanged(sheet);
    workbook.layoutChanged();
  }
}
