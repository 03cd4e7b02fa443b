import { areaName, quotedSheetName } from './area';
import { CellError, type CellValue } from './cell';
import { displayAt, displayValue } from './display';
import type { RuleValue, ValidationRule } from './rules';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** Works out a rule's formula for one cell; undefined when it can't be worked out. */
export type FormulaTest = (formula: string, sheet: SheetModel, row: number, column: number) => boolean | undefined;

/** Whether a value satisfies a rule; blank always does, as in Sheets. */
export function satisfies(
  rule: ValidationRule,
  value: CellValue | undefined,
  place: { workbook: WorkbookModel; sheet: SheetModel; row: number; column: number },
  test?: FormulaTest,
): boolean {
  if (value === undefined) return true;
  const { criteria, values } = rule;
  if (criteria === 'CUSTOM_FORMULA') {
    return test?.(String(values[0]), place.sheet, place.row, place.column) ?? true;
  }
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') {
    const shown = displayValue(value, 'General', place.workbook.locale);
    return choicesOf(rule, place.workbook).some((choice) => choice === shown || choice === String(value));
  }
  if (criteria === 'CHECKBOX') {
    return values.length > 0 ? values.includes(value as RuleValue) : typeof value === 'boolean';
  }
  return meets(criteria, values, value);
}

/** Criteria that only compare; shared with conditional formats. */
export function meets(criteria: string, values: readonly RuleValue[], value: CellValue | undefined): boolean {
  if (criteria === 'CELL_EMPTY') return value === undefined;
  if (criteria === 'CELL_NOT_EMPTY') return value !== undefined;
  if (value instanceof CellError) return false;
  if (criteria.startsWith('TEXT_')) return meetsText(criteria, String(values[0] ?? ''), value);
  if (typeof value !== 'number') return false;
  const first = Number(values[0]);
  const second = Number(values[1]);
  const day = Math.floor(value);
  switch (criteria) {
    case 'NUMBER_BETWEEN':
      return value >= first && value <= second;
    case 'NUMBER_NOT_BETWEEN':
      return value < first || value > second;
    case 'NUMBER_EQUAL_TO':
      return value === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return value !== first;
    case 'NUMBER_GREATER_THAN':
      return value > first;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return value >= first;
    case 'NUMBER_LESS_THAN':
      return value < first;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return value <= first;
    case 'DATE_IS_VALID_DATE':
      return true;
    case 'DATE_AFTER':
      return day > first;
    case 'DATE_ON_OR_AFTER':
      return day >= first;
    case 'DATE_BEFORE':
      return day < first;
    case 'DATE_ON_OR_BEFORE':
      return day <= first;
    case 'DATE_EQUAL_TO':
      return day === first;
    case 'DATE_BETWEEN':
      return day >= first && day <= second;
    case 'DATE_NOT_BETWEEN':
      return day < first || day > second;
    default:
      return false;
  }
}

function meetsText(criteria: string, wanted: string, value: CellValue | undefined): boolean {
  const text = value === undefined ? '' : String(value).toLowerCase();
  const part = wanted.toLowerCase();
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(part);
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(part);
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(text);
    default:
      return false;
  }
}

/** What a list's drop-down offers. */
export function choicesOf(rule: ValidationRule, workbook: WorkbookModel): string[] {
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.map(String);
  const source = rule.source && workbook.sheetById(rule.source.sheetId);
  if (!source || !rule.source) return [];
  const { top, left, bottom, right } = rule.source.area;
  const choices = new Set<string>();
  for (let row = top; row <= Math.min(bottom, source.lastRow()); row += 1) {
    for (let column = left; column <= right; column += 1) {
      const shown = displayAt(workbook, source, row, column);
      if (shown !== '') choices.add(shown);
    }
  }
  return [...choices];
}

const EXPECTED: Record<string, string> = {
  NUMBER_BETWEEN: 'bilangan dari {0} sampai {1}',
  NUMBER_NOT_BETWEEN: 'bilangan di luar {0} sampai {1}',
  NUMBER_EQUAL_TO: 'sama dengan {0}',
  NUMBER_NOT_EQUAL_TO: 'selain {0}',
  NUMBER_GREATER_THAN: 'bilangan di atas {0}',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'bilangan {0} atau lebih',
  NUMBER_LESS_THAN: 'bilangan di bawah {0}',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'bilangan {0} atau kurang',
  DATE_IS_VALID_DATE: 'tanggal',
  DATE_AFTER: 'tanggal sesudah {0}',
  DATE_ON_OR_AFTER: 'tanggal {0} atau sesudahnya',
  DATE_BEFORE: 'tanggal sebelum {0}',
  DATE_ON_OR_BEFORE: 'tanggal {0} atau sebelumnya',
  DATE_EQUAL_TO: 'tanggal {0}',
  DATE_BETWEEN: 'tanggal dari {0} sampai {1}',
  DATE_NOT_BETWEEN: 'tanggal di luar {0} sampai {1}',
  TEXT_CONTAINS: 'teks yang memuat "{0}"',
  TEXT_DOES_NOT_CONTAIN: 'teks tanpa "{0}"',
  TEXT_EQUAL_TO: 'teks "{0}"',
  TEXT_IS_VALID_EMAIL: 'alamat surel',
  TEXT_IS_VALID_URL: 'alamat web',
  CHECKBOX: 'TRUE atau FALSE',
};

/** What a person reads when a value breaks the rule: the rule's own help, else what it expects. */
export function expectation(rule: ValidationRule, workbook: WorkbookModel): string {
  if (rule.help) return rule.help;
  if (rule.criteria === 'VALUE_IN_LIST') return `salah satu dari: ${rule.values.join(', ')}`;
  if (rule.criteria === 'VALUE_IN_RANGE' && rule.source) {
    const sheet = workbook.sheetById(rule.source.sheetId);
    return `salah satu isi ${sheet ? `${quotedSheetName(sheet.name)}!` : ''}${areaName(rule.source.area)}`;
  }
  const format = rule.criteria.startsWith('DATE_') ? 'dd-mm-yyyy' : 'General';
  const shown = rule.values.map((value) => displayValue(value, format, workbook.locale));
  const text = EXPECTED[rule.criteria] ?? `memenuhi ${String(rule.values[0] ?? rule.criteria)}`;
  return text.replace('{0}', shown[0] ?? '').replace('{1}', shown[1] ?? '');
}
