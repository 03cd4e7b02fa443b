import { addDays, type Day, weekday } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import { cardsPerDay, recordedPerDay } from '../../../forecast/flow/arrivals';
import type { Office } from '../../../forecast/office';
import type { LayananRow } from '../../../tables/layanan';
import type { PersediaanRow } from '../../../tables/persediaan';
import { printsOfDays, type WorkDay } from '../../stock/printsOfDays';
import type { Demand } from './demand';

/** What is counted: people who register, people recorded, cards printed, cards handed over. */
export const VOLUMES = ['daftar', 'rekam', 'cetak', 'serah'] as const;
export type Volume = (typeof VOLUMES)[number];

/** The days and calendar months of the last year that a column of Layanan tells. */
export interface Told {
  days: number;
  months: number;
  /** Prints that the ledger has and Layanan hasn't are in it. */
  inLedger: boolean;
}

/** What a year brings to the counter, and how that is known. */
export interface YearlyWork extends Record<Volume, number> {
  /** Those that the office's own days tell; the others are what the forecast expects. */
  fromHistory: Readonly<Partial<Record<Volume, Told>>>;
  /** Where the figures of those come from, as sentences. */
  basis(volumes: readonly Volume[]): string;
}

/** With fewer days on record the mean says more about those days than about the year. */
const FEWEST_DAYS = 30;

const WORDS: Record<Volume, string> = { daftar: 'Daftar', rekam: 'Rekam', cetak: 'Cetak', serah: 'Serah' };
const DEFAULTS =
  'nilai bawaan: tunggakan yang terjangkau, pemula menurut jumlah penduduk, dan penggantian menurut yang sudah rekam (lembar Desa dan Pengaturan)';
const REST = 'yang direkam menurut Layanan dan penggantian menurut yang sudah rekam (lembar Desa dan Pengaturan)';

/**
 * The coming year, by which ABK and Prakiraan count people: for each column of Layanan the mean of the last year's days
 * that tell it, scaled; what the forecast expects where too few do. An empty cell isn't work of which there was none,
 * save spoiled prints.
 */
export function yearlyWork(
  { demand, office, daysPerYear }: { demand: Demand; office: Office; daysPerYear: number },
  services: readonly LayananRow[],
  entries: readonly PersediaanRow[],
  today: Day,
): YearlyWork {
  const lastYear = addDays(today, -365);
  const { days: all, inLedger, hasZeros } = printsOfDays(services, entries);
  const days = all.filter(({ tanggal }) => tanggal > lastYear && tanggal <= today);
  const people = demand.reachableBacklog + recordedPerDay(office.arrivals) * daysPerYear;
  // Everybody who is recorded gets a card, and so does who lost one or changed what stands on it.
  const replaced = (cardsPerDay(office.arrivals) - recordedPerDay(office.arrivals)) * daysPerYear;
  const expectedWith = (rekam: number) => ({
    rekam,
    daftar: rekam + replaced,
    cetak: rekam + replaced,
    serah: rekam + replaced,
  });
  const told = Object.fromEntries(
    VOLUMES.map((volume) => [
      volume,
      toldBy(
        days.filter((row) => row[volume] !== null),
        volume === 'cetak' && inLedger,
      ),
    ]),
  ) as Record<Volume, Told>;
  const known = VOLUMES.filter((volume) => told[volume].days >= FEWEST_DAYS);
  if (known.length === 0) {
    return {
      ...expectedWith(people),
      fromHistory: {},
      basis: () =>
        `Baru ${formatNumber(Math.max(...VOLUMES.map((volume) => told[volume].days)))} hari layanan tercatat dalam setahun terakhir (perlu ${FEWEST_DAYS}), jadi volume setahun diperkirakan dari ${DEFAULTS}.`,
    };
  }
  const seen = Object.fromEntries(
    known.map((volume) => [volume, perWorkingDay(days, volume) * daysPerYear]),
  ) as Partial<Record<Volume, number>>;
  return {
    ...expectedWith(seen.rekam ?? people),
    ...seen,
    fromHistory: Object.fromEntries(known.map((volume) => [volume, told[volume]])),
    basis: (volumes) =>
      basisOf(told, volumes, known, daysPerYear, {
        hasWeekends: days.some(({ tanggal }) => isWeekend(tanggal)),
        hasZeros,
      }),
  };
}

function toldBy(rows: readonly WorkDay[], inLedger: boolean): Told {
  return { days: rows.length, months: new Set(rows.map(({ tanggal }) => tanggal.slice(0, 7))).size, inLedger };
}

/**
 * What a day of Monday to Friday brings, with its part of what was served at weekends besides: the year is counted in
 * working days. Spoiled prints are work as well. They have a column of their own, which is filled in only when one is
 * spoiled: on a day that tells its prints, nothing there is none.
 */
function perWorkingDay(days: readonly WorkDay[], volume: Volume): number {
  const told = days.filter((row) => row[volume] !== null);
  const spoiled = (row: WorkDay) => (volume === 'cetak' ? (row.gagal ?? 0) : 0);
  const all = told.reduce((sum, row) => sum + (row[volume] ?? 0) + spoiled(row), 0);
  const working = told.filter(({ tanggal }) => !isWeekend(tanggal)).length;
  return all / (working > 0 ? working : told.length);
}

/** Sunday is 0, Saturday 6. */
const isWeekend = (day: Day): boolean => weekday(day) % 6 === 0;

export const toldWords = ({ days, months, inLedger }: Told): string =>
  `${formatNumber(days)} hari dalam ${formatNumber(months)} bulan${inLedger ? '; tiap bulan yang lebih besar antara Layanan dan Persediaan' : ''}`;

function basisOf(
  told: Record<Volume, Told>,
  volumes: readonly Volume[],
  known: readonly Volume[],
  daysPerYear: number,
  { hasWeekends, hasZeros }: { hasWeekends: boolean; hasZeros: boolean },
): string {
  const seen = volumes.filter((volume) => known.includes(volume));
  const isZero = (volume: Volume) => volume === 'cetak' && hasZeros;
  const never = volumes.filter((volume) => told[volume].days === 0 && !isZero(volume));
  const few = volumes.filter((volume) => told[volume].days > 0 && !known.includes(volume));
  const unknown = [
    ...(never.length > 0 ? [`${joined(never.map((volume) => WORDS[volume]))} tidak pernah diisi`] : []),
    ...(hasZeros && told.cetak.days === 0 && volumes.includes('cetak') ? ['Cetak selalu 0'] : []),
    ...few.map(
      (volume) =>
        `${WORDS[volume]} baru diisi ${toldWords({ ...told[volume], inLedger: false })}${isZero(volume) ? ' sejak cetak pertama' : ''} (perlu ${FEWEST_DAYS} hari)`,
    ),
  ];
  return [
    ...(seen.length > 0
      ? [
          `Volume setahun: ${hasWeekends ? 'jumlah semua hari yang diisi di Layanan setahun terakhir, Sabtu dan Minggu juga, dibagi hari Senin-Jumatnya' : 'rata-rata hari yang diisi di Layanan setahun terakhir'} (${joined(alike(told, seen))}) x ${formatNumber(daysPerYear)} hari kerja.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Kolom ${joined(unknown)}, jadi volumenya tidak diketahui; dipakai perkiraan dari ${known.includes('rekam') ? REST : DEFAULTS}.`,
        ]
      : []),
  ].join(' ');
}

/** Columns that as many days tell, together. */
function alike(told: Record<Volume, Told>, known: readonly Volume[]): string[] {
  const words = (volume: Volume) => toldWords(told[volume]);
  return [...new Set(known.map(words))].map(
    (days) => `${joined(known.filter((volume) => words(volume) === days).map((volume) => WORDS[volume]))} ${days}`,
  );
}
