import type { Day } from '../../cells/day';
import { type Period, within } from '../form/period';
import { changeOf, type StockMovement } from './stockMovements';

/** What a day did to the stock of an item; reversals taken off what they reverse. */
export interface StockDay {
  day: Day;
  opening: number;
  received: number;
  /** Of the deliveries. */
  documents: string;
  good: number;
  /** Failed prints and destroyed blanks. */
  failed: number;
  returned: number;
  /** By the books, before a count of that day is taken over. */
  closing: number;
  /** Somebody counted, and the count stands. */
  counted: boolean;
  /** Counted less books; also a reversal of which nobody knows what it reverses. */
  difference: number;
}

/** The days of a period on which something moved, in order. */
export function stockDays(movements: readonly StockMovement[], period: Period): StockDay[] {
  const byDay = new Map<Day, StockMovement[]>();
  for (const movement of movements) {
    const { tanggal } = movement.entry;
    if (!within(tanggal, period)) continue;
    const ofDay = byDay.get(tanggal);
    if (ofDay) ofDay.push(movement);
    else byDay.set(tanggal, [movement]);
  }
  return [...byDay].map(([day, ofDay]) => dayOf(day, ofDay));
}

function dayOf(day: Day, ofDay: readonly StockMovement[]): StockDay {
  const last = ofDay[ofDay.length - 1]?.left ?? 0;
  const total = ofDay.reduce((sum, { change }) => sum + change, 0);
  const difference = changeOf(ofDay, 'OPNAME') + changeOf(ofDay, 'BALIK');
  const counts = ofDay.filter(({ kind }) => kind === 'OPNAME');
  const undone = counts.filter(({ entry }) => entry.jenis === 'BALIK').length;
  return {
    day,
    opening: last - total,
    received: changeOf(ofDay, 'TERIMA'),
    documents: ofDay
      .filter(({ entry }) => entry.jenis === 'TERIMA')
      .map(({ entry }) => entry.dokumen)
      .filter(Boolean)
      .join('; '),
    good: 0 - changeOf(ofDay, 'CETAK'),
    failed: 0 - changeOf(ofDay, 'GAGAL') - changeOf(ofDay, 'MUSNAH'),
    returned: 0 - changeOf(ofDay, 'RETUR'),
    closing: last - difference,
    counted: counts.length > 2 * undone || difference !== 0,
    difference,
  };
}
