import type { Raw } from '../cells/raw';
import { sameHeader } from '../tables/table';
import { APPEARANCES } from '../workbook/looks';
import type { Styled } from '../workbook/page';
import type { ColumnPlan, SheetPlan } from '../workbook/plan';
import { fromGoogle, toGoogle } from './cells';
import { keepFor, mayType } from './keepers';
import { layLooks } from './page';
import { findSheets, markSheet } from './sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const PROTECTION = 'Ditulis oleh SiapKTP. Suntingan tangan akan ketahuan dan bisa membuat hitungan salah.';

/**
 * Makes the sheets that are missing and mends those that are there; nothing that people put in is touched. A sheet gets
 * its mark last: where making it was cut off, the next time finds it unmarked and empty, and makes it to its end.
 */
export function prepareSheets(spreadsheet: Spreadsheet, plans: readonly SheetPlan[], zone: () => string): string[] {
  const known = findSheets(spreadsheet);
  const done: string[] = [];
  for (const plan of plans) {
    const marked = known.get(plan.sheet);
    const sheet = marked ?? adoptOrInsert(spreadsheet, plan, done);
    if (plan.keepers !== undefined && !mayType(sheet)) continue;
    if (!marked && sheet.getLastRow() <= 1) fill(sheet, plan, zone);
    mend(sheet, plan, zone, done);
    if (!marked) markSheet(sheet, plan.sheet);
  }
  return done;
}

/** A tab of that name whose header is ours: a workbook that came as a file has lost its marks, not its rows. */
function adoptOrInsert(spreadsheet: Spreadsheet, plan: SheetPlan, done: string[]): Sheet {
  let name = plan.sheet;
  for (let number = 2; ; number++) {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) break;
    const header = headerOf(sheet);
    const ours = plan.columns.filter((column) => columnAt(header, column) > 0).length;
    if (header.length === 0 || (number === 2 && plan.columns.length === 0) || ours * 2 > plan.columns.length)
      return sheet;
    name = `${plan.sheet} (${number})`;
  }
  done.push(`lembar "${name}" dibuat`);
  return spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
}

/** A sheet without rows. Where its header stands already, in whatever order, that order stays. */
function fill(sheet: Sheet, plan: SheetPlan, zone: () => string): void {
  const header = headerOf(sheet);
  const short = plan.columns.length - sheet.getMaxColumns();
  if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short);
  if (header.length === 0 && plan.columns.length > 0) {
    header.push(...plan.columns.map((column) => column.header));
    sheet.getRange(1, 1, 1, header.length).setValues([header.map((title) => `'${title}`)]);
  }
  const there = plan.columns.filter((column) => columnAt(header, column) > 0);
  formatColumns(sheet, there, (index) => columnAt(header, there[index] as ColumnPlan));
  if (plan.lines.length > 0 && plan.columns.every((column, index) => columnAt(header, column) === index + 1)) {
    const width = plan.lines[0]?.length ?? 0;
    const lacking = plan.lines.length + 1 - sheet.getMaxRows();
    if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
    const range = sheet.getRange(2, 1, plan.lines.length, width);
    if (plan.lineFormats) range.setNumberFormats(plan.lineFormats);
    range.setValues(plan.lines.map((line) => line.map((cell: Raw) => toGoogle(cell, zone))));
  }
  if (plan.hidden) sheet.hideSheet();
}

function mend(sheet: Sheet, plan: SheetPlan, zone: () => string, done: string[]): void {
  const header = headerOf(sheet, zone);
  const lacking = plan.columns.filter((column) => columnAt(header, column) === 0);
  if (lacking.length > 0) {
    const first = header.length + 1;
    const short = header.length + lacking.length - sheet.getMaxColumns();
    if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short);
    sheet.getRange(1, first, 1, lacking.length).setValues([lacking.map((column) => `'${column.header}`)]);
    formatColumns(sheet, lacking, (index) => first + index);
    for (const column of lacking) done.push(`kolom "${column.header}" di lembar "${plan.sheet}" ditambahkan`);
    header.push(...lacking.map((column) => column.header));
  }
  if (plan.linesComplete) addLackingLines(sheet, plan, header, zone, done);
  for (const column of plan.columns) {
    const at = columnAt(header, column);
    sheet.getRange(1, at).setNote(column.note);
    if (column.choices) {
      sheet.getRange(2, at, sheet.getMaxRows() - 1, 1).setDataValidation(
        SpreadsheetApp.newDataValidation()
          .requireValueInList([...column.choices], true)
          .setAllowInvalid(true)
          .setHelpText(column.note)
          .build(),
      );
    }
  }
  if (plan.columns.length > 0) {
    sheet
      .getRange(1, 1, 1, header.length)
      .setFontWeight('bold')
      .setBackground(APPEARANCES.kepala.background ?? '')
      .setWrap(true);
  }
  // A page has no merged cells, and writing it anew hides what falls into cells that someone has merged. Its columns are
  // as wide as this version lays it out.
  else {
    const there = sheet.getMaxColumns();
    sheet.getRange(1, 1, sheet.getMaxRows(), there).breakApart();
    for (const [column, width] of Object.entries(plan.widths ?? {}))
      if (Number(column) <= there) sheet.setColumnWidth(Number(column), width);
  }
  if (plan.looks) layList(sheet, plan.looks);
  if (plan.frozenLines > 0) sheet.setFrozenRows(plan.frozenLines);
  // Who has frozen more keeps it; who unfroze it gets it back, for a workbook from before it was frozen looks the same.
  // Where another column was moved to the front, that one says nothing of the row.
  if (
    plan.frozenColumns &&
    plan.columns[0] &&
    columnAt(header, plan.columns[0]) === 1 &&
    sheet.getFrozenColumns() === 0
  )
    sheet.setFrozenColumns(plan.frozenColumns);
  const guards = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (plan.keepers) keepFor(sheet, plan.keepers, guards[0]);
  if (plan.guarded && guards.length === 0) sheet.protect().setDescription(PROTECTION).setWarningOnly(true);
}

/** Over the whole sheet: what an earlier version coloured below goes as well, and the lines of its longer list. */
function layList(sheet: Sheet, looks: readonly Styled[]): void {
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  layLooks(sheet.getRange(1, 1, height, width), looks, height, width);
  const last = Math.max(...looks.map(({ area }) => area.line + area.lines - 1));
  if (height > last) sheet.getRange(last + 1, 1, height - last, width).clearContent();
}

/** Below what stands there, each cell under its own header. */
function addLackingLines(sheet: Sheet, plan: SheetPlan, header: readonly string[], zone: () => string, done: string[]) {
  const places = plan.columns.map((column) => columnAt(header, column));
  const last = sheet.getLastRow();
  const keys = last > 1 ? sheet.getRange(2, places[0] ?? 1, last - 1, 1).getValues() : [];
  const there = new Set(keys.map(([key]) => String(key).trim().toLowerCase()));
  const lacking = plan.lines.flatMap((line, index) => (there.has(String(line[0]).toLowerCase()) ? [] : [index]));
  if (lacking.length === 0) return;
  const short = last + lacking.length - sheet.getMaxRows();
  if (short > 0) sheet.insertRowsAfter(sheet.getMaxRows(), short);
  const inPlace = <T>(cells: readonly T[] | undefined, empty: T): T[] =>
    header.map((_, index) => cells?.[places.indexOf(index + 1)] ?? empty);
  const range = sheet.getRange(last + 1, 1, lacking.length, header.length);
  const formats = plan.lineFormats;
  if (formats) range.setNumberFormats(lacking.map((index) => inPlace(formats[index], 'General')));
  range.setValues(lacking.map((index) => inPlace(plan.lines[index], '').map((cell) => toGoogle(cell, zone))));
  for (const index of lacking) done.push(`baris "${plan.lines[index]?.[0]}" di lembar "${plan.sheet}" ditambahkan`);
}

/** From 1; 0 when it isn't there. A header is recognised here as it is in reading, or a column would be added twice. */
const columnAt = (header: readonly string[], column: ColumnPlan): number =>
  header.findIndex((title) => sameHeader(title, column.header)) + 1;

function formatColumns(sheet: Sheet, columns: readonly ColumnPlan[], placeOf: (index: number) => number): void {
  columns.forEach((column, index) => {
    const place = placeOf(index);
    sheet.setColumnWidth(place, column.width);
    sheet.getRange(2, place, sheet.getMaxRows() - 1, 1).setNumberFormat(column.format);
  });
}

function headerOf(sheet: Sheet, zone: () => string = () => 'UTC'): string[] {
  const width = sheet.getLastColumn();
  if (width === 0) return [];
  const cells = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  return cells.map((cell) => String(fromGoogle(cell, zone)));
}
