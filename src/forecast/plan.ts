import { playPlan } from './day-loop';
import { LEVERS, type Office, type Plan, type Resource } from './office';
import { createPaths } from './paths';
import { createReplication } from './replication';
import { BETWEEN_LOOKS, type Budget } from './replications';
import { simulate } from './simulation';

/** What may be had of each resource: candidates, in any order, none of them empty. */
export type PlanChoices = { readonly [Lever in keyof Plan]: readonly number[] };

/** What one unit of each costs, in any one unit of money or effort; above 0 where there is a choice. */
export type PlanCosts = { readonly [Lever in keyof Plan]: number };

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
}

export interface JudgedPlan {
  readonly plan: Plan;
  /** Chance that it clears by the target day. */
  readonly probability: number;
}

export type PlanAnswer =
  | {
      readonly kind: 'found';
      readonly cheapest: JudgedPlan;
      /** The chance is so close to the wanted one that another seed might have refused the plan. */
      readonly borderline: boolean;
      /** A cheaper plan that missed by so little that another seed might have accepted it. */
      readonly nearMiss: JudgedPlan | null;
    }
  /** Not even everything that may be had is enough; `binding` is what is missing most then. */
  | { readonly kind: 'infeasible'; readonly largest: JudgedPlan; readonly binding: Resource }
  /** The budget ran out before a plan was confirmed; the largest one is known to be enough. */
  | { readonly kind: 'unfinished'; readonly largest: JudgedPlan };

const SCREENED_AFTER = 100;
/** A plan this far below the wanted chance after the screening is dropped: 3.5 standard errors. */
const SCREENING_MARGIN = 0.14;
const BORDERLINE = { below: 0.01, above: 0.02 };

/**
 * The cheapest plan that clears by the target day with the wanted chance. Everything that may be had is tried first;
 * then plans in order of cost, without those that have no more of anything than one that failed (more is never later).
 * All plans meet the same futures, so the answer is that of trying every plan in full.
 */
export function findCheapestPlan(question: PlanQuestion): PlanAnswer {
  const { probability, budget } = question;
  const deadline = budget ? budget.now() + budget.milliseconds : 0;
  const outOfTime = () => budget !== undefined && budget.now() >= deadline;
  const { largest, binding } = judgeLargest(question);
  if (largest.probability < probability) return { kind: 'infeasible', largest, binding };

  const failed: Plan[] = [];
  let nearMiss: JudgedPlan | null = null;
  for (const plan of plansByCost(question)) {
    if (failed.some((other) => LEVERS.every((lever) => plan[lever] <= other[lever]))) continue;
    const chance = judge(question, plan, outOfTime);
    if (chance === 'out of time') return { kind: 'unfinished', largest };
    if (chance !== 'dropped') {
      const judged = { plan, probability: chance };
      const borderline = chance <= probability + BORDERLINE.above;
      if (chance >= probability) return { kind: 'found', cheapest: judged, borderline, nearMiss };
      nearMiss ??= judged;
    }
    failed.push(plan);
  }
  return { kind: 'unfinished', largest };
}

function judgeLargest(question: PlanQuestion): { largest: JudgedPlan; binding: Resource } {
  const plan = Object.fromEntries(
    LEVERS.map((lever) => [lever, Math.max(...question.choices[lever])]),
  ) as unknown as Plan;
  const forecast = simulate(question.office, plan, { ...question, horizon: question.target });
  const stage = forecast[question.stage];
  // Without printing no card is ever printed here: the centre has it all.
  if (!stage) return { largest: { plan, probability: 0 }, binding: 'centre' };
  return { largest: { plan, probability: stage.byTarget! }, binding: stage.binding.headline.resource };
}

/** The chance of clearing by the target; 'dropped' as soon as it is surely, or all but surely, below what matters. */
function judge(question: PlanQuestion, plan: Plan, outOfTime: () => boolean): number | 'dropped' | 'out of time' {
  const { stage, target, probability, replications, seed, clearedShare } = question;
  // Whether cards follow changes nothing about recording; to leave them out saves half the time.
  const office = stage === 'recording' ? { ...question.office, printing: null } : question.office;
  const mayFail = Math.floor(replications * (1 - probability + BORDERLINE.below) + 1e-9);
  const mayFailScreening = Math.floor(SCREENED_AFTER * (1 - probability + SCREENING_MARGIN) + 1e-9);
  const draw = createPaths(office, plan, target, seed);
  const result = createReplication(target);
  let failures = 0;
  for (let replication = 0; replication < replications; replication++) {
    if (replication % BETWEEN_LOOKS === 0 && outOfTime()) return 'out of time';
    playPlan(draw(replication), plan, office, clearedShare, result);
    if ((stage === 'recording' ? result.recordingDay : result.cardsDay) > target) failures++;
    if (failures > mayFail || (replication < SCREENED_AFTER && failures > mayFailScreening)) return 'dropped';
  }
  return (replications - failures) / replications;
}

/** Every combination of the choices, the cheapest first; at equal cost in the order of the levers and their amounts. */
function plansByCost({ choices, costs }: PlanQuestion): Plan[] {
  let partial: Partial<Record<keyof Plan, number>>[] = [{}];
  for (const lever of LEVERS) {
    const amounts = [...new Set(choices[lever])].sort((a, b) => a - b);
    partial = partial.flatMap((plan) => amounts.map((amount) => ({ ...plan, [lever]: amount })));
  }
  const cost = (plan: Plan) => LEVERS.reduce((sum, lever) => sum + plan[lever] * costs[lever], 0);
  return (partial as Plan[])
    .map((plan) => ({ plan, cost: cost(plan) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ plan }) => plan);
}
