import { addDays, type Day } from '../../../cells/day';
import { type Holidays, isWorkingDay } from '../../../domain/calendar';
import type { LayananRow } from '../../../tables/layanan';

/** What was counted on each working day from the first told one to the day before `until`; null where nothing was told. */
export interface DailyCounts {
  readonly days: readonly Day[];
  readonly counts: readonly (number | null)[];
}

/** People recorded by working day; what was recorded on a Saturday or a holiday counts for the next working day. */
export function dailyRecorded(rows: readonly LayananRow[], until: Day, holidays: Holidays): DailyCounts {
  // A day of which only the PRR is told says nothing of recording; nought is told as 0.
  const noted = new Map<Day, number>();
  for (const { tanggal, rekam } of rows) if (tanggal < until && rekam !== null) noted.set(tanggal, rekam);
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
