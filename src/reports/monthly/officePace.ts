import { addDays, type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { isOneUnit, stagesStopped } from '../../domain/outages';
import { isWorking } from '../../domain/recordingSets';
import type { Settings } from '../../domain/settings';
import type { AsetRow } from '../../tables/aset';
import type { GangguanRow, OutageKind } from '../../tables/gangguan';
import type { LayananRow } from '../../tables/layanan';
import type { Stage } from '../../tables/stages';
import type { Rows } from '../../tables/table';
import { machinesOf } from '../forecast/model/machines';
import { DAYS_FOR_PACE } from '../forecast/model/seenRecording';

/** What the losses are told from. */
export interface LossRows {
  gangguan: Rows<GangguanRow>;
  aset: Rows<AsetRow>;
  layanan: Rows<LayananRow>;
}

/** What an office manages on a day without outages, and how many machines share it. */
export interface OfficePace {
  peoplePerDay: number;
  cardsPerDay: number;
  /** Where the two come from, for a sentence. */
  peopleBasis: string;
  cardsBasis: string;
  sets: number;
  printers: number;
  /** What one of them manages on a whole day. */
  peoplePerSet: number;
  cardsPerPrinter: number;
}

/**
 * Means of the last year's days on which nothing stopped the stage, since the others are short by what is asked for; of all
 * its days where those are too few, and with fewer days still what sets do by default, and printers in other offices.
 *
 * @param inSpan the outages whose losses are asked for, up to `today`
 */
export function officePace(
  { gangguan, aset, layanan }: LossRows,
  inSpan: readonly GangguanRow[],
  settings: Settings,
  today: Day,
): OfficePace {
  const inService = inServiceOn(today, aset.rows);
  const usable = machinesOf(inService);
  const unitsBefore = (kind: OutageKind, units: number) =>
    units + brokenIn(inSpan, kind, aset.rows, new Set(inService.filter(isWorking).map(({ id }) => id)));
  const sets = unitsBefore('ALAT_REKAM', usable.sets);
  const printers = unitsBefore('PRINTER', usable.printers);
  const from = addDays(today, -DAYS_LOOKED_BACK);
  const days = layanan.rows.filter(({ tanggal }) => tanggal >= from && tanggal <= today);
  const usual = (stage: Stage, column: 'rekam' | 'cetak', otherwise: number, assumed: string) => {
    const stopped = stoppedDays(gangguan.rows, stage, from, today);
    const worked = days.filter((row) => (row[column] ?? 0) > 0);
    const calm = worked.filter(({ tanggal }) => !stopped.has(tanggal));
    const [counted, which] =
      calm.length >= DAYS_FOR_PACE ? [calm, 'tanpa gangguan'] : [worked, 'layanan, yang terganggu juga'];
    if (counted.length < DAYS_FOR_PACE) return [otherwise, assumed] as const;
    const mean = counted.reduce((sum, row) => sum + (row[column] ?? 0), 0) / counted.length;
    return [mean, `rata-rata ${formatNumber(counted.length)} hari ${which}`] as const;
  };
  const { orang_per_set_hari: perSet, cetak_per_hari_kerja: perDay } = settings;
  const [peoplePerDay, peopleBasis] = usual(
    'REKAM',
    'rekam',
    sets * perSet,
    `dianggap dari ${formatNumber(sets)} set, terdaftar per ${formatDay(today)} dan kondisinya menurut Aset sekarang; ${TOO_FEW}`,
  );
  const [cardsPerDay, cardsBasis] = usual(
    'CETAK',
    'cetak',
    printers > 0 ? perDay : 0,
    printers > 0 ? `dianggap seperti kantor lain; ${TOO_FEW}` : 'tidak ada printer yang siap',
  );
  return {
    ...{ peoplePerDay, peopleBasis, cardsPerDay, cardsBasis, sets, printers },
    peoplePerSet: perSet,
    cardsPerPrinter: settings.kartu_per_printer_hari,
  };
}

const TOO_FEW = `Layanan setahun terakhir belum memuat ${formatNumber(DAYS_FOR_PACE)} hari`;

/** An older pace is another office's. */
const DAYS_LOOKED_BACK = 365;

/** Days in which an outage stopped a stage or a unit of it, be it for a minute. */
function stoppedDays(outages: readonly GangguanRow[], stage: Stage, from: Day, until: Day): ReadonlySet<Day> {
  const stopped = new Set<Day>();
  for (const row of outages.filter((each) => stagesStopped(each).includes(stage))) {
    const [begun, ended] = [row.mulai.slice(0, 10), row.selesai?.slice(0, 10) ?? until];
    const last = ended < until ? ended : until;
    for (let day = begun > from ? begun : from; day <= last; day = addDays(day, 1)) stopped.add(day);
  }
  return stopped;
}

/**
 * Bought by the year of the day, and not removed by then: a month that is over had its own machines. Their condition is the
 * one of now, since no sheet that a report reads has another.
 */
function inServiceOn(day: Day, devices: readonly AsetRow[]): AsetRow[] {
  return devices
    .filter(({ tahun }) => tahun === null || tahun <= Number(day.slice(0, 4)))
    .map((row) => (row.tanggalHapus !== null && row.tanggalHapus > day ? { ...row, status: 'AKTIF' } : row));
}

/** Units that broke down in these outages, which aren't among the usable ones any more. */
function brokenIn(
  outages: readonly GangguanRow[],
  kind: OutageKind,
  devices: readonly AsetRow[],
  usable: ReadonlySet<string>,
): number {
  const broken = outages.filter((row) => {
    const device = row.jenis === kind && deviceOf(row, devices);
    return device && !usable.has(device.id);
  });
  return new Set(broken.map((row) => unitOf(row, devices))).size;
}

function deviceOf({ asetId }: GangguanRow, devices: readonly AsetRow[]): AsetRow | undefined {
  return devices.find(({ id }) => id.toUpperCase() === asetId?.toUpperCase());
}

/** The set of a device in a set, else the device; null: the stage as a whole. */
export function unitOf(outage: GangguanRow, devices: readonly AsetRow[]): string | null {
  if (!isOneUnit(outage) || outage.asetId === null) return null;
  return deviceOf(outage, devices)?.setPerekaman ?? outage.asetId.toUpperCase();
}
