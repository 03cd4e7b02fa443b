import { drawEstimate, estimateFromRange, type Range, triangular } from '../../src/forecast/chance/estimate';
import { drawExponential, drawNormal, type Random } from '../../src/forecast/chance/random';

// A global `Math` is slow in the bare context that tests run in.
const { exp, floor } = Math;

/** How the truth of a synthetic office comes about, beside what the office believes of itself. */
export interface World {
  /** A true mean, of which the office believes that it lies in the range. */
  meanOf(random: Random, range: Range): number;
  /** Share of the list that can be recorded. */
  reachable(random: Random, range: Range): number;
  /** True mean service hours up and down of a unit, of which the office believes these. */
  meansOf(random: Random, believed: { meanUpHours: number; meanDownHours: number }): UpDown;
  /** One time up and one down, in service hours. */
  upTime(random: Random, mean: number): number;
  /** What is left of an up time at a moment on which the unit is up, however long it has been. */
  upTimeLeft(random: Random, mean: number): number;
  downTime(random: Random, mean: number): number;
  /** Draws what a year is like: times the pace and the newcomers of each day. */
  seasons(random: Random): (day: number) => { readonly pace: number; readonly coming: number };
  /** Draws which of the last days before the start, counted back from 1, nobody noted. */
  unnoted(random: Random): (daysBack: number) => boolean;
  lateDays(random: Random, range: Range): number;
  arrivingShare(random: Random, range: Range): number;
  /** Whether a printer's and a set's ranges lie to one side of their value, as the settings' own do. */
  readonly lopsided: boolean;
  /** Whether ribbon and film come in rolls that may be the last ones. */
  readonly rolls: boolean;
}

export interface UpDown {
  readonly up: number;
  readonly down: number;
}

/** How long things stay up and down in truth, beside what the office believes before it has seen any of it. */
export interface OutageTruth {
  /** True mean times lie between the named ones over and times this number, evenly on a scale of logarithms. */
  readonly spread: number;
  /** Times that times up are multiplied by besides: below 1, everything fails more often than believed. */
  readonly upTimes: number;
}

/**
 * As far from the named times as the belief says, or a forecast that is right about its beliefs would seem too careful. A
 * belief worth two outages leaves a factor of 3.890 / 0.532 = 7.31 between the 10 % and the 90 % point of a mean time
 * (Gamma(2), R's qgamma); evenly spread logarithms leave the 1.6th power of this. What that can and cannot show, and
 * other truths: docs/calibration.md.
 */
export const AS_BELIEVED: OutageTruth = { spread: 3.47, upTimes: 1 };

const ALWAYS = { pace: 1, coming: 1 };

/** The world of the exam: true means are drawn from the office's own ranges, and its times from the family it believes in. */
export function believedWorld({ spread, upTimes }: OutageTruth = AS_BELIEVED): World {
  const wide = (random: Random, hours: number) => hours * spread ** (2 * random.uniform() - 1);
  return {
    meanOf: (random, range) => drawEstimate(estimateFromRange(range), random),
    reachable: (random, range) => triangular(range, random.uniform()),
    meansOf: (random, { meanUpHours, meanDownHours }) => {
      const up = upTimes * wide(random, meanUpHours);
      return { up, down: wide(random, meanDownHours) };
    },
    upTime: drawExponential,
    upTimeLeft: drawExponential,
    downTime: drawExponential,
    seasons: () => () => ALWAYS,
    unnoted: () => () => false,
    lateDays: (random, range) => triangular(range, random.uniform()),
    arrivingShare: (random, range) => triangular(range, random.uniform()),
    lopsided: false,
    rolls: false,
  };
}

/** The exam's world with what its offices lack: see `World`. Not wrong: the office's ranges hold here as well. */
export const fullWorld = (): World => ({ ...believedWorld(), lopsided: true, rolls: true });

/**
 * The same world for the office of that number among many, whose lists are as stale as the range says, evenly: most of a
 * date's doubt is in that share, and drawn anew for each office it would move the coverage of a thousand by a point. The
 * golden ratio's multiples fill 0 to 1 with no gap larger than a few of their number.
 */
export const evenlyStale = (world: World, index: number): World => ({
  ...world,
  reachable: (_, range) => triangular(range, ((index + 0.5) * 0.6180339887498949) % 1),
});

/** A mean of 1, and so wide that the 10 % and the 90 % point are a factor of e^(2.56 deviation) apart. */
const logNormal = (random: Random, deviation: number) => exp(deviation * drawNormal(random) - deviation ** 2 / 2);

/** Lumps: nearly half of the failures follow the last repair at once; the mean stays what it was. */
const [SOON_SHARE, SOON] = [0.45, 0.05];
const LATER = (1 - SOON_SHARE * SOON) / (1 - SOON_SHARE);
const [DAYS_IN_YEAR, RUSH_DAYS, UNNOTED_DAYS, LAST_DAYS] = [245, 40, 15, 60];
const WEEK = [1.35, 1.1, 1, 0.9, 0.65];
/** Of the trend, the days within which the pace changes by a fifth. */
const TREND_DAYS = 600;

/** What each of them is wrong about, in place of the same piece of `believedWorld`: none of it is in the engine's model. */
export const WRONG_ABOUT = {
  'rates: log-normal around the belief, often outside its range': {
    meanOf: (random, { value }) => value * logNormal(random, 0.35),
    reachable: (random) => 0.2 + 0.8 * random.uniform(),
  },
  'outages: mean times a factor of 13 apart': {
    meansOf: (random, { meanUpHours, meanDownHours }) => ({
      up: meanUpHours * logNormal(random, 1),
      down: meanDownHours * logNormal(random, 1),
    }),
  },
  'outages: lumpy, log-normal repairs': {
    upTime: (random, mean) => drawExponential(random, mean * (random.uniform() < SOON_SHARE ? SOON : LATER)),
    // A moment finds a time as often as it is long, and of an exponential one as much is left as it lasts.
    upTimeLeft: (random, mean) => drawExponential(random, mean * (random.uniform() < SOON_SHARE * SOON ? SOON : LATER)),
    downTime: (random, mean) => mean * logNormal(random, 1.1),
  },
  'seasons: days of the week, two months of rush, a trend of 20 %': {
    seasons: (random) => {
      const rushFrom = floor(DAYS_IN_YEAR * random.uniform());
      const trend = random.uniform() < 0.5 ? -0.2 : 0.2;
      return (day) => {
        const ofWeek = WEEK[day % WEEK.length]!;
        const isRush = (day + rushFrom) % DAYS_IN_YEAR < RUSH_DAYS;
        return { pace: ofWeek * (1 + trend * (day / TREND_DAYS - 0.5)), coming: ofWeek * (isRush ? 1.8 : 1) };
      };
    },
  },
  'records: 15 days in a row nobody noted, nor their outages': {
    unnoted: (random) => {
      const newest = 1 + floor((LAST_DAYS - UNNOTED_DAYS) * random.uniform());
      return (daysBack) => daysBack >= newest && daysBack < newest + UNNOTED_DAYS;
    },
  },
  'deliveries: log-normally late, whole or a third of the lot': {
    lateDays: (random) => 8 * exp(drawNormal(random)),
    arrivingShare: (random) => (random.uniform() < 0.6 ? 1 : 0.3),
  },
} as const satisfies Record<string, Partial<World>>;

export const wrongWorld = (...wrongs: readonly Partial<World>[]): World => Object.assign(believedWorld(), ...wrongs);
