import { rankOf } from './clearing-days';

const { min } = Math;

/** Quantiles of a quantity for each day, for a fan chart. */
export interface Fan {
  /** Ascending shares, e.g. 0.1 for P10. */
  readonly levels: readonly number[];
  /** One array per level; the start in cell 0, the end of day n in cell n. */
  readonly byDay: readonly Float32Array[];
}

export const FAN_LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Collects one value per day and replication. */
export interface FanSamples {
  /** The waiting of a replication: `atStart`, then `entered` less `left` by the end of each day. */
  add(atStart: number, entered: Float64Array, left: Float64Array): void;
  /** Quantiles over those added. */
  summarize(): Fan;
}

/** Replications whose values of a day fill a line of memory, 64 bytes. */
const GATHERED = 16;

export function createFanSamples(horizon: number, replications: number): FanSamples {
  const days = horizon + 1;
  // The values of a day lie side by side. Written one by one they would touch as many lines of memory as there are
  // days, each for four bytes: so some replications are gathered first.
  const samples = new Float32Array(days * replications);
  const gathered = new Float32Array(GATHERED * days);
  let count = 0;
  let scattered = 0;
  const scatter = () => {
    const from = gathered;
    const into = samples;
    const more = count - scattered;
    for (let day = 0; day < days; day++) {
      const to = day * replications + scattered;
      for (let at = 0; at < more; at++) into[to + at] = from[at * days + day]!;
    }
    scattered = count;
  };
  return {
    add(atStart, entered, left) {
      const row = gathered;
      let at = (count - scattered) * days;
      row[at] = atStart;
      for (let day = 0; day < entered.length; day++) row[++at] = entered[day]! - left[day]!;
      count++;
      if (count - scattered === GATHERED) scatter();
    },
    summarize() {
      scatter();
      const byDay = FAN_LEVELS.map(() => new Float32Array(days));
      const quantiles = createQuantiles(count);
      for (let day = 0; day < days; day++) {
        const found = quantiles(samples, day * replications);
        for (let level = 0; level < byDay.length; level++) byDay[level]![day] = found[level]!;
      }
      return { levels: FAN_LEVELS, byDay };
    },
  };
}

/** Finer than the ranks asked for, so that few values share a bucket with one of them. */
const BUCKETS = 256;
const UNWANTED = -1;

/**
 * Answers a function that finds `FAN_LEVELS` among `count` values from a cell on. Counting into buckets of equal width
 * and sorting only those that hold a rank takes a quarter of the time of a selection; on many days most values are the
 * smallest (nobody waits any more), so those are counted apart.
 */
function createQuantiles(count: number): (values: Float32Array, from: number) => Float32Array {
  const ranks = FAN_LEVELS.map((level) => rankOf(level, count));
  const found = new Float32Array(ranks.length);
  const room = new Float32Array(count);
  const counted = new Int32Array(BUCKETS);
  const wanted = new Int32Array(BUCKETS);
  return (values, from) => {
    const to = from + count;
    // In locals: read through the closure in each step they would take half as long again.
    const sizes = counted;
    const places = wanted;
    const kept = room;
    let least = values[from]!;
    let most = least;
    for (let at = from + 1; at < to; at++) {
      const value = values[at]!;
      if (value < least) least = value;
      else if (value > most) most = value;
    }
    const perUnit = BUCKETS / (most - least);
    let equal = 0;
    sizes.fill(0);
    for (let at = from; at < to; at++) {
      const value = values[at]!;
      if (value === least) equal++;
      else sizes[min(BUCKETS - 1, ((value - least) * perUnit) | 0)]!++;
    }
    places.fill(UNWANTED);
    let used = 0;
    let before = equal;
    let bucket = 0;
    const parts: { level: number; bucket: number; start: number; rank: number }[] = [];
    for (let level = 0; level < ranks.length; level++) {
      const rank = ranks[level]!;
      found[level] = least;
      if (rank < equal) continue;
      while (rank >= before + sizes[bucket]!) before += sizes[bucket++]!;
      if (places[bucket] === UNWANTED) {
        places[bucket] = used;
        used += sizes[bucket]!;
      }
      parts.push({ level, bucket, start: places[bucket]!, rank: rank - before });
    }
    if (parts.length === 0) return found;
    for (let at = from; at < to; at++) {
      const value = values[at]!;
      if (value === least) continue;
      const place = min(BUCKETS - 1, ((value - least) * perUnit) | 0);
      if (places[place] !== UNWANTED) kept[places[place]!++] = value;
    }
    for (const { level, bucket: each, start, rank } of parts) {
      found[level] = room.subarray(start, start + sizes[each]!).sort()[rank]!;
    }
    return found;
  };
}
