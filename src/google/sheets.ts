import { MARK_KEY, markOf, readMark } from '../workbook/sheetMark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Our sheets by what they are, found in one call through their metadata. A tab that was duplicated carries the mark as
 * well. The mark names the tab that it was put on, by which the copy is told apart: the ids of tabs are drawn at random
 * and say nothing of their age.
 */
export function findSheets(spreadsheet: Spreadsheet): Map<string, Sheet> {
  const found = new Map<string, Sheet>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(MARK_KEY).find()) {
    const { name, ownId } = readMark(mark.getValue() ?? '');
    const sheet = mark.getLocation().getSheet();
    if (!name || !sheet) continue;
    // A workbook that came as a file may have given its tabs new ids: then any mark will do.
    if (ownId === String(sheet.getSheetId()) || !found.has(name)) found.set(name, sheet);
  }
  return found;
}

export function markSheet(sheet: Sheet, name: string): void {
  sheet.addDeveloperMetadata(MARK_KEY, markOf(name, sheet.getSheetId()));
}
