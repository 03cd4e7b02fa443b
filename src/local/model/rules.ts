import type { Area } from './area';
import type { StylePatch } from './style';

export interface SheetArea {
  sheetId: number;
  area: Area;
}

/** A value that a rule compares with: text (also formulas), numbers (days as serial numbers), booleans. */
export type RuleValue = string | number | boolean;

export interface ValidationRule {
  /** A name of SpreadsheetApp.DataValidationCriteria. */
  criteria: string;
  values: readonly RuleValue[];
  /** Where VALUE_IN_RANGE takes its choices. */
  source?: SheetArea;
  /** The number of arguments to show a list as a drop-down; without meaning for others. */
  dropdown: boolean;
  allowInvalid: boolean;
  help: string | null;
}

export interface ConditionRule {
  areas: readonly Area[];
  /** A name of SpreadsheetApp.BooleanCriteria. */
  criteria: string;
  values: readonly RuleValue[];
  style: StylePatch;
}

export interface Protection {
  id: number;
  /** Undefined protects the whole sheet. */
  area: Area | undefined;
  description: string;
  warningOnly: boolean;
  /** Addresses; absent: everybody who may edit the file. */
  editors?: string[];
}

export interface MetadataEntry {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Undefined location: the spreadsheet itself. A row or column is within the sheet. */
  sheetId?: number;
  row?: number;
  column?: number;
}

export interface ChartModel {
  id: number;
  /** A name of Charts.ChartType. */
  type: string;
  ranges: readonly SheetArea[];
  anchorRow: number;
  anchorColumn: number;
  offsetX: number;
  offsetY: number;
  /** -1: as many as the content suggests. */
  headers: number;
  options: Readonly<Record<string, unknown>>;
}

/** A text with links or styles on parts of it; `end` is past the last character. */
export interface RichText {
  text: string;
  runs: readonly { start: number; end: number; url?: string; style?: StylePatch }[];
}

export function linkOf(rich: RichText | undefined): string | undefined {
  return rich?.runs.find((run) => run.url)?.url;
}
