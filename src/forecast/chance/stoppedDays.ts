import type { AvailabilityPosterior } from './availability';

const { exp, max } = Math;

/** A history of daily counts, told apart into days of work and days on which it stood still. */
export interface StoppedDays {
  /** For each day of the history, whether work stood still. */
  readonly stopped: readonly boolean[];
  /** How long work goes on and how long it stands still, in working days where an outage log has hours. */
  readonly belief: AvailabilityPosterior;
  readonly stoppedNow: boolean;
}

// Before any day is seen. Most offices that never stood still in a season go on so: hence a belief in stops worth a
// sixth of one. How long a stop lasts can't be told from none or one, so that belief is worth three, of three days.
// No source gives these; they were set so that `npm run calibrate` holds.
const BELIEVED_STOPS = 0.15;
const BELIEVED_DAYS_OF_WORK = 3;
const BELIEVED_MENDS = 3;
const BELIEVED_DAYS_STOPPED = 9;

/** A day without anybody is a stopped one where chance alone leaves a smaller share of days empty than this. */
const EMPTY_BY_CHANCE = 0.01;

/** Where many days are empty by chance (a few people a day), none counts as stopped. */
export function stoppedDaysFrom(days: readonly number[]): StoppedDays {
  const isStop = emptyDayIsStop(days);
  const stopped = days.map((count) => isStop && count === 0);
  const stoppedNow = stopped[stopped.length - 1] ?? false;
  const daysStopped = stopped.filter(Boolean).length;
  const stops = stopped.filter((isStopped, day) => isStopped && !stopped[day - 1]).length;
  return {
    stopped,
    stoppedNow,
    belief: {
      failures: BELIEVED_STOPS + stops,
      upHours: BELIEVED_DAYS_OF_WORK + days.length - daysStopped,
      repairs: BELIEVED_MENDS + stops - (stoppedNow ? 1 : 0),
      downHours: BELIEVED_DAYS_STOPPED + daysStopped,
    },
  };
}

function emptyDayIsStop(days: readonly number[]): boolean {
  const busy = days.filter((count) => count > 0);
  const mean = busy.reduce((sum, count) => sum + count, 0) / max(1, busy.length);
  if (mean === 0) return false;
  const dispersion = busy.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean / busy.length;
  // A negative binomial's share of empty days; Poisson where counts are no patchier than that.
  const empty = dispersion > 1 ? dispersion ** (-mean / (dispersion - 1)) : exp(-mean);
  return empty < EMPTY_BY_CHANCE;
}
