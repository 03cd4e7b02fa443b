import fc from 'fast-check';
import { parseTabText, writeTabText } from '../../../../src/local/page/grid/tabText';

describe('text of the clipboard', () => {
  // Forms that Excel puts on the clipboard: CRLF, a last line end, quotes only where needed.
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['', [['']]],
    ['a\t', [['a', '']]],
    ['\r\nb', [[''], ['b']]],
    ['a\n\n', [['a'], ['']]],
    ['"dua\r\nbaris"\tx\r\n', [['dua\nbaris', 'x']]],
    ['"kata ""dikutip"""\tx', [['kata "dikutip"', 'x']]],
    ['"a\tb"\tc', [['a\tb', 'c']]],
    ['5" pipa\tx', [['5" pipa', 'x']]],
    ['"Mawar" RT 3\tx', [['"Mawar" RT 3', 'x']]],
    ['"tak ditutup\tx', [['"tak ditutup', 'x']]],
  ])('%j', (text, rows) => {
    expect(parseTabText(text)).toEqual(rows);
  });

  test('whatever is copied is pasted the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '=') });
    // A cell that begins with a quote but isn't quoted can't be told from a quoted one in this format.
    const plain = cell.filter((text) => !text.startsWith('"') || /[\t\n"]/.test(text));
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([height, width]) =>
        fc.array(fc.array(plain, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(grid, (rows) => {
        fc.pre(!(rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
        expect(parseTabText(writeTabText(rows))).toEqual(rows);
      }),
    );
  });
});
