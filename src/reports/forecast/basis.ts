import type { Day } from '../../cells/day';
import { belumRekam, isActive } from '../../domain/backlog';
import { isWorking, usableSets } from '../../domain/recordingSets';
import type { OfficeSettings } from '../../domain/settings';
import type { AsetRow } from '../../tables/aset';
import type { DesaRow } from '../../tables/desa';

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
  const active = desa.filter((row) => isActive(row, today));
  const assumed = Object.entries(values).filter(
    ([name, value]) => typeof value === 'number' || typeof value === 'boolean' || name === 'tanggal_target',
  );
  return JSON.stringify([
    active.length,
    active.reduce((sum, row) => sum + Math.max(0, belumRekam(row)), 0),
    usableSets(aset),
    aset.filter((row) => row.jenis === 'PRINTER_KARTU' && isWorking(row)).length,
    Object.fromEntries(assumed),
  ]);
}
