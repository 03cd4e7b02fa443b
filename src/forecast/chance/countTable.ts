const { floor, ceil, sqrt, max } = Math;

/** Turns uniform numbers into daily counts (negative binomial, or Poisson) by search in a cumulative table. */
export interface CountTable {
  /** Prepares the table. `dispersion` is variance over mean; 0 answers exactly the mean, which may be a fraction. */
  fit(mean: number, dispersion: number): void;
  /** The count below or at which a share `uniform` (between 0 and 1) of days lies. */
  at(uniform: number): number;
  /** Adds the counts of all days to `days`, each times its factor, from every `stride`-th uniform number from `from` on. */
  addDays(days: Float64Array, factors: Float64Array, uniforms: Float64Array, from: number, stride: number): void;
}

const GUIDE = 128;
/** Beyond so many entries counts are lumped: nonsense such as 9 days of 0 and one of a million must not take minutes. */
const MOST_ENTRIES = 20_000;
/** Of the most frequent count's share; uniform numbers come in steps of 2^-32, so what is rarer is never drawn. */
const TOO_RARE = 1e-13;

/** The table is made once and fitted again for every replication. */
export const createCountTable = (): CountTable => new Table();

/** A class, not closures: code that is compiled for one table must still do when that one is gone. */
class Table implements CountTable {
  private cumulative = new Float64Array(512);
  private readonly guide = new Int32Array(GUIDE);
  private first = 0;
  private step = 1;
  private constant = 0;
  private fitted = false;

  fit(mean: number, dispersion: number): void {
    this.fitted = mean > 0 && dispersion > 0;
    this.constant = max(0, mean);
    if (!this.fitted) return;
    this.step = ceil(reach(mean, max(1, dispersion)) / MOST_ENTRIES);
    const centre = mean / this.step;
    const spread = max(1, dispersion / this.step);
    const deviation = sqrt(centre * spread);
    this.first = max(0, floor(centre - 9 * deviation));
    const room = ceil(centre + reach(centre, spread)) - this.first + 1;
    if (room > this.cumulative.length) this.cumulative = new Float64Array(2 * room);
    fill(this.cumulative, this.guide, this.first, room, centre, spread);
  }

  at(uniform: number): number {
    if (!this.fitted) return this.constant;
    let index = this.guide[(uniform * GUIDE) | 0]!;
    while (this.cumulative[index]! < uniform) index++;
    return (this.first + index) * this.step;
  }

  addDays(days: Float64Array, factors: Float64Array, uniforms: Float64Array, from: number, stride: number): void {
    if (!this.fitted) {
      const { constant } = this;
      for (let day = 0; day < days.length; day++) days[day]! += constant * factors[day]!;
      return;
    }
    // In locals: read through the object in each step they would take half as long again.
    const { cumulative, guide, first, step } = this;
    for (let day = 0, at = from; day < days.length; day++, at += stride) {
      const uniform = uniforms[at]!;
      let index = guide[(uniform * GUIDE) | 0]!;
      while (cumulative[index]! < uniform) index++;
      days[day]! += (first + index) * (step * factors[day]!);
    }
  }
}

/** Entries above the mean that hold all but about 1e-11 of the days: a normal part and an exponential tail. */
function reach(mean: number, dispersion: number): number {
  return 8 * sqrt(mean * dispersion) + 25 * dispersion;
}

/**
 * Cumulative shares from the ratio p(k+1)/p(k) = (mean + k (dispersion - 1)) / (dispersion (k + 1)). Starts at the most
 * frequent count: p(0) is too small for a number when hundreds come a day. Ends before `room` where what is left is too
 * rare to be drawn. `guide`: for each slot of uniform numbers the first entry that may hold one.
 */
function fill(
  cumulative: Float64Array,
  guide: Int32Array,
  first: number,
  room: number,
  mean: number,
  dispersion: number,
): void {
  const mode = max(0, floor(mean - dispersion + 1)) - first;
  cumulative[mode] = 1;
  // The ratios in brackets: a division then needn't wait for the one before it.
  for (let index = mode; index > 0; index--) {
    const count = first + index - 1;
    cumulative[index - 1] = cumulative[index]! * ((dispersion * (count + 1)) / (mean + count * (dispersion - 1)));
  }
  let entries = mode + 1;
  for (let share = 1; entries < room && share > TOO_RARE; entries++) {
    const count = first + entries - 1;
    share *= (mean + count * (dispersion - 1)) / (dispersion * (count + 1));
    cumulative[entries] = share;
  }
  let sum = 0;
  for (let index = 0; index < entries; index++) {
    sum += cumulative[index]!;
    cumulative[index] = sum;
  }
  const whole = 1 / sum;
  let slot = 0;
  for (let index = 0; index < entries - 1; index++) {
    const share = cumulative[index]! * whole;
    cumulative[index] = share;
    for (const until = share * GUIDE; slot <= until; slot++) guide[slot] = index;
  }
  // Rounding must not leave a uniform number beyond the last entry.
  cumulative[entries - 1] = 1;
  while (slot < GUIDE) guide[slot++] = entries - 1;
}
