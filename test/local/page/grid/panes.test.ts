import fc from 'fast-check';
import { Axis } from '../../../../src/local/page/grid/axis';
import { Panes } from '../../../../src/local/page/grid/panes';

const panesAt = (scrollLeft: number, scrollTop: number) =>
  new Panes(
    new Axis(500, 24, 2, [[1, 40]]),
    new Axis(30, 100, 1, [
      [1, 150],
      [4, 60],
    ]),
    900,
    600,
    scrollLeft,
    scrollTop,
  );

describe('panes', () => {
  test('the middle of a cell that can be seen is found as that cell, however far one has scrolled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 9000 }), (left, top) => {
        const panes = panesAt(left, top);
        const { first, last } = panes.visibleRows;
        for (const row of [1, 2, first + 1, last - 1]) {
          for (const column of [1, panes.visibleColumns.first + 1, panes.visibleColumns.last - 1]) {
            const box = panes.box({ top: row, bottom: row, left: column, right: column });
            expect(panes.at(box.x + box.width / 2, box.y + box.height / 2)).toEqual({ row, column, zone: 'cell' });
          }
        }
      }),
    );
  });

  test('rows under the frozen ones are not visible', () => {
    // Frozen rows take 40 + 24 pixels; scrolled by 48, rows 3 and 4 are hidden.
    expect(panesAt(0, 48).visibleRows.first).toBe(5);
    expect(panesAt(0, 47).visibleRows.first).toBe(4);
  });

  test('scrolling to an area shows it whole and moves no further than needed', () => {
    const panes = panesAt(0, 0);
    const area = { top: 100, bottom: 100, left: 20, right: 20 };
    const { left, top } = panes.scrollTo(area);
    const after = panesAt(left, top).box(area);
    expect(after.y + after.height).toBe(600);
    expect(after.x + after.width).toBe(900);
    expect(panesAt(left, top).scrollTo(area)).toEqual({ left, top });
    expect(panes.scrollTo({ top: 1, bottom: 1, left: 1, right: 1 })).toEqual({ left: 0, top: 0 });
    const back = panesAt(left, top).scrollTo({ top: 3, bottom: 3, left: 2, right: 2 });
    expect(back).toEqual({ left: 0, top: 0 });
  });

  test('headers, the corner and the space beyond the cells are told apart', () => {
    const panes = new Panes(new Axis(3, 24, 0), new Axis(2, 100, 0), 900, 600, 0, 0);
    const zones = (
      [
        [5, 5],
        [100, 5],
        [5, 30],
        [100, 30],
        [800, 30],
        [100, 400],
      ] as const
    ).map(([x, y]) => panes.at(x, y).zone);
    expect(zones).toEqual(['corner', 'columnHeader', 'rowHeader', 'cell', 'outside', 'outside']);
  });
});
