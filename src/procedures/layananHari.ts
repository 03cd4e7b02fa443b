import { cellsOf } from '../actions/openedOn';
import { day } from '../cells/day';
import { type Procedure, procedure } from '../declare';
import { layanan } from '../tables';
import type { LayananRow } from '../tables/layanan';
import { type Placed, readTable } from '../tables/table';
import type { Host } from '../workbook/host';
import { type Problem, problemsOf } from './problem';

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
  daftar: number | null;
  rekam: number | null;
  prr: number | null;
  cetak: number | null;
  gagal: number | null;
  serah: number | null;
  petugas: number | null;
  jam: number | null;
  catatan: string | null;
  /** Line of the sheet Layanan. */
  line: number;
  /** What a change of it is to carry along as `semula`. */
  semula: string;
}

const SHOWN = 10;

/** The row of one day, so that a form can start from what stands there, and the last days. `tanggal` empty: today. */
export const layananHari: Procedure<Host, { tanggal: string }, ServiceDays> = procedure((host, input) => {
  const read = readTable(layanan, host.workbook.read(layanan.sheet));
  const typed = day().read(typeof input?.tanggal === 'string' ? input.tanggal : '');
  const asked = typed.ok ? typed.value : host.occasion().now.slice(0, 10);
  return {
    day: read.rows.filter((row) => row.tanggal === asked).map(dayOf)[0] ?? null,
    recent: [...read.rows]
      .sort((a, b) => (a.tanggal < b.tanggal ? 1 : -1))
      .slice(0, SHOWN)
      .map(dayOf),
    problems: problemsOf(read),
  };
});

const CHANGEABLE = (Object.keys(layanan.columns) as (keyof LayananRow)[]).filter((name) => name !== layanan.key);

const dayOf = (row: Placed<LayananRow>): ServiceDay => ({
  ...row,
  semula: JSON.stringify(cellsOf(layanan, row, CHANGEABLE)),
});
