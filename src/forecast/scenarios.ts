import { rankOf } from './clearing-days';
import type { Office, Plan } from './office';
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
 * Each plan gets an equal part of the budget; only futures that both played are held against each other.
 */
export function compareScenarios(
  office: Office,
  plans: readonly Plan[],
  options: SimulationOptions,
): ScenarioOutcome[] {
  const { budget } = options;
  const part = budget && { ...budget, milliseconds: budget.milliseconds / plans.length };
  const forecasts = plans.map((plan) => simulate(office, plan, { ...options, ...(part ? { budget: part } : {}) }));
  return forecasts.map((forecast, index) => ({
    forecast,
    againstFirst: index === 0 ? null : against(forecasts[0]!.recordingDays, forecast.recordingDays),
  }));
}

function against(first: Int32Array, other: Int32Array): NonNullable<ScenarioOutcome['againstFirst']> {
  const played = Math.min(first.length, other.length);
  const sooner = first
    .subarray(0, played)
    .map((day, index) => day - other[index]!)
    .sort();
  return {
    soonerShare: sooner.filter((days) => days > 0).length / sooner.length,
    soonerDays: sooner[rankOf(0.5, sooner.length)]!,
  };
}
