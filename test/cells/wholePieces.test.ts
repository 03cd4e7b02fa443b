import fc from 'fast-check';
import { wholePieces } from '../../src/cells/wholePieces';

test('days and percents are pieces of their own, at every second place', () => {
  expect(wholePieces('sejak 23-11-2026 13:30, peluang 80 %')).toEqual([
    'sejak ',
    '23-11-2026',
    ' 13:30, peluang ',
    '80 %',
    '',
  ]);
  expect(wholePieces('SET-1 dan 470/118/2026')).toEqual(['SET-1 dan 470/118/2026']);
});

test('nothing of a text is lost or moved', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1-2-2027', '12-01-2027', '94,1 %', ' ', '-', '%', 'a', '7')), (parts) => {
      const text = parts.join('');
      expect(wholePieces(text).join('')).toBe(text);
    }),
  );
});
