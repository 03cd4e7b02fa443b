/** Marks a tab as one of ours, whatever it is called by now. */
const METADATA_KEY = 'siap-ktp.lembar';
/** In a mark's value, between what the tab is and the id of the tab. */
const SEAM = '#';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Our sheets by what they are, found in one call through their metadata. A tab that was duplicated carries the mark as
 * well. The mark names the tab that it was put on, by which the copy is told apart: the ids of tabs are drawn at random
 * and say nothing of their age.
 */
export function findSheets(spreadsheet: Spreadsheet): Map<string, Sheet> {
  const found = new Map<string, Sheet>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const [name, ownId] = (mark.getValue() ?? '').split(SEAM);
    const sheet = mark.getLocation().getSheet();
    if (!name || !sheet) continue;
    // A workbook that came as a file may have given its tabs new ids: then any mark will do.
    if (ownId === String(sheet.getSheetId()) || !found.has(name)) found.set(name, sheet);
  }
  return found;
}

export function markSheet(sheet: Sheet, name: string): void {
  sheet.addDeveloperMetadata(METADATA_KEY, `${name}${SEAM}${sheet.getSheetId()}`);
}
