import { contentOf, type History } from './history';
import { type Area, cellName } from './model/area';
import { plain } from './model/cell';
import { inputAt } from './model/display';
import type { SheetModel } from './model/sheet';
import type { Typed } from './model/typed';
import { expectation, satisfies } from './model/validity';
import { Refusal, type WorkbookModel } from './model/workbook';
import { interpret, store, writing } from './model/write';
import type { EditRequest } from './protocol';
import { EDIT_VALUES_ARE_TEXT, FORMULAS_FOLLOW_LOCALE } from './unconfirmed';

/** What onEdit is told; value and oldValue only when one cell was typed into. */
export interface Edited {
  sheet: SheetModel;
  area: Area;
  value?: unknown;
  oldValue?: unknown;
}

export type EditResult = { ok: true; edited: Edited } | { ok: false; refused: string };

/** Carries out what a person typed or pasted, all of it or nothing. */
export function edit(workbook: WorkbookModel, history: History, request: EditRequest, now: number): EditResult {
  const sheet = workbook.sheetById(request.sheet);
  if (!sheet) return { ok: false, refused: 'Lembar itu sudah tidak ada.' };
  if (workbook.movedSince(sheet, request.moves)) return { ok: false, refused: SHIFTED };
  const height = request.values.length;
  const width = Math.max(0, ...request.values.map((line) => line.length));
  if (height === 0 || width === 0 || request.top < 1 || request.left < 1) {
    return { ok: false, refused: 'Tidak ada isi yang dapat ditempel di sana.' };
  }
  const merge = height === 1 && width === 1 ? sheet.mergeAt(request.top, request.left) : undefined;
  const top = merge?.top ?? request.top;
  const left = merge?.left ?? request.left;
  const area = { top, left, bottom: top + height - 1, right: left + width - 1 };
  const how = writing(workbook, sheet, now, true);
  try {
    growFor(workbook, sheet, area);
    const cells = request.values.flatMap((line, i) =>
      line.map((text, j) => {
        const [row, column] = [top + i, left + j];
        const typed = interpret(how, row, column, text);
        refuseInvalid(workbook, sheet, row, column, typed, text);
        return { row, column, typed };
      }),
    );
    const oldValue = request.typed ? eventValue(workbook, sheet, top, left) : undefined;
    const places = cells.map(({ row, column }) => [row, column] as const);
    history.recordCells(sheet, places, () => {
      for (const { row, column, typed } of cells) store(how, row, column, typed);
    });
    workbook.cellsChanged(sheet, area);
    const value = request.typed ? eventValue(workbook, sheet, top, left) : undefined;
    return { ok: true, edited: { sheet, area, value, oldValue } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, refused: inIndonesian(error.message) };
  }
}

const SHIFTED = 'Belum ditulis: baris atau kolom lembar ini baru saja bergeser. Periksa selnya, lalu ulangi.';

function inIndonesian(message: string): string {
  if (message.includes('maximum of')) return 'Isi sel harus paling banyak 50.000 huruf, bukan lebih.';
  if (message.includes('above the limit')) return 'Buku kerja harus paling banyak 10.000.000 sel, bukan lebih.';
  return message;
}

/** A paste beyond the edge makes room, as in Sheets. */
function growFor(workbook: WorkbookModel, sheet: SheetModel, area: Area): void {
  const rows = Math.max(sheet.rows, area.bottom);
  const columns = Math.max(sheet.columns, area.right);
  if (rows === sheet.rows && columns === sheet.columns) return;
  workbook.checkRoomFor(rows * columns - sheet.rows * sheet.columns);
  sheet.rows = rows;
  sheet.columns = columns;
  workbook.layoutChanged();
}

function refuseInvalid(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  typed: Typed,
  text: string,
): void {
  const rule = sheet.validations.get(row, column);
  if (!rule || rule.allowInvalid || typed.kind !== 'value') return;
  if (satisfies(rule, typed.value, { workbook, sheet, row, column })) return;
  const header = row > 1 ? sheet.values.get(1, column) : undefined;
  const name = typeof header === 'string' ? `${header} (${cellName(row, column)})` : `Sel ${cellName(row, column)}`;
  throw new Refusal(`${name} harus ${expectation(rule, workbook)}, bukan "${text}".`);
}

function eventValue(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): unknown {
  const { value, formula } = contentOf(sheet, row, column);
  if (formula !== undefined) return FORMULAS_FOLLOW_LOCALE ? inputAt(workbook, sheet, row, column) : formula;
  if (value === undefined) return undefined;
  if (!EDIT_VALUES_ARE_TEXT) return plain(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(plain(value));
}
