import { areaOf, mergeAt, type Place } from './areas';
import { contentEdge } from './edges';
import type { Grid } from './grid';
import { type Intention, intentionOf } from './keys';
import { type Direction, steps } from './selection';

/** Rows read ahead while a jump looks for the edge of content. */
const readAhead = 4000;

/** Does what the keys mean, while the grid's hidden text field has the focus. */
export class KeyActions {
  constructor(private readonly grid: Grid) {}

  listen(input: HTMLTextAreaElement): void {
    input.addEventListener('keydown', (event) => {
      // 229 is what browsers report for keys that an input method handles.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || !this.grid.isReady) return;
      if (this.handle(event)) event.preventDefault();
    });
  }

  private handle(event: KeyboardEvent): boolean {
    const { cells } = this.grid;
    if (cells.choices.isOpen && this.handleListKey(event)) return true;
    if (cells.editor.editing) {
      if (event.altKey && event.key === 'ArrowDown') return this.openList();
      return cells.editor.handleKey(event);
    }
    const intention = intentionOf(event);
    return intention !== null && this.perform(intention);
  }

  private handleListKey(event: KeyboardEvent): boolean {
    const { choices, editor } = this.grid.cells;
    if (event.key === 'ArrowDown' && !event.altKey) choices.move(1);
    else if (event.key === 'ArrowUp' && !event.altKey) choices.move(-1);
    else if (event.key === 'Escape' && editor.text === editor.editing?.original) this.grid.cells.cancel();
    else return false;
    this.grid.cells.place(this.grid.panes);
    return true;
  }

  /** Answers whether the key was used. */
  private perform(intention: Intention): boolean {
    const { grid } = this;
    const { selection, owner, cells, clipboard, state } = grid;
    const { rows, columns, lastRow, lastColumn } = state.view;
    switch (intention.kind) {
      case 'step':
        this.go(selection.neighbour(this.from(intention.extend), intention.direction), intention.extend);
        return true;
      case 'edge':
        void this.goToEdge(intention.direction, intention.extend);
        return true;
      case 'page': {
        const { first, last } = grid.panes.visibleRows;
        const from = this.from(intention.extend);
        this.go({ ...from, row: from.row + intention.rows * Math.max(last - first - 1, 1) }, intention.extend);
        return true;
      }
      case 'rowStart':
        this.go({ ...this.from(intention.extend), column: 1 }, intention.extend);
        return true;
      case 'rowEnd':
        this.go({ ...this.from(intention.extend), column: lastColumn || columns }, intention.extend);
        return true;
      case 'sheetStart':
        this.go({ row: 1, column: 1 }, intention.extend);
        return true;
      case 'sheetEnd':
        this.go({ row: lastRow || 1, column: lastColumn || 1 }, intention.extend);
        return true;
      case 'advance':
        grid.select((current) => current.advance(intention.direction));
        return true;
      case 'all':
        grid.select(
          (current) => current.cover({ top: 1, left: 1, bottom: rows, right: columns }, current.active),
          selection.active,
        );
        return true;
      case 'rows':
        grid.select(
          (current) => current.cover({ ...current.area, left: 1, right: columns }, current.active),
          selection.active,
        );
        return true;
      case 'columns':
        grid.select(
          (current) => current.cover({ ...current.area, top: 1, bottom: rows }, current.active),
          selection.active,
        );
        return true;
      case 'edit':
        cells.begin(null, false);
        return true;
      case 'list':
        return this.openList();
      case 'clear':
        void cells.clear(selection.area);
        return true;
      case 'toggle':
        return cells.toggle();
      case 'escape':
        clipboard.forget();
        grid.card.hide();
        return true;
      case 'fill':
        void clipboard.fill(intention.direction);
        return true;
      case 'follow':
        if (grid.activeCell?.link) owner.follow(grid.activeCell.link);
        return true;
      case 'undo':
      case 'redo':
        owner.history(intention.kind);
        return true;
      case 'sheet':
        owner.switchSheet(intention.by);
        return true;
      case 'menu': {
        const box = grid.panes.box(areaOf(selection.active));
        owner.openMenu(box.x + box.width / 2, box.y + box.height);
        return true;
      }
    }
  }

  private from(extend: boolean): Place {
    const { selection } = this.grid;
    return extend ? selection.head : selection.active;
  }

  private go(place: Place, extend: boolean): void {
    this.grid.select(
      (selection) => (extend ? selection.extendTo(place) : selection.moveTo(place)),
      extend ? place : null,
    );
  }

  private async goToEdge(direction: Direction, extend: boolean): Promise<void> {
    const { state } = this.grid;
    const step = steps[direction];
    const from = this.from(extend);
    const whole = mergeAt(state.view.merges, from) ?? areaOf(from);
    const vertical = step.rows !== 0;
    const forward = step.rows + step.columns > 0;
    const start = vertical ? (forward ? whole.bottom : whole.top) : forward ? whole.right : whole.left;
    const filled = await this.contentAlong(from, vertical, forward);
    const edge = await contentEdge(start, forward ? 1 : -1, vertical ? state.view.rows : state.view.columns, filled);
    if (this.grid.state !== state) return;
    this.go(vertical ? { row: edge, column: from.column } : { row: from.row, column: edge }, extend);
  }

  /** Whether a cell of this row or column shows anything; read in strips ahead of the search. */
  private async contentAlong(
    from: Place,
    vertical: boolean,
    forward: boolean,
  ): Promise<(index: number) => Promise<boolean>> {
    const { state } = this.grid;
    const known = new Map<number, boolean>();
    const most = vertical ? state.view.lastRow : state.view.lastColumn;
    return async (index) => {
      if (index > most) return false;
      const before = known.get(index);
      if (before !== undefined) return before;
      const [first, last] = forward ? [index, index + readAhead] : [Math.max(index - readAhead, 1), index];
      const strip = vertical
        ? { top: first, bottom: last, left: from.column, right: from.column }
        : { top: from.row, bottom: from.row, left: first, right: last };
      for (let at = first; at <= last; at++) known.set(at, false);
      for (const cell of await state.read(strip)) known.set(vertical ? cell.row : cell.column, cell.display !== '');
      return known.get(index) ?? false;
    };
  }

  private openList(): boolean {
    const { cells, activeCell } = this.grid;
    if (!activeCell?.choices) return false;
    if (!cells.editor.editing) cells.begin(null, false);
    else cells.choices.open(activeCell.choices, activeCell.input);
    cells.place(this.grid.panes);
    return true;
  }
}
