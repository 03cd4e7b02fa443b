import { translateFormula } from '../formulas/locale';
import { FORMULAS_FOLLOW_LOCALE, PERCENT_CELLS_TAKE_PERCENT, TEXT_FORMAT_KEEPS_TEXT } from '../unconfirmed';
import type { Area } from './area';
import { CellError, type CellValue, MAX_CELL_CHARACTERS } from './cell';
import type { SheetModel } from './sheet';
import { readTyped, type Typed } from './typed';
import { Refusal, type WorkbookModel } from './workbook';
import { serialOfInstant, wallTimeOfSerial } from './zone';

/** What a script or a person puts in a cell: text is parsed as if typed, a Date is wall time in the workbook's zone. */
export type Input = string | number | boolean | Date | null;

export interface Writing {
  workbook: WorkbookModel;
  sheet: SheetModel;
  /** Completes days typed without one. */
  year: number;
  /** A person's formulas are in the sheet's locale; those of scripts as `unconfirmed.ts` says. */
  byPerson: boolean;
}

export function writing(workbook: WorkbookModel, sheet: SheetModel, now: number, byPerson = false): Writing {
  return { workbook, sheet, year: wallTimeOfSerial(serialOfInstant(now, workbook.zone)).year, byPerson };
}

/** What the cell would hold, without changing it. */
export function interpret(writing: Writing, row: number, column: number, input: Input): Typed {
  const { workbook } = writing;
  if (typeof input === 'string') return interpretText(writing, row, column, input);
  if (input === null) return { kind: 'blank' };
  if (typeof input === 'number') {
    return { kind: 'value', value: Number.isFinite(input) ? input : new CellError('#NUM!') };
  }
  if (typeof input === 'boolean') return { kind: 'value', value: input };
  const serial = serialOfInstant(input.getTime(), workbook.zone);
  if (Number.isNaN(serial)) return { kind: 'value', value: new CellError('#NUM!') };
  const whole = Math.abs(serial - Math.round(serial)) < 1e-9;
  const { dateFormat, dateTimeFormat } = workbook.locale;
  return {
    kind: 'value',
    value: whole ? Math.round(serial) : serial,
    numberFormat: whole ? dateFormat : dateTimeFormat,
  };
}

function interpretText(writing: Writing, row: number, column: number, text: string): Typed {
  const { workbook, sheet, year, byPerson } = writing;
  if (text.length > MAX_CELL_CHARACTERS) {
    throw new Refusal(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
  }
  if (text === '') return { kind: 'blank' };
  const style = sheet.styles.get(row, column);
  const format = style ? workbook.styles.get(style).numberFormat : undefined;
  if (TEXT_FORMAT_KEEPS_TEXT && format === '@') {
    return { kind: 'value', value: text.startsWith("'") ? text.slice(1) : text };
  }
  const typed = readTyped(text, workbook.locale, year);
  const isPercent = PERCENT_CELLS_TAKE_PERCENT && byPerson && format?.includes('%');
  return isPercent ? asPercent(typed) : typed;
}

function asPercent(typed: Typed): Typed {
  const isPlain = typed.kind === 'value' && typeof typed.value === 'number' && typed.numberFormat === undefined;
  return isPlain && Math.abs(typed.value as number) >= 1 ? { ...typed, value: (typed.value as number) / 100 } : typed;
}

/** Puts it into the cell, without telling the calculator: the caller does that once for the whole area. */
export function store(writing: Writing, row: number, column: number, typed: Typed): void {
  const { sheet } = writing;
  if (typed.kind === 'formula') {
    putFormula(sheet, row, column, readFormula(typed.text, writing));
    return;
  }
  putValue(sheet, row, column, typed.kind === 'value' ? typed.value : undefined);
  if (typed.kind === 'value' && typed.numberFormat) suggestFormat(writing, row, column, typed.numberFormat);
}

export function readFormula(text: string, { workbook, byPerson }: Writing): string {
  return translateFormula(text, byPerson || FORMULAS_FOLLOW_LOCALE ? workbook.locale : undefined);
}

export function putValue(sheet: SheetModel, row: number, column: number, value: CellValue | undefined): void {
  sheet.values.set(row, column, value === '' ? undefined : value);
  sheet.formulas.set(row, column, undefined);
  sheet.richTexts.set(row, column, undefined);
  sheet.impliedFormats.set(row, column, undefined);
  sheet.spilledFrom.set(row, column, undefined);
}

export function putFormula(sheet: SheetModel, row: number, column: number, formula: string): void {
  putValue(sheet, row, column, undefined);
  sheet.formulas.set(row, column, formula);
}

/** A typed day or share brings its format to a cell that has none. */
function suggestFormat({ workbook, sheet }: Writing, row: number, column: number, numberFormat: string): void {
  const before = sheet.styles.get(row, column);
  const style = workbook.styles.get(before);
  if (style.numberFormat && style.numberFormat !== 'General') return;
  sheet.styles.set(row, column, workbook.styles.indexOf({ ...style, numberFormat }));
}

export function clearContents(sheet: SheetModel, area: Area): void {
  eachUsedCell(sheet, area, (row, column) => putValue(sheet, row, column, undefined));
}

/** Visits the cells of the area that can hold anything; an area of whole columns costs no more than its content. */
export function eachUsedCell(sheet: SheetModel, area: Area, visit: (row: number, column: number) => void): void {
  const layers = sheet.layers();
  const lastRow = Math.max(...layers.map((layer) => layer.lastRow()));
  for (let row = Math.min(area.bottom, lastRow); row >= area.top; row -= 1) {
    const width = Math.max(...layers.map((layer) => layer.row(row).length));
    for (let column = Math.min(area.right, width); column >= area.left; column -= 1) visit(row, column);
  }
}
