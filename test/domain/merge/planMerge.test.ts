import { NUMBERING } from '../../../src/actions/gabungkan';
import type { Raw } from '../../../src/cells/raw';
import { MERGED, mergeFileText } from '../../../src/domain/merge/mergeFile';
import { type MergePlan, planMerge } from '../../../src/domain/merge/planMerge';
import { readTables } from '../../../src/tables/table';
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
    expect(plan(both).obstacle).toMatch(/^Bersama entri dari berkas, stok BLANKO pada 23-11-2026 menjadi -100 keping /);
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
