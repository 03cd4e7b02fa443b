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
export function createCountTable(): CountTable {
  let cumulative = new Float64Array(512);
  const guide = new Int32Array(GUIDE);
  let first = 0;
  let step = 1;
  let constant = 0;
  let fitted = false;

  return {
    fit(mean, dispersion) {
      fitted = mean > 0 && dispersion > 0;
      constant = max(0, mean);
      if (!fitted) return;
      let centre = mean;
      let spread = max(1, dispersion);
      step = ceil(reach(centre, spread) / MOST_ENTRIES);
      if (step > 1) {
        centre /= step;
        spread = max(1, spread / step);
      }
      const deviation = sqrt(centre * spread);
      first = max(0, floor(centre - 9 * deviation));
      const room = ceil(centre + reach(centre, spread)) - first + 1;
      if (room > cumulative.length) cumulative = new Float64Array(2 * room);
      const entries = fill(cumulative, first, room, centre, spread);
      let index = 0;
      for (let slot = 0; slot < GUIDE; slot++) {
        while (index < entries - 1 && cumulative[index]! < slot / GUIDE) index++;
        guide[slot] = index;
      }
    },
    at(uniform) {
      if (!fitted) return constant;
      let index = guide[(uniform * GUIDE) | 0]!;
      while (cumulative[index]! < uniform) index++;
      return (first + index) * step;
    },
    addDays(days, factors, uniforms, from, stride) {
      if (!fitted) {
        if (constant > 0) for (let day = 0; day < days.length; day++) days[day]! += constant * factors[day]!;
        return;
      }
      // In locals: read through the closure in each step they would take half as long again.
      const table = cumulative;
      const start = guide;
      const least = first;
      const unit = step;
      for (let day = 0, at = from; day < days.length; day++, at += stride) {
        const uniform = uniforms[at]!;
        let index = start[(uniform * GUIDE) | 0]!;
        while (table[index]! < uniform) index++;
        days[day]! += (least + index) * (unit * factors[day]!);
      }
    },
  };
}

/** Entries above the mean that hold all but about 1e-11 of the days: a normal part and an exponential tail. */
function reach(mean: number, dispersion: number): number {
  return 8 * sqrt(mean * dispersion) + 25 * dispersion;
}

/**
 * Cumulative shares from the ratio p(k+1)/p(k) = (mean + k (dispersion - 1)) / (dispersion (k + 1)). Starts at the most
 * frequent count: p(0) is too small for a number when hundreds come a day. Answers the entries filled: fewer than room
 * where what is left is too rare to be drawn.
 */
function fill(cumulative: Float64Array, first: number, room: number, mean: number, dispersion: number): number {
  const mode = max(0, floor(mean - dispersion + 1)) - first;
  cumulative[mode] = 1;
  for (let index = mode; index > 0; index--) {
    const count = first + index - 1;
    cumulative[index - 1] = (cumulative[index]! * dispersion * (count + 1)) / (mean + count * (dispersion - 1));
  }
  let entries = mode + 1;
  for (let share = 1; entries < room && share > TOO_RARE; entries++) {
    const count = first + entries - 1;
    share = (share * (mean + count * (dispersion - 1))) / (dispersion * (count + 1));
    cumulative[entries] = share;
  }
  let sum = 0;
  for (let index = 0; index < entries; index++) {
    sum += cumulative[index]!;
    cumulative[index] = sum;
  }
  const whole = 1 / sum;
  for (let index = 0; index < entries; index++) cumulative[index]! *= whole;
  // Rounding must not leave a uniform number beyond the last entry.
  cumulative[entries - 1] = 1;
  return entries;
}
