import { drawUpAndDown } from './availability';
import { type CountTable, createCountTable } from './count-table';
import { drawEstimate, type Range, triangular } from './estimate';
import type { BlankoSupply, Office } from './office';
import { createRandom, drawBeta, type Random } from './random';
import { inDays, subtractDownTime, type UpAndDownDays } from './up-time';

const { sqrt, min, max, round, ceil, floor } = Math;

/**
 * One possible future, before any plan: what comes in, what works and how fast it goes. Every chance lies here and none
 * in the plan's arithmetic (`day-loop.ts`), so two plans differ by their plan alone. Arrays hold one cell per day, day 1
 * in cell 0; they are made once and overwritten by the next replication.
 */
export interface Paths {
  readonly horizon: number;
  reachableBacklog: number;
  readonly newPeople: Float64Array;
  readonly replacements: Float64Array;
  peoplePerSetDay: number;
  minutesPerPerson: number;
  cardsPerPrinterDay: number;
  minutesPerCard: number;
  /** Share of the blanko that becomes a good card. */
  goodShare: number;
  /** Whole working days at the centre. */
  delayDays: number;
  /** Blanko received by the end of each day, the stock at the start included. */
  readonly blankoReceived: Float64Array;
  /** Factors on the day's pace. */
  readonly recordingPace: Float64Array;
  readonly printingPace: Float64Array;
  /** Units up, as a mean over the day. */
  readonly setsUp: Float64Array;
  readonly printersUp: Float64Array;
  /** Share of the day during which no common cause stops the stage. */
  readonly recordingOpen: Float64Array;
  readonly printingOpen: Float64Array;
  /** The same for each common cause, in the office's order. */
  readonly causeUp: readonly Float64Array[];
}

/** Streams under the seed and the replication; units take the lanes from their kind's on, so a unit more moves none. */
const LANE = { parameters: 0, days: 1, deliveries: 2, causes: 100, sets: 1_000, printers: 1_000_000 };

/** Uniform numbers a day takes, whatever happens on it. */
const PER_DAY = 4;

/** Answers a function that draws replication n of the office's future into one and the same `Paths`. */
export function createPaths(
  office: Office,
  units: { readonly sets: number; readonly printers: number },
  horizon: number,
  seed: number,
): (replication: number) => Paths {
  const perDay = () => new Float64Array(horizon);
  const paths: Paths = {
    horizon,
    reachableBacklog: 0,
    newPeople: perDay(),
    replacements: perDay(),
    peoplePerSetDay: 0,
    minutesPerPerson: 0,
    cardsPerPrinterDay: 0,
    minutesPerCard: 0,
    goodShare: 1,
    delayDays: 0,
    blankoReceived: perDay(),
    recordingPace: perDay(),
    printingPace: perDay(),
    setsUp: perDay(),
    printersUp: perDay(),
    recordingOpen: perDay(),
    printingOpen: perDay(),
    causeUp: office.commonCauses.map(perDay),
  };
  const uniforms = new Float64Array(horizon * PER_DAY);
  const newPeopleTable = createCountTable();
  const replacementTable = createCountTable();
  const recordingRange = paceRange(office.recording.dailyVariation);
  const printingRange = paceRange(office.printing?.dailyVariation ?? 0);

  return (replication) => {
    const { setMean, printerMean, causeMeans } = drawParameters(paths, office, createRandom(seed, replication), {
      newPeopleTable,
      replacementTable,
    });
    createRandom(seed, replication, LANE.days).fillUniform(uniforms, horizon * PER_DAY);
    for (let day = 0, at = 0; day < horizon; day++, at += PER_DAY) {
      paths.newPeople[day] = newPeopleTable.at(uniforms[at]!);
      paths.replacements[day] = replacementTable.at(uniforms[at + 1]!);
      paths.recordingPace[day] = triangular(recordingRange, uniforms[at + 2]!);
      paths.printingPace[day] = triangular(printingRange, uniforms[at + 3]!);
    }
    const unitStream = (lane: number) => createRandom(seed, replication, lane);
    fillUnits(paths.setsUp, units.sets, setMean, (unit) => unitStream(LANE.sets + unit));
    fillUnits(paths.printersUp, units.printers, printerMean, (unit) => unitStream(LANE.printers + unit));
    fillCauses(paths, office, causeMeans, (cause) => unitStream(LANE.causes + cause));
    if (office.printing?.blanko) fillBlanko(paths, office.printing.blanko, unitStream(LANE.deliveries));
    return paths;
  };
}

/** A symmetric triangle around 1 with that standard deviation; from 0.41 on it would reach below 0 and stays there. */
function paceRange(variation: number): Range {
  const halfWidth = min(1, max(0, variation) * sqrt(6));
  return { low: 1 - halfWidth, value: 1, high: 1 + halfWidth };
}

/** The order of the draws is part of the seed's meaning: new parameters go to the end. */
function drawParameters(
  paths: Paths,
  office: Office,
  random: Random,
  tables: { readonly newPeopleTable: CountTable; readonly replacementTable: CountTable },
): { setMean: UpAndDownDays; printerMean: UpAndDownDays; causeMeans: UpAndDownDays[] } {
  const { recording, printing, centre, serviceHoursPerDay } = office;
  // One draw for all desa: a list that is stale in one desa comes from the same register as the next.
  const staleness = random.uniform();
  paths.reachableBacklog = 0;
  for (const { people, reachable } of office.desa) {
    paths.reachableBacklog += max(0, people) * triangular(reachable, staleness);
  }
  const delays = centre.delayDays;
  const delay = delays[floor(random.uniform() * delays.length)] ?? 0;
  paths.delayDays = max(0, round(delay));
  tables.newPeopleTable.fit(drawEstimate(office.newPeople.perDay, random), office.newPeople.dispersion);
  tables.replacementTable.fit(drawEstimate(office.replacements.perDay, random), office.replacements.dispersion);
  paths.peoplePerSetDay = drawEstimate(recording.peoplePerSetDay, random);
  paths.minutesPerPerson = drawEstimate(recording.minutesPerPerson, random);
  const drawMean = (belief: Parameters<typeof drawUpAndDown>[0]) =>
    inDays(drawUpAndDown(belief, random), serviceHoursPerDay);
  const setMean = drawMean(recording.setAvailability);
  const causeMeans = office.commonCauses.map((cause) => drawMean(cause.availability));
  if (!printing) return { setMean, printerMean: setMean, causeMeans };
  paths.cardsPerPrinterDay = drawEstimate(printing.cardsPerPrinterDay, random);
  paths.minutesPerCard = drawEstimate(printing.minutesPerCard, random);
  const { failed, good } = printing.spoilage;
  paths.goodShare = failed > 0 ? 1 - drawBeta(random, failed, good) : 1;
  return { setMean, printerMean: drawMean(printing.printerAvailability), causeMeans };
}

function fillUnits(up: Float64Array, units: number, mean: UpAndDownDays, stream: (unit: number) => Random): void {
  up.fill(units);
  for (let unit = 0; unit < units; unit++) subtractDownTime(up, up.length, mean, true, stream(unit));
  notBelowZero(up);
}

/** Rounding can leave a hair below 0 on a day that is spent wholly down. */
function notBelowZero(up: Float64Array): void {
  for (let day = 0; day < up.length; day++) if (up[day]! < 0) up[day] = 0;
}

/** Causes are independent, so within a day a stage is open for the product of their shares. */
function fillCauses(paths: Paths, office: Office, means: UpAndDownDays[], stream: (cause: number) => Random): void {
  paths.recordingOpen.fill(1);
  paths.printingOpen.fill(1);
  for (const [index, cause] of office.commonCauses.entries()) {
    const up = paths.causeUp[index]!.fill(1);
    subtractDownTime(up, paths.horizon, means[index]!, cause.upNow, stream(index));
    notBelowZero(up);
    for (let day = 0; day < paths.horizon; day++) {
      if (cause.stopsRecording) paths.recordingOpen[day]! *= up[day]!;
      if (cause.stopsPrinting) paths.printingOpen[day]! *= up[day]!;
    }
  }
}

function fillBlanko(paths: Paths, supply: BlankoSupply, random: Random): void {
  const received = paths.blankoReceived.fill(0);
  received[0] = max(0, supply.onHand);
  for (const delivery of supply.deliveries) {
    const day = ceil(delivery.day + triangular(delivery.lateDays, random.uniform()));
    const cards = delivery.cards * triangular(delivery.arrivingShare, random.uniform());
    if (day <= paths.horizon) received[max(1, day) - 1]! += cards;
  }
  for (let day = 1; day < paths.horizon; day++) received[day]! += received[day - 1]!;
}
