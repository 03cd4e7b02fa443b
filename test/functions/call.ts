import { type CustomFunction, callCustomFunction, type FormulaValue } from '../../src/declare';

/** Calls a custom function as a formula does: arguments in order, cells and ranges as the edge hands them over. */
export const call = (declaration: CustomFunction, ...args: unknown[]): FormulaValue =>
  callCustomFunction(declaration, args, () => 0);

/** Values as a range of one column. */
export const down = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

/** A date cell. */
export const wall = (day: string, clock = '00:00') => ({ wall: `${day}T${clock}:00` });
