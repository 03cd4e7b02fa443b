import type { Moment } from '../../cells/day';
import { lastDayOf, type Month, monthOf } from '../../cells/month';
import { type DestructionAct, foldDocument } from '../../domain/destructions';
import { closingOf, closingRow, type Traces } from '../../domain/ledgerHistory';
import { arsipLaporan, aset, gangguan, layanan, persediaan } from '../../tables';
import type { Host } from '../../workbook/host';
import type { Page } from '../../workbook/page';
import { BUSY } from '../../workbook/workbook';
import { withExampleMark } from '../exampleMark';
import { isHalfDone, pastOf } from '../reading/outside';
import { readOnce, readTablesOnce } from '../reading/readOnce';
import type { Report } from '../report';
import { beritaAcaraOf, beritaAcaraPemusnahan } from './beritaAcaraPemusnahan';
import { kartuPersediaan } from './kartuPersediaan';
import { type KeptPage, keepPage, keptPage } from './keptPages';
import { laporanBlanko } from './laporanBlanko';
import { laporanGangguan } from './laporanGangguan';
import { laporanPerekaman } from './laporanPerekaman';
import { monthBefore } from './monthBefore';
import { firstMonth } from './monthsKept';
import { registerPemusnahan } from './registerPemusnahan';

type AnyReport = Report<Record<string, unknown>>;

/** What is sent upward every month. */
export const monthlyReports = [
  laporanPerekaman,
  laporanBlanko,
  laporanGangguan,
  registerPemusnahan,
  beritaAcaraPemusnahan,
  kartuPersediaan,
] as unknown as readonly AnyReport[];

export const MONTHLY_SHEETS = monthlyReports.map(({ sheet }) => sheet);

/** The report's page of the month before, where it asks for it. */
export function beforeOf(
  { sheet, looksAtMonthBefore }: AnyReport,
  month: Month,
  now: Moment,
  past: Traces,
  readings: ReturnType<typeof readTablesOnce>,
): KeptPage | null {
  if (!looksAtMonthBefore) return null;
  return monthBefore(readings({ arsipLaporan }).arsipLaporan.rows, past, { sheet, month, now });
}

/** A month that is over is told as on its last evening; the month that runs, as of now. */
export function pageOf(
  report: AnyReport,
  month: Month,
  now: string,
  readings: ReturnType<typeof readTablesOnce>,
  before: KeptPage | null,
): Page {
  const last = lastDayOf(month);
  const isOver = last < now.slice(0, 10);
  const moment = isOver ? { today: last, now: `${last}T23:59` } : { today: now.slice(0, 10), now };
  const page = report.build(readings(report.tables), { ...moment, before });
  return withExampleMark(page, readings({ aset }).aset.rows);
}

/**
 * `kept`: since when, and when its month was closed. `remade`: closed, but no page of it was kept. `halfDone`: an action stopped
 * half way, and what was made now would be kept for good. `tooEarly`: before the first row, so that the paper would show
 * today's figures under that month's name.
 */
export type MonthWritten =
  | { how: 'written' | 'remade' | 'busy' | 'notSetUp' | 'halfDone' }
  | { how: 'kept'; since: Moment; closed: Moment | null }
  | { how: 'tooEarly'; first: Month };

/** One Berita Acara of those on its sheet: of the month of its last entry. */
export const actReport = ({ document, day }: DestructionAct): { report: AnyReport; month: Month; keptAs: string } => ({
  report: beritaAcaraOf(document) as unknown as AnyReport,
  month: monthOf(day),
  keptAs: `${beritaAcaraPemusnahan.sheet} ${foldDocument(document)}`,
});

/**
 * Puts a month's report on its sheet. A closed month's is kept the first time that it is made, and shown as kept from then
 * on, whatever becomes of names, devices and settings.
 *
 * @param keptAs where there are several of the month on one sheet
 */
export function writeMonth(host: Host, report: AnyReport, month: Month, keptAs = report.sheet): MonthWritten {
  const { workbook } = host;
  const { now } = host.occasion();
  const outcome = workbook.exclusively((): MonthWritten => {
    const gridOf = readOnce(workbook);
    const past = pastOf(workbook, gridOf);
    const closing = closingOf(past, month);
    const readings = readTablesOnce(gridOf);
    const made = () => pageOf(report, month, now, readings, beforeOf(report, month, now, past, readings));
    const tooEarly = (): MonthWritten | null => {
      const first = month < monthOf(now) ? firstRecorded(now, readings) : month;
      return month < first ? { how: 'tooEarly', first } : null;
    };
    if (closing === null) {
      const early = tooEarly();
      if (early) return early;
      workbook.present(report.sheet, made());
      return { how: 'written' };
    }
    const archive = readings({ arsipLaporan }).arsipLaporan;
    const asked = { sheet: keptAs, month, closing };
    const kept = keptPage(archive.rows, asked);
    if (kept) {
      // Some were kept before a page that draws nothing said so.
      const drawn = report.sheet === laporanGangguan.sheet ? { charts: [] } : {};
      workbook.present(report.sheet, { ...drawn, ...kept.page });
      return { how: 'kept', since: kept.since, closed: closingRow(past, closing)?.waktu ?? null };
    }
    const early = tooEarly();
    if (early) return early;
    if (!archive.layout) return { how: 'notSetUp' };
    if (isHalfDone(workbook, gridOf)) return { how: 'halfDone' };
    const page = made();
    const lines = keepPage(page, asked, { now, keeping: host.newId(), layout: archive.layout });
    workbook.write(arsipLaporan.sheet, archive.layout.nextLine, 1, lines);
    workbook.present(report.sheet, page);
    return { how: 'remade' };
  });
  return outcome === BUSY ? { how: 'busy' } : outcome;
}

/** The month of the first row that the office has; without one, the month that runs. */
export const firstRecorded = (now: Moment, readings: ReturnType<typeof readTablesOnce>): Month =>
  firstMonth(readings({ persediaan, layanan, gangguan })) ?? monthOf(now);
