import type { UpAndDown } from './availability';
import { drawExponential, type Random } from './random';

const { floor, max, min } = Math;

/** Units that fail and are mended more often than twenty times a day are simply up for their mean share of it. */
const SHORTEST_CYCLE = 0.05;

/** Up and down times of a unit in working days. */
export interface UpAndDownDays {
  readonly up: number;
  readonly down: number;
}

export function inDays(hours: UpAndDown, hoursPerDay: number): UpAndDownDays {
  return { up: hours.meanUpHours / hoursPerDay, down: hours.meanDownHours / hoursPerDay };
}

/**
 * Takes one unit's down time off `upPerDay` (units up on each day, counted with the unit as up): alternating
 * exponential times from the start, cut exactly at the ends of days.
 */
export function subtractDownTime(
  upPerDay: Float64Array,
  horizon: number,
  mean: UpAndDownDays,
  upNow: boolean,
  random: Random,
): void {
  const cycle = mean.up + mean.down;
  if (cycle < SHORTEST_CYCLE) {
    const downShare = cycle > 0 ? mean.down / cycle : 0;
    for (let day = 0; day < horizon; day++) subtract(upPerDay, day, downShare);
    return;
  }
  let from = upNow ? drawExponential(random, mean.up) : 0;
  while (from < horizon) {
    const until = min(horizon, from + drawExponential(random, mean.down));
    subtractBetween(upPerDay, from, until);
    from = until + drawExponential(random, mean.up);
  }
}

function subtractBetween(upPerDay: Float64Array, from: number, until: number): void {
  const firstDay = floor(from);
  const lastDay = floor(until);
  if (firstDay === lastDay) {
    subtract(upPerDay, firstDay, until - from);
    return;
  }
  subtract(upPerDay, firstDay, firstDay + 1 - from);
  for (let day = firstDay + 1; day < lastDay; day++) subtract(upPerDay, day, 1);
  if (until > lastDay) subtract(upPerDay, lastDay, until - lastDay);
}

/** Rounding can leave a hair below 0 on a day that is spent wholly down. */
function subtract(upPerDay: Float64Array, day: number, down: number): void {
  upPerDay[day] = max(0, upPerDay[day]! - down);
}
