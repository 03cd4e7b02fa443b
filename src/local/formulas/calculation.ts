import { CellError as EngineError, ErrorType, NoSheetWithIdError } from 'hyperformula';
import { type Area, cellName, type Shift, shiftArea } from '../model/area';
import { showsDate } from '../model/display';
import type { SheetModel } from '../model/sheet';
import type { Calculator, WorkbookModel } from '../model/workbook';
import { instantOfSerial, serialOfInstant } from '../model/zone';
import type { Realm } from '../services/realm';
import { spillBlockedMessage } from '../unconfirmed';
import { type CustomCalls, type Result, registerCustomFunctions } from './custom';
import { EngineSheets } from './engineSheets';
import { hasOpenRange, moveReferences } from './references';
import { Spills } from './spills';
import { isWholeCall } from './tokens';

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
 * Keeps the results of formulas in the model up to date. Work is put off until somebody reads: a script that writes a
 * thousand cells costs one calculation.
 */
export class Calculation implements Calculator {
  readonly #workbook: WorkbookModel;
  readonly #script: FormulaScript;
  readonly #spills: Spills;
  readonly #engine: EngineSheets;
  #pending: { sheetId: number; area: Area }[] = [];
  #isSettling = false;
  /** Formulas tried out for conditions stand in no cell, so nothing of them spills. */
  #isTrial = false;

  constructor(workbook: WorkbookModel, script: FormulaScript) {
    this.#workbook = workbook;
    this.#script = script;
    this.#spills = new Spills(workbook);
    this.#engine = new EngineSheets(workbook, this.#spills, this.#calls());
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
    this.#engine.shift(sheet, shift);
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

  sheetsChanged(): void {
    this.#engine.discard();
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
    this.#engine.prepare(moved, sheet);
    this.#isTrial = true;
    try {
      const value = this.#engine.valueOf(moved, sheet);
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
    if (!this.#engine.isRunning && this.#workbook.sheets.every((sheet) => sheet.formulas.isEmpty())) return;
    for (const { sheetId, area } of [...changes, ...this.#pending.splice(0)]) {
      const sheet = this.#workbook.sheetById(sheetId);
      if (sheet) this.#engine.push(sheet, area);
    }
    this.#spread();
  }

  /** Puts array results of custom functions into the cells beside them; what changed by that is the next round's work. */
  #spread(): void {
    for (const { sheet, area, engineRow, engineColumn } of this.#spills.spread()) {
      if (!this.#engine.has(sheet.id)) continue;
      if (area) this.#pending.push({ sheetId: sheet.id, area });
      else this.#pending.push({ sheetId: sheet.id, area: single(engineRow, engineColumn) });
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
        const sheet = this.#engine.sheetAt(place);
        return sheet !== undefined && showsDate(this.#workbook, sheet, place.row + 1, place.col + 1);
      },
      isWhole: (place, name) => {
        const formula = this.#isTrial
          ? undefined
          : this.#engine.sheetAt(place)?.formulas.get(place.row + 1, place.col + 1);
        return formula !== undefined && isWholeCall(formula, name);
      },
      keep: (place, rows: Result[][]) => {
        const sheet = this.#engine.sheetAt(place)!;
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
