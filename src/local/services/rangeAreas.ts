/** What a Range does to its cells as a block: merging, clearing, sorting. */
import { type Area, overlaps } from '../model/area';
import { sortRows } from '../model/sort';
import { Refusal } from '../model/workbook';
import { clearContents, eachUsedCell } from '../model/write';
import { type Methods, SELF, signature } from './execution';
import { openRange, type RangeState } from './range';

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

export const rangeAreas: Methods<RangeState> = {
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
};
