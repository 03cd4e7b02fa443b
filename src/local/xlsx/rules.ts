import type { ConditionalFormattingRule, DataValidation } from 'exceljs';
import { areaName, cellName, quotedSheetName } from '../model/area';
import type { ConditionRule, RuleValue, ValidationRule } from '../model/rules';
import { toXlsxStyle } from './styles';

const OPERATORS: Record<string, DataValidation['operator']> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

/** By this title the rule is found again, wherever another program moved its cells. */
export function ruleTitle(number: number): string {
  return `SiapKTP ${number + 1}`;
}

export function ruleNumber(title: string | undefined): number | undefined {
  const found = /^SiapKTP (\d+)$/.exec(title ?? '');
  return found ? Number(found[1]) - 1 : undefined;
}

/** The nearest rule of Excel for the cells from `row`, `column` on; `listFormula` is where a list's items stand. */
export function toXlsxValidation(
  rule: ValidationRule,
  place: {
    number: number;
    row: number;
    column: number;
    sheetName: (id: number) => string | undefined;
    listFormula: string;
  },
): DataValidation {
  const { criteria, values, allowInvalid, help } = rule;
  const first = cellName(place.row, place.column);
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: ruleTitle(place.number),
    errorStyle: allowInvalid ? 'warning' : 'stop',
    ...(help ? { error: help.slice(0, 225), prompt: help.slice(0, 255), showInputMessage: true } : {}),
  };
  if (criteria === 'VALUE_IN_LIST') return { type: 'list', formulae: [place.listFormula], ...common };
  if (criteria === 'CHECKBOX') return { type: 'list', formulae: ['"TRUE,FALSE"'], ...common };
  if (criteria === 'VALUE_IN_RANGE' && rule.source) {
    const name = place.sheetName(rule.source.sheetId);
    const range = areaName(rule.source.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return { type: 'list', formulae: [name ? `${quotedSheetName(name)}!${range}` : '"-"'], ...common };
  }
  const operator = OPERATORS[criteria.replace(/^(NUMBER|DATE)_/, '')];
  if (operator && /^(NUMBER|DATE)_/.test(criteria)) {
    const type = criteria.startsWith('DATE_') ? 'date' : 'decimal';
    // Serial numbers: a Date here would be written in the zone of this process.
    return { type, operator, formulae: [...values] as number[], ...common };
  }
  const formula =
    criteria === 'CUSTOM_FORMULA' ? String(values[0]).replace(/^=/, '') : conditionFormula(criteria, values, first);
  return { type: 'custom', formulae: [formula], ...common };
}

const text = (value: RuleValue | undefined) => `"${String(value ?? '').replace(/"/g, '""')}"`;

const COMPARISONS: Record<string, string> = {
  EQUAL_TO: '=',
  NOT_EQUAL_TO: '<>',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL_TO: '<=',
  AFTER: '>',
  ON_OR_AFTER: '>=',
  BEFORE: '<',
  ON_OR_BEFORE: '<=',
};

/** A criteria of Sheets as a formula about one cell. */
export function conditionFormula(criteria: string, values: readonly RuleValue[], cell: string): string {
  const [first, second] = values;
  const comparison = COMPARISONS[criteria.replace(/^(NUMBER|DATE)_/, '')];
  if (comparison && /^(NUMBER|DATE)_/.test(criteria)) return `AND(ISNUMBER(${cell}),${cell}${comparison}${first})`;
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return String(first).replace(/^=/, '');
    case 'CELL_EMPTY':
      return `LEN(${cell})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${cell})>0`;
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return `AND(ISNUMBER(${cell}),${cell}>=${first},${cell}<=${second})`;
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return `AND(ISNUMBER(${cell}),OR(${cell}<${first},${cell}>${second}))`;
    case 'DATE_IS_VALID_DATE':
      return `ISNUMBER(${cell})`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${text(first)},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${text(first)},${cell}))`;
    case 'TEXT_EQUAL_TO':
      return `${cell}=${text(first)}`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${String(first).length})=${text(first)}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},${String(first).length})=${text(first)}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `ISNUMBER(SEARCH("?@?",${cell}))`;
    case 'TEXT_IS_VALID_URL':
      return `ISNUMBER(SEARCH("?.?",${cell}))`;
    default:
      return 'TRUE';
  }
}

export function toXlsxCondition(
  rule: ConditionRule,
  priority: number,
): { ref: string; rules: ConditionalFormattingRule[] } {
  const first = rule.areas[0]!;
  const { background, ...look } = rule.style;
  const style = toXlsxStyle(JSON.parse(JSON.stringify(look)) as object);
  const font = style.font && (({ name: _, size: __, ...rest }) => rest)(style.font);
  return {
    ref: rule.areas.map(areaName).join(' '),
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [conditionFormula(rule.criteria, rule.values, cellName(first.top, first.left))],
        style: {
          ...(font ? { font } : {}),
          // Differential fills take their colour from the background side.
          ...(background
            ? {
                fill: {
                  type: 'pattern' as const,
                  pattern: 'solid' as const,
                  bgColor: { argb: `FF${background.slice(1)}` },
                },
              }
            : {}),
        },
      },
    ],
  };
}

/** The rules of a file that another program made: what is not understood is left out. */
export function fromXlsxValidation(found: DataValidation): ValidationRule | undefined {
  const common = {
    dropdown: true,
    allowInvalid: found.errorStyle !== 'stop' || !found.showErrorMessage,
    help: found.prompt ?? null,
  };
  const [first, second] = (found.formulae ?? []) as unknown[];
  if (found.type === 'list') {
    const inline = typeof first === 'string' ? /^"(.*)"$/.exec(first) : null;
    return inline ? { criteria: 'VALUE_IN_LIST', values: inline[1]!.split(','), ...common } : undefined;
  }
  const operator = Object.entries(OPERATORS).find(([, name]) => name === found.operator)?.[0];
  if ((found.type === 'decimal' || found.type === 'whole') && operator && typeof first === 'number') {
    const values = typeof second === 'number' ? [first, second] : [first];
    return { criteria: `NUMBER_${operator}`, values, ...common };
  }
  return undefined;
}
