import type { Plan } from '../levers';
import type { Office, Resource } from '../office';
import { cardsWaiting, QUEUE_REPLICATIONS } from './cardsWaiting';
import { rankOf } from './clearingDays';
import { type ClearingDays, type Forecast, type SimulationOptions, simulate } from './simulation';

/** What is told of a plan beside others: plain values, few enough to be kept between the pieces of a comparison. */
export interface PlayedPlan extends Pick<Forecast, 'evidence' | 'replicationsAsked' | 'replicationsDone'> {
  readonly recording: ClearingDays & { readonly byTarget: number | null; readonly holding: Resource };
  /** null where the kecamatan doesn't print. `waiting`: mean cards that are ready and not printed on the target day. */
  readonly cards:
    | (ClearingDays & { readonly byTarget: number | null; readonly waiting: number | null; readonly holding: Resource })
    | null;
  /** As in `Forecast`. */
  readonly recordingDays: readonly number[];
}

/** One plan's forecast, beside that of the first plan in the same futures. */
export interface ScenarioOutcome {
  readonly forecast: PlayedPlan;
  /** null for the first plan itself. */
  readonly againstFirst: {
    /** Share of the futures in which the backlog is recorded sooner than under the first plan. */
    readonly soonerShare: Bounds;
    /** Working days sooner in the middle future; without an end where the horizon hides it. */
    readonly soonerDays: Bounds;
  } | null;
}

/** What a number lies between, both included; equal where it is known. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Plans that are played with the same options meet the same futures (common random numbers). */
export function playScenario(office: Office, plan: Plan, options: SimulationOptions): PlayedPlan {
  const { evidence, replicationsAsked, replicationsDone, recording, cards, recordingDays } = simulate(
    office,
    plan,
    options,
  );
  return {
    evidence,
    replicationsAsked,
    replicationsDone,
    recording: { ...days(recording), byTarget: recording.byTarget, holding: recording.binding.headline.resource },
    cards: cards && {
      ...days(cards),
      byTarget: cards.byTarget,
      waiting: waitingAtTarget(office, plan, options, replicationsDone),
      holding: cards.binding.headline.resource,
    },
    recordingDays: Array.from(recordingDays),
  };
}

/** As the forecast has it; in no more futures than were played, so that a budget that ran out there isn't asked again. */
function waitingAtTarget(
  office: Office,
  plan: Plan,
  { target, horizon, seed, clearedShare }: SimulationOptions,
  done: number,
): number | null {
  if (target === null) return null;
  const replications = Math.min(QUEUE_REPLICATIONS, done);
  const queue = cardsWaiting(office, plan, { replications, seed, clearedShare, day: Math.min(target, horizon) });
  return queue?.byClass.reduce((sum, cards) => sum + cards, 0) ?? null;
}

const days = ({ p50, p80, p95 }: ClearingDays): ClearingDays => ({ p50, p80, p95 });

/** Plans so differ by what they have and by nothing else; only futures that both played are held against each other. */
export function compareScenarios(played: readonly PlayedPlan[], horizon: number): ScenarioOutcome[] {
  return played.map((forecast, index) => ({
    forecast,
    againstFirst: index === 0 ? null : against(played[0]!.recordingDays, forecast.recordingDays, horizon),
  }));
}

/** A day beyond the horizon is any day after it: two of them don't tell which is sooner. */
function against(
  first: readonly number[],
  other: readonly number[],
  horizon: number,
): NonNullable<ScenarioOutcome['againstFirst']> {
  const both = Math.min(first.length, other.length);
  const latest = (day: number) => (day > horizon ? Number.POSITIVE_INFINITY : day);
  const difference = (days: (index: number) => number) =>
    Float64Array.from({ length: both }, (_, at) => days(at)).sort();
  // What isn't put off without end counts as the first day after the horizon, the earliest that it can be.
  const least = difference((index) => first[index]! - latest(other[index]!));
  const most = difference((index) => latest(first[index]!) - other[index]!);
  const [middle, share] = [rankOf(0.5, both), (days: Float64Array) => days.filter((each) => each > 0).length / both];
  return {
    soonerShare: { least: share(least), most: share(most) },
    soonerDays: { least: least[middle]!, most: most[middle]! },
  };
}
