import type { Day } from '../../cells/day';
import { balances, effect } from '../../domain/ledger';
import type { Item, PersediaanRow } from '../../tables/persediaan';
import { standingEntries } from './stockMovements';

/** What is left of an item and how far it reaches at the pace of the last days on which cards were printed. */
export interface StockCover {
  left: number;
  /** Mean use on those days; null without any. */
  perDay: number | null;
  /** Whole days of printing; null without a pace. */
  days: number | null;
}

/** Days with prints that tell the daily use. */
const DAYS_OF_USE = 30;

export function stockCover(entries: readonly PersediaanRow[], item: Item): StockCover {
  const left = balances(entries)[item];
  const perDay = dailyUse(standingEntries(entries).filter(({ barang }) => barang === item));
  return { left, perDay, days: perDay === null ? null : Math.floor(Math.max(0, left) / perDay) };
}

/** Failed prints are used up as well; a print that was taken back never was. */
function dailyUse(standing: readonly PersediaanRow[]): number | null {
  const byDay = new Map<Day, number>();
  for (const entry of standing) {
    if (entry.jenis === 'CETAK' || entry.jenis === 'GAGAL')
      byDay.set(entry.tanggal, (byDay.get(entry.tanggal) ?? 0) - effect(entry));
  }
  const recent = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, DAYS_OF_USE);
  const total = recent.reduce((sum, [, used]) => sum + used, 0);
  return total > 0 ? total / recent.length : null;
}
