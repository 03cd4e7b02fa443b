import type { Raw } from '../cells/raw';
import { type Rows, readTable, readTables, type Table } from '../tables/table';
import type { Workbook } from '../workbook/workbook';
import type { Action, Deed, Fields } from './action';
import { barred, nameOf } from './allowed';
import { readInput } from './readInput';

/**
 * Why an action would be refused as things stand, by its own checks; '' when by none. Nothing is written, no lock taken:
 * another may be quicker, so what is posted is judged again.
 */
export function refusalOf<F extends Fields, T extends Record<string, unknown>>(
  workbook: Workbook,
  action: Action<F, T>,
  raw: Record<string, Raw>,
  deed: Deed,
): string {
  const name = nameOf(action);
  const bar = name && barred(workbook, name, deed);
  if (bar) return bar;
  const input = readInput(action.fields, raw);
  if (!input.ok) return Object.values(input.fields).join('. ');
  const read = readTables(action.tables, (sheet) => workbook.read(sheet));
  for (const { layout, issues } of Object.values(read) as Rows<unknown>[]) {
    if (!layout) return issues[0]?.sentence ?? '';
  }
  const look = (table: Table) => readTable(table, workbook.read(table.sheet));
  const decision = action.decide(read, input.value, deed, look);
  return 'refused' in decision ? decision.refused : '';
}
