import { type ExportedChange, HyperFormula, type RawCellContent } from 'hyperformula';
import { type Area, areaName, quotedSheetName, type Shift } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import { showsDate } from '../model/display';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { wallTimeOfSerial } from '../model/zone';
import type { CellPlace, CustomCalls } from './custom';
import { boundOpenRanges, sheetsReadBy } from './references';
import { fromEngine, holdsFormula } from './results';
import type { Spills } from './spills';
import { quotesAsCalls, truthsAsCalls } from './tokens';

/** HyperFormula with a copy of the sheets that formulas read; takes over into the model what it works out. */
export class EngineSheets {
  readonly #workbook: WorkbookModel;
  readonly #spills: Spills;
  readonly #calls: CustomCalls;
  #engine: HyperFormula | undefined;
  /** The engine's sheet number by ours, for sheets whose cells it has. */
  #loaded = new Map<number, number>();

  constructor(workbook: WorkbookModel, spills: Spills, calls: CustomCalls) {
    this.#workbook = workbook;
    this.#spills = spills;
    this.#calls = calls;
  }

  get isRunning(): boolean {
    return this.#engine !== undefined;
  }

  has(sheetId: number): boolean {
    return this.#loaded.has(sheetId);
  }

  /** Begins anew with the next use. */
  discard(): void {
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#loaded.clear();
  }

  sheetAt({ sheet }: CellPlace): SheetModel | undefined {
    for (const [id, number] of this.#loaded) if (number === sheet) return this.#workbook.sheetById(id);
    return undefined;
  }

  shift(sheet: SheetModel, shift: Shift): void {
    const engine = this.#engine;
    const at = this.#loaded.get(sheet.id);
    if (!engine || at === undefined) return;
    const lines: [number, number] = [shift.at - 1, Math.abs(shift.count)];
    const isInsertion = shift.count > 0;
    if (shift.axis === 'row') this.#takeOver(isInsertion ? engine.addRows(at, lines) : engine.removeRows(at, lines));
    else this.#takeOver(isInsertion ? engine.addColumns(at, lines) : engine.removeColumns(at, lines));
  }

  /** Loads what `formula` on `sheet` reads. */
  prepare(formula: string, sheet: SheetModel): void {
    this.#running();
    this.#load(sheet);
    this.#loadReadBy(formula);
  }

  /** The value of a prepared formula that stands in no cell of `sheet`; throws where it can't be read. */
  valueOf(formula: string, sheet: SheetModel): unknown {
    return this.#running().calculateFormula(this.#forEngine(formula, sheet), this.#loaded.get(sheet.id)!);
  }

  /** Gives the engine the present content of an area, and takes over every result that follows from it. */
  push(sheet: SheetModel, area: Area): void {
    const engine = this.#running();
    if (!this.#loaded.has(sheet.id) && !holdsFormula(sheet, area)) return;
    // Loading takes the sheet as it is, this change included.
    if (this.#load(sheet)) return;
    const at = this.#loaded.get(sheet.id)!;
    const { height, width } = engine.getSheetDimensions(at);
    const bottom = Math.min(area.bottom, Math.max(height, sheet.lastRow()));
    const right = Math.min(area.right, Math.max(width, sheet.lastColumn()));
    if (bottom < area.top || right < area.left) return;
    const content = this.#content(sheet, { ...area, bottom, right });
    this.#takeOver(engine.setCellContents({ sheet: at, row: area.top - 1, col: area.left - 1 }, content));
  }

  #content(sheet: SheetModel, area: Area): RawCellContent[][] {
    const content: RawCellContent[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: RawCellContent[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        const formula = sheet.formulas.get(row, column);
        if (formula !== undefined) {
          this.#loadReadBy(formula);
          line.push(this.#forEngine(formula, sheet));
        } else line.push(this.#raw(sheet, row, column));
      }
      content.push(line);
    }
    return content;
  }

  #raw(sheet: SheetModel, row: number, column: number): RawCellContent {
    const value = sheet.values.get(row, column);
    if (value === undefined || this.#spills.isEnginesOwn(sheet, row, column)) return null;
    // The apostrophe keeps the engine from reading text as a number or formula.
    if (typeof value === 'string') return `'${value}`;
    if (value instanceof CellError) return value.code;
    if (typeof value !== 'number' || value < 0 || !showsDate(this.#workbook, sheet, row, column)) return value;
    const wall = wallTimeOfSerial(value);
    return new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
  }

  #forEngine(formula: string, own: SheetModel): string {
    return boundOpenRanges(
      quotesAsCalls(truthsAsCalls(formula)),
      (name) => (name === undefined ? own : this.#sheetNamed(name)) ?? own,
    );
  }

  #sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.#workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  #takeOver(changes: readonly ExportedChange[]): void {
    const engine = this.#engine!;
    for (const change of changes) {
      if (!('address' in change) || !change.address) continue;
      const sheet = this.sheetAt(change.address);
      if (!sheet) continue;
      const [r, c] = [change.address.row + 1, change.address.col + 1];
      const value = fromEngine(change.newValue);
      if (sheet.formulas.get(r, c) !== undefined) {
        sheet.values.set(r, c, value);
        sheet.impliedFormats.set(r, c, this.#impliedFormat(change.address, value));
      } else this.#spills.takeEnginesOwn(sheet, r, c, value, engine.isCellPartOfArray(change.address));
      this.#workbook.touched.sheets.add(sheet.id);
    }
  }

  #impliedFormat(address: CellPlace, value: CellValue | undefined): string | undefined {
    if (typeof value !== 'number') return undefined;
    const { locale } = this.#workbook;
    switch (this.#engine!.getCellValueDetailedType(address)) {
      case 'NUMBER_DATE':
        return locale.dateFormat;
      case 'NUMBER_DATETIME':
        return locale.dateTimeFormat;
      case 'NUMBER_TIME':
        return locale.timeFormat;
      case 'NUMBER_PERCENT':
        return '0.00%';
      default:
        return undefined;
    }
  }

  #running(): HyperFormula {
    if (this.#engine) return this.#engine;
    const engine = HyperFormula.buildEmpty({
      licenseKey: 'gpl-v3',
      maxRows: 10_000_000,
      maxColumns: 18_278,
      undoLimit: 0,
      // Otherwise results are cut to ten digits.
      smartRounding: false,
      context: this.#calls,
    });
    this.#engine = engine;
    for (const sheet of this.#workbook.sheets) engine.addSheet(sheet.name);
    for (const [name, { sheetId, area }] of this.#workbook.namedRanges) {
      const sheet = this.#workbook.sheetById(sheetId);
      if (!sheet) continue;
      const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
      engine.addNamedExpression(name, `=${quotedSheetName(sheet.name)}!${absolute}`);
      this.#load(sheet);
    }
    return engine;
  }

  /** Copies a sheet into the engine the first time that a formula stands in it or reads it; says whether it was now. */
  #load(sheet: SheetModel): boolean {
    if (this.#loaded.has(sheet.id)) return false;
    const number = this.#engine!.getSheetId(sheet.name)!;
    this.#loaded.set(sheet.id, number);
    const [bottom, right] = [sheet.lastRow(), sheet.lastColumn()];
    if (bottom > 0) {
      const content = this.#content(sheet, { top: 1, left: 1, bottom, right });
      this.#takeOver(this.#engine!.setCellContents({ sheet: number, row: 0, col: 0 }, content));
    }
    return true;
  }

  #loadReadBy(formula: string): void {
    if (!formula.includes('!')) return;
    for (const name of sheetsReadBy(formula)) {
      const sheet = this.#sheetNamed(name);
      if (sheet) this.#load(sheet);
    }
  }
}
