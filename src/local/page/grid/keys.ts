import type { Direction } from './selection';

/** What a key means while no cell is being edited. */
export type Intention =
  | { kind: 'step' | 'edge'; direction: Direction; extend: boolean }
  | { kind: 'page'; rows: 1 | -1; extend: boolean }
  | { kind: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd'; extend: boolean }
  | { kind: 'advance'; direction: Direction }
  | { kind: 'fill'; direction: 'down' | 'right' }
  | { kind: 'sheet'; by: 1 | -1 }
  | {
      kind:
        | 'edit'
        | 'list'
        | 'clear'
        | 'escape'
        | 'all'
        | 'rows'
        | 'columns'
        | 'undo'
        | 'redo'
        | 'toggle'
        | 'follow'
        | 'menu';
    };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** null: the key is typing, or belongs to the browser. */
export function intentionOf(event: Key): Intention | null {
  const control = event.ctrlKey || event.metaKey;
  const { key, shiftKey: extend, altKey } = event;
  const direction = arrows[key];
  if (direction && altKey) return direction === 'down' && !control ? { kind: 'list' } : null;
  if (direction) return { kind: control ? 'edge' : 'step', direction, extend };
  if (altKey) return key === 'Enter' ? { kind: 'follow' } : null;
  if (control) return controlIntention(key.toLowerCase(), extend);
  switch (key) {
    case 'Home':
      return { kind: 'rowStart', extend };
    case 'End':
      return { kind: 'rowEnd', extend };
    case 'PageDown':
      return { kind: 'page', rows: 1, extend };
    case 'PageUp':
      return { kind: 'page', rows: -1, extend };
    case 'Tab':
      return { kind: 'advance', direction: extend ? 'left' : 'right' };
    case 'Enter':
      return { kind: 'advance', direction: extend ? 'up' : 'down' };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'escape' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return extend ? { kind: 'menu' } : null;
    case ' ':
      return extend ? { kind: 'rows' } : { kind: 'toggle' };
    default:
      return null;
  }
}

function controlIntention(key: string, shift: boolean): Intention | null {
  switch (key) {
    case 'home':
      return { kind: 'sheetStart', extend: shift };
    case 'end':
      return { kind: 'sheetEnd', extend: shift };
    case 'a':
      return { kind: 'all' };
    case ' ':
      return { kind: 'columns' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'd':
      return { kind: 'fill', direction: 'down' };
    case 'r':
      return shift ? null : { kind: 'fill', direction: 'right' };
    case 'pagedown':
      return shift ? { kind: 'sheet', by: 1 } : null;
    case 'pageup':
      return shift ? { kind: 'sheet', by: -1 } : null;
    default:
      return null;
  }
}
