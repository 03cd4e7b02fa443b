import { isDateFormat } from 'numfmt';
import { localFormula } from '../formulas/locale';
import type { Area } from '../model/area';
import { cellName, contains, overlaps } from '../model/area';
import { type CellValue, plain } from '../model/cell';
import { displayAt } from '../model/display';
import type { Typed } from '../model/typed';
import { satisfies } from '../model/validity';
import { Refusal } from '../model/workbook';
import { type Input, interpret, putFormula, putValue, readFormula, store, type Writing, writing } from '../model/write';
import { instantOfSerial } from '../model/zone';
import { FORMULAS_FOLLOW_LOCALE } from '../unconfirmed';
import { type Methods, SELF, signature } from './execution';
import type { RangeState } from './range';

/** Google's sentences for data whose shape isn't the range's. */
export function checkShape(state: RangeState, data: unknown, method: string): unknown[][] {
  const rows = state.area.bottom - state.area.top + 1;
  const columns = state.area.right - state.area.left + 1;
  if (!Array.isArray(data) || !data.every(Array.isArray)) {
    throw new Refusal(signature(`SpreadsheetApp.Range.${method}`, [data]));
  }
  const mismatch = (lines: string, has: number, wants: number) =>
    new Refusal(
      `The number of ${lines} in the data does not match the number of ${lines} in the range. The data has ${has} but the range has ${wants}.`,
    );
  if (data.length !== rows) throw mismatch('rows', data.length, rows);
  for (const line of data as unknown[][]) if (line.length !== columns) throw mismatch('columns', line.length, columns);
  return data as unknown[][];
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function asInput(value: unknown, place: string): Input {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (isDate(value)) return value;
  // Google writes such things as some text or other, in silence.
  throw new Refusal(`Isi sel ${place} tidak dapat ditulis: ${value === undefined ? 'undefined' : typeof value}.`);
}

/** The whole block is refused before anything is written when one cell breaks a rule that rejects. */
function write(state: RangeState, data: unknown[][]): void {
  const { execution, workbook, sheet, area } = state;
  const how = writing(workbook, sheet, execution.world.now());
  const guarded = !sheet.validations.isEmpty();
  const parsed = data.map((line, i) =>
    line.map((value, j) => {
      const [row, column] = [area.top + i, area.left + j];
      const typed = interpret(how, row, column, asInput(value, cellName(row, column)));
      if (guarded) refuseInvalid(how, row, column, typed);
      return typed;
    }),
  );
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  const { beforeRow } = execution.world.hooks;
  parsed.forEach((line, i) => {
    if (i > 0 && beforeRow) {
      // Who ends the execution here, or only looks, finds the formulas above calculated, as a page would show them.
      workbook.cellsChanged(sheet, area);
      beforeRow(i);
    }
    line.forEach((typed, j) => {
      const [row, column] = [area.top + i, area.left + j];
      // Of merged cells only the first holds anything.
      const merge = merges.find((other) => contains(other, row, column));
      if (!merge || (merge.top === row && merge.left === column)) store(how, row, column, typed);
    });
  });
  workbook.cellsChanged(sheet, area);
}

function refuseInvalid({ workbook, sheet }: Writing, row: number, column: number, typed: Typed): void {
  const rule = sheet.validations.get(row, column);
  if (!rule || rule.allowInvalid || typed.kind !== 'value') return;
  if (!satisfies(rule, typed.value, { workbook, sheet, row, column })) {
    throw new Refusal(
      `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
    );
  }
}

/** One value as a script reads it: a number shown as a day is a Date of the script's own realm. */
function scriptValue(state: RangeState, value: CellValue | undefined, row: number, column: number): unknown {
  if (typeof value !== 'number') return plain(value);
  const { sheet, workbook, execution } = state;
  const style = sheet.styles.get(row, column);
  let date = workbook.styles.showsDate(style);
  if (!date && !sheet.impliedFormats.isEmpty()) {
    const implied = sheet.impliedFormats.get(row, column);
    date = implied !== undefined && isDateFormat(implied) && !workbook.styles.get(style).numberFormat;
  }
  return date ? execution.realm.date(instantOfSerial(value, workbook.zone)) : value;
}

function readGrid(state: RangeState, read: (row: number, column: number) => unknown): unknown[][] {
  const { top, left, bottom, right } = state.area;
  const grid = state.execution.realm.grid(bottom - top + 1, right - left + 1);
  for (let row = top; row <= bottom; row += 1) {
    const line = grid[row - top]!;
    for (let column = left; column <= right; column += 1) line[column - left] = read(row, column);
  }
  return grid;
}

/** A grid of one attribute, for the plural getters. */
export function gridOf(state: RangeState, read: (row: number, column: number) => unknown): unknown[][] {
  return readGrid(state, read);
}

export function settledValues(state: RangeState): unknown[][] {
  state.workbook.calculator?.settle();
  const { values } = state.sheet;
  return readGrid(state, (row, column) => {
    const value = values.get(row, column);
    return typeof value === 'number' ? scriptValue(state, value, row, column) : plain(value);
  });
}

function formulaAt({ sheet, workbook }: RangeState, row: number, column: number): string {
  const formula = sheet.formulas.get(row, column);
  if (formula === undefined) return '';
  return FORMULAS_FOLLOW_LOCALE ? localFormula(formula, workbook.locale) : formula;
}

function setFormulas(state: RangeState, data: unknown[][]): void {
  const { workbook, sheet, area, execution } = state;
  const how = writing(workbook, sheet, execution.world.now());
  data.forEach((line, i) => {
    line.forEach((text, j) => {
      const [row, column] = [area.top + i, area.left + j];
      if (typeof text !== 'string') throw new Refusal(signature('SpreadsheetApp.Range.setFormula', [text]));
      if (text === '') putValue(sheet, row, column, undefined);
      else putFormula(sheet, row, column, readFormula(text.startsWith('=') ? text : `=${text}`, how));
    });
  });
  workbook.cellsChanged(sheet, area);
}

/** The same thing in every cell of the range, for the singular setters. */
export function filled(area: Area, value: unknown): unknown[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array<unknown>(area.right - area.left + 1).fill(value),
  );
}

export const rangeValues: Methods<RangeState> = {
  getValue() {
    this.workbook.calculator?.settle();
    const { top, left } = this.area;
    return scriptValue(this, this.sheet.values.get(top, left), top, left);
  },
  getValues() {
    return settledValues(this);
  },
  getDisplayValue() {
    this.workbook.calculator?.settle();
    return displayAt(this.workbook, this.sheet, this.area.top, this.area.left);
  },
  getDisplayValues() {
    this.workbook.calculator?.settle();
    return readGrid(this, (row, column) => displayAt(this.workbook, this.sheet, row, column));
  },
  isBlank() {
    this.workbook.calculator?.settle();
    return readGrid(this, (row, column) => this.sheet.values.get(row, column)).every((line) =>
      line.every((value) => value === undefined),
    );
  },
  setValue(value: unknown) {
    write(this, filled(this.area, value));
    return SELF;
  },
  setValues(data: unknown) {
    write(this, checkShape(this, data, 'setValues'));
    return SELF;
  },
  getFormula() {
    return formulaAt(this, this.area.top, this.area.left);
  },
  getFormulas() {
    return readGrid(this, (row, column) => formulaAt(this, row, column));
  },
  setFormula(text: unknown) {
    const { top, left } = this.area;
    setFormulas({ ...this, area: { top, left, bottom: top, right: left } }, [[text]]);
    return SELF;
  },
  setFormulas(data: unknown) {
    setFormulas(this, checkShape(this, data, 'setFormulas'));
    return SELF;
  },
};
