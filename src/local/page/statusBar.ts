import type { Area } from '../protocol';
import { element } from './element';
import type { Grid } from './grid/grid';
import { totalsOf } from './totals';

/** Cells that are added up without being asked; a whole sheet of 50,000 x 12 is below it. */
const mostCells = 1_000_000;
const delay = 120;
const numerals = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 });

/** Sum, mean and count of the selected cells. */
export class StatusBar {
  readonly root = element('div', { class: 'status', role: 'status', 'aria-label': 'Ringkasan pilihan' });
  private timer = 0;
  private asked = 0;

  constructor(private readonly grid: Grid) {}

  /** Waits for the selection to rest. */
  update(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.addUp(), delay);
  }

  private async addUp(): Promise<void> {
    const turn = ++this.asked;
    if (!this.grid.isReady) return;
    const { state, selection } = this.grid;
    const used = selection.isOneCell ? null : state.used(selection.area);
    if (!used || size(used) > mostCells) {
      this.root.textContent = '';
      return;
    }
    // A lost connection is shown by its own bar; the sum is simply left out.
    const cells = await state.read(used).catch(() => []);
    if (turn !== this.asked) return;
    const { filled, numbers, sum } = totalsOf(cells);
    const parts = [`Banyak: ${numerals.format(filled)}`];
    if (numbers > 0) {
      parts.unshift(`Jumlah: ${numerals.format(sum)}`, `Rata-rata: ${numerals.format(sum / numbers)}`);
    }
    this.root.replaceChildren(...(filled > 0 ? parts.map((part) => element('span', {}, part)) : []));
  }
}

function size(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
