import { readTables } from '../tables/table';
import type { Host } from '../workbook/host';
import { BUSY } from '../workbook/workbook';
import type { Report } from './report';

/** Reads what a report needs, builds it and puts it on its sheet; under the lock, so that two never mix. */
export function writeReport<T extends Record<string, unknown>>(host: Host, report: Report<T>): boolean {
  const { now } = host.occasion();
  const outcome = host.workbook.exclusively(() => {
    const read = readTables(report.tables, (sheet) => host.workbook.read(sheet));
    host.workbook.present(report.sheet, report.build(read, { today: now.slice(0, 10), now }));
  });
  if (outcome === BUSY) host.tell('Orang lain sedang mencatat; coba lagi sebentar.');
  return outcome !== BUSY;
}
