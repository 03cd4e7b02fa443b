/**
 * START HERE. Everything that Google, a formula, the menu or the sidebar can call is in one of these four lists. The
 * build bundles this file, reads the lists and writes one top-level function for each entry.
 */
import { COMMAND_RIGHTS, type CommandRight, PROCEDURE_RIGHTS, type Role } from './actions/rights';
import { commands } from './commands';
import { onChange } from './commands/onChange';
import { onEdit } from './commands/onEdit';
import { callCustomFunction } from './declare';
import * as everyFunction from './functions';
import { told } from './google/access';
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
    const host = new GoogleHost('grid');
    onEdit(host, editOf(host, event));
  },
  /** Not a simple trigger: installed along with the daily reminder. */
  onChange: (event: GoogleAppsScript.Events.SheetsOnChange) => {
    const host = new GoogleHost('trigger');
    const edit = structureEditOf(host, event);
    if (edit) onChange(host, edit);
  },
};

// Nothing can be called of which the rights don't say from where, and by whom: a forgotten one doesn't compile.
const itemRights: Record<keyof typeof commands, CommandRight> = COMMAND_RIGHTS;
PROCEDURE_RIGHTS satisfies Record<keyof typeof procedures, Role>;

// What the top-level functions written by the build call.

export function runFunction(name: keyof typeof functions, args: ArrayLike<unknown>) {
  return toFormula(callCustomFunction(functions[name], fromFormula(args), Date.now));
}

export function runCommand(name: keyof typeof commands) {
  return told(() => commands[name].run(new GoogleHost(itemRights[name].from)));
}

export function runProcedure(name: keyof typeof procedures, input: never) {
  return told(() => procedures[name](new GoogleHost('sidebar'), input));
}
