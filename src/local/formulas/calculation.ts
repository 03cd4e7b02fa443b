import {
  CellError as EngineError,
  ErrorType,
  type ExportedChange,
  HyperFormula,
  NoSheetWithIdError,
  type RawCellContent,
} from 'hyperformula';
import { type Area, areaName, cellName, quotedSheetName, type Shift, shiftArea } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import { showsDate } from '../model/display';
import type { SheetModel } from '../model/sheet';
import type { Calculator, WorkbookModel } from '../model/workbook';
import { instantOfSerial, serialOfInstant, wallTimeOfSerial } from '../model/zone';
import type { Realm } from '../services/realm';
import { spillBlockedMessage } from '../unconfirmed';
import { type CellPlace, type CustomCalls, type Result, registerCustomFunctions } from './custom';
import { boundOpenRanges, hasOpenRange, moveReferences, sheetsReadBy } from './references';
import { fromEngine, holdsFormula } from './results';
import { Spills } from './spills';
import { isWholeCall, quotesAsCalls, truthsAsCalls } from './tokens';

/** The add-on's functions as formulas call them. */
export interface FormulaScript {
  names: readonly string[];
  call(name: string, args: readonly unknown[]): unknown;
  realm(): Realm;
  now(): number;
}

/** Google gives up on formulas that change each other; so many rounds of spilling are enough for any sheet. */
const MAX_ROUNDS = 50;

/**
 * Keeps the results of formulas in the model up to date with HyperFormula, which has a copy of the sheets that formulas
 * read. Work is put off until somebody reads: a script that writes a thousand cells costs one calculation.
 * Longer than other files because the engine, the work put off and the sheets it has must always change together.
 */
export class Calculation implements Calculator {
  readonly #workbook: WorkbookModel;
  readonly #script: FormulaScript;
  readonly #spills: Spills;
  #engine: HyperFormula | undefined;
  /** The engine's sheet number by ours, for sheets whose cells it has. */
  #loaded = new Map<number, number>();
  #pending: { sheetId: number; area: Area }[] = [];
  #isSettling = false;
  /** Formulas tried out for conditions stand in no cell, so nothing of them spills. */
  #isTrial = false;

  constructor(workbook: WorkbookModel, script: FormulaScript) {
    this.#workbook = workbook;
    this.#script = script;
    this.#spills = new Spills(workbook);
    registerCustomFunctions(script.names);
    for (const sheet of workbook.sheets) if (!sheet.formulas.isEmpty()) this.#pending.push(whole(sheet));
  }

  cellsChanged(sheet: SheetModel, area: Area): void {
    if (this.#isSettling) return;
    this.#pending.push({ sheetId: sheet.id, area });
  }

  linesShifted(sheet: SheetModel, shift: Shift): void {
    this.#pending = this.#pending.flatMap((change) => {
      if (change.sheetId !== sheet.id) return [change];
      const area = shiftArea(change.area, shift);
      return area ? [{ ...change, area }] : [];
    });
    for (const area of this.#spills.shift(sheet, shift)) this.#pending.push({ sheetId: sheet.id, area });
    this.#shiftEngine(sheet, shift);
    // The engine shifted closed ranges itself, and open ones that it has as closed, unless lines came before or after all.
    const size = (shift.axis === 'row' ? sheet.rows : sheet.columns) - shift.count;
    const isAtEdge = shift.at === 1 || shift.at > size;
    for (const other of this.#workbook.sheets) {
      for (const [row, column, formula] of other.formulas.entries()) {
        if (formula.includes('#REF!') || (isAtEdge && hasOpenRange(formula))) {
          this.#pending.push({ sheetId: other.id, area: single(row, column) });
        }
      }
    }
  }

  #shiftEngine(sheet: SheetModel, shift: Shift): void {
    const engine = this.#engine;
    const at = this.#loaded.get(sheet.id);
    if (!engine || at === undefined) return;
    const lines: [number, number] = [shift.at - 1, Math.abs(shift.count)];
    const isInsertion = shift.count > 0;
    if (shift.axis === 'row') this.#takeOver(isInsertion ? engine.addRows(at, lines) : engine.removeRows(at, lines));
    else this.#takeOver(isInsertion ? engine.addColumns(at, lines) : engine.removeColumns(at, lines));
  }

  sheetsChanged(): void {
    this.#engine?.destroy();
    this.#engine = undefined;
    this.#loaded.clear();
    this.#pending = this.#workbook.sheets.filter((sheet) => !sheet.formulas.isEmpty()).map(whole);
  }

  settle(): void {
    if (this.#isSettling || this.#pending.length === 0) return;
    this.#isSettling = true;
    try {
      this.#rounds();
    } catch (error) {
      // [O] HyperFormula 3.5 throws where a range over a sheet that is gone is written once more: it begins anew.
      if (!(error instanceof NoSheetWithIdError)) throw error;
      this.sheetsChanged();
      this.#rounds();
    } finally {
      this.#isSettling = false;
      this.#pending = [];
    }
  }

  #rounds(): void {
    for (let round = 0; this.#pending.length > 0 && round < MAX_ROUNDS; round += 1) this.#round();
  }

  /** Whether a condition's formula, written for the top left cell of its area, holds `rows` and `columns` further on. */
  holds(formula: string, sheet: SheetModel, rows: number, columns: number): boolean | undefined {
    this.settle();
    const moved = moveReferences(formula, rows, columns);
    const engine = this.#ensureEngine();
    this.#load(sheet, moved);
    this.#isTrial = true;
    try {
      const value = engine.calculateFormula(this.#forEngine(moved, sheet), this.#loaded.get(sheet.id)!);
      return typeof value === 'boolean' || typeof value === 'number' ? Boolean(value) : undefined;
    } catch {
      return undefined;
    } finally {
      this.#isTrial = false;
    }
  }

  #round(): void {
    const changes = this.#pending;
    this.#pending = [];
    for (const { sheetId, area } of changes) {
      for (const other of this.#spills.disturbed(sheetId, area)) this.#pending.push({ sheetId, area: other });
    }
    if (!this.#engine && this.#workbook.sheets.every((sheet) => sheet.formulas.isEmpty())) return;
    const engine = this.#ensureEngine();
    for (const { sheetId, area } of [...changes, ...this.#pending.splice(0)]) {
      const sheet = this.#workbook.sheetById(sheetId);
      if (sheet) this.#push(engine, sheet, area);
    }
    this.#spread();
  }

  /** Gives the engine the present content of an area, and takes over every result that follows from it. */
  #push(engine: HyperFormula, sheet: SheetModel, area: Area): void {
    if (!this.#loaded.has(sheet.id) && !holdsFormula(sheet, area)) return;
    // Loading takes the sheet as it is, this change included.
    if (this.#load(sheet)) return;
    const bottom = Math.min(
      area.bottom,
      Math.max(engine.getSheetDimensions(this.#loaded.get(sheet.id)!).height, sheet.lastRow()),
    );
    const right = Math.min(
      area.right,
      Math.max(engine.getSheetDimensions(this.#loaded.get(sheet.id)!).width, sheet.lastColumn()),
    );
    if (bottom < area.top || right < area.left) return;
    const content = this.#content(sheet, { ...area, bottom, right });
    const address = { sheet: this.#loaded.get(sheet.id)!, row: area.top - 1, col: area.left - 1 };
    this.#takeOver(engine.setCellContents(address, content));
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
      const { sheet: number, row, col } = change.address;
      const sheet = this.#sheetOf(number);
      if (!sheet) continue;
      const [r, c] = [row + 1, col + 1];
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

  /** Puts array results of custom functions into the cells beside them; what changed by that is the next round's work. */
  #spread(): void {
    for (const { sheet, area, engineRow, engineColumn } of this.#spills.spread()) {
      const at = this.#loaded.get(sheet.id);
      if (at === undefined) continue;
      if (area) this.#pending.push({ sheetId: sheet.id, area });
      else this.#pending.push({ sheetId: sheet.id, area: single(engineRow, engineColumn) });
    }
  }

  #sheetOf(engineNumber: number): SheetModel | undefined {
    for (const [id, number] of this.#loaded) if (number === engineNumber) return this.#workbook.sheetById(id);
    return undefined;
  }

  #ensureEngine(): HyperFormula {
    if (this.#engine) return this.#engine;
    const engine = HyperFormula.buildEmpty({
      licenseKey: 'gpl-v3',
      maxRows: 10_000_000,
      maxColumns: 18_278,
      undoLimit: 0,
      // Otherwise results are cut to ten digits.
      smartRounding: false,
      context: this.#calls(),
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
  #load(sheet: SheetModel, formula?: string): boolean {
    const isNew = !this.#loaded.has(sheet.id);
    if (isNew) {
      const number = this.#engine!.getSheetId(sheet.name)!;
      this.#loaded.set(sheet.id, number);
      const [bottom, right] = [sheet.lastRow(), sheet.lastColumn()];
      if (bottom > 0) {
        const content = this.#content(sheet, { top: 1, left: 1, bottom, right });
        this.#takeOver(this.#engine!.setCellContents({ sheet: number, row: 0, col: 0 }, content));
      }
    }
    if (formula) this.#loadReadBy(formula);
    return isNew;
  }

  #loadReadBy(formula: string): void {
    if (!formula.includes('!')) return;
    for (const name of sheetsReadBy(formula)) {
      const sheet = this.#sheetNamed(name);
      if (sheet) this.#load(sheet);
    }
  }

  #calls(): CustomCalls {
    const { zone } = this.#workbook;
    return {
      call: (name, args) => this.#script.call(name, args),
      has: (name) => this.#script.names.includes(name),
      grid: (rows, columns) => this.#script.realm().grid(rows, columns),
      date: (serial) => this.#script.realm().date(instantOfSerial(serial, zone)),
      serial: (value) =>
        Object.prototype.toString.call(value) === '[object Date]'
          ? serialOfInstant((value as Date).getTime(), zone)
          : undefined,
      showsDate: (place) => {
        const sheet = this.#sheetOf(place.sheet);
        return sheet !== undefined && showsDate(this.#workbook, sheet, place.row + 1, place.col + 1);
      },
      isWhole: (place, name) => {
        const formula = this.#isTrial
          ? undefined
          : this.#sheetOf(place.sheet)?.formulas.get(place.row + 1, place.col + 1);
        return formula !== undefined && isWholeCall(formula, name);
      },
      keep: (place, rows: Result[][]) => {
        const sheet = this.#sheetOf(place.sheet)!;
        const blocker = this.#spills.keep(sheet, place.row + 1, place.col + 1, rows);
        return blocker && new EngineError(ErrorType.REF, spillBlockedMessage(cellName(blocker.row, blocker.column)));
      },
    };
  }
}

function whole(sheet: SheetModel): { sheetId: number; area: Area } {
  return {
    sheetId: sheet.id,
    area: { top: 1, left: 1, bottom: Math.max(1, sheet.lastRow()), right: Math.max(1, sheet.lastColumn()) },
  };
}

function single(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
