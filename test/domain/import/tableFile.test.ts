import fc from 'fast-check';
import type { Raw } from '../../../src/cells/raw';
import { SETTINGS } from '../../../src/domain/defaultSettings';
import { pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import {
  FILE_KINDS,
  type FileKind,
  isMarked,
  readTableFile,
  tableFile,
  textInFile,
} from '../../../src/domain/import/tableFile';
import { targets } from '../../../src/domain/import/targets';
import { everyTable } from '../../../src/tables/every';
import { type Columns, readTable, type Table } from '../../../src/tables/table';

const HOSTILE = [
  '=1+1',
  '+62',
  '-5',
  '@cmd',
  "'kutip",
  '＝SUM(A1)',
  ...[
    '0012',
    '007.5',
    '1e5',
    '5-11',
    '1/2',
    '08:30',
    'BENAR',
    '"',
    "''",
    '#N/A',
    '50 %',
    'a\r\nb',
    '\tx',
    '\uFEFFx',
    '\u202Ex',
  ],
  'a;b',
  'a,b',
  'a"b"',
  'Jumlah',
  'Total',
  '12.345',
  '1,234',
  'Catatan: x',
];
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);

const RAWS: Raw[] = [
  ...HOSTILE,
  ...['', 'PRN-001', '35.15.01.2001', '01', '2024', 'Juwet Kenongo', 'a'.repeat(40)],
  ...[0, 1, 7, 1000, 6816, 12_345, 0.5, 7.125, 1.25, 0.125, 2026, 1 / 3, 22 / 3, 0.1 + 0.2, 1e-5, true],
  ...['2018-03-04', '2026-11-24', '2020-02-29'].map((day) => ({ wall: `${day}T00:00:00` })),
];

/** Rows of which every cell is one that its column takes. */
function rowsFor({ sheet, columns }: Table): fc.Arbitrary<Raw[][]> {
  const cells = Object.entries(columns as Columns).map(([name, { cell }]) => {
    if (sheet === 'Pengaturan' && name === 'kunci') return fc.constantFrom(...Object.keys(SETTINGS), 'tidak_dikenal');
    if (sheet === 'Pengaturan' && name in VALUES) return fc.oneof(fc.constantFrom(...RAWS), words);
    const sound = [...RAWS, ...MOMENTS, ...(cell.choices ?? [])].filter((raw) => cell.read(raw).ok);
    const any = fc.constantFrom(...sound);
    return cell.read('kata bebas').ok
      ? fc.oneof(
          any,
          words.map((word) => (cell.read(word).ok ? word : (sound[0] ?? ''))),
        )
      : any;
  });
  return fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 8 });
}
const VALUES = { nilai: 1, rendah: 1, tinggi: 1 };
const MOMENTS: Raw[] = [
  '2026-11-24T08:30:00',
  '2025-12-31T23:59:00',
  '2026-01-01T00:00:45',
  '2030-01-01T00:00:00',
  'REKAM, CETAK',
].map((raw) => (raw.includes('T') && /^\d/.test(raw) ? { wall: raw } : raw));

/** The rows as they are read from their sheet; another sheet that they name is empty. */
const readingOf = (table: Table, lines: readonly (readonly Raw[])[]) => {
  const header = Object.values(table.columns).map((column) => column.header);
  const { rows, layout } = readTable(table, [header, ...lines]);
  const read = { rows, issues: [], unread: [], layout };
  const empty = { rows: [], issues: [], unread: [], layout: null };
  return { read, rowsOf: (asked: Table) => (asked === table ? read : empty) as never };
};

const NOW = '2026-11-24T10:00';

describe.each(targets().map((target) => [target.name, target] as const))('%s', (_, target) => {
  const { table } = target;

  test.each(Object.keys(FILE_KINDS) as FileKind[])('written for %s comes in again with nothing to change', (kind) => {
    let rows = 0;
    fc.assert(
      fc.property(rowsFor(table), (lines) => {
        const { read, rowsOf } = readingOf(table, lines);
        rows += read.rows.length;
        const text = tableFile(table, read.rows as never, kind);
        const { counts, rows: shown, obstacle, target: found } = reviewImport(pasted(text), rowsOf, NOW);
        expect({ shown: shown.filter(({ status }) => status !== 'sama'), counts, obstacle, found }).toMatchObject({
          shown: [],
          counts: { sama: read.rows.length, baru: 0, diubah: 0, bermasalah: 0 },
          found: target.name,
        });
      }),
      { numRuns: 120, seed: 7 },
    );
    expect(rows).toBeGreaterThan(20);
  });

  test('of a cell changed in the file that change is shown, and no other', () => {
    let seen = 0;
    fc.assert(
      fc.property(rowsFor(table), rowsFor(table), fc.nat(), fc.nat(), (lines, others, which, column) => {
        const { read, rowsOf } = readingOf(table, lines);
        const names = Object.keys(table.columns).filter((name) => name !== table.key);
        const name = names[column % names.length] as string;
        const at = which % Math.max(1, read.rows.length);
        const row = read.rows[at] as Record<string, unknown> | undefined;
        const other = readingOf(table, others).read.rows[0] as Record<string, unknown> | undefined;
        fc.pre(row !== undefined && other !== undefined);
        const { cell } = table.columns[name] as Columns[string];
        const said = cell.write(other?.[name]);
        // Nothing to see where it stands so already, and a blank cell erases nothing.
        fc.pre(said !== '' && JSON.stringify(said) !== JSON.stringify(cell.write(row?.[name])));
        const mended = read.rows.map((one, index) =>
          index === at ? { ...(one as object), [name]: other?.[name] } : one,
        );
        const review = reviewImport(pasted(tableFile(table, mended as never, 'id_ID')), rowsOf, NOW);
        const touched = review.rows.filter(({ status }) => status !== 'sama');
        expect(touched).toHaveLength(1);
        const [line] = touched;
        // Refused when it breaks a rule of its sheet; then nothing of it would be written either.
        if (line?.status === 'bermasalah') return;
        seen++;
        const changed = Object.keys(line?.cells ?? {}).filter((one) => line?.before?.[one] !== line?.cells[one]);
        expect({ status: line?.status, changed }).toEqual({ status: 'diubah', changed: [name] });
      }),
      { numRuns: 120, seed: 11 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  test('a file that another program has written anew, without quotes, brings the same', () => {
    const plain = rowsFor(table).map((lines) => lines.map((line) => line.map((raw) => (isPlain(raw) ? raw : ''))));
    fc.assert(
      fc.property(plain, (lines) => {
        const { read, rowsOf } = readingOf(table, lines);
        fc.pre(read.rows.length > 0);
        const text = tableFile(table, read.rows as never, 'id_ID').replace(/"/g, '');
        const { rows } = reviewImport(pasted(text), rowsOf, NOW);
        expect(rows.filter(({ status }) => status !== 'sama')).toEqual([]);
      }),
      { numRuns: 50, seed: 13 },
    );
  });
});

/** Needs no quotes in a file, and reads alike with and without them. */
const isPlain = (raw: Raw) => typeof raw !== 'string' || /^['=+@\w.-]*$/.test(raw);

const WRITTEN = 'hanya ditulis oleh SiapKTP, jadi tidak diimpor.';
const MERGED = 'ntuk membawanya ke buku kerja lain pakai Gabungkan dari berkas.';
/** The sheets whose files no import takes, and what it says of them. */
const OTHER_WAYS = {
  Persediaan: `${WRITTEN} Entri yang salah dibalik lewat panel > Catat > Bahan, lalu dicatat lagi; u${MERGED}`,
  Riwayat: `${WRITTEN} U${MERGED}`,
  'Hak Camat': 'hanya diketik oleh Camat, jadi tidak diimpor.',
  Impor: WRITTEN,
  Pengingat: WRITTEN,
  'Arsip Laporan': WRITTEN,
  'Arsip Prakiraan': WRITTEN,
};

describe.each(Object.entries(OTHER_WAYS))('%s', (sheet, way) => {
  const table = everyTable.find((one) => one.sheet === sheet) as Table;
  const headers = Object.values(table.columns).map(({ header }) => header);

  test.each([
    ['as exported', tableFile(table, [], 'id_ID')],
    ['with a row', `${tableFile(table, [], 'en_US')}${headers.map(() => '"1"').join(',')}\r\n`],
    ['copied from the sheet', `${headers.join('\t')}\n${headers.map(() => '1').join('\t')}`],
    // Of two columns one is too few to know a sheet by.
    ...(headers.length < 5
      ? []
      : [['of an older version', `${headers.slice(0, -1).join('\t')}\n${headers.map(() => '1').join('\t')}`]]),
    ['under a title', `Daftar\n${headers.join(';')}\n${headers.map(() => '1').join(';')}`],
  ])('%s is known for what it is and goes another way', (_, text) => {
    for (const request of [pasted(text), pasted(text, { target: 'Aset' })]) {
      expect(reviewImport(request, () => readingOf(table, []).read as never)).toMatchObject({
        target: null,
        canCommit: false,
        rows: [],
        obstacle: `Lembar ${sheet} ${way}`,
      });
    }
  });
});

test('every sheet that a file can be had of comes in again or says which way it goes', () => {
  const sheets = everyTable.map(({ sheet }) => sheet);
  const ways = [...targets().map(({ table }) => table.sheet), ...Object.keys(OTHER_WAYS)];
  expect([...sheets].sort()).toEqual([...ways].sort());
});

const LAYANAN = everyTable.find(({ sheet }) => sheet === 'Layanan') as Table;
const EMPTY_DAY = {
  ...Object.fromEntries(Object.keys(LAYANAN.columns).map((name) => [name, null])),
  tanggal: '2026-11-20',
};

test('no cell of the file begins as a formula does', () => {
  const [aset] = targets().filter(({ name }) => name === 'Aset');
  const row = { id: 'A-1', nama: '=HYPERLINK("http://x")', keterangan: ' +1', merk: '\u3000@x' };
  const text = tableFile(
    aset!.table,
    [{ ...Object.fromEntries(Object.keys(aset!.table.columns).map((name) => [name, null])), ...row }],
    'id_ID',
  );
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text).toContain(`"' +1"`);
  expect(text).toContain(`"'\u3000@x"`);
});

test('a number is written in full, its many decimals are no NIK; those of a third of an hour come in as they are', () => {
  const [, text = ''] = tableFile(LAYANAN, [{ ...EMPTY_DAY, jam: 2.5e-7 }], 'id_ID').split('\r\n');
  expect(text).toContain('"0,00000025"');
  const third = tableFile(LAYANAN, [{ ...EMPTY_DAY, jam: 1 / 3 }], 'id_ID');
  // 16 digits behind the comma
  expect(third).toContain('"0,3333333333333333"');
  const [line] = reviewImport(pasted(third), () => readingOf(LAYANAN, []).read as never, NOW).rows;
  expect(line).toMatchObject({ status: 'baru', problems: [] });
  const nik = third.replace('0,3333333333333333', '3573010101010001');
  const [refused] = reviewImport(pasted(nik), () => readingOf(LAYANAN, []).read as never, NOW).rows;
  expect(refused?.problems[0]?.sentence).toMatch(/^Jam harus teks tanpa NIK/);
});

test('any other text is read as it was before', () => {
  expect(readTableFile('Kode;Nama\n1;2\n')).toBeNull();
  expect(readTableFile('"Kode";"Nama"\n1;2\n')).toBeNull();
  expect(readTableFile('"Kode";"Nama"\n"1","2"\n')).toBeNull();
});

describe('a single cell of a file', () => {
  test.each([
    [0.125, '0,1250'],
    [1234.5, '1234,5'],
    [5e-7, '0,0000005'],
    [-2.5e-10, '-0,00000000025'],
    [1.234e-7, '0,0000001234'],
    [{ wall: '2026-01-05T00:00:00' }, '2026-01-05'],
    [{ wall: '2026-01-05T08:30:15' }, '2026-01-05 08:30'],
  ] as [Raw, string][])('%j is %s', (raw, text) => expect(textInFile(raw, 'id_ID')).toBe(text));

  test('has our mark only where an apostrophe stands before what would be a formula', () => {
    expect(["'=1", "''x", "'x", 'a=1', "a'=1"].map(isMarked)).toEqual([true, true, false, false, false]);
  });
});

describe('the text of a file', () => {
  test('is counted by lines of the text, those within a cell too, and may end without one', () => {
    expect(readTableFile('"A";"B"\n"x\ny";"1"\n"z";"2"')).toEqual({
      separator: ';',
      headers: ['A', 'B'],
      rows: [
        { line: 2, cells: ['x\ny', '1'] },
        { line: 4, cells: ['z', '2'] },
      ],
    });
  });

  test('may begin with a byte order mark', () => {
    expect(readTableFile('\uFEFF"A";"B"\r\n"x";"1"\r\n')).toEqual(readTableFile('"A";"B"\r\n"x";"1"\r\n'));
  });

  test('is none of ours where it stops within a row, or begins with something else', () => {
    expect(readTableFile('"A";"B"\r\n"x";')).toBeNull();
    expect(readTableFile('x"A";"B"\r\n"x";"1"\r\n')).toBeNull();
  });
});
