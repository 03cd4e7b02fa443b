import fc from 'fast-check';
import { wholePieces } from '../../src/cells/wholePieces';

test('days, percents and ids are pieces of their own, at every second place', () => {
  expect(wholePieces('sejak 23-11-2026 13:30, peluang 80 %')).toEqual([
    'sejak ',
    '23-11-2026',
    ' 13:30, peluang ',
    '80 %',
    '',
  ]);
  expect(wholePieces('dicatat sebagai PS-0001; PC-001, G-0002')).toEqual([
    'dicatat sebagai ',
    'PS-0001;',
    ' ',
    'PC-001,',
    ' ',
    'G-0002',
    '',
  ]);
  expect(wholePieces('1.000 keping (30-11-2026), belum (80 %): 12-10-2027.').filter((_, at) => at % 2)).toEqual([
    '(30-11-2026),',
    '(80 %):',
    '12-10-2027.',
  ]);
  for (const text of ['SET-1 dan 470/118/2026', 'COVID-19', 'BLANKO-123']) expect(wholePieces(text)).toEqual([text]);
});

test('nothing of a text is lost or moved', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('1-2-2027', '12-01-2027', '94,1 %', ' ', '-', '%', 'a', '7', '(', '),', 'PC-001')),
      (parts) => {
        const text = parts.join('');
        expect(wholePieces(text).join('')).toBe(text);
      },
    ),
  );
});
