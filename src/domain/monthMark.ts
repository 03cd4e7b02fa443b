import type { Month } from '../cells/month';

/** Closing a month closes all before it; opening one leaves those before it closed. */
export interface MonthMark {
  closes: boolean;
  month: Month;
  /** Order among the marks: Riwayat may have been sorted, and its times know no seconds. */
  order: number;
}

/** As it stands in the Objek of Riwayat: `Tutup bulan 2026-10 ke-3`. */
export const markText = ({ closes, month, order }: MonthMark): string =>
  `${closes ? 'Tutup' : 'Buka'} bulan ${month} ke-${order}`;

/** The same read again; null when it is another object. */
export function readMark(objek: string): MonthMark | null {
  const found = /^(Tutup|Buka) bulan (\d{4}-\d{2}) ke-(\d{1,15})$/.exec(objek);
  return found && { closes: found[1] === 'Tutup', month: found[2] ?? '', order: Number(found[3]) };
}
