import type { BookParts, LayerName, SheetParts } from '../file/saved';
import type { ValidationRule } from '../model/rules';
import type { Style } from '../model/style';
import type { Answer } from '../protocol';

/**
 * What one request did to the workbook, as it stood afterwards: never how to do it again, so that a newer program, another
 * clock or another draw can't come to something else, and a record read twice does no harm.
 */
export interface Change {
  /** Whole parts that are other than before. */
  book?: Partial<BookParts>;
  /** Ids of all sheets in the order of their tabs, when those changed. */
  order?: number[];
  sheets: SheetChange[];
  /** The looks that `sheets` speaks of by place. */
  styles: Style[];
}

export interface SheetChange {
  id: number;
  parts?: Partial<SheetParts>;
  layers: { [K in LayerName]?: RowsChange };
  /** The rules that `layers.validations` speaks of by place. */
  rules: ValidationRule[];
}

/** Every row from the first, or single ones. */
export type RowsChange = { all: unknown[][] } | { rows: [row: number, cells: unknown[]][] };

export interface LogRecord extends Change {
  /** 1, 2, 3 … since the log was begun. */
  number: number;
  /** ISO 8601 moment. */
  at: string;
  /** The page's own id of what it asked, and what it was answered: asked again, it is answered and not done again. */
  request?: AnsweredRequest;
}

export type AnsweredRequest = [id: string, answer: Answer];
