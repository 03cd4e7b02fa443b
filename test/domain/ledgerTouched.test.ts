import type { Anchor } from '../../src/domain/ledgerAnchor';
import { checkChain } from '../../src/domain/ledgerChain';
import { type EntryDraft, nextEntry } from '../../src/domain/ledgerEntry';
import { formerCells, formerly } from '../../src/domain/ledgerFormer';
import { chainEnd, codeOf, isSealed } from '../../src/domain/ledgerSeal';
import { seenCode, touchesOf } from '../../src/domain/ledgerTouched';
import type { PersediaanRow } from '../../src/tables/persediaan';
import type { Placed } from '../../src/tables/table';

type Row = Placed<PersediaanRow>;

const read = (rows: Row[]) => ({ rows, issues: [], unread: [], layout: null });

const draftOf = (more: Partial<EntryDraft>): EntryDraft => ({
  ...{ tanggal: '2026-10-05', barang: 'BLANKO', jenis: 'CETAK', jumlah: 5, dokumen: 'BAST 1', catatan: 'meja 2' },
  ...{ membalik: null, ...more },
});

function post(rows: readonly Row[], ...drafts: Partial<EntryDraft>[]): Row[] {
  const all = [...rows];
  for (const draft of drafts) {
    const deed = { actionId: `a${all.length}`, now: '2026-10-09T08:00', who: 'klerk' };
    all.push({ ...nextEntry(chainEnd(read(all)), draftOf(draft), deed, 0), line: all.length + 2 });
  }
  return all;
}

const formerCell = (...asked: Parameters<typeof formerCells>) => {
  const [one = null, ...others] = formerCells(...asked);
  expect(others).toEqual([]);
  return one;
};

/** Five entries that tell apart what they are by their amount. */
const FIVE = post([], ...[11, 12, 13, 14, 15].map((jumlah) => ({ jumlah })));

const changed = (rows: readonly Row[], nomor: number, more: Partial<PersediaanRow>): Row[] =>
  rows.map((row) => (row.nomor === nomor ? { ...row, ...more } : row));

const kinds = (rows: readonly Row[], known = 0) =>
  touchesOf(read([...rows]), known).map(({ kind, first, last, other, line }) => ({ kind, first, last, other, line }));

describe('where a hand was in the ledger', () => {
  test('a row that was written over is named with its line', () => {
    expect(kinds(changed(FIVE, 3, { jumlah: 130 }))).toEqual([
      { kind: 'BERUBAH', first: 3, last: 3, other: 0, line: 4 },
    ]);
  });

  test('rows that changed places each say where they came from', () => {
    const [second, fourth] = [FIVE[1]!, FIVE[3]!];
    const swapped = FIVE.map((row) => {
      const from = row === second ? fourth : row === fourth ? second : row;
      return { ...from, nomor: row.nomor, line: row.line };
    });
    // Rows 3 and 5 follow hashes that no longer stand before them.
    expect(kinds(swapped).map(({ kind, first, other }) => [kind, first, other])).toEqual([
      ['DITUKAR', 2, 4],
      ['BERUBAH', 3, 0],
      ['DITUKAR', 4, 2],
      ['BERUBAH', 5, 0],
    ]);
    expect(checkChain(read(swapped))[0]?.sentence).toBe(
      'Baris No 2 tidak cocok dengan sidiknya: isinya dipindahkan dengan tangan dari No 4',
    );
    // With each hash left in its place only what stands beside it is elsewhere.
    const exchanged = changed(changed(FIVE, 2, { jumlah: 14, id: fourth.id }), 4, { jumlah: 12, id: second.id });
    expect(kinds(exchanged).map(({ kind, first }) => [kind, first])).toEqual([
      ['BERUBAH', 2],
      ['BERUBAH', 4],
    ]);
  });

  test('a second row of a number is told with the line of the one that fits, whichever stands first', () => {
    const forged = { ...FIVE[2]!, jumlah: 999, line: 1 };
    expect(kinds([forged, ...FIVE])).toEqual([{ kind: 'GANDA', first: 3, last: 3, other: 4, line: 1 }]);
    expect(kinds([...FIVE, { ...forged, line: 9 }])).toEqual([{ kind: 'GANDA', first: 3, last: 3, other: 4, line: 9 }]);
  });

  test('rows that are missing are told by the next one, at the end by Riwayat', () => {
    const without = (...gone: number[]) => FIVE.filter(({ nomor }) => !gone.includes(nomor));
    expect(kinds(without(2, 3))).toEqual([{ kind: 'HILANG', first: 2, last: 3, other: 0, line: 5 }]);
    expect(kinds(without(1))).toEqual([{ kind: 'HILANG', first: 1, last: 1, other: 0, line: 3 }]);
    expect(kinds(without(4, 5), 5)).toEqual([{ kind: 'TERPOTONG', first: 4, last: 5, other: 0, line: 4 }]);
    expect(kinds(without(5), 4)).toEqual([]);
    expect(kinds([], 2)).toEqual([{ kind: 'TERPOTONG', first: 1, last: 2, other: 0, line: 0 }]);
    expect(kinds([])).toEqual([]);
  });

  test('a row with a number that was never given is not taken for a gap', () => {
    const typed = [...FIVE, { ...FIVE[0]!, nomor: 9, line: 7 }];
    const [gap] = touchesOf(read(typed), 5);
    expect(gap).toMatchObject({ kind: 'HILANG', first: 6, last: 8, unvouched: 5 });
    const [issue] = checkChain(read(typed), 5);
    expect(issue?.sentence).toMatch(/^No 9 belum pernah diberikan \(menurut Riwayat yang terakhir No 5\)/);
    // Where 9 numbers were given three are missing, whatever the ninth is.
    expect(checkChain(read(typed), 9)[0]?.sentence).toBe('No 6 sampai 8 hilang sebelum baris ini');
  });

  test('what a correction names is accepted, that content alone, and no other one', () => {
    const edited = changed(FIVE, 3, { jumlah: 130 });
    const [touch] = touchesOf(read(edited));
    const accept = (mark: string, jenis: EntryDraft['jenis'] = 'KOREKSI') => post(edited, { jenis, dokumen: mark });
    expect(kinds(accept(touch!.mark))).toEqual([]);
    expect(kinds(accept(touch!.mark, 'CETAK'))).toHaveLength(1);
    expect(kinds(accept('No 3 isi LAIN'))).toHaveLength(1);
    expect(kinds(changed(accept(touch!.mark), 3, { jumlah: 131 }))).toHaveLength(1);
    // A correction that was itself typed or changed accepts nothing.
    const forged = changed(accept('x'), 6, { dokumen: touch!.mark });
    expect(kinds(forged).map(({ first }) => first)).toEqual([3, 6]);
  });

  test('a gap is accepted by its name, at the end by its numbers, before a row that nothing vouches for with that row', () => {
    const without = (...gone: number[]) => FIVE.filter(({ nomor }) => !gone.includes(nomor));
    const markOf = (rows: Row[], known = 0) => touchesOf(read(rows), known)[0]!.mark;
    expect(markOf(without(2, 3))).toMatch(/^No 2 sampai 3 hilang; No 4 isi [0-9A-Z]{15}$/);
    expect(markOf(without(2))).toMatch(/^No 2 hilang; No 3 isi [0-9A-Z]{15}$/);
    expect(markOf(without(4, 5), 5)).toBe('No 4 sampai 5 hilang');
    expect(markOf(without(5), 5)).toBe('No 5 hilang');
    for (const gone of [[2, 3], [2]]) {
      const left = without(...gone);
      const accepted = post(left, { jenis: 'KOREKSI', dokumen: markOf(left) });
      expect(kinds(accepted)).toEqual([]);
      // Another row in the place of the one that follows is another state.
      expect(kinds(changed(accepted, 5, { jumlah: 99 })).length).toBeGreaterThan(0);
      expect(kinds(changed(accepted, gone[gone.length - 1]! + 1, { catatan: 'lain' })).length).toBeGreaterThan(0);
    }
  });

  test('of more than thirty rows that were changed no exchange is looked for among the others', () => {
    const many = post([], ...Array.from({ length: 40 }, (_, index) => ({ jumlah: index + 1 })));
    const spoilt = (most: number) => {
      const [one, other] = [many[37]!, many[39]!];
      return many.map((row) => {
        if (row === one) return { ...other, nomor: row.nomor, line: row.line };
        if (row === other) return { ...one, nomor: row.nomor, line: row.line };
        return row.nomor <= most ? { ...row, catatan: 'lain' } : row;
      });
    };
    const exchangedOf = (most: number) => kinds(spoilt(most)).filter(({ kind }) => kind === 'DITUKAR').length;
    // 26 others before them and the row between them: 29 of 30.
    expect([exchangedOf(0), exchangedOf(26), exchangedOf(36)]).toEqual([2, 2, 0]);
  });

  test('each state of all edits has its own code', () => {
    const codeFor = (rows: Row[]) => seenCode(touchesOf(read(rows)));
    const one = codeFor(changed(FIVE, 3, { jumlah: 130 }));
    expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{15}$/);
    expect(codeFor(changed(FIVE, 3, { jumlah: 130 }))).toBe(one);
    expect(codeFor(changed(FIVE, 3, { jumlah: 131 }))).not.toBe(one);
    expect(codeFor(changed(changed(FIVE, 3, { jumlah: 130 }), 5, { jumlah: 1 }))).not.toBe(one);
    expect(codeOf('a', 10)).not.toBe(codeOf('b', 10));
  });
});

describe('what a changed cell was', () => {
  const touchOf = (more: Partial<PersediaanRow>) => touchesOf(read(changed(FIVE, 2, more)))[0]!;

  test.each([
    [{ jumlah: 50 }, { column: 'jumlah', value: 12 }],
    [{ jenis: 'TERIMA' }, { column: 'jenis', value: 'CETAK' }],
    [{ barang: 'FILM' }, { column: 'barang', value: 'BLANKO' }],
    [{ tanggal: '2026-10-06' }, { column: 'tanggal', value: '2026-10-05' }],
    [{ tanggal: '2025-08-31' }, { column: 'tanggal', value: '2026-10-05' }],
    [{ sebab: 'RUSAK' }, { column: 'sebab', value: null }],
    [{ membalik: 'X' }, { column: 'membalik', value: null }],
  ] as const)('is proven by the hash: %j', (more, former) => {
    expect(formerCell(touchOf(more))).toEqual(former);
  });

  test('is not known of two cells, of a text, or of more than can be tried', () => {
    expect(formerCell(touchOf({ jumlah: 50, jenis: 'TERIMA' }))).toBeNull();
    expect(formerCell(touchOf({ dokumen: 'BAST 2' }))).toBeNull();
    expect(formerCell(touchOf({ tanggal: '2025-08-30' }))).toBeNull();
    const large = post([], { jumlah: 3000 }, { jumlah: 3001 });
    const jumlahOf = (nomor: number) => formerCell(touchesOf(read(changed(large, nomor, { jumlah: 7 })))[0]!);
    expect([jumlahOf(1), jumlahOf(2)]).toEqual([{ column: 'jumlah', value: 3000 }, null]);
  });

  test('is proven of any amount and day that Riwayat names, and not of one that it names otherwise', () => {
    const told = 'Terima 5.000 keping BLANKO untuk 05-10-2026 dicatat; sisa sekarang 1.005.120 keping.';
    const [large] = touchesOf(read(changed(post([], { jumlah: 5000 }), 1, { jumlah: 500 })));
    expect(formerCell(large!)).toBeNull();
    expect(formerly(large!, told)).toBe('Menurut sidiknya Jumlah semula 5.000, bukan 500');
    expect(formerCell(large!, told.replace('5.000', '5.001'))).toBeNull();
    const [larger] = touchesOf(read(changed(post([], { jumlah: 12_345 }), 1, { jumlah: 500 })));
    for (const figure of ['12.345', '12345']) {
      expect(formerCell(larger!, told.replace('5.000', figure))).toEqual({ column: 'jumlah', value: 12_345 });
    }
    expect(formerCell(touchOf({ tanggal: '2025-08-30' }), told)).toEqual({ column: 'tanggal', value: '2026-10-05' });
    const [count] = touchesOf(read(changed(post([], { jenis: 'OPNAME', jumlah: -4200 }), 1, { jumlah: -42 })));
    expect(formerCell(count!, '4.200 keping kurang dari catatan')).toEqual({ column: 'jumlah', value: -4200 });
  });

  test('a text that came where there was none is', () => {
    const bare = post([], { dokumen: null, catatan: null });
    for (const column of ['dokumen', 'catatan'] as const) {
      const [touch] = touchesOf(read(changed(bare, 1, { [column]: 'sisipan' })));
      expect(formerCell(touch!)).toEqual({ column, value: null });
    }
  });

  test('is looked for in one column where only that is asked', () => {
    expect(formerCell(touchOf({ jumlah: 50 }), null, 'jumlah')).toEqual({ column: 'jumlah', value: 12 });
    expect(formerCell(touchOf({ jumlah: 50 }), null, 'jenis')).toBeNull();
  });

  test('is said as the sheet shows it, and of a row that is gone nothing is', () => {
    expect(formerly(touchOf({ jumlah: 50 }))).toBe('Menurut sidiknya Jumlah semula 12, bukan 50');
    expect(formerly(touchOf({ tanggal: '2026-10-06' }))).toBe(
      'Menurut sidiknya Tanggal semula 05-10-2026, bukan 06-10-2026',
    );
    expect(formerly(touchesOf(read(FIVE.slice(1)))[0]!)).toBeNull();
  });
});

describe('the issues of Periksa', () => {
  const tell = (nomor: number) => `terima ${nomor}`;

  test('say what Riwayat keeps, and of the first row what it was', () => {
    const rows = changed(changed(FIVE, 2, { jumlah: 50 }), 4, { jumlah: 51 });
    const told = checkChain(read(rows), 0, tell).map(({ sentence }) => sentence);
    const broken = (nomor: number) =>
      `Baris No ${nomor} tidak cocok dengan sidiknya: isinya diubah dengan tangan, atau baris sebelumnya ditukar`;
    expect(told).toEqual([
      `${broken(2)}. Menurut sidiknya Jumlah semula 12, bukan 50. Riwayat tentang No 2: terima 2`,
      `${broken(4)}. Riwayat tentang No 4: terima 4`,
    ]);
    // Who only counts gets the bare sentences.
    expect(checkChain(read(rows)).map(({ sentence }) => sentence)).toEqual([broken(2), broken(4)]);
    expect(checkChain(read(rows), 0, () => null)[1]?.sentence).toBe(broken(4));
  });

  test('say of several that are gone what is kept of the first, and of a double row nothing', () => {
    const gap = checkChain(read(FIVE.filter(({ nomor }) => nomor !== 2 && nomor !== 3)), 0, tell);
    expect(gap.map(({ sentence }) => sentence)).toEqual([
      'No 2 sampai 3 hilang sebelum baris ini. Riwayat tentang No 2 (yang pertama): terima 2',
    ]);
    const double = checkChain(read([...FIVE, { ...FIVE[2]!, line: 9 }]), 0, tell);
    expect(double.map(({ sentence }) => sentence)).toEqual(['No 3 ada dua kali: di baris 4 dan baris 9']);
  });

  test('name twenty broken rows and count the others, and leave out none of the other kinds', () => {
    const many = post([], ...Array.from({ length: 25 }, (_, index) => ({ jumlah: index + 1 })));
    const spoilt = (most: number) =>
      many.map((row) => (row.nomor <= most ? { ...row, catatan: 'lain' } : row)).filter(({ nomor }) => nomor !== 24);
    const twentyTwo = checkChain(read(spoilt(22)));
    expect(twentyTwo).toHaveLength(20 + 1 + 1);
    expect(twentyTwo.at(-1)).toMatchObject({ line: 0, sentence: '2 baris lain juga tidak cocok dengan sidiknya' });
    expect(twentyTwo.at(-2)?.sentence).toBe('No 24 hilang sebelum baris ini');
    const twenty = checkChain(read(spoilt(20)));
    expect(twenty).toHaveLength(20 + 1);
    expect(twenty.at(-1)?.sentence).toBe('No 24 hilang sebelum baris ini');
  });
});

describe('the end of the chain', () => {
  const spoilt = (line: number, cells: Record<string, string | number>) => ({ line, cells });

  test('is the row with the highest number wherever it stands, above which Riwayat may know others', () => {
    const last = FIVE[4]!;
    for (const rows of [FIVE, [...FIVE].reverse(), [FIVE[1]!, last, FIVE[0]!]]) {
      expect(chainEnd(read(rows))).toMatchObject({ nomor: 5, sidik: last.sidik });
      expect(chainEnd(read(rows), 9)).toEqual({ nomor: 9, sidik: last.sidik });
    }
    expect(chainEnd(read([]))).toEqual({ nomor: 0, sidik: '' });
    // Of two rows of one number it is the first.
    expect(chainEnd(read([last, { ...last, sidik: 'x' }]))).toEqual({ nomor: 5, sidik: last.sidik });
  });

  test('is a spoilt row too, as far as its number can be read and the add-on wrote it', () => {
    const unread = (...lines: ReturnType<typeof spoilt>[]) => ({
      rows: FIVE.slice(0, 2),
      unread: lines,
      issues: [],
      layout: null,
    });
    const end = (...lines: ReturnType<typeof spoilt>[]) => chainEnd(unread(...lines));
    expect(end(spoilt(9, { nomor: 7, id: 'X', sidik: 'ab' }))).toEqual(
      expect.objectContaining({ nomor: 7, sidik: 'ab' }),
    );
    expect(end(spoilt(9, { nomor: 7, id: 'X' }))).toEqual(expect.objectContaining({ nomor: 7, sidik: '' }));
    expect(end(spoilt(9, { nomor: 7 })).nomor).toBe(2);
    expect(end(spoilt(9, { nomor: 'tujuh', id: 'X', sidik: 'ab' })).nomor).toBe(2);
    expect(end(spoilt(9, { id: 'X', sidik: 'ab' })).nomor).toBe(2);
  });
});

test('of two rows of a number neither of which fits the upper one counts', () => {
  const both = [5, 6].map((line) => ({ ...FIVE[4]!, jumlah: 90 + line, line }));
  for (const rows of [
    [...FIVE.slice(0, 4), ...both],
    [...both.reverse(), ...FIVE.slice(0, 4)],
  ]) {
    expect(kinds(rows)).toEqual([
      { kind: 'BERUBAH', first: 5, last: 5, other: 0, line: 5 },
      { kind: 'GANDA', first: 5, last: 5, other: 5, line: 6 },
    ]);
  }
});

test('a line is an entry by its id or its hash, not by a number that somebody typed', () => {
  expect(isSealed({ nomor: 7 })).toBe(false);
  expect(isSealed({ id: 'X' })).toBe(true);
  expect(isSealed({ sidik: 'ab' })).toBe(true);
  expect(isSealed({ id: ' ', sidik: '' })).toBe(false);
});

test('points to the hash of a row that was written over or moved, and to the number where rows are gone', () => {
  const layout = { places: { nomor: 1, sidik: 14 }, ownLines: new Set(), nextLine: 9 } as never;
  const columns = (rows: Row[]) => checkChain({ ...read(rows), layout }).map(({ column }) => column);
  expect(columns(changed(FIVE, 3, { jumlah: 130 }))).toEqual([14]);
  expect(columns(FIVE.filter(({ nomor }) => nomor !== 3))[0]).toBe(1);
  const [second, fourth] = [FIVE[1]!, FIVE[3]!];
  const swapped = FIVE.map((row) => {
    const from = row === second ? fourth : row === fourth ? second : row;
    return { ...from, nomor: row.nomor, line: row.line };
  });
  expect(new Set(columns(swapped))).toEqual(new Set([14]));
});

describe('a ledger against what is kept outside the sheets', () => {
  const left = (rows: readonly Row[], disputed: Anchor['disputed'] = []): Anchor => {
    const { nomor, sidik } = chainEnd(read([...rows]));
    return { end: { nomor, sidik }, mark: null, disputed };
  };
  const found = (rows: Row[], anchor: Anchor | null, told = 0) =>
    touchesOf(read(rows), told, anchor).map(({ kind, first, last, untold }) => [kind, first, last, untold ?? null]);
  const sentences = (rows: Row[], anchor: Anchor, told = 0) =>
    checkChain(read(rows), told, null, anchor).map(({ sentence }) => sentence);
  /** The same entries with the third one changed and every hash from there on made anew: a chain that holds together. */
  const forged = post(FIVE.slice(0, 2), ...[130, 14, 15].map((jumlah) => ({ jumlah })));

  test('that is what was left is sound', () => {
    expect(found(FIVE, left(FIVE))).toEqual([]);
    expect(found(FIVE, left([]))).toEqual([]);
    expect(found([], null)).toEqual([]);
  });

  test('that was sealed anew is told at its end, though every hash follows', () => {
    expect(found(forged, null)).toEqual([]);
    expect(found(forged, left(FIVE))).toEqual([['DISEGEL', 5, 5, null]]);
    expect(sentences(forged, left(FIVE))).toEqual([
      'Rantai sampai No 5 bukan yang ditinggalkan SiapKTP: baris ini, atau baris di atasnya, diubah dengan tangan dan sidiknya dihitung ulang',
    ]);
    const layout = { places: { nomor: 1, sidik: 14 }, ownLines: new Set(), nextLine: 9 } as never;
    const issues = checkChain({ ...read(forged), layout }, 0, null, left(FIVE));
    expect(issues.map(({ line, column }) => [line, column])).toEqual([[6, 14]]);
  });

  test('with a row above its end has one that nobody posted, whatever hash it has', () => {
    const six = post(FIVE, { jumlah: 16 });
    expect(found(six, left(FIVE))).toEqual([['SISIPAN', 6, 6, null]]);
    expect(sentences(six, left(FIVE))).toEqual([
      'No 6 bukan dicatat lewat SiapKTP: barisnya disisipkan dengan tangan beserta sidiknya, atau SiapKTP terputus tepat sesudah mencatatnya',
    ]);
    // A correction that names the row accepts it, that content alone.
    const { mark } = touchesOf(read(six), 0, left(FIVE))[0]!;
    const accepted = post(six, { jenis: 'KOREKSI', jumlah: 0, dokumen: mark });
    expect(found(accepted, left(accepted, [{ nomor: 6, sidik: '' }]))).toEqual([]);
    const unnamed = post(six, { jenis: 'KOREKSI', jumlah: 0, dokumen: null });
    expect(found(unnamed, left(unnamed, [{ nomor: 6, sidik: '' }]))).toEqual([['SISIPAN', 6, 6, null]]);
  });

  test('with rows that are disputed has them told as long as they aren’t what was left', () => {
    const was = FIVE[2]?.sidik ?? '';
    expect(found(forged, { ...left(forged), disputed: [{ nomor: 3, sidik: was }] })).toEqual([['DISEGEL', 3, 3, null]]);
    expect(found(FIVE, left(FIVE, [{ nomor: 3, sidik: was }]))).toEqual([]);
    // What no longer follows is told as such, and once.
    expect(found(changed(FIVE, 5, { jumlah: 99, sidik: 'x' }), left(FIVE))).toEqual([['BERUBAH', 5, 5, null]]);
  });

  test('that ends before it has lost rows, of which Riwayat may tell or not', () => {
    const cut = FIVE.slice(0, 3);
    expect(found(cut, left(FIVE), 5)).toEqual([['TERPOTONG', 4, 5, false]]);
    expect(found(cut, left(FIVE), 3)).toEqual([['TERPOTONG', 4, 5, true]]);
    expect(sentences(cut, left(FIVE), 5)).toEqual([
      'No 4 sampai 5 tercatat di Riwayat tetapi tidak ada lagi di lembar ini',
    ]);
    expect(sentences(cut, left(FIVE), 3)).toEqual([
      'No 4 sampai 5 pernah dicatat, tetapi tidak ada lagi di lembar ini dan tidak di Riwayat: dihapus dengan tangan, atau spreadsheet ini dikembalikan ke versi lama',
    ]);
  });
});

test('a number right above the highest that was given was typed, and nothing is missing before it', () => {
  const typed = { ...FIVE[4]!, nomor: 6, sidik: 'x' };
  const [issue] = checkChain(read([...FIVE.slice(0, 3), typed]), 5);
  expect(issue?.sentence).toMatch(/^No 6 belum pernah diberikan \(menurut Riwayat yang terakhir No 5\)/);
  expect(checkChain(read([...FIVE.slice(0, 3), typed]), 6)[0]?.sentence).toBe('No 4 sampai 5 hilang sebelum baris ini');
});

test('a copy of a row in the place of another is written over, not moved: the row itself still stands, twice even', () => {
  const [third, fifth] = [FIVE[2]!, FIVE[4]!];
  const copied = { ...fifth, nomor: 3, line: third.line };
  const rows = FIVE.map((row) => (row === third ? copied : row));
  expect(kinds([...rows, { ...fifth, line: 9 }])).toEqual([
    { kind: 'BERUBAH', first: 3, last: 3, other: 0, line: 4 },
    { kind: 'BERUBAH', first: 4, last: 4, other: 0, line: 5 },
    { kind: 'GANDA', first: 5, last: 5, other: 6, line: 9 },
  ]);
  // The other way round the second row of No 5 holds what No 3 was.
  expect(kinds([...changed(FIVE, 3, { jumlah: 130 }), { ...third, nomor: 5, line: 9 }])).toEqual([
    { kind: 'BERUBAH', first: 3, last: 3, other: 0, line: 4 },
    { kind: 'GANDA', first: 5, last: 5, other: 6, line: 9 },
  ]);
});

test('of a second row of a number nobody asks what it was', () => {
  const [twin] = touchesOf(read([...FIVE, { ...FIVE[4]!, jumlah: 150, line: 9 }]));
  expect(twin).toMatchObject({ kind: 'GANDA', line: 9 });
  expect(formerCell(twin!)).toBeNull();
});

test('a second row of a number that is spoilt is told, with nothing that a correction could name', () => {
  const unread = [{ line: 9, cells: { nomor: 5, id: 'X', jumlah: 'lima' } }];
  expect(touchesOf({ rows: FIVE, unread })).toMatchObject([{ kind: 'GANDA', first: 5, line: 9, row: null, mark: '' }]);
});

test('a line that somebody typed in without an id is no link of the chain', () => {
  expect(touchesOf({ rows: FIVE, unread: [{ line: 9, cells: { nomor: 3, jumlah: 'x' } }] })).toEqual([]);
});

test('the code of all edits tells two from one that reads like both', () => {
  const [one] = touchesOf(read(FIVE.filter(({ nomor }) => nomor !== 3)));
  const code = (...marks: string[]) => seenCode(marks.map((mark) => ({ ...one!, mark })));
  expect(code('No 1 hilang', 'No 2 hilang')).not.toBe(code('No 1 hilangNo 2 hilang'));
});

test('each broken row is a matter of its own by its number, those that aren’t named one together', () => {
  const many = post([], ...Array.from({ length: 22 }, (_, at) => ({ jumlah: at + 1 })));
  const abouts = checkChain(read(many.map((row) => ({ ...row, jumlah: row.jumlah + 500 })))).map(({ about }) => about);
  expect(abouts).toEqual([...Array.from({ length: 20 }, (_, at) => `No${at + 1}`), 'lain']);
});
