import { shiftReferences } from '../formulas/references';
import { type Area, type Shift, shiftArea, shiftLine } from './area';
import type { SheetArea, ValidationRule } from './rules';
import type { SheetModel } from './sheet';
import { Refusal, type WorkbookModel } from './workbook';

/** Inserts (count above 0) or deletes lines of a sheet; everything that names a place in it follows. */
export function shiftLines(workbook: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  const isRow = shift.axis === 'row';
  const size = isRow ? sheet.rows : sheet.columns;
  checkShift(sheet, shift, size);
  if (shift.count > 0) workbook.checkRoomFor(shift.count * (isRow ? sheet.columns : sheet.rows));
  for (const layer of sheet.layers()) {
    if (shift.count > 0) {
      if (isRow) layer.insertRows(shift.at, shift.count);
      else layer.insertColumns(shift.at, shift.count);
    } else if (isRow) layer.deleteRows(shift.at, -shift.count);
    else layer.deleteColumns(shift.at, -shift.count);
  }
  if (isRow) sheet.rows += shift.count;
  else sheet.columns += shift.count;
  shiftSheetParts(sheet, shift);
  shiftWorkbookParts(workbook, sheet, shift);
  shiftFormulas(workbook, sheet, shift);
  // A sheet that grows at its end, as an entry lets it, moves no cell.
  if (shift.at <= size) workbook.placesChanged(sheet);
  workbook.calculator?.linesShifted(sheet, shift);
  workbook.looksChanged(sheet);
  workbook.layoutChanged();
}

function checkShift(sheet: SheetModel, shift: Shift, size: number): void {
  const frozen = shift.axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  const lines = shift.axis === 'row' ? 'rows' : 'columns';
  if (shift.count > 0 && (shift.at < 1 || shift.at > size + 1)) throw new Refusal('Those rows are out of bounds.');
  if (shift.count >= 0) return;
  if (shift.at < 1 || shift.at - shift.count - 1 > size) throw new Refusal(`Those ${lines} are out of bounds.`);
  if (-shift.count === size) throw new Refusal(`You can't delete all the ${lines} on the sheet.`);
  if (shift.at <= frozen + 1 && -shift.count >= size - frozen) {
    throw new Refusal(`Sorry, it is not possible to delete all non-frozen ${lines}.`);
  }
}

function shiftSheetParts(sheet: SheetModel, shift: Shift): void {
  const frozen = shift.axis === 'row' ? 'frozenRows' : 'frozenColumns';
  if (sheet[frozen] > 0) {
    const kept = shiftArea(frozenArea(sheet[frozen], shift), shift);
    sheet[frozen] = kept ? (shift.axis === 'row' ? kept.bottom : kept.right) : 0;
  }
  const sizes = shift.axis === 'row' ? 'rowHeights' : 'columnWidths';
  sheet[sizes] = new Map(
    [...sheet[sizes]].flatMap(([line, width]) => {
      const moved = shiftLine(line, shift);
      return moved === undefined ? [] : [[moved, width] as const];
    }),
  );
  sheet.merges = shiftAll(sheet.merges, shift).filter((area) => area.top !== area.bottom || area.left !== area.right);
  sheet.conditions = sheet.conditions
    .map((rule) => ({ ...rule, areas: shiftAll(rule.areas, shift) }))
    .filter((rule) => rule.areas.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (!protection.area) return [protection];
    const area = shiftArea(protection.area, shift);
    return area ? [{ ...protection, area }] : [];
  });
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    anchorRow: shift.axis === 'row' ? (shiftLine(chart.anchorRow, shift) ?? shift.at) : chart.anchorRow,
    anchorColumn: shift.axis === 'column' ? (shiftLine(chart.anchorColumn, shift) ?? shift.at) : chart.anchorColumn,
  }));
}

function frozenArea(lines: number, shift: Shift): Area {
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  return shift.axis === 'row' ? { ...area, bottom: lines } : { ...area, right: lines };
}

function shiftAll(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function shiftWorkbookParts(workbook: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  const moved = (target: SheetArea): SheetArea | undefined => {
    if (target.sheetId !== sheet.id) return target;
    const area = shiftArea(target.area, shift);
    return area && { ...target, area };
  };
  for (const [name, target] of workbook.namedRanges) {
    const after = moved(target);
    if (after) workbook.namedRanges.set(name, after);
    else workbook.namedRanges.delete(name);
  }
  workbook.metadata = workbook.metadata.flatMap((entry) => {
    const line = entry[shift.axis];
    if (entry.sheetId !== sheet.id || line === undefined) return [entry];
    const after = shiftLine(line, shift);
    return after === undefined ? [] : [{ ...entry, [shift.axis]: after }];
  });
  for (const other of workbook.sheets) {
    other.charts = other.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((range) => moved(range) ?? []),
    }));
    const rules = new Map<ValidationRule, ValidationRule>();
    for (const [row, column, rule] of other.validations.entries()) {
      if (rule.source?.sheetId !== sheet.id) continue;
      if (!rules.has(rule)) rules.set(rule, { ...rule, source: moved(rule.source) ?? rule.source });
      other.validations.set(row, column, rules.get(rule));
    }
  }
}

/** Rewrites what every formula says about the shifted sheet; formulas inside it have already moved with their cells. */
function shiftFormulas(workbook: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  for (const other of workbook.sheets) {
    for (const [row, column, formula] of [...other.formulas.entries()]) {
      const after = shiftReferences(formula, { onSheet: other.name, shiftedSheet: sheet.name, shift });
      if (after !== formula) other.formulas.set(row, column, after);
    }
    other.conditions = other.conditions.map((rule) => ({
      ...rule,
      values: rule.values.map((value) =>
        typeof value === 'string' && value.startsWith('=')
          ? shiftReferences(value, { onSheet: other.name, shiftedSheet: sheet.name, shift })
          : value,
      ),
    }));
  }
}
