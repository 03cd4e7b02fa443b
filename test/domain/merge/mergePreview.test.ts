import { mergePreview } from '../../../src/domain/merge/mergePreview';
import type { MergePlan } from '../../../src/domain/merge/planMerge';
import { aset } from '../../../src/tables';
import type { PersediaanRow } from '../../../src/tables/persediaan';
import { type Row, readTable, type Table } from '../../../src/tables/table';
import { gridsOf } from '../../reports/office';

const ASET = aset as unknown as Table;

function device(id: string, more: Record<string, string> = {}): Row {
  const typed = { id, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', ...more };
  const { line: _, ...row } = readTable(aset, gridsOf({ aset: [typed] })[aset.sheet] ?? null).rows[0]!;
  return row;
}

const entry = (jumlah: number, dokumen: string | null = null) =>
  ({ jenis: 'TERIMA', barang: 'BLANKO', jumlah, tanggal: '2026-11-24', dokumen }) as PersediaanRow;

const change = (key: string, before: Row | null, after: Row | null) => ({ table: ASET, key, before, after });

const preview = (entries: PersediaanRow[], rows: MergePlan['rows']) => mergePreview({ entries, rows } as MergePlan);

describe('what a merge does, row by row', () => {
  test('tells an entry of Persediaan by its amount, day and document', () => {
    const { rows, more } = preview([entry(1500, 'BAST-7'), entry(20)], []);
    const told = (there: string) => ({
      title: 'Persediaan',
      what: 'baru',
      differences: [{ label: 'Terima', here: 'tidak ada', there }],
    });
    expect(rows.map(({ differences: [first] }) => first?.there)).toEqual([
      expect.stringContaining('1.500 keping blanko, '),
      expect.stringContaining('20 keping blanko, '),
    ]);
    expect(rows[0]!.differences[0]!.there).toMatch(/, 24.*2026, BAST-7$/);
    expect(rows[1]!.differences[0]!.there).toMatch(/, 24[^,]*2026$/);
    expect(rows).toEqual(rows.map(({ differences: [first] }) => told(first!.there)));
    expect(more).toBe(0);
  });

  test('tells of a new row the cells that are filled, without the one that names it', () => {
    const { rows } = preview([], [change('a-1', null, device('A-1'))]);
    expect(rows).toMatchObject([{ title: 'Aset A-1', what: 'baru' }]);
    // With the standing that every device has.
    const filled = ['"Printer"', 'printer kartu', 'baik', '"AKTIF"'];
    expect(rows[0]!.differences.map(({ here, there }) => [here, there])).toEqual(
      filled.map((there) => ['tidak ada', there]),
    );
  });

  test('tells of a row that goes what stood in it', () => {
    const { rows } = preview([], [change('a-1', device('A-1'), null)]);
    expect(rows).toMatchObject([{ title: 'Aset A-1', what: 'dihapus' }]);
    const filled = ['"Printer"', 'printer kartu', 'baik', '"AKTIF"'];
    expect(rows[0]!.differences.map(({ here, there }) => [here, there])).toEqual(
      filled.map((here) => [here, 'tidak ada']),
    );
  });

  test('tells of a row that changes the cells that will read otherwise, emptied and renamed ones too', () => {
    const noted = device('A-1', { keterangan: 'di gudang' });
    const { rows } = preview([], [change('a-1', noted, device('a-1', { kondisi: 'RB' }))]);
    expect(rows).toMatchObject([{ title: 'Aset a-1', what: 'diubah' }]);
    expect(rows[0]!.differences.map(({ here, there }) => [here, there])).toEqual([
      ['"A-1"', '"a-1"'],
      ['baik', 'rusak berat'],
      ['"di gudang"', 'kosong'],
    ]);
  });

  test('shows twenty, entries first, and how many more there are', () => {
    const entries = Array.from({ length: 18 }, (_, index) => entry(index + 1));
    const rows = Array.from({ length: 7 }, (_, index) => change(`a-${index}`, null, device(`A-${index}`)));
    const shown = preview(entries, rows);
    expect(shown.rows.map(({ title }) => title)).toEqual([...Array(18).fill('Persediaan'), 'Aset A-0', 'Aset A-1']);
    expect(shown.more).toBe(5);
    const many = preview([...entries, ...entries], rows);
    expect(many.rows.map(({ title }) => title)).toEqual(Array(20).fill('Persediaan'));
    expect(many.more).toBe(16 + 7);
  });
});
