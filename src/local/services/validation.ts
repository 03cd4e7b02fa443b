/** Data validation rules and their builder. */
import type { RuleValue, ValidationRule } from '../model/rules';
import { Refusal } from '../model/workbook';
import { serialOfInstant } from '../model/zone';
import { DataValidationCriteria } from './enums';
import { type Execution, type Methods, SELF, signature, stateOf } from './execution';
import { openRange, type RangeState } from './range';
import { isDate } from './rangeValues';

export interface ValidationState {
  execution: Execution;
  rule: ValidationRule;
}

const MAX_LIST_ITEMS = 500;

/** A day as rules keep it; numbers and text as they are. */
export function ruleValue(execution: Execution, value: unknown): RuleValue {
  if (isDate(value)) return Math.floor(serialOfInstant(value.getTime(), execution.world.workbook.zone));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Refusal(signature('requirement', [value]));
}

export function openValidation(execution: Execution, rule: ValidationRule): object {
  return execution.expose<ValidationState>('DataValidation', validation, { execution, rule });
}

const validation: Methods<ValidationState> = {
  getCriteriaType() {
    return DataValidationCriteria[this.rule.criteria];
  },
  getCriteriaValues() {
    const { rule, execution } = this;
    const { realm, world } = execution;
    const source = rule.source && world.workbook.sheetById(rule.source.sheetId);
    if (rule.criteria === 'VALUE_IN_LIST') return realm.list([realm.list(rule.values), rule.dropdown]);
    if (source && rule.source) return realm.list([openRange(execution, source, rule.source.area), rule.dropdown]);
    return realm.list(rule.values);
  },
  getAllowInvalid() {
    return this.rule.allowInvalid;
  },
  getHelpText() {
    return this.rule.help;
  },
  copy() {
    return openValidationBuilder(this.execution, this.rule);
  },
};

const EMPTY: ValidationRule = { criteria: '', values: [], dropdown: true, allowInvalid: true, help: null };

export function openValidationBuilder(execution: Execution, rule: ValidationRule = EMPTY): object {
  return execution.expose<ValidationState>('DataValidationBuilder', builder, { execution, rule: { ...rule } });
}

/** requireDate(), requireNumberBetween(a, b) and so on: named by criteria, their arguments the criteria's values. */
const SIMPLE: Record<string, string> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireCheckbox: 'CHECKBOX',
};

const builder: Methods<ValidationState> = {
  ...criteriaMethods<ValidationState>(SIMPLE, (state, criteria, values) => {
    state.rule = { ...withoutSource(state.rule), criteria, values };
  }),
  requireValueInList(values: unknown, dropdown = true) {
    if (!Array.isArray(values))
      throw new Refusal(signature('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]));
    if (values.length > MAX_LIST_ITEMS) {
      throw new Refusal(
        `The data validation rule has more items than the limit of ${MAX_LIST_ITEMS}. Use the “List from a range” criteria instead.`,
      );
    }
    this.rule = { ...withoutSource(this.rule), criteria: 'VALUE_IN_LIST', values: values.map(String), dropdown };
    return SELF;
  },
  requireValueInRange(range: unknown, dropdown = true) {
    const { sheet, area } = stateOf<RangeState>(range, 'Range');
    this.rule = { ...this.rule, criteria: 'VALUE_IN_RANGE', values: [], source: { sheetId: sheet.id, area }, dropdown };
    return SELF;
  },
  setAllowInvalid(allowInvalid: boolean) {
    this.rule = { ...this.rule, allowInvalid };
    return SELF;
  },
  setHelpText(help: string) {
    this.rule = { ...this.rule, help };
    return SELF;
  },
  build() {
    if (this.rule.criteria === '') throw new Refusal('Data validation rule has no criteria.');
    return openValidation(this.execution, this.rule);
  },
};

function withoutSource(rule: ValidationRule): ValidationRule {
  const { source: _, ...rest } = rule;
  return rest;
}

/** Builder methods that only name a criteria and take its values. */
export function criteriaMethods<S extends { execution: Execution }>(
  names: Readonly<Record<string, string>>,
  apply: (state: S, criteria: string, values: RuleValue[]) => void,
): Methods<S> {
  return Object.fromEntries(
    Object.entries(names).map(([method, criteria]) => [
      method,
      function (this: S, ...values: unknown[]) {
        apply(
          this,
          criteria,
          values.map((value) => ruleValue(this.execution, value)),
        );
        return SELF;
      },
    ]),
  );
}
