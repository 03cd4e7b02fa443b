import type { Area } from '../../protocol';
import { columnName } from '../addresses';
import { element } from '../element';
import { contains, intersection, mergeAt, type Place } from './areas';
import type { Cell, CellBlocks } from './cellBlocks';
import { cellElement } from './cellElement';
import { headerHeight, type Panes } from './panes';
import { cellPadding } from './rowHeights';
import { textWidth } from './textWidth';

/** Rows and columns drawn beyond the window, so that a short scroll shows no gap and draws nothing new. */
const spareRows = 6;
const spareColumns = 3;
/** How far to the left a text is looked for that may run into the window. */
const overflowReach = 20;

interface DrawnRow {
  element: HTMLElement;
  cells: Map<number, HTMLElement>;
}

interface Range {
  first: number;
  last: number;
}

/** Draws the cells that can be seen, as rows of gridcells. Draws again only what changed. */
export class Painting {
  readonly root = element('div', { role: 'grid', class: 'sheet', id: 'lembar', 'aria-multiselectable': 'true' });
  readonly lines = element('div', { class: 'lines', 'aria-hidden': 'true' });
  private readonly header = element('div', { role: 'rowgroup', class: 'header-group' });
  private readonly frozen = element('div', { role: 'rowgroup', class: 'row-group' });
  private readonly body = element('div', { role: 'rowgroup', class: 'row-group' });
  private readonly plane = element('div', { role: 'none', class: 'plane' });
  private rows = new Map<number, DrawnRow>();
  private columns: Range = { first: 0, last: -1 };
  private selected: Area | null = null;
  private active: Place = { row: 0, column: 0 };

  constructor() {
    this.body.append(this.plane);
    this.root.append(this.header, this.frozen, this.body);
  }

  /** Rows of this area, or all rows, are drawn anew next time. */
  forget(area?: Area): void {
    for (const [row, drawn] of this.rows) {
      if (area && (row < area.top || row > area.bottom)) continue;
      drawn.element.remove();
      this.rows.delete(row);
    }
    if (!area) this.columns = { first: 0, last: -1 };
  }

  draw(panes: Panes, blocks: CellBlocks, merges: readonly Area[], selected: Area, active: Place): void {
    this.place(panes);
    const visible = panes.visibleColumns;
    if (visible.first < this.columns.first || visible.last > this.columns.last) {
      this.forget();
      this.columns = {
        first: Math.max(visible.first - spareColumns, panes.columns.frozen + 1),
        last: Math.min(visible.last + spareColumns, panes.columns.count),
      };
      this.drawHeader(panes);
    }
    if (active.row !== this.active.row || active.column !== this.active.column) {
      // The active cell has an element even when it is empty.
      for (const row of [this.active.row, active.row]) this.forget({ top: row, bottom: row, left: 1, right: 1 });
      this.active = active;
    }
    const wanted = this.wantedRows(panes, merges);
    for (const [row, drawn] of this.rows) {
      if (wanted.has(row)) continue;
      drawn.element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) {
      if (!this.rows.has(row)) this.drawRow(row, panes, blocks, merges, selected);
    }
    if (selected !== this.selected) this.markSelected(panes, selected);
  }

  private place(panes: Panes): void {
    const { root, lines } = this;
    root.setAttribute('aria-rowcount', String(panes.rows.count));
    root.setAttribute('aria-colcount', String(panes.columns.count));
    root.style.setProperty('--shift', `${-panes.scrollLeft}px`);
    root.style.setProperty('--head', `${panes.headerWidth}px`);
    root.style.setProperty('--frozen', `${panes.columns.frozenLength}px`);
    this.header.style.height = `${headerHeight}px`;
    this.frozen.style.top = `${headerHeight}px`;
    this.frozen.style.height = `${panes.rows.frozenLength}px`;
    this.body.style.top = `${panes.frozenBottom}px`;
    this.plane.style.top = `${-panes.scrollTop}px`;
    const bottom = Math.min(panes.height, panes.y(panes.rows.count + 1));
    const right = Math.min(panes.width, panes.x(panes.columns.count + 1));
    lines.style.height = `${bottom}px`;
    lines.style.width = `${right}px`;
    root.style.setProperty('--right', `${right}px`);
    lines.replaceChildren();
    const { first, last } = panes.visibleColumns;
    for (let column = 1; column <= last; column++) {
      if (column > panes.columns.frozen && column < first) column = first;
      if (panes.columns.size(column) === 0) continue;
      const line = element('div', { class: column === panes.columns.frozen ? 'line frozen-line' : 'line' });
      line.style.left = `${panes.x(column) + panes.columns.size(column) - 1}px`;
      if (column <= panes.columns.frozen || panes.x(column + 1) > panes.frozenRight) lines.append(line);
    }
    this.frozen.classList.toggle('frozen-rows', panes.rows.frozen > 0);
  }

  private drawHeader(panes: Panes): void {
    const row = element('div', { role: 'row', class: 'row header-row' });
    const corner = element(
      'div',
      { role: 'columnheader', class: 'corner' },
      element('span', { class: 'unseen' }, 'Semua sel'),
    );
    const [fixed, moving, slide] = sections();
    const heading = (column: number, left: number) => {
      const made = element(
        'div',
        {
          role: 'columnheader',
          class: 'column-header',
          'aria-colindex': String(column),
          'data-column': String(column),
        },
        columnName(column),
      );
      made.style.left = `${left}px`;
      made.style.width = `${panes.columns.size(column)}px`;
      return made;
    };
    for (let column = 1; column <= panes.columns.frozen; column++)
      fixed.append(heading(column, panes.columns.offset(column)));
    for (let column = this.columns.first; column <= this.columns.last; column++) {
      if (panes.columns.size(column) === 0) continue;
      slide.append(heading(column, panes.columns.offset(column) - panes.columns.frozenLength));
    }
    row.append(corner, fixed, moving);
    this.header.replaceChildren(row);
    this.selected = null;
  }

  private wantedRows(panes: Panes, merges: readonly Area[]): Set<number> {
    const rows = new Set<number>();
    const { first, last } = panes.visibleRows;
    for (let row = 1; row <= panes.rows.frozen; row++) rows.add(row);
    const bottom = Math.min(last + spareRows, panes.rows.count);
    for (let row = Math.max(first - spareRows, panes.rows.frozen + 1); row <= bottom; row++) rows.add(row);
    // A merged cell is drawn by its first row, which may lie above the window.
    for (const merge of merges) if (merge.top < first && merge.bottom >= first) rows.add(merge.top);
    return rows;
  }

  private drawRow(row: number, panes: Panes, blocks: CellBlocks, merges: readonly Area[], selected: Area): void {
    const made = element('div', { role: 'row', class: 'row', 'aria-rowindex': String(row) });
    made.style.top = `${panes.rows.offset(row) - (row > panes.rows.frozen ? panes.rows.frozenLength : 0)}px`;
    made.style.height = `${panes.rows.size(row)}px`;
    const [fixed, moving, slide] = sections();
    const cells = new Map<number, HTMLElement>();
    const draw = (column: number, target: HTMLElement, start: number, last: number) => {
      if (panes.columns.size(column) === 0) return;
      const merge = mergeAt(merges, { row, column });
      if (merge && (merge.top !== row || merge.left !== column)) return;
      const cell = blocks.cell(row, column);
      if (!cell && !merge && !(row === this.active.row && column === this.active.column)) return;
      const box = panes.box(merge ?? { top: row, bottom: row, left: column, right: column });
      const reach = merge ? box.width : this.widthWithOverflow(row, column, cell, panes, blocks, merges, last);
      const left = panes.columns.offset(column) - start;
      const drawn = cellElement(row, column, cell, { left, width: box.width, height: box.height, reach });
      if (merge) drawn.classList.add('merged');
      drawn.setAttribute('aria-selected', String(contains(selected, { row, column })));
      cells.set(column, drawn);
      target.append(drawn);
    };
    const { frozen, frozenLength } = panes.columns;
    for (let column = 1; column <= frozen; column++) draw(column, fixed, 0, frozen);
    for (const column of this.columnsOf(row, frozen, blocks, merges))
      draw(column, slide, frozenLength, panes.columns.count);
    const heading = element('div', { role: 'rowheader', class: 'row-header', 'data-row': String(row) }, String(row));
    if (row >= selected.top && row <= selected.bottom) heading.classList.add('selected');
    made.append(heading, fixed, moving);
    (row > panes.rows.frozen ? this.plane : this.frozen).append(made);
    this.rows.set(row, { element: made, cells });
  }

  /** The drawn columns, and those further left whose text or merged cell reaches into them. */
  private columnsOf(row: number, frozen: number, blocks: CellBlocks, merges: readonly Area[]): number[] {
    const { first, last } = this.columns;
    const columns: number[] = [];
    for (const merge of merges) {
      if (merge.top === row && merge.left < first && merge.left > frozen && merge.right >= first)
        columns.push(merge.left);
    }
    for (let column = first - 1; column > Math.max(frozen, first - overflowReach); column--) {
      if (!blocks.cell(row, column)?.display) continue;
      if (!columns.includes(column)) columns.push(column);
      break;
    }
    for (let column = first; column <= last; column++) columns.push(column);
    return columns;
  }

  private widthWithOverflow(
    row: number,
    column: number,
    cell: Cell | undefined,
    panes: Panes,
    blocks: CellBlocks,
    merges: readonly Area[],
    last: number,
  ): number {
    let width = panes.columns.size(column);
    if (cell?.align !== 'left' || cell.look?.wrap || cell.choices || cell.checkbox) return width;
    const needed = textWidth(cell.display, cell.look) + cellPadding;
    for (let next = column + 1; width < needed && next <= last; next++) {
      const neighbour = blocks.cell(row, next);
      if (neighbour?.display || neighbour?.checkbox || mergeAt(merges, { row, column: next })) break;
      width += panes.columns.size(next);
    }
    return width;
  }

  private markSelected(panes: Panes, selected: Area): void {
    this.selected = selected;
    for (const [row, { element: made, cells }] of this.rows) {
      const inRows = intersection(selected, { top: row, bottom: row, left: 1, right: panes.columns.count }) !== null;
      made.firstElementChild?.classList.toggle('selected', inRows);
      for (const [column, cell] of cells)
        cell.setAttribute('aria-selected', String(contains(selected, { row, column })));
    }
    for (const heading of this.header.querySelectorAll<HTMLElement>('[data-column]')) {
      const column = Number(heading.dataset.column);
      heading.classList.toggle('selected', column >= selected.left && column <= selected.right);
    }
  }
}

/** Frozen cells, and the clip with the sliding strip in it for the others. */
function sections(): [HTMLElement, HTMLElement, HTMLElement] {
  const slide = element('div', { role: 'none', class: 'slide' });
  return [
    element('div', { role: 'none', class: 'fixed' }),
    element('div', { role: 'none', class: 'moving' }, slide),
    slide,
  ];
}
