import type { Day } from '../cells/day';
import { formatMonth, lastDayOf, type Month, monthOf, previousMonth } from '../cells/month';
import type { RiwayatRow } from '../tables/riwayat';

/**
 * What Riwayat tells about the ledger: how many rows it must have, and which months are closed. Every writing action
 * reads Riwayat anyhow, so asking it costs nothing. It is read from the column Objek, which is written here.
 */
type Trace = Pick<RiwayatRow, 'objek'>;

/** The Objek of what put rows with these running numbers into the ledger. */
export function entriesObject(first: number, last: number): string {
  return first === last ? `Persediaan No ${first}` : `Persediaan No ${first} sampai ${last}`;
}

/** The highest running number that was ever given; 0 when none was. */
export function highestNumber(past: readonly Trace[]): number {
  let highest = 0;
  for (const { objek } of past) {
    const found = objek === null ? null : /^Persediaan No \d+(?: sampai \d+)?$/.exec(objek);
    if (found) highest = Math.max(highest, Number(/\d+$/.exec(found[0])?.[0]));
  }
  return highest;
}

/** Closing a month closes all before it; opening one leaves those before it closed. */
export interface MonthMark {
  closes: boolean;
  month: Month;
  /** Order among the marks: Riwayat may have been sorted, and its times know no seconds. */
  order: number;
}

/** The Objek of closing or opening a month: `Tutup bulan 2026-10 ke-3`. */
export function monthObject({ closes, month, order }: MonthMark): string {
  return `${closes ? 'Tutup' : 'Buka'} bulan ${month} ke-${order}`;
}

export function monthMarks(past: readonly Trace[]): MonthMark[] {
  return past
    .flatMap(({ objek }) => {
      const found = objek === null ? null : /^(Tutup|Buka) bulan (\d{4}-\d{2}) ke-(\d+)$/.exec(objek);
      return found ? [{ closes: found[1] === 'Tutup', month: found[2] ?? '', order: Number(found[3]) }] : [];
    })
    .sort((a, b) => a.order - b.order);
}

/** The last day that is frozen, a month's end; null when no month is closed. */
export function closedUntil(past: readonly Trace[]): Day | null {
  const last = monthMarks(past).pop();
  return last ? lastDayOf(last.closes ? last.month : previousMonth(last.month)) : null;
}

/** Why nothing can be put on a day any more; null when it can. */
export function frozenSentence(day: Day, until: Day | null): string | null {
  if (until === null || day > until) return null;
  return `${formatMonth(monthOf(day))} sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah ${formatMonth(monthOf(until))}`;
}
