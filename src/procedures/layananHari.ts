import type { Problem } from './problem';

export interface ServiceDays {
  /** The day asked for, when it has a row. */
  day: ServiceDay | null;
  /** The last 10 days with a row, latest first. */
  recent: ServiceDay[];
  problems: Problem[];
}

export interface ServiceDay {
  /** `YYYY-MM-DD`. */
  tanggal: string;
  daftar: number;
  rekam: number;
  prr: number;
  cetak: number;
  gagal: number;
  serah: number;
  petugas: number | null;
  jam: number | null;
  catatan: string | null;
  /** Line of the sheet Layanan. */
  line: number;
}
