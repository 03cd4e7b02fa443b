import { checkTotal } from '../../../src/domain/import/totals';
import { KeyProposals } from '../../../src/domain/import/unit';

const told = (cells: string[], at: number, sum: number) =>
  checkTotal({ line: 9, cells }, [{ header: 'JUMLAH', at, rows: [{ line: 2, value: sum }] }]);
const split = (parts: string, sum: string) =>
  `Total kolom JUMLAH di baris 9 terbelah di beberapa sel (${parts}): terbaca ${sum}, cocok.`;
const off = (sum: string, printed: string) =>
  `Total kolom JUMLAH di baris 9 harus ${sum} menurut baris-barisnya, bukan ${printed}.`;

describe('a printed total', () => {
  test('that is the sum of its rows, or that isn’t there, is passed in silence', () => {
    expect(told(['Jumlah', '1.160'], 1, 1160)).toEqual([]);
    expect(told(['Jumlah', '1,160 unit'], 1, 1160)).toEqual([]);
    expect(told(['Jumlah', ''], 1, 5)).toEqual([]);
    expect(told(['Jumlah'], 1, 5)).toEqual([]);
    expect(told(['Jumlah', 'sekian'], 1, 5)).toEqual([]);
  });

  test('that is split over cells is put together, from as many as it takes', () => {
    expect(told(['Jumlah', '11', '6 unit'], 2, 116)).toEqual([split('11 | 6 unit', '116')]);
    expect(told(['Jumlah', '1', '23', '456'], 3, 123_456)).toEqual([split('1 | 23 | 456', '123.456')]);
    expect(told(['7', '89'], 1, 789)).toEqual([split('7 | 89', '789')]);
  });

  test('is not put together over a cell that holds no numeral', () => {
    expect(told(['11', 'x', '6'], 2, 116)).toEqual([off('116', '6')]);
    expect(told(['11', '', '6'], 2, 116)).toEqual([off('116', '6')]);
    expect(told(['2', '11', '6'], 2, 117)).toEqual([off('117', '6')]);
  });

  test('is told for each column by itself', () => {
    const columns = [
      { header: 'A', at: 1, rows: [{ line: 1, value: 5 }] },
      { header: 'B', at: 2, rows: [{ line: 1, value: 7 }] },
      { header: 'C', at: 3, rows: [{ line: 1, value: 9 }] },
    ];
    expect(checkTotal({ line: 2, cells: ['Total', '6', '7', '8.000'] }, columns)).toEqual([
      'Total kolom A di baris 2 harus 5 menurut baris-barisnya, bukan 6.',
      'Total kolom C di baris 2 harus 9 menurut baris-barisnya, bukan 8.000.',
    ]);
  });
});

describe('a subtotal', () => {
  // 3 + 4, then 5 + 6, then 18 of all.
  const rows = [
    { line: 2, value: 3 },
    { line: 3, value: 4 },
    { line: 5, value: 5 },
    { line: 6, value: 6 },
  ];
  const at = (line: number, printed: string, since = 0, among: typeof rows = rows) =>
    checkTotal({ line, cells: ['Jumlah', printed] }, [{ header: 'A', at: 1, rows: among }], since);
  const harus = (sum: string, line: number, printed: string) => [
    `Total kolom A di baris ${line} harus ${sum} menurut baris-barisnya, bukan ${printed}.`,
  ];

  test('adds up the rows since the total before it, and the last total all rows or those', () => {
    expect([at(4, '7'), at(7, '11', 4), at(8, '18', 7)]).toEqual([[], [], []]);
    // A list whose last line adds up its last part alone, and one that counts on.
    expect([at(7, '11', 4), at(7, '18', 4)]).toEqual([[], []]);
  });

  test('that is off is told by its own rows', () => {
    expect(at(4, '8')).toEqual(harus('7', 4, '8'));
    expect(at(8, '17', 7)).toEqual(harus('18', 8, '17'));
    // The last of all adds up all.
    expect(at(7, '12', 4)).toEqual(harus('18', 7, '12'));
  });

  test('that is split over cells is put together, whichever of the two sums it is', () => {
    const of = (printed: string[]) => checkTotal({ line: 7, cells: printed }, [{ header: 'A', at: 2, rows }], 4);
    const parts = (said: string, sum: string) => [
      `Total kolom A di baris 7 terbelah di beberapa sel (${said}): terbaca ${sum}, cocok.`,
    ];
    // 5 + 6 of its part, and 18 of all.
    expect(of(['Jumlah', '1', '1'])).toEqual(parts('1 | 1', '11'));
    expect(of(['Jumlah', '1', '8'])).toEqual(parts('1 | 8', '18'));
  });

  test('is judged though a row of another part cannot be read, and the whole is not', () => {
    const unread = rows.map((row) => (row.line === 6 ? { line: 6, value: null as unknown as number } : row));
    expect(at(4, '8', 0, unread)).toEqual(harus('7', 4, '8'));
    expect(at(8, '99', 7, unread)).toEqual([]);
  });
});

describe('keys that are proposed', () => {
  test('go on after the highest of their prefix, in any case, each once', () => {
    const keys = new KeyProposals(['kom-007', 'KOM-003', 'PRN-9', 'KOM-LAMA-040', 'KOM', 'KOM-', '']);
    expect([keys.next('KOM', 3), keys.next('KOM', 3), keys.next('PRN', 3), keys.next('KOM-LAMA', 3)]).toEqual([
      'KOM-008',
      'KOM-009',
      'PRN-010',
      'KOM-LAMA-041',
    ]);
    expect([keys.next('SRV', 4), keys.next('G', 0)]).toEqual(['SRV-0001', 'G-1']);
  });

  test('take no notice of what only looks like one', () => {
    const keys = new KeyProposals(['KOM-12x', 'KOM-1234567890', 'X KOM-5', 'KOM-5 lama']);
    expect(keys.next('KOM', 3)).toBe('KOM-001');
  });
});

describe('a total that follows another', () => {
  /** Lines 2, 3, a subtotal in 4, lines 5 and 6: 30 and 70, 100 in all. */
  const rows = [
    { line: 2, value: 10 },
    { line: 3, value: 20 },
    { line: 5, value: 30 },
    { line: 6, value: 40 },
  ];
  const said = (line: number, cells: string[], since: number, isLast: boolean) =>
    checkTotal({ line, cells }, [{ header: 'JUMLAH', at: cells.length - 1, rows }], since, isLast);

  test('is of all rows where it is the last, or of those since the one before', () => {
    expect(said(7, ['Jumlah', '100'], 4, true)).toEqual([]);
    expect(said(7, ['Jumlah', '70'], 4, true)).toEqual([]);
    expect(said(7, ['Jumlah', '71'], 4, true)).toEqual([
      'Total kolom JUMLAH di baris 7 harus 100 menurut baris-barisnya, bukan 71.',
    ]);
  });

  test('is of the rows since the one before where rows or totals follow it', () => {
    expect(said(4, ['Jumlah', '30'], 0, false)).toEqual([]);
    for (const isLast of [false, true])
      expect(said(4, ['Jumlah', '31'], 0, isLast)).toEqual([
        'Total kolom JUMLAH di baris 4 harus 30 menurut baris-barisnya, bukan 31.',
      ]);
  });

  test('that is split over cells is put together whichever of the two it is of', () => {
    for (const digits of ['100', '70'])
      expect(said(7, ['Jumlah', digits.slice(0, 1), digits.slice(1)], 4, true)).toEqual([
        `Total kolom JUMLAH di baris 7 terbelah di beberapa sel (${digits.slice(0, 1)} | ${digits.slice(1)}): terbaca ${digits}, cocok.`,
      ]);
  });
});
