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

/** Most people that the sets and the operators could record on a day (cell) on which nothing stops the stage. */
export function recordingLimits(
  paths: Paths,
  plan: Plan,
  office: Office,
  day: number,
): { sets: number; staff: number } {
  return {
    sets: paths.setsUp[day]! * paths.peoplePerSetDay * longerDay(plan, office),
    staff: plan.recordingOperators * workPerOperator(plan, office, paths.minutesPerPerson),
  };
}

/** Most good cards that the printers and the operators could print on a day on which nothing stops the stage. */
export function printingLimits(
  paths: Paths,
  plan: Plan,
  office: Office,
  day: number,
): { printers: number; staff: number } {
  return {
    printers: paths.printersUp[day]! * paths.cardsPerPrinterDay,
    staff: plan.printingOperators * workPerOperator(plan, office, paths.minutesPerCard),
  };
}

/**
 * Plays a plan in a future. Totals are real numbers: flooring what a day or a desa gets would lose up to a person each
 * time. More of anything in the plan never lowers a total on any day, so it never makes a day of `result` later.
 * `clearedShare`: share of the reachable backlog that must be recorded for it to count as cleared.
 */
export function playPlan(paths: Paths, plan: Plan, office: Office, clearedShare: number, result: Replication): void {
  record(paths, plan, office, (1 - clearedShare) * paths.reachableBacklog, result);
  result.cardsDay = paths.horizon + 1;
  result.stockOutDay = paths.horizon + 1;
  if (office.printing) print(paths, plan, office, (1 - clearedShare) * paths.reachableBacklog, result);
}

function record(paths: Paths, plan: Plan, office: Office, mayRemain: number, result: Replication): void {
  const { horizon, newPeople, recordingPace, recordingOpen, setsUp } = paths;
  const perSet = paths.peoplePerSetDay * longerDay(plan, office);
  const staff = plan.recordingOperators * workPerOperator(plan, office, paths.minutesPerPerson);
  let due = paths.reachableBacklog;
  let recorded = 0;
  result.recordingDay = horizon + 1;
  for (let day = 0; day < horizon; day++) {
    due += newPeople[day]!;
    const capacity = min(setsUp[day]! * perSet, staff) * recordingPace[day]! * recordingOpen[day]!;
    recorded = min(due, recorded + capacity);
    result.due[day] = due;
    result.recorded[day] = recorded;
    if (due - recorded <= mayRemain && result.recordingDay > horizon) result.recordingDay = day + 1;
  }
}

function print(paths: Paths, plan: Plan, office: Office, mayRemain: number, result: Replication): void {
  const { horizon, replacements, printingPace, printingOpen, printersUp, delayDays, goodShare, blankoReceived } = paths;
  const { due, recorded, recordingDay } = result;
  const staff = plan.printingOperators * workPerOperator(plan, office, paths.minutesPerCard);
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
    const capacity = min(printersUp[day]! * paths.cardsPerPrinterDay, staff) * printingPace[day]! * printingOpen[day]!;
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

function longerDay(plan: Plan, office: Office): number {
  return 1 + plan.extraHours / office.serviceHoursPerDay;
}

/** People or cards a day; a guard keeps work that takes no time from becoming infinite and 0 x infinite from NaN. */
function workPerOperator(plan: Plan, office: Office, minutes: number): number {
  return ((office.serviceHoursPerDay + plan.extraHours) * 60) / max(minutes, 1e-3);
}
