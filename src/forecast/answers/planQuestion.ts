import type { Budget } from '../flow/replications';
import { COSTED_LEVERS, type Plan } from '../levers';
import type { Office } from '../office';

/** What may be had of each resource: candidates, in any order, none of them empty. */
export type PlanChoices = { readonly [Lever in keyof Plan]: readonly number[] };

/**
 * What one unit of each costs, in any one unit of money or effort; above 0 where there is a choice. Orders cost the office
 * nothing: the centre sends them.
 */
export type PlanCosts = { readonly [Lever in (typeof COSTED_LEVERS)[number]]: number };

export const costOf = (plan: Plan, costs: PlanCosts): number =>
  COSTED_LEVERS.reduce((sum, lever) => sum + plan[lever] * costs[lever], 0);

export interface PlanQuestion {
  readonly office: Office;
  readonly choices: PlanChoices;
  readonly costs: PlanCosts;
  /** Until the backlog is recorded, or until its cards are printed. */
  readonly stage: 'recording' | 'cards';
  /** Working day, at least 1, by whose end it is to be cleared. */
  readonly target: number;
  /** Wanted chance of that, e.g. 0.8. */
  readonly probability: number;
  readonly clearedShare: number;
  readonly replications: number;
  readonly seed: number;
  readonly budget?: Budget;
  /** Where it is to be said by how much not even everything is enough. */
  readonly reach?: Reach;
}

/** How far a shortfall is looked for. */
export interface Reach {
  /** Working days looked ahead for the first day by which the largest plan is enough. */
  readonly horizon: number;
  /** What may be added to the largest plan: in steps of so many units, up to so many steps. */
  readonly beyond: { readonly [Lever in keyof Plan]?: { readonly step: number; readonly steps: number } };
}
