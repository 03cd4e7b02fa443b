import { renameReferences } from '../formulas/references';
import type { Area, Shift } from './area';
import { MAX_WORKBOOK_CELLS } from './cell';
import { localeOf, type SheetLocale } from './locale';
import type { MetadataEntry, SheetArea } from './rules';
import { SheetModel } from './sheet';
import { StyleTable } from './style';

/** What keeps formula results up to date; the model tells it what changed and asks it to settle before values are read. */
export interface Calculator {
  cellsChanged(sheet: SheetModel, area: Area): void;
  linesShifted(sheet: SheetModel, shift: Shift): void;
  /** Sheets were added, removed, renamed or replaced: start again. */
  sheetsChanged(): void;
  settle(): void;
  /** Whether a condition's formula, written for the top left cell of its area, holds so many lines further on. */
  holds(formula: string, sheet: SheetModel, rows: number, columns: number): boolean | undefined;
}

/** A sentence, in English as Google writes it, that the script sees as an Exception. */
export class Refusal extends Error {}

export class WorkbookModel {
  title: string;
  #locale: SheetLocale;
  zone: string;
  sheets: SheetModel[] = [];
  activeSheetId = 0;
  readonly styles = new StyleTable();
  metadata: MetadataEntry[] = [];
  namedRanges = new Map<string, SheetArea>();
  documentProperties = new Map<string, string>();
  calculator: Calculator | undefined;
  /** Grows whenever cells change their place: what remembers addresses can see that they are stale. */
  placesVersion = 0;
  /**
   * What the moves of each sheet are counted from: milliseconds since 1970, so that no page from an earlier run of the
   * program has seen as many.
   */
  readonly #began = Date.now();
  /** Of each sheet whose cells changed their place in this run; never less again. */
  readonly #moves = new Map<number, number>();
  /** Sheets whose cells changed, and whether more than cells did, since someone last asked. */
  touched = { sheets: new Set<number>(), layout: false };
  #lastId = 0;

  constructor(options: { title?: string; locale?: string; zone?: string } = {}) {
    this.title = options.title ?? 'SiapKTP';
    this.#locale = localeOf(options.locale ?? 'id_ID')!;
    this.zone = options.zone ?? 'Asia/Jakarta';
  }

  get locale(): SheetLocale {
    return this.#locale;
  }

  setLocale(code: string): void {
    const locale = localeOf(code);
    if (!locale) throw new Refusal(`Lokal ${code} tidak didukung tuan rumah lokal; yang ada id_ID dan en_US.`);
    this.#locale = locale;
    this.layoutChanged();
  }

  /** Cells of a sheet stand elsewhere now. */
  placesChanged(sheet: { id: number }): void {
    this.placesVersion += 1;
    this.#moves.set(sheet.id, this.movesOf(sheet) + 1);
  }

  movesOf({ id }: { id: number }): number {
    return this.#moves.get(id) ?? this.#began;
  }

  /** Whether cells changed their place since someone saw so many moves; what was seen in an earlier run holds until they do. */
  movedSince({ id }: { id: number }, seen: number | undefined): boolean {
    return seen !== undefined && seen < (this.#moves.get(id) ?? 0);
  }

  /** Ids of protections, charts and metadata; also of sheets, whose first is 0. */
  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** After loading: ids given from now on are above those in use. */
  reserveIds(highest: number): void {
    this.#lastId = Math.max(this.#lastId, highest);
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetNamed(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  addSheet(name: string, at = this.sheets.length, id = this.sheets.length === 0 ? 0 : this.newId()): SheetModel {
    if (this.sheetNamed(name)) {
      throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const sheet = new SheetModel(id, name);
    this.sheets.splice(at, 0, sheet);
    this.calculator?.sheetsChanged();
    this.layoutChanged();
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    if (this.sheets.filter((other) => !other.hidden && other !== sheet).length === 0) {
      throw new Refusal("You can't remove all the sheets in a document.");
    }
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.metadata = this.metadata.filter((entry) => entry.sheetId !== sheet.id);
    for (const [name, target] of this.namedRanges) if (target.sheetId === sheet.id) this.namedRanges.delete(name);
    if (this.activeSheetId === sheet.id) this.activeSheetId = this.sheets.find((other) => !other.hidden)!.id;
    this.calculator?.sheetsChanged();
    this.layoutChanged();
  }

  renameSheet(sheet: SheetModel, name: string): void {
    if (name === '') throw new Refusal('Argument cannot be null: name');
    if (this.sheetNamed(name) && this.sheetNamed(name) !== sheet) {
      throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const before = sheet.name;
    sheet.name = name;
    for (const other of this.sheets) {
      for (const [row, column, formula] of [...other.formulas.entries()]) {
        if (!formula.includes('!')) continue;
        other.formulas.set(row, column, renameReferences(formula, before, name));
      }
    }
    this.calculator?.sheetsChanged();
    this.layoutChanged();
  }

  cellsChanged(sheet: SheetModel, area: Area): void {
    this.touched.sheets.add(sheet.id);
    this.calculator?.cellsChanged(sheet, area);
  }

  looksChanged(sheet: SheetModel): void {
    this.touched.sheets.add(sheet.id);
  }

  layoutChanged(): void {
    this.touched.layout = true;
  }

  takeTouched(): { sheets: number[]; layout: boolean } {
    const { sheets, layout } = this.touched;
    this.touched = { sheets: new Set(), layout: false };
    return { sheets: [...sheets], layout };
  }

  /** Google's limit on a spreadsheet, checked before a sheet grows. */
  checkRoomFor(added: number): void {
    const cells = this.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    if (cells + added > MAX_WORKBOOK_CELLS) {
      throw new Refusal(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_WORKBOOK_CELLS} cells.`,
      );
    }
  }
}
