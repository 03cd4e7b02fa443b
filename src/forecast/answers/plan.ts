import { playPlan } from '../flow/dayLoop';
import { createPaths } from '../flow/paths';
import { createReplication } from '../flow/replication';
import { BETWEEN_LOOKS, type Budget } from '../flow/replications';
import { LEVERS, ORDER_LEVERS, type Plan } from '../levers';
import type { Office, Resource } from '../office';
import { amountsOf, withFewest } from './enough';
import { costOf, type PlanQuestion } from './planQuestion';
import { earliestOf, type Shortfall, shortfallOf } from './shortfall';
import { simulate } from './simulation';

export interface JudgedPlan {
  readonly plan: Plan;
  /** Chance that it clears by the target day. */
  readonly probability: number;
}

export type PlanAnswer =
  | {
      readonly kind: 'found';
      readonly cheapest: JudgedPlan;
      readonly cost: number;
      /** With the most of every order the chance is so close to the wanted one that another seed might have refused it. */
      readonly borderline: boolean;
      /** A cheaper plan that missed by so little that another seed might have accepted it. */
      readonly nearMiss: JudgedPlan | null;
    }
  /** Not even everything that may be had is enough; `binding` is what is missing most then. */
  | {
      readonly kind: 'infeasible';
      readonly largest: PartlyJudged;
      readonly binding: Resource;
      /** null where it wasn't asked for. */
      readonly shortfall: Shortfall | null;
    }
  /** The budget ran out before the answer was found; this plan, the largest or one with the machines and people of the
   * cheapest, is enough, as far as it was judged. */
  | { readonly kind: 'unfinished'; readonly largest: PartlyJudged };

/** Fewer futures than asked when the budget ran out: label it. */
export interface PartlyJudged extends JudgedPlan {
  readonly replicationsDone: number;
}

const { min } = Math;

const SCREENED_AFTER = 100;
/** A plan this far below the wanted chance after the screening is dropped: 3.5 standard errors. */
const SCREENING_MARGIN = 0.14;
const BORDERLINE = { below: 0.01, above: 0.02 };

/**
 * The cheapest plan that clears by the target day with the wanted chance. Everything that may be had is tried first,
 * then plans in order of cost, without those that have no more of anything than one that failed (more is never later):
 * before a plan its richer kin are tried, those with as many sets and the most of all else, then with as many sets and
 * operators, and so on, since one of them that fails spares a whole branch. Trips alone may make it later, since those who go are missing at the counter: so plans are held against each other
 * only where they have as many. Orders cost nothing, so that plans are tried with the most of each; of the one that is found
 * the fewest blanko are kept, then ribbons, then films. All plans meet the same futures, so the answer is that of trying
 * every plan in full.
 */
export function findCheapestPlan(question: PlanQuestion): PlanAnswer {
  const { office, stage, probability, budget } = question;
  const deadline = deadlineOf(budget);
  const outOfTime = untilTimeIsOut(budget, deadline);
  const largest = largestPlans(question).map((plan) => judgeInFull(question, plan, outOfTime));
  const best = largest.reduce((most, each) => (each.probability > most.probability ? each : most));
  if (best.probability < probability) {
    // Without printing no card is ever printed here: the centre has it all.
    const binding = stage === 'cards' && !office.printing ? 'centre' : bindingUnder(question, best, deadline);
    const others = largest.filter((each) => each !== best).map(({ plan }) => plan);
    const shortfall = shortfallUnder(question, best, others, binding, outOfTime);
    return { kind: 'infeasible', largest: best, binding, shortfall };
  }
  const failed = largest.filter((each) => each.probability < probability).map(({ plan }) => plan);
  let nearMiss: JudgedPlan | null = null;
  const tried = new Set<string>();
  const spared = (plan: Plan) => failed.some((other) => hasNoMore(plan, other));
  for (const { plan, cost } of plansByCost(question)) {
    if (spared(plan)) continue;
    for (const richer of richerKin(plan, best.plan)) {
      const key = LEVERS.map((lever) => richer[lever]).join();
      if (tried.has(key)) continue;
      tried.add(key);
      if (judge(question, richer, outOfTime, SCREENED_AFTER) !== 'dropped') continue;
      failed.push(richer);
      break;
    }
    if (spared(plan)) continue;
    const chance = judge(question, plan, outOfTime);
    if (chance === 'out of time') return { kind: 'unfinished', largest: best };
    if (chance !== 'dropped') {
      const judged = { plan, probability: chance };
      if (chance >= probability) {
        const { plan: cheapest, inTime } = withFewestOrdered(question, judged, outOfTime);
        if (!inTime) return { kind: 'unfinished', largest: { ...cheapest, replicationsDone: question.replications } };
        const borderline = chance <= probability + BORDERLINE.above;
        return { kind: 'found', cheapest, cost, borderline, nearMiss };
      }
      nearMiss ??= judged;
    }
    failed.push(plan);
  }
  return { kind: 'unfinished', largest: best };
}

/** The earliest day of all that may be had, whether or not it is by the target. */
export function earliestOfAll(question: PlanQuestion, horizon: number): Shortfall['earliest'] {
  const outOfTime = untilTimeIsOut(question.budget);
  return earliestOf(question, horizon, stagesOf(question), largestPlans(question), outOfTime);
}

const deadlineOf = (budget: Budget | undefined): number => (budget ? budget.now() + budget.milliseconds : 0);

function untilTimeIsOut(budget: Budget | undefined, deadline = deadlineOf(budget)): () => boolean {
  return () => budget !== undefined && budget.now() >= deadline;
}

/** The plan, which has the most of every order, with no more of them than it takes; as it was where the time ran out. */
function withFewestOrdered(
  question: PlanQuestion,
  judged: JudgedPlan,
  outOfTime: () => boolean,
): { plan: JudgedPlan; inTime: boolean } {
  const late = { plan: judged, inTime: false };
  const { plan, inTime } = withFewest(question, stagesOf(question), ORDER_LEVERS, judged.plan, outOfTime);
  if (!inTime) return late;
  if (plan === judged.plan) return { plan: judged, inTime };
  // It is known to be enough, so no bad beginning may drop it.
  const { probability, replicationsDone } = judgeInFull(question, plan, outOfTime);
  return replicationsDone === question.replications ? { plan: { plan, probability }, inTime } : late;
}

/** With its trips and the most of all else, then with more and more of its own levers, the last of them its own. */
function richerKin(plan: Plan, most: Plan): Plan[] {
  const kin: Plan[] = [];
  let richer = { ...most, outreachDays: plan.outreachDays };
  for (const lever of LEVERS) {
    if (richer[lever] === plan[lever]) continue;
    richer = { ...richer, [lever]: plan[lever] };
    kin.push(richer);
  }
  // The last is the plan itself.
  return kin.slice(0, -1);
}

const hasNoMore = (plan: Plan, other: Plan): boolean =>
  plan.outreachDays === other.outreachDays && LEVERS.every((lever) => plan[lever] <= other[lever]);

/** All that may be had, with each number of trips. */
function largestPlans({ choices }: PlanQuestion): Plan[] {
  const most = Object.fromEntries(LEVERS.map((lever) => [lever, Math.max(...choices[lever])])) as unknown as Plan;
  return [...new Set(choices.outreachDays)].map((outreachDays) => ({ ...most, outreachDays }));
}

/** Whether cards follow changes nothing about recording; to leave them out saves half the time. */
const stagesOf = ({ office, stage }: PlanQuestion): Office =>
  stage === 'recording' ? { ...office, printing: null } : office;

function judgeInFull(question: PlanQuestion, plan: Plan, outOfTime: () => boolean): PartlyJudged {
  const { stage, target, replications, seed, clearedShare } = question;
  const office = stagesOf(question);
  const draw = createPaths(office, plan, target, seed);
  const result = createReplication(target);
  let through = 0;
  let done = 0;
  while (done < replications && !(done > 0 && done % BETWEEN_LOOKS === 0 && outOfTime())) {
    playPlan(draw(done++), plan, office, clearedShare, result);
    if ((stage === 'recording' ? result.recordingDay : result.cardsDay) <= target) through++;
  }
  return { plan, probability: through / done, replicationsDone: done };
}

/** In the futures in which the plan was judged, or in as many of them as the time still allows. */
function bindingUnder(question: PlanQuestion, { plan, replicationsDone }: PartlyJudged, deadline: number): Resource {
  const { office, stage, target, clearedShare, seed, budget } = question;
  const left = budget ? { budget: { ...budget, milliseconds: deadline - budget.now() } } : {};
  const options = { replications: replicationsDone, seed, clearedShare, horizon: target, target, ...left };
  return simulate(office, plan, options)[stage]!.binding.most;
}

function shortfallUnder(
  question: PlanQuestion,
  best: PartlyJudged,
  others: readonly Plan[],
  binding: Resource,
  outOfTime: () => boolean,
): Shortfall | null {
  const { reach, replications } = question;
  if (!reach) return null;
  // Judged on a part of the futures it may well be enough.
  if (best.replicationsDone < replications) return { more: 'unknown', earliest: 'unknown' };
  const largest = [best.plan, ...others] as const;
  return shortfallOf(question, reach, stagesOf(question), { largest, binding }, outOfTime);
}

/** The chance of clearing by the target; 'dropped' as soon as it is surely, or all but surely, below what matters. */
function judge(
  question: PlanQuestion,
  plan: Plan,
  outOfTime: () => boolean,
  atMost = question.replications,
): number | 'dropped' | 'out of time' {
  const { stage, target, probability, replications, seed, clearedShare } = question;
  const office = stagesOf(question);
  const mayFail = Math.floor(replications * (1 - probability + BORDERLINE.below) + 1e-9);
  const mayFailScreening = Math.floor(SCREENED_AFTER * (1 - probability + SCREENING_MARGIN) + 1e-9);
  const draw = createPaths(office, plan, target, seed);
  const result = createReplication(target);
  let failures = 0;
  for (let replication = 0; replication < min(replications, atMost); replication++) {
    if (replication % BETWEEN_LOOKS === 0 && outOfTime()) return 'out of time';
    playPlan(draw(replication), plan, office, clearedShare, result);
    if ((stage === 'recording' ? result.recordingDay : result.cardsDay) > target) failures++;
    if (failures > mayFail || (replication < SCREENED_AFTER && failures > mayFailScreening)) return 'dropped';
  }
  return (replications - failures) / replications;
}

/**
 * Every combination of the choices with the most of every order, the cheapest first; at equal cost in the order of the
 * levers and their amounts.
 */
function plansByCost(question: PlanQuestion): { plan: Plan; cost: number }[] {
  let partial: Partial<Record<keyof Plan, number>>[] = [{}];
  for (const lever of LEVERS) {
    const all = amountsOf(question, lever);
    const amounts = (ORDER_LEVERS as readonly string[]).includes(lever) ? all.slice(-1) : all;
    partial = partial.flatMap((plan) => amounts.map((amount) => ({ ...plan, [lever]: amount })));
  }
  return (partial as Plan[])
    .map((plan) => ({ plan, cost: costOf(plan, question.costs) }))
    .sort((a, b) => a.cost - b.cost);
}
