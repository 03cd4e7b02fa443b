/** What a Range has of texts beside its values: notes, rich texts and their styles. */
import type { RichText } from '../model/rules';
import type { StylePatch } from '../model/style';
import { Refusal } from '../model/workbook';
import { type Methods, SELF, signature, stateOf } from './execution';
import type { RangeState } from './range';
import { applyPatch, applyPatches } from './rangeLooks';
import { checkShape, filled, gridOf } from './rangeValues';
import { openRichText, type RichTextState } from './richText';

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

export const rangeTexts: Methods<RangeState> = {
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
  setTextStyle(style: unknown) {
    applyPatch(this, stateOf<{ patch: object }>(style, 'TextStyle').patch);
    return SELF;
  },
  setTextStyles(data: unknown) {
    applyPatches(
      this,
      checkShape(this, data, 'setTextStyles'),
      (style) => stateOf<{ patch: StylePatch }>(style, 'TextStyle').patch,
    );
    return SELF;
  },
};

function richAt({ sheet }: RangeState, row: number, column: number): RichText {
  const value = sheet.values.get(row, column);
  return sheet.richTexts.get(row, column) ?? { text: typeof value === 'string' ? value : '', runs: [] };
}
