import type { Progress } from './progress';
import { meanAbsoluteScaledError, naiveError, pinballLoss, windowTotal } from './scores';

/** How sure a forecast says it is of at least so many people; the levels of its dates. */
export const SURENESS = [0.5, 0.8, 0.95] as const;

/** The plain forecast that an office would use otherwise looks back so many working days. */
export const FOUR_WEEKS = 20;

/** A day of the past at which the office is forecast from what was known by then. */
export interface Origin {
  /** Working days of the history before it. */
  readonly at: number;
  readonly progress: Progress;
}

/** How one way of forecasting did. */
export interface Score {
  /** Mean error over that of "the next weeks like as many before"; null where that never erred. */
  readonly mase: number | null;
  /** People, the mean over origins and levels. */
  readonly pinball: number;
  /** Working days by which the truth came later than the middle forecast; below 0: sooner. */
  readonly biasDays: number;
}

export interface HorizonScore {
  readonly days: number;
  readonly origins: number;
  readonly engine: Score;
  readonly lastFourWeeks: Score;
  /** At how many origins at least as many were recorded as the engine said, by `SURENESS`. */
  readonly held: readonly number[];
}

/**
 * Rolling origin: from each origin the people recorded in the `days` after it are forecast, and held against what was
 * counted; the same with the rate of the last four weeks. null where not one origin can be scored.
 *
 * @param history people recorded on each working day, null where nothing was noted
 */
export function backtest(
  history: readonly (number | null)[],
  origins: readonly Origin[],
  days: number,
): HorizonScore | null {
  const windows = history.map((_, last) => windowTotal(history, last - days + 1, days));
  const naive = naiveError(windows, days);
  const scored = origins.flatMap((origin) => {
    const truth = windowTotal(history, origin.at, days);
    const before = windowTotal(history, origin.at - FOUR_WEEKS, FOUR_WEEKS);
    return truth === null || before === null ? [] : [{ ...origin, truth, plainPerDay: before / FOUR_WEEKS }];
  });
  if (scored.length === 0) return null;
  const mean = (of: (origin: (typeof scored)[number]) => number) =>
    scored.reduce((sum, origin) => sum + of(origin), 0) / scored.length;
  const overLevels = (of: (probability: number) => number) =>
    SURENESS.reduce((sum, probability) => sum + of(probability), 0) / SURENESS.length;
  return {
    days,
    origins: scored.length,
    engine: {
      mase: meanAbsoluteScaledError(
        scored.map(({ truth, progress }) => truth - progress.totalBy(days, 0.5)),
        naive,
      ),
      // At least N with probability p is the quantile of level 1 - p.
      pinball: mean(({ truth, progress }) => overLevels((p) => pinballLoss(progress.totalBy(days, p), truth, 1 - p))),
      biasDays: mean(({ truth, progress }) => days - progress.dayOf(truth, 0.5)),
    },
    lastFourWeeks: {
      mase: meanAbsoluteScaledError(
        scored.map(({ truth, plainPerDay }) => truth - plainPerDay * days),
        naive,
      ),
      pinball: mean(({ truth, plainPerDay }) => overLevels((p) => pinballLoss(plainPerDay * days, truth, 1 - p))),
      biasDays: mean(({ truth, plainPerDay, progress }) => days - plainDays(truth, plainPerDay, progress.days)),
    },
    held: SURENESS.map((p) => scored.filter(({ truth, progress }) => truth >= progress.totalBy(days, p)).length),
  };
}

/** No rate reaches no one: counted, as the engine's, as the day after the last that was looked at. */
function plainDays(people: number, perDay: number, longest: number): number {
  return people <= 0 ? 0 : Math.min(longest + 1, people / perDay);
}
