import type { Area, CellBlock, SheetView } from '../../protocol';
import { intersection } from './areas';
import { Axis } from './axis';
import { type Cell, CellBlocks } from './cellBlocks';
import { standardHeight } from './rowHeights';
import { Selection } from './selection';

/** Cells per request when more is read than the screen shows: a copy, a sum, a jump to the edge of content. */
const cellsPerStrip = 20_000;

/** Everything that is kept of one sheet while another is shown. */
export class SheetState {
  readonly blocks: CellBlocks;
  rows: Axis;
  columns: Axis;
  selection: Selection;
  scroll = { left: 0, top: 0 };

  constructor(
    public view: SheetView,
    private readonly fetchCells: (area: Area) => Promise<CellBlock>,
    arrived: (area: Area) => void,
  ) {
    this.blocks = new CellBlocks(view, fetchCells, arrived);
    this.rows = new Axis(view.rows, standardHeight, view.frozenRows);
    this.columns = columnsOf(view);
    this.selection = new Selection(view.rows, view.columns, view.merges, hiddenIn(view));
  }

  /** A newer view of the same sheet: rows keep their heights and the selection stays where it was. */
  update(view: SheetView): void {
    this.view = view;
    this.blocks.size = view;
    this.rows = new Axis(view.rows, standardHeight, view.frozenRows, this.rows.exceptions);
    this.columns = columnsOf(view);
    const { active, area } = this.selection;
    const whole = { top: 1, left: 1, bottom: view.rows, right: view.columns };
    this.selection = new Selection(view.rows, view.columns, view.merges, hiddenIn(view));
    this.selection.cover(intersection(area, whole) ?? { ...whole, bottom: 1, right: 1 }, active);
  }

  /**
   * The part of an area that can hold content. The view tells how far content reaches, but comes after the cells: what is
   * seen below it is content too, and a Delete right after typing there has to find it.
   */
  used(area: Area): Area | null {
    const { lastRow, lastColumn } = this.blocks.extent;
    const bottom = Math.max(this.view.lastRow, lastRow);
    const right = Math.max(this.view.lastColumn, lastColumn);
    return intersection(area, { top: 1, left: 1, bottom, right });
  }

  /** Every cell with something in it, fetched where it isn't at hand; rows come in order. */
  async read(area: Area): Promise<Cell[]> {
    const used = this.used(area);
    if (!used) return [];
    if (this.blocks.isFresh(used)) return this.cellsAtHand(used);
    const cells: Cell[] = [];
    const height = Math.max(Math.floor(cellsPerStrip / (used.right - used.left + 1)), 1);
    for (let top = used.top; top <= used.bottom; top += height) {
      const strip = await this.fetchCells({ ...used, top, bottom: Math.min(top + height - 1, used.bottom) });
      for (const cell of strip.cells) cells.push(cell);
    }
    return cells;
  }

  cellsAtHand(area: Area): Cell[] {
    const cells: Cell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.blocks.cell(row, column);
        if (cell) cells.push(cell);
      }
    }
    return cells;
  }
}

function columnsOf(view: SheetView): Axis {
  const widths = Object.entries(view.columnWidths).map(([column, width]): [number, number] => [Number(column), width]);
  return new Axis(view.columns, 100, view.frozenColumns, widths);
}

/** The host tells of a hidden column as one without width. */
const hiddenIn = (view: SheetView): Set<number> =>
  new Set(Object.entries(view.columnWidths).flatMap(([column, width]) => (width === 0 ? [Number(column)] : [])));
