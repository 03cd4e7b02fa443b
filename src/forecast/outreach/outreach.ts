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
 * that records nobody more is not spent. `least`: kit-days for each desa where somebody turns up, or as many as record
 * somebody more; null when `kitDays` don't suffice for that.
 */
export function shareKitDays(
  backlogs: readonly number[],
  kitDays: number,
  outreach: OutreachYield,
  least = 0,
): OutreachVisit[] | null {
  const { best, chosen } = shareEveryBudget(backlogs, kitDays, outreach, least);
  let left = best.length - 1;
  if (best[left] === Number.NEGATIVE_INFINITY) return null;
  const visits: OutreachVisit[] = [];
  for (let desa = backlogs.length - 1; desa >= 0; desa--) {
    const spent = chosen[desa]![left]!;
    visits.push({ kitDays: spent, people: peopleRecorded(backlogs[desa]!, spent, outreach) });
    left -= spent;
  }
  return visits.reverse();
}

/** Most people recorded with at most 0, 1, 2 ... kit-days; -Infinity below what `least` takes. */
export function peopleByKitDays(
  backlogs: readonly number[],
  kitDays: number,
  outreach: OutreachYield,
  least = 0,
): Float64Array {
  const { best } = shareEveryBudget(backlogs, kitDays, outreach, least);
  const all = new Float64Array(Math.max(0, Math.floor(kitDays)) + 1).fill(best[best.length - 1]!);
  all.set(best);
  return all;
}

/**
 * best[k]: most people with at most k kit-days; chosen[desa][k]: kit-days there when k are left for it and those before.
 * Shared out are no more than record somebody: beyond them the last one stands for all.
 */
function shareEveryBudget(
  backlogs: readonly number[],
  kitDays: number,
  outreach: OutreachYield,
  least: number,
): { best: Float64Array; chosen: Int32Array[] } {
  const asked = Math.max(0, Math.floor(kitDays));
  const gainsOf = backlogs.map((backlog) => gains(backlog, asked + least, outreach));
  const days = Math.min(
    asked,
    gainsOf.reduce((sum, gain) => sum + gain.length - 1, 0),
  );
  let best = new Float64Array(days + 1);
  const chosen = gainsOf.map((gain) => {
    const from = gain[gain.length - 1]! > 0 ? Math.min(least, gain.length - 1) : 0;
    const choice = new Int32Array(days + 1);
    const next = new Float64Array(days + 1);
    for (let budget = 0; budget <= days; budget++) {
      let most = from === 0 ? best[budget]! : Number.NEGATIVE_INFINITY;
      for (let spent = Math.max(1, from); spent < gain.length && spent <= budget; spent++) {
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
  return { best, chosen };
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

/** As `shareKitDays`, with `wanted` kit-days for each desa where `kitDays` suffice for that; `least`: what was kept to. */
export function shareFairly(
  backlogs: readonly number[],
  kitDays: number,
  outreach: OutreachYield,
  wanted: number,
): { visits: OutreachVisit[]; least: number } {
  const fair = shareKitDays(backlogs, kitDays, outreach, wanted);
  return { visits: fair ?? shareKitDays(backlogs, kitDays, outreach)!, least: fair ? wanted : 0 };
}

/** What is spent at one desa on one outreach day. */
export interface VisitDay {
  /** Place among the visits. */
  readonly visit: number;
  /** Outreach day, from 1. */
  readonly day: number;
  readonly sets: number;
  /** Whether it is the desa's first day. */
  readonly first: boolean;
}

/**
 * Puts visits on outreach days, `sets` kit-days a day: desa after desa without a gap, the one with the most people per
 * kit-day first. No other order records people sooner on the whole (W. E. Smith 1956, "Various optimizers for
 * single-stage production": weight per length).
 */
export function visitDays(visits: readonly OutreachVisit[], sets: number): VisitDay[] {
  const order = [...visits.keys()].filter((index) => visits[index]!.kitDays > 0);
  const rate = (index: number) => visits[index]!.people / visits[index]!.kitDays;
  order.sort((a, b) => rate(b) - rate(a));
  const days: VisitDay[] = [];
  let spent = 0;
  for (const visit of order) {
    const until = spent + visits[visit]!.kitDays;
    for (let first = true; spent < until; first = false) {
      const there = Math.min(until - spent, sets - (spent % sets));
      days.push({ visit, day: Math.floor(spent / sets) + 1, sets: there, first });
      spent += there;
    }
  }
  return days;
}

/** When a desa is visited: outreach days from 1, and the most sets that are there on one of them. */
export interface VisitSpan {
  readonly first: number;
  readonly last: number;
  readonly sets: number;
}

/** One per visit; null for a desa that isn't visited. */
export function scheduleVisits(visits: readonly OutreachVisit[], sets: number): (VisitSpan | null)[] {
  const spans: (VisitSpan | null)[] = visits.map(() => null);
  for (const { visit, day, sets: there } of visitDays(visits, sets)) {
    const before = spans[visit];
    spans[visit] = { first: before?.first ?? day, last: day, sets: Math.max(before?.sets ?? 0, there) };
  }
  return spans;
}
