import type { Day } from '../../cells/day';
import { foldKey } from '../../tables/table';
import { type Period, within } from '../form/period';
import { changeOf, type StockMovement } from './stockMovements';

/** What a day did to the stock of an item; reversals taken off what they reverse. */
export interface StockDay {
  day: Day;
  /** With what a first count found on that day. */
  opening: number;
  /** That part of it. */
  firstFound: number;
  received: number;
  /** Of the deliveries; one taken back on the same day never came, one of another day is named as taken back. */
  documents: string;
  good: number;
  /** Failed prints and destroyed blanks. */
  failed: number;
  returned: number;
  /** By the books, before a count of that day is taken over. */
  closing: number;
  /** What the day's last count that stands found, whatever was noted after it; null without one. */
  counted: number | null;
  /** Counted less books, all counts of the day; also a reversal of which nobody knows what it reverses. */
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
  return [...byDay].map(([day, ofDay]) => dayOf(day, ofDay, movements));
}

function dayOf(day: Day, ofDay: readonly StockMovement[], movements: readonly StockMovement[]): StockDay {
  const last = ofDay[ofDay.length - 1]?.left ?? 0;
  const total = ofDay.reduce((sum, { change }) => sum + change, 0);
  const firstFound = changeOf(ofDay, 'AWAL');
  const difference = changeOf(ofDay, 'OPNAME') + changeOf(ofDay, 'BALIK');
  return {
    day,
    opening: last - total + firstFound,
    firstFound,
    received: changeOf(ofDay, 'TERIMA'),
    documents: documentsOf(ofDay, movements),
    good: 0 - changeOf(ofDay, 'CETAK'),
    failed: 0 - changeOf(ofDay, 'GAGAL') - changeOf(ofDay, 'MUSNAH'),
    returned: 0 - changeOf(ofDay, 'RETUR'),
    closing: last - difference,
    counted: countedOn(ofDay, movements),
    difference,
  };
}

function documentsOf(ofDay: readonly StockMovement[], movements: readonly StockMovement[]): string {
  const deliveries = ofDay.filter(({ kind }) => kind === 'TERIMA').map(({ entry }) => entry);
  const backs = deliveries.filter(({ jenis }) => jenis === 'BALIK');
  const takenBack = new Set(backs.map(({ membalik }) => foldKey(membalik ?? '')));
  const here = new Set(deliveries.map(({ id }) => foldKey(id)));
  // Nearly no day takes a delivery back, and each would go through ten years of them.
  const candidates = takenBack.size === 0 ? [] : movements;
  const earlier = candidates.flatMap(({ entry }) => {
    const id = foldKey(entry.id);
    return takenBack.has(id) && !here.has(id) && entry.dokumen ? [`batal ${entry.dokumen}`] : [];
  });
  const came = deliveries.flatMap(({ jenis, id, dokumen }) =>
    jenis === 'TERIMA' && dokumen && !takenBack.has(foldKey(id)) ? [dokumen] : [],
  );
  return [...came, ...earlier].join('; ');
}

/** Up to the count by its number: what is noted of that day afterwards was still there, or not there yet, when it was made. */
function countedOn(ofDay: readonly StockMovement[], movements: readonly StockMovement[]): number | null {
  const undone = new Set(movements.map(({ entry }) => foldKey(entry.membalik ?? '')));
  const counts = ofDay.filter(({ entry }) => entry.jenis === 'OPNAME' && !undone.has(foldKey(entry.id)));
  const count = counts[counts.length - 1]?.entry;
  if (!count) return null;
  return movements.reduce(
    (sum, { entry, change }) => (entry.nomor <= count.nomor && entry.tanggal <= count.tanggal ? sum + change : sum),
    0,
  );
}
