import { isWall } from '../cells/raw';
import { instantOf } from '../cells/wall';
import { APPEARANCES, type Appearance } from '../workbook/looks';
import {
  type Area,
  type Chart,
  type Input,
  isFormula,
  isLink,
  type Page,
  type PageCell,
  type Styled,
} from '../workbook/page';
import { columnLetters, formulaText } from './formulaText';
import { linkFormula, type SheetId } from './linkFormula';
import { linkText, placeLinks } from './links';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type Value = string | number | boolean | Date;

const BODY_SIZE = 10;

/** Puts a page on its sheet in a fixed number of calls: one per kind of attribute for the whole grid. */
export function presentPage(
  sheet: Sheet,
  page: Page,
  zone: () => string,
  sheetOf: (name: string) => Sheet | null,
): void {
  const tabOf = tabNames(sheetOf);
  const sheetIdOf = (name: string) => sheetOf(name)?.getSheetId() ?? null;
  const width = Math.max(1, ...page.cells.map((line) => line.length));
  const height = Math.max(1, page.cells.length);
  if (page.listLines) {
    placeList(sheet, page.cells, page.listLines, width, sheetIdOf);
    return;
  }
  const values = Array.from({ length: height }, (_, line) =>
    Array.from({ length: width }, (_, column) =>
      cellFor(page.cells[line]?.[column] ?? '', zone, tabOf, page.linksAreFormulas && sheetIdOf),
    ),
  );
  sheet.clear();
  if (page.hiddenColumn) sheet.hideColumns(page.hiddenColumn);
  // Before the values: by these a page is known to be there, and one that was cut off must not look whole.
  if (page.inputs) placeInputs(sheet.getRange(1, 1, height, width), page.inputs, height, width, sheetOf);
  layLooks(
    place(sheet, height, width, (range) => range.setValues(values)),
    page.linksAreFormulas ? [...page.styles, ...linkStyles(page.cells)] : page.styles,
    height,
    width,
  );
  if (!page.linksAreFormulas) placeLinks(sheet, page.cells, sheetIdOf);
  if (page.charts) placeCharts(sheet, page.charts);
}

/** One call per kind of attribute. Where a text goes on below in its cell, its line is read from the top, not from the foot. */
export function layLooks(range: Range, styles: readonly Styled[], height: number, width: number): void {
  const looks = grid<Appearance>(height, width, {});
  const formats = grid(height, width, 'General');
  const aligns = grid<string | null>(height, width, null);
  for (const { area, look, format, align, wrap } of styles) {
    within(area, height, width, (line, column) => {
      if (look) looks[line]![column] = { ...looks[line]![column], ...APPEARANCES[look] };
      if (wrap !== undefined) looks[line]![column] = { ...looks[line]![column], wrap };
      if (format) formats[line]![column] = format;
      if (align) aligns[line]![column] = align;
    });
  }
  if (styles.some((style) => style.format)) range.setNumberFormats(formats);
  range.setBackgrounds(looks.map((line) => line.map((look) => look.background ?? '#ffffff')));
  const styleOf = textStyles();
  range.setTextStyles(looks.map((line) => line.map(styleOf)));
  range.setWraps(looks.map((line) => line.map((look) => look.wrap ?? false)));
  if (styles.some((style) => style.align)) {
    range.setHorizontalAlignments(aligns.map((line) => line.map((align) => align ?? 'general')) as never);
  }
  if (looks.some((line) => line.some(({ wrap }) => wrap))) range.setVerticalAlignment('top');
}

/** Asking for the sheet's size each time would cost a call; most pages fit, and the sheet grows once for those that don't. */
function place(sheet: Sheet, height: number, width: number, put: (range: Range) => Range): Range {
  const placed = () => put(sheet.getRange(1, 1, height, width));
  try {
    return placed();
  } catch (error) {
    const [lines, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    if (height <= lines && width <= columns) throw error;
    if (height > lines) sheet.insertRowsAfter(lines, height - lines);
    if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
    return placed();
  }
}

/** Blanks stand over what a longer list left. */
function placeList(sheet: Sheet, cells: PageCell[][], height: number, width: number, sheetIdOf: SheetId): void {
  const blank = richText('');
  const values = Array.from({ length: height }, (_, line) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[line]?.[column] ?? '';
      return cell === '' ? blank : isLink(cell) ? linkText(cell, sheetIdOf) : richText(String(cell));
    }),
  );
  place(sheet, height, width, (range) => range.setRichTextValues(values));
}

/** @param text one that begins as a formula does gets a space before it, in case the host would parse it */
const richText = (text: string): RichText =>
  SpreadsheetApp.newRichTextValue()
    .setText(text.replace(/^(?=[=+@-])/, ' '))
    .build();

function cellFor(
  cell: PageCell,
  zone: () => string,
  tabOf: (sheet: string) => string,
  linked?: SheetId | false,
): Value {
  if (isLink(cell)) return (linked && linkFormula(cell, linked)) || `'${cell.text}`;
  // Among the values it costs no call of its own.
  if (isFormula(cell)) return `${cell.shows === 'formula' ? "'" : ''}${formulaText(cell, tabOf)}`;
  if (isWall(cell)) return new Date(instantOf(cell, zone()));
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

const linkStyles = (cells: PageCell[][]): Styled[] =>
  cells.flatMap((line, row) =>
    line.flatMap((cell, column): Styled[] =>
      isLink(cell) ? [{ area: { line: row + 1, column: column + 1, lines: 1, columns: 1 }, look: 'tautan' }] : [],
    ),
  );

/** Each style is built once: a sheet of a thousand lines has thousands of cells and a handful of styles. */
function textStyles(): (look: Appearance) => TextStyle {
  const built = new Map<string, TextStyle>();
  return (look) => {
    const key = JSON.stringify([look.bold, look.italic, look.underline, look.size, look.color]);
    const style = built.get(key) ?? textStyle(look);
    built.set(key, style);
    return style;
  };
}

function textStyle(look: Appearance): TextStyle {
  return SpreadsheetApp.newTextStyle()
    .setBold(look.bold ?? false)
    .setItalic(look.italic ?? false)
    .setUnderline(look.underline ?? false)
    .setFontSize(look.size ?? BODY_SIZE)
    .setForegroundColor(look.color ?? '#1f2428')
    .build();
}

/** What a sheet's tab is called by now, asked once each. */
function tabNames(sheetOf: (name: string) => Sheet | null): (sheet: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const tab = known.get(name) ?? sheetOf(name)?.getName() ?? name;
    known.set(name, tab);
    return tab;
  };
}

/** A chart that is there already is given the new ranges: one call, where removing and inserting are two. */
function placeCharts(sheet: Sheet, charts: readonly Chart[]): void {
  const present = sheet.getCharts();
  charts.forEach((chart, index) => {
    const old = present[index];
    if (old) sheet.updateChart(chartFor(sheet, old.modify().clearRanges(), chart));
    else sheet.insertChart(chartFor(sheet, sheet.newChart(), chart));
  });
  for (const old of present.slice(charts.length)) sheet.removeChart(old);
}

/** What doesn't fit is let through: the sentence beside the form says more than a refusal of the sheet's. */
function placeInputs(
  range: GoogleAppsScript.Spreadsheet.Range,
  inputs: readonly Input[],
  height: number,
  width: number,
  sheetOf: (name: string) => Sheet | null,
): void {
  const rules = grid<GoogleAppsScript.Spreadsheet.DataValidation | null>(height, width, null);
  for (const input of inputs) {
    const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
    const source = 'from' in input ? sheetOf(input.from.sheet) : null;
    if ('tick' in input) rule.requireCheckbox();
    else if ('choices' in input) rule.requireValueInList([...input.choices], true);
    else if (source) rule.requireValueInRange(source.getRange(belowHeader(input.from.column)), true);
    else continue;
    rules[input.line - 1]![input.column - 1] = rule.build();
  }
  range.setDataValidations(rules);
}

const belowHeader = (column: number): string => `${columnLetters(column)}2:${columnLetters(column)}`;

function chartFor(sheet: Sheet, builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, chart: Chart) {
  const { source, anchor, dashes } = chart;
  const lines = Object.fromEntries((dashes ?? []).map((dash, index) => [index, { lineDashStyle: dash, lineWidth: 2 }]));
  return (
    builder
      .setChartType(Charts.ChartType[chart.kind])
      .addRange(sheet.getRange(source.line, source.column, source.lines, source.columns))
      .setNumHeaders(1)
      .setPosition(anchor.line, anchor.column, 0, anchor.below ?? 0)
      .setOption('title', chart.title)
      // Sheets' own place, right of the lines, takes half of a narrow chart; one series is named by the title.
      .setOption('legend.position', source.columns > 2 ? 'bottom' : 'none')
      .setOption('hAxis.title', chart.horizontalTitle)
      .setOption('vAxis.title', chart.verticalTitle)
      .setOption('colors', chart.colors)
      .setOption('series', lines)
      .setOption('width', chart.width)
      .setOption('height', chart.height)
      .build()
  );
}

function grid<T>(height: number, width: number, value: T): T[][] {
  return Array.from({ length: height }, () => Array.from({ length: width }, () => value));
}

function within(area: Area, height: number, width: number, visit: (line: number, column: number) => void): void {
  for (let line = area.line - 1; line < Math.min(height, area.line - 1 + area.lines); line++) {
    for (let column = area.column - 1; column < Math.min(width, area.column - 1 + area.columns); column++)
      visit(line, column);
  }
}
