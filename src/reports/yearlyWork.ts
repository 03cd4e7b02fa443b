import { addDays, type Day } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import type { Settings } from '../domain/settings';
import type { DesaRow } from '../tables/desa';
import type { LayananRow } from '../tables/layanan';

/** What an ordinary year brings to the counter, and how that is known. The backlog, which comes once, isn't in it. */
export interface YearlyWork {
  /** People who register, people recorded, cards tried (good and failed), cards handed over; a year of each. */
  daftar: number;
  rekam: number;
  cetak: number;
  serah: number;
  fromHistory: boolean;
  /** Where the figures come from, as a sentence. */
  basis: string;
}

/** With fewer days on record the mean says more about those days than about the year. */
const FEWEST_DAYS = 30;

/**
 * From the last year's days on record, scaled to the year's working days; from population and rates where there are
 * too few.
 *
 * @param desa the desa that exist
 */
export function yearlyWork(
  layanan: readonly LayananRow[],
  desa: readonly DesaRow[],
  settings: Settings,
  workingDaysOfYear: number,
  today: Day,
): YearlyWork {
  const lastYear = addDays(today, -365);
  const days = layanan.filter(({ tanggal }) => tanggal > lastYear && tanggal <= today);
  if (days.length >= FEWEST_DAYS) {
    const yearly = (of: (row: LayananRow) => number) =>
      (days.reduce((sum, row) => sum + of(row), 0) / days.length) * workingDaysOfYear;
    return {
      daftar: yearly((row) => row.daftar),
      rekam: yearly((row) => row.rekam),
      cetak: yearly((row) => row.cetak + row.gagal),
      serah: yearly((row) => row.serah),
      fromHistory: true,
      basis: `Volume setahun dihitung dari ${formatNumber(days.length)} hari layanan yang tercatat dalam setahun terakhir (lembar Layanan), dikalikan ke ${formatNumber(workingDaysOfYear)} hari kerja.`,
    };
  }
  const sum = (of: (row: DesaRow) => number) => desa.reduce((all, row) => all + of(row), 0);
  const share = settings.wajib_per_penduduk;
  const people = sum((row) => row.penduduk ?? (share > 0 ? row.wajibKtp / share : row.wajibKtp));
  const pemula = people * settings.pemula_per_penduduk_tahun;
  const cards = pemula + sum((row) => row.sudahRekam) * settings.penggantian_per_rekam_tahun;
  return {
    daftar: cards,
    rekam: pemula,
    cetak: cards / (1 - Math.min(0.99, settings.gagal_cetak)),
    serah: cards,
    fromHistory: false,
    basis: `Baru ${formatNumber(days.length)} hari layanan tercatat (perlu ${FEWEST_DAYS}), jadi volume setahun adalah perkiraan dari nilai bawaan: pemula menurut jumlah penduduk, penggantian menurut yang sudah rekam (lembar Desa dan Pengaturan).`,
  };
}
