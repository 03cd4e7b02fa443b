import type { Command } from '../declare';
import type { Host } from '../workbook/host';

/** A menu item or trigger of this add-on. */
export function command(declaration: Command<Host>): Command<Host> {
  return declaration;
}
