import { areaName, parseArea, splitSheetName } from './addresses';
import { element } from './element';
import type { Grid } from './grid/grid';

/** The name box and the formula line above the grid. */
export class FormulaBar {
  private readonly nameBox = element('input', {
    class: 'name-box',
    'aria-label': 'Alamat sel',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  readonly line = element('textarea', {
    class: 'formula-line',
    rows: '1',
    'aria-label': 'Isi atau rumus',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  readonly root = element(
    'div',
    { class: 'formula-bar', role: 'region', 'aria-label': 'Baris rumus' },
    this.nameBox,
    element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
    this.line,
  );

  constructor(
    private readonly grid: Grid,
    /** Goes to a place on another sheet; answers false when there is no such sheet. */
    private readonly goToSheet: (name: string, range: string) => boolean,
  ) {
    this.nameBox.addEventListener('keydown', (event) => this.nameKey(event));
    this.nameBox.addEventListener('focus', () => this.nameBox.select());
    this.nameBox.addEventListener('blur', () => this.showSelection());
    this.line.addEventListener('focus', () => {
      if (!grid.cells.editor.editing) grid.cells.begin(null, false);
    });
    this.line.addEventListener('input', () => this.typed());
    this.line.addEventListener('keydown', (event) => this.lineKey(event));
  }

  focusNameBox(): void {
    this.nameBox.focus();
  }

  showSelection(): void {
    if (!this.grid.isReady) return;
    const { area, active } = this.grid.selection;
    const { rows, columns } = this.grid.state.view;
    if (document.activeElement !== this.nameBox) {
      const single = this.grid.selection.isOneCell;
      const shown = single ? { top: active.row, bottom: active.row, left: active.column, right: active.column } : area;
      this.nameBox.value = areaName(shown, rows, columns);
    }
    if (!this.grid.cells.editor.editing) this.showText(this.grid.activeCell?.input ?? '');
  }

  /** Follows what is typed in the cell. */
  showText(text: string): void {
    if (document.activeElement === this.line && this.line.value === text) return;
    this.line.value = text;
    this.fit();
  }

  /** Passes what was typed here on to the cell's editor, which holds the edit. */
  typed(): void {
    const { grid } = this;
    if (!grid.cells.editor.editing) grid.cells.begin(this.line.value, false);
    grid.cells.editor.setText(this.line.value);
    grid.cells.refusalNote.hidden = true;
    this.fit();
  }

  private fit(): void {
    this.line.style.height = 'auto';
    const lines = Math.min(this.line.value.split('\n').length, 5);
    this.line.style.height = `${lines * 18 + 8}px`;
  }

  private lineKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const { cells } = this.grid;
    if (event.key === 'Escape') cells.cancel();
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.altKey && !event.ctrlKey)) {
      const forward = event.key === 'Tab' ? 'right' : 'down';
      const back = event.key === 'Tab' ? 'left' : 'up';
      void cells.commit(event.shiftKey ? back : forward);
    } else if (event.key === 'Enter') {
      this.line.setRangeText('\n', this.line.selectionStart, this.line.selectionEnd, 'end');
      this.typed();
    } else return;
    event.preventDefault();
  }

  private nameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.grid.focus();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { view } = this.grid.state;
    const { sheet, rest } = splitSheetName(this.nameBox.value);
    const area = parseArea(rest, view.rows, view.columns);
    if (sheet !== null) {
      if (this.goToSheet(sheet, rest)) return;
      this.grid.owner.say(`Lembar "${sheet}" tidak ada.`);
    } else if (area) {
      this.grid.focus();
      this.grid.select(area);
    } else {
      this.grid.owner.say(`Alamat harus seperti B5 atau B5:C20 di dalam lembar ini, bukan "${this.nameBox.value}".`);
    }
  }
}
