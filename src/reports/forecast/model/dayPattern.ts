import { addDays, type Day, weekday } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import {
  type Holidays,
  isSaturday,
  SERVICE_HOURS_PER_DAY,
  serviceHoursOn,
  workingDayAfter,
} from '../../../domain/calendar';
import { isRamadan, RAMADAN_HOURS_SHARE } from '../../../domain/ramadan';
import { saturdaysUntold } from '../../../domain/saturdaysRecorded';
import type { OfficeSettings } from '../../../domain/settings';
import type { DayPattern } from '../../../forecast/office';
import { layanan } from '../../../tables';
import type { LayananRow } from '../../../tables/layanan';
import type { Grounds } from './assumptions';

/** Days with registrations before weekdays are told apart, and how many even days stand against those of a weekday. */
const DAYS_FOR_WEEKDAYS = 40;
const EVEN_WEIGHT = 8;

/** Service hours of a day as a share of a mean day's: Fridays and Ramadan are shorter. */
export function hoursShare(day: Day): number {
  return (serviceHoursOn(day) * (isRamadan(day) ? RAMADAN_HOURS_SHARE : 1)) / SERVICE_HOURS_PER_DAY;
}

/** What the calendar does to each of the coming working days. */
export function dayPatternOf(
  days: readonly LayananRow[],
  { today, holidays, horizon }: { today: Day; holidays: Holidays; horizon: number },
  settings: OfficeSettings,
  grounds: Grounds,
): DayPattern {
  const { datang_ramadan: inRamadan, jam_sabtu: saturdayHours } = settings.values;
  const byWeekday = weekdayFactors(days);
  const pattern = { demand: [] as number[], hours: [] as number[], saturdays: [] as number[] };
  let before = today;
  for (let index = 0; index < horizon; index++) {
    const day = workingDayAfter(before, 1, holidays);
    pattern.demand.push((byWeekday?.[weekday(day)] ?? 1) * (isRamadan(day) ? inRamadan : 1));
    pattern.hours.push(hoursShare(day));
    pattern.saturdays.push(hasSaturday(before, day, holidays) ? 1 : 0);
    before = day;
  }
  grounds.assumptions.push({
    label: 'Warga yang datang selama Ramadan',
    value: formatShare(inRamadan),
    unit: 'dari hari biasa',
    basis: `jam layanan ${formatShare(RAMADAN_HOURS_SHARE)} dari hari biasa (Perpres 21/2023); ${byWeekday ? `beda antarhari dari ${formatNumber(days.length)} hari layanan` : 'hari kerja dianggap sama ramai'}`,
    place: byWeekday ? { sheet: layanan.sheet, line: 1, column: 1 } : settings.placeOf('datang_ramadan'),
  });
  grounds.assumptions.push({
    label: 'Layanan hari Sabtu',
    value: formatNumber(saturdayHours, 1),
    unit: 'jam',
    basis: 'Pengaturan; hasilnya dihitung pada hari kerja sesudahnya',
    place: settings.placeOf('jam_sabtu'),
  });
  const untold = saturdaysUntold(days, saturdayHours, today);
  if (untold) grounds.gaps.push(`${untold}.`);
  const open = pattern.saturdays.reduce((sum, isOpen) => sum + isOpen, 0);
  return { ...pattern, hoursWithSaturdays: SERVICE_HOURS_PER_DAY + (saturdayHours * open) / horizon };
}

/** Between two neighbouring working days; a holiday on it, and there is no service. */
function hasSaturday(before: Day, day: Day, holidays: Holidays): boolean {
  for (let between = addDays(before, 1); between < day; between = addDays(between, 1)) {
    if (isSaturday(between) && !holidays.has(between)) return true;
  }
  return false;
}

/** Factor on who comes by weekday (1 Monday), drawn towards 1 while few are seen; null while too few. Mean 1. */
function weekdayFactors(days: readonly LayananRow[]): number[] | null {
  const counted = days
    .map(({ tanggal, daftar }) => ({ tanggal, daftar: daftar ?? 0 }))
    .filter((row) => row.daftar > 0 && !isRamadan(row.tanggal));
  if (counted.length < DAYS_FOR_WEEKDAYS) return null;
  const mean = counted.reduce((sum, row) => sum + row.daftar, 0) / counted.length;
  const factors = [1, 2, 3, 4, 5].map((place) => {
    const ofDay = counted.filter((row) => weekday(row.tanggal) === place);
    const seen = ofDay.reduce((sum, row) => sum + row.daftar / mean, 0);
    return (seen + EVEN_WEIGHT) / (ofDay.length + EVEN_WEIGHT);
  });
  const level = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return [1, ...factors.map((factor) => factor / level)];
}
