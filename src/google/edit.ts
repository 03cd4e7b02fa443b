import type { Edit, StructureEdit } from '../workbook/host';
import type { GoogleHost } from './host';

/** What a person changed by hand, in our words. */
export function editOf(host: GoogleHost, event: GoogleAppsScript.Events.SheetsOnEdit): Edit {
  const { range } = event;
  return {
    sheet: host.workbook.nameOf(range.getSheet()),
    line: range.getRow(),
    column: range.getColumn(),
    lines: range.getNumRows(),
    columns: range.getNumColumns(),
    before: typeof event.oldValue === 'string' ? event.oldValue : null,
  };
}

/** null for what isn't about rows and columns: values and looks, of which onEdit is told or which nobody need know. */
export function structureEditOf(
  host: GoogleHost,
  { changeType, source }: GoogleAppsScript.Events.SheetsOnChange,
): StructureEdit | null {
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
