import type { Area } from '../../protocol';
import type { Place } from './areas';
import type { Axis } from './axis';

export const headerHeight = 25;

/** Pixels of the stage: its origin is the corner where the two headers meet. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Zone = 'cell' | 'rowHeader' | 'columnHeader' | 'corner' | 'outside';

/** One of the four parts that frozen rows and columns divide the cells into. */
export interface Pane {
  box: Box;
  area: Area;
}

/** Where everything is on the stage for one scroll position. */
export class Panes {
  constructor(
    readonly rows: Axis,
    readonly columns: Axis,
    readonly width: number,
    readonly height: number,
    readonly scrollLeft: number,
    readonly scrollTop: number,
  ) {}

  /** Wide enough for the largest row number. */
  get headerWidth(): number {
    return rowHeaderWidth(this.rows.count);
  }

  /** Left edge of a column. */
  x(column: number): number {
    return this.headerWidth + this.columns.offset(column) - (column > this.columns.frozen ? this.scrollLeft : 0);
  }

  /** Top edge of a row. */
  y(row: number): number {
    return headerHeight + this.rows.offset(row) - (row > this.rows.frozen ? this.scrollTop : 0);
  }

  get frozenRight(): number {
    return this.headerWidth + this.columns.frozenLength;
  }

  get frozenBottom(): number {
    return headerHeight + this.rows.frozenLength;
  }

  /** First and last row that can be seen below the frozen ones. */
  get visibleRows(): { first: number; last: number } {
    const first = this.rows.at(this.rows.frozenLength + this.scrollTop);
    return {
      first: Math.max(first, this.rows.frozen + 1),
      last: this.rows.at(this.scrollTop + this.height - headerHeight),
    };
  }

  get visibleColumns(): { first: number; last: number } {
    const first = this.columns.at(this.columns.frozenLength + this.scrollLeft);
    return {
      first: Math.max(first, this.columns.frozen + 1),
      last: this.columns.at(this.scrollLeft + this.width - this.headerWidth),
    };
  }

  /** The cell under a pixel, or the nearest one, and on what part of the stage the pixel lies. */
  at(x: number, y: number): Place & { zone: Zone } {
    const column = this.columns.at(x - this.headerWidth + (x < this.frozenRight ? 0 : this.scrollLeft));
    const row = this.rows.at(y - headerHeight + (y < this.frozenBottom ? 0 : this.scrollTop));
    const beyond = x > this.x(this.columns.count + 1) || y > this.y(this.rows.count + 1);
    const inRowHeader = x < this.headerWidth;
    const inColumnHeader = y < headerHeight;
    let zone: Zone = beyond ? 'outside' : 'cell';
    if (inRowHeader) zone = inColumnHeader ? 'corner' : 'rowHeader';
    else if (inColumnHeader) zone = 'columnHeader';
    return { row, column, zone };
  }

  /** A box on the stage that covers the area; parts of it may be scrolled out of sight. */
  box(area: Area): Box {
    const x = this.x(area.left);
    const y = this.y(area.top);
    const right = this.x(area.right) + this.columns.size(area.right);
    const bottom = this.y(area.bottom) + this.rows.size(area.bottom);
    return { x, y, width: Math.max(right - x, 0), height: Math.max(bottom - y, 0) };
  }

  /** The four panes; a pane without frozen rows or columns has no width or height. */
  get panes(): [Pane, Pane, Pane, Pane] {
    const frozenWidth = Math.min(this.columns.frozenLength, Math.max(this.width - this.headerWidth, 0));
    const frozenHeight = Math.min(this.rows.frozenLength, Math.max(this.height - headerHeight, 0));
    const sides = [
      { x: this.headerWidth, width: frozenWidth, left: 1, right: this.columns.frozen },
      {
        x: this.frozenRight,
        width: Math.max(this.width - this.frozenRight, 0),
        left: this.columns.frozen + 1,
        right: this.columns.count,
      },
    ] as const;
    const lines = [
      { y: headerHeight, height: frozenHeight, top: 1, bottom: this.rows.frozen },
      {
        y: this.frozenBottom,
        height: Math.max(this.height - this.frozenBottom, 0),
        top: this.rows.frozen + 1,
        bottom: this.rows.count,
      },
    ] as const;
    const pane = (line: (typeof lines)[number], side: (typeof sides)[number]): Pane => ({
      box: { x: side.x, y: line.y, width: side.width, height: line.height },
      area: { top: line.top, bottom: line.bottom, left: side.left, right: side.right },
    });
    return [pane(lines[0], sides[0]), pane(lines[0], sides[1]), pane(lines[1], sides[0]), pane(lines[1], sides[1])];
  }

  /** The scroll position that shows the area, moved no further than needed. */
  scrollTo(area: Area): { left: number; top: number } {
    return {
      left: nearest(this.columns, area.left, area.right, this.scrollLeft, this.width - this.headerWidth),
      top: nearest(this.rows, area.top, area.bottom, this.scrollTop, this.height - headerHeight),
    };
  }
}

export function rowHeaderWidth(rows: number): number {
  return Math.max(44, 16 + 9 * String(rows).length);
}

function nearest(axis: Axis, first: number, last: number, scroll: number, room: number): number {
  if (first <= axis.frozen) return scroll;
  const start = axis.offset(first) - axis.frozenLength;
  const end = axis.offset(last) + axis.size(last) - room;
  if (scroll > start) return start;
  // An area larger than the window shows its beginning.
  return scroll < end ? Math.min(end, start) : scroll;
}
