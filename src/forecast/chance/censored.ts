import { type Estimate, studentWidening } from './estimate';

const { sqrt, exp, abs, max } = Math;

/** A daily value; `atLeast`: the day would have allowed more, so that it is known to be no less. */
export interface Sighting {
  readonly value: number;
  readonly atLeast: boolean;
}

const ROUNDS = 60;

/**
 * The mean of normal values of which some are only known to be at least what was seen: the most likely one (Tobit, by
 * expectation and maximisation) and its standard error from the information of both kinds, with Student's widening for
 * the days that were measured. To take those alone would tell a mean that is too low: they are the low days. At least two
 * must be measured. `onePerson`: what one person counted is in the values' unit; counts vary no less than Poisson's, and
 * without that days that happen to be alike would be taken for certain. 0: the values aren't counts.
 */
export function censoredMean(sightings: readonly Sighting[], onePerson = 0): Estimate {
  const measured = sightings.filter(({ atLeast }) => !atLeast);
  const count = measured.length;
  let mean = measured.reduce((sum, { value }) => sum + value, 0) / count;
  const noLess = (variance: number) => max(variance, mean * onePerson);
  let variance = noLess(measured.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / count);
  let information = count;
  for (let round = 0; round < ROUNDS && variance > 0; round++) {
    const deviation = sqrt(variance);
    information = count;
    const expected = sightings.map(({ value, atLeast }) => {
      if (!atLeast) return { value, variance: 0 };
      const off = (value - mean) / deviation;
      const ratio = hazard(off);
      information += ratio * (ratio - off);
      return { value: mean + deviation * ratio, variance: variance * max(0, 1 + off * ratio - ratio * ratio) };
    });
    mean = expected.reduce((sum, day) => sum + day.value, 0) / expected.length;
    variance = noLess(expected.reduce((sum, day) => sum + (day.value - mean) ** 2 + day.variance, 0) / expected.length);
  }
  return { mean, deviation: sqrt((variance * studentWidening(count - 1)) / information) };
}

/** Density of the standard normal over what lies above. */
function hazard(off: number): number {
  const density = exp((-off * off) / 2) / sqrt(2 * Math.PI);
  // Far out the share above can't be told from nought; there the ratio is all but its limit.
  return off > 5 ? off + 1 / off : density / shareAbove(off);
}

/** Of the standard normal; within 7.5e-8 (Abramowitz and Stegun 26.2.17). */
function shareAbove(off: number): number {
  const t = 1 / (1 + 0.2316419 * abs(off));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const beyond = (exp((-off * off) / 2) / sqrt(2 * Math.PI)) * series;
  return off >= 0 ? beyond : 1 - beyond;
}
