import { NUMBERING } from '../../../src/actions/gabungkan';
import type { Raw } from '../../../src/cells/raw';
import { UNDONE_MERGE } from '../../../src/domain/import/undo';
import { undoId } from '../../../src/domain/merge/entryLives';
import { MERGED, type MergedTables, mergeFileText } from '../../../src/domain/merge/mergeFile';
import { type MergePlan, planMerge } from '../../../src/domain/merge/planMerge';
import { aset } from '../../../src/tables';
import type { ImporRow } from '../../../src/tables/impor';
import type { PersediaanRow } from '../../../src/tables/persediaan';
import { cellsOf, type Placed, type Row, readTables, type Table } from '../../../src/tables/table';
import type { MemoryWorkbook } from '../../../src/workbook/memory';
import { type ActionName, done, emptyOffice, NOW, undo } from '../../fixtures/office';

const read = (office: MemoryWorkbook) => readTables(MERGED, (sheet) => office.read(sheet));

/** Two workbooks that were one with these devices and 500 blanko in it. */
function pair(devices = 1): [here: MemoryWorkbook, there: MemoryWorkbook] {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '02-11-2026' });
  for (let number = 1; number <= devices; number++) {
    done(office, 'tambahAlat', { id: `PRN-${number}`, nama: 'Printer', jenis: 'PRINTER_KARTU' });
  }
  const copy = emptyOffice();
  for (const [name, lines] of Object.entries(office.sheets)) copy.sheets[name] = lines.map((line) => [...line]);
  return [office, copy];
}

function plan([here, there]: [MemoryWorkbook, MemoryWorkbook], now = NOW): MergePlan {
  const found = planMerge(read(here), { berkas: mergeFileText(read(there), now), pilihan: {} }, now, NUMBERING);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function setCell(office: MemoryWorkbook, sheet: string, line: number, header: string, value: Raw): void {
  const [headers = []] = office.sheets[sheet] ?? [];
  ((office.sheets[sheet] ?? [])[line - 1] as Raw[])[headers.indexOf(header)] = value;
}

const printed = (office: MemoryWorkbook, jumlah: string, more: Record<string, Raw> = {}) =>
  done(office, 'catatCetak' as ActionName, { jumlah, tanggal: '23-11-2026', ...more });

describe('a merge', () => {
  test('of two workbooks that are the same brings nothing and has nothing in its way', () => {
    expect(plan(pair())).toMatchObject({
      ...{ rows: [], entries: [], past: [], conflicts: [], renamed: new Map(), left: [], obstacle: '' },
      ...{ twice: [], settled: [], again: 0, isChosen: false },
    });
  });

  test('waits for a sheet here that can’t be read, and for the ledger and Riwayat as well', () => {
    for (const [sheet, header, sentence] of [
      ['Aset', 'Kondisi', /^Lembar "Aset" harus dibetulkan dulu, baris 2: Kondisi harus /],
      ['Persediaan', 'Jumlah', /^Lembar "Persediaan" harus dibetulkan dulu, baris 2: Jumlah harus /],
      ['Riwayat', 'Waktu', /^Lembar "Riwayat" harus dibetulkan dulu, baris 2: Waktu harus /],
    ] as const) {
      const both = pair();
      setCell(both[0], sheet, 2, header, 'entah');
      expect(plan(both).obstacle).toMatch(sentence);
    }
  });

  test('waits for a sheet that is missing, which has no line to name', () => {
    const both = pair();
    delete both[0].sheets.Aset;
    expect(plan(both).obstacle).toBe('Lembar "Aset" tidak ditemukan. Jalankan SiapKTP > Siapkan lembar kerja');
  });

  test('asks first about rows that both have changed, how many there are', () => {
    const both = pair(3);
    for (const [office, kondisi] of [
      [both[0], 'RR'],
      [both[1], 'RB'],
    ] as const) {
      for (const id of ['PRN-1', 'PRN-2']) done(office, 'ubahKondisi', { id, kondisi });
    }
    expect(plan(both).obstacle).toBe('2 baris diubah di kedua tempat; pilih dulu mana yang dipakai');
    expect(plan(both).conflicts.map(({ key }) => key)).toEqual(['PRN-1', 'PRN-2']);
  });

  test('names six rows that went without a trace on either side, and counts the others', () => {
    const here = pair(8);
    here[0].sheets.Aset?.splice(1, 8);
    expect(plan(here).left).toEqual([
      'ada di berkas tetapi tidak di sini, dan tidak dimasukkan: Aset PRN-1, Aset PRN-2, Aset PRN-3, Aset PRN-4, Aset PRN-5, Aset PRN-6 dan 2 baris lagi (hilang tanpa sengaja? catat lagi)',
    ]);
    const six = pair(6);
    six[0].sheets.Aset?.splice(1, 6);
    expect(plan(six).left[0]).toContain('Aset PRN-5, Aset PRN-6 (hilang');
    const there = pair(2);
    done(there[1], 'ubahKondisi', { id: 'PRN-1', kondisi: 'RR' });
    there[1].sheets.Aset?.splice(1, 1);
    expect(plan(there).left).toEqual(['hilang di komputer lain tanpa dihapus, di sini tetap: Aset PRN-1']);
  });

  test('tells what may be missing before what merely differs, of which it names six rows as well', () => {
    const both = pair(8);
    both[0].sheets.Aset?.splice(1, 1);
    for (let line = 3; line <= 9; line++) setCell(both[1], 'Aset', line, 'Nama', 'Printer lama');
    expect(plan(both).left).toEqual([
      'ada di berkas tetapi tidak di sini, dan tidak dimasukkan: Aset PRN-1 (hilang tanpa sengaja? catat lagi)',
      'berbeda di berkas, tetap seperti di sini: Aset PRN-2, Aset PRN-3, Aset PRN-4, Aset PRN-5, Aset PRN-6, Aset PRN-7 dan 1 baris lagi',
    ]);
  });

  test('says of numbers and months of the other ledger that they are the other computer’s', () => {
    const both = pair();
    printed(both[1], '20');
    done(both[1], 'tutupBulan' as ActionName, { bulan: '2026-10' });
    done(both[1], 'ubahKondisi', { id: 'PRN-1', kondisi: 'RR' });
    expect(plan(both).past.map(({ objek }) => objek)).toEqual([
      'Komputer lain: Persediaan No 2',
      'Komputer lain: Tutup bulan 2026-10 ke-1',
      'Aset PRN-1',
    ]);
  });

  test('gives an outage of the file that has another’s number the next one, in Riwayat as well', () => {
    const both = pair();
    done(both[0], 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' });
    done(both[1], 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' });
    const { rows, renamed, past, obstacle } = plan(both);
    expect(rows.map(({ key, after }) => [key, after?.jenis])).toEqual([['G-0002', 'JARINGAN']]);
    expect([...renamed]).toEqual([['G-0001', 'G-0002']]);
    expect(past.map(({ objek }) => objek)).toEqual(['Gangguan G-0002']);
    expect(obstacle).toBe('');
  });

  test('takes no entry that a hand changed over there and nobody accepted; one that is known here is this side’s matter', () => {
    const both = pair();
    printed(both[1], '20');
    setCell(both[1], 'Persediaan', 3, 'Jumlah', 25);
    expect(plan(both).obstacle).toMatch(
      /^Di komputer yang lain Baris No 2 tidak cocok dengan sidiknya: .*Terima suntingannya di sana \(panel, Suntingan tangan\) atau kembalikan isinya, lalu unduh berkasnya lagi$/,
    );
    const known = pair();
    setCell(known[1], 'Persediaan', 2, 'Jumlah', 600);
    expect(plan(known)).toMatchObject({
      obstacle: '',
      left: ['No 1 berbeda di berkas (Jumlah), tetap seperti di sini'],
    });
  });

  test('can’t take the stock below nought', () => {
    const both = pair();
    printed(both[0], '300');
    printed(both[1], '300');
    expect(plan(both).obstacle).toMatch(/^Bersama entri dari berkas, sisa blanko pada 23-11-2026 menjadi -100 keping /);
    // Nothing had been undone, so nothing is said of that.
    expect(plan(both).left).toEqual([]);
  });

  test('takes out what was taken out over there, but not unasked what the office has written beside', () => {
    const office = emptyOffice();
    const added = done(office, 'tambahAlat', { id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU' });
    const there = emptyOffice();
    for (const [name, lines] of Object.entries(office.sheets)) there.sheets[name] = lines.map((line) => [...line]);
    expect(undo(there, added).done).toBe(true);
    expect(plan([office, there])).toMatchObject({ rows: [{ key: 'PRN-1', after: null }], conflicts: [] });
    office.sheets.Aset?.[0]?.push('Catatan kantor');
    office.sheets.Aset?.[1]?.push('dipinjam Mindi');
    expect(plan([office, there])).toMatchObject({ rows: [], conflicts: [{ key: 'PRN-1', there: null }] });
  });

  test('of a file that is none says so', () => {
    const [here] = pair();
    expect(planMerge(read(here), { berkas: '{}', pilihan: {} }, NOW, NUMBERING)).toMatch(/bukan berkas gabungan/);
  });
});

const planOf = (here: MergedTables, there: MergedTables, pilihan: Record<string, string> = {}): MergePlan => {
  const found = planMerge(here, { berkas: mergeFileText(there, NOW), pilihan }, NOW, NUMBERING);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('what a file says of its rows', () => {
  test('names a number that a row gets here only where the row comes', () => {
    const both = pair();
    done(both[0], 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' });
    const begun = done(both[1], 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' });
    expect(undo(both[1], begun).done).toBe(true);
    expect(plan(both)).toMatchObject({ rows: [], renamed: new Map() });
  });

  test('is called as here where it names one row alone, and otherwise stays as it was written', () => {
    const both = pair();
    done(both[0], 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' });
    done(both[1], 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' });
    const there = read(both[1]);
    const [first] = there.riwayat.rows;
    const objects = [
      null,
      'Gangguan g-0001',
      'Gangguan G-0001 dan lain',
      'Aset prn-1',
      'Catatan Persediaan No 3',
      `Persediaan No 3 ${'x'.repeat(104)}`,
    ];
    const more = objects.map((objek, at) => ({ ...first!, id: `TAMBAH-${at}`, objek }));
    const { past } = planOf(read(both[0]), {
      ...there,
      riwayat: { ...there.riwayat, rows: [...there.riwayat.rows, ...more] },
    });
    expect(past.slice(-more.length).map(({ objek }) => objek)).toEqual([
      null,
      'Gangguan G-0002',
      'Gangguan G-0001 dan lain',
      'Aset prn-1',
      'Catatan Persediaan No 3',
      // As long as the column takes.
      `Komputer lain: Persediaan No 3 ${'x'.repeat(104)}`.slice(0, 120),
    ]);
  });

  test('may have a gap before an entry that the add-on posted since', () => {
    const both = pair();
    printed(both[1], '20');
    both[1].sheets.Persediaan?.splice(2, 1);
    printed(both[1], '10');
    expect(plan(both)).toMatchObject({ obstacle: '', entries: [{ jumlah: 10 }] });
  });
});

describe('what an undone merge had brought', () => {
  const takenBack = (row: Placed<PersediaanRow>, nomor: number): Placed<PersediaanRow> => ({
    ...row,
    ...{ nomor, line: nomor + 1, id: undoId(row.id), jenis: 'BALIK', membalik: row.id },
    jumlah: row.jenis === 'TERIMA' ? -row.jumlah : row.jumlah,
  });
  /** Here with what only the file has brought and taken back again. */
  function undoneHere([here, there]: [MemoryWorkbook, MemoryWorkbook]): MergedTables {
    const tables = read(here);
    const known = tables.persediaan.rows;
    const ids = new Set(known.map(({ id }) => id));
    const brought = read(there).persediaan.rows.filter(({ id }) => !ids.has(id));
    const undone = brought.map((row, at) => takenBack(row, known.length + brought.length + at + 1));
    return { ...tables, persediaan: { ...tables.persediaan, rows: [...known, ...brought, ...undone] } };
  }

  test('comes again as far as its days are open, the last one of a closed month not among them', () => {
    const both = pair();
    done(both[1], 'terimaBarang', { barang: 'RIBBON', jumlah: '2', tanggal: '31-10-2026' });
    printed(both[1], '20', { tanggal: '03-11-2026' });
    done(both[0], 'tutupBulan' as ActionName, { bulan: '2026-10' });
    const { entries, again, left, obstacle } = planOf(undoneHere(both), read(both[1]));
    expect(entries.map(({ jenis, jumlah }) => [jenis, jumlah])).toEqual([['CETAK', 20]]);
    expect([again, obstacle]).toEqual([1, '']);
    expect(left[0]).toMatch(/^1 entri yang pernah diurungkan tidak masuk lagi \(terima 2 gulung ribbon 31-10-2026: /);
  });

  test('stays away where it would take the stock below nought, and holds nothing up', () => {
    const both = pair();
    printed(both[1], '300');
    printed(both[0], '300');
    const { entries, again, left, obstacle } = planOf(undoneHere(both), read(both[1]));
    expect([entries, again, obstacle]).toEqual([[], 0, '']);
    expect(left[0]).toMatch(
      /^1 entri yang pernah diurungkan tidak masuk lagi \(Bersama entri dari berkas, sisa blanko /,
    );
  });

  test('is settled by a choice for the row here, whatever sheets come after', () => {
    const both = pair();
    setCell(both[1], 'Aset', 2, 'Kondisi', 'RR');
    const [tables, there] = [read(both[0]), read(both[1])];
    const says = ({ line: _, ...row }: Placed<Row>) =>
      JSON.stringify(cellsOf({ table: aset as unknown as Table }, row as Row));
    const row = there.aset.rows[0] as unknown as Placed<Row>;
    const record = { id: 'U-1', imporId: UNDONE_MERGE, lembar: 'Aset', kunci: 'PRN-1', line: 2 };
    const rows = [{ ...record, sebelum: says({ ...row, kondisi: 'RB' }), sesudah: says(row) }] as Placed<ImporRow>[];
    const here = { ...tables, impor: { ...tables.impor, rows } };
    expect(planOf(here, there).conflicts).toHaveLength(1);
    expect(planOf(here, there, { 'Aset PRN-1': 'sini' })).toMatchObject({ isChosen: true, rows: [], settled: rows });
  });

  test('is waited for where its record is spoilt, and no other record of imports is', () => {
    const both = pair();
    const here = read(both[0]);
    const spoilt = (imporId: string) => ({
      ...here.impor,
      issues: [{ sheet: 'Impor', line: 3, column: 2, sentence: 'Kunci harus terisi' }],
      unread: [{ line: 3, cells: { imporId } }],
    });
    expect(planOf({ ...here, impor: spoilt('IMP-1') }, read(both[1])).obstacle).toBe('');
    expect(planOf({ ...here, impor: spoilt(UNDONE_MERGE) }, read(both[1])).obstacle).toBe(
      'Lembar "Impor" harus dibetulkan dulu, baris 3: Kunci harus terisi',
    );
  });
});
