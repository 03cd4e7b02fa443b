import { drawGamma, drawNormal, type Random } from './random';

const { sqrt, exp, abs, min, max } = Math;

/** A setting with the range it is believed to lie in (nine chances in ten); low <= value <= high. */
export interface Range {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** What is known of a positive mean: the best guess and how far off it may be (standard deviation). */
export interface Estimate {
  readonly mean: number;
  readonly deviation: number;
  /** Where the guess lies at an edge of what is believed, which no gamma of that mean does: then this is drawn from. */
  readonly lopsided?: Range;
}

/** What is known of so many times the number. */
export const scaledEstimate = ({ mean, deviation, lopsided }: Estimate, by: number): Estimate => ({
  mean: mean * by,
  deviation: deviation * by,
  ...(lopsided ? { lopsided: scaledRange(lopsided, by) } : {}),
});

/** What is known of the number and so much more. */
export const raisedEstimate = ({ mean, deviation, lopsided }: Estimate, by: number): Estimate => ({
  mean: mean + by,
  deviation,
  ...(lopsided ? { lopsided: { low: lopsided.low + by, value: lopsided.value + by, high: lopsided.high + by } } : {}),
});

export const scaledRange = ({ low, value, high }: Range, by: number): Range => ({
  low: low * by,
  value: value * by,
  high: high * by,
});

/** The 5 % and 95 % points of a normal lie 1.645 deviations from its mean. */
const DEVIATIONS_TO_END = 1.645;
/** A value in the outer eighth of its range is at its edge. */
const EDGE = 1 / 8;

export function estimateFromRange(range: Range): Estimate {
  const { low, value, high } = range;
  const width = max(0, high - low);
  const estimate = { mean: value, deviation: width / (2 * DEVIATIONS_TO_END) };
  return width > 0 && min(value - low, high - value) < EDGE * width ? { ...estimate, lopsided: range } : estimate;
}

/** How much of a belief at the very edge is the normal all the same. */
const DOUBT = 0.05;

/**
 * How far a lopsided belief is the normal of its value and width all the same. Never 0: half of it squeezed between the
 * value and a near end would hold against any number of days beyond that end. All of it where the edge begins, so that
 * a setting a little more or less is believed a little otherwise.
 */
function shareOfNormal({ low, value, high }: Range): number {
  const inward = min(1, min(value - low, high - value) / (EDGE * (high - low)));
  return DOUBT + (1 - DOUBT) * inward ** 16;
}

/**
 * The belief after seeing daily values: prior and mean of the days weighted by their precision. The days' own spread
 * is unknown too, so their standard error is widened as Student's distribution is wider than the normal. `onePerson`: what
 * one person counted is in the values' unit; counts vary no less than Poisson's, and without that days that happen to be
 * alike would be taken for certain. 0: the values aren't counts.
 */
export function estimateFrom(range: Range, observations: readonly number[], onePerson = 0): Estimate {
  const prior = estimateFromRange(range);
  const count = observations.length;
  if (count < 2) return prior;
  const mean = meanOf(observations);
  const squares = observations.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = max(squares / (count - 1), mean * onePerson);
  return combine(prior, { mean, deviation: sqrt((variance / count) * studentWidening(count - 1)) });
}

/** The variance of Student's distribution: n / (n - 2), and a stand-in of 3 where it has none. */
export function studentWidening(degreesOfFreedom: number): number {
  return degreesOfFreedom > 3 ? degreesOfFreedom / (degreesOfFreedom - 2) : 3;
}

/** Two independent views of one number, weighted by precision; a certain one (deviation 0) decides, the first first. */
export function combine(first: Estimate, second: Estimate): Estimate {
  if (first.deviation === 0) return first;
  if (second.deviation === 0) return second;
  if (first.lopsided) return weighed(first.lopsided, second);
  if (second.lopsided) return weighed(second.lopsided, first);
  return product(first, second);
}

function product(first: Estimate, second: Estimate): Estimate {
  const weightOfFirst = 1 / first.deviation ** 2;
  const weightOfSecond = 1 / second.deviation ** 2;
  const weight = weightOfFirst + weightOfSecond;
  return {
    mean: (first.mean * weightOfFirst + second.mean * weightOfSecond) / weight,
    deviation: 1 / sqrt(weight),
  };
}

/**
 * A lopsided belief, its halves and the normal that it may be after all, weighed by a normal view: told by its median and
 * the ends of nine chances in ten, so lopsided again where the view leaves it so.
 */
function weighed(range: Range, view: Estimate): Estimate {
  const { low, value, high } = range;
  const normal = shareOfNormal(range);
  const parts = [
    // A half without width is a point; all but that keeps the sums the same.
    ...[low - value, high - value].map((side) => ({
      width: max(abs(side), (high - low) * 1e-6) / DEVIATIONS_TO_END,
      within: (end: number) => (side > 0 ? max(value, end) : min(value, end)),
      weight: 1 - normal,
    })),
    { width: (high - low) / (2 * DEVIATIONS_TO_END), within: (end: number) => end, weight: normal },
  ];
  const believed = parts.flatMap(({ width, within, weight }) => {
    if (weight === 0) return [];
    const { mean, deviation } = product({ mean: value, deviation: width }, view);
    const [from, to] = [within(mean - 8 * deviation), within(mean + 8 * deviation)];
    return Array.from({ length: SLICES }, (_, slice) => {
      const at = from + ((slice + 0.5) / SLICES) * (to - from);
      const off = ((at - value) / width) ** 2 + ((at - view.mean) / view.deviation) ** 2;
      return { at, off, share: (weight * (to - from)) / width };
    });
  });
  // Relative to the likeliest, or all weights of a view from far away would vanish.
  const least = min(...believed.map(({ off }) => off));
  const points = believed
    .map(({ at, off, share }) => ({ at, weight: share * exp((least - off) / 2) }))
    .sort((a, b) => a.at - b.at);
  const whole = points.reduce((sum, { weight }) => sum + weight, 0);
  const below = (share: number): number => {
    let left = share * whole;
    return points.find(({ weight }) => {
      left -= weight;
      return left <= 0;
    })!.at;
  };
  const lopsided = { low: below(0.05), value: below(0.5), high: below(0.95) };
  return { ...estimateFromRange(lopsided), lopsided };
}

const SLICES = 200;

/**
 * The same estimate once it is known that the value is at most `most`: mean and deviation of the normal cut off there
 * and at 0. Summed in slices, since the closed form loses its digits far out in a tail.
 */
export const cutAbove = (estimate: Estimate, most: number): Estimate => cut(estimate, 0, most);

/** The same once it is known to be at least `least`. */
export const cutBelow = (estimate: Estimate, least: number): Estimate => cut(estimate, least, Number.POSITIVE_INFINITY);

function cut(estimate: Estimate, least: number, most: number): Estimate {
  const { mean, deviation, lopsided } = estimate;
  // Nothing of what is believed is cut off.
  if (lopsided && least <= lopsided.low && most >= lopsided.high) return estimate;
  const nearest = max(least, min(mean, most));
  if (deviation <= 0) return { mean: nearest, deviation: 0 };
  const top = min(most, max(mean, least) + 8 * deviation);
  const bottom = max(least, min(mean, most) - 8 * deviation);
  const offAtDensest = (nearest - mean) / deviation;
  let weights = 0;
  let sum = 0;
  let squares = 0;
  for (let slice = 0; slice < SLICES; slice++) {
    const value = bottom + ((slice + 0.5) / SLICES) * (top - bottom);
    const off = (value - mean) / deviation;
    // Relative to the densest place within, or all weights could vanish.
    const weight = exp((offAtDensest * offAtDensest - off * off) / 2);
    weights += weight;
    sum += weight * value;
    squares += weight * value * value;
  }
  const middle = sum / weights;
  return { mean: middle, deviation: sqrt(max(0, squares / weights - middle * middle)) };
}

/**
 * One possible value: a gamma of that mean and deviation, so never negative. Lopsided, half of them on either side of the
 * value: a normal's halves, each as wide as the range is there.
 */
export function drawEstimate(estimate: Estimate, random: Random): number {
  const { mean, deviation, lopsided } = estimate;
  if (lopsided) {
    const off = drawNormal(random) / DEVIATIONS_TO_END;
    const { low, value, high } = lopsided;
    return max(0, value + off * (off < 0 ? value - low : high - value));
  }
  if (mean <= 0 || deviation <= 0) return max(0, mean);
  const scale = (deviation * deviation) / mean;
  return drawGamma(random, mean / scale) * scale;
}

/** The value below which a share `uniform` of the triangle low - value - high lies. */
export function triangular(range: Range, uniform: number): number {
  const { low, value, high } = range;
  const width = high - low;
  if (width <= 0) return value;
  const rising = value - low;
  return uniform * width < rising
    ? low + sqrt(uniform * width * rising)
    : high - sqrt((1 - uniform) * width * (high - value));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
