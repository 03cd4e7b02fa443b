import ExcelJS, { type Worksheet, type CellValue as XlsxValue } from 'exceljs';
import type { SavedSheet, SavedValue, SavedWorkbook } from '../file/saved';
import { renameReferences } from '../formulas/references';
import { areaName, columnLetters, quotedSheetName } from '../model/area';
import { DEFAULT_COLUMN_WIDTH } from '../model/sheet';
import { areasOf } from './areas';
import { COMPANION_NAME, type CompanionSheet, writeCompanion } from './companion';
import { toXlsxFormula } from './formulas';
import { setUpPage } from './pageSetup';
import { toXlsxCondition, toXlsxValidation } from './rules';
import { toXlsxStyle } from './styles';

/** Longest text of a cell in a file; Sheets holds more. */
const MAX_TEXT = 32_000;
/** Characters that XML, or the reader of the file, would not give back. */
const FRAGILE = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\r\\u000e-\\u001f\\ufffe\\uffff]|_x[0-9a-f]{4}_' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'i',
);
const FILE_ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** Pixels to the characters in which files measure columns, and back in decode. */
export const widthOfPixels = (pixels: number): number => (pixels - 5) / 7;

/** The .xlsx of a workbook. */
export async function encode(saved: SavedWorkbook): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.title = saved.title;
  const lists: string[][] = [];
  const names = pageNames(saved.sheets.map(({ name }) => name));
  const sheets = saved.sheets.map((sheet, i) => ({ sheet, page: addPage(book, sheet, names[i]!) }));
  book.addWorksheet(COMPANION_NAME, { state: 'veryHidden' });
  const styles = saved.styles.map(toXlsxStyle);
  const companions = sheets.map(({ sheet, page }) => fillPage(page, sheet, { saved, names, styles, lists }));
  for (const [name, { sheetId, area }] of saved.namedRanges) {
    const target = names[saved.sheets.findIndex(({ id }) => id === sheetId)];
    if (target) book.definedNames.add(`${quotedSheetName(target)}!${absolute(areaName(area))}`, name);
  }
  const { styles: _, sheets: __, ...rest } = saved;
  writeCompanion(book, { ...rest, sheets: companions }, lists);
  book.views = [
    {
      activeTab: Math.max(
        0,
        saved.sheets.findIndex(({ id }) => id === saved.activeSheetId),
      ),
      firstSheet: 0,
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      visibility: 'visible',
    },
  ];
  return Buffer.from(
    await book.xlsx.writeBuffer({ zip: { compression: 'DEFLATE', compressionOptions: { level: 1 } } } as object),
  );
}

const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function addPage(book: ExcelJS.Workbook, sheet: SavedSheet, name: string): Worksheet {
  const { frozenColumns: xSplit, frozenRows: ySplit } = sheet;
  const page = book.addWorksheet(name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: xSplit || ySplit ? [{ state: 'frozen', xSplit, ySplit }] : [],
    ...(sheet.color ? { properties: { tabColor: { argb: `FF${sheet.color.slice(1)}` } } } : {}),
  });
  for (const [column, width] of sheet.columnWidths) {
    page.getColumn(column).width = widthOfPixels(width || DEFAULT_COLUMN_WIDTH);
    page.getColumn(column).hidden = width === 0;
  }
  for (const [row, height] of sheet.rowHeights) page.getRow(row).height = height * 0.75;
  for (const { top, left, bottom, right } of sheet.merges) page.mergeCellsWithoutStyle(top, left, bottom, right);
  return page;
}

/** What the pages of one file have in common. */
interface Whole {
  saved: SavedWorkbook;
  /** The sheets' names in the file, in order. */
  names: string[];
  styles: ReturnType<typeof toXlsxStyle>[];
  /** Items of the drop-down lists, as they are laid down in the companion sheet. */
  lists: string[][];
}

function fillPage(page: Worksheet, sheet: SavedSheet, whole: Whole): CompanionSheet {
  const { id, name, rows, columns, frozenRows, frozenColumns, charts, protections, conditions, rules } = sheet;
  const companion: CompanionSheet = {
    id,
    name,
    page: page.name,
    rows,
    columns,
    frozenRows,
    frozenColumns,
    charts,
    protections,
    conditions,
    rules,
    texts: [],
    formulas: [],
    richTexts: sparse(sheet.richTexts),
    spilledFrom: sparse(sheet.spilledFrom),
    impliedFormats: sparse(sheet.impliedFormats),
    errors: [],
  };
  fillCells(page, sheet, whole, companion);
  addRules(page, sheet, whole);
  setUpPage(page, sheet, whole.saved);
  conditions.forEach((rule, i) => {
    page.addConditionalFormatting(toXlsxCondition(rule, i + 1));
  });
  return companion;
}

/** Files allow 31 characters, without some signs, and no two names that differ in capitals only. */
function pageNames(names: readonly string[]): string[] {
  const used = new Set([COMPANION_NAME]);
  return names.map((name) => {
    const safe = name
      .replace(/[*?:\\/[\]]/g, '_')
      .replace(/^'|'$/g, '_')
      .slice(0, 31);
    let unique = safe;
    for (let i = 2; used.has(unique.toLowerCase()) || unique.toLowerCase() === 'history'; i += 1) {
      unique = `${safe.slice(0, 27)} ${i}`;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

function sparse<T>(rows: (T | null)[][]): [number, number, T][] {
  return rows.flatMap((line, i) =>
    line.flatMap((value, j) => (value === null ? [] : [[i + 1, j + 1, value] as [number, number, T]])),
  );
}

function fillCells(
  page: Worksheet,
  sheet: SavedSheet,
  { saved, names, styles }: Whole,
  companion: CompanionSheet,
): void {
  const renamed = saved.sheets.flatMap(({ name }, i): [string, string][] =>
    name === names[i] ? [] : [[name, names[i]!]],
  );
  const sizeOf = (name: string | undefined) =>
    saved.sheets[names.findIndex((other) => other.toLowerCase() === name?.toLowerCase())] ?? sheet;
  const implied = new Map(saved.styles.map((_, i) => [i, new Map<string, ReturnType<typeof toXlsxStyle>>()]));
  const height = Math.max(sheet.values.length, sheet.formulas.length, sheet.styles.length, sheet.notes.length);
  for (let i = 0; i < height; i += 1) {
    const width = Math.max(
      ...[sheet.values, sheet.formulas, sheet.styles, sheet.notes].map((layer) => layer[i]?.length ?? 0),
    );
    if (width === 0) continue;
    const line = page.getRow(i + 1);
    for (let j = 0; j < width; j += 1) {
      const value = sheet.values[i]?.[j] ?? null;
      const formula = sheet.formulas[i]?.[j] ?? null;
      const place = sheet.styles[i]?.[j] ?? null;
      const note = sheet.notes[i]?.[j] ?? null;
      if (value === null && formula === null && place === null && note === null) continue;
      const cell = line.getCell(j + 1);
      const result = plainValue(value, i + 1, j + 1, companion);
      if (formula !== null) {
        const inFile = renamed.reduce((text, [before, after]) => renameReferences(text, before, after), formula);
        const written = toXlsxFormula(inFile, sizeOf);
        if (`=${written}` !== formula) companion.formulas.push([i + 1, j + 1, formula, written]);
        cell.value = { formula: written, result: result as never } as XlsxValue;
      } else if (result !== null) cell.value = result;
      const look = place === null ? undefined : styles[place];
      const format = sheet.impliedFormats[i]?.[j] ?? null;
      if (format !== null && !look?.numFmt) {
        const known = implied.get(place ?? 0);
        const style = known?.get(format) ?? { ...look, numFmt: format };
        known?.set(format, style);
        cell.style = style;
      } else if (look) cell.style = look;
      if (note !== null) cell.note = note;
    }
  }
}

function plainValue(value: SavedValue, row: number, column: number, companion: CompanionSheet): XlsxValue {
  if (typeof value === 'string') {
    if (value.length <= MAX_TEXT && !FRAGILE.test(value)) return value;
    const written = `${value.slice(0, MAX_TEXT).replace(new RegExp(FRAGILE.source, 'gi'), ' ')}`;
    companion.texts.push([row, column, value, written]);
    return written;
  }
  if (typeof value !== 'object' || value === null) return value;
  const inFile = FILE_ERRORS.includes(value.error);
  if (!inFile || value.message) companion.errors.push([row, column, value.error, value.message]);
  return inFile ? ({ error: value.error } as XlsxValue) : value.error;
}

interface WithValidations {
  dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}

function addRules(page: Worksheet, sheet: SavedSheet, { saved, names, lists }: Whole): void {
  const sheetName = (id: number) => names[saved.sheets.findIndex((other) => other.id === id)];
  const formulas = sheet.rules.map((rule) => {
    if (rule.criteria !== 'VALUE_IN_LIST') return '';
    const items = rule.values.map(String);
    // Items in the rule itself may hold no comma and 255 characters in all.
    const column = columnLetters(lists.push(items) + 1);
    return `${quotedSheetName(COMPANION_NAME)}!$${column}$1:$${column}$${Math.max(1, items.length)}`;
  });
  for (const { area, value: number } of areasOf(sheet.validations)) {
    const rule = toXlsxValidation(sheet.rules[number]!, {
      number,
      row: area.top,
      column: area.left,
      sheetName,
      listFormula: formulas[number]!,
    });
    (page as unknown as WithValidations).dataValidations.add(areaName(area), rule);
  }
}
