import type { Day, Moment } from '../../../cells/day';
import { holidaysOf, workingDays } from '../../../domain/calendar';
import { recordedPerDay } from '../../../forecast/flow/arrivals';
import type { Budget } from '../../../forecast/flow/replications';
import { backtest, FOUR_WEEKS, type HorizonScore, type Origin } from '../../../forecast/judging/backtest';
import { progressOf } from '../../../forecast/judging/progress';
import type { ReadingsOf, Rows } from '../../../tables/table';
import { dailyRecorded } from '../model/dailyCounts';
import { type FORECAST_TABLES, officeModel } from '../model/officeModel';

/** Weeks ahead for which the past is forecast. */
export const WEEKS_AHEAD = [1, 4, 8] as const;
const DAYS_IN_WEEK = 5;

/** Fewer month ends than this say nothing about how good a forecast is. */
export const FEWEST_ORIGINS = 6;
const MOST_ORIGINS = 12;
const REPLICATIONS = 200;
/** A forecast that is late is followed to three times its horizon, to tell by how many days. */
const LONGEST_DAYS = 3 * 8 * DAYS_IN_WEEK;

export interface HistoryTest {
  weeks: number;
  /** Month ends with four weeks of notes before and this horizon after them. */
  origins: number;
  /** null while there are fewer than `FEWEST_ORIGINS`. */
  score: HorizonScore | null;
}

/** The tests; `impossible`: why there are none, as a sentence. */
export interface HistoryTests {
  tests: HistoryTest[];
  impossible: string | null;
  /** Month ends, the latest ones, where the time ran out before all of them. */
  cutOff?: { done: number; asked: number };
}

type ForecastReadings = ReadingsOf<typeof FORECAST_TABLES>;

/** At each month end of the office's own history: what would have been forecast, against what then was recorded. */
export function testOnHistory(read: ForecastReadings, now: Moment, seed: number, budget: Budget): HistoryTests {
  const today = now.slice(0, 10);
  const { sets, recordingOperators } = officeModel(read, now).plan;
  if (Math.min(sets, recordingOperators) === 0) {
    return {
      tests: [],
      impossible: `Tidak dapat diuji: hari ini ${sets === 0 ? 'tidak ada set perekaman yang siap' : 'tidak ada operator perekaman'}, dan keadaan alat serta petugas di masa lalu tidak tersimpan.`,
    };
  }
  const holidays = holidaysOf(read.libur.rows);
  const { days, counts } = dailyRecorded(read.layanan.rows, today, holidays);
  const monthEnds = days.flatMap((day, index) => {
    const next = days[index + 1];
    return next && next.slice(0, 7) !== day.slice(0, 7) && index + 1 >= FOUR_WEEKS ? [index + 1] : [];
  });
  const deadline = budget.now() + budget.milliseconds;
  const origins: Origin[] = [];
  const asked = monthEnds.slice(-MOST_ORIGINS - 2);
  for (const at of [...asked].reverse()) {
    const { office, plan } = officeAsOf(read, days[at - 1] ?? today, today);
    const left = { now: budget.now, milliseconds: deadline - budget.now() };
    const progress = progressOf(office, plan, { days: LONGEST_DAYS, replications: REPLICATIONS, seed, budget: left });
    if (progress.replicationsDone < REPLICATIONS) break;
    origins.unshift({ at, progress });
  }
  const cutOff = origins.length < asked.length ? { done: origins.length, asked: asked.length } : null;
  if (cutOff && cutOff.done < FEWEST_ORIGINS)
    return { tests: [], impossible: 'Belum diuji: waktu hitung habis. Hitung lagi.' };
  const tests = WEEKS_AHEAD.map((weeks) => {
    const ahead = weeks * DAYS_IN_WEEK;
    const reached = origins.filter(({ at }) => at + ahead <= counts.length).slice(-MOST_ORIGINS);
    const score = backtest(counts, reached, ahead);
    const scored = score?.origins ?? 0;
    return { weeks, origins: scored, score: scored >= FEWEST_ORIGINS ? score : null };
  });
  return { tests, impossible: null, ...(cutOff ? { cutOff } : {}) };
}

/**
 * The office as it could be known in the evening of a day. Devices, staff, settings and desa lists are today's: how they
 * were is kept nowhere. Those recorded since were still waiting then, less the newcomers among them.
 */
function officeAsOf(read: ForecastReadings, day: Day, today: Day) {
  const evening: Moment = `${day}T23:59`;
  const model = officeModel(
    {
      ...read,
      layanan: only(read.layanan, ({ tanggal }) => tanggal <= day),
      persediaan: only(read.persediaan, ({ tanggal }) => tanggal <= day),
      gangguan: {
        ...read.gangguan,
        rows: read.gangguan.rows
          .filter(({ mulai }) => mulai <= evening)
          .map((row) => (row.selesai !== null && row.selesai > evening ? { ...row, selesai: null } : row)),
      },
    },
    evening,
  );
  const { office, plan, demand } = model;
  const holidays = holidaysOf(read.libur.rows);
  const recordedSince = read.layanan.rows
    .filter(({ tanggal }) => tanggal > day && tanggal <= today)
    .reduce((sum, { rekam }) => sum + (rekam ?? 0), 0);
  const newcomers = recordedPerDay(demand.arrivals) * Math.max(0, workingDays(day, today, holidays) - 1);
  const sinceThen = {
    people: Math.max(0, recordedSince - newcomers),
    reachable: { low: 1, value: 1, high: 1 },
    residents: 0,
  };
  // Trips that are planned today weren't then; those that were made are in the counts.
  return { office: { ...office, desa: [...office.desa, sinceThen] }, plan: { ...plan, outreachDays: 0 } };
}

function only<R>(read: Rows<R>, wanted: (row: R) => boolean): Rows<R> {
  return { ...read, rows: read.rows.filter(wanted) };
}
