import type { Area } from './model/area';
import { CellError, type CellValue } from './model/cell';
import type { Layer } from './model/layer';
import type {
  ChartModel,
  ConditionRule,
  MetadataEntry,
  Protection,
  RichText,
  SheetArea,
  ValidationRule,
} from './model/rules';
import { SheetModel } from './model/sheet';
import type { Style } from './model/style';
import { WorkbookModel } from './model/workbook';
import type { InstalledTrigger, World } from './services/world';

/** A value as it is kept: errors as `{ error, message }`, blank as null. */
export type SavedValue = string | number | boolean | null | { error: string; message: string };

/** Rows of one attribute; trailing blanks left out. */
export type SavedRows<T> = (T | null)[][];

export interface SavedSheet {
  id: number;
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  color: string | null;
  columnWidths: [number, number][];
  rowHeights: [number, number][];
  merges: Area[];
  charts: ChartModel[];
  protections: (Omit<Protection, 'area'> & { area: Area | null })[];
  conditions: ConditionRule[];
  values: SavedRows<SavedValue>;
  formulas: SavedRows<string>;
  /** Indexes into the workbook's `styles`. */
  styles: SavedRows<number>;
  notes: SavedRows<string>;
  /** Indexes into the sheet's `rules`. */
  validations: SavedRows<number>;
  rules: ValidationRule[];
  richTexts: SavedRows<RichText>;
  /** Cells that hold part of an array result, and the formula's place: not content, but worth showing elsewhere. */
  spilledFrom: SavedRows<string>;
  impliedFormats: SavedRows<string>;
}

/** A workbook and the stores that live with it, as plain data: what crosses to the saving thread and into the file. */
export interface SavedWorkbook {
  title: string;
  locale: string;
  zone: string;
  activeSheetId: number;
  styles: Style[];
  sheets: SavedSheet[];
  metadata: MetadataEntry[];
  namedRanges: [string, SheetArea][];
  documentProperties: [string, string][];
  scriptProperties: [string, string][];
  userProperties: [string, string][];
  triggers: InstalledTrigger[];
}

/** The stores of a world without a world: a workbook alone has none. */
export type Stores = Pick<World, 'scriptProperties' | 'userProperties' | 'triggers'>;

export function toSaved(workbook: WorkbookModel, stores: Stores): SavedWorkbook {
  workbook.calculator?.settle();
  const styles: Style[] = [];
  const places = new Map<number, number>();
  const styleOf = (index: number): number => {
    let place = places.get(index);
    if (place === undefined) {
      place = styles.push(workbook.styles.get(index)) - 1;
      places.set(index, place);
    }
    return place;
  };
  const sheets = workbook.sheets.map((sheet) => saveSheet(sheet, styleOf));
  return {
    title: workbook.title,
    locale: workbook.locale.code,
    zone: workbook.zone,
    activeSheetId: workbook.activeSheetId,
    styles,
    sheets,
    metadata: workbook.metadata.map((entry) => ({ ...entry })),
    namedRanges: [...workbook.namedRanges],
    documentProperties: [...workbook.documentProperties],
    scriptProperties: [...stores.scriptProperties],
    userProperties: [...stores.userProperties],
    triggers: [...stores.triggers],
  };
}

function saveSheet(sheet: SheetModel, styleOf: (index: number) => number): SavedSheet {
  const rules: ValidationRule[] = [];
  const ruleOf = (rule: ValidationRule): number => {
    const known = rules.indexOf(rule);
    return known >= 0 ? known : rules.push(rule) - 1;
  };
  const { id, name, rows, columns, frozenRows, frozenColumns, hidden, color, merges, charts, conditions } = sheet;
  return {
    id,
    name,
    rows,
    columns,
    frozenRows,
    frozenColumns,
    hidden,
    color,
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    merges,
    charts,
    protections: sheet.protections.map((protection) => ({ ...protection, area: protection.area ?? null })),
    conditions: conditions.map((rule) => ({ ...rule, style: JSON.parse(JSON.stringify(rule.style)) as Style })),
    values: saveRows(sheet.values, (value) =>
      value instanceof CellError ? { error: value.code, message: value.message } : value,
    ),
    formulas: saveRows(sheet.formulas, (formula) => formula),
    styles: saveRows(sheet.styles, styleOf),
    notes: saveRows(sheet.notes, (note) => note),
    validations: saveRows(sheet.validations, ruleOf),
    rules,
    richTexts: saveRows(sheet.richTexts, (rich) => rich),
    spilledFrom: saveRows(sheet.spilledFrom, (mark) => mark),
    impliedFormats: saveRows(sheet.impliedFormats, (format) => format),
  };
}

function saveRows<T, S>(layer: Layer<T>, save: (value: T) => S): SavedRows<S> {
  return Array.from({ length: layer.lastRow() }, (_, i) =>
    layer.row(i + 1).map((value) => (value === undefined ? null : save(value))),
  );
}

/** Fills the stores that are given, and answers the workbook. */
export function fromSaved(saved: SavedWorkbook, stores?: Stores): WorkbookModel {
  const workbook = new WorkbookModel({ title: saved.title, locale: saved.locale, zone: saved.zone });
  const indexes = saved.styles.map((style) => workbook.styles.indexOf(style));
  workbook.sheets = saved.sheets.map((sheet) => loadSheet(sheet, (place) => indexes[place] || undefined));
  workbook.activeSheetId = saved.activeSheetId;
  workbook.metadata = saved.metadata;
  workbook.namedRanges = new Map(saved.namedRanges);
  workbook.documentProperties = new Map(saved.documentProperties);
  const ids = [
    ...saved.sheets.flatMap((sheet) => [
      sheet.id,
      ...sheet.charts.map(({ id }) => id),
      ...sheet.protections.map(({ id }) => id),
    ]),
    ...saved.metadata.map(({ id }) => id),
  ];
  workbook.reserveIds(Math.max(0, ...ids));
  if (stores) {
    stores.scriptProperties = new Map(saved.scriptProperties);
    stores.userProperties = new Map(saved.userProperties);
    stores.triggers = saved.triggers;
  }
  return workbook;
}

function loadSheet(saved: SavedSheet, styleOf: (place: number) => number | undefined): SheetModel {
  const sheet = new SheetModel(saved.id, saved.name);
  const { rows, columns, frozenRows, frozenColumns, hidden, color, merges, charts, conditions } = saved;
  Object.assign(sheet, { rows, columns, frozenRows, frozenColumns, hidden, color, merges, charts, conditions });
  sheet.columnWidths = new Map(saved.columnWidths);
  sheet.rowHeights = new Map(saved.rowHeights);
  sheet.protections = saved.protections.map((protection) => ({ ...protection, area: protection.area ?? undefined }));
  loadRows(
    saved.values,
    sheet.values,
    (value): CellValue => (typeof value === 'object' ? new CellError(value!.error, value!.message) : value),
  );
  loadRows(saved.formulas, sheet.formulas, (formula) => formula);
  loadRows(saved.styles, sheet.styles, styleOf);
  loadRows(saved.notes, sheet.notes, (note) => note);
  loadRows(saved.validations, sheet.validations, (place) => saved.rules[place]);
  loadRows(saved.richTexts, sheet.richTexts, (rich) => rich);
  // Results of array formulas come again when the formulas are calculated.
  saved.spilledFrom.forEach((line, i) => {
    line.forEach((mark, j) => {
      if (mark !== null && sheet.formulas.get(i + 1, j + 1) === undefined) sheet.values.set(i + 1, j + 1, undefined);
    });
  });
  return sheet;
}

function loadRows<S, T>(rows: SavedRows<S>, layer: Layer<T>, load: (value: NonNullable<S>) => T | undefined): void {
  rows.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value !== null && value !== undefined) layer.set(i + 1, j + 1, load(value as NonNullable<S>));
    });
  });
}
