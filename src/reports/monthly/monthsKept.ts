import { type Month, monthOf, nextMonth, previousMonth } from '../../cells/month';
import type { GangguanRow } from '../../tables/gangguan';
import type { LayananRow } from '../../tables/layanan';
import type { PersediaanRow } from '../../tables/persediaan';
import type { Rows } from '../../tables/table';

/** Months that are kept at one closing at most: closing the first month closes everything before it. */
const MOST_MONTHS = 24;

/** Those of the months up to the last closed one whose reports are kept when it is closed, the last first. */
export function monthsKept(first: Month | null, last: Month): Month[] {
  return monthsFrom(first, last).slice(0, MOST_MONTHS);
}

/** Months from the first to the last, the last first; none without a first. */
function monthsFrom(first: Month | null, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = last; month >= (first ?? nextMonth(last)); month = previousMonth(month)) months.push(month);
  return months;
}

/** The first month of which the office has rows; null when it has none. */
export function firstMonth(read: {
  persediaan: Pick<Rows<PersediaanRow>, 'rows'>;
  layanan: Pick<Rows<LayananRow>, 'rows'>;
  gangguan: Pick<Rows<GangguanRow>, 'rows'>;
}): Month | null {
  const days = [
    ...read.persediaan.rows.map(({ tanggal }) => tanggal),
    ...read.layanan.rows.map(({ tanggal }) => tanggal),
    ...read.gangguan.rows.map(({ mulai }) => mulai),
  ];
  return days.length === 0 ? null : monthOf(days.reduce((first, day) => (day < first ? day : first)));
}
