import type { Day, Moment } from '../../../cells/day';
import { runningOutages } from '../../../domain/outages';
import { isWorking, usableSets } from '../../../domain/recordingSets';
import type { Plan } from '../../../forecast/levers';
import type { AsetRow } from '../../../tables/aset';
import type { GangguanRow } from '../../../tables/gangguan';
import { foldKey } from '../../../tables/table';
import { BASELINE_SETS } from './priors';

/** Usable sets and printers; a usual office's while no device is registered. */
export function machinesOf(devices: readonly AsetRow[]): Pick<Plan, 'sets' | 'printers'> {
  if (devices.length === 0) return { sets: BASELINE_SETS, printers: 1 };
  const printers = devices.filter((row) => row.jenis === 'PRINTER_KARTU' && isWorking(row)).length;
  return { sets: usableSets(devices), printers };
}

/** Sets that would be ready if nothing that isn't written off were broken. */
export const ownedSets = (devices: readonly AsetRow[]): number =>
  devices.length === 0 ? BASELINE_SETS : usableSets(devices.map((row) => ({ ...row, kondisi: 'B' as const })));

/**
 * Sets that were ready on a day: those of today, and those whose broken devices Gangguan tells to have failed only after it.
 * Of what is broken without such a row nobody knows since when; mostly it has been for years, until it is written off.
 */
export function setsOnDay(
  devices: readonly AsetRow[],
  outages: readonly GangguanRow[],
  now: Moment,
): (day: Day) => number {
  const failed = new Map(
    runningOutages(outages, now).flatMap(({ asetId, mulai }) =>
      asetId ? [[foldKey(asetId), mulai.slice(0, 10)]] : [],
    ),
  );
  const asToday = machinesOf(devices).sets;
  if (failed.size === 0) return () => asToday;
  return (day) => {
    const worked = (id: string) => (failed.get(foldKey(id)) ?? day) > day;
    return usableSets(devices.map((row) => (worked(row.id) ? { ...row, kondisi: 'B' as const } : row)));
  };
}
