import { type Rates, type Replication, ratesOf } from './day-loop';
import { type Office, type Plan, RESOURCES, type Resource } from './office';
import type { Paths } from './paths';

/** What held a stage up, day by day. */
export interface Binding {
  /** Per resource, for each day (day 1 in cell 0): share of the service time of all replications. They add up to 1. */
  readonly shareByDay: Readonly<Record<Resource, Float64Array>>;
  /** The resource that held the stage up most until it is cleared, and its share of the time it was held up. */
  readonly headline: { readonly resource: Resource; readonly share: number };
  /** When the foremost resource flips: each phase lasts a week at least, shorter changes aren't told. */
  readonly phases: readonly BindingPhase[];
}

export interface BindingPhase {
  readonly fromDay: number;
  readonly resource: Resource;
}

const SHORTEST_PHASE_DAYS = 5;

const LIMITS = RESOURCES.filter((resource) => resource !== 'demand');

export type Tally = Readonly<Record<Resource, Float64Array>>;

export function createTally(horizon: number): Tally {
  return Object.fromEntries(RESOURCES.map((resource) => [resource, new Float64Array(horizon)])) as Tally;
}

/** Adds what held recording up on each day of a replication. */
export function tallyRecording(tally: Tally, result: Replication, paths: Paths, plan: Plan, office: Office): void {
  const rates = ratesOf(paths, plan, office);
  for (let day = 0; day < paths.horizon; day++) {
    if (result.recorded[day]! < result.due[day]!) addRecordingLimit(tally, paths, rates, office, day);
    else tally.demand[day]! += 1;
  }
}

/** The same for cards: the last stage that has work waiting is the one that holds the card up. */
export function tallyCards(tally: Tally, result: Replication, paths: Paths, plan: Plan, office: Office): void {
  const rates = ratesOf(paths, plan, office);
  for (let day = 0; day < paths.horizon; day++) {
    if (result.blankoShort[day]) tally.blanko[day]! += 1;
    else if (result.printed[day]! < result.printReady[day]!) addPrintingLimit(tally, paths, rates, office, day);
    else if (result.recorded[day]! < result.due[day]!) addRecordingLimit(tally, paths, rates, office, day);
    else if (day + 1 < result.cardsDay) tally.centre[day]! += 1;
    else tally.demand[day]! += 1;
  }
}

function addRecordingLimit(tally: Tally, paths: Paths, rates: Rates, office: Office, day: number): void {
  const open = paths.recordingOpen[day]!;
  const sets = paths.setsUp[day]! * rates.perSet;
  tally[sets <= rates.recordingStaff ? 'sets' : 'recordingOperators'][day]! += open;
  if (open < 1) addCauses(tally, paths, office, day, 1 - open, 'stopsRecording');
}

function addPrintingLimit(tally: Tally, paths: Paths, rates: Rates, office: Office, day: number): void {
  const open = paths.printingOpen[day]!;
  const printers = paths.printersUp[day]! * rates.perPrinter;
  tally[printers <= rates.printingStaff ? 'printers' : 'printingOperators'][day]! += open;
  if (open < 1) addCauses(tally, paths, office, day, 1 - open, 'stopsPrinting');
}

/** Splits the lost part of a day over the causes that were down, by how long each was. */
function addCauses(
  tally: Tally,
  paths: Paths,
  office: Office,
  day: number,
  lost: number,
  stops: 'stopsRecording' | 'stopsPrinting',
): void {
  const { commonCauses } = office;
  let down = 0;
  for (let index = 0; index < commonCauses.length; index++) {
    if (commonCauses[index]![stops]) down += 1 - paths.causeUp[index]![day]!;
  }
  for (let index = 0; index < commonCauses.length; index++) {
    const cause = commonCauses[index]!;
    if (cause[stops]) tally[cause.kind][day]! += (lost * (1 - paths.causeUp[index]![day]!)) / down;
  }
}

/** `untilDay`: last day that counts for the headline and the phases, e.g. the P50 of clearing. */
export function summarizeBinding(tally: Tally, replications: number, untilDay: number): Binding {
  const shareByDay = Object.fromEntries(
    RESOURCES.map((resource) => [resource, tally[resource].map((sum) => sum / replications)]),
  ) as Tally;
  return { shareByDay, headline: headlineOf(shareByDay, untilDay), phases: phasesOf(shareByDay, untilDay) };
}

/** 'demand' only where nothing else ever held the stage up. */
function headlineOf(shareByDay: Tally, untilDay: number): Binding['headline'] {
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
  return { resource, share: heldUp > 0 ? most / heldUp : 0 };
}

function phasesOf(shareByDay: Tally, untilDay: number): BindingPhase[] {
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
  return phases;
}

/** Of the replications that are still held up on that day; the first of equals. */
function foremost(shareByDay: Tally, day: number): Resource {
  let best: Resource = 'demand';
  let most = 0;
  for (const resource of LIMITS) {
    if (shareByDay[resource][day]! <= most) continue;
    best = resource;
    most = shareByDay[resource][day]!;
  }
  return best;
}
