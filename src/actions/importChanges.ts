import type { ImportPlan } from '../domain/import/planImport';
import { cellsOf } from '../domain/import/planRows';
import { impor } from '../tables';
import { type Change, put } from './change';

/** What an import writes: its rows, and for each what stood there before and after, so that it can be undone. */
export function importChanges({ target, planned }: ImportPlan, imporId: string, firstNumber = 1): Change[] {
  if (!target) return [];
  const rows = [...planned.values()].flat().filter(({ changed }) => changed);
  const changes = rows.map(({ row }) => put(target.table, row));
  const records = rows.map(({ row, existing }, index) =>
    put(impor, {
      id: `${imporId}.${firstNumber + index}`,
      imporId,
      lembar: target.table.sheet,
      kunci: changes[index]?.key ?? '',
      sebelum: existing && JSON.stringify(cellsOf(target, existing)),
      sesudah: JSON.stringify(cellsOf(target, row)),
    }),
  );
  return [...changes, ...records];
}
