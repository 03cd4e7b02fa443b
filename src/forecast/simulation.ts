import { type Binding, createTally, summarizeBinding, type Tally, tallyCards, tallyRecording } from './binding';
import { dayReached, type Evidence, evidenceFrom, shareBy } from './clearing-days';
import type { Replication } from './day-loop';
import { createFanSamples, type Fan, type FanSamples } from './fan';
import type { Office, Plan } from './office';
import { type ReplicationOptions, replicate } from './replications';

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
  /** null where the kecamatan doesn't print. */
  readonly cards: StageForecast | null;
  /** null when the stock of blanko isn't known. */
  readonly stockOut: StockOutForecast | null;
}

export interface StageForecast {
  readonly p50: number | null;
  readonly p80: number | null;
  readonly p95: number | null;
  /** Share of the replications cleared by the end of the target day; null without a target. */
  readonly byTarget: number | null;
  /** Share cleared within the horizon. */
  readonly withinHorizon: number;
  /** People waiting to be recorded, or cards waiting to be printed, by day. */
  readonly waiting: Fan;
  readonly binding: Binding;
}

/** First day on which blanko stops printing: with a chance of 20 %, 50 % and 80 % it is that day or before. */
export interface StockOutForecast {
  readonly p20: number | null;
  readonly p50: number | null;
  readonly p80: number | null;
  readonly withinHorizon: number;
}

/** The whole forecast of one plan. The same office, plan and options give the same answer in every engine. */
export function simulate(office: Office, plan: Plan, options: SimulationOptions): Forecast {
  const recording = createStage(options);
  const cards = office.printing && createStage(options);
  const stockOutDays = new Int32Array(options.replications);

  const done = replicate(office, plan, options, (result, paths, replication) => {
    recording.days[replication] = result.recordingDay;
    collectWaiting(recording.waiting, replication, paths.reachableBacklog, result.due, result.recorded);
    tallyRecording(recording.tally, result, paths, plan, office);
    if (!cards) return;
    cards.days[replication] = result.cardsDay;
    collectWaiting(cards.waiting, replication, office.printing!.waiting, result.printReady, result.printed);
    tallyCards(cards.tally, result, paths, plan, office);
    stockOutDays[replication] = result.stockOutDay;
  });

  return {
    evidence: evidenceFrom(office.historyDays),
    replicationsAsked: options.replications,
    replicationsDone: done,
    recording: summarizeStage(recording, done, options),
    cards: cards && summarizeStage(cards, done, options),
    stockOut: office.printing?.blanko ? summarizeStockOut(stockOutDays.subarray(0, done), options.horizon) : null,
  };
}

interface Stage {
  readonly days: Int32Array;
  readonly waiting: FanSamples;
  readonly tally: Tally;
}

function createStage({ horizon, replications }: SimulationOptions): Stage {
  return {
    days: new Int32Array(replications),
    waiting: createFanSamples(horizon, replications),
    tally: createTally(horizon),
  };
}

function collectWaiting(
  samples: FanSamples,
  replication: number,
  atStart: number,
  entered: Replication['due'],
  left: Replication['recorded'],
): void {
  samples.set(replication, 0, atStart);
  for (let day = 0; day < entered.length; day++) samples.set(replication, day + 1, entered[day]! - left[day]!);
}

function summarizeStage(stage: Stage, done: number, { horizon, target }: SimulationOptions): StageForecast {
  const days = stage.days.subarray(0, done).sort();
  const p50 = dayReached(days, 0.5, horizon);
  return {
    p50,
    p80: dayReached(days, 0.8, horizon),
    p95: dayReached(days, 0.95, horizon),
    byTarget: target === null ? null : shareBy(days, Math.min(target, horizon)),
    withinHorizon: shareBy(days, horizon),
    waiting: stage.waiting.summarize(done),
    binding: summarizeBinding(stage.tally, done, p50 ?? horizon),
  };
}

function summarizeStockOut(days: Int32Array, horizon: number): StockOutForecast {
  const sorted = days.sort();
  return {
    p20: dayReached(sorted, 0.2, horizon),
    p50: dayReached(sorted, 0.5, horizon),
    p80: dayReached(sorted, 0.8, horizon),
    withinHorizon: shareBy(sorted, horizon),
  };
}
