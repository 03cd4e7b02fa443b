import { type Cell, optional } from '../cells/cell';
import { count, decimal, share } from '../cells/number';
import { text } from '../cells/text';

type Pair = readonly [number, number];

/** A setting with what it is unless the office says otherwise, and where that comes from. */
export interface Setting<T> {
  cell: Cell<T>;
  value: T;
  /** The plausible range: the prior of a forecast. */
  low?: number;
  high?: number;
  /** What the cell takes. */
  possible?: Pair;
  unit: string;
  source: string;
}

/** `possible`: beyond it a value is a typing accident, or nothing could be divided by it; `plausible` is the prior. */
export const number = (
  value: number,
  plausible: Pair,
  [least, most]: Pair,
  unit: string,
  source: string,
  cell: Cell<number> = decimal({ least, most }),
): Setting<number> => ({ cell, value, low: plausible[0], high: plausible[1], possible: [least, most], unit, source });

export const fraction = (
  value: number,
  plausible: Pair,
  [least, most]: Pair,
  unit: string,
  source: string,
): Setting<number> => number(value, plausible, [least, most], unit, source, share({ least, most }));

/** A whole number that the office may leave open. */
export const openCount = (most: number, unit: string, source: string): Setting<number | null> => ({
  cell: optional(count({ least: 1, most })),
  value: null,
  unit,
  source,
});

export const line = (source: string): Setting<string | null> => ({
  cell: optional(text({ longest: 160 })),
  value: null,
  unit: 'teks',
  source,
});
