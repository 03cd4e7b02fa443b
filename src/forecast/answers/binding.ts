import type { Paths } from '../flow/paths';
import { DEMAND, placeOf, type Replication, TURNOUT } from '../flow/replication';
import { type Office, RESOURCES, type Resource } from '../office';

/** What held a stage up, day by day. */
export interface Binding {
  /** Per resource, for each day (day 1 in cell 0): share of the service time of all replications. They add up to 1. */
  readonly shareByDay: ShareByDay;
  /**
   * The resource that held the stage up most until it is cleared, and its share of the time it was held up. 'demand' where
   * nothing did, or all together for less than a day: that is what a bad day does to a short queue, and no lack.
   */
  readonly headline: { readonly resource: Resource; readonly share: number };
  /** The same resource however little it held up, for what was asked to be through at once; 'demand' where nothing did. */
  readonly most: Resource;
  /** When the foremost resource flips, from day 1 on: later phases last a week at least, shorter changes aren't told. */
  readonly phases: readonly BindingPhase[];
}

type ShareByDay = Readonly<Record<Resource, Float64Array>>;

export interface BindingPhase {
  readonly fromDay: number;
  readonly resource: Resource;
}

const SHORTEST_PHASE_DAYS = 5;
/** Of service, lost to all resources together. */
const LEAST_HELD_UP_DAYS = 1;

const CENTRE = placeOf('centre');
const PRINTERS = placeOf('printers');
const PRINTING_OPERATORS = placeOf('printingOperators');
/** Looked up once: days with a cause down are many. */
const PLACE_OF_CAUSE = {
  network: placeOf('network'),
  server: placeOf('server'),
  power: placeOf('power'),
  other: placeOf('other'),
};

const LIMITS = RESOURCES.filter((resource) => resource !== 'demand');

/** One array of days per resource, in the order of `RESOURCES`. */
export type Tally = readonly Float64Array[];

export function createTally(horizon: number): Tally {
  return RESOURCES.map(() => new Float64Array(horizon));
}

/** Adds what held recording up on each day of a replication. */
export function tallyRecording(tally: Tally, result: Replication, paths: Paths, office: Office): void {
  for (let day = 0; day < paths.horizon; day++) addRecordingLimit(tally, result, paths, office, day);
}

/** The same for cards: the last stage that has work waiting is the one that holds the card up. */
export function tallyCards(tally: Tally, result: Replication, paths: Paths, office: Office): void {
  const { printingLimit, recordingLimit, cardsDay } = result;
  for (let day = 0; day < paths.horizon; day++) {
    if (printingLimit[day] !== DEMAND) addPrintingLimit(tally, result, paths, office, day);
    else if (recordingLimit[day] !== DEMAND) addRecordingLimit(tally, result, paths, office, day);
    else if (day + 1 < cardsDay) addShared(tally, paths, office, day, CENTRE, paths.centre.open, 'stopsVerification');
    else tally[DEMAND]![day]! += 1;
  }
}

function addRecordingLimit(tally: Tally, result: Replication, paths: Paths, office: Office, day: number): void {
  const resource = result.recordingLimit[day]!;
  // Who doesn't come isn't held up by what is closed.
  if (resource === DEMAND || resource === TURNOUT || paths.recordingOpen[day] === 1) tally[resource]![day]! += 1;
  else addShared(tally, paths, office, day, resource, paths.recordingOpen, 'stopsRecording');
}

/** Where a stock is empty the day's outages cost nothing. */
function addPrintingLimit(tally: Tally, result: Replication, paths: Paths, office: Office, day: number): void {
  const resource = result.printingLimit[day]!;
  const machinesOrPeople = resource === PRINTERS || resource === PRINTING_OPERATORS;
  if (!machinesOrPeople || paths.printingOpen[day] === 1) tally[resource]![day]! += 1;
  else addShared(tally, paths, office, day, resource, paths.printingOpen, 'stopsPrinting');
}

type Stops = 'stopsRecording' | 'stopsVerification' | 'stopsPrinting';

/** The open part of the day to the resource, the rest to what closed it. */
function addShared(
  tally: Tally,
  paths: Paths,
  office: Office,
  day: number,
  resource: number,
  openByDay: Float64Array,
  stops: Stops,
): void {
  const open = openByDay[day]!;
  tally[resource]![day]! += open;
  if (open < 1) addCauses(tally, paths, office, day, 1 - open, stops);
}

/** Splits the lost part of a day over the causes that were down, by how long each was. */
function addCauses(tally: Tally, paths: Paths, office: Office, day: number, lost: number, stops: Stops): void {
  const { commonCauses } = office;
  let down = 0;
  for (let index = 0; index < commonCauses.length; index++) {
    if (commonCauses[index]![stops]) down += 1 - paths.causeUp[index]![day]!;
  }
  for (let index = 0; index < commonCauses.length; index++) {
    const cause = commonCauses[index]!;
    if (cause[stops]) tally[PLACE_OF_CAUSE[cause.kind]]![day]! += (lost * (1 - paths.causeUp[index]![day]!)) / down;
  }
}

/** `untilDay`: last day that counts for the headline and the phases, e.g. the P50 of clearing. */
export function summarizeBinding(tally: Tally, replications: number, untilDay: number): Binding {
  const shareByDay = Object.fromEntries(
    RESOURCES.map((resource, place) => [resource, tally[place]!.map((sum) => sum / replications)]),
  ) as ShareByDay;
  const { resource: most, days, heldUp } = mostHeldUp(shareByDay, untilDay);
  if (heldUp >= LEAST_HELD_UP_DAYS)
    return {
      shareByDay,
      headline: { resource: most, share: days / heldUp },
      most,
      phases: phasesOf(shareByDay, untilDay),
    };
  return {
    shareByDay,
    headline: { resource: 'demand', share: 0 },
    most,
    phases: untilDay < 1 ? [] : [{ fromDay: 1, resource: 'demand' }],
  };
}

/** Days of service that were lost in all, and most of them for the resource; 'demand' only where none ever were. */
function mostHeldUp(shareByDay: ShareByDay, untilDay: number): { resource: Resource; days: number; heldUp: number } {
  let heldUp = 0;
  let most = 0;
  let resource: Resource = 'demand';
  for (const candidate of LIMITS) {
    const days = shareByDay[candidate].subarray(0, untilDay).reduce((sum, share) => sum + share, 0);
    heldUp += days;
    if (days > most) {
      most = days;
      resource = candidate;
    }
  }
  return { resource, days: most, heldUp };
}

function phasesOf(shareByDay: ShareByDay, untilDay: number): BindingPhase[] {
  const phases: BindingPhase[] = [];
  let runResource: Resource | null = null;
  let runStart = 0;
  for (let day = 0; day < untilDay; day++) {
    const resource = foremost(shareByDay, day);
    if (resource !== runResource) runStart = day;
    runResource = resource;
    const longEnough = day - runStart + 1 >= Math.min(SHORTEST_PHASE_DAYS, untilDay);
    if (longEnough && phases[phases.length - 1]?.resource !== resource) {
      phases.push({ fromDay: runStart + 1, resource });
    }
  }
  return fromTheStart(phases, shareByDay, untilDay);
}

/** What held before the first of them, told as one however often it changed: no day is left open. */
function fromTheStart(phases: BindingPhase[], shareByDay: ShareByDay, untilDay: number): BindingPhase[] {
  const [first, ...later] = phases;
  const before = (first?.fromDay ?? untilDay + 1) - 1;
  if (before < 1) return phases;
  const resource = mostHeldUp(shareByDay, before).resource;
  if (resource === first?.resource) return [{ ...first, fromDay: 1 }, ...later];
  return [{ fromDay: 1, resource }, ...phases];
}

/** Of the replications that are still held up on that day; the first of equals. */
function foremost(shareByDay: ShareByDay, day: number): Resource {
  let best: Resource = 'demand';
  let most = 0;
  for (const resource of LIMITS) {
    if (shareByDay[resource][day]! <= most) continue;
    best = resource;
    most = shareByDay[resource][day]!;
  }
  return best;
}
