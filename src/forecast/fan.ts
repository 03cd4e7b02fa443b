import { rankOf } from './clearing-days';

/** Quantiles of a quantity for each day, for a fan chart. */
export interface Fan {
  /** Ascending shares, e.g. 0.1 for P10. */
  readonly levels: readonly number[];
  /** One array per level; the start in cell 0, the end of day n in cell n. */
  readonly byDay: readonly Float32Array[];
}

/** Replications whose values of a day fill a line of memory, 64 bytes. */
const GATHERED = 16;

export const FAN_LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Collects one value per day and replication. */
export interface FanSamples {
  /** The waiting of a replication: `atStart`, then `entered` less `left` by the end of each day. Replications in order. */
  add(atStart: number, entered: Float64Array, left: Float64Array): void;
  /** Quantiles over the first `replications`; reorders the samples, so call it once. */
  summarize(replications: number): Fan;
}

export function createFanSamples(horizon: number, replications: number): FanSamples {
  const days = horizon + 1;
  // The values of a day lie side by side. Written one by one they would touch as many lines of memory as there are
  // days, each for four bytes: so some replications are gathered first.
  const samples = new Float32Array(days * replications);
  const gathered = new Float32Array(GATHERED * days);
  let count = 0;
  const scatter = () => {
    const from = count - (count % GATHERED || GATHERED);
    for (let day = 0; day < days; day++) {
      for (let at = from; at < count; at++) samples[day * replications + at] = gathered[(at - from) * days + day]!;
    }
  };
  return {
    add(atStart, entered, left) {
      let at = (count % GATHERED) * days;
      gathered[at] = atStart;
      for (let day = 0; day < horizon; day++) gathered[++at] = entered[day]! - left[day]!;
      count++;
      if (count % GATHERED === 0) scatter();
    },
    summarize(done) {
      if (count % GATHERED > 0) scatter();
      const byDay = FAN_LEVELS.map(() => new Float32Array(horizon + 1));
      for (let day = 0; day <= horizon; day++) {
        const first = day * replications;
        const last = first + done - 1;
        let from = smallestFirst(samples, first, last);
        for (let index = 0; index < FAN_LEVELS.length; index++) {
          // What lies below a smaller quantile needs no second look.
          const at = first + rankOf(FAN_LEVELS[index]!, done);
          if (at > from) {
            select(samples, from, last, at);
            from = at;
          }
          byDay[index]![day] = samples[at]!;
        }
      }
      return { levels: FAN_LEVELS, byDay };
    },
  };
}

/**
 * Moves the cells that hold the smallest value to the front and answers the last of them: on many days nobody waits any
 * more in most replications, and equal values are what Hoare's method is slow at.
 */
function smallestFirst(values: Float32Array, from: number, to: number): number {
  let smallest = values[from]!;
  for (let at = from + 1; at <= to; at++) if (values[at]! < smallest) smallest = values[at]!;
  let last = from - 1;
  for (let at = from; at <= to; at++) {
    if (values[at] !== smallest) continue;
    values[at] = values[++last]!;
    values[last] = smallest;
  }
  return last;
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
