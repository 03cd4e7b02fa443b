import type { Office, Plan, Resource } from '../office';
import { rankOf } from './clearingDays';
import { type ClearingDays, type Forecast, type SimulationOptions, simulate } from './simulation';

/** What is told of a plan beside others: plain values, few enough to be kept between the pieces of a comparison. */
export interface PlayedPlan extends Pick<Forecast, 'evidence' | 'replicationsAsked' | 'replicationsDone'> {
  readonly recording: ClearingDays & { readonly byTarget: number | null; readonly holding: Resource };
  /** null where the kecamatan doesn't print. */
  readonly cards: ClearingDays | null;
  /** As in `Forecast`. */
  readonly recordingDays: readonly number[];
}

/** One plan's forecast, beside that of the first plan in the same futures. */
export interface ScenarioOutcome {
  readonly forecast: PlayedPlan;
  /** null for the first plan itself. */
  readonly againstFirst: {
    /** Share of the futures in which the backlog is recorded sooner than under the first plan. */
    readonly soonerShare: number;
    /** Working days sooner in the middle future (a lower bound where the first isn't through within the horizon). */
    readonly soonerDays: number;
  } | null;
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
    cards: cards && days(cards),
    recordingDays: Array.from(recordingDays),
  };
}

const days = ({ p50, p80, p95 }: ClearingDays): ClearingDays => ({ p50, p80, p95 });

/** Plans so differ by what they have and by nothing else; only futures that both played are held against each other. */
export function compareScenarios(played: readonly PlayedPlan[]): ScenarioOutcome[] {
  return played.map((forecast, index) => ({
    forecast,
    againstFirst: index === 0 ? null : against(played[0]!.recordingDays, forecast.recordingDays),
  }));
}

function against(first: readonly number[], other: readonly number[]): NonNullable<ScenarioOutcome['againstFirst']> {
  const both = Math.min(first.length, other.length);
  const sooner = Int32Array.from({ length: both }, (_, index) => first[index]! - other[index]!).sort();
  return {
    soonerShare: sooner.filter((days) => days > 0).length / sooner.length,
    soonerDays: sooner[rankOf(0.5, sooner.length)]!,
  };
}
