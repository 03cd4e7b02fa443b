import { LAYERS, type LayerName, type SavedSheet, type SavedWorkbook } from '../file/saved';
import type { ValidationRule } from '../model/rules';
import type { Style } from '../model/style';
import type { Change, SheetChange } from './record';

/** Brings a workbook from a file, in place, to where the changes left it. */
export function replay(saved: SavedWorkbook, changes: readonly Change[]): void {
  const styleOf = placeOf<Style>(saved.styles);
  for (const { book, order, sheets, styles } of changes) {
    Object.assign(saved, book);
    const places = styles.map(styleOf);
    for (const change of sheets) putSheet(saved, change, places);
    if (order) saved.sheets = order.flatMap((id) => saved.sheets.find((sheet) => sheet.id === id) ?? []);
  }
}

function putSheet(saved: SavedWorkbook, { id, parts, layers, rules }: SheetChange, styles: readonly number[]): void {
  let sheet = saved.sheets.find((known) => known.id === id);
  if (!sheet) {
    // Its first change tells everything else of it.
    sheet = { id, rules: [], ...Object.fromEntries(LAYERS.map((name) => [name, []])) } as unknown as SavedSheet;
    saved.sheets.push(sheet);
  }
  Object.assign(sheet, parts);
  const ruleOf = placeOf<ValidationRule>(sheet.rules);
  const ruled = rules.map(ruleOf);
  for (const name of Object.keys(layers) as LayerName[]) {
    const change = layers[name]!;
    const placed = (cells: unknown[]) =>
      name === 'styles' ? moved(cells, styles) : name === 'validations' ? moved(cells, ruled) : cells;
    const rows = 'all' in change ? change.all.map(placed) : (sheet[name] as unknown[][]);
    if ('rows' in change) {
      for (const [row, cells] of change.rows) {
        while (rows.length < row) rows.push([]);
        rows[row - 1] = placed(cells);
      }
      while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
    }
    (sheet as unknown as Record<LayerName, unknown[][]>)[name] = rows;
  }
}

function moved(cells: unknown[], places: readonly number[]): unknown[] {
  return cells.map((cell) => (typeof cell === 'number' ? places[cell] : cell));
}

/** Finds what is alike in the list, or adds it. */
function placeOf<T>(list: T[]): (item: T) => number {
  const places = new Map(list.map((item, place) => [JSON.stringify(item), place]));
  return (item) => {
    const key = JSON.stringify(item);
    const place = places.get(key) ?? list.push(item) - 1;
    places.set(key, place);
    return place;
  };
}
