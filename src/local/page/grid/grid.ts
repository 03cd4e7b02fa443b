import type { Area, SheetView } from '../../protocol';
import { cellName } from '../addresses';
import { areaOf, mergeAt, type Place } from './areas';
import { CellActions } from './cellActions';
import type { Cell } from './cellBlocks';
import { cellId } from './cellElement';
import { ChartFigures } from './chartFigures';
import { Clipboard } from './clipboard';
import type { GridOwner } from './gridOwner';
import { KeyActions } from './keyActions';
import { Overlay } from './overlay';
import { Painting } from './painting';
import type { Panes } from './panes';
import { PointerActions } from './pointerActions';
import { RemarkCard } from './remarkCard';
import { Scrolling } from './scrolling';
import type { Selection } from './selection';
import { SheetState } from './sheetState';

/** Milliseconds that the active cell rests before its note, error or link is shown. */
const remarkDelay = 600;

/** The cells of the workbook: shows one sheet at a time and remembers where the person was on the others. */
export class Grid {
  private readonly scrolling = new Scrolling(() => this.schedule());
  readonly scroller = this.scrolling.scroller;
  private readonly painting = new Painting();
  private readonly overlay = new Overlay();
  private readonly charts = new ChartFigures(this.overlay);
  private readonly states = new Map<number, SheetState>();
  readonly card: RemarkCard;
  readonly cells: CellActions;
  readonly clipboard: Clipboard;
  private frame = 0;
  private remarking = 0;
  /** Whose card is shown, or was last. */
  private remarked: Place | null = null;
  private current: SheetState | null = null;

  constructor(readonly owner: GridOwner) {
    this.card = new RemarkCard((link) => owner.follow(link));
    this.cells = new CellActions(this);
    this.clipboard = new Clipboard(this);
    const { editor, choices, refusalNote } = this.cells;
    const { stage } = this.scrolling;
    stage.append(
      this.painting.lines,
      this.painting.root,
      this.overlay.root,
      editor.input,
      choices.root,
      refusalNote,
      this.card.root,
    );
    this.painting.root.setAttribute('aria-label', 'Lembar kerja');
    new KeyActions(this).listen(editor.input);
    new PointerActions(this).listen(stage);
    this.clipboard.listen(editor.input);
  }

  get state(): SheetState {
    if (!this.current) throw new Error('No sheet is shown yet');
    return this.current;
  }

  get isReady(): boolean {
    return this.current !== null;
  }

  shows(state: SheetState): boolean {
    return this.current === state;
  }

  get selection(): Selection {
    return this.state.selection;
  }

  get panes(): Panes {
    return this.scrolling.panesOf(this.state);
  }

  get activeCell(): Cell | undefined {
    const { row, column } = this.selection.active;
    return this.state.blocks.cell(row, column);
  }

  /** Shows a sheet, or a newer view of the one that is shown. */
  show(view: SheetView): void {
    const known = this.states.get(view.id);
    const isNew = this.current?.view.id !== view.id;
    // After most edits nothing but cells changed, and those come by themselves.
    if (known && !isNew && JSON.stringify(known.view) === JSON.stringify(view)) return;
    if (isNew && this.current) this.scrolling.leave(this.current);
    if (known) known.update(view);
    const state =
      known ??
      new SheetState(
        view,
        (area) => this.owner.fetchCells(view.id, area),
        (area) => this.arrived(view.id, area),
      );
    this.states.set(view.id, state);
    this.current = state;
    if (isNew) this.hideRemarks();
    this.painting.forget();
    this.charts.show(view.charts);
    this.scrolling.extend(state);
    if (isNew) this.scrolling.enter(state);
    this.draw();
    this.owner.selected();
  }

  /** The server's cells changed: what is shown stays until the new cells arrive. */
  refresh(sheets: readonly number[]): void {
    for (const sheet of sheets) this.states.get(sheet)?.blocks.stale();
  }

  stateOf(sheet: number): SheetState | undefined {
    return this.states.get(sheet);
  }

  forgetSheet(sheet: number): void {
    this.states.get(sheet)?.blocks.close();
    this.states.delete(sheet);
    if (this.current?.view.id === sheet) this.current = null;
  }

  focus(): void {
    this.cells.editor.focus();
  }

  /** Selects an area, or what a function does to the selection, and scrolls there unless it is to keep still. */
  select(change: Area | ((selection: Selection) => void), scroll: Place | 'still' | null = null): void {
    const { selection } = this;
    if (typeof change === 'function') change(selection);
    else selection.cover(change);
    if (scroll !== 'still') this.reveal(areaOf(scroll ?? selection.active));
    this.hideRemarks();
    if (scroll !== 'still') this.remarking = window.setTimeout(() => this.showRemarks(selection.active), remarkDelay);
    this.schedule();
    this.owner.selected();
  }

  /** The card with what there is to say about a cell. */
  showRemarks(place: Place): void {
    if (!this.isReady || this.cells.editor.editing) return;
    this.remarked = place;
    const merge = mergeAt(this.state.view.merges, place);
    const { top, left } = merge ?? areaOf(place);
    const { panes } = this;
    this.card.show(this.state.blocks.cell(top, left), panes.box(merge ?? areaOf(place)), {
      width: panes.width,
      height: panes.height,
    });
  }

  /** The mouse went to a cell: what there is to say about it isn't taken away by the cell selected before. */
  showRemarksUnderMouse(place: Place): void {
    this.showRemarks(place);
    if (!this.card.root.hidden) clearTimeout(this.remarking);
  }

  private hideRemarks(): void {
    clearTimeout(this.remarking);
    this.card.hide();
  }

  reveal(area: Area): void {
    this.scrolling.reveal(area, this.state);
  }

  /** Cells of the sheet on screen changed here, before the server has seen them. */
  redraw(area?: Area): void {
    this.painting.forget(area);
    this.schedule();
  }

  schedule(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.current) this.draw();
    });
  }

  resizeColumn(column: number, width: number): void {
    this.state.columns.resize(column, width);
    this.scrolling.extend(this.state);
    this.redraw();
  }

  private arrived(sheet: number, area: Area): void {
    if (this.current?.view.id !== sheet) return;
    this.painting.forget(area);
    this.scrolling.fitLater(area);
    this.schedule();
    // What was wrong with the cell may be mended by now.
    if (!this.card.root.hidden && this.remarked) this.showRemarks(this.remarked);
    this.owner.selected();
  }

  private draw(): void {
    if (this.scrolling.fit(this.state)) this.painting.forget();
    const { panes, selection, state } = this;
    const { merges } = state.view;
    const { first, last } = panes.visibleRows;
    const side = panes.visibleColumns;
    const left = panes.columns.frozen > 0 ? 1 : side.first;
    const ahead = last - first + 1;
    const visible = { top: first, bottom: last, left, right: side.last };
    const above = { ...visible, top: Math.max(first - 2 * ahead, 1) };
    const below = { ...visible, bottom: Math.min(last + 3 * ahead, state.view.rows) };
    const frozen = { ...visible, top: 1, bottom: Math.max(panes.rows.frozen, 1) };
    state.blocks.want([visible, frozen, below, above]);
    this.painting.draw(panes, state.blocks, merges, selection.area, selection.active);
    this.overlay.draw(
      panes,
      selection.area,
      selection.active,
      mergeAt(merges, selection.active),
      this.clipboard.marked,
    );
    this.charts.place(panes);
    this.cells.place(panes);
    const { stage } = this.scrolling;
    stage.style.width = `${panes.width}px`;
    stage.style.height = `${panes.height}px`;
    const { input } = this.cells.editor;
    const { row, column } = selection.active;
    if (this.cells.editor.editing) return;
    input.setAttribute('aria-activedescendant', cellId(row, column));
    input.setAttribute('aria-label', `Isi sel ${cellName(row, column)}`);
  }
}
