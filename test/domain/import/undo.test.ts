import { placeKey, planUndo, REMOVED, type Reference, recordsOf } from '../../../src/domain/import/undo';
import { aset, layanan } from '../../../src/tables';
import type { ImporRow } from '../../../src/tables/impor';
import { cellsOf, type Placed, type Row, type Rows, readTable, type Table } from '../../../src/tables/table';
import { gridsOf } from '../../reports/office';

const ASET = aset as unknown as Table;

const devices = (...typed: Record<string, string>[]): Rows<unknown> =>
  readTable(
    aset,
    gridsOf({ aset: typed.map((one) => ({ nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', ...one })) })[
      aset.sheet
    ] ?? null,
  ) as Rows<unknown>;
const cells = (typed: Record<string, string>) => {
  const { line: _, ...row } = devices(typed).rows[0] as Placed<Row>;
  return cellsOf({ table: ASET }, row as Row);
};
const says = (typed: Record<string, string>) => JSON.stringify(cells(typed));

const NEW = { id: 'A-1' };
const record = (more: Partial<ImporRow> = {}): Placed<ImporRow> =>
  ({
    ...{ line: 5, id: 'I-1', imporId: 'impor-1', lembar: 'Aset', kunci: 'A-1' },
    ...{ sebelum: null, sesudah: says(NEW), ...more },
  }) as Placed<ImporRow>;

function undo(records: Placed<ImporRow>[], here: Rows<unknown>, references: Reference[] = []) {
  const found = planUndo('impor', { rows: records, spoilt: [], places: null }, () => here, references);
  return {
    back: found.back.map(({ record: { kunci }, before }) => [kunci, before]),
    gone: found.gone.map(({ kunci }) => kunci),
    left: found.left.map(({ sheet, line, sentence }) => `${sheet} ${line}: ${sentence}`),
  };
}
const none = { back: [], gone: [], left: [] };

describe('an undo of what was brought in', () => {
  test('takes out what stands as it came, and puts back what stood there before', () => {
    expect(undo([record()], devices(NEW))).toEqual({ ...none, back: [['A-1', null]] });
    const before = { ...NEW, kondisi: 'RR' };
    expect(undo([record({ sebelum: says(before) })], devices(NEW))).toEqual({
      ...none,
      back: [['A-1', cells(before)]],
    });
  });

  test('has nothing to do where the row is gone, and leaves one that was there before', () => {
    // What another row holds that can't be read is no matter of this one.
    const spoilt = devices({ id: 'A-2', kondisi: 'entah' });
    expect(undo([record()], spoilt)).toEqual({ ...none, gone: ['A-1'] });
    expect(undo([record({ sebelum: says(NEW) })], spoilt).left).toEqual(['Aset 0: A-1 sudah dihapus sejak impor']);
    expect(undo([record()], devices({ id: 'A-1', kondisi: 'entah' })).left).toEqual([
      'Aset 2: A-1 tidak terbaca lagi; betulkan dulu barisnya',
    ]);
    // Nothing was there before and nothing after.
    expect(undo([record({ sesudah: REMOVED })], devices())).toEqual({ ...none, gone: ['A-1'] });
  });

  test('names a row by its day as the sheets write days', () => {
    const ofDay = record({
      lembar: 'Layanan',
      kunci: '2026-11-24',
      sebelum: '{"tanggal":{"wall":"2026-11-24"}}',
      sesudah: '{}',
    });
    const gone = readTable(layanan, gridsOf({})[layanan.sheet] ?? null) as Rows<unknown>;
    const said = undo([{ ...ofDay, sesudah: '{"tanggal":{"wall":"2026-11-24"}}' }], gone).left;
    expect(said).toEqual(['Layanan 0: 24-11-2026 sudah dihapus sejak impor']);
  });

  test('names a row by its code as it stands, however like a day that is', () => {
    for (const id of ['A-2026-11-24', '2026-11-24-A']) {
      const made = record({ kunci: id, sebelum: says({ id }), sesudah: says({ id }) });
      expect(undo([made], devices()).left).toEqual([`Aset 0: ${id} sudah dihapus sejak impor`]);
    }
  });

  test('leaves a new row beside which the office has written, but puts back one that it had before', () => {
    const here = devices(NEW);
    const beside = { ...here, layout: here.layout && { ...here.layout, ownLines: new Set([2]) } };
    expect(undo([record()], beside).left).toEqual(['Aset 2: A-1 punya isian di kolom tambahan kantor']);
    expect(undo([record({ sebelum: says({ ...NEW, kondisi: 'RR' }) })], beside).back).toHaveLength(1);
  });

  test('puts in again what was taken out, unless it is there again', () => {
    const out = record({ sebelum: says(NEW), sesudah: REMOVED });
    expect(undo([out], devices())).toEqual({ ...none, back: [['A-1', cells(NEW)]] });
    expect(undo([out], devices({ id: 'A-2' }, NEW))).toEqual({ ...none, left: ['Aset 3: A-1 ada lagi sejak itu'] });
  });

  test('writes no row anew of which a cell that it needs is missing, or that has one of no column', () => {
    const { nama: _, ...nameless } = cells(NEW);
    const [left] = undo([record({ sebelum: JSON.stringify(nameless), sesudah: REMOVED })], devices()).left;
    expect(left).toMatch(/^Impor 5: Sebelum harus isi baris Aset A-1 seperti ditulis SiapKTP, bukan Nama /);
    const odd = JSON.stringify({ ...cells(NEW), warna: 'x' });
    expect(undo([record({ sebelum: odd, sesudah: REMOVED })], devices()).left[0]).toContain('kolom "warna"');
    // Of a row that stands only the columns that were changed are put back.
    expect(undo([record({ sebelum: JSON.stringify(nameless) })], devices(NEW)).back).toHaveLength(1);
  });

  test('is held by what names a row that would go, not by what names one that only changes back', () => {
    const place = { sheet: 'Perbaikan', line: 7, column: 2, sentence: 'R-0001 menyebut A-1' };
    const named: Reference[] = [{ to: placeKey('Aset', 'a-1'), from: placeKey('Perbaikan', 'R-0001'), place }];
    expect(undo([record()], devices(NEW), named)).toEqual({ ...none, left: ['Perbaikan 7: R-0001 menyebut A-1'] });
    const changed = record({ sebelum: says({ ...NEW, kondisi: 'RR' }) });
    expect(undo([changed], devices(NEW), named).back).toHaveLength(1);
  });
});

test('the records of one import are told by its id, in any case and with blanks around it, spoilt ones by their own line', () => {
  const issue = (line: number) => ({ sheet: 'Impor', line, column: 3, sentence: `baris ${line}` });
  const rows = [record(), record({ imporId: 'IMPOR-1' }), record({ imporId: 'impor-2' })];
  const unread = [' impor-2', ' Impor-1 '].map((imporId, at) => ({ line: at + 8, cells: { imporId } }));
  const found = recordsOf({ rows, unread, issues: [issue(8), issue(9)], layout: null }, 'impor-1');
  expect([found.rows.length, found.spoilt]).toEqual([2, [issue(9)]]);
});
