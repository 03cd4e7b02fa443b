/** What a Range has of rules and marks: validation, checkboxes, protection, developer metadata. */
import type { ValidationRule } from '../model/rules';
import { Refusal } from '../model/workbook';
import { eachUsedCell } from '../model/write';
import { type Methods, SELF, stateOf } from './execution';
import { addMetadata, metadataIn } from './metadata';
import { openProtection } from './protection';
import type { RangeState } from './range';
import { checkShape, gridOf } from './rangeValues';
import { openValidation, type ValidationState } from './validation';

const CHECKBOX: ValidationRule = {
  criteria: 'CHECKBOX',
  values: [],
  dropdown: false,
  allowInvalid: false,
  help: null,
};

const ruleOf = (value: unknown): ValidationRule | undefined =>
  value === null ? undefined : stateOf<ValidationState>(value, 'DataValidation').rule;

function setRule({ sheet, area, workbook }: RangeState, value: unknown): void {
  const rule = ruleOf(value);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) sheet.validations.set(row, column, rule);
  }
  workbook.looksChanged(sheet);
}

function setRules({ sheet, area, workbook }: RangeState, data: unknown[][]): void {
  data.forEach((line, i) => {
    line.forEach((value, j) => {
      sheet.validations.set(area.top + i, area.left + j, ruleOf(value));
    });
  });
  workbook.looksChanged(sheet);
}

export const rangeRules: Methods<RangeState> = {
  getDataValidation() {
    const rule = this.sheet.validations.get(this.area.top, this.area.left);
    return rule ? openValidation(this.execution, rule) : null;
  },
  getDataValidations() {
    return gridOf(this, (row, column) => {
      const rule = this.sheet.validations.get(row, column);
      return rule ? openValidation(this.execution, rule) : null;
    });
  },
  setDataValidation(rule: unknown) {
    setRule(this, rule);
    return SELF;
  },
  setDataValidations(data: unknown) {
    setRules(this, checkShape(this, data, 'setDataValidations'));
    return SELF;
  },
  clearDataValidations() {
    setRule(this, null);
    return SELF;
  },
  insertCheckboxes(...values: unknown[]) {
    const { area, sheet, workbook } = this;
    const rule = values.length > 0 ? { ...CHECKBOX, values: values as string[] } : CHECKBOX;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        sheet.validations.set(row, column, rule);
        if (sheet.values.get(row, column) === undefined) sheet.values.set(row, column, rule.values[1] ?? false);
      }
    }
    workbook.cellsChanged(sheet, area);
    return SELF;
  },
  removeCheckboxes() {
    eachUsedCell(this.sheet, this.area, (row, column) => {
      if (this.sheet.validations.get(row, column)?.criteria === 'CHECKBOX')
        this.sheet.validations.set(row, column, undefined);
    });
    this.workbook.looksChanged(this.sheet);
    return SELF;
  },
  protect() {
    const protection = { id: this.workbook.newId(), area: this.area, description: '', warningOnly: false };
    this.sheet.protections.push(protection);
    this.workbook.layoutChanged();
    return openProtection(this.execution, this.sheet, protection);
  },
  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.execution, lineOf(this), key, rest);
    return SELF;
  },
  getDeveloperMetadata() {
    return metadataIn(this.execution, lineOf(this));
  },
};

/** Metadata can stand on one whole row or column only. */
function lineOf({ sheet, area }: RangeState): { sheetId: number; row?: number; column?: number } {
  const wholeRow = area.left === 1 && area.right === sheet.columns && area.top === area.bottom;
  const wholeColumn = area.top === 1 && area.bottom === sheet.rows && area.left === area.right;
  if (wholeRow) return { sheetId: sheet.id, row: area.top };
  if (wholeColumn) return { sheetId: sheet.id, column: area.left };
  throw new Refusal(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}
