/** What the Camat can ask for or decide. Whole numbers, hours may be fractions. */
export interface Plan {
  /** Recording sets that are there on day 1. */
  readonly sets: number;
  readonly recordingOperators: number;
  /** Card printers that are there on day 1. */
  readonly printers: number;
  readonly printingOperators: number;
  /** Service hours a day beyond the usual ones. */
  readonly extraHours: number;
  /** Service hours on each Saturday. */
  readonly saturdayHours: number;
  /** Days on which sets go out to the desa, from the first of `Outreach.days` on. */
  readonly outreachDays: number;
  /** Ordered today, in the item's unit: comes late and in part, as `Supply.order` says. */
  readonly blankoOrder: number;
  readonly ribbonOrder: number;
  readonly filmOrder: number;
}

/**
 * Operators of a plan as whole days of work. `lacking`: the days that today's don't work of a day, each of two who come for
 * half of it a half; those who are had on top come for all of it.
 */
export const operatorDays = (operators: number, lacking = 0): number => Math.max(0, operators - lacking);

/** What the office pays for. */
export const COSTED_LEVERS = [
  'sets',
  'recordingOperators',
  'printers',
  'printingOperators',
  'extraHours',
  'saturdayHours',
  'outreachDays',
] as const satisfies readonly (keyof Plan)[];

/** What the centre sends, in the order in which the fewest of it are sought. */
export const ORDER_LEVERS = ['blankoOrder', 'ribbonOrder', 'filmOrder'] as const satisfies readonly (keyof Plan)[];

export const LEVERS = [...COSTED_LEVERS, ...ORDER_LEVERS] as const;

/** Machines and people alone: no longer hours, nobody goes out, nothing ordered. */
export const NOTHING_MORE = {
  extraHours: 0,
  saturdayHours: 0,
  outreachDays: 0,
  blankoOrder: 0,
  ribbonOrder: 0,
  filmOrder: 0,
} as const;
