import { rankOf } from './clearing-days';
import type { Office, Plan } from './office';
import { type ReplicationOptions, replicate } from './replications';
import { type Forecast, type SimulationOptions, simulate } from './simulation';

/** One plan's forecast, beside that of the first plan in the same futures. */
export interface ScenarioOutcome {
  readonly forecast: Forecast;
  /** null for the first plan itself. */
  readonly againstFirst: {
    /** Share of the futures in which the backlog is recorded sooner than under the first plan. */
    readonly soonerShare: number;
    /** Working days sooner in the middle future (a lower bound where the first isn't through within the horizon). */
    readonly soonerDays: number;
  } | null;
}

/**
 * Plays plans in the same futures (common random numbers), so that they differ by what they have and by nothing else.
 * Each plan gets an equal part of the budget; only futures that all of them played are held against each other.
 */
export function compareScenarios(
  office: Office,
  plans: readonly Plan[],
  options: SimulationOptions,
): ScenarioOutcome[] {
  const { budget } = options;
  // Each plan is played twice: for its days, and for everything else that is told of it.
  const part = budget && { ...budget, milliseconds: budget.milliseconds / (2 * plans.length) };
  const run = { ...options, ...(part ? { budget: part } : {}) };
  const days = plans.map((plan) => recordingDays(office, plan, run));
  const played = Math.min(...days.map(({ length }) => length));
  return plans.map((plan, index) => ({
    forecast: simulate(office, plan, run),
    againstFirst: index === 0 ? null : against(days[0]!.subarray(0, played), days[index]!.subarray(0, played)),
  }));
}

/** The day of each future on which the backlog is recorded; horizon + 1 for "not within it". */
function recordingDays(office: Office, plan: Plan, options: ReplicationOptions): Int32Array {
  const days = new Int32Array(options.replications);
  const done = replicate(office, plan, options, ({ recordingDay }, _, replication) => {
    days[replication] = recordingDay;
  });
  return days.subarray(0, done);
}

function against(first: Int32Array, other: Int32Array): NonNullable<ScenarioOutcome['againstFirst']> {
  const sooner = first.map((day, index) => day - other[index]!).sort();
  return {
    soonerShare: sooner.filter((days) => days > 0).length / sooner.length,
    soonerDays: sooner[rankOf(0.5, sooner.length)]!,
  };
}
