import type { Plan } from '../levers';
import type { Office } from '../office';
import { playPlan } from './dayLoop';
import { createPaths, type Paths } from './paths';
import { createReplication, type Replication } from './replication';

export interface ReplicationOptions {
  readonly replications: number;
  readonly seed: number;
  /** Working days looked ahead; at least 1. */
  readonly horizon: number;
  /** Share of the reachable backlog to be recorded, above 0 and at most 1. */
  readonly clearedShare: number;
  /** Stops the work when `now` (milliseconds) has gone on for `milliseconds`. */
  readonly budget?: Budget;
}

export interface Budget {
  readonly now: () => number;
  readonly milliseconds: number;
}

/** Replications between two looks at the clock: a service call in Apps Script, so not for each. */
export const BETWEEN_LOOKS = 50;

/**
 * Plays a plan in one future after another and shows each to `visit`, which must not keep what it is given. Answers the
 * number played: fewer than asked when the budget ran out, but always the first batch.
 */
export function replicate(
  office: Office,
  plan: Plan,
  options: ReplicationOptions,
  visit: (result: Replication, paths: Paths, replication: number) => void,
): number {
  const { replications, seed, horizon, clearedShare, budget } = options;
  const deadline = budget ? budget.now() + budget.milliseconds : 0;
  const draw = createPaths(office, plan, horizon, seed);
  const result = createReplication(horizon);
  for (let replication = 0; replication < replications; replication++) {
    if (budget && replication > 0 && replication % BETWEEN_LOOKS === 0 && budget.now() >= deadline) return replication;
    const paths = draw(replication);
    playPlan(paths, plan, office, clearedShare, result);
    visit(result, paths, replication);
  }
  return replications;
}
