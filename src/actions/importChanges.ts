import type { ImportPlan } from '../domain/import/planImport';
import { impor } from '../tables';
import { type Change, put } from './change';

/** What an import writes: its rows, and for each what stood there before and after, so that it can be undone. */
export function importChanges({ target, planned }: ImportPlan, imporId: string, firstNumber = 1): Change[] {
  if (!target) return [];
  const rows = [...planned.values()].flat().filter(({ changed }) => changed);
  const changes = rows.map(({ row }) => put(target.table, row));
  const records = rows.map(({ before, after }, index) =>
    put(impor, {
      id: `${imporId}.${firstNumber + index}`,
      imporId,
      lembar: target.table.sheet,
      kunci: changes[index]?.key ?? '',
      sebelum: before && JSON.stringify(before),
      sesudah: JSON.stringify(after),
    }),
  );
  return [...changes, ...records];
}
