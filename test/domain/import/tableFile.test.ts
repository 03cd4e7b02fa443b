import fc from 'fast-check';
import type { Raw } from '../../../src/cells/raw';
import { pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { FILE_KINDS, type FileKind, readTableFile, tableFile } from '../../../src/domain/import/tableFile';
import { TARGETS } from '../../../src/domain/import/targets';
import { type Columns, readTable, type Table } from '../../../src/tables/table';

const HOSTILE = [
  '=1+1',
  '+62',
  '-5',
  '@cmd',
  "'kutip",
  '＝SUM(A1)',
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
  ...[0, 1, 7, 1000, 6816, 12_345, 0.5, 7.125, 1.25, 0.125, 2026],
  ...['2018-03-04', '2026-11-24', '2020-02-29'].map((day) => ({ wall: `${day}T00:00:00` })),
];

/** Rows of which every cell is one that its column takes. */
function rowsFor({ columns }: Table): fc.Arbitrary<Raw[][]> {
  const cells = Object.entries(columns as Columns).map(([name, { cell }]) => {
    // What stands in a set is held against its neighbours, which rows drawn at random break.
    if (name === 'setPerekaman') return fc.constant('');
    const sound = [...RAWS, ...(cell.choices ?? [])].filter((raw) => cell.read(raw).ok);
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

describe.each(TARGETS.map((target) => [target.name, target] as const))('%s', (_, target) => {
  test.each(Object.keys(FILE_KINDS) as FileKind[])('written for %s comes in again with nothing to change', (kind) => {
    let rows = 0;
    fc.assert(
      fc.property(rowsFor(target.table), (lines) => {
        const header = Object.values(target.table.columns).map((column) => column.header);
        const { rows: written, layout } = readTable(target.table, [header, ...lines]);
        const read = { rows: written, issues: [], unread: [], layout };
        rows += read.rows.length;
        const text = tableFile(target.table, read.rows as never, kind);
        const { counts, rows: shown, obstacle } = reviewImport(pasted(text), () => read as never);
        expect({ shown: shown.filter(({ status }) => status !== 'sama'), counts, obstacle }).toMatchObject({
          shown: [],
          counts: { sama: read.rows.length, baru: 0, diubah: 0, bermasalah: 0 },
        });
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(rows).toBeGreaterThan(20);
  });
});

test('no cell of the file begins as a formula does', () => {
  const [aset] = TARGETS.filter(({ name }) => name === 'Aset');
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

test('any other text is read as it was before', () => {
  expect(readTableFile('Kode;Nama\n1;2\n')).toBeNull();
  expect(readTableFile('"Kode";"Nama"\n1;2\n')).toBeNull();
  expect(readTableFile('"Kode";"Nama"\n"1","2"\n')).toBeNull();
});
