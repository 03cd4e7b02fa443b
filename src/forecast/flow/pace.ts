import { type Range, triangular } from '../chance/estimate';

const { sqrt, min, max } = Math;

/** A symmetric triangle around 1 with that standard deviation; from 0.41 on it would reach below 0 and stays there. */
export function paceRange(variation: number): Range {
  const halfWidth = min(1, max(0, variation) * sqrt(6));
  return { low: 1 - halfWidth, value: 1, high: 1 + halfWidth };
}

/** One factor a day, from every `stride`-th uniform number from `from` on. */
export function fillPace(pace: Float64Array, range: Range, uniforms: Float64Array, from: number, stride: number): void {
  for (let day = 0, at = from; day < pace.length; day++, at += stride) pace[day] = triangular(range, uniforms[at]!);
}
