/**
 * START HERE. Everything that Google, a formula, the menu or the sidebar can call is in one of these four lists. The
 * build bundles this file, reads the lists and writes one top-level function for each entry.
 */
import { commands } from './commands';
import { onChange } from './commands/onChange';
import { onEdit } from './commands/onEdit';
import { callCustomFunction } from './declare';
import * as everyFunction from './functions';
import { editOf, structureEditOf } from './google/edit';
import { fromFormula, toFormula } from './google/formula';
import { GoogleHost } from './google/host';
import { buildMenu } from './google/menu';
import * as everyProcedure from './procedures';

export { commands };
export const functions = { ...everyFunction };
export const procedures = { ...everyProcedure };

export const events = {
  onOpen: () => buildMenu(commands),
  onInstall: () => buildMenu(commands),
  onEdit: (event: GoogleAppsScript.Events.SheetsOnEdit) => {
    const host = new GoogleHost();
    onEdit(host, editOf(host, event));
  },
  /** Not a simple trigger: installed along with the daily reminder. */
  onChange: (event: GoogleAppsScript.Events.SheetsOnChange) => {
    const host = new GoogleHost();
    const edit = structureEditOf(host, event);
    if (edit) onChange(host, edit);
  },
};

// What the top-level functions written by the build call.

export function runFunction(name: keyof typeof functions, args: ArrayLike<unknown>) {
  return toFormula(callCustomFunction(functions[name], fromFormula(args), Date.now));
}

export function runCommand(name: keyof typeof commands) {
  return commands[name].run(new GoogleHost());
}

export function runProcedure(name: keyof typeof procedures, input: never) {
  return procedures[name](new GoogleHost(), input);
}
