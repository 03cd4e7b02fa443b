/** What a Range has beside values and looks: notes, rules, rich text, merges, metadata. Long as the class it stands for. */
import { type Area, overlaps } from '../model/area';
import type { RichText, ValidationRule } from '../model/rules';
import { sortRows } from '../model/sort';
import { Refusal } from '../model/workbook';
import { clearContents, eachUsedCell } from '../model/write';
import { type Methods, SELF, signature, stateOf } from './execution';
import { addMetadata, metadataIn } from './metadata';
import { openProtection } from './protection';
import { openRange, type RangeState } from './range';
import { applyPatch } from './rangeLooks';
import { checkShape, filled, gridOf } from './rangeValues';
import { openRichText, openValidation, type RichTextState, type ValidationState } from './rules';

/** What clear() may be told to leave; without options it takes everything. */
interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  commentsOnly?: boolean;
}

export function clearArea(state: Pick<RangeState, 'workbook' | 'sheet' | 'area'>, options: ClearOptions = {}): void {
  const { workbook, sheet, area } = state;
  const all = !options.contentsOnly && !options.formatOnly && !options.validationsOnly && !options.commentsOnly;
  if (all || options.contentsOnly) clearContents(sheet, area);
  eachUsedCell(sheet, area, (row, column) => {
    if (all || options.formatOnly) sheet.styles.set(row, column, undefined);
    if (options.validationsOnly) sheet.validations.set(row, column, undefined);
    if (all || options.commentsOnly) sheet.notes.set(row, column, undefined);
  });
  if (all || options.formatOnly)
    sheet.conditions = sheet.conditions.filter((rule) => !rule.areas.every((other) => within(other, area)));
  workbook.cellsChanged(sheet, area);
  workbook.layoutChanged();
}

function within(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}

function setNotes({ sheet, area, workbook }: RangeState, data: unknown[][]): void {
  data.forEach((line, i) => {
    line.forEach((note, j) => {
      if (note !== null && typeof note !== 'string')
        throw new Refusal(signature('SpreadsheetApp.Range.setNote', [note]));
      sheet.notes.set(area.top + i, area.left + j, note || undefined);
    });
  });
  workbook.looksChanged(sheet);
}

function setRules({ sheet, area, workbook }: RangeState, data: unknown[][]): void {
  data.forEach((line, i) => {
    line.forEach((value, j) => {
      const rule = value === null ? undefined : stateOf<ValidationState>(value, 'DataValidation').rule;
      sheet.validations.set(area.top + i, area.left + j, rule);
    });
  });
  workbook.looksChanged(sheet);
}

function setRichTexts({ sheet, area, workbook }: RangeState, data: unknown[][]): void {
  data.forEach((line, i) => {
    line.forEach((value, j) => {
      const { rich } = stateOf<RichTextState>(value, 'RichTextValue');
      const [row, column] = [area.top + i, area.left + j];
      // A rich text is never parsed: that is its use.
      sheet.formulas.set(row, column, undefined);
      sheet.spilledFrom.set(row, column, undefined);
      sheet.values.set(row, column, rich.text || undefined);
      sheet.richTexts.set(row, column, rich.runs.length > 0 ? rich : undefined);
    });
  });
  workbook.cellsChanged(sheet, area);
}

function merge(state: RangeState, areas: readonly Area[]): void {
  const { sheet, workbook } = state;
  for (const area of areas) {
    sheet.merges = sheet.merges.filter((other) => !overlaps(other, area));
    if (area.top === area.bottom && area.left === area.right) continue;
    eachUsedCell(sheet, area, (row, column) => {
      if (row === area.top && column === area.left) return;
      sheet.values.set(row, column, undefined);
      sheet.formulas.set(row, column, undefined);
    });
    sheet.merges.push(area);
    workbook.cellsChanged(sheet, area);
  }
  workbook.layoutChanged();
}

const CHECKBOX: ValidationRule = {
  criteria: 'CHECKBOX',
  values: [],
  dropdown: false,
  allowInvalid: false,
  help: null,
};

function sortColumns(state: RangeState, spec: unknown): { column: number; ascending: boolean }[] {
  const specs = Array.isArray(spec) ? spec : [spec];
  return specs
    .map((entry: unknown) => {
      if (typeof entry === 'number') return { column: entry, ascending: true };
      const { column, ascending = true } = entry as { column: number; ascending?: boolean };
      if (typeof column !== 'number') throw new Refusal(signature('SpreadsheetApp.Range.sort', [spec]));
      return { column, ascending };
    })
    .map((entry) => {
      if (entry.column < state.area.left || entry.column > state.area.right)
        throw new Refusal('Sort column is outside the range.');
      return entry;
    });
}

export const rangeParts: Methods<RangeState> = {
  getNote() {
    return this.sheet.notes.get(this.area.top, this.area.left) ?? '';
  },
  getNotes() {
    return gridOf(this, (row, column) => this.sheet.notes.get(row, column) ?? '');
  },
  setNote(note: unknown) {
    setNotes(this, filled(this.area, note));
    return SELF;
  },
  setNotes(data: unknown) {
    setNotes(this, checkShape(this, data, 'setNotes'));
    return SELF;
  },
  clearNote() {
    setNotes(this, filled(this.area, null));
    return SELF;
  },
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
    setRules(this, filled(this.area, rule));
    return SELF;
  },
  setDataValidations(data: unknown) {
    setRules(this, checkShape(this, data, 'setDataValidations'));
    return SELF;
  },
  clearDataValidations() {
    setRules(this, filled(this.area, null));
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
  getRichTextValue() {
    return openRichText(this.execution, richAt(this, this.area.top, this.area.left));
  },
  getRichTextValues() {
    return gridOf(this, (row, column) => openRichText(this.execution, richAt(this, row, column)));
  },
  setRichTextValue(value: unknown) {
    setRichTexts(this, filled(this.area, value));
    return SELF;
  },
  setRichTextValues(data: unknown) {
    setRichTexts(this, checkShape(this, data, 'setRichTextValues'));
    return SELF;
  },
  merge() {
    merge(this, [this.area]);
    return SELF;
  },
  mergeAcross() {
    const { top, bottom } = this.area;
    merge(
      this,
      Array.from({ length: bottom - top + 1 }, (_, i) => ({ ...this.area, top: top + i, bottom: top + i })),
    );
    return SELF;
  },
  mergeVertically() {
    const { left, right } = this.area;
    merge(
      this,
      Array.from({ length: right - left + 1 }, (_, i) => ({ ...this.area, left: left + i, right: left + i })),
    );
    return SELF;
  },
  breakApart() {
    this.sheet.merges = this.sheet.merges.filter((area) => !overlaps(area, this.area));
    this.workbook.layoutChanged();
    return SELF;
  },
  isPartOfMerge() {
    return this.sheet.merges.some((area) => overlaps(area, this.area));
  },
  getMergedRanges() {
    const found = this.sheet.merges.filter((area) => overlaps(area, this.area));
    return this.execution.realm.list(found.map((area) => openRange(this.execution, this.sheet, area)));
  },
  clear(options?: ClearOptions) {
    clearArea(this, options);
    return SELF;
  },
  clearContent() {
    clearArea(this, { contentsOnly: true });
    return SELF;
  },
  clearFormat() {
    clearArea(this, { formatOnly: true });
    return SELF;
  },
  sort(spec: unknown) {
    sortRows(this.workbook, this.sheet, this.area, sortColumns(this, spec));
    return SELF;
  },
  protect() {
    const protection = { id: this.workbook.newId(), area: this.area, description: '', warningOnly: false };
    this.sheet.protections.push(protection);
    this.workbook.layoutChanged();
    return openProtection(this.execution, this.sheet, protection);
  },
  setTextStyle(style: unknown) {
    applyPatch(this, stateOf<{ patch: object }>(style, 'TextStyle').patch);
    return SELF;
  },
  setTextStyles(data: unknown) {
    const { area } = this;
    checkShape(this, data, 'setTextStyles').forEach((line, i) => {
      line.forEach((style, j) => {
        const cell = { top: area.top + i, left: area.left + j, bottom: area.top + i, right: area.left + j };
        applyPatch({ ...this, area: cell }, stateOf<{ patch: object }>(style, 'TextStyle').patch);
      });
    });
    return SELF;
  },
  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.execution, lineOf(this), key, rest);
    return SELF;
  },
  getDeveloperMetadata() {
    return metadataIn(this.execution, lineOf(this));
  },
};

function richAt({ sheet }: RangeState, row: number, column: number): RichText {
  const value = sheet.values.get(row, column);
  return sheet.richTexts.get(row, column) ?? { text: typeof value === 'string' ? value : '', runs: [] };
}

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
