import type { Raw } from '../../cells/raw';
import { type ReadingsOf, type Rows, readTable, type Table } from '../../tables/table';
import type { Workbook } from '../../workbook/workbook';

/** Reads each sheet once, when it is first asked for. */
export function readOnce(workbook: Workbook): (sheet: string) => Raw[][] | null {
  const grids = new Map<string, Raw[][] | null>();
  return (sheet) => {
    if (!grids.has(sheet)) grids.set(sheet, workbook.read(sheet));
    return grids.get(sheet) ?? null;
  };
}

/** Reads the cells of each table once, whatever the number of reports that ask for it. What it answers isn't to be changed. */
export function readTablesOnce(
  gridOf: (sheet: string) => Raw[][] | null,
): <T extends Record<string, unknown>>(tables: T) => ReadingsOf<T> {
  const known = new Map<unknown, Rows<unknown>>();
  const read = (table: Table): Rows<unknown> => {
    const found = known.get(table) ?? readTable(table, gridOf(table.sheet));
    known.set(table, found);
    return found;
  };
  return <T extends Record<string, unknown>>(tables: T) =>
    Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, read(table as Table)])) as ReadingsOf<T>;
}
