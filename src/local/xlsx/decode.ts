import ExcelJS, { type Cell, type DataValidation, type Worksheet } from 'exceljs';
import type { SavedRows, SavedSheet, SavedValue, SavedWorkbook } from '../file/saved';
import { columnNumber, parseArea } from '../model/area';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from '../model/sheet';
import type { Style } from '../model/style';
import { checkArchive } from './archive';
import { COMPANION_NAME, type Companion, type CompanionSheet, readCompanion } from './companion';
import { fromXlsxFormula } from './formulas';
import { fromXlsxValidation, ruleNumber } from './rules';
import { fromXlsxStyle } from './styles';

const DAY = 86_400_000;
/** 1970-01-01 as a serial number. */
const UNIX_DAY = 25_569;

/** Reads a .xlsx, of ours or of another program; throws whatever the reader throws when it is none. */
export async function decode(file: Buffer): Promise<SavedWorkbook> {
  checkArchive(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const companion = readCompanion(book);
  const pages = book.worksheets.filter((page) => page.name !== COMPANION_NAME);
  if (pages.length === 0) throw new Error('no worksheets');
  const styles = new StyleList();
  let lastId = Math.max(0, ...(companion?.sheets.map(({ id }) => id) ?? []));
  const sheets = pages.map((page, i) => {
    const known = companionOf(companion, page.name, i, pages.length);
    const id = known?.id ?? (i === 0 && !companion ? 0 : ++lastId);
    return readPage(page, id, known, styles);
  });
  const { sheets: _, ...rest } = companion ?? emptyCompanion();
  return {
    ...rest,
    activeSheetId: sheets[book.views?.[0]?.activeTab ?? 0]?.id ?? sheets[0]!.id,
    styles: styles.list,
    sheets,
    namedRanges: companion ? rest.namedRanges : namesOf(book, sheets),
  };
}

function emptyCompanion(): Companion {
  return {
    title: 'SiapKTP',
    locale: 'id_ID',
    zone: 'Asia/Jakarta',
    activeSheetId: 0,
    sheets: [],
    metadata: [],
    namedRanges: [],
    documentProperties: [],
    scriptProperties: [],
    userProperties: [],
    triggers: [],
  };
}

/** By name; a sheet renamed elsewhere by its position, as long as no sheet came or went. */
function companionOf(
  companion: Companion | undefined,
  name: string,
  position: number,
  pages: number,
): CompanionSheet | undefined {
  const byName = companion?.sheets.find((sheet) => sheet.page === name);
  if (byName || companion?.sheets.length !== pages) return byName;
  return companion.sheets[position];
}

class StyleList {
  readonly list: Style[] = [];
  readonly #places = new Map<string, number>();
  readonly #known = new WeakMap<object, number | null>();

  /** Null for the default look. Cells of one look share the reader's object, which makes this quick. */
  placeOf(cell: Cell): number | null {
    const known = this.#known.get(cell.style);
    if (known !== undefined) return known;
    const style = fromXlsxStyle(cell.style);
    const key = JSON.stringify(style);
    let place: number | null = null;
    if (key !== '{}') {
      place = this.#places.get(key) ?? this.list.push(style) - 1;
      this.#places.set(key, place);
    }
    this.#known.set(cell.style, place);
    return place;
  }
}

function readPage(page: Worksheet, id: number, known: CompanionSheet | undefined, styles: StyleList): SavedSheet {
  const [view] = (page.views ?? []) as Partial<ExcelJS.WorksheetViewFrozen>[];
  const isFrozen = view?.state === 'frozen';
  const sheet: SavedSheet = {
    id,
    name: known?.page === page.name ? known.name : page.name,
    rows: Math.max(known?.rows ?? NEW_SHEET_ROWS, page.rowCount),
    columns: Math.max(known?.columns ?? NEW_SHEET_COLUMNS, page.columnCount),
    // LibreOffice drops frozen lines when it converts without a window.
    frozenRows: isFrozen ? (view.ySplit ?? 0) : (known?.frozenRows ?? 0),
    frozenColumns: isFrozen ? (view.xSplit ?? 0) : (known?.frozenColumns ?? 0),
    hidden: page.state !== 'visible',
    color: colorOf(page),
    columnWidths: widthsOf(page),
    rowHeights: [],
    merges: (page.model.merges ?? []).flatMap((range) => parseArea(String(range), 1, 1) ?? []),
    charts: known?.charts ?? [],
    protections: known?.protections ?? [],
    conditions: known?.conditions ?? [],
    values: [],
    formulas: [],
    styles: [],
    notes: [],
    validations: [],
    rules: known ? [...known.rules] : [],
    richTexts: [],
    spilledFrom: [],
    impliedFormats: [],
  };
  readCells(page, sheet, known, styles);
  readRules(page, sheet);
  return sheet;
}

function colorOf(page: Worksheet): string | null {
  const argb = page.properties.tabColor?.argb;
  return argb && argb.length === 8 ? `#${argb.slice(2).toLowerCase()}` : null;
}

function widthsOf(page: Worksheet): [number, number][] {
  return (page.columns ?? []).flatMap((column, i): [number, number][] =>
    column.hidden
      ? [[i + 1, 0]]
      : column.width === undefined || column.width <= 0
        ? []
        : [[i + 1, Math.round(column.width * 7 + 5)]],
  );
}

function put<T>(rows: SavedRows<T>, row: number, column: number, value: T): void {
  while (rows.length < row) rows.push([]);
  const line = rows[row - 1]!;
  while (line.length < column) line.push(null);
  line[column - 1] = value;
}

function readCells(page: Worksheet, sheet: SavedSheet, known: CompanionSheet | undefined, styles: StyleList): void {
  const key = (row: number, column: number) => row * 20_000 + column;
  const texts = new Map(known?.texts.map((entry) => [key(entry[0], entry[1]), entry]));
  const formulas = new Map(known?.formulas.map((entry) => [key(entry[0], entry[1]), entry]));
  const errors = new Map(known?.errors.map((entry) => [key(entry[0], entry[1]), entry]));
  const rich = new Map(known?.richTexts.map((entry) => [key(entry[0], entry[1]), entry[2]]));
  const implied = new Map(known?.impliedFormats.map((entry) => [key(entry[0], entry[1]), entry[2]]));
  for (let row = 1; row <= page.rowCount; row += 1) {
    // Rows that only look like something count as empty to the reader's own loop.
    page.findRow(row)?.eachCell({ includeEmpty: true }, (cell, column) => {
      if (cell.isMerged && cell.master !== cell) return;
      const at = key(row, column);
      if (cell.formula) {
        const exact = formulas.get(at);
        put(sheet.formulas, row, column, exact?.[3] === cell.formula ? exact[2] : fromXlsxFormula(cell.formula));
      }
      let value = plainValue(cell.formula ? cell.result : cell.value);
      const exactText = texts.get(at);
      if (exactText && value === exactText[3]) value = exactText[2];
      const error = errors.get(at);
      if (error && (value === error[2] || (typeof value === 'object' && value?.error === error[2]))) {
        value = { error: error[2], message: error[3] };
      }
      if (value !== null && value !== '') put(sheet.values, row, column, value);
      const place = lookOf(cell, implied.get(at), styles);
      if (place !== null) put(sheet.styles, row, column, place);
      const note = noteOf(cell);
      if (note) put(sheet.notes, row, column, note);
      const text = rich.get(at);
      if (text && text.text === value) put(sheet.richTexts, row, column, text);
    });
  }
  for (const [row, column, mark] of known?.spilledFrom ?? []) {
    const [anchorRow = 0, anchorColumn = 0] = mark.split(',').map(Number);
    const formula = Number.isNaN(anchorRow) ? '=' : sheet.formulas[anchorRow - 1]?.[anchorColumn - 1];
    if (formula) put(sheet.spilledFrom, row, column, mark);
  }
}

/** A format that only the formula's result suggested is not the cell's own. */
function lookOf(cell: Cell, implied: string | undefined, styles: StyleList): number | null {
  const place = styles.placeOf(cell);
  if (place === null || implied === undefined || styles.list[place]!.numberFormat !== implied) return place;
  const { numberFormat: _, ...rest } = styles.list[place]!;
  return Object.keys(rest).length === 0 ? null : styles.list.push(rest) - 1;
}

function plainValue(value: unknown): SavedValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    const instant = value.getTime();
    const days = Math.floor(instant / DAY);
    return days + UNIX_DAY + (instant - days * DAY) / DAY;
  }
  const parts = value as { error?: string; richText?: { text: string }[]; text?: unknown; result?: unknown };
  if (parts.error) return { error: parts.error, message: '' };
  if (parts.richText) return parts.richText.map(({ text }) => text).join('');
  if (parts.text !== undefined) return plainValue(parts.text);
  return parts.result === undefined ? null : plainValue(parts.result);
}

function noteOf(cell: Cell): string {
  const note = cell.note as string | { texts?: { text: string }[] } | undefined;
  if (!note) return '';
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function readRules(page: Worksheet, sheet: SavedSheet): void {
  const { dataValidations } = page as unknown as { dataValidations: { model: Record<string, DataValidation> } };
  const foreign = new Map<string, number | undefined>();
  for (const [address, found] of Object.entries(dataValidations.model)) {
    let number = ruleNumber(found.errorTitle);
    if (number === undefined || !sheet.rules[number]) {
      const key = JSON.stringify(found);
      if (!foreign.has(key)) {
        const rule = fromXlsxValidation(found);
        foreign.set(key, rule && sheet.rules.push(rule) - 1);
      }
      number = foreign.get(key);
    }
    const place = /^([A-Z]+)(\d+)$/.exec(address);
    if (number === undefined || !place || Number(place[2]) > sheet.rows) continue;
    put(sheet.validations, Number(place[2]), columnNumber(place[1]!), number);
  }
}

function namesOf(book: ExcelJS.Workbook, sheets: readonly SavedSheet[]): SavedWorkbook['namedRanges'] {
  const model = book.definedNames.model as { name: string; ranges: string[] }[];
  return model.flatMap(({ name, ranges }) => {
    const [, sheetName = '', range = ''] = /^'?(.*?)'?!(.*)$/.exec(ranges[0] ?? '') ?? [];
    const sheet = sheets.find((other) => other.name === sheetName.replace(/''/g, "'"));
    const area = sheet && parseArea(range, sheet.rows, sheet.columns);
    return sheet && area
      ? [[name, { sheetId: sheet.id, area }] as [string, { sheetId: number; area: typeof area }]]
      : [];
  });
}
