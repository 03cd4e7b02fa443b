import type { Edit, StructureEdit } from '../workbook/host';
import { NotAllowed } from '../workbook/workbook';
import type { GoogleHost } from './host';

/** Every public function can be called from the panel's frame or a formula; only Google's own event holds live objects. */
function mustBeGoogles(method: unknown): void {
  if (typeof method === 'function') return;
  throw new NotAllowed('Ini dijalankan sendiri ketika lembar disunting, dan tidak dapat diminta dari tempat lain.');
}

/** What a person changed by hand, in our words. */
export function editOf(host: GoogleHost, event: GoogleAppsScript.Events.SheetsOnEdit): Edit {
  mustBeGoogles(event?.range?.getSheet);
  const { range, value, oldValue } = event;
  const before = typeof oldValue === 'string' ? oldValue : null;
  return {
    sheet: host.workbook.nameOf(range.getSheet()),
    line: range.getRow(),
    column: range.getColumn(),
    lines: range.getNumRows(),
    columns: range.getNumColumns(),
    before,
    // Of a cell that was emptied only the old value is told; of one with a chip or a mixed look perhaps, too.
    after: typeof value === 'string' ? value : before !== null && range.isBlank() ? '' : null,
  };
}

/** null for what isn't about rows and columns: values and looks, of which onEdit is told or which nobody need know. */
export function structureEditOf(host: GoogleHost, event: GoogleAppsScript.Events.SheetsOnChange): StructureEdit | null {
  mustBeGoogles(event?.source?.getActiveSheet);
  const { changeType, source } = event;
  switch (changeType) {
    case 'INSERT_ROW':
    case 'REMOVE_ROW':
    case 'INSERT_COLUMN':
    case 'REMOVE_COLUMN':
      // The event names no sheet: it is the one that the person has before him.
      return { sheet: host.workbook.nameOf(source.getActiveSheet()), what: changeType };
    default:
      return null;
  }
}
