import { isWorking, usableSets } from '../../../domain/recordingSets';
import type { Plan } from '../../../forecast/levers';
import type { AsetRow } from '../../../tables/aset';
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
