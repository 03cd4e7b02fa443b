import { UNDONE_MERGE } from '../../../src/domain/import/undo';
import { leftBehind, MERGED, mergeFileText, readMergeFile } from '../../../src/domain/merge/mergeFile';
import { readTables } from '../../../src/tables/table';
import { done, emptyOffice, NOW } from '../../fixtures/office';

function file(): { format: unknown; versi: unknown; lembar: Record<string, { kolom: unknown; baris: unknown }> } {
  const office = emptyOffice();
  done(office, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' });
  done(office, 'catatLayanan', { tanggal: '20-11-2026', rekam: '30' });
  const read = readTables(MERGED, (sheet) => office.read(sheet));
  return JSON.parse(mergeFileText(read, NOW));
}

const readOf = (changed: unknown) => readMergeFile(JSON.stringify(changed));
const NONE_OF_OURS =
  'Berkas ini bukan berkas gabungan SiapKTP. Buat dengan "Unduh berkas gabungan" di komputer yang lain';

describe('a merge file', () => {
  test('is read as it was written, a byte order mark before it or not', () => {
    for (const mark of ['', '\uFEFF']) {
      const read = readMergeFile(mark + JSON.stringify(file()));
      if (typeof read === 'string') throw new Error(read);
      expect(read.aset.rows).toMatchObject([{ id: 'PRN-001', nama: 'Printer', kondisi: 'B', harga: null }]);
      expect(read.layanan.rows).toMatchObject([{ tanggal: '2026-11-20', rekam: 30, cetak: null }]);
    }
  });

  test.each([
    ['no JSON', 'halo'],
    ['cut off', JSON.stringify(file()).slice(0, -9)],
    ['a mark in its midst', `{"format":"siap-ktp-gabungan"\uFEFF`],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a text', '"siap-ktp-gabungan"'],
    ['of another format', JSON.stringify({ ...file(), format: 'lain' })],
    ['without sheets', JSON.stringify({ ...file(), lembar: undefined })],
    ['with a list of sheets', JSON.stringify({ ...file(), lembar: [] })],
  ])('that is %s is none', (_, text) => {
    expect(readMergeFile(text)).toBe(NONE_OF_OURS);
  });

  test('of another version asks for the same one', () => {
    expect(readOf({ ...file(), versi: 1 })).toBe(
      'Berkas ini dibuat oleh SiapKTP versi lain. Samakan dulu versi kedua komputer',
    );
  });

  test.each([
    ['a sheet is missing', undefined],
    ['a sheet is a list', []],
    ['it has no columns', { baris: [] }],
    ['it has no lines', { kolom: ['id'] }],
    ['a column has no name', { kolom: ['id', 7], baris: [] }],
    ['a line is none', { kolom: ['id'], baris: ['x'] }],
    ['a cell is a list', { kolom: ['id', 'nama'], baris: [['x', []]] }],
    ['a cell is nothing', { kolom: ['id'], baris: [[null]] }],
    ['a cell is an object without a time', { kolom: ['id'], baris: [[{}]] }],
    ['a cell is one with a wrong time', { kolom: ['id'], baris: [[{ wall: 7 }]] }],
  ])('in which %s is told by the sheet', (_, sheet) => {
    const { lembar, ...rest } = file();
    expect(readOf({ ...rest, lembar: { ...lembar, Aset: sheet } })).toBe(
      'Berkas gabungan tidak memuat lembar Aset dengan benar',
    );
  });

  test('has cells of every kind that a sheet has', () => {
    const { lembar, ...rest } = file();
    const { kolom } = lembar.Aset as { kolom: string[] };
    const line = kolom.map(
      (name) => ({ id: 'X-1', nama: 'Meja', jenis: 'LAINNYA', kondisi: 'B', harga: 7, status: 'AKTIF' })[name] ?? '',
    );
    const hapus = line.map((cell, at) => (kolom[at] === 'tanggalHapus' ? { wall: '2026-11-02T00:00:00' } : cell));
    const read = readOf({ ...rest, lembar: { ...lembar, Aset: { kolom, baris: [hapus] } } });
    if (typeof read === 'string') throw new Error(read);
    expect(read.aset.rows).toMatchObject([{ id: 'X-1', harga: 7, tanggalHapus: '2026-11-02' }]);
    // A switch is a cell, but not one that this column takes.
    const odd = hapus.map((cell, at) => (kolom[at] === 'nama' ? true : cell));
    expect(readOf({ ...rest, lembar: { ...lembar, Aset: { kolom, baris: [hapus, odd] } } })).toMatch(
      /^Berkas gabungan, lembar Aset baris 3: Nama harus /,
    );
  });

  test('from before a column was there has it empty, and one that nobody knows is passed over', () => {
    const { lembar, ...rest } = file();
    const older = {
      kolom: ['id', 'nama', 'jenis', 'kondisi', 'toString'],
      baris: [['A-1', 'Meja', 'LAINNYA', 'B', 'x']],
    };
    const read = readOf({ ...rest, lembar: { ...lembar, Aset: older } });
    if (typeof read === 'string') throw new Error(read);
    expect(read.aset.rows).toMatchObject([{ id: 'A-1', ruang: null, status: 'AKTIF' }]);
  });
});

test('of the records of imports those of undone merges alone go along', () => {
  const office = emptyOffice();
  const read = readTables(MERGED, (sheet) => office.read(sheet));
  const record = { id: 'X-1', lembar: 'Desa', kunci: 'DESA-01', sebelum: null, sesudah: '{}', line: 2 };
  const rows = [
    { ...record, imporId: 'IMP-1' },
    { ...record, imporId: UNDONE_MERGE.toUpperCase(), id: 'X-2' },
  ];
  const { lembar } = JSON.parse(mergeFileText({ ...read, impor: { ...read.impor, rows } }, NOW));
  expect(lembar.Impor.baris.map(([id]: [string]) => id)).toEqual(['X-2']);
});

describe('what a file has to do without', () => {
  const sound = () => readTables(MERGED, (sheet) => emptyOffice().read(sheet));
  const spoilt = (lines: number[], imporId?: string) =>
    lines.map((line) => ({ line, cells: imporId === undefined ? {} : { imporId } }));
  const told = (more: Partial<Record<keyof typeof MERGED, object>>) => {
    const read = sound();
    const changed = Object.entries(more).map(([name, one]) => [name, { ...read[name as 'aset'], ...one }]);
    return leftBehind({ ...read, ...Object.fromEntries(changed) });
  };
  const LOST =
    'Baris Impor mencatat isi gabungan yang diurungkan: selama tidak terbaca, isi itu bisa masuk lagi tanpa ditanyakan';
  const without = (what: string, more = '') =>
    `Tidak terbaca, jadi tidak ikut dalam berkas: ${what}. Betulkan menurut lembar Periksa, lalu unduh lagi.${more}`;

  test('is nothing in a sound workbook, and nothing is said of a header or of other records of imports', () => {
    expect(leftBehind(sound())).toBe('');
    expect(told({ aset: { unread: spoilt([1]) }, impor: { unread: spoilt([4], 'IMP-1') } })).toBe('');
  });

  test('is named by sheet and line, five lines of each', () => {
    expect(told({ aset: { unread: spoilt([2, 3, 4, 5, 7]) }, gangguan: { unread: spoilt([9]) } })).toBe(
      without('Aset baris 2, 3, 4, 5, 7; Gangguan baris 9'),
    );
    expect(told({ aset: { unread: spoilt([2, 3, 4, 5, 7, 8]) } })).toBe(without('Aset baris 2, 3, 4, 5, 7, …'));
    expect(told({ aset: { layout: null }, desa: { unread: spoilt([2]) } })).toBe(without('Desa baris 2; lembar Aset'));
  });

  test('entails that what was undone may come again, where a record of it is among them or their sheet is lost', () => {
    const name = MERGED.impor.hidden ? `${MERGED.impor.sheet} (tersembunyi)` : MERGED.impor.sheet;
    expect(told({ impor: { unread: spoilt([3], UNDONE_MERGE) } })).toBe(without(`${name} baris 3`, ` ${LOST}.`));
    expect(told({ impor: { layout: null } })).toBe(without('lembar Impor', ` ${LOST}.`));
  });
});
