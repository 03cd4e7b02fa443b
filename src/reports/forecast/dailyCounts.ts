import { addDays, type Day } from '../../cells/day';
import { type Holidays, isWorkingDay } from '../../domain/calendar';
import type { LayananRow } from '../../tables/layanan';

/** What was counted on each working day from the first noted one to the day before `until`; null where nothing was. */
export interface DailyCounts {
  readonly days: readonly Day[];
  readonly counts: readonly (number | null)[];
}

/** People recorded by working day; what was recorded on a Saturday or a holiday counts for the next working day. */
export function dailyRecorded(rows: readonly LayananRow[], until: Day, holidays: Holidays): DailyCounts {
  const noted = new Map(rows.filter(({ tanggal }) => tanggal < until).map((row) => [row.tanggal, row.rekam]));
  const days: Day[] = [];
  const counts: (number | null)[] = [];
  const first = [...noted.keys()].reduce<Day>((least, day) => (day < least ? day : least), until);
  let outOfHours = 0;
  for (let day = first; day < until; day = addDays(day, 1)) {
    const count = noted.get(day) ?? null;
    if (!isWorkingDay(day, holidays)) outOfHours += count ?? 0;
    else {
      days.push(day);
      counts.push(count === null ? null : count + outOfHours);
      if (count !== null) outOfHours = 0;
    }
  }
  return { days, counts };
}
