import type { Day } from '../../../cells/day';
import { isActive, waitingIn } from '../../../domain/backlog';
import { CARE_SETTINGS } from '../../../domain/careSettings';
import { isWorking, usableSets } from '../../../domain/recordingSets';
import type { OfficeSettings } from '../../../domain/settings';
import type { AsetRow } from '../../../tables/aset';
import type { DesaRow } from '../../../tables/desa';

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
  const assumed = Object.entries(values).filter(
    ([name, value]) =>
      !(name in CARE_SETTINGS) &&
      (typeof value === 'number' || typeof value === 'boolean' || name === 'tanggal_target'),
  );
  // In full, =20/3 has 16 digits, which the archive's cell would hold to be a resident's number.
  const shortened = assumed.map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : value]);
  return JSON.stringify([villages, backlog, sets, printers, Object.fromEntries(shortened)]);
}

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
