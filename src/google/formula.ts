import { isWall } from '../cells/raw';
import { instantOf } from '../cells/wall';
import type { FormulaCell, FormulaValue } from '../declare';
import { fromGoogle } from './cells';

/** The zone is asked only when there is a date: most formulas have none and should not wait for a service. */
function zoneAskedOnce(): () => string {
  let zone: string | undefined;
  return () => {
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return zone;
  };
}

/** Arguments of a formula as ours: cells and ranges with every Date turned into the spreadsheet's wall time. */
export function fromFormula(args: ArrayLike<unknown>): unknown[] {
  const zone = zoneAskedOnce();
  return Array.from(args, (argument) => {
    if (argument === undefined) return undefined;
    return Array.isArray(argument)
      ? argument.map((row) => (Array.isArray(row) ? row.map((cell) => fromGoogle(cell, zone)) : fromGoogle(row, zone)))
      : fromGoogle(argument, zone);
  });
}

/** A formula's answer as Google's: a date becomes a Date, so that the sheet can sort it and count with it. */
export function toFormula(value: FormulaValue) {
  const zone = zoneAskedOnce();
  const cell = (answer: FormulaCell) => (isWall(answer) ? new Date(instantOf(answer, zone())) : answer);
  return Array.isArray(value) ? value.map((row) => row.map(cell)) : cell(value);
}
