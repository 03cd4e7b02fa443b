import { rankOf } from './clearingDays';

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

export const createFanSamples = (horizon: number, replications: number): FanSamples =>
  new GatheredSamples(horizon + 1, replications);

/** A class, not closures: code that is compiled for one fan must still do when that one is gone. */
class GatheredSamples implements FanSamples {
  // The values of a day lie side by side. Written one by one they would touch as many lines of memory as there are
  // days, each for four bytes: so some replications are gathered first.
  private readonly samples: Float32Array;
  private readonly gathered: Float32Array;
  private count = 0;
  private scattered = 0;

  constructor(
    private readonly days: number,
    private readonly replications: number,
  ) {
    this.samples = new Float32Array(days * replications);
    this.gathered = new Float32Array(GATHERED * days);
  }

  add(atStart: number, entered: Float64Array, left: Float64Array): void {
    const row = this.gathered;
    let at = (this.count - this.scattered) * this.days;
    row[at] = atStart;
    for (let day = 0; day < entered.length; day++) row[++at] = entered[day]! - left[day]!;
    this.count++;
    if (this.count - this.scattered === GATHERED) this.scatter();
  }

  summarize(): Fan {
    this.scatter();
    const { days, samples, replications, count } = this;
    const byDay = FAN_LEVELS.map(() => new Float32Array(days));
    const quantiles = new Quantiles(count);
    for (let day = 0; day < days; day++) {
      const found = quantiles.of(samples, day * replications);
      for (let level = 0; level < byDay.length; level++) byDay[level]![day] = found[level]!;
    }
    return { levels: FAN_LEVELS, byDay };
  }

  private scatter(): void {
    const { samples, gathered, days, replications, scattered } = this;
    const more = this.count - scattered;
    for (let day = 0; day < days; day++) {
      const to = day * replications + scattered;
      for (let at = 0; at < more; at++) samples[to + at] = gathered[at * days + day]!;
    }
    this.scattered = this.count;
  }
}

/** Finer than the ranks asked for, so that few values share a bucket with one of them. */
const BUCKETS = 256;
const UNWANTED = -1;

/**
 * Finds `FAN_LEVELS` among `count` values from a cell on. Counting into buckets of equal width and sorting only those that
 * hold a rank takes a quarter of the time of a selection; on many days most values are the smallest (nobody waits any
 * more), so those are counted apart.
 */
class Quantiles {
  private readonly ranks: Int32Array;
  private readonly found = new Float32Array(FAN_LEVELS.length);
  private readonly bucketOf = new Int32Array(FAN_LEVELS.length);
  private readonly rankIn = new Int32Array(FAN_LEVELS.length);
  private readonly sizes = new Int32Array(BUCKETS);
  private readonly places = new Int32Array(BUCKETS);
  private readonly kept: Float32Array;

  constructor(private readonly count: number) {
    this.ranks = Int32Array.from(FAN_LEVELS, (level) => rankOf(level, count));
    this.kept = new Float32Array(count);
  }

  /** Overwritten by the next call. */
  of(values: Float32Array, from: number): Float32Array {
    const { ranks, found, bucketOf, rankIn, sizes, places, kept } = this;
    const to = from + this.count;
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
    for (let level = 0; level < ranks.length; level++) {
      const rank = ranks[level]!;
      found[level] = least;
      bucketOf[level] = UNWANTED;
      if (rank < equal) continue;
      while (rank >= before + sizes[bucket]!) before += sizes[bucket++]!;
      if (places[bucket] === UNWANTED) {
        places[bucket] = used;
        used += sizes[bucket]!;
      }
      bucketOf[level] = bucket;
      rankIn[level] = rank - before;
    }
    if (used === 0) return found;
    for (let at = from; at < to; at++) {
      const value = values[at]!;
      if (value === least) continue;
      const place = min(BUCKETS - 1, ((value - least) * perUnit) | 0);
      if (places[place] !== UNWANTED) kept[places[place]!++] = value;
    }
    for (let level = 0; level < ranks.length; level++) {
      const each = bucketOf[level]!;
      if (each === UNWANTED) continue;
      // What was gathered for a bucket ends where its place is now.
      const until = places[each]!;
      found[level] = kept.subarray(until - sizes[each]!, until).sort()[rankIn[level]!]!;
    }
    return found;
  }
}
