import type { Day, Moment } from '../../../cells/day';
import { isOneUnit, runningOutages, stagesStopped } from '../../../domain/outages';
import { isWorking, usableSets } from '../../../domain/recordingSets';
import type { Plan } from '../../../forecast/levers';
import { type AsetRow, SET_COMPONENTS } from '../../../tables/aset';
import type { GangguanRow, OutageKind } from '../../../tables/gangguan';
import type { Stage } from '../../../tables/stages';
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

/** Printers that aren't written off, broken or not. */
export const ownedPrinters = (devices: readonly AsetRow[]): number =>
  machinesOf(devices.map((row) => ({ ...row, kondisi: 'B' as const }))).printers;

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

/**
 * Of the sets and printers that Aset has ready, those that an open outage has down: all where a row names no device. A
 * device whose condition says it already isn't counted again; one that isn't registered is a unit of its own.
 */
export function machinesDown(
  devices: readonly AsetRow[],
  outages: readonly GangguanRow[],
  now: Moment,
): Pick<Plan, 'sets' | 'printers'> {
  const ready = machinesOf(devices);
  const running = runningOutages(outages, now);
  const downOf = (machine: 'sets' | 'printers', kind: OutageKind, stage: Stage, parts: readonly string[]): number => {
    const rows = running.filter((row) => row.jenis === kind && stagesStopped(row).includes(stage));
    if (rows.some((row) => !isOneUnit(row))) return ready[machine];
    const named = new Set(rows.map(({ asetId }) => foldKey(asetId)));
    const isNamed = ({ id }: AsetRow) => named.has(foldKey(id));
    const left = machinesOf(devices.map((row) => (isNamed(row) ? { ...row, kondisi: 'RB' as const } : row)));
    const counted = devices.filter((row) => isNamed(row) && (parts.includes(row.jenis) || !isWorking(row)));
    return Math.min(ready[machine], ready[machine] - left[machine] + named.size - counted.length);
  };
  return {
    sets: downOf('sets', 'ALAT_REKAM', 'REKAM', SET_COMPONENTS),
    printers: downOf('printers', 'PRINTER', 'CETAK', ['PRINTER_KARTU']),
  };
}
