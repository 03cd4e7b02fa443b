import { addDays, type Day } from '../cells/day';
import { type Holidays, workingDays } from '../domain/calendar';
import { changeOf, type StockMovement } from './stockMovements';

/** How far the stock of blanko reaches at the pace of late. */
export interface BlankoCover {
  left: number;
  /** Cards a working day, good and failed; null before the first working day on record. */
  perDay: number | null;
  /** Working days; null when nothing is used. */
  days: number | null;
}

/** Long enough to even out a busy week, short enough to follow a change of pace. */
const WINDOW_DAYS = 90;

export function blankoCover(movements: readonly StockMovement[], today: Day, holidays: Holidays): BlankoCover {
  const known = movements.filter(({ entry }) => entry.tanggal <= today);
  const [first] = known;
  const left = known[known.length - 1]?.left ?? 0;
  const opening = addDays(today, 1 - WINDOW_DAYS);
  const [, from] = [first?.entry.tanggal ?? today, opening].sort();
  const late = known.filter(({ entry }) => entry.tanggal >= opening);
  const days = workingDays(from ?? today, today, holidays);
  if (days === 0) return { left, perDay: null, days: null };
  const perDay = (0 - changeOf(late, 'CETAK') - changeOf(late, 'GAGAL')) / days;
  return { left, perDay, days: perDay > 0 ? Math.max(0, left) / perDay : null };
}
