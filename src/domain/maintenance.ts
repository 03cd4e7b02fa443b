import { addDays, type Day, dayNumber } from '../cells/day';
import type { AsetRow } from '../tables/aset';
import type { LayananRow } from '../tables/layanan';
import type { PerbaikanRow } from '../tables/perbaikan';
import type { PersediaanRow } from '../tables/persediaan';
import { foldKey } from '../tables/table';
import { type Holidays, workingDayAfter, workingDays } from './calendar';
import { isComponent } from './devices';
import { isWorking } from './recordingSets';
import type { Settings } from './settings';

/** Repairs whose device hasn't come back. */
export function awayDevices<T extends PerbaikanRow>(rows: readonly T[]): T[] {
  return rows.filter(({ jenis, kembali }) => jenis === 'PERBAIKAN' && kembali === null);
}

export const isOf = (device: Pick<AsetRow, 'id'>) => {
  const key = foldKey(device.id);
  return ({ asetId }: Pick<PerbaikanRow, 'asetId'>) => foldKey(asetId) === key;
};

const OFFICE_MACHINES: readonly string[] = ['KOMPUTER_KANTOR', 'PRINTER_KANTOR', 'SERVER', 'JARINGAN'];

/** Useful life in years; null for what has none here (a car, furniture). */
export function usefulLife({ jenis }: Pick<AsetRow, 'jenis'>, settings: Settings): number | null {
  if (isComponent(jenis) || jenis === 'PRINTER_KARTU') return settings.masa_manfaat_set_perekaman;
  return OFFICE_MACHINES.includes(jenis) ? settings.masa_manfaat_komputer : null;
}

/** The year from which a device is to be replaced; null when its year or its life isn't known. */
export function replaceFrom(device: Pick<AsetRow, 'jenis' | 'tahun'>, settings: Settings): number | null {
  const life = usefulLife(device, settings);
  return device.tahun === null || life === null ? null : device.tahun + Math.ceil(life);
}

/** The last day on which somebody looked after a device: a service, or its return from repair. */
export function lastService(device: Pick<AsetRow, 'id'>, rows: readonly PerbaikanRow[]): Day | null {
  const days = rows
    .filter(isOf(device))
    .flatMap(({ jenis, tanggal, kembali }) => (jenis === 'SERVIS' ? [tanggal] : kembali === null ? [] : [kembali]));
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

export interface ServiceDue {
  day: Day;
  because: 'BULAN' | 'JAM' | 'BELUM_PERNAH';
}

/** Service hours of an office by day, and what a day without a note counts. */
export interface Hours {
  days: readonly Pick<LayananRow, 'tanggal' | 'jam'>[];
  usual: number;
}

/**
 * When a device is to be serviced: so many months or so many hours of service after the last time, whichever is first.
 * Hours are those that the office was open, since devices have no counters of their own. A device that was never
 * serviced counts from the end of the year it was bought; without a year it is due.
 */
export function serviceDue(
  device: Pick<AsetRow, 'id' | 'tahun'>,
  rows: readonly PerbaikanRow[],
  hours: Hours,
  { settings, today, holidays }: { settings: Settings; today: Day; holidays: Holidays },
): ServiceDue {
  const last = lastService(device, rows) ?? (device.tahun === null ? null : `${device.tahun}-12-31`);
  if (last === null) return { day: today, because: 'BELUM_PERNAH' };
  const byMonths = addMonths(last, settings.servis_bulan);
  const since = hours.days.filter(({ tanggal }) => tanggal > last && tanggal <= today);
  const used = since.reduce((sum, { jam }) => sum + (jam ?? hours.usual), 0);
  const open = workingDays(addDays(last, 1), today, holidays);
  // Without daily notes an open day is an ordinary one.
  const perDay = since.length > 0 ? used / since.length : hours.usual;
  const total = since.length > 0 ? used : open * hours.usual;
  const left = settings.servis_jam - total;
  const needed = Math.ceil(left / Math.max(0.1, perDay));
  // Not followed beyond the day by months: hours that hardly grow would lead thousands of years ahead.
  if (needed > workingDays(addDays(today, 1), byMonths, holidays)) return { day: byMonths, because: 'BULAN' };
  const byHours = workingDayAfter(today, needed, holidays);
  return byHours < byMonths ? { day: byHours, because: 'JAM' } : { day: byMonths, because: 'BULAN' };
}

/** The same day so many months on; the last of a month that is shorter. Parts of a month count 30 days each whole. */
export function addMonths(day: Day, months: number): Day {
  const whole = Math.floor(months);
  const month = Number(day.slice(5, 7)) - 1 + whole;
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
  const first = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const nextFirst = month % 12 === 11 ? `${year + 1}-01-01` : `${year}-${String((month % 12) + 2).padStart(2, '0')}-01`;
  const length = dayNumber(nextFirst) - dayNumber(first);
  const shifted = addDays(first, Math.min(Number(day.slice(8)), length) - 1);
  return addDays(shifted, Math.round((months - whole) * 30));
}

export interface IdlePrinter {
  id: string;
  line: number;
  /** The last print or test print that is known to be its; null: none. */
  last: Day | null;
}

/**
 * Card printers that work and that nothing shows to have printed for so many weeks: none while prints were noted for less
 * than that. One at the repairer's can't print.
 */
export interface IdlePrinters {
  printers: IdlePrinter[];
  /** Prints within these weeks that may be anyone's of several printers: while there are any, none is known to be idle. */
  unnamed: number;
}

/**
 * An idle printer fails too. Prints aren't noted by printer: those whose note names it are its, and those that name none
 * when it is the only one that works; else these may be anyone's, broken ones' among them.
 */
export function idlePrinters(
  devices: readonly (AsetRow & { line: number })[],
  rows: readonly PerbaikanRow[],
  prints: readonly Pick<PersediaanRow, 'tanggal' | 'jenis' | 'catatan'>[],
  weeks: number,
  today: Day,
): IdlePrinters {
  const named = devices.filter(({ jenis }) => jenis === 'PRINTER_KARTU');
  const printers = named.filter(isWorking);
  const printed = prints
    .filter(({ jenis }) => jenis === 'CETAK' || jenis === 'GAGAL')
    .map(({ tanggal, catatan }) => ({ tanggal, words: wordsOf(catatan) }));
  const until = addDays(today, -Math.round(weeks * 7));
  const names = ({ words }: (typeof printed)[number], { id }: AsetRow) => words.includes(String(foldKey(id)));
  const anyones = printed.filter((print) => !named.some((printer) => names(print, printer))).map(dayOf);
  const isAlone = printers.length === 1;
  const found = printers.map((printer): IdlePrinter => {
    const own = printed.filter((print) => names(print, printer)).map(dayOf);
    const cared = rows.filter(isOf(printer)).flatMap(({ jenis, tanggal, kembali }) => {
      if (jenis === 'UJI_CETAK') return [tanggal];
      return kembali === null ? [] : [kembali];
    });
    return { id: printer.id, line: printer.line, last: latestOf([...own, ...cared, ...(isAlone ? anyones : [])]) };
  });
  const away = awayDevices(rows);
  const isOld = printed.some(({ tanggal }) => tanggal <= until);
  return {
    printers: found.filter((one) => (one.last === null ? isOld : one.last <= until) && !away.some(isOf(one))),
    unnamed: isAlone ? 0 : anyones.filter((day) => day > until).length,
  };
}

const dayOf = ({ tanggal }: { tanggal: Day }): Day => tanggal;
const latestOf = (days: Day[]): Day | null => days.sort()[days.length - 1] ?? null;

/** A full stop that ends a sentence is no part of a number. */
const wordsOf = (note: string | null): string[] =>
  (note ?? '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}./_-]+/u)
    .map((word) => word.replace(/\.+$/, ''));

/** What a device's repairs came to. */
export interface RepairRecord {
  times: number;
  /** Rupiah. */
  cost: number;
  /** Calendar days away, a repair that isn't back counted until today. */
  daysAway: number;
}

export function repairRecord(device: Pick<AsetRow, 'id'>, rows: readonly PerbaikanRow[], today: Day): RepairRecord {
  const own = rows.filter(isOf(device)).filter(({ jenis }) => jenis === 'PERBAIKAN');
  return {
    times: own.length,
    cost: own.reduce((sum, { biaya }) => sum + (biaya ?? 0), 0),
    daysAway: own.reduce((sum, { tanggal, kembali }) => sum + dayNumber(kembali ?? today) - dayNumber(tanggal), 0),
  };
}
