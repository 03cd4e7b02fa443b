import { deviceAt } from '../actions/deviceAt';
import type { PlacedForm } from '../actions/entryForms';
import { ASK, entrySheet } from '../actions/entrySheet';
import type { Outcome } from '../actions/perform';
import { ubahKondisi } from '../actions/ubahKondisi';
import type { Raw } from '../cells/raw';
import { rowCells } from '../cells/rowCells';
import { aset } from '../tables';
import { CONDITIONS, type Condition } from '../tables/aset';
import { readTable } from '../tables/table';
import { CONDITION_WORDS } from '../tables/words';
import type { Edit, Host } from '../workbook/host';

/*
 * The form of conditions shows how its device stands once that is named, as the panel does. What its answer cell says is
 * what was seen: where another has changed it by the time of the tick, the tick is refused and shows how it stands then.
 */

const stands = (id: string, condition: Condition): string => `${id} sekarang ${CONDITION_WORDS[condition]}.`;

const deviceIn = ({ places }: PlacedForm, cells: readonly Raw[]): string =>
  String(cells[(places.id ?? 0) - 1] ?? '').trim();

const isOfConditions = ({ form }: PlacedForm): boolean => (form.action as unknown) === ubahKondisi;

/** Where the cell that names the form's device was edited, its answer cell tells the device's condition. */
export function showNamed({ workbook }: Host, edit: Edit, placed: PlacedForm, cells: readonly Raw[]): void {
  const { line, answer, places } = placed;
  const past = (places.id ?? 0) - edit.column;
  if (!isOfConditions(placed) || line < edit.line || line >= edit.line + edit.lines) return;
  if (past < 0 || past >= edit.columns) return;
  const named = deviceIn(placed, cells);
  const device = named === '' ? null : deviceAt(readTable(aset, workbook.read(aset.sheet)), named);
  const isKnown = device !== null && !('refused' in device);
  // Of a device that isn't there the answer mustn't go on telling of the one before; a posting's answer stays.
  if (!isKnown && !String(cells[answer - 1] ?? '').endsWith(ASK)) return;
  const said = isKnown ? `${stands(device.id, device.kondisi)} ${ASK}` : ASK;
  workbook.write(entrySheet.sheet, line, answer, [[said]]);
}

/** What the answer cell tells of the device that stands in the form, as the action takes it; empty where it tells of none. */
export function seenOf(placed: PlacedForm, cells: readonly Raw[]): Record<string, Raw> {
  const said = ` ${cells[placed.answer - 1] ?? ''}`.toUpperCase();
  const isSaid = (condition: Condition) =>
    said.includes(` ${stands(deviceIn(placed, cells), condition)}`.toUpperCase());
  const seen = isOfConditions(placed) ? CONDITIONS.find(isSaid) : undefined;
  return seen ? { semula: rowCells.write({ kondisi: seen }) } : {};
}

/** Of a tick that another came before: how the device stands now, by which a second tick goes. */
export function standsNow(placed: PlacedForm, cells: readonly Raw[], outcome: Outcome): string {
  const now = rowCells.read((!outcome.done && outcome.conflict) || '{}');
  const condition = CONDITIONS.find((one) => now.ok && now.value.kondisi === one);
  return condition
    ? `${stands(deviceIn(placed, cells), condition)} Bila isian ini tetap berlaku, centang sekali lagi.`
    : '';
}
