import { playPlan } from '../flow/dayLoop';
import { createPaths } from '../flow/paths';
import { createReplication } from '../flow/replication';
import { BETWEEN_LOOKS } from '../flow/replications';
import type { Plan } from '../levers';
import type { Office } from '../office';
import type { PlanQuestion } from './planQuestion';

/** Whether the plan clears by the target with the wanted chance in all futures; null: out of time. */
export function isEnough(question: PlanQuestion, office: Office, plan: Plan, outOfTime: () => boolean): boolean | null {
  const { stage, target, probability, replications, seed, clearedShare } = question;
  const needed = Math.ceil(probability * replications - 1e-9);
  const draw = createPaths(office, plan, target, seed);
  const result = createReplication(target);
  let through = 0;
  for (let done = 0; through < needed && needed - through <= replications - done; done++) {
    if (done % BETWEEN_LOOKS === 0 && outOfTime()) return null;
    playPlan(draw(done), plan, office, clearedShare, result);
    if ((stage === 'recording' ? result.recordingDay : result.cardsDay) <= target) through++;
  }
  return through >= needed;
}

/**
 * The fewest steps from 0 to `most` that are enough, where `most` are and more is never too few: found by halving; null:
 * out of time.
 */
export function fewestSteps(most: number, enoughWith: (steps: number) => boolean | null): number | null {
  let tooFew = -1;
  let suffice = most;
  // None of it first: most often it isn't what is missing.
  for (let steps = 0; tooFew + 1 < suffice; steps = (tooFew + suffice) >> 1) {
    const enough = enoughWith(steps);
    if (enough === null) return null;
    if (enough) suffice = steps;
    else tooFew = steps;
  }
  return suffice;
}

/**
 * A plan that is enough and has the most of these, with the fewest of the first, then of the next, and so on; as far as the
 * time allows.
 */
export function withFewest(
  question: PlanQuestion,
  office: Office,
  levers: readonly (keyof Plan)[],
  plan: Plan,
  outOfTime: () => boolean,
): { plan: Plan; inTime: boolean } {
  let fewest = plan;
  for (const lever of levers) {
    const amounts = amountsOf(question, lever);
    const steps = fewestSteps(amounts.length - 1, (step) =>
      isEnough(question, office, { ...fewest, [lever]: amounts[step] }, outOfTime),
    );
    if (steps === null) return { plan: fewest, inTime: false };
    if (amounts[steps] !== fewest[lever]) fewest = { ...fewest, [lever]: amounts[steps] };
  }
  return { plan: fewest, inTime: true };
}

/** What may be had of a lever, the least first. */
export const amountsOf = ({ choices }: PlanQuestion, lever: keyof Plan): number[] =>
  [...new Set(choices[lever])].sort((a, b) => a - b);
