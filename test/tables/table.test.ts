import fc from 'fast-check';
import { optional } from '../../src/cells/cell';
import { day } from '../../src/cells/day';
import { count, decimal, share } from '../../src/cells/number';
import { flag, oneOf } from '../../src/cells/oneOf';
import type { Raw } from '../../src/cells/raw';
import { code, text } from '../../src/cells/text';
import { everyTable } from '../../src/tables/every';
import { defineTable, type Layout, type RowOf, readTable, writeRow } from '../../src/tables/table';

/** One column of each kind; what is tested is the reader, not a register. */
const things = defineTable({
  sheet: 'Barang',
  writtenBy: 'staf',
  key: 'kode',
  columns: {
    kode: { header: 'Kode', cell: code(), note: 'Kode.' },
    nama: { header: 'Nama Barang', cell: text(), note: 'Nama.' },
    jumlah: { header: 'Jumlah', cell: count(), note: 'Banyaknya.' },
    harga: { header: 'Harga', cell: optional(decimal({ least: 0 })), note: 'Harga.' },
    bagian: { header: 'Bagian', cell: share(), note: 'Bagian.' },
    kondisi: { header: 'Kondisi', cell: oneOf(['B', 'RR', 'RB']), note: 'Kondisi.' },
    aktif: { header: 'Aktif', cell: flag, note: 'Aktif.' },
    sejak: { header: 'Sejak', cell: optional(day()), note: 'Sejak.' },
  },
});
type Thing = RowOf<typeof things>;
const HEADERS: string[] = Object.values(things.columns).map((column) => column.header);

const thing: fc.Arbitrary<Thing> = fc.record({
  kode: fc.stringMatching(/^[A-Z]{1,3}-\d{1,4}$/),
  nama: fc.constantFrom('Printer kartu', '=HYPERLINK("x")', '+1', '@SUM', 'Kamera 📷', "Jum'at"),
  jumlah: fc.integer({ min: 0, max: 1_000_000 }),
  harga: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
  bagian: fc.double({ min: 0, max: 1, noNaN: true }),
  kondisi: fc.constantFrom('B', 'RR', 'RB'),
  aktif: fc.boolean(),
  sejak: fc.option(
    fc
      .integer({ min: 0, max: 20_000 })
      .map((after) => new Date(Date.UTC(2011, 0, 1 + after)).toISOString().slice(0, 10)),
  ),
});
const rows = fc.uniqueArray(thing, { maxLength: 8, selector: (row) => row.kode });
const own: fc.Arbitrary<Raw> = fc.constantFrom<Raw>('', 'catatan kantor', 7, true, '=A1');

/** A header with the columns in any order and some of the office's own in between. */
const header = fc
  .tuple(
    fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
    fc.array(fc.tuple(fc.nat(HEADERS.length), fc.constantFrom('', 'Catatan Kami', 'Paraf')), { maxLength: 4 }),
  )
  .map(([headers, inserted]) => {
    const all = [...headers];
    for (const [at, title] of inserted) all.splice(at, 0, title);
    return all;
  });

const layoutOf = (headers: Raw[]): Layout => readTable(things, [headers]).layout!;

describe('a table', () => {
  test('is read back as it was written, whatever the order of columns, own columns and blank lines', () => {
    fc.assert(
      fc.property(header, rows, fc.array(fc.nat(8)), own, (headers, written, blanks, note) => {
        const layout = layoutOf(headers);
        const under = headers.map(() => note);
        const grid: Raw[][] = written.map((row) => writeRow(things, row, layout, under));
        for (const at of blanks)
          grid.splice(
            at,
            0,
            headers.map((_, index) => (index % 2 ? '' : ' ')),
          );
        const { rows: read, issues } = readTable(things, [headers, ...grid]);
        expect(issues).toEqual([]);
        expect(read.map(({ line: _, ...row }) => row)).toEqual(written);
        for (const { line, kode } of read) expect(grid[line - 2]?.[layout.places.kode! - 1]).toBe(kode);
      }),
    );
  });

  test("keeps what stands in the office's own columns", () => {
    fc.assert(
      fc.property(header, thing, own, (headers, row, note) => {
        const layout = layoutOf(headers);
        const cells = writeRow(
          things,
          row,
          layout,
          headers.map(() => note),
        );
        const ours = new Set(Object.values(layout.places));
        cells.forEach((cell, index) => {
          if (!ours.has(index + 1)) expect(cell).toBe(note);
        });
        expect(cells).toHaveLength(headers.length);
      }),
    );
  });

  test('of anything at all never throws, and each line is a row, an issue or blank', () => {
    const cell: fc.Arbitrary<Raw> = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<Raw>('', 'B', 'YA', 5, { wall: '2026-01-05T00:00:00' }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }), (lines) => {
        const { rows: read, issues } = readTable(things, [HEADERS, ...lines]);
        lines.forEach((line, index) => {
          const at = index + 2;
          const blank = line.every((value) => value === '' || (typeof value === 'string' && value.trim() === ''));
          const told = issues.some((issue) => issue.line === at);
          const kept = read.some((row) => row.line === at);
          expect([blank, told, kept].filter(Boolean)).toHaveLength(1);
        });
      }),
    );
  });
});

describe('what is wrong with a sheet', () => {
  const sound: Raw[] = ['A-1', 'Printer', 3, '', 0.5, 'B', 'YA', ''];

  test('is told cell by cell where the column really stands', () => {
    const moved = ['Catatan', ...HEADERS];
    const { rows: read, issues } = readTable(things, [
      moved,
      ['', ...sound],
      ['', 'A-2', 'Kamera', 'tiga', '', 2, 'B', 'YA', ''],
    ]);
    expect(read.map((row) => row.line)).toEqual([2]);
    expect(issues).toEqual([
      { sheet: 'Barang', line: 3, column: 4, sentence: 'Jumlah harus bilangan bulat 0 atau lebih, bukan "tiga"' },
      {
        sheet: 'Barang',
        line: 3,
        column: 6,
        sentence: 'Bagian harus bagian 0 % sampai 100 % (misalnya 50 %), bukan 2',
      },
    ]);
  });

  test('a key used twice, in whatever case, is told and the first row stays', () => {
    const { rows: read, issues } = readTable(things, [HEADERS, sound, ['a-1', ...sound.slice(1)]]);
    expect(read).toHaveLength(1);
    expect(issues[0]).toMatchObject({ line: 3, column: 1 });
    expect(issues[0]?.sentence).toContain('bukan sama dengan baris 2 (a-1)');
  });

  test('a header is found with other spaces and letters, and a missing one is named', () => {
    const loose = HEADERS.map((text) => (text === 'Nama Barang' ? ' nama\u00a0 BARANG' : text));
    expect(readTable(things, [loose, sound]).issues).toEqual([]);
    const without = HEADERS.map((text) => (text === 'Nama Barang' ? 'Nama' : text));
    const { rows: read, issues, layout } = readTable(things, [without, sound]);
    expect([read, layout]).toEqual([[], null]);
    expect(issues[0]?.sentence).toContain('Lembar "Barang" tidak punya kolom "Nama Barang".');
  });

  test('a header that stands twice is told, and the first one is read', () => {
    const { rows: read, issues } = readTable(things, [
      [...HEADERS, 'Jumlah'],
      [...sound, 99],
    ]);
    expect(read[0]?.jumlah).toBe(3);
    expect(issues).toEqual([
      {
        sheet: 'Barang',
        line: 1,
        column: 9,
        sentence: 'Judul kolom "Jumlah" harus satu saja, bukan dua; yang dibaca kolom ke-3',
      },
    ]);
  });

  test('a sheet that is gone or wholly empty is told', () => {
    expect(readTable(things, null).issues[0]?.sentence).toContain('Lembar "Barang" tidak ditemukan.');
    expect(readTable(things, []).issues[0]?.sentence).toContain('tidak punya kolom "Kode", "Nama Barang"');
  });
});

describe('every table of the workbook', () => {
  test.each(everyTable.map((table) => [table.sheet, table] as const))('%s can be set up', (_, table) => {
    const columns = Object.values(table.columns);
    expect(Object.keys(table.columns)).toContain(table.key);
    expect(new Set(columns.map((column) => column.header.toLowerCase())).size).toBe(columns.length);
    for (const { note, cell, width = 110 } of columns) {
      expect(note).toMatch(/^[\p{Lu}\d].+\.$/su);
      expect(cell.format).not.toBe('');
      // Sheets refuses longer lists.
      expect(cell.choices?.length ?? 0).toBeLessThan(500);
      // Capitals of DejaVu Sans at 10 points, which Debian's browsers take, are 9 pixels wide; 28 are the arrow's and the sides'.
      for (const choice of cell.choices ?? [])
        expect([choice, choice.length * 9 + 28 <= width]).toEqual([choice, true]);
    }
  });
});

describe('the type of a row', () => {
  test('follows from the columns', () => {
    const row: Thing = {
      kode: 'A-1',
      nama: 'x',
      jumlah: 1,
      harga: null,
      bagian: 0.5,
      kondisi: 'B',
      aktif: true,
      sejak: null,
    };
    const kondisi: 'B' | 'RR' | 'RB' = row.kondisi;
    const harga: number | null = row.harga;
    // @ts-expect-error an optional cell may hold nothing
    const sure: number = row.harga;
    // @ts-expect-error there is no such condition
    const wrong: Thing = { ...row, kondisi: 'KB' };
    // @ts-expect-error there is no such column
    const missing = row.warna;
    expect([kondisi, harga, sure, wrong.kode, missing]).toEqual(['B', null, null, 'A-1', undefined]);
  });

  test('must have its key among the columns', () => {
    const table = defineTable({
      sheet: 'Salah',
      writtenBy: 'staf',
      // @ts-expect-error no such column
      key: 'nomor',
      columns: { kode: { header: 'Kode', cell: code(), note: 'Kode.' } },
    });
    expect(table.sheet).toBe('Salah');
  });
});
