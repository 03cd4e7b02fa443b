import { rankOf } from './clearing-days';

/** Quantiles of a quantity for each day, for a fan chart. */
export interface Fan {
  /** Ascending shares, e.g. 0.1 for P10. */
  readonly levels: readonly number[];
  /** One array per level; the start in cell 0, the end of day n in cell n. */
  readonly byDay: readonly Float32Array[];
}

export const FAN_LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Collects one value per day and replication; the values of a day lie side by side. */
export interface FanSamples {
  set(replication: number, day: number, value: number): void;
  /** Quantiles over the first `replications`; reorders the samples, so call it once. */
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
        const first = day * replications;
        const last = first + done - 1;
        let from = first;
        for (let index = 0; index < FAN_LEVELS.length; index++) {
          // What lies below a smaller quantile needs no second look.
          const at = first + rankOf(FAN_LEVELS[index]!, done);
          select(samples, from, last, at);
          byDay[index]![day] = samples[at]!;
          from = at;
        }
      }
      return { levels: FAN_LEVELS, byDay };
    },
  };
}

/** Moves the value of that rank to cell `at`, smaller ones before it (Hoare): five of them cost a third of a sort. */
function select(values: Float32Array, from: number, to: number, at: number): void {
  let low = from;
  let high = to;
  while (low < high) {
    const pivot = values[at]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const swapped = values[left]!;
      values[left++] = values[right]!;
      values[right--] = swapped;
    }
    if (right < at) low = left;
    if (left > at) high = right;
  }
}
