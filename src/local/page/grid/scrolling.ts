import type { Area } from '../../protocol';
import { element } from '../element';
import { headerHeight, Panes, rowHeaderWidth } from './panes';
import { fitRows } from './rowHeights';
import type { SheetState } from './sheetState';
import { family } from './textWidth';

/** The browser's own scroll bars around a stage that stays in the window, and where they stand. */
export class Scrolling {
  readonly stage = element('div', { class: 'stage' });
  private readonly extent = element('div', { class: 'extent' }, this.stage);
  readonly scroller = element('div', { class: 'grid-scroller' }, this.extent);
  private revealed: Area | null = null;
  private arrived = new Set<Area>();

  constructor(moved: () => void) {
    this.scroller.style.fontFamily = family;
    this.scroller.addEventListener('scroll', moved);
    for (const kind of ['wheel', 'pointerdown'] as const) {
      this.scroller.addEventListener(kind, () => this.letGo(), { passive: true, capture: true });
    }
    new ResizeObserver(moved).observe(this.scroller);
  }

  panesOf({ rows, columns }: SheetState): Panes {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.scroller;
    return new Panes(rows, columns, clientWidth, clientHeight, scrollLeft, scrollTop);
  }

  /** Remembers where the person was on a sheet. */
  leave(state: SheetState): void {
    state.scroll = { left: this.scroller.scrollLeft, top: this.scroller.scrollTop };
  }

  /** To where the person was on this sheet. */
  enter(state: SheetState): void {
    this.letGo();
    this.scroller.scrollTo(state.scroll);
  }

  /** Scrolls the area into sight, and keeps it there while rows around it still find their height. */
  reveal(area: Area, state: SheetState): void {
    this.revealed = area;
    const { left, top } = this.panesOf(state).scrollTo(area);
    this.scroller.scrollTo({ left, top, behavior: 'instant' });
  }

  /** The scrollable size; the spare room at the end lets the last row and column be seen whole. */
  extend({ rows, columns }: SheetState): void {
    this.extent.style.width = `${rowHeaderWidth(rows.count) + columns.length + 60}px`;
    this.extent.style.height = `${headerHeight + rows.length + 40}px`;
  }

  /** Cells arrived here: their rows may need another height. */
  fitLater(area: Area): void {
    this.arrived.add(area);
  }

  /** Gives rows of newly arrived cells their height; what is on screen stays where it is. Answers whether any changed. */
  fit(state: SheetState): boolean {
    const { rows, columns, blocks, view } = state;
    const anchor = this.panesOf(state).visibleRows.first;
    let above = 0;
    let changed = false;
    for (const area of this.arrived) {
      const fit = fitRows(area, anchor, blocks, rows, columns, view.merges);
      above += fit.above;
      changed ||= fit.changed;
    }
    this.arrived.clear();
    if (!changed) return false;
    this.extend(state);
    if (above !== 0 && this.scroller.scrollTop > 0) this.scroller.scrollTop += above;
    if (this.revealed) this.reveal(this.revealed, state);
    return true;
  }

  /** The person scrolls, or is on another sheet; nothing is held in sight any more. */
  private letGo(): void {
    this.revealed = null;
  }
}
