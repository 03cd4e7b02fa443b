import fc from 'fast-check';
import { utf8 } from '../../src/cells/utf8';

describe('utf8', () => {
  test('gives the bytes of the standard TextEncoder for any text, halves of surrogate pairs included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        (text) => {
          expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
        },
      ),
    );
    expect([...utf8('aé€😀')]).toEqual([...new TextEncoder().encode('aé€😀')]);
  });
});
