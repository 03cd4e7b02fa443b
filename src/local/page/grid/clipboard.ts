import type { Area } from '../../protocol';
import { isSingle, withoutHole } from './areas';
import { shiftFormula } from './formulaShift';
import type { Grid } from './grid';
import { parseHtmlTable, writeHtmlTable } from './htmlTable';
import type { SheetState } from './sheetState';
import { parseTabText, writeTabText } from './tabText';

/** Cells that one copy may hold; more would freeze the page while the text is made. */
const mostCopied = 1_000_000;

/** Letters; a paste above this is read and sent in tasks of their own, so that the page answers in between. */
const LARGE = 200_000;

/** Lets the browser draw a frame and hear keys. */
const otherTasks = () => new Promise<void>((resolve) => setTimeout(resolve));

interface Copied {
  sheet: number;
  area: Area;
  /** Typed forms, formulas included; what is shown goes to the clipboard for other programs. */
  inputs: string[][];
  /** The text on the clipboard: when another one is found there at pasting, this copy is no longer meant. */
  text: string;
  cut: boolean;
}

/** Copy, cut and paste. Inside the workbook formulas are copied and their references moved along; outside, what is shown. */
export class Clipboard {
  private copied: Copied | null = null;

  constructor(private readonly grid: Grid) {}

  /** The area with the moving border. */
  get marked(): Area | null {
    return this.copied?.sheet === this.grid.state.view.id ? this.copied.area : null;
  }

  listen(input: HTMLTextAreaElement): void {
    const idle = () => this.grid.isReady && !this.grid.cells.editor.editing;
    input.addEventListener('copy', (event) => {
      if (idle()) this.copy(event, false);
    });
    input.addEventListener('cut', (event) => {
      if (idle()) this.copy(event, true);
    });
    input.addEventListener('paste', (event) => {
      if (!idle() || !event.clipboardData) return;
      event.preventDefault();
      const { clipboardData: data } = event;
      const text = data.getData('text/plain');
      // Of a large copy the same cells as HTML are tens of megabytes, which a browser takes seconds to read.
      void this.paste(text, text.length > LARGE ? '' : data.getData('text/html'));
    });
  }

  forget(): void {
    this.copied = null;
    this.grid.schedule();
  }

  /** Ctrl+D and Ctrl+R: the first row or column of the selection into the rest of it. */
  async fill(direction: 'down' | 'right'): Promise<void> {
    const { state } = this.grid;
    const { area } = state.selection;
    const source = direction === 'down' ? { ...area, bottom: area.top } : { ...area, right: area.left };
    const { inputs } = await this.read(source);
    const values = tiled(inputs, area.bottom - area.top + 1, area.right - area.left + 1, true);
    await this.grid.cells.write(area.top, area.left, values, state);
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    event.preventDefault();
    const { state, selection, owner } = this.grid;
    const used = state.used(selection.area);
    const area = used
      ? {
          ...selection.area,
          bottom: Math.max(used.bottom, selection.area.top),
          right: Math.max(used.right, selection.area.left),
        }
      : selection.area;
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > mostCopied) {
      owner.say('Terlalu banyak sel untuk disalin sekaligus. Pilih lebih sedikit baris atau kolom.');
      return;
    }
    const { clipboardData } = event;
    if (clipboardData && (!used || state.blocks.isFresh(used))) {
      const { shown, inputs } = this.grids(area, cellsNow(this.grid, area));
      const text = this.remember(area, shown, inputs, cut);
      clipboardData.setData('text/plain', text);
      clipboardData.setData('text/html', writeHtmlTable(shown));
      return;
    }
    // Not all of it is here yet. The browser takes a promise, so that the copy still belongs to this key press.
    const later = this.read(area).then(({ shown, inputs }) => ({
      shown,
      text: this.remember(area, shown, inputs, cut),
    }));
    const blob = (type: string, write: (copy: { shown: string[][]; text: string }) => string) =>
      later.then((copy) => new Blob([write(copy)], { type }));
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', ({ text }) => text),
      'text/html': blob('text/html', ({ shown }) => writeHtmlTable(shown)),
    });
    navigator.clipboard.write([item]).catch(() => owner.say('Sel tidak dapat disalin. Coba sekali lagi.'));
  }

  private remember(area: Area, shown: string[][], inputs: string[][], cut: boolean): string {
    const text = writeTabText(shown);
    this.copied = { sheet: this.grid.state.view.id, area, inputs, text, cut };
    this.grid.schedule();
    return text;
  }

  private async paste(text: string, html: string): Promise<void> {
    const { copied, grid } = this;
    // The sheet of the key press: before all is sent the person may be on another one.
    const { state } = grid;
    const { area } = state.selection;
    const own = copied && copied.text === text.replaceAll('\r\n', '\n') ? copied : null;
    const breathe = () => (text.length > LARGE ? otherTasks() : null);
    await breathe();
    const source = own ? own.inputs : (html && parseHtmlTable(html)) || parseTabText(text);
    const [height, width] = [source.length, source[0]?.length ?? 0];
    if (height === 0 || width === 0) return;
    // One cell fills the selection; a block is repeated where the selection holds it a whole number of times.
    const [down, right] = [area.bottom - area.top + 1, area.right - area.left + 1];
    const repeats = !own?.cut && !isSingle(area) && down % height === 0 && right % width === 0;
    const moved = own && !own.cut ? shiftedBy(own.inputs, area.top - own.area.top, area.left - own.area.left) : source;
    const values = repeats ? tiled(moved, down, right, own !== null) : moved;
    const target = { ...area, bottom: area.top + values.length - 1, right: area.left + (values[0]?.length ?? 1) - 1 };
    await breathe();
    const taken = await grid.cells.write(area.top, area.left, values, state);
    if (!taken) return;
    this.showPasted(state, area, target);
    if (!own?.cut) return;
    this.forget();
    if (own.sheet !== state.view.id) {
      const values = own.inputs.map((row) => row.map(() => ''));
      await grid.owner.edit({ sheet: own.sheet, top: own.area.top, left: own.area.left, values, typed: false });
      return;
    }
    for (const part of withoutHole(own.area, target)) await grid.cells.clear(part, state);
  }

  /** Unless the person has gone on in the meantime: what he types next belongs where he went. */
  private showPasted(state: SheetState, from: Area, target: Area): void {
    const { grid } = this;
    if (state.selection.area !== from || (grid.shows(state) && grid.cells.editor.editing)) return;
    if (grid.shows(state)) grid.select(target, { row: target.top, column: target.left });
    else state.selection.cover(target);
  }

  private async read(area: Area): Promise<{ shown: string[][]; inputs: string[][] }> {
    return this.grids(area, await this.grid.state.read(area));
  }

  private grids(area: Area, cells: readonly { row: number; column: number; display: string; input: string }[]) {
    const blank = () =>
      Array.from({ length: area.bottom - area.top + 1 }, () => Array<string>(area.right - area.left + 1).fill(''));
    const [shown, inputs] = [blank(), blank()];
    for (const { row, column, display, input } of cells) {
      (shown[row - area.top] ?? [])[column - area.left] = display;
      (inputs[row - area.top] ?? [])[column - area.left] = input;
    }
    return { shown, inputs };
  }
}

function cellsNow(grid: Grid, area: Area) {
  const used = grid.state.used(area);
  return used ? grid.state.cellsAtHand(used) : [];
}

function shiftedBy(inputs: readonly string[][], rows: number, columns: number): string[][] {
  return inputs.map((row) => row.map((input) => shiftFormula(input, rows, columns)));
}

/** Repeats a block over a larger one; copied formulas move along with each repeat. */
function tiled(source: readonly string[][], height: number, width: number, shifting: boolean): string[][] {
  const [down, right] = [source.length, source[0]?.length ?? 1];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const input = source[row % down]?.[column % right] ?? '';
      return shifting ? shiftFormula(input, row - (row % down), column - (column % right)) : input;
    }),
  );
}
