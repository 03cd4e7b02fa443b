import { type Area, contains, overlaps, type Shift, shiftArea, shiftLine } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { Result } from './custom';

interface Spill {
  sheetId: number;
  row: number;
  column: number;
  /** The last array that the function answered. */
  rows: Result[][];
  /** Cells it fills now: only the formula's own while it is blocked. */
  filled: Area;
  blocked: boolean;
  isNew: boolean;
}

/** Marks cells that the engine fills itself, from its own array functions. */
const ENGINE = 'mesin';

/** The arrays that formulas answer, in the cells beside them: written as values, removed with their formula. */
export class Spills {
  readonly #workbook: WorkbookModel;
  #spills = new Map<string, Spill>();

  constructor(workbook: WorkbookModel) {
    this.#workbook = workbook;
  }

  /** Takes a function's answer; returns the first cell in its way, when there is one. */
  keep(sheet: SheetModel, row: number, column: number, rows: Result[][]): { row: number; column: number } | undefined {
    const key = keyOf(sheet.id, row, column);
    const known = this.#spills.get(key);
    const wanted = areaOf(row, column, rows);
    const blocker = this.#blocker(sheet, wanted, row, column);
    const filled = known?.filled ?? { top: row, left: column, bottom: row, right: column };
    this.#spills.set(key, {
      sheetId: sheet.id,
      row,
      column,
      rows,
      filled,
      blocked: blocker !== undefined,
      isNew: true,
    });
    return blocker;
  }

  /** Writes new arrays into the model; answers what the engine must be told. */
  *spread(): Generator<{ sheet: SheetModel; area: Area; engineRow: number; engineColumn: number }> {
    for (const [key, spill] of [...this.#spills]) {
      if (!spill.isNew) continue;
      spill.isNew = false;
      const sheet = this.#workbook.sheetById(spill.sheetId);
      if (!sheet) {
        this.#spills.delete(key);
        continue;
      }
      const { row, column, rows } = spill;
      const wanted = spill.blocked ? areaOf(row, column, [[]]) : areaOf(row, column, rows);
      const before = spill.filled;
      this.#clear(sheet, before, row, column, wanted);
      spill.filled = wanted;
      if (!spill.blocked) this.#fill(sheet, spill);
      const bottom = Math.max(before.bottom, wanted.bottom);
      const right = Math.max(before.right, wanted.right);
      const rest = { sheet, engineRow: row, engineColumn: column };
      // The formula's own cell is left alone: telling the engine of it would calculate it once more, for ever.
      if (right > column) yield { ...rest, area: { top: row, left: column + 1, bottom: row, right } };
      if (bottom > row) yield { ...rest, area: { top: row + 1, left: column, bottom, right } };
    }
  }

  /** Formulas that a change in this area concerns: whose array it hits, whose way it clears, or that are gone. */
  disturbed(sheetId: number, area: Area): Area[] {
    const sheet = this.#workbook.sheetById(sheetId);
    const concerned: Area[] = [];
    for (const [key, spill] of [...this.#spills]) {
      if (spill.sheetId !== sheetId) continue;
      const { row, column } = spill;
      if (!sheet || sheet.formulas.get(row, column) === undefined || contains(area, row, column)) {
        this.#spills.delete(key);
        if (sheet) concerned.push(...this.#remove(sheet, spill));
        continue;
      }
      const wanted = areaOf(row, column, spill.rows);
      if (overlaps(area, wanted)) concerned.push({ top: row, left: column, bottom: row, right: column });
    }
    return concerned;
  }

  /** After lines were inserted or deleted: arrays are taken away and their formulas, in their new places, asked again. */
  shift(sheet: SheetModel, shift: Shift): Area[] {
    const concerned: Area[] = [];
    for (const [row, column] of [...sheet.spilledFrom.entries()]) {
      sheet.values.set(row, column, undefined);
      sheet.spilledFrom.set(row, column, undefined);
      sheet.impliedFormats.set(row, column, undefined);
      concerned.push({ top: row, left: column, bottom: row, right: column });
    }
    for (const [key, spill] of [...this.#spills]) {
      if (spill.sheetId !== sheet.id) continue;
      this.#spills.delete(key);
      const row = shift.axis === 'row' ? shiftLine(spill.row, shift) : spill.row;
      const column = shift.axis === 'column' ? shiftLine(spill.column, shift) : spill.column;
      if (row === undefined || column === undefined) continue;
      concerned.push(shiftArea(spill.filled, shift) ?? spill.filled, {
        top: row,
        left: column,
        bottom: row,
        right: column,
      });
    }
    return concerned;
  }

  /** True for a cell that the engine itself fills, which must not be told to it as a value. */
  isEnginesOwn(sheet: SheetModel, row: number, column: number): boolean {
    return sheet.spilledFrom.get(row, column) === ENGINE;
  }

  /** A change outside formulas: part of the engine's own array, the end of one, or what it was just told. */
  takeEnginesOwn(sheet: SheetModel, row: number, column: number, value: CellValue | undefined, inArray: boolean): void {
    const own = this.isEnginesOwn(sheet, row, column);
    if (!inArray && !own) return;
    if (inArray && !own && sheet.values.get(row, column) !== undefined) return;
    sheet.values.set(row, column, inArray ? value : undefined);
    sheet.spilledFrom.set(row, column, inArray ? ENGINE : undefined);
  }

  #blocker(sheet: SheetModel, wanted: Area, row: number, column: number): { row: number; column: number } | undefined {
    const own = markOf(row, column);
    for (let r = wanted.top; r <= wanted.bottom; r += 1) {
      for (let c = wanted.left; c <= wanted.right; c += 1) {
        if (r === row && c === column) continue;
        const taken = sheet.values.get(r, c) !== undefined || sheet.formulas.get(r, c) !== undefined;
        if (taken && sheet.spilledFrom.get(r, c) !== own) return { row: r, column: c };
      }
    }
    return undefined;
  }

  #fill(sheet: SheetModel, { row, column, rows, filled }: Spill): void {
    const { dateFormat, dateTimeFormat } = this.#workbook.locale;
    if (filled.bottom > sheet.rows) sheet.rows = filled.bottom;
    if (filled.right > sheet.columns) sheet.columns = filled.right;
    rows.forEach((line, i) => {
      line.forEach(({ value, date }, j) => {
        const format = date ? (Number.isInteger(value) ? dateFormat : dateTimeFormat) : undefined;
        sheet.impliedFormats.set(row + i, column + j, format);
        if (i === 0 && j === 0) return;
        const shown = typeof value === 'number' && !Number.isFinite(value) ? new CellError('#NUM!') : value;
        sheet.values.set(row + i, column + j, shown);
        sheet.spilledFrom.set(row + i, column + j, markOf(row, column));
      });
    });
  }

  /** Empties what the array filled and no longer fills. */
  #clear(sheet: SheetModel, before: Area, row: number, column: number, keep: Area): void {
    for (let r = before.top; r <= before.bottom; r += 1) {
      for (let c = before.left; c <= before.right; c += 1) {
        if (contains(keep, r, c) || sheet.spilledFrom.get(r, c) !== markOf(row, column)) continue;
        sheet.values.set(r, c, undefined);
        sheet.spilledFrom.set(r, c, undefined);
        sheet.impliedFormats.set(r, c, undefined);
      }
    }
  }

  #remove(sheet: SheetModel, { row, column, filled }: Spill): Area[] {
    this.#clear(sheet, filled, row, column, { top: 0, left: 0, bottom: 0, right: 0 });
    return [filled];
  }
}

function keyOf(sheetId: number, row: number, column: number): string {
  return `${sheetId}:${markOf(row, column)}`;
}

function markOf(row: number, column: number): string {
  return `${row},${column}`;
}

function areaOf(row: number, column: number, rows: readonly (readonly unknown[])[]): Area {
  const width = Math.max(1, rows[0]?.length ?? 1);
  return { top: row, left: column, bottom: row + Math.max(1, rows.length) - 1, right: column + width - 1 };
}
