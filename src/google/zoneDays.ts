import { isDate } from '../cells/wall';

/**
 * Days, as the bare numbers that a sheet keeps, in cells that show dates: reading one gives the instant at which that day
 * began in the spreadsheet's zone. So the zone is read along with the sheet, and costs no call of its own. A zone that has
 * one of Indonesia's offsets on all of them shows the same clock as Indonesia since 2000 (Bangkok, Manila, Tokyo); the
 * others had another on one of these at least: 1-1-2000 (Novosibirsk, Dili), 1-7-2005 (Novokuznetsk), 1-1-2008 (Perth),
 * 1-1-2010 (Casey), 1-7-2011 (Irkutsk), 1-7-2016 (Hovd, Pyongyang), 1-7-2024 (Vostok).
 */
export const ZONE_DAYS: readonly number[] = [36_526, 38_534, 39_448, 40_179, 40_725, 42_552, 45_474];

const DAYS_BEFORE_1970 = 25_569;
const DAY = 86_400_000;
const ZONES = new Map([
  [7, 'Asia/Jakarta'],
  [8, 'Asia/Makassar'],
  [9, 'Asia/Jayapura'],
]);

/** Of what stands in those cells; null where that isn't all of them, or any zone but Indonesia's: then it is asked for. */
export function zoneShown(cells: readonly unknown[]): string | null {
  const hours = ZONE_DAYS.map((serial, at) => {
    const cell = cells[at];
    return isDate(cell) ? ((serial - DAYS_BEFORE_1970) * DAY - cell.getTime()) / 3_600_000 : null;
  });
  const [first = null] = hours;
  return first !== null && hours.every((one) => one === first) ? (ZONES.get(first) ?? null) : null;
}
