import type { Paths } from './paths';
import type { Replication } from './replication';

/** People; what a day's shares leave over by rounding. */
const ROUNDING = 1e-7;

/** Below anything that waits: noted once. */
const CLEARED = -1;

/** What is kept of each desa: who waits now, and the day of each replication. */
export interface DesaQueue {
  readonly waiting: Float64Array;
  /** How many may be left in a desa that counts as cleared; `CLEARED` once it is. */
  readonly mayRemain: Float64Array;
  /** One array per desa, one day per replication. */
  readonly days: readonly Int32Array[];
}

export function createDesaQueue(desa: number, replications: number): DesaQueue {
  return {
    waiting: new Float64Array(desa),
    mayRemain: new Float64Array(desa),
    days: Array.from({ length: desa }, () => new Int32Array(replications)),
  };
}

/**
 * Gives `left` people's turns out equally over the desa that have somebody waiting: `hungry` of them, `least` the fewest
 * that wait in one. A desa that needs less than its share gets all it needs, and the share of the others grows. Answers
 * that share, which is still to be taken off what waits.
 */
export function levelOut(waiting: Float64Array, left: number, hungry: number, least: number): number {
  let turns = left;
  let desaLeft = hungry;
  let fewest = least;
  while (desaLeft > 0 && fewest <= turns / desaLeft) {
    const share = turns / desaLeft;
    fewest = Number.POSITIVE_INFINITY;
    for (let desa = 0; desa < waiting.length; desa++) {
      const need = waiting[desa]!;
      if (need <= 0) continue;
      if (need > share) {
        if (need < fewest) fewest = need;
        continue;
      }
      turns -= need;
      waiting[desa] = 0;
      desaLeft--;
    }
  }
  return desaLeft > 0 && turns > 0 ? turns / desaLeft : 0;
}

/**
 * Notes the day (1 at the earliest, 0 where nobody waits at the start, horizon + 1 for never) by whose end each desa's
 * backlog is recorded, when what is recorded at the counter each day is shared out equally over the desa that have
 * people waiting. Visitors are served first: they stand at the counter. What a desa can't use goes to the others, so
 * nothing is lost. Trips record where they go.
 */
export function clearDesa(
  paths: Paths,
  { recorded, reached }: Pick<Replication, 'recorded' | 'reached'>,
  clearedShare: number,
  { waiting, mayRemain, days }: DesaQueue,
  replication: number,
): void {
  const { horizon, reachable, newPeople, visitors, newShare } = paths;
  const trips = paths.outreach?.trips;
  const count = reachable.length;
  let toClear = 0;
  for (let desa = 0; desa < count; desa++) {
    waiting[desa] = reachable[desa]!;
    mayRemain[desa] = (1 - clearedShare) * reachable[desa]! + ROUNDING;
    const waits = reachable[desa]! > 0;
    days[desa]![replication] = waits ? horizon + 1 : 0;
    if (waits) toClear++;
    else mayRemain[desa] = CLEARED;
  }
  let visiting = 0;
  let before = 0;
  let trip = 0;
  let stop = 0;
  for (let day = 0; day < horizon && toClear > 0; day++) {
    let left = recorded[day]! - before;
    before = recorded[day]!;
    if (trips?.[trip]?.day === day) {
      for (const { desa } of trips[trip++]!.stops) {
        // Newcomers of the day may be among them: below 0 until those are added.
        waiting[desa]! -= reached[stop]!;
        left -= reached[stop++]!;
      }
    }
    visiting += visitors[day]!;
    const served = visiting < left ? visiting : left;
    visiting -= served;
    left -= served;
    const newcomers = newPeople[day]!;
    let hungry = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let desa = 0; desa < count; desa++) {
      const waits = waiting[desa]! + newcomers * newShare[desa]!;
      waiting[desa] = waits;
      if (waits <= 0) continue;
      hungry++;
      if (waits < least) least = waits;
    }
    const share = levelOut(waiting, left, hungry, least);
    for (let desa = 0; desa < count; desa++) {
      let waits = waiting[desa]!;
      if (waits > 0) {
        waits -= share;
        waiting[desa] = waits;
      }
      const most = mayRemain[desa]!;
      if (waits > most || most === CLEARED) continue;
      mayRemain[desa] = CLEARED;
      days[desa]![replication] = day + 1;
      toClear--;
    }
  }
}
