import { dayReached, type Evidence, evidenceFrom } from './clearing-days';
import { type CountRate, countRateFrom } from './count-rate';
import { createCountTable } from './count-table';
import { drawEstimate } from './estimate';
import { createRandom } from './random';

/** Ten years of working days: what isn't cleared by then isn't going to be. */
const HORIZON = 2500;
const REPLICATIONS = 200;

export interface ClearDateQuestion {
  /** People waiting at the start. */
  readonly backlog: number;
  /** People recorded on each past working day, days without power or network included. */
  readonly recordedPerDay: readonly number[];
  /** People who joined the backlog on each past working day; empty for none. */
  readonly arrivalsPerDay: readonly number[];
  /** Between 0 and 1. */
  readonly probability: number;
  readonly seed: number;
}

export interface ClearDateAnswer {
  /** Working days until it is cleared with that probability (0: nothing to clear); null: not within ten years. */
  readonly day: number | null;
  readonly evidence: Evidence;
}

/**
 * The quick forecast behind a cell: daily counts in and out of one backlog, with the mean rates redrawn from what the
 * history supports in every replication. The whole office with its stages is `simulate`.
 */
export function clearDate(question: ClearDateQuestion): ClearDateAnswer {
  const evidence = evidenceFrom(question.recordedPerDay.length);
  if (question.backlog <= 0) return { day: 0, evidence };
  const recording = countRateFrom(null, question.recordedPerDay);
  const arrivals = countRateFrom(null, question.arrivalsPerDay);
  const days = clearingDays(question.backlog, recording, arrivals, question.seed).sort();
  return { day: dayReached(days, question.probability, HORIZON), evidence };
}

function clearingDays(backlog: number, recording: CountRate, arrivals: CountRate, seed: number): Int32Array {
  const recorded = createCountTable();
  const arrived = createCountTable();
  return new Int32Array(REPLICATIONS).map((_, replication) => {
    const random = createRandom(seed, replication);
    recorded.fit(drawEstimate(recording.perDay, random), recording.dispersion);
    arrived.fit(drawEstimate(arrivals.perDay, random), arrivals.dispersion);
    let waiting = backlog;
    let day = 0;
    while (waiting > 0 && day <= HORIZON) {
      waiting += arrived.at(random.uniform()) - recorded.at(random.uniform());
      day++;
    }
    return day;
  });
}
