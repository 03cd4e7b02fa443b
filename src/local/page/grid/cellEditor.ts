import { element } from '../element';
import type { Place } from './areas';
import type { Box } from './panes';
import type { Direction } from './selection';
import { textWidth } from './textWidth';

/** Border, padding and the next letter. */
const spareWidth = 28;

export interface Editing {
  sheet: number;
  place: Place;
  /** Of the sheet, when the editor was opened. */
  moves: number;
  /** What the cell held before, in its typed form. */
  original: string;
  /** Begun by typing over the cell: arrows then leave it. After F2 or a double click they move the caret. */
  over: boolean;
}

export interface EditorEvents {
  /** Something was typed while no cell was edited. */
  typed(text: string): void;
  changed(text: string): void;
  commit(direction: Direction | null): void;
  cancel(): void;
}

/**
 * The one text field of the grid. It always holds the focus, unseen over the active cell, so that input methods compose
 * where the text will be; it shows itself while a cell is edited.
 */
export class CellEditor {
  readonly input = element('textarea', {
    class: 'cell-editor',
    rows: '1',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-controls': 'lembar',
    'aria-label': 'Isi sel',
  });
  editing: Editing | null = null;
  private room = { width: 0, height: 0 };

  constructor(private readonly events: EditorEvents) {
    this.input.addEventListener('compositionstart', () => {
      if (!this.editing) events.typed('');
    });
    this.input.addEventListener('input', () => {
      if (this.editing) {
        this.grow();
        events.changed(this.text);
      } else if (this.text !== '') events.typed(this.text);
    });
  }

  get text(): string {
    return this.input.value;
  }

  start(editing: Editing, text: string): void {
    this.editing = editing;
    this.input.classList.add('open');
    this.input.removeAttribute('aria-activedescendant');
    // While an input method composes, setting the value would break the composition.
    if (this.text !== text) this.setText(text);
    this.grow();
  }

  setText(text: string, caret = text.length): void {
    this.input.value = text;
    this.input.setSelectionRange(caret, caret);
    this.grow();
  }

  stop(): void {
    this.editing = null;
    this.input.value = '';
    this.input.classList.remove('open', 'wrong');
    this.input.removeAttribute('style');
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  place(box: Box, room: { width: number; height: number }): void {
    const { style } = this.input;
    this.room = room;
    style.left = `${box.x - 1}px`;
    style.top = `${box.y - 1}px`;
    style.minWidth = `${Math.min(box.width + 1, room.width)}px`;
    style.minHeight = `${box.height + 1}px`;
    this.grow();
  }

  /** Answers whether the key was for the editor. */
  handleKey(event: KeyboardEvent): boolean {
    if (!this.editing) return false;
    const arrow = /^Arrow(Up|Down|Left|Right)$/.exec(event.key)?.[1]?.toLowerCase() as Direction | undefined;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) this.insert('\n');
    else if (event.key === 'Enter') this.events.commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') this.events.commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') this.events.cancel();
    else if (event.key === 'F2') this.editing.over = !this.editing.over;
    else if (arrow && plain && this.editing.over && !this.text.startsWith('=')) this.events.commit(arrow);
    else return false;
    return true;
  }

  /** Puts text in place of what is selected in the field. */
  insert(text: string): void {
    const { selectionStart, selectionEnd } = this.input;
    this.setText(
      this.text.slice(0, selectionStart) + text + this.text.slice(selectionEnd),
      selectionStart + text.length,
    );
    this.events.changed(this.text);
  }

  private grow(): void {
    if (!this.editing) return;
    const { style } = this.input;
    const left = Number.parseFloat(style.left) || 0;
    const top = Number.parseFloat(style.top) || 0;
    style.maxWidth = `${Math.max(this.room.width - left, 120)}px`;
    const longest = Math.max(...this.text.split('\n').map((line) => textWidth(line, undefined)));
    style.width = `${Math.ceil(longest) + spareWidth}px`;
    style.height = '0';
    style.height = `${Math.min(this.input.scrollHeight + 4, Math.max(this.room.height - top, 48))}px`;
  }
}
