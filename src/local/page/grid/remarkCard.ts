import { element, pushButton } from '../element';
import type { Cell } from './cellBlocks';
import { isTooNarrow } from './cellElement';
import type { Box } from './panes';

/** The card beside a cell with its error, warning, note and link, and with a number that its column is too narrow for. */
export class RemarkCard {
  readonly root = element('div', { class: 'remark-card', role: 'tooltip', id: 'keterangan' });

  constructor(private readonly follow: (link: string) => void) {
    this.root.hidden = true;
  }

  /** Beside the cell where there is room, else below it, else on its other side. */
  show(cell: Cell | undefined, beside: Box, room: { width: number; height: number }): void {
    const parts = cell ? this.parts(cell, beside.width) : [];
    this.root.hidden = parts.length === 0;
    if (parts.length === 0) return;
    this.root.replaceChildren(...parts);
    const width = 280;
    const after = beside.x + beside.width + 6;
    const fits = after + width <= room.width;
    const left = fits ? after : Math.max(Math.min(beside.x, room.width - width - 4), 4);
    this.root.style.left = `${left}px`;
    const height = this.root.offsetHeight;
    const below = fits ? beside.y : beside.y + beside.height + 4;
    this.root.style.top = `${below + height <= room.height ? below : Math.max(beside.y - height - 4, 4)}px`;
  }

  hide(): void {
    this.root.hidden = true;
  }

  private parts(cell: Cell, width: number): HTMLElement[] {
    const parts: HTMLElement[] = [];
    if (isTooNarrow(cell, width)) parts.push(element('p', {}, inFull(cell.display)));
    const part = (kind: string, heading: string, text: string) =>
      parts.push(element('p', { class: kind }, element('strong', {}, heading), text));
    if (cell.error) part('error', 'Kesalahan', cell.error);
    if (cell.warning) part('warning', 'Tidak sesuai', cell.warning);
    if (cell.note) part('note', 'Catatan', cell.note);
    const { link } = cell;
    if (link) {
      const caption = link.startsWith('#') ? 'Buka tempatnya' : `Buka ${link}`;
      parts.push(
        element(
          'p',
          {},
          pushButton(`${caption} (Alt+Enter)`, () => this.follow(link), { class: 'card-link' }),
        ),
      );
    }
    return parts;
  }
}

/** A sheet's number holds fifteen digits; what is shown in the place of the others was never typed. */
const MOST_DIGITS = 15;

const inFull = (display: string): string =>
  display.replace(/\D/g, '').length > MOST_DIGITS
    ? `${display} (dibulatkan: di lembar, angka hanya tepat sampai 15 digit)`
    : display;
