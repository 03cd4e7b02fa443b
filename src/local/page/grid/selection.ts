import type { Area } from '../../protocol';
import { areaOf, between, isSingle, mergeAt, type Place, withWholeMerges } from './areas';

export type Direction = 'up' | 'down' | 'left' | 'right';

export const steps: Readonly<Record<Direction, { rows: number; columns: number }>> = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
};

/** The active cell, and the area around it that Shift or the mouse stretched. */
export class Selection {
  active: Place = { row: 1, column: 1 };
  area: Area = areaOf(this.active);
  /** The corner that moves while the area is stretched; the active cell's corner stays. */
  head: Place = this.active;
  /** Where Tab was first pressed: Enter goes back to this column in the next row. */
  private returnColumn: number | null = null;

  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly merges: readonly Area[],
    private readonly hidden: ReadonlySet<number> = new Set(),
  ) {}

  moveTo(place: Place): void {
    const merge = mergeAt(this.merges, this.inside(place));
    this.active = merge ? { row: merge.top, column: merge.left } : this.inside(place);
    this.head = this.active;
    this.area = merge ?? areaOf(this.active);
    this.returnColumn = null;
  }

  extendTo(place: Place): void {
    this.head = this.inside(place);
    this.area = withWholeMerges(between(this.active, this.head), this.merges);
    this.returnColumn = null;
  }

  cover(area: Area, active: Place = { row: area.top, column: area.left }): void {
    this.moveTo(active);
    this.head = { row: area.bottom, column: area.right };
    // Whole rows and columns are chosen by their headers; a merged title must not add others to them.
    const whole = (area.top === 1 && area.bottom === this.rows) || (area.left === 1 && area.right === this.columns);
    this.area = whole ? area : withWholeMerges(area, this.merges);
  }

  /** One cell further from the active cell (or from the moving corner); steps over merged cells whole, and over hidden ones. */
  neighbour(from: Place, direction: Direction): Place {
    const whole = mergeAt(this.merges, from) ?? areaOf(from);
    if (direction === 'up') return this.inside({ row: whole.top - 1, column: from.column });
    if (direction === 'down') return this.inside({ row: whole.bottom + 1, column: from.column });
    const step = direction === 'left' ? -1 : 1;
    let column = direction === 'left' ? whole.left - 1 : whole.right + 1;
    while (this.hidden.has(column)) column += step;
    return this.inside({ row: from.row, column });
  }

  /** Tab and Enter: through the area when several cells are selected, else on to the next cell. */
  advance(direction: Direction): void {
    if (!this.isOneCell) {
      this.active = this.nextInArea(direction);
      return;
    }
    const back = this.returnColumn;
    const keep = direction === 'right' ? (back ?? this.active.column) : back;
    const next = this.neighbour(this.active, direction);
    this.moveTo(direction === 'down' && back !== null ? { row: next.row, column: back } : next);
    if (direction === 'right' || (direction === 'left' && back !== null)) this.returnColumn = keep;
  }

  /** One cell, plain or merged. */
  get isOneCell(): boolean {
    const merge = mergeAt(this.merges, this.active);
    return (
      isSingle(this.area) ||
      (merge !== null &&
        merge.bottom === this.area.bottom &&
        merge.right === this.area.right &&
        merge.top === this.area.top &&
        merge.left === this.area.left)
    );
  }

  private nextInArea(direction: Direction): Place {
    const { top, left, bottom, right } = this.area;
    const width = right - left + 1;
    const height = bottom - top + 1;
    const sideways = direction === 'left' || direction === 'right';
    const forward = direction === 'right' || direction === 'down';
    const { row, column } = this.active;
    const order = sideways ? (row - top) * width + column - left : (column - left) * height + row - top;
    for (let step = 1; step <= width * height; step++) {
      const next = (order + (forward ? step : -step) + 2 * width * height) % (width * height);
      const place = sideways
        ? { row: top + Math.floor(next / width), column: left + (next % width) }
        : { row: top + (next % height), column: left + Math.floor(next / height) };
      if (this.hidden.has(place.column)) continue;
      const merge = mergeAt(this.merges, place);
      if (!merge || (merge.top === place.row && merge.left === place.column)) return place;
    }
    return this.active;
  }

  /** In the sheet, and where it can be seen: what leads into a hidden column ends beside it. */
  private inside(place: Place): Place {
    let column = Math.min(Math.max(place.column, 1), this.columns);
    while (column > 1 && this.hidden.has(column)) column -= 1;
    while (column < this.columns && this.hidden.has(column)) column += 1;
    return { row: Math.min(Math.max(place.row, 1), this.rows), column };
  }
}
