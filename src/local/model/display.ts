import { format, isDateFormat, isPercentFormat } from 'numfmt';
import { localFormula } from '../formulas/locale';
import { CellError, type CellValue } from './cell';
import type { SheetLocale } from './locale';
import type { SheetModel } from './sheet';
import { readTyped } from './typed';
import type { WorkbookModel } from './workbook';
import { wallTimeOfSerial } from './zone';

/** The number format in force: the cell's own, else the one its formula's result suggests. */
export function numberFormatAt(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const own = workbook.styles.get(sheet.styles.get(row, column)).numberFormat;
  return own && own !== 'General' ? own : (sheet.impliedFormats.get(row, column) ?? own ?? 'General');
}

export function showsDate(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): boolean {
  const style = sheet.styles.get(row, column);
  if (workbook.styles.showsDate(style)) return true;
  const implied = sheet.impliedFormats.get(row, column);
  return implied !== undefined && isDateFormat(implied) && !workbook.styles.get(style).numberFormat;
}

/** The value as the sheet shows it. */
export function displayValue(value: CellValue | undefined, numberFormat: string, locale: SheetLocale): string {
  if (value === undefined) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === '@') return String(value).replace('.', locale.decimal);
  // Sheets' own name for the default; numfmt knows only Excel's.
  const pattern = numberFormat === '' || numberFormat === 'General' ? 'General' : numberFormat;
  // Sheets counts from 30 December 1899 and knows no 29 February 1900, which Excel has for old files' sake.
  return format(pattern, value, { locale: locale.tag, throws: false, leap1900: false });
}

export function displayAt(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const value = sheet.values.get(row, column);
  if (value === undefined) return '';
  return displayValue(value, numberFormatAt(workbook, sheet, row, column), workbook.locale);
}

/** What editing starts from: typing it again gives the same value. */
export function inputAt(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formulas.get(row, column);
  if (formula !== undefined) return localFormula(formula, workbook.locale);
  const value = sheet.values.get(row, column);
  if (value === undefined) return '';
  if (typeof value === 'string') return textInput(value, workbook.locale);
  if (typeof value !== 'number') return displayValue(value, 'General', workbook.locale);
  const numberFormat = numberFormatAt(workbook, sheet, row, column);
  if (isDateFormat(numberFormat)) return momentInput(value, workbook.locale);
  if (isPercentFormat(numberFormat)) {
    return `${String(Number((value * 100).toPrecision(15))).replace('.', workbook.locale.decimal)}%`;
  }
  return String(value).replace('.', workbook.locale.decimal);
}

/** Text that would be read as something else carries its apostrophe again. */
function textInput(text: string, locale: SheetLocale): string {
  const typed = readTyped(text, locale, 2000);
  return typed.kind === 'value' && typed.value === text ? text : `'${text}`;
}

function momentInput(serial: number, locale: SheetLocale): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const wall = wallTimeOfSerial(serial);
  const time = `${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`;
  if (serial >= 0 && serial < 1) return time;
  const [first, second] = locale.dayFirst ? [wall.day, wall.month] : [wall.month, wall.day];
  const day = `${two(first)}/${two(second)}/${wall.year}`;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}
