import type { Moment } from '../../cells/day';
import { addDays } from '../../cells/day';
import { lastDayOf, type Month, previousMonth } from '../../cells/month';
import { closingOf, type Traces } from '../../domain/ledgerHistory';
import type { ArsipLaporanRow } from '../../tables/arsipLaporan';
import { type KeptPage, keptPage } from './keptPages';

/** A list that is read so many days after its month tells of that month and of hardly anything else. */
const MOST_DAYS = 10;

const isSoonAfter = (month: Month, moment: Moment): boolean =>
  moment.slice(0, 10) <= addDays(lastDayOf(month), MOST_DAYS);

/**
 * A report's page of the month before as it was kept when that was closed, for what only the difference of two months tells.
 * Desa holds no past: both months' lists must have been read soon after their months, else the difference is of other weeks.
 *
 * @param now by the clock, also where the month is over
 * @returns null where nothing was kept, or not in time
 */
export function monthBefore(
  kept: readonly ArsipLaporanRow[],
  past: Traces,
  { sheet, month, now }: { sheet: string; month: Month; now: Moment },
): KeptPage | null {
  const before = previousMonth(month);
  const closing = closingOf(past, before);
  if (closing === null || !isSoonAfter(month, now)) return null;
  const found = keptPage(kept, { sheet, month: before, closing });
  return found !== null && isSoonAfter(before, found.since) ? found : null;
}
