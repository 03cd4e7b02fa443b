import { type OutageHistory, posteriorAvailability } from '../../src/forecast/chance/availability';
import { countRateFrom } from '../../src/forecast/chance/countRate';
import { estimateFrom, estimateFromRange } from '../../src/forecast/chance/estimate';
import { createRandom, drawNormal, type Random } from '../../src/forecast/chance/random';
import { NOTHING_MORE, type Plan } from '../../src/forecast/levers';
import type { Office } from '../../src/forecast/office';
import { arrivals, EVEN_DAYS, NO_REPLACEMENTS, stock } from './offices';
import { countOf, LONGEST_HISTORY, slowWeeksOf } from './syntheticCounts';
import { believedWorld, type UpDown, type World } from './worlds';

// A global `Math` is slow in the bare context that tests run in.
const { min, max, round, floor } = Math;

/** Working days lived on; what isn't cleared by then counts as cleared on the day after. */
export const LIVED_DAYS = 480;

/** What an office believes of itself before a history is kept. */
const BELIEVED = {
  reachable: { low: 0.3, value: 0.6, high: 0.9 },
  peoplePerSetDay: { low: 40, value: 45, high: 52 },
  cardsPerPrinterDay: { low: 90, value: 100, high: 120 },
  newPeople: { low: 3, value: 5, high: 8 },
  replacements: { low: 10, value: 17, high: 26 },
  lateDays: { low: 0, value: 5, high: 20 },
  arrivingShare: { low: 0.3, value: 0.8, high: 1 },
  set: { meanUpHours: 200, meanDownHours: 30, weight: 2 },
  printer: { meanUpHours: 170, meanDownHours: 30, weight: 2 },
  network: { meanUpHours: 90, meanDownHours: 6, weight: 2 },
  delayDays: [3, 3, 4, 4, 4, 6, 10],
  failedPrints: { failed: 3, good: 197 },
} as const;

/** Ranges with the value at an edge: a printer's is the setting's own. */
const LOPSIDED = {
  peoplePerSetDay: { low: 44, value: 45, high: 70 },
  cardsPerPrinterDay: { low: 100, value: 100, high: 250 },
} as const;

/** Prints out of a roll as the setting for ribbon has it, and the working days on which some are promised. */
const PRINTS_PER_ROLL = { low: 400, value: 500, high: 500 };
const ROLL_DAYS = [10, 40, 70, 100, 130, 160, 190, 220, 250];

const HOURS = 7.5;
const PACE_VARIATION = 0.2;

export interface SyntheticOffice {
  readonly plan: Plan;
  /** What the office knows after that many days. */
  believedAfter(historyDays: number): Office;
  readonly recordingDay: number;
  readonly cardsDay: number;
  /** On each day of the longest history, for forecasts that look at nothing else. */
  readonly recordedPerDay: readonly number[];
  readonly newPeoplePerDay: readonly number[];
  /** On each day lived on. */
  readonly recordedAhead: readonly number[];
  readonly trouble: 'evenPace' | 'slowWeeks';
}

/**
 * An office with sets that fail, a network that takes everything down, a stale list, patchy arrivals, printing that
 * waits for blanko and, every second one, a slow month a year, lived day by day in a loop of its own. In the exam's
 * world true means are drawn from the office's prior ranges; outage rates don't come from the engine's gamma family, paces
 * are normal rather than triangular, and nobody tells the forecast of the slow month.
 */
export function syntheticOffice(seed: number, index: number, world: World = believedWorld()): SyntheticOffice {
  const random = createRandom(seed, index);
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const days = LONGEST_HISTORY + LIVED_DAYS;
  const { peoplePerSetDay, cardsPerPrinterDay } = world.lopsided ? LOPSIDED : BELIEVED;

  const plan = { ...NOTHING_MORE, sets: 2 + (index % 2), recordingOperators: 9, printers: 1, printingOperators: 9 };
  const listed = round(between(3000, 7000) * plan.sets * 0.5);
  const reachable = listed * world.reachable(random, BELIEVED.reachable);
  const perSet = world.meanOf(random, peoplePerSetDay);
  const perPrinter = world.meanOf(random, cardsPerPrinterDay);
  const seasons = world.seasons(random);
  const counts = (mean: number, dispersion: number) =>
    Array.from({ length: days }, (_, day) => countOf(random, mean * seasons(day).coming, dispersion));
  const newPeople = counts(world.meanOf(random, BELIEVED.newPeople), between(1.2, 5));
  const replacements = counts(world.meanOf(random, BELIEVED.replacements), between(1.2, 6));
  const trouble = index % 4 < 2 ? 'evenPace' : 'slowWeeks';
  const slowWeeks = trouble === 'slowWeeks' ? slowWeeksOf(random) : () => 1;
  const pace = (day: number) => seasons(day).pace * slowWeeks(day) * max(0, 1 + PACE_VARIATION * drawNormal(random));
  const setPace = Array.from({ length: days }, (_, day) => perSet * pace(day));
  const printerPace = Array.from({ length: days }, (_, day) => perPrinter * pace(day));
  const setMeans = world.meansOf(random, BELIEVED.set);
  const setLives = Array.from({ length: plan.sets }, () => unitLife(random, setMeans, world));
  const printer = unitLife(random, world.meansOf(random, BELIEVED.printer), world);
  const network = unitLife(random, world.meansOf(random, BELIEVED.network), world);
  const failing = between(0.005, 0.03);
  const prints = Array.from({ length: LONGEST_HISTORY }, () => {
    let failed = 0;
    for (let card = 0; card < 40; card++) if (random.uniform() < failing) failed++;
    return failed;
  });
  const delayDays = BELIEVED.delayDays[floor(between(0, BELIEVED.delayDays.length))]!;
  const printWaiting = round(between(0, 400));
  const onHand = round(between(500, 3000));
  const lot = round(between(1000, 3000));
  const deliveries = [15, 50, 85, 120, 155, 190, 225, 260].map((day) => ({ day, cards: lot }));
  const arriving = deliveries.map(({ day, cards }) => ({
    day: day + world.lateDays(random, BELIEVED.lateDays),
    good: cards * world.arrivingShare(random, BELIEVED.arrivingShare) * (1 - failing),
  }));
  const isUnnoted = world.unnoted(random);
  const rolls = world.rolls ? [rollsOf(random, world), rollsOf(random, world)] : [];
  const left = rolls.map(({ onHand, prints }) => onHand * prints * (1 - failing));

  // The future: each stage holds people or cards, not totals.
  let toRecord = reachable;
  const atCentre: number[] = [];
  let toPrint = printWaiting;
  let blanko = onHand * (1 - failing);
  let recordingDay = LIVED_DAYS + 1;
  let cardsDay = LIVED_DAYS + 1;
  let ahead = Number.POSITIVE_INFINITY;
  for (let day = 1; day <= LIVED_DAYS; day++) {
    const today = LONGEST_HISTORY + day - 1;
    const open = network.future.upShare(day - 1);
    toRecord += newPeople[today]!;
    const up = setLives.reduce((sum, set) => sum + set.future.upShare(day - 1), 0);
    const recorded = min(toRecord, up * setPace[today]! * open);
    toRecord -= recorded;
    if (toRecord <= 1e-9 && recordingDay > LIVED_DAYS) recordingDay = day;
    atCentre.push(recorded);
    toPrint += replacements[today]! + (atCentre[day - 1 - delayDays] ?? 0);
    for (const delivery of arriving) if (delivery.day > day - 1 && delivery.day <= day) blanko += delivery.good;
    // The last of the backlog is print-ready: what stands before its end are cards to go.
    if (day === recordingDay + delayDays) ahead = toPrint;
    for (const [item, { coming, prints }] of rolls.entries()) {
      for (const lot of coming)
        if (lot.day > day - 1 && lot.day <= day) left[item]! += lot.rolls * prints * (1 - failing);
    }
    const printed = min(toPrint, blanko, ...left, printer.future.upShare(day - 1) * printerPace[today]! * open);
    for (const item of left.keys()) left[item]! -= printed;
    toPrint -= printed;
    blanko -= printed;
    ahead -= printed;
    if (ahead <= 1e-9 && cardsDay > LIVED_DAYS) cardsDay = day;
  }

  return {
    plan,
    recordingDay,
    cardsDay,
    trouble,
    recordedAhead: atCentre,
    newPeoplePerDay: newPeople.slice(0, LONGEST_HISTORY),
    recordedPerDay: Array.from({ length: LONGEST_HISTORY }, (_, day) => {
      const up = setLives.reduce((sum, set) => sum + set.past.upShare(day), 0);
      return up * setPace[day]! * network.past.upShare(day);
    }),
    believedAfter(historyDays) {
      const from = LONGEST_HISTORY - historyDays;
      const isNoted = (day: number) => day >= from && day < LONGEST_HISTORY && !isUnnoted(LONGEST_HISTORY - day);
      const last = (values: readonly number[]) => values.filter((_, day) => isNoted(day));
      const noted = last(prints).length;
      const failed = last(prints).reduce((sum, count) => sum + count, 0);
      return {
        desa: [{ people: listed, reachable: BELIEVED.reachable, residents: 1 }],
        arrivals: {
          ...arrivals(0),
          newPeople: countRateFrom(BELIEVED.newPeople, last(newPeople)),
          replacements: { ...NO_REPLACEMENTS, rusak: countRateFrom(BELIEVED.replacements, last(replacements)) },
        },
        recording: {
          peoplePerSetDay: estimateFrom(peoplePerSetDay, last(setPace)),
          minutesPerPerson: { mean: 1, deviation: 0 },
          dailyVariation: PACE_VARIATION,
          setAvailability: posteriorAvailability(
            added(setLives.map((set) => set.past.log(from, isUnnoted))),
            BELIEVED.set,
          ),
        },
        centre: { delayDays: BELIEVED.delayDays, waiting: 0 },
        printing: {
          waiting: printWaiting,
          cardsPerPrinterDay: estimateFrom(cardsPerPrinterDay, last(printerPace)),
          minutesPerCard: { mean: 0.1, deviation: 0 },
          dailyVariation: PACE_VARIATION,
          printerAvailability: posteriorAvailability(printer.past.log(from, isUnnoted), BELIEVED.printer),
          spoilage: {
            failed: BELIEVED.failedPrints.failed + failed,
            good: BELIEVED.failedPrints.good + 40 * noted - failed,
          },
          supplies: {
            blanko: stock(onHand, {
              deliveries: deliveries.map(({ day, cards }) => ({
                day,
                amount: cards,
                lateDays: BELIEVED.lateDays,
                arrivingShare: BELIEVED.arrivingShare,
              })),
            }),
            ribbon: rolls[0]?.believed ?? null,
            film: rolls[1]?.believed ?? null,
          },
          handOver: { waiting: 0, operators: 1, minutesPerCard: { mean: 1, deviation: 0 } },
        },
        outreach: null,
        commonCauses: [
          {
            kind: 'network',
            stopsRecording: true,
            stopsVerification: false,
            stopsPrinting: true,
            availability: posteriorAvailability(network.past.log(from, isUnnoted), BELIEVED.network),
            upNow: true,
          },
        ],
        days: EVEN_DAYS,
        serviceHoursPerDay: HOURS,
        historyDays: noted,
      };
    },
  };
}

/** Rolls on hand and to come in truth, and what the office knows of them. */
function rollsOf(random: Random, world: World) {
  const onHand = 1 + floor(6 * random.uniform());
  const amount = 2 + floor(5 * random.uniform());
  const prints = world.meanOf(random, PRINTS_PER_ROLL);
  const { lateDays, arrivingShare } = BELIEVED;
  return {
    onHand,
    prints,
    coming: ROLL_DAYS.map((day) => ({
      day: day + world.lateDays(random, lateDays),
      rolls: amount * world.arrivingShare(random, arrivingShare),
    })),
    believed: stock(onHand, {
      printsPerUnit: estimateFromRange(PRINTS_PER_ROLL),
      deliveries: ROLL_DAYS.map((day) => ({ day, amount, lateDays, arrivingShare })),
    }),
  };
}

/** A unit's past, and its future from the start on, when it is up: only what works that day is counted in a plan. */
function unitLife(random: Random, means: UpDown, world: World) {
  return {
    past: spells(random, means, world, LONGEST_HISTORY, world.upTime),
    future: spells(random, means, world, LIVED_DAYS, world.upTimeLeft),
  };
}

/** Times down, in service hours from the first day, and what can be read off them. */
function spells(random: Random, { up, down: mended }: UpDown, world: World, days: number, first: World['upTime']) {
  const end = days * HOURS;
  const down: { from: number; until: number }[] = [];
  for (let from = first(random, up); from < end; ) {
    const until = from + world.downTime(random, mended);
    down.push({ from, until });
    from = until + world.upTime(random, up);
  }
  const downBetween = (outages: typeof down, first: number, last: number) =>
    outages.reduce((sum, { from, until }) => sum + max(0, min(until, last) - max(from, first)), 0);
  return {
    upShare: (day: number) => 1 - downBetween(down, day * HOURS, (day + 1) * HOURS) / HOURS,
    /** What a log kept from that day on holds; of outages that began on an unnoted day it knows nothing. */
    log(fromDay: number, isUnnoted: (daysBack: number) => boolean): OutageHistory {
      const first = fromDay * HOURS;
      const told = down.filter(({ from }) => !isUnnoted(days - floor(from / HOURS)));
      const seen = told.filter(({ until }) => until > first);
      const downHours = downBetween(told, first, end);
      return {
        upHours: end - first - downHours,
        downHours,
        outages: seen.filter(({ from }) => from >= first).length,
        downAtStart: seen.filter(({ from }) => from < first).length,
        stillDown: seen.filter(({ until }) => until > end).length,
      };
    },
  };
}

function added(logs: readonly OutageHistory[]): OutageHistory {
  return logs.reduce((sum, log) => ({
    upHours: sum.upHours + log.upHours,
    downHours: sum.downHours + log.downHours,
    outages: sum.outages + log.outages,
    downAtStart: sum.downAtStart + log.downAtStart,
    stillDown: sum.stillDown + log.stillDown,
  }));
}
