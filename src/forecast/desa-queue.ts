import type { Paths } from './paths';

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
 * Notes the day (1 at the earliest, 0 where nobody waits at the start, horizon + 1 for never) by whose end each desa's
 * backlog is recorded, when what is recorded each day is shared out equally over the desa that have people waiting.
 * Visitors are served first: they stand at the counter. What a desa can't use goes to the others, so nothing is lost.
 *
 * @param recorded running total of everybody recorded, by day
 */
export function clearDesa(
  paths: Paths,
  recorded: Float64Array,
  clearedShare: number,
  { waiting, mayRemain, days }: DesaQueue,
  replication: number,
): void {
  const { horizon, reachable, newPeople, visitors, newShare } = paths;
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
  for (let day = 0; day < horizon && toClear > 0; day++) {
    let left = recorded[day]! - before;
    before = recorded[day]!;
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
    // Whoever needs less than an equal share gets all it needs, and the share of the others grows.
    while (hungry > 0 && left > 0 && least <= left / hungry) {
      const share = left / hungry;
      least = Number.POSITIVE_INFINITY;
      for (let desa = 0; desa < count; desa++) {
        const need = waiting[desa]!;
        if (need <= 0) continue;
        if (need > share) {
          if (need < least) least = need;
          continue;
        }
        left -= need;
        waiting[desa] = 0;
        hungry--;
        if (mayRemain[desa] === CLEARED) continue;
        mayRemain[desa] = CLEARED;
        days[desa]![replication] = day + 1;
        toClear--;
      }
    }
    if (hungry === 0 || left <= 0) continue;
    const share = left / hungry;
    for (let desa = 0; desa < count; desa++) {
      if (waiting[desa]! <= 0) continue;
      waiting[desa]! -= share;
      if (waiting[desa]! > mayRemain[desa]!) continue;
      mayRemain[desa] = CLEARED;
      days[desa]![replication] = day + 1;
      toClear--;
    }
  }
}
