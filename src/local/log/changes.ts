import { bookParts, LAYERS, type Places, placesIn, type Stores, saveRow, saveRows, sheetParts } from '../file/saved';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { Change, RowsChange, SheetChange } from './record';

type Texts = Map<string, string>;

/** Follows a workbook: what changed since it was last asked. The few parts are compared, the many cells tell by themselves. */
export class Changes {
  readonly #workbook: WorkbookModel;
  readonly #stores: Stores;
  readonly #book: Texts = new Map();
  #sheets = new Map<number, Texts>();
  #order = '';

  constructor(workbook: WorkbookModel, stores: Stores) {
    this.#workbook = workbook;
    this.#stores = stores;
    this.take();
  }

  /** Undefined when nothing changed but the tab on view, which is worth no record. */
  take(): Change | undefined {
    const change: Change = { sheets: [], styles: [] };
    const book = changedParts(bookParts(this.#workbook, this.#stores), this.#book);
    if (book) change.book = book;
    const ids = this.#workbook.sheets.map(({ id }) => id);
    const order = ids.join();
    if (order !== this.#order) change.order = ids;
    this.#order = order;
    const styleOf = placesIn(change.styles, (index: number) => this.#workbook.styles.get(index));
    const known = new Map<number, Texts>();
    for (const sheet of this.#workbook.sheets) {
      const texts = this.#sheets.get(sheet.id) ?? new Map<string, string>();
      known.set(sheet.id, texts);
      const changed = sheetChange(sheet, texts, styleOf);
      if (changed) change.sheets.push(changed);
    }
    this.#sheets = known;
    const isNothing = !change.order && change.sheets.length === 0;
    return isNothing && Object.keys(book ?? {}).every((part) => part === 'activeSheetId') ? undefined : change;
  }
}

function sheetChange(sheet: SheetModel, texts: Texts, styleOf: Places['styleOf']): SheetChange | undefined {
  const rules: SheetChange['rules'] = [];
  const places = { styleOf, ruleOf: placesIn(rules, (rule: (typeof rules)[number]) => rule) };
  const layers: SheetChange['layers'] = {};
  for (const name of LAYERS) {
    const changed = sheet[name].takeChanged();
    if (changed.length > 0) layers[name] = rowsChange(sheet, name, changed, places);
  }
  const parts = changedParts(sheetParts(sheet), texts);
  if (!parts && Object.keys(layers).length === 0) return undefined;
  return { id: sheet.id, ...(parts ? { parts } : {}), layers, rules };
}

function rowsChange(
  sheet: SheetModel,
  name: (typeof LAYERS)[number],
  changed: readonly number[] | 'all',
  places: Places,
): RowsChange {
  if (changed === 'all') return { all: saveRows(sheet, name, places) as unknown[][] };
  return { rows: changed.map((row) => [row, saveRow(sheet, name, row, places)]) };
}

function changedParts<P extends object>(parts: P, texts: Texts): Partial<P> | undefined {
  const changed: Partial<P> = {};
  for (const key of Object.keys(parts) as (keyof P & string)[]) {
    const text = JSON.stringify(parts[key]);
    if (texts.get(key) === text) continue;
    texts.set(key, text);
    changed[key] = parts[key];
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}
