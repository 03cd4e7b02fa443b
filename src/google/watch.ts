/** The event of `addon.ts` that is told of rows and columns put in or taken out; Google has no simple trigger for it. */
const HANDLER = 'onChange';

const ownWatches = () => ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);

/** Once per person and spreadsheet, however often it is asked. */
export function installWatch(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  if (ownWatches().length === 0) ScriptApp.newTrigger(HANDLER).forSpreadsheet(spreadsheet).onChange().create();
}

export function removeWatch(): void {
  for (const trigger of ownWatches()) ScriptApp.deleteTrigger(trigger);
}
