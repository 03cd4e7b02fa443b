/** Validation and rich text with their builders; one method a line of Google's, hence its length. */
import { linkOf, type RichText, type RuleValue, type ValidationRule } from '../model/rules';
import type { StylePatch } from '../model/style';
import { Refusal } from '../model/workbook';
import { serialOfInstant } from '../model/zone';
import { DataValidationCriteria } from './enums';
import { type Execution, type Methods, SELF, signature, stateOf } from './execution';
import { openRange, type RangeState } from './range';
import { cssColor } from './rangeLooks';
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

export interface RichTextState {
  execution: Execution;
  rich: RichText;
}

export function openRichText(execution: Execution, rich: RichText): object {
  return execution.expose<RichTextState>('RichTextValue', richText, { execution, rich });
}

const richText: Methods<RichTextState> = {
  getText() {
    return this.rich.text;
  },
  getLinkUrl(start?: number) {
    const run = this.rich.runs.find(
      (part) => part.url && (start === undefined || (part.start <= start && start < part.end)),
    );
    return run?.url ?? linkOf(start === undefined ? this.rich : undefined) ?? null;
  },
  getRuns() {
    const { rich, execution } = this;
    const runs = rich.runs.length > 0 ? rich.runs : [{ start: 0, end: rich.text.length }];
    return execution.realm.list(
      runs.map((run) =>
        openRichText(execution, {
          text: rich.text.slice(run.start, run.end),
          runs: [{ ...run, start: 0, end: run.end - run.start }],
        }),
      ),
    );
  },
  copy() {
    return openRichTextBuilder(this.execution, this.rich);
  },
};

export function openRichTextBuilder(execution: Execution, rich: RichText = { text: '', runs: [] }): object {
  return execution.expose<RichTextState>('RichTextValueBuilder', richTextBuilder, { execution, rich });
}

function addRun(state: RichTextState, args: readonly unknown[], part: { url?: string; style?: StylePatch }): void {
  const [start, end] = args.length >= 3 ? (args as [number, number]) : [0, state.rich.text.length];
  if (!(start >= 0 && end >= start && end <= state.rich.text.length)) throw new Refusal('Index out of bounds.');
  state.rich = { ...state.rich, runs: [...state.rich.runs, { start, end, ...part }] };
}

const richTextBuilder: Methods<RichTextState> = {
  setText(text: string) {
    this.rich = { text: String(text), runs: [] };
    return SELF;
  },
  setLinkUrl(...args: unknown[]) {
    const url = args[args.length - 1];
    if (url !== null && typeof url !== 'string')
      throw new Refusal(signature('SpreadsheetApp.RichTextValueBuilder.setLinkUrl', args));
    if (url === null) this.rich = { ...this.rich, runs: this.rich.runs.filter((run) => !run.url) };
    else addRun(this, args, { url });
    return SELF;
  },
  setTextStyle(...args: unknown[]) {
    addRun(this, args, { style: stateOf<TextStyleState>(args[args.length - 1], 'TextStyle').patch });
    return SELF;
  },
  build() {
    return openRichText(this.execution, this.rich);
  },
};

interface TextStyleState {
  execution: Execution;
  patch: StylePatch;
}

export function openTextStyleBuilder(execution: Execution): object {
  return execution.expose<TextStyleState>('TextStyleBuilder', textStyleBuilder, { execution, patch: {} });
}

const textStyleBuilder: Methods<TextStyleState> = {
  setBold(bold: boolean) {
    this.patch = { ...this.patch, bold: bold || undefined };
    return SELF;
  },
  setItalic(italic: boolean) {
    this.patch = { ...this.patch, italic: italic || undefined };
    return SELF;
  },
  setUnderline(underline: boolean) {
    this.patch = { ...this.patch, underline: underline || undefined };
    return SELF;
  },
  setStrikethrough(strike: boolean) {
    this.patch = { ...this.patch, strike: strike || undefined };
    return SELF;
  },
  setFontSize(size: number) {
    this.patch = { ...this.patch, size };
    return SELF;
  },
  setFontFamily(family: string) {
    this.patch = { ...this.patch, family };
    return SELF;
  },
  setForegroundColor(color: string) {
    this.patch = { ...this.patch, color: cssColor(color) };
    return SELF;
  },
  build() {
    return this.execution.expose<TextStyleState>('TextStyle', {}, this);
  },
};
