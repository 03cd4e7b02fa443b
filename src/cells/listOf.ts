import { type Cell, read, unread, type ValueOf } from './cell';

type Values<C extends readonly Cell<unknown>[]> = { readonly [K in keyof C]: ValueOf<C[K]> };

/**
 * Several rows in one field, each of these cells in turn, as JSON: `[["PC-1","B"],["PC-2",""]]`. All of it is sound or
 * none of it. Only cells that write texts fit.
 *
 * @param expected what the list is of, as a phrase that follows "harus"
 */
export function listOf<const C extends readonly Cell<unknown>[]>(
  expected: string,
  cells: C,
  { least = 0 }: { least?: number } = {},
): Cell<readonly Values<C>[]> {
  return {
    expected,
    format: '@',
    write: (rows) => JSON.stringify(rows.map((row) => cells.map((cell, at) => cell.write(row[at])))),
    read: (raw) => {
      const rows = rowsIn(raw)?.map((row) => readRow(cells, row));
      return rows && rows.length >= least && !rows.includes(null)
        ? read(rows as unknown as Values<C>[])
        : unread(expected, raw);
    },
  };
}

function rowsIn(raw: unknown): unknown[] | null {
  try {
    const rows: unknown = JSON.parse(String(raw));
    return Array.isArray(rows) ? rows : null;
  } catch {
    return null;
  }
}

/** null where it isn't as many texts as there are cells, each one that its cell reads. */
function readRow(cells: readonly Cell<unknown>[], row: unknown): unknown[] | null {
  if (!Array.isArray(row) || row.length !== cells.length) return null;
  const values: unknown[] = [];
  for (const [at, cell] of cells.entries()) {
    const reading = typeof row[at] === 'string' ? cell.read(row[at]) : null;
    if (!reading?.ok) return null;
    values.push(reading.value);
  }
  return values;
}
