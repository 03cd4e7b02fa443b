import { CARD_CLASSES, RESOURCES, type Resource, SUPPLY_ITEMS } from '../office';

/** What one plan does in one future, by running totals at the end of each day (day 1 in cell 0). */
export interface Replication {
  /** People to be recorded: the reachable backlog and everybody who came since. */
  readonly due: Float64Array;
  readonly recorded: Float64Array;
  /** People recorded at each stop of the trips, in their order; those are in `recorded` as well. */
  readonly reached: number[];
  /** Cards that could have been printed: verified records and replacements. */
  readonly printReady: Float64Array;
  readonly printed: Float64Array;
  readonly handedOver: Float64Array;
  /** What kept a stage from doing more on each day, as a place in `RESOURCES`; `DEMAND` where nothing waited. */
  readonly recordingLimit: Uint8Array;
  readonly printingLimit: Uint8Array;
  /** Print-ready cards of each class (`CARD_CLASSES`) that wait at the end of the last day. */
  readonly waitingByClass: Float64Array;
  /** First day (1 at the earliest) by whose end the backlog is recorded; horizon + 1 if none is. */
  recordingDay: number;
  /** First day by whose end the records up to `recordingDay` are back from the centre. */
  verifiedDay: number;
  /** First day by whose end the first cards of everybody recorded by `recordingDay` are printed. */
  firstCardsDay: number;
  /** First day by whose end those are, and as many replacements as were asked for by `verifiedDay`. */
  cardsDay: number;
  /** First day by whose end all cards printed by `cardsDay` are handed over. */
  handedDay: number;
  /** First day on which the item kept cards from being printed, in the order of `SUPPLY_ITEMS`. */
  readonly stockOutDays: Int32Array;
}

export function createReplication(horizon: number): Replication {
  const perDay = () => new Float64Array(horizon);
  return {
    due: perDay(),
    recorded: perDay(),
    reached: [],
    printReady: perDay(),
    printed: perDay(),
    handedOver: perDay(),
    recordingLimit: new Uint8Array(horizon),
    printingLimit: new Uint8Array(horizon),
    waitingByClass: new Float64Array(CARD_CLASSES.length),
    recordingDay: 0,
    verifiedDay: 0,
    firstCardsDay: 0,
    cardsDay: 0,
    handedDay: 0,
    stockOutDays: new Int32Array(SUPPLY_ITEMS.length),
  };
}

export const placeOf = (resource: Resource): number => RESOURCES.indexOf(resource);
export const DEMAND = placeOf('demand');
const SETS = placeOf('sets');
const RECORDING_OPERATORS = placeOf('recordingOperators');
export const TURNOUT = placeOf('turnout');

/** What kept recording from doing more, at what sets and staff can do. */
export const limitOf = (somebodyWaits: boolean, fewerCome: boolean, sets: number, staff: number): number =>
  !somebodyWaits ? DEMAND : fewerCome ? TURNOUT : sets <= staff ? SETS : RECORDING_OPERATORS;
