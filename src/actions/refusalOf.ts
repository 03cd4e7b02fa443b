import type { Raw } from '../cells/raw';
import { type Rows, readTable, readTables, type Table } from '../tables/table';
import { readEntry } from '../workbook/journalEntry';
import type { Workbook } from '../workbook/workbook';
import type { Action, Decision, Deed, Fields } from './action';
import { barred, nameOf } from './allowed';
import { isAnchored, keptOutside, UNASKED, withAnchor } from './anchored';
import { readMemory } from './memory';
import { readInput } from './readInput';
import { swiftly } from './swift';

/** Entries of a ledger that is read in a blink: it is asked at every pause of the typing. */
const SHORT_LEDGER = 2000;

/**
 * Why an action would be refused as things stand, by its own checks; '' when by none, and of an entry also where only a
 * long ledger could tell. Nothing is written, no lock taken: another may be quicker, so what is posted is judged again.
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
  const last = isAnchored(action) ? readEntry(workbook.journal.read() ?? '') : null;
  const kept = isAnchored(action) ? keptOutside(workbook, last) : UNASKED;
  if (action.entry) {
    const memory = readMemory(workbook.journal.kept());
    const swift = swiftly(workbook, memory, kept.anchor, action.entry(input.value), deed);
    if (swift) return refusalIn(swift.decision);
    if ((kept.anchor?.end.nomor ?? Number.POSITIVE_INFINITY) > SHORT_LEDGER) return '';
  }
  const read = readTables(action.tables, (sheet) => workbook.read(sheet));
  for (const { layout, issues } of Object.values(read) as Rows<unknown>[]) {
    if (!layout) return issues[0]?.sentence ?? '';
  }
  withAnchor(action, read, kept);
  const look = (table: Table) => readTable(table, workbook.read(table.sheet));
  return refusalIn(action.decide(read, input.value, deed, look));
}

/** A doubt is for the posting to ask. */
const refusalIn = (decision: Decision): string => ('refused' in decision && !decision.ask ? decision.refused : '');
