import { isWall } from '../cells/raw';
import { instantOf } from '../cells/wall';
import { type Area, type Chart, isLink, type Look, type Page, type PageCell } from '../workbook/page';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

interface Appearance {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  background?: string;
  wrap?: boolean;
}

/** Dark on light with a contrast of at least 7 : 1, and told apart without colour by weight and size. */
const APPEARANCES: Record<Look, Appearance> = {
  judul: { bold: true, size: 16, color: '#0b3d5c' },
  subjudul: { bold: true, size: 12, color: '#0b3d5c' },
  kepala: { bold: true, background: '#dbe7f0', color: '#102a3a', wrap: true },
  isi: {},
  jumlah: { bold: true, background: '#eef3f7' },
  kalimat: { size: 12, background: '#f4f8fb' },
  catatan: { color: '#474f57', italic: true, wrap: true },
  peringatan: { color: '#7a1f00', background: '#fdf0e6', wrap: true },
  baik: { color: '#0f4d2a', background: '#e9f5ee', wrap: true },
};

const BODY_SIZE = 10;

/** Puts a page on its sheet in a fixed number of calls: one per kind of attribute for the whole grid. */
export function presentPage(
  sheet: Sheet,
  page: Page,
  zone: () => string,
  sheetIdOf: (name: string) => number | null,
): void {
  const width = Math.max(1, ...page.cells.map((line) => line.length));
  const height = Math.max(1, page.cells.length);
  const { styles } = page;
  const looks = grid<Appearance>(height, width, {});
  const formats = grid(height, width, 'General');
  const aligns = grid<string | null>(height, width, null);
  for (const { area, look, format, align } of styles) {
    within(area, height, width, (line, column) => {
      if (look) looks[line]![column] = { ...looks[line]![column], ...APPEARANCES[look] };
      if (format) formats[line]![column] = format;
      if (align) aligns[line]![column] = align;
    });
  }
  sheet.clear();
  const range = sheet.getRange(1, 1, height, width);
  if (styles.some((style) => style.format)) range.setNumberFormats(formats);
  range.setValues(
    Array.from({ length: height }, (_, line) =>
      Array.from({ length: width }, (_, column) => cellFor(page.cells[line]?.[column] ?? '', zone)),
    ),
  );
  range.setBackgrounds(looks.map((line) => line.map((look) => look.background ?? '#ffffff')));
  range.setTextStyles(looks.map((line) => line.map(textStyle)));
  range.setWraps(looks.map((line) => line.map((look) => look.wrap ?? false)));
  if (styles.some((style) => style.align)) {
    range.setHorizontalAlignments(aligns.map((line) => line.map((align) => align ?? 'general')) as never);
  }
  for (const { area, merge } of styles) {
    if (merge) sheet.getRange(area.line, area.column, area.lines, area.columns).merge();
  }
  placeLinks(sheet, page.cells, sheetIdOf);
  placeCharts(sheet, page.charts);
}

function cellFor(cell: PageCell, zone: () => string): string | number | boolean | Date {
  if (isLink(cell)) return `'${cell.text}`;
  if (isWall(cell)) return new Date(instantOf(cell, zone()));
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

function textStyle(look: Appearance): TextStyle {
  return SpreadsheetApp.newTextStyle()
    .setBold(look.bold ?? false)
    .setItalic(look.italic ?? false)
    .setFontSize(look.size ?? BODY_SIZE)
    .setForegroundColor(look.color ?? '#1f2428')
    .build();
}

/** Links of one column in unbroken lines cost one call together. */
function placeLinks(sheet: Sheet, cells: PageCell[][], sheetIdOf: (name: string) => number | null): void {
  const width = Math.max(0, ...cells.map((line) => line.length));
  for (let column = 0; column < width; column++) {
    for (let line = 0; line < cells.length; ) {
      const values: GoogleAppsScript.Spreadsheet.RichTextValue[][] = [];
      for (
        let cell = cells[line]?.[column];
        cell !== undefined && isLink(cell);
        cell = cells[line + values.length]?.[column]
      ) {
        const id = sheetIdOf(cell.to.sheet);
        const text = SpreadsheetApp.newRichTextValue().setText(cell.text);
        if (id !== null && cell.text !== '') {
          text.setLinkUrl(`#gid=${id}&range=${columnLetters(cell.to.column)}${cell.to.line}`);
        }
        values.push([text.build()]);
      }
      if (values.length > 0) sheet.getRange(line + 1, column + 1, values.length, 1).setRichTextValues(values);
      line += Math.max(1, values.length);
    }
  }
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

function chartFor(sheet: Sheet, builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, chart: Chart) {
  const { source, anchor } = chart;
  return builder
    .setChartType(Charts.ChartType[chart.kind])
    .addRange(sheet.getRange(source.line, source.column, source.lines, source.columns))
    .setNumHeaders(1)
    .setPosition(anchor.line, anchor.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('hAxis.title', chart.horizontalTitle)
    .setOption('vAxis.title', chart.verticalTitle)
    .setOption('colors', chart.colors)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .build();
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
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
