import { addDays, type Moment } from '../cells/day';
import type { Holidays } from '../domain/calendar';
import { availability, isOneUnit, stagesStopped } from '../domain/outages';
import type { GangguanRow } from '../tables/gangguan';
import type { LayananRow } from '../tables/layanan';
import type { Stage } from '../tables/stages';

/**
 * Share of the last year's service time in which a stage could work, from the first day on record. Outages of a single
 * device aren't in it: its stage went on with the others. null as long as nothing is on record.
 */
export function stageAvailability(
  stage: Stage,
  outages: readonly GangguanRow[],
  services: readonly LayananRow[],
  now: Moment,
  holidays: Holidays,
): number | null {
  const lastYear = addDays(now.slice(0, 10), -365);
  const recorded = [...services.map(({ tanggal }) => tanggal), ...outages.map(({ mulai }) => mulai.slice(0, 10))];
  const first = recorded.sort()[0];
  if (first === undefined) return null;
  const [, later] = [first, lastYear].sort();
  return availability(
    outages.filter((outage) => !isOneUnit(outage) && stagesStopped(outage).includes(stage)),
    `${later}T00:00`,
    now,
    holidays,
  );
}
