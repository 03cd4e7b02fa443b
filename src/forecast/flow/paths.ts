import { drawUpAndDown } from '../chance/availability';
import { drawEstimate, triangular } from '../chance/estimate';
import { createRandom, drawBeta, type Random } from '../chance/random';
import { inDays, type UpAndDownDays } from '../chance/upTime';
import { type Office, type OrderCourse, SUPPLY_ITEMS, type SupplyItem } from '../office';
import { createOutreachPath, drawOutreach, type OutreachPath } from '../outreach/trips';
import {
  ARRIVALS_PER_DAY,
  type ArrivalDraw,
  type ArrivalPaths,
  createArrivalDraw,
  createArrivalPaths,
  newShares,
} from './arrivals';
import { type CentreClock, createCentreClock, runCentreClock } from './centreClock';
import { fillCauses, fillUnits } from './outages';
import { fillPace, paceRange } from './pace';
import { fillReceived } from './supplies';
import { createTurnout } from './turnout';

const { max, round, floor } = Math;

/**
 * One possible future, before any plan: what comes in, what works and how fast it goes. Every chance lies here and none
 * in the plan's arithmetic (`dayLoop.ts`), so two plans differ by their plan alone. Arrays hold one cell per day, day 1
 * in cell 0; they are made once and overwritten by the next replication.
 */
export interface Paths extends ArrivalPaths {
  readonly horizon: number;
  /** People on the list who can be reached, by desa, and in all. */
  readonly reachable: Float64Array;
  reachableBacklog: number;
  /** Each desa's part of the new people; together 1. */
  readonly newShare: Float64Array;
  peoplePerSetDay: number;
  minutesPerPerson: number;
  cardsPerPrinterDay: number;
  minutesPerCard: number;
  minutesPerHandOver: number;
  /** Share of the prints that become a good card. */
  goodShare: number;
  readonly centre: CentreClock;
  readonly supplies: Readonly<Record<SupplyItem, SupplyPath | null>>;
  /** null where nobody goes out. */
  readonly outreach: OutreachPath | null;
  /** Usual service hours of each day. */
  readonly hours: Float64Array;
  /** 1 where a Saturday's service counts with this day. */
  readonly saturdays: Float64Array;
  /** Factors on the day's pace. */
  readonly recordingPace: Float64Array;
  /** People who come to be recorded; infinite where that holds nothing up. */
  readonly turnout: Float64Array;
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

export interface SupplyPath {
  /** Units received by the end of each day, the stock at the start included. */
  readonly received: Float64Array;
  printsPerUnit: number;
  /** What becomes of an order given today, as parts of it. */
  order: OrderCourse;
  /** For `received` with a plan's order. */
  readonly withOrder: Float64Array;
}

/** Streams under the seed and the replication; units take the lanes from their kind's on, so a unit more moves none. */
const LANE = {
  parameters: 0,
  days: 1,
  supplies: 2,
  outreach: 50,
  turnout: 60,
  causes: 100,
  sets: 1_000,
  printers: 1_000_000,
};

/** Uniform numbers a day takes, whatever happens on it: who comes, and the pace of two stages. */
const PER_DAY = ARRIVALS_PER_DAY + 2;

/** Answers a function that draws replication n of the office's future into one and the same `Paths`. */
export function createPaths(
  office: Office,
  plan: { readonly sets: number; readonly printers: number; readonly outreachDays?: number },
  horizon: number,
  seed: number,
): (replication: number) => Paths {
  const paths = emptyPaths(office, createOutreachPath(office, plan.outreachDays ?? 0), horizon);
  const demand = valuesOf(office.days.demand, horizon, 1);
  const uniforms = new Float64Array(horizon * PER_DAY);
  const worked = new Float64Array(horizon);
  const arrivals = createArrivalDraw(office.arrivals);
  const recordingRange = paceRange(office.recording.dailyVariation);
  const printingRange = paceRange(office.printing?.dailyVariation ?? 0);
  const setsDown = office.recording.setsDown ?? 0;
  const printersDown = office.printing?.printersDown ?? 0;
  const turnout = office.recording.turnout ? createTurnout(office.recording.turnout, horizon) : null;
  return (replication) => {
    const { setMean, printerMean, causeMeans } = drawParameters(
      paths,
      office,
      arrivals,
      createRandom(seed, replication),
    );
    createRandom(seed, replication, LANE.days).fillUniform(uniforms, horizon * PER_DAY);
    arrivals.fillDays(paths, demand, uniforms, PER_DAY);
    fillPace(paths.recordingPace, recordingRange, uniforms, ARRIVALS_PER_DAY, PER_DAY);
    fillPace(paths.printingPace, printingRange, uniforms, ARRIVALS_PER_DAY + 1, PER_DAY);
    const streams = (lane: number) => (index: number) => createRandom(seed, replication, lane + index);
    fillUnits(paths.setsUp, plan.sets, setsDown, setMean, streams(LANE.sets));
    fillUnits(paths.printersUp, plan.printers, printersDown, printerMean, streams(LANE.printers));
    fillCauses(paths, office, causeMeans, streams(LANE.causes));
    turnout?.(paths.turnout, demand, createRandom(seed, replication, LANE.turnout));
    runCentreClock(paths.centre, worked);
    if (paths.outreach) drawOutreach(paths.outreach, office, createRandom(seed, replication, LANE.outreach));
    for (let index = 0; index < SUPPLY_ITEMS.length; index++) {
      const item = SUPPLY_ITEMS[index]!;
      const path = paths.supplies[item];
      if (!path) continue;
      const random = createRandom(seed, replication, LANE.supplies + index);
      path.order = fillReceived(path.received, office.printing!.supplies[item]!, random);
    }
    return paths;
  };
}

function emptyPaths(office: Office, outreach: OutreachPath | null, horizon: number): Paths {
  const perDay = () => new Float64Array(horizon);
  const supplyPath = (item: SupplyItem): SupplyPath | null =>
    office.printing?.supplies[item] ? { received: perDay(), printsPerUnit: 1, order: [], withOrder: perDay() } : null;
  const { newPeople, visitors, replacements } = createArrivalPaths(horizon);
  // Written out: objects that are made by spreading lose their shape when the last of them goes, and compiled code with it.
  return {
    newPeople,
    visitors,
    replacements,
    horizon,
    reachable: new Float64Array(office.desa.length),
    reachableBacklog: 0,
    newShare: newShares(office),
    peoplePerSetDay: 0,
    minutesPerPerson: 0,
    cardsPerPrinterDay: 0,
    minutesPerCard: 0,
    minutesPerHandOver: 0,
    goodShare: 1,
    centre: createCentreClock(horizon),
    supplies: { blanko: supplyPath('blanko'), ribbon: supplyPath('ribbon'), film: supplyPath('film') },
    outreach,
    hours: valuesOf(office.days.hours, horizon, 1).map((factor) => factor * office.serviceHoursPerDay),
    saturdays: valuesOf(office.days.saturdays, horizon, 0),
    recordingPace: perDay(),
    turnout: perDay().fill(Number.POSITIVE_INFINITY),
    printingPace: perDay(),
    setsUp: perDay(),
    printersUp: perDay(),
    recordingOpen: perDay(),
    printingOpen: perDay(),
    causeUp: office.commonCauses.map(perDay),
  };
}

const valuesOf = (values: readonly number[], horizon: number, otherwise: number): Float64Array =>
  Float64Array.from({ length: horizon }, (_, day) => values[day] ?? otherwise);

/** The order of the draws is part of the seed's meaning: new parameters go to the end. */
function drawParameters(
  paths: Paths,
  office: Office,
  arrivals: ArrivalDraw,
  random: Random,
): { setMean: UpAndDownDays; printerMean: UpAndDownDays; causeMeans: UpAndDownDays[] } {
  const { recording, printing, centre, days, serviceHoursPerDay } = office;
  // One draw for all desa: a list that is stale in one desa comes from the same register as the next.
  const staleness = random.uniform();
  paths.reachableBacklog = 0;
  for (let index = 0; index < office.desa.length; index++) {
    const { people, reachable } = office.desa[index]!;
    paths.reachable[index] = max(0, people) * triangular(reachable, staleness);
    paths.reachableBacklog += paths.reachable[index]!;
  }
  const delays = centre.delayDays;
  const delay = delays[floor(random.uniform() * delays.length)] ?? 0;
  paths.centre.delayDays = max(0, round(delay));
  arrivals.drawLevels(random);
  paths.peoplePerSetDay = drawEstimate(recording.peoplePerSetDay, random);
  paths.minutesPerPerson = drawEstimate(recording.minutesPerPerson, random);
  const drawMean = (belief: Parameters<typeof drawUpAndDown>[0]) =>
    inDays(drawUpAndDown(belief, random), days.hoursWithSaturdays ?? serviceHoursPerDay);
  const setMean = drawMean(recording.setAvailability);
  const causeMeans = office.commonCauses.map((cause) => drawMean(cause.availability));
  if (!printing) return { setMean, printerMean: setMean, causeMeans };
  paths.cardsPerPrinterDay = drawEstimate(printing.cardsPerPrinterDay, random);
  paths.minutesPerCard = drawEstimate(printing.minutesPerCard, random);
  const { failed, good } = printing.spoilage;
  paths.goodShare = failed > 0 ? 1 - drawBeta(random, failed, good) : 1;
  const printerMean = drawMean(printing.printerAvailability);
  paths.minutesPerHandOver = drawEstimate(printing.handOver.minutesPerCard, random);
  for (const item of SUPPLY_ITEMS) {
    const path = paths.supplies[item];
    if (path) path.printsPerUnit = drawEstimate(printing.supplies[item]!.printsPerUnit, random);
  }
  return { setMean, printerMean, causeMeans };
}
