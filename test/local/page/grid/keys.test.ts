import { intentionOf } from '../../../../src/local/page/grid/keys';

const press = (keys: string) => {
  const parts = keys.split('+');
  return intentionOf({
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
};

describe('keys', () => {
  // Google's list "Keyboard shortcuts for Google Sheets".
  test.each([
    ['ArrowDown', { kind: 'step', direction: 'down', extend: false }],
    ['Shift+ArrowLeft', { kind: 'step', direction: 'left', extend: true }],
    ['Ctrl+ArrowUp', { kind: 'edge', direction: 'up', extend: false }],
    ['Ctrl+Shift+ArrowRight', { kind: 'edge', direction: 'right', extend: true }],
    ['Home', { kind: 'rowStart', extend: false }],
    ['Ctrl+Home', { kind: 'sheetStart', extend: false }],
    ['Ctrl+End', { kind: 'sheetEnd', extend: false }],
    ['Shift+PageDown', { kind: 'page', rows: 1, extend: true }],
    ['Tab', { kind: 'advance', direction: 'right' }],
    ['Shift+Enter', { kind: 'advance', direction: 'up' }],
    ['Alt+ArrowDown', { kind: 'list' }],
    ['Ctrl+Z', { kind: 'undo' }],
    ['Ctrl+Shift+z', { kind: 'redo' }],
    ['Ctrl+ ', { kind: 'columns' }],
    ['Shift+ ', { kind: 'rows' }],
    ['Alt+Enter', { kind: 'follow' }],
  ])('%s', (keys, intention) => {
    expect(press(keys)).toEqual(intention);
  });

  test.each(['a', '=', 'Ctrl+c', 'Ctrl+v', 'Ctrl+Shift+r', 'Ctrl+l', 'F5', 'Shift+A', 'Alt+ArrowLeft'])(
    '%s is typing, or belongs to the browser',
    (keys) => {
      expect(press(keys)).toBeNull();
    },
  );
});
