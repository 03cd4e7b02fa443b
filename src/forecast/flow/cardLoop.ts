import { operatorDays, type Plan } from '../levers';
import { type HandOver, type Office, SUPPLY_ITEMS, type SupplyItem } from '../office';
import type { Paths, SupplyPath } from './paths';
import { DEMAND, placeOf, type Replication } from './replication';

const { min, max } = Math;

const ALMOST = 1 - 1e-12;

const PRINTERS = placeOf('printers');
const PRINTING_OPERATORS = placeOf('printingOperators');

/** A stock as printing meets it. */
interface Stock {
  /** Places in `SUPPLY_ITEMS` and in `RESOURCES`. */
  readonly item: number;
  readonly resource: number;
  /** Units by the end of each day, those of the plan's order included. */
  readonly received: Float64Array;
  /** Good cards that a unit makes, spoiled prints taken off. */
  readonly cardsPerUnit: number;
}

const ORDERS = { blanko: 'blankoOrder', ribbon: 'ribbonOrder', film: 'filmOrder' } as const satisfies Record<
  SupplyItem,
  keyof Plan
>;

/** People or cards an operator does in an hour; work that takes no time must not make nobody times infinite a NaN. */
export const perHour = (minutes: number): number => 60 / max(minutes, 1e-3);

/**
 * Prints what is ready as far as printers, operators and every stock allow; while not all can be printed, the classes
 * are served in their order. `cardsDay` counts all cards alike: what is added to a plan never makes it later, which for
 * first cards alone isn't so (a printer more may use up on replacements, in good days, what first cards lack later).
 */
export function printCards(paths: Paths, plan: Plan, office: Office, mayRemain: number, result: Replication): void {
  const { horizon, centre, replacements, printingPace, printingOpen, printersUp, hours, saturdays } = paths;
  const {
    due,
    recorded,
    recordingDay,
    verifiedDay,
    printReady,
    printed: printedByDay,
    printingLimit,
    waitingByClass,
  } = result;
  const { extraHours, saturdayHours } = plan;
  const stocks = stocksOf(paths, plan);
  const readyAtStart = office.printing!.waiting;
  const withCentre = office.centre.waiting;
  const staffPerHour =
    operatorDays(plan.printingOperators, office.printing!.operatorsLacking) * perHour(paths.minutesPerCard);
  const saturdayCap = min(1, saturdayHours / office.serviceHoursPerDay);
  const urgent = replacements[1]!;
  const lost = replacements[2]!;
  const changed = replacements[3]!;
  // First cards of everybody due by the backlog's end, and of those ready or away at the start.
  const firstGoal =
    recordingDay > horizon ? Number.POSITIVE_INFINITY : readyAtStart + withCentre + due[recordingDay - 1]! - mayRemain;
  let goal = Number.POSITIVE_INFINITY;
  let replaced = 0;
  let printed = 0;
  let firstPrinted = 0;
  let urgentWait = 0;
  let lostWait = 0;
  let changedWait = 0;
  let firstReady = 0;
  for (let day = 0; day < horizon; day++) {
    const through = centre.verifiedThrough[day]!;
    firstReady = readyAtStart + withCentre * centre.returned[day]! + (through > 0 ? recorded[through - 1]! : 0);
    urgentWait += urgent[day]!;
    lostWait += lost[day]!;
    changedWait += changed[day]!;
    replaced += urgent[day]! + lost[day]! + changed[day]!;
    const ready = firstReady + replaced;
    const machines = printersUp[day]! * paths.cardsPerPrinterDay * (1 + saturdays[day]! * saturdayCap);
    const people = staffPerHour * (hours[day]! + extraHours + saturdays[day]! * saturdayHours);
    const possible = min(ready, printed + min(machines, people) * printingPace[day]! * printingOpen[day]!);
    let limit = possible < ready ? (machines <= people ? PRINTERS : PRINTING_OPERATORS) : DEMAND;
    let after = possible;
    for (let index = 0; index < stocks.length; index++) {
      const { item, resource, received, cardsPerUnit } = stocks[index]!;
      const cards = received[day]! * cardsPerUnit;
      if (cards >= possible) continue;
      // A stock that just suffices may seem a hair too small: it is summed in another order than the cards.
      if (cards < possible * ALMOST && result.stockOutDays[item]! > horizon) result.stockOutDays[item] = day + 1;
      if (cards >= after) continue;
      after = cards;
      limit = resource;
    }
    let left = after - printed;
    printed = after;
    const first = min(left, firstReady - firstPrinted);
    firstPrinted += first;
    left -= first;
    const rushed = min(left, urgentWait);
    urgentWait -= rushed;
    left -= rushed;
    const found = min(left, lostWait);
    lostWait -= found;
    changedWait -= min(left - found, changedWait);
    printReady[day] = ready;
    printedByDay[day] = printed;
    printingLimit[day] = limit;
    if (day + 1 === verifiedDay) goal = firstGoal + replaced;
    // The goals are summed in another order than the totals: a rounding apart is reached.
    if (printed >= goal * ALMOST && result.cardsDay > horizon) result.cardsDay = day + 1;
    if (firstPrinted >= firstGoal * ALMOST && result.firstCardsDay > horizon) result.firstCardsDay = day + 1;
  }
  waitingByClass[0] = firstReady - firstPrinted;
  waitingByClass[1] = urgentWait;
  waitingByClass[2] = lostWait;
  waitingByClass[3] = changedWait;
}

function stocksOf(paths: Paths, plan: Plan): Stock[] {
  const stocks: Stock[] = [];
  for (let item = 0; item < SUPPLY_ITEMS.length; item++) {
    const name = SUPPLY_ITEMS[item]!;
    const path = paths.supplies[name];
    if (!path) continue;
    stocks.push({
      item,
      resource: placeOf(name),
      received: withOrder(path, plan[ORDERS[name]]),
      cardsPerUnit: path.printsPerUnit * paths.goodShare,
    });
  }
  return stocks;
}

function withOrder({ received, order, withOrder: all }: SupplyPath, ordered: number): Float64Array {
  if (ordered === 0) return received;
  all.set(received);
  for (const { days, amount } of order) {
    const units = ordered * amount;
    for (let day = max(1, days) - 1; day < all.length; day++) all[day]! += units;
  }
  return all;
}

/** Cards are fetched in the order of printing; nobody's hands are free twice, so it goes no faster than the operators. */
export function handOver(paths: Paths, plan: Plan, { waiting, operators }: HandOver, result: Replication): void {
  const { horizon, hours, saturdays } = paths;
  const { printed, handedOver, cardsDay } = result;
  const staffPerHour = operators * perHour(paths.minutesPerHandOver);
  const goal = cardsDay > horizon ? Number.POSITIVE_INFINITY : waiting + printed[cardsDay - 1]!;
  let handed = 0;
  for (let day = 0; day < horizon; day++) {
    const open = hours[day]! + plan.extraHours + saturdays[day]! * plan.saturdayHours;
    handed = min(waiting + printed[day]!, handed + staffPerHour * open);
    handedOver[day] = handed;
    if (handed >= goal * ALMOST && result.handedDay > horizon) result.handedDay = day + 1;
  }
}
