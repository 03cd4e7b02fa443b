import type { SheetModel } from '../model/sheet';
import { sortRows } from '../model/sort';
import { Refusal, type WorkbookModel } from '../model/workbook';
import { type Input, interpret, store, writing } from '../model/write';
import { type Execution, type Methods, SELF } from './execution';
import { areaOfArguments, openRange } from './range';
import { clearArea } from './rangeAreas';
import { settledValues } from './rangeValues';
import { sheetLines } from './sheetLines';
import { sheetParts } from './sheetParts';
import { openSpreadsheet } from './spreadsheet';

export interface SheetState {
  execution: Execution;
  workbook: WorkbookModel;
  sheet: SheetModel;
}

export function openSheet(execution: Execution, sheet: SheetModel): object {
  const { workbook } = execution.world;
  return execution.expose('Sheet', guarded, { execution, workbook, sheet });
}

function dataArea({ workbook, sheet }: SheetState) {
  workbook.calculator?.settle();
  return { top: 1, left: 1, bottom: Math.max(1, sheet.lastRow()), right: Math.max(1, sheet.lastColumn()) };
}

const basics: Methods<SheetState> = {
  getSheetId() {
    return this.sheet.id;
  },
  getName() {
    return this.sheet.name;
  },
  getSheetName() {
    return this.sheet.name;
  },
  setName(name: string) {
    this.workbook.renameSheet(this.sheet, name);
    return SELF;
  },
  getParent() {
    return openSpreadsheet(this.execution);
  },
  getIndex() {
    return this.workbook.sheets.indexOf(this.sheet) + 1;
  },
  getRange(...args: unknown[]) {
    const { sheet, area } = areaOfArguments(this.workbook, this.sheet, args);
    return openRange(this.execution, sheet, area);
  },
  getDataRange() {
    return openRange(this.execution, this.sheet, dataArea(this));
  },
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number) {
    this.workbook.calculator?.settle();
    const { sheet } = this;
    // -1 reaches to the last row or column with content; with none there, the range would be empty.
    const rows = numRows === -1 ? sheet.lastRow() - startRow + 1 : numRows;
    const columns = numColumns === -1 ? sheet.lastColumn() - startColumn + 1 : numColumns;
    const { area } = areaOfArguments(this.workbook, sheet, [startRow, startColumn, rows, columns]);
    return settledValues({ ...this, area });
  },
  getLastRow() {
    this.workbook.calculator?.settle();
    return this.sheet.lastRow();
  },
  getLastColumn() {
    this.workbook.calculator?.settle();
    return this.sheet.lastColumn();
  },
  getMaxRows() {
    return this.sheet.rows;
  },
  getMaxColumns() {
    return this.sheet.columns;
  },
  getActiveRange() {
    return openRange(this.execution, this.sheet, this.sheet.activeArea);
  },
  appendRow(values: readonly unknown[]) {
    const { workbook, sheet, execution } = this;
    workbook.calculator?.settle();
    const row = sheet.lastRow() + 1;
    const [rows, columns] = [Math.max(row, sheet.rows), Math.max(values.length, sheet.columns)];
    if (rows > sheet.rows || columns > sheet.columns) {
      workbook.checkRoomFor(rows * columns - sheet.rows * sheet.columns);
      Object.assign(sheet, { rows, columns });
      workbook.layoutChanged();
    }
    const how = writing(workbook, sheet, execution.world.now());
    values.forEach((value, j) => {
      store(how, row, j + 1, interpret(how, row, j + 1, value as Input));
    });
    workbook.cellsChanged(sheet, { top: row, left: 1, bottom: row, right: Math.max(1, values.length) });
    return SELF;
  },
  clear(options?: object) {
    clearArea({ ...this, area: this.sheet.whole() }, options);
    return SELF;
  },
  clearContents() {
    clearArea({ ...this, area: this.sheet.whole() }, { contentsOnly: true });
    return SELF;
  },
  clearFormats() {
    clearArea({ ...this, area: this.sheet.whole() }, { formatOnly: true });
    return SELF;
  },
  clearNotes() {
    clearArea({ ...this, area: this.sheet.whole() }, { commentsOnly: true });
    return SELF;
  },
  sort(column: number, ascending = true) {
    const { sheet, workbook } = this;
    const top = sheet.frozenRows + 1;
    sortRows(workbook, sheet, { ...sheet.whole(), top }, [{ column, ascending }]);
    return SELF;
  },
  activate() {
    const { execution, workbook, sheet } = this;
    workbook.activeSheetId = sheet.id;
    workbook.layoutChanged();
    execution.world.emit({ kind: 'activate', sheet: sheet.id, area: sheet.activeArea });
    return SELF;
  },
};

const methods: Methods<SheetState> = { ...basics, ...sheetLines, ...sheetParts };

/** A held sheet that was deleted meanwhile answers nothing any more. */
const guarded: Methods<SheetState> = Object.fromEntries(
  Object.entries(methods).map(([name, method]) => [
    name,
    function (this: SheetState, ...args: never[]) {
      if (!this.workbook.sheets.includes(this.sheet)) {
        const replaced = this.workbook.sheetById(this.sheet.id);
        if (!replaced) throw new Refusal(`Sheet ${this.sheet.id} not found`);
        this.sheet = replaced;
      }
      return method.apply(this, args);
    },
  ]),
);
