import fc from 'fast-check';
import { between, intersection, withoutHole, withWholeMerges } from '../../../../src/local/page/grid/areas';
import type { Area } from '../../../../src/local/protocol';

const corner = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) });
const area = fc.tuple(corner, corner).map(([one, other]) => between(one, other));

function cellsOf({ top, left, bottom, right }: Area): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${row},${column}`);
  return cells;
}

describe('areas', () => {
  test('cutting a hole out leaves exactly the other cells, each once', () => {
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const gone = new Set(cellsOf(hole));
        const left = withoutHole(whole, hole).flatMap(cellsOf);
        expect(left.sort()).toEqual(
          cellsOf(whole)
            .filter((cell) => !gone.has(cell))
            .sort(),
        );
      }),
    );
  });

  test('an intersection holds exactly the cells that both have', () => {
    fc.assert(
      fc.property(area, area, (one, other) => {
        const both = new Set(cellsOf(other));
        const common = intersection(one, other);
        expect(common ? cellsOf(common) : []).toEqual(cellsOf(one).filter((cell) => both.has(cell)));
      }),
    );
  });

  test('an area grows over merged cells that it cuts, and over those that it then cuts', () => {
    const merges = [
      { top: 2, left: 2, bottom: 3, right: 4 },
      { top: 3, left: 5, bottom: 6, right: 5 },
      { top: 4, left: 4, bottom: 4, right: 5 },
    ];
    const start = { top: 1, left: 1, bottom: 2, right: 2 };
    // The first merge widens it to C..D, which cuts none of the others.
    expect(withWholeMerges(start, merges)).toEqual({ top: 1, left: 1, bottom: 3, right: 4 });
    // One column more cuts the second merge, and that brings in the third.
    expect(withWholeMerges({ ...start, right: 5, bottom: 3 }, merges)).toEqual({
      top: 1,
      left: 1,
      bottom: 6,
      right: 5,
    });
  });
});
