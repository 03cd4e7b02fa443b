import { optional } from '../../src/cells/cell';
import { listOf } from '../../src/cells/listOf';
import { oneOf } from '../../src/cells/oneOf';
import { code } from '../../src/cells/text';

const pairs = listOf('daftar pasangan', [code(), optional(oneOf(['B', 'RR']))], { least: 1 });

test('reads rows by their cells, an empty text as nothing, and writes them back', () => {
  expect(pairs.read('[["PC-1","rr"],[" PC-2 ",""]]')).toEqual({
    ok: true,
    value: [
      ['PC-1', 'RR'],
      ['PC-2', null],
    ],
  });
  expect(pairs.write([['PC-1', null]])).toBe('[["PC-1",""]]');
});

test.each([
  '',
  'bukan',
  '{}',
  'null',
  '[]',
  '["PC-1","B"]',
  '[["PC-1"]]',
  '[["PC-1","B","C"]]',
  '[["PC-1","HILANG"]]',
  '[["PC-1","B"],["",""]]',
  '[["PC-1",null]]',
  '[["PC-1",{"wall":"2026-11-24T00:00:00"}]]',
  '[["3515012345670001",""]]',
])('%s is refused whole', (raw) => {
  expect(pairs.read(raw)).toMatchObject({ ok: false, expected: 'daftar pasangan' });
});

test('an empty list is sound where none is needed', () => {
  expect(listOf('daftar', [code()]).read('[]')).toEqual({ ok: true, value: [] });
});
