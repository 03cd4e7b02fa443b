import type { Random } from './random';

const { log, exp, max } = Math;

/** A year of working days, and its slow weeks: Ramadan and the week after. The dates aren't known here. */
const DAYS_IN_YEAR = 245;
const DAYS_SLOW = 19;
const DAYS_BETWEEN_GUESSES = 5;
/** How fast an office that has slow weeks may be in them; all of these are as likely. */
const PACES = [0.85, 0.7, 0.55] as const;
/** Before the history is looked at: share of offices never slower. No source; set so that `npm run calibrate` holds. */
const NEVER_SLOW = 0.75;

/** When the slow weeks come and how slow they are. */
export interface SlowWeeks {
  /** Days since they last began, on the first day of the history. */
  readonly phase: number;
  /** Share of the usual pace; 1: not slower at all. */
  readonly pace: number;
  /** What the history's working days are worth in days of usual pace. */
  readonly usualDays: number;
}

export interface SlowWeeksBelief {
  readonly likeliest: SlowWeeks;
  /** One possible truth, from one uniform number. */
  draw(random: Random): SlowWeeks;
}

/** The pace on a day counted from the first of the history (0), on into the future. */
export function paceOn({ phase, pace }: Pick<SlowWeeks, 'phase' | 'pace'>, day: number): number {
  return (day + phase) % DAYS_IN_YEAR < DAYS_SLOW ? pace : 1;
}

/**
 * Weighs every time of the year and every pace by how well the history bears it out: the likelihood of Poisson counts
 * at the best level, tempered by their dispersion (variance over mean). Stopped days say nothing.
 */
export function slowWeeksFrom(
  days: readonly number[],
  stopped: readonly boolean[],
  dispersion: number,
): SlowWeeksBelief {
  const guesses: SlowWeeks[] = [];
  const logWeights: number[] = [];
  const weigh = (phase: number, pace: number, share: number) => {
    const { usualDays, logLikelihood } = judge(days, stopped, phase, pace);
    guesses.push({ phase, pace, usualDays });
    logWeights.push(log(share) + logLikelihood / max(1, dispersion));
  };
  weigh(0, 1, NEVER_SLOW);
  const share = ((1 - NEVER_SLOW) * DAYS_BETWEEN_GUESSES) / DAYS_IN_YEAR / PACES.length;
  for (let phase = 0; phase < DAYS_IN_YEAR; phase += DAYS_BETWEEN_GUESSES) {
    for (const pace of PACES) weigh(phase, pace, share);
  }
  const best = logWeights.reduce((most, weight) => max(most, weight), Number.NEGATIVE_INFINITY);
  const weights = logWeights.map((weight) => exp(weight - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    likeliest: guesses[logWeights.indexOf(best)]!,
    draw(random) {
      let left = random.uniform() * sum;
      let index = 0;
      while (index < weights.length - 1 && left >= weights[index]!) left -= weights[index++]!;
      return guesses[index]!;
    },
  };
}

function judge(days: readonly number[], stopped: readonly boolean[], phase: number, pace: number) {
  let people = 0;
  let peopleInSlowWeeks = 0;
  let usualDays = 0;
  for (let day = 0; day < days.length; day++) {
    if (stopped[day]) continue;
    const paceThen = paceOn({ phase, pace }, day);
    usualDays += paceThen;
    people += days[day]!;
    if (paceThen < 1) peopleInSlowWeeks += days[day]!;
  }
  // Terms that are the same for every guess are left out.
  const logLikelihood = people > 0 ? peopleInSlowWeeks * log(pace) - people * log(usualDays) : 0;
  return { usualDays, logLikelihood };
}
