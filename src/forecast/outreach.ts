/** What an outreach day brings; shares between 0 and 1. */
export interface OutreachYield {
  /** People a set records on a full day. */
  readonly peoplePerSetDay: number;
  /** Share of the list that doesn't turn up. */
  readonly noShow: number;
  /** Share of a full day that is left of the first day at a desa after travelling and setting up. */
  readonly firstDayShare: number;
}

export interface OutreachVisit {
  /** Days x sets spent at the desa. */
  readonly kitDays: number;
  /** People recorded there, unrounded. */
  readonly people: number;
}

/** People that `kitDays` at a desa record: the first day counts for less, and nobody beyond those who turn up. */
export function peopleRecorded(backlog: number, kitDays: number, outreach: OutreachYield): number {
  if (kitDays < 1) return 0;
  const present = Math.max(0, backlog) * (1 - outreach.noShow);
  return Math.min(present, outreach.peoplePerSetDay * (outreach.firstDayShare + kitDays - 1));
}

/**
 * Shares `kitDays` out over the desa so that the most people are recorded: one visit per backlog, in its order.
 * Exact (dynamic programme over desa x kit-days): a greedy split loses much when the first day is weak. A kit-day
 * that records nobody more is not spent.
 */
export function shareKitDays(backlogs: readonly number[], kitDays: number, outreach: OutreachYield): OutreachVisit[] {
  const days = Math.max(0, Math.floor(kitDays));
  // best[k]: most people recorded with at most k kit-days at the desa seen so far.
  let best = new Float64Array(days + 1);
  const chosen = backlogs.map((backlog) => {
    const gain = gains(backlog, days, outreach);
    const choice = new Int32Array(days + 1);
    const next = new Float64Array(days + 1);
    for (let budget = 0; budget <= days; budget++) {
      let most = best[budget]!;
      for (let spent = 1; spent < gain.length && spent <= budget; spent++) {
        const people = best[budget - spent]! + gain[spent]!;
        if (people > most) {
          most = people;
          choice[budget] = spent;
        }
      }
      next[budget] = most;
    }
    best = next;
    return choice;
  });

  const visits: OutreachVisit[] = [];
  let left = days;
  for (let desa = backlogs.length - 1; desa >= 0; desa--) {
    const spent = chosen[desa]![left]!;
    visits.push({ kitDays: spent, people: peopleRecorded(backlogs[desa]!, spent, outreach) });
    left -= spent;
  }
  return visits.reverse();
}

/** People recorded with 0, 1, 2 ... kit-days, up to the day on which everybody who turns up is recorded. */
function gains(backlog: number, days: number, outreach: OutreachYield): number[] {
  const gain = [0];
  for (let spent = 1; spent <= days; spent++) {
    const people = peopleRecorded(backlog, spent, outreach);
    if (spent > 1 && people <= gain[spent - 1]!) break;
    gain.push(people);
  }
  return gain;
}
