import type { Edit } from '../workbook/host';
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
