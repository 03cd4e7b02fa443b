import { addDays, type Day } from '../../cells/day';
import { type Holidays, isWorkingDay } from '../../domain/calendar';
import { effect } from '../../domain/ledger';
import type { Item, PersediaanRow } from '../../tables/persediaan';
import { standingEntries } from './stockMovements';

/** Days looked back on, how many of them must be known, and on how many something must have been used. */
const LOOKED_BACK = 120;
const DAYS_NEEDED = 10;
/** One day of prints after a fortnight of none on record is an office that has just begun to note them, not a small need. */
const DAYS_OF_USE_NEEDED = 5;

/**
 * Pieces of an item that were used on each day of service, prints that failed as well and those taken back not, today left
 * out; null: too little use on record. A day that began without stock tells nothing of what would have been used.
 */
export function stockUse(
  entries: readonly PersediaanRow[],
  item: Item,
  holidays: Holidays,
  today: Day,
): number[] | null {
  const used = new Map<Day, number>();
  for (const entry of standingEntries(entries)) {
    if (entry.barang !== item || (entry.jenis !== 'CETAK' && entry.jenis !== 'GAGAL')) continue;
    used.set(entry.tanggal, (used.get(entry.tanggal) ?? 0) - effect(entry));
  }
  const moved = new Map<Day, number>();
  let left = 0;
  let first = today;
  const from = addDays(today, -LOOKED_BACK);
  for (const entry of entries) {
    if (entry.barang !== item) continue;
    if (entry.tanggal < first) first = entry.tanggal;
    if (entry.tanggal < from) left += effect(entry);
    else moved.set(entry.tanggal, (moved.get(entry.tanggal) ?? 0) + effect(entry));
  }
  const days: number[] = [];
  for (let day = first > from ? first : from; day < today; day = addDays(day, 1)) {
    const usedToday = used.get(day) ?? 0;
    if (usedToday > 0 || (isWorkingDay(day, holidays) && left > 0)) days.push(usedToday);
    left += moved.get(day) ?? 0;
  }
  const daysOfUse = days.filter((pieces) => pieces > 0).length;
  return days.length < DAYS_NEEDED || daysOfUse < DAYS_OF_USE_NEEDED ? null : days;
}
