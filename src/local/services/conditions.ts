import type { Area } from '../model/area';
import type { ConditionRule } from '../model/rules';
import { Refusal } from '../model/workbook';
import { BooleanCriteria } from './enums';
import { type Execution, type Methods, SELF, signature, stateOf } from './execution';
import { openRange, type RangeState } from './range';
import { cssColor } from './rangeLooks';
import { criteriaMethods } from './validation';

export interface ConditionState {
  execution: Execution;
  sheetId: number | undefined;
  rule: ConditionRule;
}

const EMPTY: ConditionRule = { areas: [], criteria: '', values: [], style: {} };

export function openConditionBuilder(execution: Execution, rule: ConditionRule = EMPTY, sheetId?: number): object {
  return execution.expose<ConditionState>('ConditionalFormatRuleBuilder', builder, { execution, sheetId, rule });
}

export function openCondition(execution: Execution, rule: ConditionRule, sheetId: number): object {
  return execution.expose<ConditionState>('ConditionalFormatRule', condition, { execution, sheetId, rule });
}

const condition: Methods<ConditionState> = {
  getRanges() {
    const { execution, rule, sheetId } = this;
    const sheet = sheetId === undefined ? undefined : execution.world.workbook.sheetById(sheetId);
    return execution.realm.list(sheet ? rule.areas.map((area: Area) => openRange(execution, sheet, area)) : []);
  },
  getBooleanCondition() {
    return this.execution.expose<ConditionState>('BooleanCondition', booleanCondition, this);
  },
  getGradientCondition() {
    return null;
  },
  copy() {
    return openConditionBuilder(this.execution, this.rule, this.sheetId);
  },
};

const booleanCondition: Methods<ConditionState> = {
  getCriteriaType() {
    return BooleanCriteria[this.rule.criteria];
  },
  getCriteriaValues() {
    return this.execution.realm.list(this.rule.values);
  },
  getBackground() {
    return this.rule.style.background ?? null;
  },
  getFontColor() {
    return this.rule.style.color ?? null;
  },
  getBold() {
    return this.rule.style.bold ?? null;
  },
};

const SIMPLE: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

function look(state: ConditionState, style: ConditionRule['style']): typeof SELF {
  state.rule = { ...state.rule, style: { ...state.rule.style, ...style } };
  return SELF;
}

const builder: Methods<ConditionState> = {
  ...criteriaMethods<ConditionState>(SIMPLE, (state, criteria, values) => {
    state.rule = { ...state.rule, criteria, values };
  }),
  setRanges(ranges: unknown) {
    if (!Array.isArray(ranges))
      throw new Refusal(signature('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]));
    const states = ranges.map((range) => stateOf<RangeState>(range, 'Range'));
    if (new Set(states.map(({ sheet }) => sheet.id)).size > 1)
      throw new Refusal('All ranges must be on the same sheet.');
    this.sheetId = states[0]?.sheet.id;
    this.rule = { ...this.rule, areas: states.map(({ area }) => area) };
    return SELF;
  },
  setBackground(color: unknown) {
    return look(this, { background: cssColor(color) });
  },
  setFontColor(color: unknown) {
    return look(this, { color: cssColor(color) });
  },
  setBold(bold: boolean) {
    return look(this, { bold: bold || undefined });
  },
  setItalic(italic: boolean) {
    return look(this, { italic: italic || undefined });
  },
  setUnderline(underline: boolean) {
    return look(this, { underline: underline || undefined });
  },
  setStrikethrough(strike: boolean) {
    return look(this, { strike: strike || undefined });
  },
  build() {
    const { rule, sheetId, execution } = this;
    if (rule.criteria === '') throw new Refusal('Conditional format rule must have a condition.');
    if (rule.areas.length === 0 || sheetId === undefined)
      throw new Refusal('Conditional format rules must have at least one range.');
    return openCondition(execution, rule, sheetId);
  },
};
