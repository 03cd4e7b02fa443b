type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const PROTECTION = 'Dijaga oleh SiapKTP: hanya pemegang hak Camat yang boleh menyuntingnya.';

/** Whether the person may change a sheet that may be kept for others. */
export function mayType(sheet: Sheet): boolean {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).every((guard) => guard.canEdit());
}

/**
 * Keeps a sheet for these addresses. Scripts run with the rights of whoever clicks, so this is for sheets that no click
 * of others writes. Google never takes the owner or the person himself off the list.
 */
export function keepFor(sheet: Sheet, keepers: readonly string[], guard: Protection | undefined): void {
  if (keepers.length === 0) {
    if (guard?.getDescription() === PROTECTION) guard.remove();
    return;
  }
  const kept = (guard ?? sheet.protect()).setDescription(PROTECTION).setWarningOnly(false);
  const wanted = new Set(keepers.map((address) => address.toLowerCase()));
  const others = kept.getEditors().flatMap((editor) => (wanted.has(editor.getEmail().toLowerCase()) ? [] : [editor]));
  if (others.length > 0) kept.removeEditors(others.map((editor) => editor.getEmail()));
  // What stands there may be a name on the local host.
  for (const address of keepers.filter((keeper) => keeper.includes('@'))) {
    try {
      kept.addEditor(address);
    } catch {
      // An address that is nobody's: Hak Camat shows it, and the others keep the sheet.
    }
  }
  if (kept.canDomainEdit()) kept.setDomainEdit(false);
}
