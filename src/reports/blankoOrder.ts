import { addDays, type Day, formatDay } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { type Holidays, workingDayAfter, workingDays } from '../domain/calendar';
import { balances, effect } from '../domain/ledger';
import type { OfficeSettings } from '../domain/settings';
import { reorderPoint } from '../forecast/reorder';
import type { PersediaanRow } from '../tables/persediaan';
import { rangeOf } from './forecast/settingRange';
import { DAYS_FOR_PACE } from './forecast/stages';
import { standingEntries } from './stockMovements';

/** When blanko must be ordered, and how many. */
export interface BlankoOrder {
  left: number;
  /** Cards a working day, failed ones included. */
  perDay: number;
  /** The stock at which one orders. */
  point: number;
  /** Whether `point` comes from the office's own days of printing, or is what offices do. */
  learned: boolean;
  /** The last day to order; today when the stock has come down to the point. */
  orderBy: Day;
  /** By the mean use. */
  runsOut: Day;
  quantity: number;
}

/** So many calendar days back tell the use; older ones belong to another workload. */
const DAYS_BACK = 120;
/** P(stock lasts until the lot comes). */
const SERVICE_LEVEL = 0.95;
/** Beyond this a date says nothing. */
const FARTHEST = 500;
/** Orders are made in whole hundreds. */
const LOT = 100;

/** null while no blanko is on record. */
export function blankoOrder(
  rows: readonly PersediaanRow[],
  settings: OfficeSettings,
  { today, holidays }: { today: Day; holidays: Holidays },
): BlankoOrder | null {
  const entries = rows.filter(({ barang }) => barang === 'BLANKO');
  if (entries.length === 0) return null;
  const { titik_pesan_praktik: usual, cetak_per_hari_kerja: elsewhere, hari_satu_pesanan: days } = settings.values;
  const left = Math.max(0, balances(entries).BLANKO);
  const demand = dailyDemand(entries, today, holidays);
  const lead = rangeOf(settings, 'waktu_tunggu_blanko');
  const learned =
    demand.length >= DAYS_FOR_PACE
      ? reorderPoint(demand, [lead.low, lead.value, lead.high].map(Math.round), SERVICE_LEVEL)
      : null;
  const mean = demand.reduce((sum, cards) => sum + cards, 0) / Math.max(1, demand.length);
  const perDay = demand.length >= DAYS_FOR_PACE && mean > 0 ? mean : elsewhere;
  const point = learned ?? usual;
  const daysTo = (level: number) =>
    perDay > 0 ? Math.min(FARTHEST, Math.max(0, Math.floor((left - level) / perDay))) : FARTHEST;
  return {
    left,
    perDay,
    point,
    learned: learned !== null,
    orderBy: workingDayAfter(today, daysTo(point), holidays),
    runsOut: workingDayAfter(today, daysTo(0), holidays),
    quantity: Math.max(LOT, Math.ceil((perDay * days + Math.max(0, point - left)) / LOT) * LOT),
  };
}

/** Cards used up on each working day since the first print of the time looked at, days without prints included. */
function dailyDemand(entries: readonly PersediaanRow[], today: Day, holidays: Holidays): number[] {
  const used = new Map<Day, number>();
  for (const entry of standingEntries(entries)) {
    if (entry.jenis !== 'CETAK' && entry.jenis !== 'GAGAL') continue;
    if (entry.tanggal >= today || entry.tanggal < addDays(today, -DAYS_BACK)) continue;
    used.set(entry.tanggal, (used.get(entry.tanggal) ?? 0) - effect(entry));
  }
  const [first] = [...used.keys()].sort();
  if (first === undefined) return [];
  // Prints on a Saturday use up blanko as well: they stand for a day of their own.
  const quiet = Math.max(0, workingDays(first, addDays(today, -1), holidays) - used.size);
  return [...used.values(), ...Array<number>(quiet).fill(0)];
}

/** "pesan 1.500 keping sebelum 12-01-2027"; at the point already, how long the rest lasts. */
export function orderSentence({ left, point, quantity, orderBy, runsOut }: BlankoOrder): string {
  const order = `pesan ${formatNumber(quantity)} keping`;
  if (left > point) return `${order} sebelum ${formatDay(orderBy)}`;
  return left === 0 ? `habis; ${order} sekarang` : `${order} sekarang, habis kira-kira ${formatDay(runsOut)}`;
}
