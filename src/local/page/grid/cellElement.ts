import { wholePieces } from '../../../cells/wholePieces';
import { cellName } from '../addresses';
import { element } from '../element';
import type { Cell } from './cellBlocks';
import { fontSize, textWidth } from './textWidth';

/** The room that the arrow of a drop-down takes from the text. */
const arrowWidth = 18;

export interface CellBox {
  left: number;
  width: number;
  height: number;
  /** How far the text may run: beyond the cell's own width where its neighbours are empty. */
  reach: number;
}

export function cellId(row: number, column: number): string {
  return `sel-${row}-${column}`;
}

export function isChecked(cell: Cell): boolean {
  return /^(true|benar)$/i.test(cell.input);
}

/** The element of one cell; `cell` is undefined for an empty one. */
export function cellElement(row: number, column: number, cell: Cell | undefined, box: CellBox): HTMLElement {
  const made = element('div', {
    role: 'gridcell',
    id: cellId(row, column),
    class: 'cell',
    'aria-colindex': String(column),
    'data-cell': cellName(row, column),
  });
  made.style.left = `${box.left}px`;
  made.style.width = `${box.width}px`;
  made.style.height = `${box.height}px`;
  if (!cell) {
    made.setAttribute('aria-label', `${cellName(row, column)} kosong`);
    return made;
  }
  if (cell.pending) made.classList.add('pending');
  dress(made, cell);
  const shown = content(cell, box);
  made.append(shown);
  if (box.reach > box.width) {
    made.classList.add('overflowing');
    shown.style.maxWidth = `${box.reach}px`;
    // Over the neighbours' grid lines, as wide as the text alone: their own colours stay.
    shown.style.backgroundColor = cell.look?.background ?? '#fff';
  }
  const remarks = [
    cell.error && `Kesalahan: ${cell.error}`,
    cell.warning && `Peringatan: ${cell.warning}`,
    cell.note && `Catatan: ${cell.note}`,
  ].filter(Boolean);
  if (remarks.length > 0) made.setAttribute('aria-description', remarks.join(' '));
  if (cell.note) made.append(element('span', { class: 'mark note-mark', 'aria-hidden': 'true' }));
  if (cell.error || cell.warning) made.append(element('span', { class: 'mark warning-mark', 'aria-hidden': 'true' }));
  if (cell.choices) {
    made.append(element('span', { class: 'choice-arrow', 'aria-hidden': 'true' }));
    made.setAttribute('aria-haspopup', 'listbox');
  }
  return made;
}

function content(cell: Cell, box: CellBox): HTMLElement {
  if (cell.checkbox) {
    const checked = isChecked(cell);
    const label = checked ? 'dicentang' : 'tidak dicentang';
    return element('span', { class: checked ? 'check-box checked' : 'check-box', role: 'img', 'aria-label': label });
  }
  const text = element('span', { class: 'text' }, ...shownIn(cell, box));
  if (cell.link) text.classList.add('link');
  return text;
}

function shownIn(cell: Cell, box: CellBox): (Node | string)[] {
  if (isTooNarrow(cell, box.reach)) return ['###'];
  if (!cell.look?.wrap) return [cell.display];
  return wholePieces(cell.display).map((piece, at) =>
    at % 2 === 0 ? piece : element('span', { class: 'whole' }, piece),
  );
}

/** A number cut off at the edge would be read as another number, so one that doesn't fit is shown as ###. */
export function isTooNarrow(cell: Cell, width: number): boolean {
  const room = width - 10 - (cell.choices ? arrowWidth : 0);
  const isNumber =
    cell.align === 'right' && /^[\d\s.,:%()+-]*\d[\d\s.,:%()+-]*$/.test(cell.display.replace(/^-?Rp/, ''));
  return isNumber && !cell.look?.wrap && textWidth(cell.display, cell.look) > room + 1;
}

function dress(made: HTMLElement, cell: Cell): void {
  const { style } = made;
  if (cell.align !== 'left') made.classList.add(cell.align);
  const { look } = cell;
  if (!look) return;
  if (look.bold) style.fontWeight = '700';
  if (look.italic) style.fontStyle = 'italic';
  const decoration = [look.underline && 'underline', look.strike && 'line-through'].filter(Boolean).join(' ');
  if (decoration) style.textDecoration = decoration;
  if (look.size) style.fontSize = `${fontSize(look)}px`;
  if (look.color) style.color = look.color;
  if (look.background) style.backgroundColor = look.background;
  if (look.wrap) made.classList.add('wrapped');
  if (look.vertical && look.vertical !== 'bottom') made.classList.add(look.vertical);
  const { top, right, bottom, left } = look.borders ?? {};
  const edges = [
    top && `inset 0 1px ${top}`,
    left && `inset 1px 0 ${left}`,
    right && `1px 0 ${right}`,
    bottom && `0 1px ${bottom}`,
  ].filter(Boolean);
  if (edges.length > 0) style.boxShadow = edges.join(', ');
}
