import { displayAt } from '../model/display';
import { DEFAULT_COLUMN_WIDTH } from '../model/sheet';
import { shiftLines } from '../model/structure';
import { Refusal } from '../model/workbook';
import { type Methods, SELF } from './execution';
import { cssColor } from './rangeLooks';
import type { SheetState } from './sheet';

type Axis = 'row' | 'column';

function insert({ workbook, sheet }: SheetState, axis: Axis, at: number, count: number): typeof SELF {
  shiftLines(workbook, sheet, { axis, at, count });
  return SELF;
}

function remove({ workbook, sheet }: SheetState, axis: Axis, at: number, count: number): void {
  shiftLines(workbook, sheet, { axis, at, count: -count });
}

function freeze({ workbook, sheet }: SheetState, axis: 'frozenRows' | 'frozenColumns', lines: number): void {
  const size = axis === 'frozenRows' ? sheet.rows : sheet.columns;
  if (!(lines >= 0) || lines >= size) throw new Refusal("You can't freeze all the rows or columns on the sheet.");
  sheet[axis] = lines;
  workbook.layoutChanged();
}

/** A width that shows the longest text of the column: about seven pixels a letter, and room at both sides. */
function fittingWidth({ workbook, sheet }: SheetState, column: number): number {
  let longest = 0;
  const last = Math.min(sheet.values.lastRow(), 2000);
  for (let row = 1; row <= last; row += 1) longest = Math.max(longest, displayAt(workbook, sheet, row, column).length);
  return Math.min(600, Math.max(40, longest * 7 + 12));
}

/** A hidden column stays hidden. */
function setWidths({ workbook, sheet }: SheetState, from: number, count: number, width: number): void {
  if (from < 1 || from + count - 1 > sheet.columns) throw new Refusal('Those columns are out of bounds.');
  for (let column = from; column < from + count; column += 1)
    if (sheet.columnWidths.get(column) !== 0) sheet.columnWidths.set(column, width);
  workbook.layoutChanged();
}

/** Sizes, insertions, deletions and visibility of rows and columns. */
export const sheetLines: Methods<SheetState> = {
  insertRowsAfter(after: number, count: number) {
    return insert(this, 'row', after + 1, count);
  },
  insertRowsBefore(before: number, count: number) {
    return insert(this, 'row', before, count);
  },
  insertRowAfter(after: number) {
    return insert(this, 'row', after + 1, 1);
  },
  insertRowBefore(before: number) {
    return insert(this, 'row', before, 1);
  },
  insertRows(at: number, count = 1) {
    insert(this, 'row', at, count);
  },
  insertColumnsAfter(after: number, count: number) {
    return insert(this, 'column', after + 1, count);
  },
  insertColumnsBefore(before: number, count: number) {
    return insert(this, 'column', before, count);
  },
  insertColumnAfter(after: number) {
    return insert(this, 'column', after + 1, 1);
  },
  insertColumnBefore(before: number) {
    return insert(this, 'column', before, 1);
  },
  deleteRow(at: number) {
    remove(this, 'row', at, 1);
    return SELF;
  },
  deleteRows(at: number, count: number) {
    remove(this, 'row', at, count);
  },
  deleteColumn(at: number) {
    remove(this, 'column', at, 1);
    return SELF;
  },
  deleteColumns(at: number, count: number) {
    remove(this, 'column', at, count);
  },
  getFrozenRows() {
    return this.sheet.frozenRows;
  },
  getFrozenColumns() {
    return this.sheet.frozenColumns;
  },
  setFrozenRows(rows: number) {
    freeze(this, 'frozenRows', rows);
  },
  setFrozenColumns(columns: number) {
    freeze(this, 'frozenColumns', columns);
  },
  getColumnWidth(column: number) {
    return this.sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  },
  setColumnWidth(column: number, width: number) {
    setWidths(this, column, 1, width);
    return SELF;
  },
  setColumnWidths(from: number, count: number, width: number) {
    setWidths(this, from, count, width);
    return SELF;
  },
  setRowHeight(row: number, height: number) {
    this.sheet.rowHeights.set(row, height);
    return SELF;
  },
  setRowHeights(from: number, count: number, height: number) {
    for (let row = from; row < from + count; row += 1) this.sheet.rowHeights.set(row, height);
    return SELF;
  },
  hideColumns(from: number, count = 1) {
    setWidths(this, from, count, 0);
  },
  showColumns(from: number, count = 1) {
    for (let column = from; column < from + count; column += 1)
      if (this.sheet.columnWidths.get(column) === 0) this.sheet.columnWidths.delete(column);
    this.workbook.layoutChanged();
  },
  isColumnHiddenByUser(column: number) {
    return this.sheet.columnWidths.get(column) === 0;
  },
  autoResizeColumn(column: number) {
    setWidths(this, column, 1, fittingWidth(this, column));
    return SELF;
  },
  autoResizeColumns(from: number, count: number) {
    this.workbook.calculator?.settle();
    for (let column = from; column < from + count; column += 1) setWidths(this, column, 1, fittingWidth(this, column));
    return SELF;
  },
  isSheetHidden() {
    return this.sheet.hidden;
  },
  hideSheet() {
    const { workbook, sheet } = this;
    if (workbook.sheets.every((other) => other.hidden || other === sheet)) {
      throw new Refusal("You can't hide all the sheets in a document.");
    }
    sheet.hidden = true;
    workbook.layoutChanged();
    return SELF;
  },
  showSheet() {
    this.sheet.hidden = false;
    this.workbook.layoutChanged();
    return SELF;
  },
  getTabColor() {
    return this.sheet.color;
  },
  setTabColor(color: unknown) {
    this.sheet.color = color === null ? null : (cssColor(color) ?? null);
    this.workbook.layoutChanged();
    return SELF;
  },
};
