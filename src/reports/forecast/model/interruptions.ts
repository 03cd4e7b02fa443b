import { addDays, type Day, formatDay, type Moment } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import type { Holidays } from '../../../domain/calendar';
import { isOneUnit, outageRecord, runningOutages, stagesStopped } from '../../../domain/outages';
import {
  type AvailabilityPosterior,
  type AvailabilityPrior,
  expectedAvailability,
  posteriorAvailability,
} from '../../../forecast/chance/availability';
import type { Plan } from '../../../forecast/levers';
import type { CommonCause } from '../../../forecast/office';
import { gangguan } from '../../../tables';
import type { GangguanRow, OutageKind } from '../../../tables/gangguan';
import type { Stage } from '../../../tables/stages';
import type { Rows } from '../../../tables/table';
import type { Grounds } from './assumptions';
import { causeLabel, loggedCauses } from './commonCauses';
import { AVAILABILITY_PRIORS } from './priors';

type Machines = Pick<Plan, 'sets' | 'printers'>;

/** When the counter serves, as the reports on outages count it. */
interface Service {
  holidays: Holidays;
  saturdayHours: number;
}

export interface Interruptions {
  commonCauses: CommonCause[];
  setAvailability: AvailabilityPosterior;
  printerAvailability: AvailabilityPosterior;
  /** Of the machines that are ready by Aset, those that are down now. */
  down: Machines;
  /** Days on which recording was stopped, in part or whole. */
  disturbed: ReadonlySet<Day>;
}

const MINUTES_AN_HOUR = 60;

/** What the outage log says of each cause and of the machines, added to what is believed without a log. */
export function interruptionsOf(
  { rows: logged }: Rows<GangguanRow>,
  { now, machines, down, ...service }: Service & { now: Moment; machines: Machines; down: Machines },
  grounds: Grounds,
): Interruptions {
  const rows = logged.filter((row) => row.mulai <= now && !isBackwards(row));
  addLeftOut(logged, now, grounds);
  const since = rows.reduce((first, row) => (row.mulai < first ? row.mulai : first), now);
  // The log is taken to begin a week before its first entry: from an entry on would see outages alone.
  const from = `${addDays(since.slice(0, 10), -7)}T00:00`;
  if (rows.length === 0)
    grounds.gaps.push('Belum ada gangguan yang dicatat; seringnya gangguan masih perkiraan bawaan.');

  const week = service.saturdayHours > 0 ? 'Senin-Sabtu' : 'Senin-Jumat';
  const learn = (
    label: string,
    logged: readonly GangguanRow[],
    { units, prior, isExpected, atStart }: Learnt,
  ): AvailabilityPosterior => {
    const history = rows.length === 0 ? null : historyOf(logged, units, from, now, service);
    const believed = posteriorAvailability(history ?? NOTHING_SEEN, prior);
    // Outages that only the log knows of are as many as it has, in the time of log and belief together; how long one
    // lasts is believed as of any other.
    const posterior = isExpected ? believed : { ...believed, failures: history?.outages ?? 0 };
    grounds.assumptions.push({
      label: `${label}: waktu siap`,
      value: formatShare(expectedAvailability(posterior)),
      unit: 'dari jam layanan',
      basis: `${
        history && history.outages > 0
          ? `${formatNumber(history.outages)} gangguan tercatat di jam layanan ${week}, ${formatNumber(history.downHours, 1)} jam hilang, dan nilai bawaan`
          : history
            ? `tanpa gangguan tercatat di jam layanan ${week} sejak ${formatDay(from.slice(0, 10))}, dan nilai bawaan`
            : 'nilai bawaan'
      }${atStart}`,
      place: { sheet: gangguan.sheet, line: 1, column: 1 },
    });
    return posterior;
  };
  return {
    disturbed: disturbedDays(rows, now),
    down,
    commonCauses: loggedCauses(rows).map(({ rows: logged, isExpected, ...cause }) => {
      const isRunning = runningOutages(logged, now).length > 0;
      const atStart = isRunning ? '; sedang berlangsung' : '';
      const how = { units: 1, prior: AVAILABILITY_PRIORS[cause.kind], isExpected, atStart };
      return { ...cause, availability: learn(causeLabel(cause), logged, how), upNow: !isRunning };
    }),
    setAvailability: learn('Satu set perekaman', ofMachines(rows, 'ALAT_REKAM', 'REKAM'), {
      ...{ units: machines.sets, prior: AVAILABILITY_PRIORS.set, isExpected: true },
      atStart: downWords(down.sets, machines.sets),
    }),
    printerAvailability: learn('Satu printer kartu', ofMachines(rows, 'PRINTER', 'CETAK'), {
      ...{ units: machines.printers, prior: AVAILABILITY_PRIORS.printer, isExpected: true },
      atStart: downWords(down.printers, machines.printers),
    }),
  };
}

/** How a log is read, beside its rows. */
interface Learnt {
  units: number;
  prior: AvailabilityPrior;
  isExpected: boolean;
  /** What is down now, said after where the belief comes from. */
  atStart: string;
}

const ofMachines = (rows: readonly GangguanRow[], kind: OutageKind, stage: Stage): GangguanRow[] =>
  rows.filter((row) => row.jenis === kind && stagesStopped(row).includes(stage));

const downWords = (down: number, units: number): string =>
  down > 0 ? `; ${formatNumber(down)} dari ${formatNumber(units)} sedang terganggu` : '';

const isBackwards = ({ mulai, selesai }: GangguanRow): boolean => selesai !== null && selesai < mulai;

/** What is in the log and can't be counted. */
function addLeftOut(rows: readonly GangguanRow[], now: Moment, { gaps }: Grounds): void {
  const backwards = rows.filter(isBackwards).length;
  const toCome = rows.filter((row) => row.mulai > now && !isBackwards(row)).length;
  if (backwards > 0)
    gaps.push(
      `${formatNumber(backwards)} gangguan yang Selesai-nya sebelum Mulai tidak ikut dihitung; lihat lembar Periksa.`,
    );
  if (toCome > 0) gaps.push(`${formatNumber(toCome)} gangguan yang mulainya sesudah sekarang tidak ikut dihitung.`);
}

function disturbedDays(rows: readonly GangguanRow[], now: Moment): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const row of rows.filter((outage) => stagesStopped(outage).includes('REKAM'))) {
    const last = (row.selesai ?? now).slice(0, 10);
    for (let day = row.mulai.slice(0, 10); day <= last; day = addDays(day, 1)) days.add(day);
  }
  return days;
}

/** Nothing is down at the start: the log is taken to begin before its first outage. */
const NOTHING_SEEN = { upHours: 0, downHours: 0, outages: 0, stillDown: 0, downAtStart: 0 };

/** Hours of all units together: each device's own outages, and those of the whole stage as outages of every unit. */
function historyOf(
  rows: readonly GangguanRow[],
  units: number,
  from: Moment,
  now: Moment,
  { holidays, saturdayHours }: Service,
) {
  const devices = new Set(rows.filter(isOneUnit).map((row) => row.asetId));
  const shared = rows.filter((row) => !isOneUnit(row));
  const total = { ...NOTHING_SEEN };
  const count = Math.max(1, units, devices.size);
  const named = [...devices, ...Array.from({ length: count - devices.size }, () => null)];
  for (const device of named) {
    const record = outageRecord(
      [...shared, ...rows.filter((row) => device !== null && row.asetId === device)],
      from,
      now,
      holidays,
      saturdayHours,
    );
    total.upHours += record.upMinutes / MINUTES_AN_HOUR;
    total.downHours += record.downMinutes / MINUTES_AN_HOUR;
    total.outages += record.failures;
    total.stillDown += record.running;
  }
  return total;
}
