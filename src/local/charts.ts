import { displayAt } from './model/display';
import type { ChartModel } from './model/rules';
import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';
import type { ChartView } from './protocol';

interface Column {
  sheet: SheetModel;
  column: number;
  top: number;
  bottom: number;
}

const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

/** A chart with its numbers, as the page draws it: the first column is the labels, each other one a series. */
export function chartView(workbook: WorkbookModel, chart: ChartModel): ChartView {
  const columns = chart.ranges.flatMap(({ sheetId, area }): Column[] => {
    const sheet = workbook.sheetById(sheetId);
    if (!sheet) return [];
    const bottom = Math.min(area.bottom, Math.max(area.top, sheet.lastRow()));
    return Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
      sheet,
      column: area.left + i,
      top: area.top,
      bottom,
    }));
  });
  const headers = chart.headers >= 0 ? chart.headers : guessHeaders(columns);
  const [labels, ...series] = columns;
  return {
    id: chart.id,
    kind: kindOf(chart),
    title: textOption(chart, 'title'),
    anchorRow: chart.anchorRow,
    anchorColumn: chart.anchorColumn,
    offsetX: chart.offsetX,
    offsetY: chart.offsetY,
    width: Number(chart.options.width ?? DEFAULT_WIDTH),
    height: Number(chart.options.height ?? DEFAULT_HEIGHT),
    horizontalTitle: textOption(chart, 'hAxis.title'),
    verticalTitle: textOption(chart, 'vAxis.title'),
    labels: labels ? linesOf(labels, headers).map((row) => labelAt(workbook, labels, row)) : [],
    series: series.map((column, i) => {
      const color = colorOf(chart, i);
      const dash = dashOf(chart, i);
      return {
        name: headers > 0 ? displayAt(workbook, column.sheet, column.top, column.column) : '',
        values: linesOf(column, headers).map((row) => numberAt(column, row)),
        ...(color === undefined ? {} : { color }),
        ...(dash === undefined ? {} : { dash }),
      };
    }),
  };
}

function kindOf({ type, options }: ChartModel): ChartView['kind'] {
  switch (type) {
    case 'AREA':
    case 'STEPPED_AREA':
      return options.isStacked ? 'STACKED_AREA' : 'AREA';
    case 'LINE':
    case 'BAR':
    case 'SCATTER':
    case 'PIE':
      return type;
    default:
      return 'COLUMN';
  }
}

/** Options may come as 'hAxis.title' or as { title } under 'hAxis'. */
function option(chart: ChartModel, path: string): unknown {
  if (chart.options[path] !== undefined) return chart.options[path];
  const [first = '', ...rest] = path.split('.');
  let found: unknown = chart.options[first];
  for (const key of rest) found = (found as Record<string, unknown> | undefined)?.[key];
  return rest.length > 0 ? found : undefined;
}

function textOption(chart: ChartModel, path: string): string {
  const found = option(chart, path);
  return found === undefined || found === null ? '' : String(found);
}

function colorOf(chart: ChartModel, series: number): string | undefined {
  const own = option(chart, `series.${series}.color`);
  if (typeof own === 'string') return own;
  const colors = chart.options.colors;
  const found: unknown = Array.isArray(colors) ? colors[series] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function dashOf(chart: ChartModel, series: number): number[] | undefined {
  const found = option(chart, `series.${series}.lineDashStyle`);
  return Array.isArray(found) ? found.map(Number) : undefined;
}

/** A first row of text over numbers is a header. */
function guessHeaders(columns: readonly Column[]): number {
  const isHeader = columns.slice(1).some(({ sheet, column, top, bottom }) => {
    const first = sheet.values.get(top, column);
    return typeof first === 'string' && bottom > top;
  });
  return isHeader ? 1 : 0;
}

function linesOf({ top, bottom }: Column, headers: number): number[] {
  return Array.from({ length: Math.max(0, bottom - top + 1 - headers) }, (_, i) => top + headers + i);
}

function labelAt(workbook: WorkbookModel, { sheet, column }: Column, row: number): string | number {
  const value = sheet.values.get(row, column);
  const shown = displayAt(workbook, sheet, row, column);
  return typeof value === 'number' && shown === String(value) ? value : shown;
}

function numberAt({ sheet, column }: Column, row: number): number | null {
  const value = sheet.values.get(row, column);
  return typeof value === 'number' ? value : null;
}
