import { HyperFormula } from 'hyperformula';
import { chartView } from './charts';
import type { Host } from './host';
import type { Area } from './model/area';
import { CellError } from './model/cell';
import { displayAt, inputAt } from './model/display';
import { linkOf } from './model/rules';
import type { SheetModel } from './model/sheet';
import type { Style } from './model/style';
import { choicesOf, expectation, meets, satisfies } from './model/validity';
import type { WorkbookModel } from './model/workbook';
import type { CellBlock, CellView, SheetView, StyleView, WorkbookView } from './protocol';

/** What the page shows, worked out from the model. Everything here only reads. */
export function workbookView({ workbook, world, bundle }: Host): WorkbookView {
  return {
    title: workbook.title,
    locale: workbook.locale.code,
    zone: workbook.zone,
    sheets: workbook.sheets.map(({ id, name, hidden, color }) => ({ id, name, hidden, color })),
    activeSheet: workbook.activeSheetId,
    menus: world.menus,
    functions: [
      ...bundle.functions
        .filter(({ custom }) => custom)
        .map(({ name, parameters, summary }) => ({ name, parameters, summary })),
      ...builtInFunctions(),
    ],
  };
}

let builtIn: WorkbookView['functions'] | undefined;

function builtInFunctions(): WorkbookView['functions'] {
  builtIn ??= HyperFormula.getRegisteredFunctionNames('enGB')
    .filter((name) => !name.startsWith('HF.') && !name.startsWith('KTP_') && name !== 'VERSION')
    .sort()
    .map((name) => ({ name, parameters: [], summary: '' }));
  return builtIn;
}

export function sheetView(host: Host, sheet: SheetModel): SheetView {
  const { workbook } = host;
  workbook.calculator?.settle();
  return {
    id: sheet.id,
    moves: workbook.movesOf(sheet),
    rows: sheet.rows,
    columns: sheet.columns,
    lastRow: sheet.lastRow(),
    lastColumn: sheet.lastColumn(),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: Object.fromEntries(sheet.columnWidths),
    merges: sheet.merges,
    charts: sheet.charts.map((chart) => chartView(workbook, chart)),
    protections: sheet.protections
      .filter(({ warningOnly }) => warningOnly)
      .map(({ area, description }) => ({ area: area ?? sheet.whole(), description })),
  };
}

/** A block is cut to the sheet; only cells that have something are in it. */
export function cellBlock(host: Host, sheet: SheetModel, wanted: Area): CellBlock {
  const { workbook } = host;
  workbook.calculator?.settle();
  const area = {
    top: Math.max(1, wanted.top),
    left: Math.max(1, wanted.left),
    bottom: Math.min(sheet.rows, wanted.bottom),
    right: Math.min(sheet.columns, wanted.right),
  };
  const styles: StyleView[] = [];
  const styleIndexes = new Map<string, number>();
  const cells: CellView[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const style = styleAt(workbook, sheet, row, column);
      const cell = cellView(workbook, sheet, row, column, style);
      const view = styleView(style);
      const key = JSON.stringify(view);
      if (key !== '{}') {
        if (!styleIndexes.has(key)) styleIndexes.set(key, styles.push(view) - 1);
        cell.style = styleIndexes.get(key)!;
      }
      if (cell.display !== '' || Object.keys(cell).length > BARE_KEYS || cell.input !== '') cells.push(cell);
    }
  }
  return { area, cells, styles };
}

/** row, column, display, input, align. */
const BARE_KEYS = 5;

function cellView(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number, style: Style): CellView {
  const value = sheet.values.get(row, column);
  const cell: CellView = {
    row,
    column,
    display: displayAt(workbook, sheet, row, column),
    input: sheet.spilledFrom.get(row, column) ? '' : inputAt(workbook, sheet, row, column),
    align:
      style.horizontal ??
      (typeof value === 'number' ? 'right' : typeof value === 'string' || !value ? 'left' : 'center'),
  };
  const note = sheet.notes.get(row, column);
  if (note) cell.note = note;
  if (value instanceof CellError) cell.error = value.message || value.code;
  const link = linkOf(sheet.richTexts.get(row, column)) ?? linkInFormula(sheet.formulas.get(row, column));
  if (link) cell.link = link;
  const rule = sheet.validations.get(row, column);
  if (!rule) return cell;
  if (rule.criteria === 'CHECKBOX') cell.checkbox = true;
  if (rule.dropdown && rule.criteria.startsWith('VALUE_IN_')) cell.choices = choicesOf(rule, workbook);
  if (!satisfies(rule, value, { workbook, sheet, row, column }, testOf(workbook))) {
    cell.warning = `Isi sel harus ${expectation(rule, workbook)}, bukan "${cell.display}".`;
  }
  return cell;
}

/** =HYPERLINK("address", …) with the address written out. */
function linkInFormula(formula: string | undefined): string | undefined {
  return formula === undefined ? undefined : /^=HYPERLINK\(\s*"([^"]+)"/i.exec(formula)?.[1];
}

function testOf(workbook: WorkbookModel) {
  return (formula: string, sheet: SheetModel, row: number, column: number) =>
    workbook.calculator?.holds(formula, sheet, row - 1, column - 1);
}

/** The cell's own look with every conditional format that applies; the first rule that sets an attribute wins. */
function styleAt(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): Style {
  const own = workbook.styles.get(sheet.styles.get(row, column));
  let look: Style | undefined;
  for (const rule of sheet.conditions) {
    const area = rule.areas.find((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
    if (!area) continue;
    const first = rule.areas[0]!;
    const applies =
      rule.criteria === 'CUSTOM_FORMULA'
        ? workbook.calculator?.holds(String(rule.values[0]), sheet, row - first.top, column - first.left)
        : meets(rule.criteria, rule.values, sheet.values.get(row, column));
    if (applies) look = { ...rule.style, ...look } as Style;
  }
  return look ? { ...own, ...look } : own;
}

function styleView(style: Style): StyleView {
  const view: StyleView = {};
  for (const key of ['bold', 'italic', 'underline', 'strike'] as const) if (style[key]) view[key] = true;
  if (style.size) view.size = style.size;
  if (style.color) view.color = style.color;
  if (style.background) view.background = style.background;
  if (style.vertical) view.vertical = style.vertical;
  if (style.wrap === 'WRAP') view.wrap = true;
  if (style.borders) {
    view.borders = Object.fromEntries(Object.entries(style.borders).map(([side, border]) => [side, border.color]));
  }
  return view;
}
