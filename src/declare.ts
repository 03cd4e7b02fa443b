/**
 * How the add-on's entry points are declared: custom functions, menu commands, events and sidebar procedures. The
 * build reads these declarations from the bundle and writes the top-level functions that Google sees.
 */

/** One argument of a custom function, read from what the formula passed. */
export interface Parameter<T> {
  /** JSDoc type: `number`, `range`, `string`. */
  type: string;
  /** One plain line for the formula bar. */
  hint: string;
  /** As it stands in the example formula. */
  example: string;
  /** `name` is the parameter's, for the error sentence. Throws a `FormulaError`. */
  read(raw: unknown, name: string): T;
}

type Parameters = Record<string, Parameter<unknown>>;
type ReadValues<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** What one cell of a formula shows; a `wall` is a date, as in `cells/raw.ts`. */
export type FormulaCell = number | string | { readonly wall: string };

/** What a formula shows: one cell, or a grid that spills. */
export type FormulaValue = FormulaCell | FormulaCell[][];

export interface CustomFunction {
  summary: string;
  params: Parameters;
  /** What comes back, for the formula bar. */
  returns: string;
  run(values: never, now: () => number): FormulaValue;
}

export function customFunction<const P extends Parameters>(declaration: {
  summary: string;
  params: P;
  returns: string;
  /** `now`: a clock in milliseconds, for what might take longer than a formula may. */
  run(values: ReadValues<P>, now: () => number): FormulaValue;
}): CustomFunction {
  return declaration as CustomFunction;
}

/** Calls a custom function with the formula's arguments in their declared order. */
export function callCustomFunction(
  declaration: CustomFunction,
  args: readonly unknown[],
  now: () => number,
): FormulaValue {
  const values: Record<string, unknown> = {};
  Object.entries(declaration.params).forEach(([name, parameter], index) => {
    values[name] = parameter.read(args[index], name);
  });
  const answer = declaration.run(values as never, now);
  // A cell shows Infinity and NaN as errors that name nothing.
  if ([answer].flat(2).some((cell) => typeof cell === 'number' && !Number.isFinite(cell))) {
    throw new FormulaError('Hasilnya terlalu besar untuk dihitung; periksa angka masukannya');
  }
  return answer;
}

/** A sentence for the cell's hover note. */
export class FormulaError extends Error {}

/** Values that google.script.run carries unharmed: a Date or undefined would be lost on the way. */
export type Wire = string | number | boolean | null | readonly Wire[] | { readonly [key: string]: Wire };

/** Objects declared as interfaces count as wire values when each of their fields does. */
export type WireSafe<T> = T extends string | number | boolean | null
  ? T
  : T extends (...args: never[]) => unknown
    ? never
    : T extends object
      ? { [K in keyof T]: WireSafe<T[K]> }
      : never;

/** A menu item. `H` is the host it works on; it may open panels and show places, so it returns nothing. */
export interface Command<H> {
  /** As the menu shows it; null for one that only other hosts and triggers call. */
  caption: string | null;
  run(host: H): void;
}

/** What the sidebar may ask. `input` and the answer cross a wire. */
export type Procedure<H, I, R> = (host: H, input: I) => R;

/** Compiles only when the answer survives the wire. */
export function procedure<H, I, R>(run: (host: H, input: I) => R & WireSafe<R>): Procedure<H, I, R> {
  return run;
}
