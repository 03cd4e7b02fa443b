import { cellsOf } from '../actions/openedOn';
import { day, formatDay } from '../cells/day';
import { formatMonth, monthOf } from '../cells/month';
import { wordsFound } from '../cells/wordsFound';
import { type Procedure, procedure } from '../declare';
import { layanan } from '../tables';
import type { LayananRow } from '../tables/layanan';
import { type Placed, readTable } from '../tables/table';
import type { Host } from '../workbook/host';
import { type Problem, problemsOf } from './problem';

export interface ServiceDays {
  /** The day asked for, when it has a row. */
  day: ServiceDay | null;
  /** The last 10 days with a row, latest first; of a search, the last 31 that are found. */
  recent: ServiceDay[];
  /** How many were found among all days; without a search all of them. */
  found: number;
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
  /** All that may be searched for. */
  teks: string;
  /** Line of the sheet Layanan. */
  line: number;
  /** What a change of it is to carry along as `semula`. */
  semula: string;
}

const SHOWN = 10;
/** A whole month may be looked for. */
const SHOWN_FOUND = 31;

export const serviceText = ({ tanggal, catatan }: Pick<LayananRow, 'tanggal' | 'catatan'>) =>
  `${formatDay(tanggal)} ${formatMonth(monthOf(tanggal))} ${catatan ?? ''}`;

/**
 * The row of one day, so that a form can start from what stands there, and the last days. `tanggal` empty: today. `cari`: the last
 * days in which all its words are found.
 */
export const layananHari: Procedure<Host, { tanggal: string; cari?: string }, ServiceDays> = procedure(
  (host, input) => {
    const read = readTable(layanan, host.workbook.read(layanan.sheet));
    const typed = day().read(typeof input?.tanggal === 'string' ? input.tanggal : '');
    const asked = typed.ok ? typed.value : host.occasion().now.slice(0, 10);
    const words = wordsFound(typeof input?.cari === 'string' ? input.cari : '');
    const found = read.rows.filter((row) => !words.some || words.within(serviceText(row)));
    return {
      day: read.rows.filter((row) => row.tanggal === asked).map(dayOf)[0] ?? null,
      recent: [...found]
        .sort((a, b) => (a.tanggal < b.tanggal ? 1 : -1))
        .slice(0, words.some ? SHOWN_FOUND : SHOWN)
        .map(dayOf),
      found: found.length,
      problems: problemsOf(read),
    };
  },
);

const CHANGEABLE = (Object.keys(layanan.columns) as (keyof LayananRow)[]).filter((name) => name !== layanan.key);

const dayOf = (row: Placed<LayananRow>): ServiceDay => ({
  ...row,
  teks: serviceText(row),
  semula: JSON.stringify(cellsOf(layanan, row, CHANGEABLE)),
});
