import { clearedDays } from '../../src/forecast/answers/clearDate';
import { dayReached } from '../../src/forecast/answers/clearingDays';
import { createRandom } from '../../src/forecast/chance/random';
import { replicate } from '../../src/forecast/flow/replications';
import { pinballLoss } from '../../src/forecast/judging/scores';
import type { Plan } from '../../src/forecast/levers';
import type { Office } from '../../src/forecast/office';
import { lastFourWeeks, MOST_DAYS, resampledDays, withoutDoubt } from './plainForecasts';
import { syntheticCounts } from './syntheticCounts';
import { LIVED_DAYS, syntheticOffice } from './syntheticOffice';
import type { World } from './worlds';

export { MOST_DAYS } from './plainForecasts';
export { AS_BELIEVED, believedWorld, WRONG_ABOUT, wrongWorld } from './worlds';

export const LEVELS = [0.5, 0.8, 0.95] as const;

/** One forecast of an office whose truth is known. */
export interface Trial {
  readonly what: 'cell' | 'recording' | 'cards';
  readonly trouble: string;
  readonly historyDays: number;
  /** Where the truth lies in the forecast, evenly spread over 0 to 1 when it is calibrated: see `placeOf`. */
  readonly place: number;
  /** The same in the plug-in forecast. */
  readonly plugInPlace: number;
  /** Pinball loss in days at each of `LEVELS`; the last-four-weeks rate doesn't forecast cards. */
  readonly loss: {
    readonly engine: readonly number[];
    readonly plugIn: readonly number[];
    readonly lastFourWeeks: readonly number[] | null;
  };
}

/** `clearDates`, with the 200 replications of a cell. */
export function cellTrials(seed: number, index: number, histories: readonly number[]): Trial[] {
  const truth = syntheticCounts(seed, index);
  return histories.map((historyDays) => {
    const recordedPerDay = truth.recordedPerDay.slice(-historyDays);
    const arrivalsPerDay = truth.arrivalsPerDay.slice(-historyDays);
    const question = { backlogs: [truth.backlog], recordedPerDay, arrivalsPerDay, seed: index };
    const days = clearedDays(question)[0]!;
    const plugIn = resampledDays(question, days.length);
    const plain = lastFourWeeks(truth.backlog, recordedPerDay, arrivalsPerDay);
    const described = { what: 'cell', trouble: truth.trouble, historyDays } as const;
    return trial(described, truth.clearedDay, days, plugIn, plain, index);
  });
}

/** `simulate`'s replications, for the recording of the backlog and for its cards. */
export function officeTrials(seed: number, index: number, histories: readonly number[], replications: number): Trial[] {
  const truth = syntheticOffice(seed, index);
  return histories.flatMap((historyDays) => {
    const office = truth.believedAfter(historyDays);
    const engine = play(office, truth.plan, replications, index);
    const plugInOffice = withoutDoubt(office);
    const plugIn = play(plugInOffice, truth.plan, replications, index);
    const { people, reachable } = plugInOffice.desa[0]!;
    const newPeople = truth.newPeoplePerDay.slice(-historyDays);
    const plain = lastFourWeeks(people * reachable.value, truth.recordedPerDay.slice(-historyDays), newPeople);
    const described = { trouble: truth.trouble, historyDays } as const;
    return [
      trial({ what: 'recording', ...described }, truth.recordingDay, engine.recording, plugIn.recording, plain, index),
      trial({ what: 'cards', ...described }, truth.cardsDay, engine.cards, plugIn.cards, null, index),
    ];
  });
}

/** Where the truth of an office lies in `simulate`'s forecast of it, whatever the world is like in truth. */
export function officePlaces(
  { seed, historyDays, replications }: { seed: number; historyDays: number; replications: number },
  index: number,
  world: World,
): { recording: number; cards: number } {
  const truth = syntheticOffice(seed, index, world);
  const { recording, cards } = play(truth.believedAfter(historyDays), truth.plan, replications, index);
  const tie = createRandom(index, 77).uniform();
  return { recording: placeOf(truth.recordingDay, recording, tie), cards: placeOf(truth.cardsDay, cards, tie) };
}

function play(office: Office, plan: Plan, replications: number, seed: number) {
  const recording = new Int32Array(replications);
  const cards = new Int32Array(replications);
  const options = { replications, seed, horizon: LIVED_DAYS, clearedShare: 1 };
  replicate(office, plan, options, (result, _, replication) => {
    recording[replication] = result.recordingDay;
    cards[replication] = result.cardsDay;
  });
  return { recording: recording.sort(), cards: cards.sort() };
}

function trial(
  described: Pick<Trial, 'what' | 'trouble' | 'historyDays'>,
  truth: number,
  engine: Int32Array,
  plugIn: Int32Array,
  plain: number | null,
  seed: number,
): Trial {
  const tie = createRandom(seed, 77).uniform();
  const losses = (days: Int32Array) =>
    LEVELS.map((level) => pinballLoss(dayReached(days, level, MOST_DAYS) ?? MOST_DAYS, truth, level));
  return {
    ...described,
    place: placeOf(truth, engine, tie),
    plugInPlace: placeOf(truth, plugIn, tie),
    loss: {
      engine: losses(engine),
      plugIn: losses(plugIn),
      lastFourWeeks: plain === null ? null : LEVELS.map((level) => pinballLoss(plain, truth, level)),
    },
  };
}

/**
 * Rank of the truth among the replications, between 0 and 1. Days are whole, so truth and replications often fall on
 * one day: its rank among those is drawn (`tie`, between 0 and 1), so that rounding up to a day neither helps nor hurts.
 * A P80 holds where the place is at most 0.8.
 */
export function placeOf(truth: number, days: Int32Array, tie: number): number {
  let before = 0;
  let same = 0;
  for (const day of days) {
    if (day < truth) before++;
    else if (day === truth) same++;
  }
  return (before + tie * (same + 1)) / (days.length + 1);
}

/** Share of the places that a quantile holds. */
export function coverage(places: readonly number[], level: number): number {
  return places.filter((place) => place <= level).length / places.length;
}

/** Between which shares a calibrated forecast lies, `deviations` binomial standard errors either side. */
export function binomialBand(level: number, count: number, deviations: number): { low: number; high: number } {
  const error = Math.sqrt((level * (1 - level)) / count);
  return { low: level - deviations * error, high: Math.min(1, level + deviations * error) };
}
