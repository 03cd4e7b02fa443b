import fc from 'fast-check';
import { inPieces } from '../../src/google/pieces';

describe('a text in pieces', () => {
  test('is cut before an emoji, never through it', () => {
    expect(inPieces('ab😀cd', 3)).toEqual(['ab', '😀c', 'd']);
    expect(inPieces('', 3)).toEqual([]);
  });

  test('comes together again, each piece being a text that UTF-8 can carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 2, max: 9 }), (text, longest) => {
        const pieces = inPieces(text, longest);
        expect(pieces.join('')).toBe(text);
        expect(pieces.map((piece) => Buffer.from(piece, 'utf8').toString('utf8'))).toEqual(pieces);
        expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
