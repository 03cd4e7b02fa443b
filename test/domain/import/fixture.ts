import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raw } from '../../../src/cells/raw';
import { type Rows, readTable, type Table } from '../../../src/tables/table';

/** A text of test/fixtures as it would be pasted. */
export const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures', name), 'utf8');

export const headersOf = (table: unknown): Raw[] =>
  Object.values((table as Table).columns).map((column) => column.header);

/** A workbook of which only these sheets have rows, by sheet and column name. */
export function rowsOf(sheets: Record<string, Record<string, Raw>[]> = {}): (table: Table) => Rows<unknown> {
  return (table) => {
    const lines = (sheets[table.sheet] ?? []).map((cells) =>
      Object.keys(table.columns).map((name) => cells[name] ?? ''),
    );
    return readTable(table, [headersOf(table), ...lines]);
  };
}
