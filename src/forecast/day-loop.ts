import type { Office, Plan } from './office';
import type { Paths } from './paths';

const { min, max } = Math;

/** What one plan does in one future, by running totals at the end of each day (day 1 in cell 0). */
export interface Replication {
  /** People to be recorded: the reachable backlog and everybody who came since. */
  readonly due: Float64Array;
  readonly recorded: Float64Array;
  /** Cards that could have been printed: verified records and replacements. */
  readonly printReady: Float64Array;
  readonly printed: Float64Array;
  /** 1 on days on which more could have been printed with more blanko. */
  readonly blankoShort: Uint8Array;
  /** First day (1 at the earliest) by whose end the backlog is recorded; horizon + 1 if none is. */
  recordingDay: number;
  /** First day by whose end everybody recorded by `recordingDay`, and who came for a card before, has one. */
  cardsDay: number;
  /** First day on which blanko stopped printing. */
  stockOutDay: number;
}

export function createReplication(horizon: number): Replication {
  const perDay = () => new Float64Array(horizon);
  return {
    due: perDay(),
    recorded: perDay(),
    printReady: perDay(),
    printed: perDay(),
    blankoShort: new Uint8Array(horizon),
    recordingDay: 0,
    cardsDay: 0,
    stockOutDay: 0,
  };
}

/** How fast a plan works in a future; constant over its days. */
export interface Rates {
  /** People a day for each set that is up. */
  readonly perSet: number;
  /** People a day that all recording operators manage. */
  readonly recordingStaff: number;
  /** Cards a day for each printer that is up. */
  readonly perPrinter: number;
  /** Cards a day that all printing operators manage. */
  readonly printingStaff: number;
}

export function ratesOf(paths: Paths, plan: Plan, office: Office): Rates {
  const hours = office.serviceHoursPerDay + plan.extraHours;
  // The guard keeps work that takes no time from becoming infinite, and nobody times infinite from NaN.
  const perOperator = (minutes: number) => (hours * 60) / max(minutes, 1e-3);
  return {
    perSet: (paths.peoplePerSetDay * hours) / office.serviceHoursPerDay,
    recordingStaff: plan.recordingOperators * perOperator(paths.minutesPerPerson),
    perPrinter: paths.cardsPerPrinterDay,
    printingStaff: plan.printingOperators * perOperator(paths.minutesPerCard),
  };
}

/**
 * Plays a plan in a future. Totals are real numbers: flooring what a day or a desa gets would lose up to a person each
 * time. More of anything in the plan never lowers a total on any day, so it never makes a day of `result` later.
 * `clearedShare`: share of the reachable backlog that must be recorded for it to count as cleared.
 */
export function playPlan(paths: Paths, plan: Plan, office: Office, clearedShare: number, result: Replication): void {
  const rates = ratesOf(paths, plan, office);
  const mayRemain = (1 - clearedShare) * paths.reachableBacklog;
  record(paths, rates, mayRemain, result);
  result.cardsDay = paths.horizon + 1;
  result.stockOutDay = paths.horizon + 1;
  if (office.printing) print(paths, rates, office, mayRemain, result);
}

function record(paths: Paths, rates: Rates, mayRemain: number, result: Replication): void {
  const { horizon, newPeople, recordingPace, recordingOpen, setsUp } = paths;
  const { perSet, recordingStaff } = rates;
  let due = paths.reachableBacklog;
  let recorded = 0;
  result.recordingDay = horizon + 1;
  for (let day = 0; day < horizon; day++) {
    due += newPeople[day]!;
    const capacity = min(setsUp[day]! * perSet, recordingStaff) * recordingPace[day]! * recordingOpen[day]!;
    recorded = min(due, recorded + capacity);
    result.due[day] = due;
    result.recorded[day] = recorded;
    if (due - recorded <= mayRemain && result.recordingDay > horizon) result.recordingDay = day + 1;
  }
}

function print(paths: Paths, rates: Rates, office: Office, mayRemain: number, result: Replication): void {
  const { horizon, replacements, printingPace, printingOpen, printersUp, delayDays, goodShare, blankoReceived } = paths;
  const { due, recorded, recordingDay } = result;
  const { perPrinter, printingStaff } = rates;
  const waiting = office.printing!.waiting;
  const blankoCounts = office.printing!.blanko !== null;
  // The last of the backlog becomes print-ready on this day (cell).
  const lastReady = recordingDay - 1 + delayDays;
  let replaced = 0;
  let printed = 0;
  let goal = Number.POSITIVE_INFINITY;
  for (let day = 0; day < horizon; day++) {
    replaced += replacements[day]!;
    // What is with the centre at the start comes back evenly over one delay.
    const returned = office.centre.waiting * min(1, (day + 1) / max(1, delayDays));
    const verified = day >= delayDays ? recorded[day - delayDays]! : 0;
    const ready = waiting + returned + replaced + verified;
    if (day === lastReady) goal = waiting + returned + replaced + (due[recordingDay - 1]! - mayRemain);
    const capacity = min(printersUp[day]! * perPrinter, printingStaff) * printingPace[day]! * printingOpen[day]!;
    const possible = min(ready, printed + capacity);
    const blanko = blankoCounts ? blankoReceived[day]! * goodShare : possible;
    result.blankoShort[day] = blanko < possible ? 1 : 0;
    if (blanko < possible && result.stockOutDay > horizon) result.stockOutDay = day + 1;
    printed = min(possible, blanko);
    result.printReady[day] = ready;
    result.printed[day] = printed;
    // The goal is summed in another order than the total: a rounding apart is reached.
    if (printed >= goal * (1 - 1e-12) && result.cardsDay > horizon) result.cardsDay = day + 1;
  }
}
