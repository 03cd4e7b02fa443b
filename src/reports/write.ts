import type { Moment } from '../cells/day';
import { monthOf } from '../cells/month';
import type { Raw } from '../cells/raw';
import type { Anchor } from '../domain/ledgerAnchor';
import { arsipLaporan, aset, hakCamat, riwayat } from '../tables';
import { readTable, readTables } from '../tables/table';
import type { Host } from '../workbook/host';
import { BUSY } from '../workbook/workbook';
import { withExampleMark } from './exampleMark';
import { guardedSheets } from './guards';
import { monthBefore } from './monthly/monthBefore';
import { anchorIn, columnIn, isHalfDone, wasDone } from './reading/outside';
import type { Report } from './report';

/** What is told where nothing was written for it. */
export const OTHERS_WRITE = 'Orang lain sedang mencatat; coba lagi sebentar.';

/** What an execution read under the lock, at one moment. */
export interface Seen {
  now: Moment;
  anchor: Anchor | null;
  grids: ReadonlyMap<string, Raw[][] | null>;
}

/**
 * Builds reports and puts them on their sheets; under the lock, so that two never mix. Each sheet is read once whatever
 * the number of reports, and nothing is written before all are built.
 *
 * @param seen sheets as this execution read them a moment ago; what isn't among them is read now. What has been posted since
 *   is in neither sheets nor anchor then, and the reports are of that moment
 * @param isLast nothing that takes long follows in this execution
 * @param isWholeOnly not while an action has stopped half way; only where one of the reports reads Riwayat, for else it costs
 *   a call. Rows that a hand took out are for the reports to tell of
 * @returns `busy` when someone else is writing, `halfDone` when an action has stopped half way
 */
export function writeReports(
  host: Host,
  reports: readonly Report<Record<string, unknown>>[],
  seen: Seen | null = null,
  isLast = false,
  isWholeOnly = false,
): 'written' | 'busy' | 'halfDone' {
  const { workbook } = host;
  const outcome = workbook.exclusively(
    () => {
      const grids = new Map(seen?.grids);
      const gridOf = (sheet: string) => {
        if (!grids.has(sheet)) grids.set(sheet, workbook.read(sheet));
        return grids.get(sheet) ?? null;
      };
      // First, since the journal tells the zone, which else is a call of its own.
      if (isWholeOnly && isHalfDone(workbook, gridOf) && !wasDone(workbook)) return 'halfDone';
      const now = seen?.now ?? host.occasion().now;
      const named = () => readTable(hakCamat, gridOf(hakCamat.sheet)).rows.length > 0;
      const unguarded = reports.some((report) => report.looksAtGuards)
        ? workbook.unguarded(guardedSheets(named()))
        : [];
      // A closing holds by it, whatever a hand made of its row.
      const looksAtAnchor = reports.some((report) => report.looksAtAnchor || report.looksAtMonthBefore);
      const anchor = seen ? seen.anchor : looksAtAnchor ? anchorIn(workbook, gridOf) : null;
      const readsRiwayat = reports.some(({ tables }) => Object.values(tables).includes(riwayat));
      const times = readsRiwayat ? columnIn(riwayat, 'waktu', gridOf(riwayat.sheet)?.[0]) : undefined;
      const circumstances = {
        today: now.slice(0, 10),
        now,
        unguarded,
        anchor,
        ...(times ? { timesOfRiwayat: times } : {}),
      };
      const past = () => ({ anchor, ...readTable(riwayat, gridOf(riwayat.sheet)) });
      const kept = () => readTable(arsipLaporan, gridOf(arsipLaporan.sheet)).rows;
      const pages = reports.map(({ sheet, tables, looksAtMonthBefore, build }) => {
        const own = looksAtMonthBefore
          ? { before: monthBefore(kept(), past(), { sheet, month: monthOf(now), now }) }
          : {};
        return { sheet, page: build(readTables(tables, gridOf), { ...circumstances, ...own }) };
      });
      const devices = readTable(aset, gridOf(aset.sheet)).rows;
      for (const { sheet, page } of pages) workbook.present(sheet, withExampleMark(page, devices));
      return 'written';
    },
    isLast,
    true,
  );
  return outcome === BUSY ? 'busy' : outcome;
}

/** One report, with which the execution ends. @returns false when someone else is writing, which has been told */
export function writeReport<T extends Record<string, unknown>>(host: Host, report: Report<T>): boolean {
  const outcome = writeReports(host, [report as unknown as Report<Record<string, unknown>>], null, true);
  if (outcome === 'busy') host.tell(OTHERS_WRITE);
  return outcome === 'written';
}
