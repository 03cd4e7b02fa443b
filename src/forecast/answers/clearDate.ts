import { drawUpAndDown } from '../chance/availability';
import { countRateFrom, drawRate } from '../chance/countRate';
import { createCountTable } from '../chance/countTable';
import { createRandom } from '../chance/random';
import { paceOn, type SlowWeeksBelief, slowWeeksFrom } from '../chance/slowWeeks';
import { type StoppedDays, stoppedDaysFrom } from '../chance/stoppedDays';
import { BETWEEN_LOOKS, type Budget } from '../flow/replications';
import { dayReached, type Evidence, evidenceFrom } from './clearingDays';

const { max } = Math;

/** Ten years of working days: what isn't cleared by then isn't going to be. */
const HORIZON = 2500;
const REPLICATIONS = 200;

/** What the past says of the future of backlogs that share one history. */
export interface CountHistory {
  /** People waiting at the start, one number per backlog, each cleared as if it were the only one. */
  readonly backlogs: readonly number[];
  /** People recorded on each past working day, days without power or network included. */
  readonly recordedPerDay: readonly number[];
  /** People who joined the backlog on each past working day; empty for none. */
  readonly arrivalsPerDay: readonly number[];
  readonly seed: number;
  readonly budget?: Budget;
}

export interface ClearDateQuestion extends CountHistory {
  /** Between 0 and 1. */
  readonly probability: number;
}

export interface ClearDateAnswer {
  /** For each backlog, the working days until it is cleared with that probability (0: nothing to clear); null: not within ten years. */
  readonly days: ReadonlyMap<number, number | null>;
  readonly evidence: Evidence;
  readonly replicationsAsked: number;
  /** Fewer than asked when the budget ran out: label it. */
  readonly replicationsDone: number;
}

/**
 * The quick forecast behind a column of cells: daily counts in and out of one backlog. Days that stood still are told
 * from days of work, weeks that are slow once a year are looked for, and every rate is redrawn from what the history
 * supports in every replication. The whole office with its stages is `simulate`.
 */
export function clearDates(question: ClearDateQuestion): ClearDateAnswer {
  const { recordedPerDay, backlogs, probability } = question;
  const waiting = [...new Set(backlogs.filter((backlog) => backlog > 0))].sort((a, b) => a - b);
  const sorted = clearedDays({ ...question, backlogs: waiting });
  const days = new Map(backlogs.map((backlog) => [backlog, 0 as number | null]));
  for (const [index, backlog] of waiting.entries()) days.set(backlog, dayReached(sorted[index]!, probability, HORIZON));
  return {
    days,
    evidence: evidenceFrom(recordedPerDay.length),
    replicationsAsked: REPLICATIONS,
    replicationsDone: sorted[0]?.length ?? REPLICATIONS,
  };
}

/**
 * The day on which each backlog, given in ascending order and above 0, is cleared in each replication, ascending; above
 * ten years of days for never. Fewer replications than asked when the budget runs out, but always the first batch.
 */
export function clearedDays(history: CountHistory): Int32Array[] {
  const { backlogs, budget } = history;
  if (backlogs.length === 0) return [];
  const deadline = budget ? budget.now() + budget.milliseconds : 0;
  const play = createDaysToClear(history);
  const days = backlogs.map(() => new Int32Array(REPLICATIONS));
  let done = 0;
  for (; done < REPLICATIONS; done++) {
    if (budget && done > 0 && done % BETWEEN_LOOKS === 0 && budget.now() >= deadline) break;
    play(done, days);
  }
  return days.map((each) => each.slice(0, done).sort());
}

/** Answers a function that plays one replication and notes in its place the day on which each backlog is cleared. */
function createDaysToClear({ backlogs, recordedPerDay, arrivalsPerDay, seed }: CountHistory) {
  const recording = recordingFrom(recordedPerDay);
  const { stops, slowWeeks } = recording;
  const arrivals = countRateFrom(null, arrivalsPerDay);
  const usual = createCountTable();
  const slowed = createCountTable();
  const arrived = createCountTable();
  return (replication: number, days: readonly Int32Array[]): void => {
    const random = createRandom(seed, replication);
    const slow = slowWeeks.draw(random);
    const { meanUpHours: daysOfWork, meanDownHours: daysStopped } = drawUpAndDown(stops.belief, random);
    const stopping = 1 / max(1, daysOfWork);
    const mending = 1 / max(1, daysStopped);
    const level = slow.usualDays > 0 ? recording.people / slow.usualDays : 0;
    const rate = drawRate(level, recording.dispersion, slow.usualDays, random);
    usual.fit(rate.mean, rate.dispersion);
    if (slow.pace < 1) slowed.fit(rate.mean * slow.pace, rate.dispersion);
    const inflow = drawRate(arrivals.perDay.mean, arrivals.dispersion, arrivalsPerDay.length, random);
    arrived.fit(inflow.mean, inflow.dispersion);
    let stopped = stops.stoppedNow;
    // Every backlog meets the same days (three numbers each, whatever happens on it), so one walk through them serves
    // all: the smaller are through on the way.
    let fewer = 0;
    let next = 0;
    let day = 0;
    while (next < backlogs.length && day <= HORIZON) {
      const change = random.uniform();
      stopped = stopped ? change >= mending : change < stopping;
      const table = paceOn(slow, recordedPerDay.length + day) < 1 ? slowed : usual;
      const possible = table.at(random.uniform());
      fewer += (stopped ? 0 : possible) - arrived.at(random.uniform());
      day++;
      while (next < backlogs.length && backlogs[next]! <= fewer) days[next++]![replication] = day;
    }
    while (next < backlogs.length) days[next++]![replication] = day;
  };
}

/** What a history of days says of recording. */
interface RecordingBelief {
  readonly stops: StoppedDays;
  readonly slowWeeks: SlowWeeksBelief;
  /** People recorded in all. */
  readonly people: number;
  /** Variance over mean of the working days, what stops and slow weeks add left out. */
  readonly dispersion: number;
}

function recordingFrom(recordedPerDay: readonly number[]): RecordingBelief {
  const stops = stoppedDaysFrom(recordedPerDay);
  const isWorked = (_: number, day: number) => !stops.stopped[day];
  const worked = recordedPerDay.filter(isWorked);
  const slowWeeks = slowWeeksFrom(recordedPerDay, stops.stopped, countRateFrom(null, worked).dispersion);
  const atUsualPace = recordedPerDay.map((count, day) => count / paceOn(slowWeeks.likeliest, day)).filter(isWorked);
  return {
    stops,
    slowWeeks,
    people: worked.reduce((sum, count) => sum + count, 0),
    dispersion: countRateFrom(null, atUsualPace).dispersion,
  };
}
