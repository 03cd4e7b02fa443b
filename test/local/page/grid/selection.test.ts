import { Selection } from '../../../../src/local/page/grid/selection';

const merge = { top: 3, left: 2, bottom: 5, right: 3 };
const sheet = (merges = [merge]) => new Selection(100, 10, merges);

describe('selection', () => {
  test('Enter after Tab goes back to the column where Tab began', () => {
    const selection = sheet([]);
    selection.moveTo({ row: 7, column: 2 });
    for (const direction of ['right', 'right', 'down'] as const) selection.advance(direction);
    expect(selection.active).toEqual({ row: 8, column: 2 });
    selection.advance('right');
    selection.advance('down');
    expect(selection.active).toEqual({ row: 9, column: 2 });
  });

  test('what leads to a hidden column goes on beyond it, or ends beside it', () => {
    const selection = new Selection(100, 10, [], new Set([3, 4, 10]));
    selection.moveTo({ row: 7, column: 2 });
    expect(selection.neighbour(selection.active, 'right')).toEqual({ row: 7, column: 5 });
    expect(selection.neighbour({ row: 7, column: 5 }, 'left')).toEqual({ row: 7, column: 2 });
    expect(selection.neighbour({ row: 7, column: 9 }, 'right')).toEqual({ row: 7, column: 9 });
    selection.moveTo({ row: 7, column: 10 });
    expect(selection.active).toEqual({ row: 7, column: 9 });
    selection.cover({ top: 1, left: 2, bottom: 2, right: 5 });
    const visited = Array.from({ length: 3 }, () => {
      selection.advance('right');
      return `${selection.active.row},${selection.active.column}`;
    });
    expect(visited).toEqual(['1,5', '2,2', '2,5']);
  });

  test('an arrow in between forgets that column', () => {
    const selection = sheet([]);
    selection.moveTo({ row: 7, column: 2 });
    selection.advance('right');
    selection.moveTo(selection.neighbour(selection.active, 'right'));
    selection.advance('down');
    expect(selection.active).toEqual({ row: 8, column: 4 });
  });

  test('Tab goes through a selected area row by row and round again, and the area stays', () => {
    const selection = sheet([]);
    selection.cover({ top: 1, left: 1, bottom: 2, right: 2 });
    const visited = Array.from({ length: 4 }, () => {
      selection.advance('right');
      return `${selection.active.row},${selection.active.column}`;
    });
    expect(visited).toEqual(['1,2', '2,1', '2,2', '1,1']);
    selection.advance('left');
    expect(selection.active).toEqual({ row: 2, column: 2 });
    selection.advance('up');
    expect(selection.active).toEqual({ row: 1, column: 2 });
    expect(selection.area).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  });

  test('arrows step over a merged cell whole, and land on its first cell', () => {
    const selection = sheet();
    selection.moveTo({ row: 4, column: 1 });
    selection.moveTo(selection.neighbour(selection.active, 'right'));
    expect(selection.active).toEqual({ row: 3, column: 2 });
    expect(selection.area).toEqual(merge);
    expect(selection.isOneCell).toBe(true);
    expect(selection.neighbour(selection.active, 'right')).toEqual({ row: 3, column: 4 });
    expect(selection.neighbour(selection.active, 'down')).toEqual({ row: 6, column: 2 });
  });

  test('stretching takes merged cells in whole', () => {
    const selection = sheet();
    selection.moveTo({ row: 1, column: 1 });
    selection.extendTo({ row: 3, column: 2 });
    expect(selection.area).toEqual({ top: 1, left: 1, bottom: 5, right: 3 });
    expect(selection.active).toEqual({ row: 1, column: 1 });
  });

  test('whole columns and rows stay as chosen, whatever is merged across them', () => {
    const selection = sheet();
    selection.cover({ top: 1, left: 3, bottom: 100, right: 3 });
    expect(selection.area).toEqual({ top: 1, left: 3, bottom: 100, right: 3 });
    expect(selection.isOneCell).toBe(false);
  });

  test('nothing leads out of the sheet', () => {
    const selection = sheet([]);
    expect(selection.neighbour({ row: 1, column: 1 }, 'up')).toEqual({ row: 1, column: 1 });
    selection.moveTo({ row: 999, column: 999 });
    expect(selection.active).toEqual({ row: 100, column: 10 });
    selection.advance('right');
    expect(selection.active).toEqual({ row: 100, column: 10 });
  });
});
