import type { Area } from '../../protocol';
import { areaName } from '../addresses';
import { between, contains, type Place } from './areas';
import { acceptsReference } from './formulaPointing';
import type { Grid } from './grid';
import { headerHeight, type Zone } from './panes';
import { cellPadding } from './rowHeights';
import { textWidth } from './textWidth';

/** Pixels beside a column's edge where the mouse resizes it. */
const edgeReach = 4;
const narrowestColumn = 20;
const hoverDelay = 300;
/** Parts of the stage with a mouse behaviour of their own. */
const ownParts = '.chart, .choices, .remark-card, .refusal-note, .cell-editor.open';

/** What the mouse does on the grid. */
export class PointerActions {
  private pointer = { x: 0, y: 0 };
  private hover = 0;

  constructor(private readonly grid: Grid) {}

  listen(stage: HTMLElement): void {
    stage.addEventListener('pointerdown', (event) => this.press(event, stage));
    stage.addEventListener('pointermove', (event) => this.pass(event, stage));
    stage.addEventListener('pointerleave', () => clearTimeout(this.hover));
    stage.addEventListener('dblclick', (event) => this.doubleClick(event, stage));
    stage.addEventListener('contextmenu', (event) => {
      if ((event.target as Element).closest(ownParts) || !this.grid.isReady) return;
      event.preventDefault();
      this.grid.owner.openMenu(this.pointer.x, this.pointer.y);
    });
  }

  private press(event: PointerEvent, stage: HTMLElement): void {
    const target = event.target as Element;
    if (target.closest(ownParts) || !this.grid.isReady) return;
    // The hidden text field keeps the focus.
    event.preventDefault();
    const at = this.locate(event, stage);
    const { grid } = this;
    const { cells, selection } = grid;
    if (at.zone === 'outside') {
      grid.focus();
      return;
    }
    const edge = at.zone === 'columnHeader' ? this.columnEdge() : null;
    if (edge !== null && event.button === 0) {
      this.resize(edge, stage, event.pointerId);
      return;
    }
    if (cells.editor.editing && at.zone === 'cell' && acceptsReference(cells.editor)) {
      this.point(at, stage, event.pointerId);
      return;
    }
    void cells.commit(null);
    grid.focus();
    if (event.button === 2 && contains(selection.area, at)) return;
    this.selectFrom(at, event.shiftKey);
    if (event.button !== 0) return;
    if (at.zone === 'cell' && target.closest('.check-box')) cells.toggle();
    else if (at.zone === 'cell' && target.closest('.choice-arrow')) cells.begin(null, false);
    else this.drag(stage, event.pointerId, at.zone, (place) => this.selectFrom({ ...place, zone: at.zone }, true));
    const cell = grid.state.blocks.cell(at.row, at.column);
    if (cell?.link && (event.ctrlKey || event.metaKey)) grid.owner.follow(cell.link);
  }

  private selectFrom(at: Place & { zone: Zone }, extend: boolean): void {
    const { rows, columns } = this.grid.state.view;
    const { active } = this.grid.selection;
    const whole: Area = { top: 1, left: 1, bottom: rows, right: columns };
    // A click doesn't scroll; while dragging, the loop in `drag` does.
    this.grid.select((selection) => {
      if (at.zone === 'corner') selection.cover(whole);
      else if (at.zone === 'columnHeader') {
        const { left, right } = between(extend ? active : at, at);
        selection.cover({ ...whole, left, right }, extend ? active : { row: 1, column: at.column });
      } else if (at.zone === 'rowHeader') {
        const { top, bottom } = between(extend ? active : at, at);
        selection.cover({ ...whole, top, bottom }, extend ? active : { row: at.row, column: 1 });
      } else if (extend) selection.extendTo(at);
      else selection.moveTo(at);
    }, 'still');
  }

  /** Follows the mouse until it is released; near or beyond the edge of the cells the grid scrolls along. */
  private drag(stage: HTMLElement, pointer: number, zone: Zone, moved: (place: Place) => void): void {
    stage.setPointerCapture(pointer);
    const { scroller } = this.grid;
    let last = '';
    let going = true;
    const end = () => {
      going = false;
      stage.removeEventListener('pointerup', end);
      stage.removeEventListener('lostpointercapture', end);
    };
    stage.addEventListener('pointerup', end);
    stage.addEventListener('lostpointercapture', end);
    const follow = () => {
      if (!going) return;
      const { panes } = this.grid;
      const { x, y } = this.pointer;
      const sideways = x > panes.width ? x - panes.width : Math.min(x - panes.frozenRight, 0);
      const down = y > panes.height ? y - panes.height : Math.min(y - panes.frozenBottom, 0);
      // Selecting inside frozen rows or columns must not scroll what is beside them away.
      const started = this.grid.selection.active;
      const still = {
        sideways: zone === 'rowHeader' || (sideways < 0 && started.column <= panes.columns.frozen),
        down: zone === 'columnHeader' || (down < 0 && started.row <= panes.rows.frozen),
      };
      scroller.scrollBy(still.sideways ? 0 : sideways / 2, still.down ? 0 : down / 2);
      const at = this.grid.panes.at(
        Math.min(Math.max(x, panes.headerWidth), panes.width - 1),
        Math.min(Math.max(y, headerHeight), panes.height - 1),
      );
      const here = `${at.row},${at.column}`;
      if (last !== '' && here !== last) moved(at);
      last = here;
      requestAnimationFrame(follow);
    };
    follow();
  }

  /** A formula is being typed: the cell or area that the mouse marks is written into it. */
  private point(start: Place, stage: HTMLElement, pointer: number): void {
    const { editor } = this.grid.cells;
    const { rows, columns } = this.grid.state.view;
    const from = editor.input.selectionStart;
    const write = (to: Place) => {
      editor.input.setSelectionRange(from, editor.input.selectionEnd);
      editor.insert(areaName(between(start, to), rows, columns));
    };
    write(start);
    this.drag(stage, pointer, 'cell', write);
  }

  private columnEdge(): number | null {
    const { panes } = this.grid;
    const { x } = this.pointer;
    const { column } = panes.at(x, 0);
    const right = panes.x(column) + panes.columns.size(column);
    if (Math.abs(right - x) <= edgeReach) return column;
    return column > 1 && x - panes.x(column) <= edgeReach ? column - 1 : null;
  }

  private resize(column: number, stage: HTMLElement, pointer: number): void {
    const { grid } = this;
    const from = this.pointer.x - grid.state.columns.size(column);
    stage.setPointerCapture(pointer);
    const move = () => grid.resizeColumn(column, Math.max(Math.round(this.pointer.x - from), narrowestColumn));
    const before = grid.state.columns.size(column);
    stage.addEventListener('pointermove', move);
    const end = () => {
      stage.removeEventListener('pointermove', move);
      const width = grid.state.columns.size(column);
      if (width !== before) grid.owner.resizeColumn(grid.state.view.id, column, width);
    };
    stage.addEventListener('lostpointercapture', end, { once: true });
  }

  private pass(event: PointerEvent, stage: HTMLElement): void {
    if (!this.grid.isReady) return;
    const { x, y } = this.pointer;
    const at = this.locate(event, stage);
    // A browser also tells of a mouse at rest beneath which something was drawn: nobody asks for its card then.
    if (x === this.pointer.x && y === this.pointer.y) return;
    const own = (event.target as Element).closest(ownParts);
    stage.classList.toggle('on-edge', !own && at.zone === 'columnHeader' && this.columnEdge() !== null);
    clearTimeout(this.hover);
    if (own) return;
    this.hover = window.setTimeout(() => {
      if (at.zone === 'cell') this.grid.showRemarksUnderMouse(at);
      else this.grid.card.hide();
    }, hoverDelay);
  }

  private doubleClick(event: MouseEvent, stage: HTMLElement): void {
    if ((event.target as Element).closest(ownParts) || !this.grid.isReady) return;
    const at = this.locate(event, stage);
    const edge = at.zone === 'columnHeader' ? this.columnEdge() : null;
    if (edge !== null) this.fitColumn(edge);
    else if (at.zone === 'cell' && !this.grid.activeCell?.checkbox) this.grid.cells.begin(null, false);
  }

  /** As wide as the widest text of the rows on screen and of the frozen ones. */
  private fitColumn(column: number): void {
    const { grid } = this;
    const { first, last } = grid.panes.visibleRows;
    let widest = 0;
    for (let row = 1; row <= last; row++) {
      if (row > grid.state.view.frozenRows && row < first) continue;
      const cell = grid.state.blocks.cell(row, column);
      const lines = cell?.display.split('\n') ?? [];
      for (const line of lines) widest = Math.max(widest, textWidth(line, cell?.look) + (cell?.choices ? 18 : 0));
    }
    if (widest === 0) return;
    const width = Math.min(Math.ceil(widest) + cellPadding + 4, 600);
    grid.resizeColumn(column, width);
    grid.owner.resizeColumn(grid.state.view.id, column, width);
  }

  private locate(event: MouseEvent, stage: HTMLElement): Place & { zone: Zone } {
    const frame = stage.getBoundingClientRect();
    this.pointer = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    return this.grid.panes.at(this.pointer.x, this.pointer.y);
  }
}
