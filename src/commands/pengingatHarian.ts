import { finishInterrupted, ofWholeActions } from '../actions/interrupted';
import { addDays, type Moment } from '../cells/day';
import type { Raw } from '../cells/raw';
import type { Anchor } from '../domain/ledgerAnchor';
import { REMINDER_SETUP, reminderRow } from '../domain/reminders';
import { readSettings } from '../domain/settings';
import { dasbor, periksa } from '../reports';
import { hasMoved } from '../reports/forecast/kept/basis';
import { dueDay, lastOfEachDay } from '../reports/forecast/kept/pastForecasts';
import { writePrakiraan } from '../reports/forecast/write';
import { anchorIn } from '../reports/reading/outside';
import { crossingsOf, FORECAST_DAYS } from '../reports/reminders/crossings';
import type { Report } from '../reports/report';
import { holdsExample } from '../reports/summary/firstSteps';
import { lastForecast, summaryOf } from '../reports/summary/summary';
import { writeReports } from '../reports/write';
import * as tables from '../tables';
import { type Issue, type ReadingsOf, readTable, readTables } from '../tables/table';
import { BUSY, type Workbook } from '../workbook/workbook';
import { command } from './command';
import { DAILY } from './pasangPengingat';
import { remind } from './remind';

interface Morning {
  read: ReadingsOf<typeof tables>;
  anchor: Anchor | null;
  /** When that was so. */
  at: Moment;
}

/** What tells whether a forecast is due. */
const GROUND = {
  pengingat: tables.pengingat,
  arsipPrakiraan: tables.arsipPrakiraan,
  desa: tables.desa,
  aset: tables.aset,
  pengaturan: tables.pengaturan,
};

/** Of these, what is read again after one: settings and who was told hang together with no other sheet. */
const MOVED = [tables.arsipPrakiraan, tables.desa, tables.aset];

/**
 * What the daily trigger runs: a fresh forecast where it is due, a letter when a line was crossed, then Dasbor and
 * Periksa, which also tells whom the letter didn't reach. What nobody is there to read is thrown: Google writes of a
 * trigger that failed to whoever set it up.
 */
export const pengingatHarian = command({
  caption: null,
  run(host) {
    const { now } = host.occasion();
    const { workbook } = host;
    // Or the first note would, after all has been read.
    finishInterrupted(workbook);
    const grids = new Map<string, Raw[][] | null>();
    const readSheet = (sheet: string) => {
      const grid = workbook.read(sheet);
      grids.set(sheet, grid);
      return grid;
    };
    /** Once for the letters and the reports, and no action half done; null where a forecast is due before. */
    const look = (isAfterForecast: boolean): Morning | null => {
      const snapshot = workbook.exclusively((): Morning | null => {
        if (isAfterForecast) for (const { sheet } of MOVED) grids.delete(sheet);
        const isDue = !isAfterForecast && forecastIsDue(readTables(GROUND, readSheet), now);
        if (isDue) return null;
        const gridOf = (sheet: string) => grids.get(sheet) ?? readSheet(sheet);
        noteRun(workbook, gridOf(tables.pengingat.sheet), now);
        return { at: host.occasion().now, anchor: anchorIn(workbook, gridOf), read: readTables(tables, gridOf) };
      });
      if (snapshot === BUSY) throw new Error('Orang lain sedang mencatat, jadi pengingat tidak jalan hari ini.');
      return snapshot;
    };
    let seen = look(false);
    if (!seen) {
      // It takes up to a minute: what others note meanwhile belongs into the letters and on Dasbor.
      // Where others are writing all the while it stays due, and is made the day after; older than a week it is told of.
      ofWholeActions(workbook, (isWhole) => writePrakiraan(host, isWhole));
      seen = look(true) as Morning;
    }
    const { read, anchor, at } = seen;
    const { issues, rows } = read.pengingat;
    const isSetUp = reminderRow(rows, REMINDER_SETUP) !== undefined;
    // A sheet or row that can't be read doesn't tell that the reminder was stopped.
    if (!isSetUp && issues.length === 0) {
      host.daily.remove(DAILY);
      return;
    }
    const { office, sentence: forecast } = summaryOf(read, now);
    const to = readSettings(read.pengaturan).values.penerima_pengingat ?? [];
    const { isNoted, problem } = isSetUp
      ? remind(host, rows, {
          crossings: crossingsOf(read, now, anchor),
          to,
          office,
          isExample: holdsExample(read.aset.rows),
          forecast,
          now,
        })
      : { isNoted: false, problem: issues[0] ? told(issues[0]) : '' };
    if (isNoted) grids.delete(tables.pengingat.sheet);
    const reports = [dasbor, periksa] as unknown as Report<Record<string, unknown>>[];
    writeReports(host, reports, { now: at, anchor, grids }, true);
    if (problem !== null) throw new Error(problem);
  },
});

/**
 * By which *Pasang* and Periksa know that a trigger still runs. No deed of anybody's: Riwayat would grow by it every day.
 *
 * @param grid of the sheet Pengingat; what is written is put into it too, for it is what this execution goes on with
 */
function noteRun(workbook: Workbook, grid: Raw[][] | null, now: Moment): void {
  const { rows, layout } = readTable(tables.pengingat, grid);
  const setup = reminderRow(rows, REMINDER_SETUP);
  const place = layout?.places.dikirim;
  const cells = setup && grid?.[setup.line - 1];
  if (!cells || !place || setup.dikirim?.slice(0, 10) === now.slice(0, 10)) return;
  const at = tables.pengingat.columns.dikirim.cell.write(now);
  workbook.write(tables.pengingat.sheet, setup.line, place, [[at]]);
  cells[place - 1] = at;
}

const told = ({ sheet, line, sentence }: Issue) => (line > 1 ? `${sheet} baris ${line}: ${sentence}` : sentence);

function forecastIsDue(
  { pengingat, arsipPrakiraan, desa, aset, pengaturan }: ReadingsOf<typeof GROUND>,
  now: Moment,
): boolean {
  // Stopped.
  if (!reminderRow(pengingat.rows, REMINDER_SETUP)) return false;
  const today = now.slice(0, 10);
  const last = lastForecast(arsipPrakiraan.rows);
  if (desa.rows.length === 0) return false;
  const made = last?.waktu.slice(0, 10);
  if (!last || !made || made <= addDays(today, -FORECAST_DAYS)) return true;
  // A new one judges those whose day has come since the last was made.
  const dues = lastOfEachDay(arsipPrakiraan.rows).map(dueDay);
  if (dues.some((due) => due !== null && due >= made && due < today)) return true;
  return hasMoved(last, { desa, aset }, readSettings(pengaturan), today);
}
