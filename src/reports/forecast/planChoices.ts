import { LEVERS, type Plan } from '../../forecast/office';
import type { PlanChoices, PlanCosts } from '../../forecast/plan';

/** What another one of each costs against the others: a set or a printer is bought, an operator is paid each year. */
export const PLAN_COSTS: PlanCosts = {
  sets: 3,
  recordingOperators: 1,
  printers: 3,
  printingOperators: 1,
  extraHours: 1,
  saturdayHours: 1,
  // Supplies come from the centre; they count only so that no more is asked for than it takes.
  blankoOrder: 1e-5,
  ribbonOrder: 1e-3,
  filmOrder: 1e-3,
};
const MORE_SETS = 8;
const MORE_OPERATORS = 10;
const EXTRA_HOURS = [0, 1, 2];

/** Up to so many more sets and operators than today, and longer hours. */
export function recordingChoices(plan: Plan): PlanChoices {
  return {
    ...fixed(plan),
    sets: upFrom(plan.sets, MORE_SETS),
    recordingOperators: upFrom(plan.recordingOperators, MORE_OPERATORS),
    extraHours: EXTRA_HOURS,
  };
}

/** No choice at all: what the plan has. */
export const fixed = (plan: Plan): PlanChoices =>
  Object.fromEntries(LEVERS.map((lever) => [lever, [plan[lever]]])) as unknown as PlanChoices;

/** `first` and up to `more` above it. */
export const upFrom = (first: number, more: number): number[] =>
  Array.from({ length: more + 1 }, (_, index) => first + index);
