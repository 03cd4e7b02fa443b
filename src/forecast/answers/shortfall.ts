import { playPlan } from '../flow/dayLoop';
import { createPaths } from '../flow/paths';
import { createReplication } from '../flow/replication';
import { BETWEEN_LOOKS } from '../flow/replications';
import { COSTED_LEVERS, LEVERS, ORDER_LEVERS, type Plan } from '../levers';
import type { Office, Resource } from '../office';
import { dayReached } from './clearingDays';
import { fewestSteps, isEnough, withFewest } from './enough';
import type { PlanQuestion, Reach } from './planQuestion';

type Lever = keyof Plan;

/** By how much everything that may be had is too little; 'unknown' where the time ran out. */
export interface Shortfall {
  /**
   * What it takes on top of the largest plan, in what is missing most: the fewest of each other without which no number
   * of that is enough, then the fewest of that. Nothing of it can be left out. `notEven`: all that was tried on top, where
   * that isn't enough; more still may be. 'too few come' where that is so and people who don't come are what is missing.
   */
  readonly more: Partial<Plan> | { readonly notEven: Partial<Plan> } | 'unknown' | 'too few come';
  readonly earliest: Earliest | 'none' | 'unknown';
}

/** The first working day by which any plan clears with the wanted chance; 'none' of them does within the horizon. */
export interface Earliest {
  readonly day: number;
  /** A plan that does, with no more of anything than it takes; its trips are as many as clear soonest. */
  readonly plan: Plan;
  /** `false`: the time ran out before it was known that less wouldn't do. */
  readonly inTime: boolean;
}

/** Orders, then machines and people, then hours. Not trips: fewer of them may be sooner, so that none can be found by halving. */
const FEWEST_FIRST = [...ORDER_LEVERS, ...COSTED_LEVERS].filter((lever) => lever !== 'outreachDays');

const LEVER_OF: { readonly [R in Resource]?: Lever } = {
  sets: 'sets',
  recordingOperators: 'recordingOperators',
  printers: 'printers',
  printingOperators: 'printingOperators',
  blanko: 'blankoOrder',
  ribbon: 'ribbonOrder',
  film: 'filmOrder',
};

/**
 * In the futures in which the plans were judged. `largest`: all that may be had, with each number of trips, first with the
 * one that makes it likeliest, which is what `more` is added to.
 */
export function shortfallOf(
  question: PlanQuestion,
  reach: Reach,
  office: Office,
  { largest, binding }: { largest: readonly [Plan, ...Plan[]]; binding: Resource },
  outOfTime: () => boolean,
): Shortfall {
  return {
    earliest: earliestOf(question, reach.horizon, office, largest, outOfTime),
    more: fewestMore(question, reach, office, largest[0], binding, outOfTime),
  };
}

/**
 * More is never later at one number of trips, so no plan clears sooner than all of the largest, and halving finds the
 * fewest that clear as soon.
 */
export function earliestOf(
  question: PlanQuestion,
  horizon: number,
  office: Office,
  largest: readonly Plan[],
  outOfTime: () => boolean,
): Shortfall['earliest'] {
  let earliest: Omit<Earliest, 'inTime'> | null = null;
  for (const plan of largest) {
    if (earliest) {
      const isSooner = isEnough({ ...question, target: earliest.day - 1 }, office, plan, outOfTime);
      if (isSooner === null) return 'unknown';
      if (!isSooner) continue;
    }
    const day = earliestDay(question, horizon, office, plan, outOfTime);
    if (day === 'unknown') return day;
    if (day !== null) earliest = { day, plan };
  }
  if (earliest === null) return 'none';
  const { day, plan } = earliest;
  return { day, ...withFewest({ ...question, target: day }, office, FEWEST_FIRST, plan, outOfTime) };
}

function earliestDay(
  { replications, seed, stage, clearedShare, probability }: PlanQuestion,
  horizon: number,
  office: Office,
  plan: Plan,
  outOfTime: () => boolean,
): number | null | 'unknown' {
  const days = new Int32Array(replications);
  const result = createReplication(horizon);
  const draw = createPaths(office, plan, horizon, seed);
  for (let replication = 0; replication < replications; replication++) {
    if (replication % BETWEEN_LOOKS === 0 && outOfTime()) return 'unknown';
    playPlan(draw(replication), plan, office, clearedShare, result);
    days[replication] = stage === 'recording' ? result.recordingDay : result.cardsDay;
  }
  return dayReached(days.sort(), probability, horizon);
}

function fewestMore(
  question: PlanQuestion,
  { beyond }: Reach,
  office: Office,
  largest: Plan,
  binding: Resource,
  outOfTime: () => boolean,
): Shortfall['more'] {
  const missing = LEVER_OF[binding];
  const levers = LEVERS.filter((lever) => beyond[lever]).sort((a, b) => Number(a === missing) - Number(b === missing));
  const added = (lever: Lever, steps: number) => largest[lever] + steps * beyond[lever]!.step;
  const plan: Record<Lever, number> = { ...largest };
  for (const lever of levers) plan[lever] = added(lever, beyond[lever]!.steps);
  const enough = isEnough(question, office, plan, outOfTime);
  if (enough === null) return 'unknown';
  if (!enough && binding === 'turnout') return 'too few come';
  if (!enough) return { notEven: Object.fromEntries(levers.map((lever) => [lever, plan[lever] - largest[lever]])) };
  const more: Partial<Record<Lever, number>> = {};
  for (const lever of levers) {
    const suffice = fewestSteps(beyond[lever]!.steps, (steps) =>
      isEnough(question, office, { ...plan, [lever]: added(lever, steps) }, outOfTime),
    );
    if (suffice === null) return 'unknown';
    plan[lever] = added(lever, suffice);
    if (suffice > 0) more[lever] = suffice * beyond[lever]!.step;
  }
  return more;
}
