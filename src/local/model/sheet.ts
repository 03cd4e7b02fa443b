import { type Area, overlaps } from './area';
import type { CellValue } from './cell';
import { Layer } from './layer';
import type { ChartModel, ConditionRule, Protection, RichText, ValidationRule } from './rules';

export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;
export const DEFAULT_COLUMN_WIDTH = 100;

/** Everything of one tab. Cells are kept by attribute; what a cell doesn't have costs nothing. */
export class SheetModel {
  readonly id: number;
  name: string;
  rows = NEW_SHEET_ROWS;
  columns = NEW_SHEET_COLUMNS;
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  color: string | null = null;
  /** Pixels by column; a hidden one has none. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  merges: Area[] = [];
  charts: ChartModel[] = [];
  protections: Protection[] = [];
  conditions: ConditionRule[] = [];
  activeArea: Area = { top: 1, left: 1, bottom: 1, right: 1 };

  /** Typed values and results of formulas alike. */
  values = new Layer<CellValue>();
  /** With `.` decimals and `,` between arguments, as HyperFormula and xlsx have them. */
  formulas = new Layer<string>();
  /** Indexes into the workbook's StyleTable. */
  styles = new Layer<number>();
  notes = new Layer<string>();
  validations = new Layer<ValidationRule>();
  richTexts = new Layer<RichText>();
  /** Number format that a formula's result suggests where the cell has none of its own. */
  impliedFormats = new Layer<string>();
  /** For cells filled by an array result: `row,column` of the formula. */
  spilledFrom = new Layer<string>();

  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
  }

  lastRow(): number {
    return Math.max(this.values.lastRow(), this.formulas.lastRow());
  }

  lastColumn(): number {
    return Math.max(this.values.lastColumn(), this.formulas.lastColumn());
  }

  layers(): Layer<unknown>[] {
    return [
      this.values,
      this.formulas,
      this.styles,
      this.notes,
      this.validations,
      this.richTexts,
      this.impliedFormats,
      this.spilledFrom,
    ] as Layer<unknown>[];
  }

  whole(): Area {
    return { top: 1, left: 1, bottom: this.rows, right: this.columns };
  }

  mergeAt(row: number, column: number): Area | undefined {
    const cell = { top: row, left: column, bottom: row, right: column };
    return this.merges.find((merge) => overlaps(merge, cell));
  }

  /** An independent twin with the same id: what undo of a structural edit goes back to. */
  copy(): SheetModel {
    const twin = new SheetModel(this.id, this.name);
    Object.assign(twin, this, {
      columnWidths: new Map(this.columnWidths),
      rowHeights: new Map(this.rowHeights),
      merges: [...this.merges],
      charts: [...this.charts],
      protections: this.protections.map((protection) => ({ ...protection })),
      conditions: [...this.conditions],
      values: this.values.copy(),
      formulas: this.formulas.copy(),
      styles: this.styles.copy(),
      notes: this.notes.copy(),
      validations: this.validations.copy(),
      richTexts: this.richTexts.copy(),
      impliedFormats: this.impliedFormats.copy(),
      spilledFrom: this.spilledFrom.copy(),
    });
    return twin;
  }
}
