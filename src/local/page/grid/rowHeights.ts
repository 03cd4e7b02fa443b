import type { Area } from '../../protocol';
import { contains } from './areas';
import type { Axis } from './axis';
import type { Cell, CellBlocks } from './cellBlocks';
import { fontSize, lineCount, lineHeight } from './textWidth';

export const standardHeight = 24;
/** Padding left and right together, as in grid.css. */
export const cellPadding = 10;
const tallest = 600;

/**
 * Gives the rows of an area the height that their wrapped, many-lined or large texts need, as Sheets does; the protocol
 * carries no heights. Answers by how many pixels rows above `anchor` grew, so that what is on screen can stay in place.
 */
export function fitRows(
  area: Area,
  anchor: number,
  blocks: CellBlocks,
  rows: Axis,
  columns: Axis,
  merges: readonly Area[],
): { changed: boolean; above: number } {
  const before = rows.offset(anchor);
  let changed = false;
  for (let row = area.top; row <= area.bottom; row++) {
    let height = standardHeight;
    // Cells of the row in other blocks count as well, or the blocks would quarrel over its height; but not those out
    // of sight that are known to be old, or a header that has moved would leave its height behind.
    for (let column = 1; column <= columns.count; column++) {
      const cell = blocks.freshCell(row, column);
      if (cell) height = Math.max(height, neededHeight(cell, columns, merges));
    }
    if (rows.resize(row, Math.min(Math.ceil(height), tallest))) changed = true;
  }
  return { changed, above: rows.offset(anchor) - before };
}

function neededHeight(cell: Cell, columns: Axis, merges: readonly Area[]): number {
  const manyLined = cell.look?.wrap || cell.display.includes('\n');
  if (!manyLined && !cell.look?.size) return standardHeight;
  const merge = merges.find((area) => contains(area, cell));
  if (merge && merge.bottom > merge.top) return standardHeight;
  const last = merge ? merge.right : cell.column;
  const width = columns.offset(last + 1) - columns.offset(cell.column) - cellPadding;
  const lines = manyLined ? lineCount(cell.display, cell.look, cell.look?.wrap ? width : Number.MAX_SAFE_INTEGER) : 1;
  return lines * fontSize(cell.look) * lineHeight + 6;
}
