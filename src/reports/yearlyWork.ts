import { addDays, type Day } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { joined } from '../domain/words';
import { cardsPerDay, recordedPerDay } from '../forecast/arrivals';
import { meanOf } from '../forecast/estimate';
import type { Office } from '../forecast/office';
import type { LayananRow } from '../tables/layanan';
import type { Demand } from './forecast/demand';

/** What is counted: people who register, people recorded, cards printed, cards handed over. */
export const VOLUMES = ['daftar', 'rekam', 'cetak', 'serah'] as const;
export type Volume = (typeof VOLUMES)[number];

/** What a year brings to the counter, and how that is known. */
export interface YearlyWork extends Record<Volume, number> {
  /** Those that the office's own days tell; the others are what the forecast expects. */
  fromHistory: readonly Volume[];
  /** Where the figures come from, as a sentence. */
  basis: string;
}

/** With fewer days on record the mean says more about those days than about the year. */
const FEWEST_DAYS = 30;

const WORDS: Record<Volume, string> = { daftar: 'Daftar', rekam: 'Rekam', cetak: 'Cetak', serah: 'Serah' };
const DEFAULTS =
  'nilai bawaan: tunggakan yang terjangkau, pemula menurut jumlah penduduk, dan penggantian menurut yang sudah rekam (lembar Desa dan Pengaturan)';
const REST = 'yang direkam menurut Layanan dan penggantian menurut yang sudah rekam (lembar Desa dan Pengaturan)';

/**
 * The coming year, by which ABK and Prakiraan count people: the last one's days on record, scaled; what the forecast
 * expects with too few of them, and for a column that nobody ever filled in: that isn't work of which there is none.
 */
export function yearlyWork(
  { demand, office, daysPerYear }: { demand: Demand; office: Office; daysPerYear: number },
  services: readonly LayananRow[],
  today: Day,
): YearlyWork {
  const lastYear = addDays(today, -365);
  const days = services.filter(({ tanggal }) => tanggal > lastYear && tanggal <= today);
  const people = demand.reachableBacklog + recordedPerDay(office.arrivals) * daysPerYear;
  // Everybody who is recorded gets a card, and so does who lost one or changed what stands on it.
  const replaced = (cardsPerDay(office.arrivals) - recordedPerDay(office.arrivals)) * daysPerYear;
  const expectedWith = (rekam: number) => ({
    rekam,
    daftar: rekam + replaced,
    cetak: rekam + replaced,
    serah: rekam + replaced,
  });
  if (days.length < FEWEST_DAYS) {
    return {
      ...expectedWith(people),
      fromHistory: [],
      basis: `Baru ${formatNumber(days.length)} hari layanan tercatat dalam setahun terakhir (perlu ${FEWEST_DAYS}), jadi volume setahun diperkirakan dari ${DEFAULTS}.`,
    };
  }
  const counts: Record<Volume, (row: LayananRow) => number> = {
    daftar: (row) => row.daftar ?? 0,
    rekam: (row) => row.rekam ?? 0,
    cetak: (row) => (row.cetak ?? 0) + (row.gagal ?? 0),
    serah: (row) => row.serah ?? 0,
  };
  const fromHistory = VOLUMES.filter((volume) => days.some((row) => counts[volume](row) > 0));
  const unknown = VOLUMES.filter((volume) => !fromHistory.includes(volume));
  const seen = Object.fromEntries(
    fromHistory.map((volume) => [volume, meanOf(days.map(counts[volume])) * daysPerYear]),
  ) as Partial<Record<Volume, number>>;
  const told = `Volume setahun: rata-rata ${formatNumber(days.length)} hari layanan yang tercatat dalam setahun terakhir (lembar Layanan) dikalikan ${formatNumber(daysPerYear)} hari kerja setahun ke depan.`;
  return {
    ...expectedWith(seen.rekam ?? people),
    ...seen,
    fromHistory,
    basis:
      unknown.length === 0
        ? told
        : `${told} Kolom ${joined(unknown.map((volume) => WORDS[volume]))} tidak pernah diisi, jadi volumenya tidak diketahui; dipakai perkiraan dari ${seen.rekam === undefined ? DEFAULTS : REST}.`,
  };
}
