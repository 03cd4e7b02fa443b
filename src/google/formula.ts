import { fromGoogle } from './cells';

/**
 * Arguments of a formula as ours: cells and ranges with every Date turned into the spreadsheet's wall time. The zone is
 * asked only when there is a Date, since most formulas have none and a formula should not wait for a service.
 */
export function fromFormula(args: ArrayLike<unknown>): unknown[] {
  let zone: string | undefined;
  const zoneOf = () => {
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return zone;
  };
  return Array.from(args, (argument) => {
    if (argument === undefined) return undefined;
    return Array.isArray(argument)
      ? argument.map((row) =>
          Array.isArray(row) ? row.map((cell) => fromGoogle(cell, zoneOf)) : fromGoogle(row, zoneOf),
        )
      : fromGoogle(argument, zoneOf);
  });
}
