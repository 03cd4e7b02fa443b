import { evidenceFrom } from '../../../forecast/answers/clearingDays';
import type { Budget } from '../../../forecast/flow/replications';
import { FOUR_WEEKS } from '../../../forecast/judging/backtest';
import { progressOf } from '../../../forecast/judging/progress';
import { tried } from '../answers/tried';
import type { OfficeModel } from '../model/officeModel';

const REPLICATIONS = 400;
const LONGEST_DAYS = 3 * FOUR_WEEKS;

/**
 * What a forecast can be held to within weeks: a number of people, and the working days by which so many are recorded
 * with 50, 80 and 95 %; null: later than twelve weeks, or not told.
 */
export interface Milestone {
  people: number;
  p50: number | null;
  p80: number | null;
  p95: number | null;
  /** Why it is rougher than usual, as a sentence; null where it isn't. */
  partial: string | null;
}

/** The middle of what four weeks record; null where that is nobody. */
export function milestoneOf(
  { office, plan }: Pick<OfficeModel, 'office' | 'plan'>,
  seed: number,
  budget: Budget,
): Milestone | null {
  const progress = progressOf(office, plan, { days: LONGEST_DAYS, replications: REPLICATIONS, seed, budget });
  const { replicationsDone: done } = progress;
  const people = Math.round(progress.totalBy(FOUR_WEEKS, 0.5));
  if (people < 1) return null;
  const by = (probability: number) => {
    const day = Math.ceil(progress.dayOf(people, probability));
    return day <= LONGEST_DAYS ? day : null;
  };
  return {
    people,
    p50: by(0.5),
    p80: by(0.8),
    p95: evidenceFrom(office.historyDays) === 'low' ? null : by(0.95),
    partial:
      done < REPLICATIONS
        ? `Waktu hitung habis: janji yang kelak dinilai adalah hasil sebagian, ${tried(done, REPLICATIONS)}.`
        : null,
  };
}
