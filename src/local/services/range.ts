import { type Area, areaName, parseArea, splitSheetName } from '../model/area';
import type { SheetModel } from '../model/sheet';
import { Refusal, type WorkbookModel } from '../model/workbook';
import { type Execution, type Methods, SELF, signature } from './execution';
import { rangeAreas } from './rangeAreas';
import { rangeLooks } from './rangeLooks';
import { rangeRules } from './rangeRules';
import { rangeTexts } from './rangeTexts';
import { rangeValues } from './rangeValues';
import { openSheet } from './sheet';

/** The state behind a Range that a script holds. */
export interface RangeState {
  execution: Execution;
  workbook: WorkbookModel;
  sheet: SheetModel;
  area: Area;
}

export function openRange(execution: Execution, sheet: SheetModel, area: Area): object {
  const { workbook } = execution.world;
  const { top, left, bottom, right } = area;
  for (const [lines, count] of [['rows', bottom - top + 1] as const, ['columns', right - left + 1] as const]) {
    if (!(count >= 1)) throw new Refusal(`The number of ${lines} in the range must be at least 1.`);
  }
  if (!(top >= 1)) throw new Refusal('The starting row of the range is too small.');
  if (!(left >= 1)) throw new Refusal('The starting column of the range is too small.');
  if (bottom > sheet.rows || right > sheet.columns) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return execution.expose('Range', range, { execution, workbook, sheet, area });
}

/** Sheet.getRange's overloads: a1; row, column[, rows[, columns]]. */
export function areaOfArguments(
  workbook: WorkbookModel,
  sheet: SheetModel,
  args: readonly unknown[],
): { sheet: SheetModel; area: Area } {
  if (args.length === 1 && typeof args[0] === 'string') return areaOfText(workbook, sheet, args[0]);
  if (args.length < 2 || args.length > 4 || !args.every((arg) => typeof arg === 'number' && !Number.isNaN(arg))) {
    throw new Refusal(signature('SpreadsheetApp.Sheet.getRange', args));
  }
  const [top = 0, left = 0, rows = 1, columns = 1] = (args as number[]).map(Math.trunc);
  return { sheet, area: { top, left, bottom: top + rows - 1, right: left + columns - 1 } };
}

export function areaOfText(workbook: WorkbookModel, own: SheetModel, text: string): { sheet: SheetModel; area: Area } {
  const { sheetName, rest } = splitSheetName(text);
  const sheet = sheetName === undefined ? own : workbook.sheetNamed(sheetName);
  const area = sheet && parseArea(rest, sheet.rows, sheet.columns);
  if (sheet && area) return { sheet, area };
  const named = workbook.namedRanges.get(text);
  const target = named && workbook.sheetById(named.sheetId);
  if (named && target) return { sheet: target, area: named.area };
  throw new Refusal(`Range not found`);
}

const geometry: Methods<RangeState> = {
  getA1Notation() {
    const { area, sheet } = this;
    if (area.top === 1 && area.bottom === sheet.rows && area.left !== area.right) {
      return areaName(area).replace(/\d+/g, '');
    }
    return areaName(area);
  },
  getRow() {
    return this.area.top;
  },
  getRowIndex() {
    return this.area.top;
  },
  getColumn() {
    return this.area.left;
  },
  getLastRow() {
    return this.area.bottom;
  },
  getLastColumn() {
    return this.area.right;
  },
  getNumRows() {
    return this.area.bottom - this.area.top + 1;
  },
  getNumColumns() {
    return this.area.right - this.area.left + 1;
  },
  getHeight() {
    return this.area.bottom - this.area.top + 1;
  },
  getWidth() {
    return this.area.right - this.area.left + 1;
  },
  getSheet() {
    return openSheet(this.execution, this.sheet);
  },
  getGridId() {
    return this.sheet.id;
  },
  getCell(row: number, column: number) {
    const { top, left } = this.area;
    const [r, c] = [top + row - 1, left + column - 1];
    if (r < top || c < left || r > this.area.bottom || c > this.area.right)
      throw new Refusal('Cell reference out of range');
    return openRange(this.execution, this.sheet, { top: r, left: c, bottom: r, right: c });
  },
  offset(rows: number, columns: number, height?: number, width?: number) {
    const { area } = this;
    const top = area.top + rows;
    const left = area.left + columns;
    return openRange(this.execution, this.sheet, {
      top,
      left,
      bottom: top + (height ?? area.bottom - area.top + 1) - 1,
      right: left + (width ?? area.right - area.left + 1) - 1,
    });
  },
  activate() {
    const { execution, workbook, sheet, area } = this;
    sheet.activeArea = area;
    workbook.activeSheetId = sheet.id;
    execution.world.emit({ kind: 'activate', sheet: sheet.id, area });
    return SELF;
  },
};

const range: Methods<RangeState> = {
  ...geometry,
  ...rangeValues,
  ...rangeLooks,
  ...rangeTexts,
  ...rangeRules,
  ...rangeAreas,
};
