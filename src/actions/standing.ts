import type { Raw } from '../cells/raw';
import { type Layout, readTable, type Table } from '../tables/table';
import { type Change, linesOfRows, sameCell } from './change';

type Grid = Raw[][];

/**
 * The changes, each with what stood in its cells when it was decided. After a stop that tells a cell which the action
 * hasn't reached yet from one that a person has changed since, and finds a typed line again wherever it was moved to.
 * Sheets that only the add-on writes grow at the end and need none of that, but for lines that were typed there.
 */
export function withStanding(changes: readonly Change[], grids: ReadonlyMap<string, Grid | null>): Change[] {
  const lines = new Map<Table, { layout: Layout; lineOf: ReadonlyMap<string, number>; grid: Grid } | null>();
  const found = (table: Table) => {
    if (!lines.has(table)) {
      const grid = grids.get(table.sheet) ?? null;
      const { layout, rows } = readTable(table, grid);
      const known = rows as { line: number }[];
      lines.set(table, grid && layout ? { grid, layout, lineOf: linesOfRows(table, grid, layout, known) } : null);
    }
    return lines.get(table) ?? null;
  };
  return changes.map((change): Change => {
    const { table, key, cells, line: typed } = change;
    if (cells === null || (table.writtenBy === 'SiapKTP' && typed === undefined)) return change;
    const sheet = found(table);
    const line = typed ?? sheet?.lineOf.get(key);
    if (!sheet || line === undefined) return change;
    const stood: Record<string, Raw> = {};
    for (const name of Object.keys(typed === undefined ? cells : table.columns)) {
      const raw = sheet.grid[line - 1]?.[(sheet.layout.places[name] ?? 0) - 1] ?? '';
      if (typed !== undefined || !sameCell(raw, cells[name] ?? '')) stood[name] = raw;
    }
    return { ...change, stood };
  });
}
