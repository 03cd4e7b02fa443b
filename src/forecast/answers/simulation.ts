import { clearDesa, createDesaQueue } from '../flow/desaQueue';
import type { Replication } from '../flow/replication';
import { type ReplicationOptions, replicate } from '../flow/replications';
import type { Plan } from '../levers';
import { CARD_CLASSES, type Office, SUPPLY_ITEMS, type SupplyItem } from '../office';
import { type Binding, createTally, summarizeBinding, type Tally, tallyCards, tallyRecording } from './binding';
import { dayReached, type Evidence, evidenceFrom, shareBy } from './clearingDays';
import { createFanSamples, type Fan, type FanSamples } from './fan';

export interface SimulationOptions extends ReplicationOptions {
  /** Working day whose probability is wanted. */
  readonly target: number | null;
}

/** When a backlog is cleared under a plan, and why not sooner. Days are working days from 1; null: not within the horizon. */
export interface Forecast {
  /** 'low' below 31 days of history: say so, and don't show a P95. */
  readonly evidence: Evidence;
  readonly replicationsAsked: number;
  /** Fewer than asked when the budget ran out: label it. */
  readonly replicationsDone: number;
  readonly recording: StageForecast;
  /** Of each replication in turn, the day on which its backlog is recorded; horizon + 1 for "not within it". */
  readonly recordingDays: Int32Array;
  /** One per desa, in the office's order: each is through when its own backlog is recorded. */
  readonly desa: readonly ClearingDays[];
  /** null where the kecamatan doesn't print. */
  readonly cards: CardForecast | null;
  /** By item; null where its stock isn't known. */
  readonly stockOut: Readonly<Record<SupplyItem, StockOutForecast | null>>;
}

/** Day by which it is done with a chance of 50 %, 80 % and 95 %; 0: nothing to do. */
export interface ClearingDays {
  readonly p50: number | null;
  readonly p80: number | null;
  readonly p95: number | null;
}

export interface StageForecast extends ClearingDays {
  /** Share of the replications cleared by the end of the target day; null without a target. */
  readonly byTarget: number | null;
  /** Share cleared within the horizon. */
  readonly withinHorizon: number;
  /** People waiting to be recorded, or cards waiting to be printed, by day. */
  readonly waiting: Fan;
  readonly binding: Binding;
}

export interface CardForecast extends StageForecast {
  /** The records of the backlog are back from the centre. */
  readonly verified: ClearingDays;
  /** The first cards alone, which come before all others while not all can be printed. */
  readonly firstCards: ClearingDays;
  /** Until the printed cards are in people's hands. */
  readonly handedOver: ClearingDays;
  /** Of the days until the cards are printed: those that the last record spends with the centre, outages included. */
  readonly centreDays: ClearingDays;
  /** The others, which the office has in hand; null as soon as it isn't through. */
  readonly officeDays: ClearingDays;
  /** Mean cards waiting at the end of the horizon, in the order of `CARD_CLASSES`: who waits when not all can be printed. */
  readonly waitingByClass: readonly number[];
}

/** First day on which an item stops printing: with a chance of 20 %, 50 % and 80 % it is that day or before. */
export interface StockOutForecast {
  readonly p20: number | null;
  readonly p50: number | null;
  readonly p80: number | null;
  readonly withinHorizon: number;
}

/** The whole forecast of one plan. The same office, plan and options give the same answer in every engine. */
export function simulate(office: Office, plan: Plan, options: SimulationOptions): Forecast {
  const { replications, horizon, clearedShare } = options;
  const recording = createStage(options);
  const cards = office.printing && createCards(options);
  const desa = createDesaQueue(office.desa.length, replications);

  const done = replicate(office, plan, options, (result, paths, replication) => {
    recording.days[replication] = result.recordingDay;
    recording.waiting.add(paths.reachableBacklog, result.due, result.recorded);
    tallyRecording(recording.tally, result, paths, office);
    clearDesa(paths, result, clearedShare, desa, replication);
    if (!cards) return;
    cards.waiting.add(office.printing!.waiting, result.printReady, result.printed);
    tallyCards(cards.tally, result, paths, office);
    collectCards(cards, result, replication, horizon);
  });

  // Before the summaries sort them.
  const recordingDays = recording.days.slice(0, done);
  return {
    evidence: evidenceFrom(office.historyDays),
    replicationsAsked: replications,
    replicationsDone: done,
    recording: summarizeStage(recording, done, options),
    recordingDays,
    desa: desa.days.map((days) => clearingDays(days, done, horizon)),
    cards: cards && summarizeCards(cards, done, options),
    stockOut: stockOutOf(office, cards, done, horizon),
  };
}

interface Stage {
  readonly days: Int32Array;
  readonly waiting: FanSamples;
  readonly tally: Tally;
}

interface Cards extends Stage {
  readonly verifiedDays: Int32Array;
  readonly firstDays: Int32Array;
  readonly handedDays: Int32Array;
  readonly centreDays: Int32Array;
  readonly officeDays: Int32Array;
  readonly stockOutDays: readonly Int32Array[];
  readonly waitingByClass: Float64Array;
}

function createStage({ horizon, replications }: SimulationOptions): Stage {
  return {
    days: new Int32Array(replications),
    waiting: createFanSamples(horizon, replications),
    tally: createTally(horizon),
  };
}

function createCards(options: SimulationOptions): Cards {
  const perReplication = () => new Int32Array(options.replications);
  const { days, waiting, tally } = createStage(options);
  // Written out: see `emptyPaths`.
  return {
    days,
    waiting,
    tally,
    verifiedDays: perReplication(),
    firstDays: perReplication(),
    handedDays: perReplication(),
    centreDays: perReplication(),
    officeDays: perReplication(),
    stockOutDays: SUPPLY_ITEMS.map(perReplication),
    waitingByClass: new Float64Array(CARD_CLASSES.length),
  };
}

function collectCards(cards: Cards, result: Replication, replication: number, horizon: number): void {
  const { recordingDay, verifiedDay, firstCardsDay, cardsDay, handedDay, stockOutDays, waitingByClass } = result;
  const away = verifiedDay > horizon ? horizon + 1 : verifiedDay - recordingDay;
  cards.days[replication] = cardsDay;
  cards.verifiedDays[replication] = verifiedDay;
  cards.firstDays[replication] = firstCardsDay;
  cards.handedDays[replication] = handedDay;
  cards.centreDays[replication] = away;
  cards.officeDays[replication] = cardsDay > horizon ? horizon + 1 : cardsDay - away;
  for (let item = 0; item < stockOutDays.length; item++) cards.stockOutDays[item]![replication] = stockOutDays[item]!;
  for (let each = 0; each < waitingByClass.length; each++) cards.waitingByClass[each]! += waitingByClass[each]!;
}

function summarizeStage(stage: Stage, done: number, { horizon, target }: SimulationOptions): StageForecast {
  const clearing = clearingDays(stage.days, done, horizon);
  const days = stage.days.subarray(0, done);
  return {
    ...clearing,
    byTarget: target === null ? null : shareBy(days, Math.min(target, horizon)),
    withinHorizon: shareBy(days, horizon),
    waiting: stage.waiting.summarize(),
    binding: summarizeBinding(stage.tally, done, clearing.p50 ?? horizon),
  };
}

function summarizeCards(cards: Cards, done: number, options: SimulationOptions): CardForecast {
  const { horizon } = options;
  return {
    ...summarizeStage(cards, done, options),
    verified: clearingDays(cards.verifiedDays, done, horizon),
    firstCards: clearingDays(cards.firstDays, done, horizon),
    handedOver: clearingDays(cards.handedDays, done, horizon),
    centreDays: clearingDays(cards.centreDays, done, horizon),
    officeDays: clearingDays(cards.officeDays, done, horizon),
    waitingByClass: Array.from(cards.waitingByClass, (sum) => sum / done),
  };
}

/** Sorts the first `done` days in place. */
function clearingDays(days: Int32Array, done: number, horizon: number): ClearingDays {
  const sorted = days.subarray(0, done).sort();
  const reached = (probability: number) => dayReached(sorted, probability, horizon);
  return { p50: reached(0.5), p80: reached(0.8), p95: reached(0.95) };
}

function stockOutOf(office: Office, cards: Cards | null, done: number, horizon: number): Forecast['stockOut'] {
  const of = (item: SupplyItem): StockOutForecast | null => {
    if (!cards || !office.printing?.supplies[item]) return null;
    const sorted = cards.stockOutDays[SUPPLY_ITEMS.indexOf(item)]!.subarray(0, done).sort();
    const reached = (probability: number) => dayReached(sorted, probability, horizon);
    return { p20: reached(0.2), p50: reached(0.5), p80: reached(0.8), withinHorizon: shareBy(sorted, horizon) };
  };
  return { blanko: of('blanko'), ribbon: of('ribbon'), film: of('film') };
}
