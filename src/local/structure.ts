import type { History } from './history';
import type { SheetModel } from './model/sheet';
import { sortRows } from './model/sort';
import { shiftLines } from './model/structure';
import { Refusal, type WorkbookModel } from './model/workbook';
import type { Answer, StructureRequest } from './protocol';

/** Carries out what a person did to rows, columns and tabs. */
export function changeStructure(workbook: WorkbookModel, history: History, request: StructureRequest): Answer {
  try {
    if (request.kind === 'activateSheet') {
      workbook.activeSheetId = sheetOf(workbook, request.sheet).id;
      return { ok: true };
    }
    refuseImpossible(workbook, request);
    history.recordStructure(() => {
      apply(workbook, request);
    });
    return { ok: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, refused: error.message };
  }
}

function sheetOf(workbook: WorkbookModel, id: number): SheetModel {
  const sheet = workbook.sheetById(id);
  if (!sheet) throw new Refusal('Lembar itu sudah tidak ada.');
  return sheet;
}

/** The refusals of the model are in Google's English, for scripts; a person gets these first. */
function refuseImpossible(workbook: WorkbookModel, request: StructureRequest): void {
  if (request.kind === 'renameSheet' || request.kind === 'addSheet') {
    const name = request.name.trim();
    if (name === '') throw new Refusal('Nama lembar harus diisi, bukan kosong.');
    if (name.length > 100) throw new Refusal('Nama lembar harus paling banyak 100 huruf, bukan lebih.');
    const taken = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const own = request.kind === 'renameSheet' && taken?.id === request.sheet;
    if (taken && !own) throw new Refusal(`Nama lembar harus belum dipakai, bukan "${name}".`);
    return;
  }
  const sheet = sheetOf(workbook, request.sheet);
  if ('moves' in request && workbook.movedSince(sheet, request.moves)) {
    throw new Refusal('Belum diubah: baris atau kolom lembar ini baru saja bergeser. Periksa pilihannya, lalu ulangi.');
  }
  if (request.kind === 'deleteSheet') {
    if (workbook.sheets.every((other) => other === sheet || other.hidden)) {
      throw new Refusal('Lembar terakhir yang tampak tidak dapat dihapus.');
    }
  } else if (request.kind === 'deleteRows' || request.kind === 'deleteColumns') {
    const [size, frozen, lines] =
      request.kind === 'deleteRows'
        ? [sheet.rows, sheet.frozenRows, 'baris']
        : [sheet.columns, sheet.frozenColumns, 'kolom'];
    if (request.at < 1 || request.count < 1 || request.at + request.count - 1 > size) {
      throw new Refusal(`Yang dihapus harus ${lines} 1 sampai ${size}, bukan di luarnya.`);
    }
    const left = size - request.count;
    if (left < 1 || (request.at <= frozen + 1 && request.count >= size - frozen)) {
      throw new Refusal(`Paling sedikit satu ${lines} yang tidak dibekukan harus tersisa.`);
    }
  } else if (request.kind === 'insertRows' || request.kind === 'insertColumns') {
    const size = request.kind === 'insertRows' ? sheet.rows : sheet.columns;
    if (request.at < 1 || request.at > size + 1 || request.count < 1 || request.count > 10_000) {
      throw new Refusal('Yang disisipkan harus 1 sampai 10.000 baris atau kolom di dalam lembar.');
    }
  }
}

function apply(workbook: WorkbookModel, request: StructureRequest): void {
  switch (request.kind) {
    case 'insertRows':
    case 'insertColumns':
    case 'deleteRows':
    case 'deleteColumns': {
      const axis = request.kind.endsWith('Rows') ? 'row' : 'column';
      const count = request.kind.startsWith('insert') ? request.count : -request.count;
      shiftLines(workbook, sheetOf(workbook, request.sheet), { axis, at: request.at, count });
      break;
    }
    case 'renameSheet':
      workbook.renameSheet(sheetOf(workbook, request.sheet), request.name.trim());
      break;
    case 'addSheet': {
      const at = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId) + 1;
      workbook.activeSheetId = workbook.addSheet(request.name.trim(), at).id;
      break;
    }
    case 'deleteSheet':
      workbook.removeSheet(sheetOf(workbook, request.sheet));
      break;
    case 'sortSheet': {
      const sheet = sheetOf(workbook, request.sheet);
      const area = { ...sheet.whole(), top: sheet.frozenRows + 1 };
      sortRows(workbook, sheet, area, [{ column: request.column, ascending: request.ascending }]);
      break;
    }
    case 'columnWidth':
      sheetOf(workbook, request.sheet).columnWidths.set(request.column, Math.max(20, Math.round(request.width)));
      workbook.layoutChanged();
      break;
  }
}
