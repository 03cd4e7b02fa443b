import { moveReferences } from '../formulas/references';
import type { Area } from './area';
import { CellError, type CellValue } from './cell';
import type { SheetModel } from './sheet';
import { Refusal, type WorkbookModel } from './workbook';

/** Numbers before text before booleans before errors; blanks last whatever the direction, as in Sheets. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

const collator = new Intl.Collator('id', { sensitivity: 'base' });

function compare(a: CellValue, b: CellValue): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof CellError || b instanceof CellError) return 0;
  return collator.compare(String(a), String(b));
}

/** Reorders the rows of an area, stably; cells move with their formulas, notes, looks and rules. */
export function sortRows(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  by: readonly { column: number; ascending: boolean }[],
): void {
  workbook.calculator?.settle();
  if (
    sheet.merges.some((merge) => merge.top !== merge.bottom && merge.top <= area.bottom && merge.bottom >= area.top)
  ) {
    throw new Refusal('You cannot sort a range that contains a vertical merge.');
  }
  const bottom = Math.min(area.bottom, Math.max(area.top, ...sheet.layers().map((layer) => layer.lastRow())));
  const order = Array.from({ length: bottom - area.top + 1 }, (_, i) => area.top + i);
  order.sort((first, second) => {
    for (const { column, ascending } of by) {
      const [a, b] = [sheet.values.get(first, column), sheet.values.get(second, column)];
      if (a === undefined || b === undefined) {
        if (a === b) continue;
        return a === undefined ? 1 : -1;
      }
      const difference = compare(a, b);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return first - second;
  });
  for (const layer of sheet.layers()) layer.reorder(area.top, area.left, area.right, order);
  order.forEach((from, i) => {
    const row = area.top + i;
    for (let column = area.left; column <= area.right; column += 1) {
      const formula = sheet.formulas.get(row, column);
      if (formula !== undefined && from !== row)
        sheet.formulas.set(row, column, moveReferences(formula, row - from, 0));
    }
  });
  workbook.placesChanged(sheet);
  workbook.cellsChanged(sheet, { ...area, bottom });
}
