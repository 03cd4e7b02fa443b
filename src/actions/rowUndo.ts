import { type Column, type Columns, foldKey, type RowOf, type Table } from '../tables/table';
import type { Undo } from './action';

/**
 * How to take back what was done to one row: what stood there before and what stands there now, of the cells that
 * changed. `before` null: the row is new.
 */
export function undoOf<C extends Columns>(
  table: Table<C>,
  before: RowOf<Table<C>> | null,
  after: RowOf<Table<C>>,
): Undo {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  for (const [name, { cell }] of Object.entries(table.columns) as [string, Column<unknown>][]) {
    const value = cell.write((after as Record<string, unknown>)[name]);
    const former = before === null ? null : cell.write((before as Record<string, unknown>)[name]);
    if (JSON.stringify(value) === JSON.stringify(former)) continue;
    was[name] = former;
    is[name] = value;
  }
  return {
    action: 'pulihkanBaris',
    input: {
      lembar: table.sheet,
      kunci: String(foldKey((after as Record<string, unknown>)[table.key])),
      sebelum: before === null ? '' : JSON.stringify(was),
      sesudah: JSON.stringify(is),
    },
  };
}
