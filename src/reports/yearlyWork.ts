import { addDays, type Day } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { cardsPerDay, recordedPerDay } from '../forecast/arrivals';
import { meanOf } from '../forecast/estimate';
import type { Office } from '../forecast/office';
import type { LayananRow } from '../tables/layanan';
import type { Demand } from './forecast/demand';

/** What a year brings to the counter, and how that is known. */
export interface YearlyWork {
  /** People who register, people recorded, cards printed, cards handed over; a year of each. */
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

/** The coming year, by which ABK and Prakiraan count people: the last one's days on record, scaled; with too few of them, what the forecast expects. */
export function yearlyWork(
  { demand, office, daysPerYear }: { demand: Demand; office: Office; daysPerYear: number },
  services: readonly LayananRow[],
  today: Day,
): YearlyWork {
  const lastYear = addDays(today, -365);
  const days = services.filter(({ tanggal }) => tanggal > lastYear && tanggal <= today);
  if (days.length >= FEWEST_DAYS) {
    const yearly = (of: (row: LayananRow) => number) => meanOf(days.map(of)) * daysPerYear;
    return {
      daftar: yearly((row) => row.daftar),
      rekam: yearly((row) => row.rekam),
      cetak: yearly((row) => row.cetak + row.gagal),
      serah: yearly((row) => row.serah),
      fromHistory: true,
      basis: `Volume setahun: rata-rata ${formatNumber(days.length)} hari layanan yang tercatat dalam setahun terakhir (lembar Layanan) dikalikan ${formatNumber(daysPerYear)} hari kerja setahun ke depan.`,
    };
  }
  const people = demand.reachableBacklog + recordedPerDay(office.arrivals) * daysPerYear;
  const cards = demand.reachableBacklog + cardsPerDay(office.arrivals) * daysPerYear;
  return {
    daftar: cards,
    rekam: people,
    cetak: cards,
    serah: cards,
    fromHistory: false,
    basis: `Baru ${formatNumber(days.length)} hari layanan tercatat dalam setahun terakhir (perlu ${FEWEST_DAYS}), jadi volume setahun diperkirakan dari nilai bawaan: tunggakan yang terjangkau, pemula menurut jumlah penduduk, dan penggantian menurut yang sudah rekam (lembar Desa dan Pengaturan).`,
  };
}
