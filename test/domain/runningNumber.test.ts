import { highestTold, nextNumber, numberText, prefixOf, runningNumber } from '../../src/domain/runningNumber';

test('outages and repairs are numbered, nothing else is', () => {
  expect(['Gangguan', 'Perbaikan', 'Pesanan', 'Aset', 'toString'].map(prefixOf)).toEqual([
    'G',
    'R',
    'PS',
    undefined,
    undefined,
  ]);
});

test('a number is read from what is typed like one, in any case and with blanks around it', () => {
  expect(['G-0042', 'g-42', ' G-7 ', 'G-12345678'].map((key) => runningNumber('G', key))).toEqual([
    42, 42, 7, 12345678,
  ]);
  for (const key of ['R-0042', 'G0042', 'G-', 'G-4x', 'G-x4', 'G--4', 'G-4 2', '', 'GG-4', `G-${'9'.repeat(16)}`]) {
    expect(runningNumber('G', key)).toBe(0);
  }
  expect([numberText('G', 7), numberText('R', 12_345)]).toEqual(['G-0007', 'R-12345']);
});

test('the next number follows the highest that stands in the sheet, is spoilt in it, or was ever told of', () => {
  const past = (...objects: (string | null)[]) => objects.map((objek) => ({ objek }));
  const rows = [
    { line: 2, id: 'G-0003' },
    { line: 3, id: 'G-0001' },
  ];
  const next = (
    sheet: { rows: { line: number; id: string }[]; unread: { line: number; cells: Record<string, string> }[] },
    told = past(),
  ) => nextNumber('Gangguan', sheet, told);
  expect(next({ rows: [], unread: [] })).toBe('G-0001');
  expect(next({ rows, unread: [] })).toBe('G-0004');
  expect(
    next({
      rows,
      unread: [
        { line: 4, cells: { id: 'G-0008', mulai: 'entah' } },
        { line: 5, cells: {} },
      ],
    }),
  ).toBe('G-0009');
  expect(next({ rows, unread: [] }, past('Gangguan G-0021', null, 'Gangguan G-0005'))).toBe('G-0022');
  // What another sheet's rows or many of them are called says nothing.
  expect(
    next(
      { rows, unread: [] },
      past('Perbaikan G-0050', 'Gangguan', 'Gangguan G-0050 dan lain', 'Lihat Gangguan G-0050'),
    ),
  ).toBe('G-0004');
  expect(highestTold('Perbaikan', past('Perbaikan R-0002', 'Gangguan G-0009'))).toBe(2);
});
