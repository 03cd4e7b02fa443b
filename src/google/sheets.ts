/** Marks a tab as one of ours, whatever it is called by now. */
const METADATA_KEY = 'siap-ktp.lembar';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Our sheets by what they are, found in one call through their metadata. */
export function findSheets(spreadsheet: Spreadsheet): Map<string, Sheet> {
  const found = new Map<string, Sheet>();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const name = mark.getValue();
    const sheet = mark.getLocation().getSheet();
    // A tab that was duplicated carries the mark as well; the older tab is the one.
    const other = name ? found.get(name) : undefined;
    if (name && sheet && (!other || sheet.getSheetId() < other.getSheetId())) found.set(name, sheet);
  }
  return found;
}

export function markSheet(sheet: Sheet, name: string): void {
  sheet.addDeveloperMetadata(METADATA_KEY, name);
}
