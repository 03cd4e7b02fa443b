import { BEING_WRITTEN, finishInterrupted } from '../actions/interrupted';
import type { Report } from '../reports/report';
import { OTHERS_WRITE, writeReports } from '../reports/write';
import type { Host } from '../workbook/host';

/**
 * Writes reports, Riwayat's readers among them, with no action half done in them: one that has stopped is finished first.
 * Where it can't be, they show what stands, and that is said.
 *
 * @returns what to tell of such an action, '' where there was none; null when nothing was written, which has been told
 */
export function writeWholeReports(
  host: Host,
  reports: readonly Report<Record<string, unknown>>[],
  isLast = false,
): string | null {
  let how = writeReports(host, reports, null, isLast, true);
  let finished = '';
  if (how === 'halfDone') {
    finished = finishInterrupted(host.workbook) ?? '';
    how = writeReports(host, reports, null, isLast);
  }
  if (how === 'written') return finished;
  const isFinished = finished !== '' && finished !== BEING_WRITTEN;
  // Both in one: a second message covers the first.
  host.tell(
    isFinished
      ? `${finished} Laporannya belum diperbarui, karena orang lain sedang mencatat; coba lagi sebentar.`
      : OTHERS_WRITE,
  );
  return null;
}
