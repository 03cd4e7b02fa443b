import { drawExponential, type Random } from '../../src/forecast/chance/random';
import type { Paths } from '../../src/forecast/flow/paths';
import type { Plan } from '../../src/forecast/levers';
import { CARD_CLASSES, type Office, SUPPLY_ITEMS } from '../../src/forecast/office';

// A global `Math` is slow in the bare context that tests run in.
const { min, max } = Math;

/** Below this nothing waits: subtraction leaves crumbs. */
const CRUMB = 1e-6;

/** What the engine keeps as running totals, told by things that are there: people in desa, records on their way, cards. */
export interface PlainLife {
  due: number[];
  recorded: number[];
  /** At each stop of a trip. */
  reached: number[];
  ready: number[];
  printed: number[];
  handedOver: number[];
  /** Days from 1; horizon + 1: never. */
  desaDays: number[];
  recordingDay: number;
  verifiedDay: number;
  firstCardsDay: number;
  cardsDay: number;
  handedDay: number;
  stockOutDays: number[];
  waitingByClass: number[];
}

interface Record {
  recordedOn: number;
  people: number;
  /** Time that the centre has still to give it, in days. */
  left: number;
}

/**
 * The same office lived a second way, slowly: nothing is a total, each day moves people from one place to the next.
 * Desa get their share by looking for the level up to which all are served, stocks are units that get fewer, records
 * wait until the centre has given each its time, cards lie in queues.
 */
export function liveOffice(paths: Paths, plan: Plan, office: Office, clearedShare: number): PlainLife {
  const { horizon } = paths;
  const printing = office.printing!;
  // Operators one by one, today's first: of those each does a part of the day's work, who comes on top all of it.
  const working = (operators: number, lacking = 0) => {
    let work = 0;
    let idle = lacking;
    for (let operator = 0; operator < operators; operator++) {
      const absent = min(1, idle);
      idle -= absent;
      work += 1 - absent;
    }
    return work;
  };
  const recorders = working(plan.recordingOperators, office.recording.operatorsLacking);
  const printers = working(plan.printingOperators, printing.operatorsLacking);
  const never = horizon + 1;
  const life: PlainLife = {
    ...{ due: [], recorded: [], reached: [], ready: [], printed: [], handedOver: [], waitingByClass: [] },
    ...{ recordingDay: never, verifiedDay: never, firstCardsDay: never, cardsDay: never, handedDay: never },
    desaDays: office.desa.map((_, desa) => (paths.reachable[desa]! > 0 ? never : 0)),
    stockOutDays: SUPPLY_ITEMS.map(() => never),
  };
  const villages = office.desa.map((_, desa) => ({
    waiting: paths.reachable[desa]!,
    listed: paths.reachable[desa]!,
    stayAway: 0,
  }));
  let guests = 0;
  let records: Record[] = [];
  let atCentre = office.centre.waiting;
  const cards = CARD_CLASSES.map((_, place) => (place === 0 ? printing.waiting : 0));
  const units = SUPPLY_ITEMS.map(() => 0);
  let shelf = printing.handOver.waiting;
  let everRecorded = 0;
  let everPrinted = 0;
  let firstPrinted = 0;
  let everHanded = 0;
  let asked = 0;
  let came = paths.reachableBacklog;
  let verifiedPeople = 0;
  let cardsWanted = Number.POSITIVE_INFINITY;
  let handedWanted = Number.POSITIVE_INFINITY;

  for (let day = 1; day <= horizon; day++) {
    const at = day - 1;
    const hours = paths.hours[at]! + plan.extraHours + (paths.saturdays[at] ? plan.saturdayHours : 0);

    for (const [desa, village] of villages.entries()) village.waiting += paths.newPeople[at]! * paths.newShare[desa]!;
    guests += paths.visitors[at]!;
    came += paths.newPeople[at]! + paths.visitors[at]!;
    const anHour = 60 / max(0.001, paths.minutesPerPerson);
    const seatsWith = (sets: number, staff: number, open: number) =>
      open *
      min((paths.peoplePerSetDay / office.serviceHoursPerDay) * sets, anHour * staff) *
      paths.recordingPace[at]! *
      paths.recordingOpen[at]!;
    // Set by set into the car: as many as are booked, work, and have somebody with them.
    const trip = paths.outreach?.trips.find((each) => each.day === at);
    let away = 0;
    let today = 0;
    for (const { desa, sets, first } of trip?.stops ?? []) {
      const manned = min(trip!.sets, paths.setsUp[at]!, recorders) * (sets / trip!.sets);
      away += manned;
      const village = villages[desa]!;
      if (first) village.stayAway = village.waiting * paths.outreach!.noShow;
      const anOperatorADay = anHour * paths.hours[at]!;
      const aSetADay = (paths.outreach!.peoplePerSetDay * paths.hours[at]!) / office.serviceHoursPerDay;
      const late = first ? (manned / sets) * (1 - paths.outreach!.firstDayShare) : 0;
      const canRecord = (manned - late) * min(anOperatorADay, aSetADay) * paths.recordingPace[at]!;
      const met = min(canRecord, max(0, village.waiting - village.stayAway));
      village.waiting -= met;
      today += met;
      life.reached.push(met);
    }
    const saturdayOpen = paths.saturdays[at] ? plan.saturdayHours : 0;
    let seats =
      seatsWith(paths.setsUp[at]! - away, recorders - away, hours - saturdayOpen) +
      seatsWith(paths.setsUp[at]!, recorders, saturdayOpen);
    const served = min(guests, seats);
    guests -= served;
    seats -= served;
    today += served;
    const level = levelFor(
      villages.map(({ waiting }) => waiting),
      seats,
    );
    for (const [desa, village] of villages.entries()) {
      const taken = min(village.waiting, level);
      village.waiting -= taken;
      today += taken;
      const cleared = village.waiting <= (1 - clearedShare) * village.listed + CRUMB;
      if (cleared && life.desaDays[desa] === never) life.desaDays[desa] = day;
    }
    everRecorded += today;
    const waiting = guests + villages.reduce((sum, village) => sum + village.waiting, 0);
    if (life.recordingDay === never && waiting <= (1 - clearedShare) * paths.reachableBacklog + CRUMB) {
      life.recordingDay = day;
    }

    // The centre first works on what it has, then takes what was recorded today; where it takes no time, the same day.
    const open = paths.centre.open[at]!;
    for (const record of records) record.left -= open;
    records.push({ recordedOn: day, people: today, left: paths.centre.delayDays });
    const isBack = ({ left }: Record) => open > 0 && left <= 1e-9;
    for (const record of records.filter(isBack)) {
      verifiedPeople = record.recordedOn;
      cards[0]! += record.people;
    }
    records = records.filter((record) => !isBack(record));
    const returning = min(atCentre, (office.centre.waiting / max(1, paths.centre.delayDays)) * open);
    atCentre -= returning;
    cards[0]! += returning;
    if (life.verifiedDay === never && verifiedPeople >= life.recordingDay) life.verifiedDay = day;

    for (let place = 1; place < cards.length; place++) {
      cards[place]! += paths.replacements[place]![at]!;
      asked += paths.replacements[place]![at]!;
    }
    const ready = cards.reduce((sum, count) => sum + count, 0);
    const saturday = paths.saturdays[at] ? min(1, plan.saturdayHours / office.serviceHoursPerDay) : 0;
    const byPrinters = paths.printersUp[at]! * paths.cardsPerPrinterDay * (1 + saturday);
    const byStaff = printers * (60 / max(0.001, paths.minutesPerCard)) * hours;
    const wanted = min(ready, min(byPrinters, byStaff) * paths.printingPace[at]! * paths.printingOpen[at]!);
    let made = wanted;
    for (const [place, item] of SUPPLY_ITEMS.entries()) {
      const path = paths.supplies[item];
      if (!path) continue;
      units[place]! += path.received[at]! - (path.received[at - 1] ?? 0);
      for (const { days, amount } of path.order) {
        if (max(1, days) === day) units[place]! += plan[`${item}Order`] * amount;
      }
      const possible = units[place]! * path.printsPerUnit * paths.goodShare;
      if (possible < wanted - CRUMB && life.stockOutDays[place] === never) life.stockOutDays[place] = day;
      made = min(made, possible);
    }
    for (const [place, item] of SUPPLY_ITEMS.entries()) {
      const path = paths.supplies[item];
      if (path) units[place]! -= made / (path.printsPerUnit * paths.goodShare);
    }
    let toGive = made;
    for (let place = 0; place < cards.length; place++) {
      const given = min(cards[place]!, toGive);
      cards[place]! -= given;
      toGive -= given;
      if (place === 0) firstPrinted += given;
    }
    everPrinted += made;
    if (day === life.recordingDay) {
      const mayRemain = (1 - clearedShare) * paths.reachableBacklog;
      cardsWanted = printing.waiting + office.centre.waiting + came - mayRemain;
    }
    if (life.firstCardsDay === never && firstPrinted >= cardsWanted - CRUMB) life.firstCardsDay = day;
    if (day === life.verifiedDay) handedWanted = cardsWanted + asked;
    const allPrinted = day >= life.verifiedDay && everPrinted >= handedWanted - CRUMB;
    if (life.cardsDay === never && allPrinted) {
      life.cardsDay = day;
      handedWanted = everPrinted + printing.handOver.waiting;
    }

    shelf += made;
    const fetched = min(shelf, printing.handOver.operators * (60 / max(0.001, paths.minutesPerHandOver)) * hours);
    shelf -= fetched;
    everHanded += fetched;
    if (life.handedDay === never && day >= life.cardsDay && everHanded >= handedWanted - CRUMB) life.handedDay = day;

    life.due.push(came);
    life.recorded.push(everRecorded);
    life.ready.push(everPrinted + cards.reduce((sum, count) => sum + count, 0));
    life.printed.push(everPrinted);
    life.handedOver.push(everHanded);
  }
  life.waitingByClass = cards;
  return life;
}

/** The number up to which each is served so that together they take `seats`; found by halving. */
function levelFor(waiting: number[], seats: number): number {
  const taken = (level: number) => waiting.reduce((sum, people) => sum + min(people, level), 0);
  let [low, high] = [0, max(0, ...waiting)];
  if (taken(high) <= seats) return high;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (taken(middle) < seats) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Machines lived a second way: each one's outages as stretches of time, in days, and of every day what no stretch covers.
 * The first `down` of them are in one at the start.
 */
export function liveMachines(
  { machines, down, works, mended }: { machines: number; down: number; works: number; mended: number },
  horizon: number,
  randomOf: (machine: number) => Random,
): number[] {
  const up = Array.from({ length: horizon }, () => machines);
  for (let machine = 0; machine < machines; machine++) {
    const random = randomOf(machine);
    const outages: [number, number][] = machine < down ? [[0, drawExponential(random, mended)]] : [];
    while ((outages.at(-1)?.[1] ?? 0) < horizon) {
      const fails = (outages.at(-1)?.[1] ?? 0) + drawExponential(random, works);
      outages.push([fails, fails + drawExponential(random, mended)]);
    }
    for (let day = 0; day < horizon; day++) {
      up[day]! -= outages.reduce((lost, [from, until]) => lost + max(0, min(until, day + 1) - max(from, day)), 0);
    }
  }
  return up;
}
