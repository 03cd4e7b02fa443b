import { contentEdge } from '../../../../src/local/page/grid/edges';

/** A line of cells: x has content, . is empty; counted from 1. */
const along = (line: string, start: number, step: 1 | -1) =>
  contentEdge(start, step, line.length, async (index) => line[index - 1] === 'x');

describe('Ctrl with an arrow', () => {
  // What Sheets does, by hand: inside content to its end, from its end or from a blank to the next content, else to the end.
  test.each([
    ['xxx..xx..', 1, 1, 3],
    ['xxx..xx..', 2, 1, 3],
    ['xxx..xx..', 3, 1, 6],
    ['xxx..xx..', 4, 1, 6],
    ['xxx..xx..', 7, 1, 9],
    ['xxx..xx..', 9, 1, 9],
    ['xxx..xx..', 9, -1, 7],
    ['xxx..xx..', 7, -1, 6],
    ['xxx..xx..', 6, -1, 3],
    ['xxx..xx..', 3, -1, 1],
    ['..x', 1, 1, 3],
    ['...', 2, -1, 1],
    ['x.x', 1, 1, 3],
  ] as const)('in %s from %i by %i leads to %i', async (line, start, step, end) => {
    expect(await along(line, start, step)).toBe(end);
  });
});
