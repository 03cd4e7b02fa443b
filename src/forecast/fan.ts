import { dayReached } from './clearing-days';

/** Quantiles of a quantity for each day, for a fan chart. */
export interface Fan {
  /** Ascending shares, e.g. 0.1 for P10. */
  readonly levels: readonly number[];
  /** One array per level; the start in cell 0, the end of day n in cell n. */
  readonly byDay: readonly Float32Array[];
}

export const FAN_LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Collects one value per day and replication; each day's values lie side by side so that they sort in place. */
export interface FanSamples {
  set(replication: number, day: number, value: number): void;
  summarize(replications: number): Fan;
}

export function createFanSamples(horizon: number, replications: number): FanSamples {
  const samples = new Float32Array((horizon + 1) * replications);
  return {
    set(replication, day, value) {
      samples[day * replications + replication] = value;
    },
    summarize(done) {
      const byDay = FAN_LEVELS.map(() => new Float32Array(horizon + 1));
      for (let day = 0; day <= horizon; day++) {
        const sorted = samples.subarray(day * replications, day * replications + done).sort();
        for (const [index, level] of FAN_LEVELS.entries()) {
          byDay[index]![day] = dayReached(sorted, level, Number.POSITIVE_INFINITY)!;
        }
      }
      return { levels: FAN_LEVELS, byDay };
    },
  };
}
