import type { Day } from '../../../cells/day';
import { isActive, waitingIn } from '../../../domain/backlog';
import { CARE_SETTINGS } from '../../../domain/careSettings';
import { isWorking, usableSets } from '../../../domain/recordingSets';
import type { OfficeSettings } from '../../../domain/settings';
import type { Plan } from '../../../forecast/levers';
import type { ArsipPrakiraanRow } from '../../../tables/arsipPrakiraan';
import type { AsetRow } from '../../../tables/aset';
import type { DesaRow } from '../../../tables/desa';
import { machinesOf } from '../model/machines';

/**
 * What a forecast's answer hangs on most, as a text to compare: who waits, what works, what is assumed. Kept with each
 * forecast, so that an answer whose ground has moved can be told from one that still holds. Stock and outages move
 * every day and are left out.
 */
export function basisOf(
  desa: readonly DesaRow[],
  aset: readonly AsetRow[],
  { values }: OfficeSettings,
  today: Day,
): string {
  const { villages, backlog, sets, printers } = factsOf(desa, aset, today);
  const decisive = Object.entries(values).filter(
    ([name, value]) =>
      !(name in CARE_SETTINGS) &&
      (typeof value === 'number' || typeof value === 'boolean' || name === 'tanggal_target'),
  );
  // In full, =20/3 has 16 digits, which the archive's cell would hold to be a resident's number.
  const shortened = decisive.map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : value]);
  // The plan adds to the machines that were assumed, not to the none that were counted.
  const { sets: playedSets, printers: playedPrinters } = machinesOf(aset);
  const assumed = aset.length === 0 ? [[playedSets, playedPrinters]] : [];
  return JSON.stringify([villages, backlog, sets, printers, Object.fromEntries(shortened), ...assumed]);
}

/** Whether what a forecast hangs on most has changed since it was made. */
export const hasMoved = (
  last: Pick<ArsipPrakiraanRow, 'dasar'>,
  { desa, aset }: { desa: { rows: readonly DesaRow[] }; aset: { rows: readonly AsetRow[] } },
  settings: OfficeSettings,
  today: Day,
): boolean => last.dasar !== basisOf(desa.rows, aset.rows, settings, today);

const rounded = (value: number): number => Number(value.toPrecision(10));

/** What is counted of an office at a moment. */
export interface Facts {
  villages: number;
  /** People. */
  backlog: number;
  /** Recording sets and card printers that can work. */
  sets: number;
  printers: number;
}

export function factsOf(desa: readonly DesaRow[], aset: readonly AsetRow[], today: Day): Facts {
  const active = desa.filter((row) => isActive(row, today));
  return {
    villages: active.length,
    backlog: active.reduce((sum, row) => sum + waitingIn(row), 0),
    sets: usableSets(aset),
    printers: aset.filter((row) => row.jenis === 'PRINTER_KARTU' && isWorking(row)).length,
  };
}

/** What was counted when a basis was kept; null when someone has edited it beyond reading. */
export function keptFacts(basis: string): Facts | null {
  const counts = /^\[(\d+),(\d+),(\d+),(\d+),/.exec(basis)?.slice(1).map(Number);
  if (!counts) return null;
  const [villages = 0, backlog = 0, sets = 0, printers = 0] = counts;
  return { villages, backlog, sets, printers };
}

/** The sets and printers that a forecast reckoned with: those counted, or those assumed while none was registered. */
export function keptMachines(basis: string): Pick<Plan, 'sets' | 'printers'> | null {
  const assumed = /,\[(\d+),(\d+)\]\]$/.exec(basis)?.slice(1).map(Number);
  if (!assumed) return keptFacts(basis);
  const [sets = 0, printers = 0] = assumed;
  return { sets, printers };
}
