import { addDays, type Day } from '../../../cells/day';
import { type Holidays, workingDayAfter, workingDays } from '../../../domain/calendar';
import { dayReaching, pinballLoss, windowTotal } from '../../../forecast/judging/scores';
import type { ArsipPrakiraanRow } from '../../../tables/arsipPrakiraan';
import type { LayananRow } from '../../../tables/layanan';
import { dailyRecorded } from '../model/dailyCounts';
import type { DateScores } from './dateScores';

/** What a forecast can be held to within weeks: people recorded, and by when with 50, 80 and 95 %. */
export type Commitment = Pick<ArsipPrakiraanRow, 'acuan' | 'acuan50' | 'acuan80' | 'acuan95'>;

/** The last day that it names: when that is over it can be judged. null: nothing was promised. */
export function dueDay({ acuan, acuan50, acuan80, acuan95 }: Commitment): Day | null {
  const told = [acuan50, acuan80, acuan95].filter((day) => day !== null).sort();
  return acuan === null ? null : (told[told.length - 1] ?? null);
}

/** A kept forecast whose last day has come, against what happened. */
export interface ScoredForecast {
  /** The day on which it was made. */
  made: Day;
  /** People that were to be recorded. */
  goal: number;
  /** By when, with 50, 80 and 95 %; null where no such day was told. */
  told: readonly [Day | null, Day | null, Day | null];
  /** When so many were recorded; null: not until today. */
  reached: Day | null;
  /** Whether it came by the day told. */
  held: readonly (boolean | null)[];
  /** Working days later than the 50 % day, below 0 sooner; until today where not yet reached. null: no such day told. */
  daysOff: number | null;
  /** Mean over the days told, in working days. */
  pinball: number;
}

export interface PastForecasts {
  /** Oldest first. */
  scored: ScoredForecast[];
  /** Due, but too few days of Layanan were noted to tell. */
  unjudged: number;
  /** The next day on which one will be due; null: none is waiting. */
  nextDue: Day | null;
  dates: DateScores;
}

const LEVELS = [0.5, 0.8, 0.95] as const;

/** Holds every kept forecast whose day is over against the daily counts; of several made on one day, the last. */
export function scorePastForecasts(
  archive: readonly ArsipPrakiraanRow[],
  layanan: readonly LayananRow[],
  today: Day,
  holidays: Holidays,
): Omit<PastForecasts, 'dates'> {
  const scored: ScoredForecast[] = [];
  let unjudged = 0;
  let nextDue: Day | null = null;
  for (const forecast of lastOfEachDay(archive)) {
    const due = dueDay(forecast);
    if (forecast.acuan === null || due === null) continue;
    if (due >= today) {
      if (nextDue === null || due < nextDue) nextDue = due;
      continue;
    }
    const score = scoreOne(
      forecast.waktu.slice(0, 10),
      forecast.acuan,
      [forecast.acuan50, forecast.acuan80, forecast.acuan95],
      due,
      layanan,
      today,
      holidays,
    );
    if (score) scored.push(score);
    else unjudged++;
  }
  return { scored, unjudged, nextDue };
}

function scoreOne(
  made: Day,
  goal: number,
  told: ScoredForecast['told'],
  due: Day,
  layanan: readonly LayananRow[],
  today: Day,
  holidays: Holidays,
): ScoredForecast | null {
  const counts = countsAfter(made, layanan, today, holidays);
  const dueIn = workingDays(addDays(made, 1), due, holidays);
  const soFar = windowTotal(counts, 0, Math.min(dueIn, counts.length));
  if (soFar === null || dueIn === 0) return null;
  const usual = soFar / Math.min(dueIn, counts.length);
  let sum = 0;
  const totals = counts.map((count) => (sum += count ?? usual));
  const truth = Math.ceil(dayReaching(totals, goal) - 1e-9);
  const reached = truth <= totals.length ? workingDayAfter(made, truth, holidays) : null;
  const indexes = told.map((day) => (day === null ? null : workingDays(addDays(made, 1), day, holidays)));
  const losses = indexes.flatMap((index, at) => (index === null ? [] : [pinballLoss(index, truth, LEVELS[at] ?? 0)]));
  return {
    made,
    goal,
    told,
    reached,
    held: indexes.map((index) => (index === null ? null : truth <= index)),
    daysOff: indexes[0] === null || indexes[0] === undefined ? null : truth - indexes[0],
    pinball: losses.reduce((all, loss) => all + loss, 0) / losses.length,
  };
}

/** People recorded on each working day after `made` until yesterday; null where nothing was noted. */
function countsAfter(made: Day, layanan: readonly LayananRow[], today: Day, holidays: Holidays): (number | null)[] {
  const since = layanan.filter(({ tanggal }) => tanggal > made);
  const noted = dailyRecorded(since, today, holidays);
  const before = Math.max(0, workingDays(addDays(made, 1), addDays(noted.days[0] ?? today, -1), holidays));
  return [...Array<null>(before).fill(null), ...noted.counts];
}

/** By day, oldest first; of several made on one day the last. */
export function lastOfEachDay(archive: readonly ArsipPrakiraanRow[]): ArsipPrakiraanRow[] {
  const byDay = new Map<Day, ArsipPrakiraanRow>();
  for (const row of archive) {
    const day = row.waktu.slice(0, 10);
    const other = byDay.get(day);
    if (!other || row.waktu >= other.waktu) byDay.set(day, row);
  }
  return [...byDay.values()].sort((a, b) => (a.waktu < b.waktu ? -1 : 1));
}
