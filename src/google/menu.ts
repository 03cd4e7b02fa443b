import type { Command } from '../declare';
import type { Host } from '../workbook/host';

/** The add-on's menu. Works without any authorization: nothing of the document is asked. */
export function buildMenu(commands: Record<string, Command<Host>>): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [name, { caption }] of Object.entries(commands)) if (caption !== null) menu.addItem(caption, name);
  menu.addToUi();
}
