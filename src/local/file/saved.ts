import type { Area } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import type { Layer } from '../model/layer';
import type {
  ChartModel,
  ConditionRule,
  MetadataEntry,
  Protection,
  RichText,
  SheetArea,
  ValidationRule,
} from '../model/rules';
import { SheetModel } from '../model/sheet';
import type { Style } from '../model/style';
import { WorkbookModel } from '../model/workbook';
import type { InstalledTrigger, World } from '../services/world';

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

/** The attributes of cells. */
export const LAYERS = [
  'values',
  'formulas',
  'styles',
  'notes',
  'validations',
  'richTexts',
  'spilledFrom',
  'impliedFormats',
] as const;
export type LayerName = (typeof LAYERS)[number];

/** A sheet without its cells. */
export type SheetParts = Omit<SavedSheet, LayerName | 'rules'>;

/** Where a look or a rule stands in the list that is kept with the cells. */
export interface Places {
  styleOf: (index: number) => number;
  ruleOf: (rule: ValidationRule) => number;
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

/** A workbook without its sheets. */
export type BookParts = Omit<SavedWorkbook, 'sheets' | 'styles'>;

export function toSaved(workbook: WorkbookModel, stores: Stores): SavedWorkbook {
  workbook.calculator?.settle();
  const styles: Style[] = [];
  const styleOf = placesIn(styles, (index: number) => workbook.styles.get(index));
  const sheets = workbook.sheets.map((sheet) => saveSheet(sheet, styleOf));
  return { ...bookParts(workbook, stores), styles, sheets };
}

export function bookParts(workbook: WorkbookModel, stores: Stores): BookParts {
  return {
    title: workbook.title,
    locale: workbook.locale.code,
    zone: workbook.zone,
    activeSheetId: workbook.activeSheetId,
    metadata: workbook.metadata.map((entry) => ({ ...entry })),
    namedRanges: [...workbook.namedRanges],
    documentProperties: [...workbook.documentProperties],
    scriptProperties: [...stores.scriptProperties],
    userProperties: [...stores.userProperties],
    triggers: [...stores.triggers],
  };
}

/** Answers the place of each in the list, which grows with what is new. */
export function placesIn<K, T>(list: T[], itemOf: (key: K) => T): (key: K) => number {
  const places = new Map<K, number>();
  return (key) => {
    let place = places.get(key);
    if (place === undefined) {
      place = list.push(itemOf(key)) - 1;
      places.set(key, place);
    }
    return place;
  };
}

function saveSheet(sheet: SheetModel, styleOf: Places['styleOf']): SavedSheet {
  const rules: ValidationRule[] = [];
  const places = { styleOf, ruleOf: placesIn(rules, (rule: ValidationRule) => rule) };
  const rows = <T>(name: LayerName) => saveRows(sheet, name, places) as SavedRows<T>;
  return {
    ...sheetParts(sheet),
    values: rows('values'),
    formulas: rows('formulas'),
    styles: rows('styles'),
    notes: rows('notes'),
    validations: rows('validations'),
    rules,
    richTexts: rows('richTexts'),
    spilledFrom: rows('spilledFrom'),
    impliedFormats: rows('impliedFormats'),
  };
}

export function sheetParts(sheet: SheetModel): SheetParts {
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
  };
}

export function saveRows(sheet: SheetModel, name: LayerName, places: Places): SavedRows<unknown> {
  return Array.from({ length: sheet[name].lastRow() }, (_, i) => saveRow(sheet, name, i + 1, places));
}

export function saveRow(sheet: SheetModel, name: LayerName, row: number, places: Places): unknown[] {
  return (sheet[name] as Layer<unknown>)
    .row(row)
    .map((cell) => (cell === undefined ? null : saveCell(name, cell, places)));
}

function saveCell(name: LayerName, cell: unknown, { styleOf, ruleOf }: Places): unknown {
  if (name === 'styles') return styleOf(cell as number);
  if (name === 'validations') return ruleOf(cell as ValidationRule);
  return cell instanceof CellError ? { error: cell.code, message: cell.message } : cell;
}

/** Fills the stores that are given, and answers the workbook. */
export function fromSaved(saved: SavedWorkbook, stores?: Stores): WorkbookModel {
  const workbook = new WorkbookModel({ title: saved.title, locale: saved.locale, zone: saved.zone });
  const indexes = saved.styles.map((style) => workbook.styles.indexOf(style));
  workbook.sheets = saved.sheets.map((sheet) => loadSheet(sheet, (place) => indexes[place] || undefined));
  const shown = saved.sheets.filter(({ hidden }) => !hidden);
  // The log beside the file tells of tabs taken out and hidden, but not of each tab that was gone to.
  workbook.activeSheetId = (shown.find(({ id }) => id === saved.activeSheetId) ?? shown[0])?.id ?? saved.activeSheetId;
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
