import fc from 'fast-check';
import { mergeRequest, NUMBERING } from '../../src/actions/gabungkan';
import type { Done } from '../../src/actions/perform';
import type { Raw } from '../../src/cells/raw';
import { pasted, requestCell } from '../../src/domain/import/request';
import { checkChain } from '../../src/domain/ledgerChain';
import { highestNumber } from '../../src/domain/ledgerHistory';
import { MERGED, mergeFileText } from '../../src/domain/merge/mergeFile';
import { planMerge } from '../../src/domain/merge/planMerge';
import { lateEntries } from '../../src/reports/problems/lateEntries';
import { aset, gangguan, layanan, perbaikan, persediaan, pesanan, riwayat, skenario } from '../../src/tables';
import { type Columns, readTable, readTables, type Table } from '../../src/tables/table';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { type ActionName, done, emptyOffice, NOW, post, refused, rowsOf, snapshot, undo } from '../fixtures/office';
import { stopping } from '../fixtures/stopping';

/** The office's sheet and the computer that was used while the network was down. */
const fileOf = (office: MemoryWorkbook) =>
  mergeFileText(
    readTables(MERGED, (sheet) => office.read(sheet)),
    NOW,
  );

const merge = (into: MemoryWorkbook, from: MemoryWorkbook, actionId: string, pilihan: Record<string, string> = {}) =>
  post(into, 'gabungkan', { permintaan: mergeRequest.write({ berkas: fileOf(from), pilihan }) }, { actionId });

function merged(into: MemoryWorkbook, from: MemoryWorkbook, actionId: string, pilihan: Record<string, string> = {}) {
  const outcome = merge(into, from, actionId, pilihan);
  if (!outcome.done) throw new Error(outcome.sentence);
  return outcome;
}

function copyOf(office: MemoryWorkbook): MemoryWorkbook {
  const copy = emptyOffice();
  for (const [name, lines] of Object.entries(office.sheets)) copy.sheets[name] = lines.map((line) => [...line]);
  return copy;
}

function common(): MemoryWorkbook {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '02-11-2026' }, { actionId: 'c1' });
  done(office, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' }, { actionId: 'c2' });
  done(office, 'tambahAlat', { id: 'PRN-002', nama: 'Printer', jenis: 'PRINTER_KARTU' }, { actionId: 'c3' });
  done(office, 'mulaiGangguan', { jenis: 'SERVER', mulai: '23-11-2026 08:00' }, { actionId: 'c4' });
  done(office, 'catatLayanan', { tanggal: '20-11-2026', rekam: '30' }, { actionId: 'c5' });
  return office;
}

const chainIssues = (office: MemoryWorkbook) =>
  checkChain(
    readTable(persediaan, office.read('Persediaan')),
    highestNumber(readTable(riwayat, office.read('Riwayat'))),
  ).map(({ sentence }) => sentence);

/** What the two must agree in: not numbers and hashes of the ledger's lines, nor how outages, repairs and orders are numbered. */
function content(office: MemoryWorkbook): string {
  const entries = rowsOf(office, persediaan).map(({ nomor: _, sidik: __, line: ___, ...row }) => JSON.stringify(row));
  const devices = rowsOf(office, aset).map(({ line: _, ...row }) => JSON.stringify(row));
  const numbered = [gangguan, perbaikan, pesanan].map((table) =>
    rowsOf<Columns>(office, table as unknown as Table)
      .map(({ line: _, id: __, ...row }) => JSON.stringify(row))
      .sort(),
  );
  const days = rowsOf(office, layanan).map(({ line: _, ...row }) => JSON.stringify(row));
  return JSON.stringify([entries.sort(), devices.sort(), numbered, days.sort()]);
}

describe('two workbooks that were one', () => {
  test('come together: what either did stands in both, the ledger in one chain', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'catatCetak', { jumlah: '20', tanggal: '23-11-2026' }, { actionId: 'o1' });
    done(desk, 'catatCetak', { jumlah: '33', tanggal: '24-11-2026' }, { actionId: 'd1' });
    done(desk, 'catatGagal', { jumlah: '2', tanggal: '24-11-2026' }, { actionId: 'd2' });
    done(desk, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RB' }, { actionId: 'd3' });
    done(desk, 'catatLayanan', { tanggal: '24-11-2026', rekam: '41' }, { actionId: 'd4' });
    const { sentence } = merged(office, desk, 'g1');
    expect(sentence).toBe(
      'Digabungkan dari berkas: 2 entri Persediaan; 1 baris Aset; 1 baris Layanan; 4 baris Riwayat.',
    );
    expect(rowsOf(office, persediaan).map(({ nomor, jumlah }) => [nomor, jumlah])).toEqual([
      [1, 500],
      [2, 20],
      [3, 33],
      [4, 2],
    ]);
    expect(chainIssues(office)).toEqual([]);
    expect(rowsOf(office, aset).map(({ id, kondisi }) => [id, kondisi])).toEqual([
      ['PRN-001', 'B'],
      ['PRN-002', 'RB'],
    ]);
    merged(desk, office, 'g2');
    expect(content(desk)).toBe(content(office));
    expect(chainIssues(desk)).toEqual([]);
    // Posting goes on where the merge ended.
    done(office, 'catatCetak', { jumlah: '1' }, { actionId: 'o9' });
    expect(chainIssues(office)).toEqual([]);
  });

  test('a count that agreed over there goes by when it was made, not by the number of another ledger', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const count = { barang: 'BLANKO', jumlah: '500', penghitung: 'Budi', tanggal: '24-11-2026' };
    done(desk, 'hitungBarang', count, { actionId: 'd1', now: '2026-11-24T10:00' });
    const late = { jumlah: '2', tanggal: '23-11-2026' };
    done(desk, 'catatCetak', late, { actionId: 'd2', now: '2026-11-24T11:00' });
    merged(office, desk, 'g1');
    expect(rowsOf(office, riwayat).map(({ objek }) => objek)).toContain('Persediaan BLANKO per 24-11-2026');
    const [issue] = lateEntries(
      readTable(persediaan, office.read('Persediaan')),
      readTable(riwayat, office.read('Riwayat')),
    );
    expect(issue?.sentence).toContain('(dihitung Budi) mendapati 500 keping blanko');
    expect(issue?.sentence).toContain('kini 498 keping');
  });

  test('come together and apart again where a day was open for a third of an hour', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const before = content(office);
    done(desk, 'catatLayanan', { tanggal: '24-11-2026', rekam: '41', jam: 1 / 3 }, { actionId: 'd1' });
    const outcome = merged(office, desk, 'g1');
    expect(rowsOf(office, layanan).map(({ jam }) => jam)).toEqual([null, 1 / 3]);
    expect(undo(office, outcome)).toMatchObject({ done: true });
    expect(content(office)).toBe(before);
  });

  test('that both gave G-0002 to an outage keep both outages, and say which was renumbered', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' }, { actionId: 'o1' });
    done(desk, 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' }, { actionId: 'd1' });
    expect(merged(office, desk, 'g1').sentence).toContain('nomor baru: G-0002 menjadi G-0003');
    expect(rowsOf(office, gangguan).map(({ id, jenis }) => [id, jenis])).toEqual([
      ['G-0001', 'SERVER'],
      ['G-0002', 'LISTRIK'],
      ['G-0003', 'JARINGAN'],
    ]);
    merged(desk, office, 'g2');
    expect(content(desk)).toBe(content(office));
  });

  const importing = (workbook: MemoryWorkbook, actionId: string, ...lines: string[]) => {
    const text = ['Mulai;Jenis;Tahap Terhenti', ...lines].join('\n');
    const permintaan = requestCell.write({ ...pasted(text, { target: 'Gangguan' }), seen: '' });
    done(workbook, 'komitImpor', { permintaan }, { actionId });
  };
  const outagesOf = (workbook: MemoryWorkbook) =>
    rowsOf(workbook, gangguan)
      .map(({ jenis, penyebab }) => [jenis, penyebab])
      .sort();

  test('keep both outages where one came by an import, or both did', () => {
    for (const hereBy of ['form', 'import'] as const) {
      for (const thereBy of ['form', 'import'] as const) {
        const sides = [copyOf(common()), copyOf(common())] as const;
        for (const [side, by, jenis] of [
          [0, hereBy, 'LISTRIK'],
          [1, thereBy, 'JARINGAN'],
        ] as const) {
          if (by === 'form') done(sides[side], 'mulaiGangguan', { jenis, mulai: '24-11-2026 08:00' });
          else importing(sides[side], `i${side}`, `24-11-2026 08:00;${jenis};REKAM`);
        }
        const [office, desk] = sides;
        expect(merged(office, desk, 'g1').sentence).toContain('nomor baru: G-0002 menjadi G-0003');
        expect(outagesOf(office)).toEqual([
          ['JARINGAN', null],
          ['LISTRIK', null],
          ['SERVER', null],
        ]);
        // And is found again in the next, whichever way.
        done(desk, 'ubahGangguan', { id: 'G-0002', penyebab: 'kabel' });
        merged(office, desk, 'g2', { 'Gangguan G-0003': 'sana' });
        merged(desk, office, 'g3');
        for (const side of sides) expect(outagesOf(side)).toContainEqual(['JARINGAN', 'kabel']);
        expect(content(desk)).toBe(content(office));
        expect(outagesOf(office)).toHaveLength(3);
      }
    }
  });

  test('hold one list once that was imported into both, whatever numbers it got', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const list = ['20-11-2026 08:00;LISTRIK;REKAM', '21-11-2026 09:00;JARINGAN;CETAK'];
    done(office, 'mulaiGangguan', { jenis: 'LAINNYA', mulai: '24-11-2026 08:00' });
    importing(office, 'o1', ...list);
    importing(desk, 'd1', ...list);
    merged(office, desk, 'g1');
    expect(rowsOf(office, gangguan)).toHaveLength(4);
    merged(desk, office, 'g2');
    expect(content(desk)).toBe(content(office));
    done(desk, 'ubahGangguan', { id: 'G-0003', penyebab: 'kabel' });
    merged(office, desk, 'g3');
    expect(outagesOf(office)).toContainEqual(['JARINGAN', 'kabel']);
    expect(content(desk)).toBe(content(office));
  });

  test('a merge names three of what it leaves out and tells how many more', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    for (let index = 0; index < 4; index++) {
      const posting = { barang: 'FILM', jumlah: '1', tanggal: '20-11-2026' };
      for (const side of [office, desk]) done(side, 'terimaBarang', posting, { actionId: `f${index}` });
    }
    for (const { id } of rowsOf(office, persediaan).filter(({ barang }) => barang === 'FILM')) {
      done(office, 'balikkanEntri', { id });
      done(desk, 'balikkanEntri', { id });
    }
    const { sentence } = merged(office, desk, 'g1');
    expect(sentence.match(/sudah dibalik di sini/g)).toHaveLength(3);
    expect(sentence).toContain('; dan 1 lagi yang tidak ikut');
  });

  test('find an outage again that was renumbered, whichever way they merge next', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' }, { actionId: 'o1' });
    done(desk, 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' }, { actionId: 'd1' });
    // With an entry in the merge its own row of Riwayat names the ledger and not the outages.
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '3' }, { actionId: 'd2' });
    merged(office, desk, 'g1');
    done(desk, 'ubahGangguan', { id: 'G-0002', penyebab: 'kabel' }, { actionId: 'd3' });
    merged(office, desk, 'g2');
    const outages = (workbook: MemoryWorkbook) =>
      rowsOf(workbook, gangguan)
        .map(({ jenis, penyebab }) => [jenis, penyebab])
        .sort();
    const all = [
      ['JARINGAN', 'kabel'],
      ['LISTRIK', null],
      ['SERVER', null],
    ];
    expect(outages(office)).toEqual(all);
    merged(desk, office, 'g3');
    expect(outages(desk)).toEqual(all);
    // Each goes on with the number it gave; what is said of it reaches the right row.
    done(desk, 'akhiriGangguan', { id: 'G-0002', tindakan: 'disambung' }, { actionId: 'd4' });
    done(office, 'ubahGangguan', { id: 'G-0002', penyebab: 'gardu' }, { actionId: 'o2' });
    merged(office, desk, 'g4');
    merged(desk, office, 'g5');
    expect(content(desk)).toBe(content(office));
    expect(rowsOf(desk, gangguan).map(({ jenis, tindakan }) => [jenis, tindakan])).toContainEqual([
      'JARINGAN',
      'disambung',
    ]);
  });

  test('don’t take an outage that the other made and took back for the one of that number here', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' }, { actionId: 'o1' });
    undo(desk, done(desk, 'mulaiGangguan', { jenis: 'JARINGAN' }, { actionId: 'd1' }));
    merged(office, desk, 'g1');
    expect(rowsOf(office, gangguan).map(({ id, jenis }) => [id, jenis])).toEqual([
      ['G-0001', 'SERVER'],
      ['G-0002', 'LISTRIK'],
    ]);
  });

  test('keep one order, outage or repair each where the other made and took back one of that number', () => {
    const makers: [ActionName, Record<string, Raw>, Record<string, Raw>][] = [
      ['pesanBarang', { barang: 'BLANKO', jumlah: '40' }, { barang: 'FILM', jumlah: '8' }],
      ['mulaiGangguan', { jenis: 'LISTRIK' }, { jenis: 'JARINGAN' }],
      ['kirimPerbaikan', { id: 'PRN-001' }, { id: 'PRN-002' }],
    ];
    for (const [name, mine, theirs] of makers) {
      const [office, desk] = [copyOf(common()), copyOf(common())];
      undo(office, done(office, name, mine, { actionId: 'o1' }));
      done(desk, name, theirs, { actionId: 'd1' });
      merged(office, desk, 'g1');
      // The desk has its own row already: nothing comes back to it.
      const before = content(desk);
      merged(desk, office, 'g2');
      expect([name, content(desk)]).toEqual([name, before]);
      expect([name, content(office)]).toEqual([name, before]);
    }
  });

  test('bring their repairs along; those that got one number on both sides are two', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'kirimPerbaikan', { id: 'PRN-001', tempat: 'Surabaya' }, { actionId: 'o1' });
    done(desk, 'kirimPerbaikan', { id: 'PRN-002', tanggal: '20-11-2026' }, { actionId: 'd1' });
    done(desk, 'kembaliPerbaikan', { id: 'PRN-002', biaya: '150000', kondisi: 'B' }, { actionId: 'd2' });
    done(desk, 'catatServis', { id: 'PRN-002', jenis: 'UJI_CETAK' }, { actionId: 'd3' });
    expect(merged(office, desk, 'g1').sentence).toContain('nomor baru: R-0001 menjadi R-0003');
    expect(rowsOf(office, perbaikan).map(({ id, asetId, biaya }) => [id, asetId, biaya])).toEqual([
      ['R-0001', 'PRN-001', null],
      // Past what either side has given: R-0002 is the test print over there.
      ['R-0003', 'PRN-002', 150000],
      ['R-0002', 'PRN-002', null],
    ]);
    done(office, 'kembaliPerbaikan', { id: 'PRN-001', kondisi: 'B' }, { actionId: 'o2' });
    merged(desk, office, 'g2');
    const repairs = (workbook: MemoryWorkbook) =>
      rowsOf(workbook, perbaikan)
        .map(({ line: _, id: __, ...row }) => JSON.stringify(row))
        .sort();
    expect(repairs(desk)).toEqual(repairs(office));
    expect(content(desk)).toBe(content(office));
  });

  test('bring along the plans that somebody wrote down', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    desk.sheets.Skenario?.push(['Satu set lagi', 1]);
    done(desk, 'catatSuntingan', { objek: 'Skenario baris 2', uraian: 'Skenario baris 2 diubah' }, { actionId: 'd1' });
    merged(office, desk, 'g1');
    expect(rowsOf(office, skenario)).toMatchObject([{ nama: 'Satu set lagi', set: 1, printer: null }]);
  });

  test('aren’t asked about what one took over and the other changed again', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }, { actionId: 'd1' });
    merged(office, desk, 'g1');
    done(desk, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }, { actionId: 'd2' });
    merged(office, desk, 'g2');
    expect(rowsOf(office, aset)[0]?.kondisi).toBe('RB');
  });

  test('leave a new entry out that a hand changed over there, until it is accepted there', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'catatCetak', { jumlah: '5', tanggal: '23-11-2026' }, { actionId: 'd1' });
    const place = (desk.sheets.Persediaan?.[0] ?? []).indexOf('Jumlah');
    (desk.sheets.Persediaan?.[2] ?? [])[place] = 4;
    const before = snapshot(office);
    expect(merge(office, desk, 'g1').sentence).toMatch(
      /^Di komputer yang lain Baris No 2 tidak cocok dengan sidiknya.*Terima suntingannya di sana/,
    );
    expect(snapshot(office)).toBe(before);
    done(desk, 'terimaSuntingan', { alasan: 'salah ketik' }, { actionId: 'd2' });
    merged(office, desk, 'g2');
    expect(rowsOf(office, persediaan).map(({ jenis, jumlah }) => [jenis, jumlah])).toEqual([
      ['TERIMA', 500],
      ['CETAK', 4],
    ]);
    expect(chainIssues(office)).toEqual([]);
  });

  test('say which entry reads otherwise over there, and leave it as it is here', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const place = (desk.sheets.Persediaan?.[0] ?? []).indexOf('Jumlah');
    (desk.sheets.Persediaan?.[1] ?? [])[place] = 450;
    done(desk, 'terimaSuntingan', { alasan: 'salah hitung' }, { actionId: 'd1' });
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, { actionId: 'd2' });
    const { sentence } = merged(office, desk, 'g1');
    expect(sentence).toContain('No 1 berbeda di berkas (Jumlah), tetap seperti di sini');
    expect(rowsOf(office, persediaan)[0]?.jumlah).toBe(500);
    // Its reversal would take back 450 of 500.
    done(desk, 'balikkanEntri', { id: rowsOf(desk, persediaan)[0]?.id ?? '' }, { actionId: 'd3' });
    expect(merged(office, desk, 'g2').sentence).toContain('pembalikan No 1: jumlahnya di berkas lain');
    expect(rowsOf(office, persediaan).map(({ jenis }) => jenis)).not.toContain('BALIK');
  });

  test('that both changed one device are asked; the choice counts, and nothing is written before', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }, { actionId: 'o1' });
    done(desk, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }, { actionId: 'd1' });
    done(desk, 'catatCetak', { jumlah: '5' }, { actionId: 'd2' });
    const before = snapshot(office);
    expect(merge(office, desk, 'g1')).toMatchObject({
      done: false,
      sentence: '1 baris diubah di kedua tempat; pilih dulu mana yang dipakai.',
    });
    expect(snapshot(office)).toBe(before);
    const plan = planMerge(
      readTables(MERGED, (sheet) => office.read(sheet)),
      { berkas: fileOf(desk), pilihan: {} },
      NOW,
      NUMBERING,
    );
    expect(
      typeof plan === 'string'
        ? plan
        : plan.conflicts.map(({ key, here, there }) => [key, here?.kondisi, there?.kondisi]),
    ).toEqual([['PRN-001', 'RR', 'RB']]);
    const condition = (workbook: MemoryWorkbook) => rowsOf(workbook, aset)[0]?.kondisi;
    const other = copyOf(office);
    merged(office, desk, 'g1', { 'Aset PRN-001': 'sini' });
    expect(condition(office)).toBe('RR');
    merged(other, desk, 'g1', { 'Aset PRN-001': 'sana' });
    expect(condition(other)).toBe('RB');
  });

  test('keep what one wrote off, and don’t take a row that the other never had for deleted', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'hapusAlat', { id: 'PRN-002', alasan: 'jatuh' }, { actionId: 'd1' });
    done(office, 'tambahAlat', { id: 'KAM-001', nama: 'Kamera', jenis: 'KAMERA' }, { actionId: 'o1' });
    merged(office, desk, 'g1');
    expect(rowsOf(office, aset).map(({ id, status }) => [id, status])).toEqual([
      ['PRN-001', rowsOf(common(), aset)[0]?.status],
      ['PRN-002', 'DIHAPUS'],
      ['KAM-001', rowsOf(common(), aset)[0]?.status],
    ]);
  });

  test('ask before a row goes that the other doesn’t have, where it only took out what it had made itself', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    // The day went without a word, as with an undone import; the one that was noted then was another.
    office.sheets.Layanan?.splice(1, 1);
    const noted = done(office, 'catatLayanan', { tanggal: '20-11-2026', daftar: '7' }, { actionId: 'o1' });
    undo(office, noted);
    const before = snapshot(desk);
    expect(merge(desk, office, 'g1')).toMatchObject({ done: false, sentence: expect.stringContaining('pilih dulu') });
    expect(snapshot(desk)).toBe(before);
    merged(desk, office, 'g1', { 'Layanan 2026-11-20': 'sini' });
    expect(rowsOf(desk, layanan)).toMatchObject([{ tanggal: '2026-11-20', rekam: 30 }]);
  });

  test('a stock that both printed from and that isn’t enough for both is refused with the figures', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'catatCetak', { jumlah: '300', tanggal: '23-11-2026' }, { actionId: 'o1' });
    done(desk, 'catatCetak', { jumlah: '300', tanggal: '24-11-2026' }, { actionId: 'd1' });
    const before = snapshot(office);
    expect(merge(office, desk, 'g1').sentence).toBe(
      'Bersama entri dari berkas, sisa blanko pada 24-11-2026 menjadi -100 keping (di sini 200 keping, dari berkas -300 keping). Catat dulu penerimaan yang belum tercatat.',
    );
    expect(snapshot(office)).toBe(before);
  });

  test('an entry of a closed month waits until the month is opened', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '30-10-2026' }, { actionId: 'd1' });
    done(office, 'tutupBulan', { bulan: '10-2026' }, { actionId: 'o1' });
    expect(merge(office, desk, 'g1').sentence).toContain('Oktober 2026 sudah ditutup');
    done(office, 'bukaBulan', { bulan: '10-2026', alasan: 'gabungan' }, { actionId: 'o2' });
    merged(office, desk, 'g2');
    // What was closed and opened over there is that ledger's matter.
    done(desk, 'tutupBulan', { bulan: '10-2026' }, { actionId: 'd2' });
    merged(office, desk, 'g3');
    done(office, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '30-10-2026' }, { actionId: 'o3' });
  });

  test('a merge is taken back: registers as they were, entries by reversing rows', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const before = content(office);
    done(desk, 'terimaBarang', { barang: 'RIBBON', jumlah: '4', tanggal: '23-11-2026' }, { actionId: 'd1' });
    done(desk, 'catatCetak', { barang: 'RIBBON', jumlah: '3', tanggal: '24-11-2026' }, { actionId: 'd2' });
    done(desk, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RB' }, { actionId: 'd3' });
    done(desk, 'tambahAlat', { id: 'IRS-001', nama: 'Iris', jenis: 'IRIS' }, { actionId: 'd4' });
    const outcome = merged(office, desk, 'g1');
    expect(undo(office, outcome)).toMatchObject({ done: true });
    const kept = rowsOf(office, persediaan);
    expect(kept.filter(({ barang }) => barang === 'RIBBON').map(({ jenis, jumlah }) => [jenis, jumlah])).toEqual([
      ['TERIMA', 4],
      ['CETAK', 3],
      ['BALIK', 3],
      ['BALIK', -4],
    ]);
    expect(chainIssues(office)).toEqual([]);
    const registers = (text: string) => JSON.stringify((JSON.parse(text) as unknown[]).slice(1));
    expect(registers(content(office))).toBe(registers(before));
  });

  test('a merge whose goods were used since is refused with all that used them, each with its place', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'terimaBarang', { barang: 'RIBBON', jumlah: '4', tanggal: '20-11-2026' });
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '2', tanggal: '20-11-2026' });
    const outcome = merged(office, desk, 'g1');
    const used = [
      done(office, 'catatCetak', { barang: 'RIBBON', jumlah: '1', tanggal: '21-11-2026' }),
      done(office, 'catatGagal', { barang: 'RIBBON', jumlah: '2', tanggal: '23-11-2026' }),
      done(office, 'catatCetak', { barang: 'FILM', jumlah: '2', tanggal: '23-11-2026' }),
    ];
    done(office, 'catatCetak', { jumlah: '7' });
    const before = snapshot(office);
    // Of the four ribbons one is short on the 21st, two on the 23rd more; No 2 and 3 are the merge's own.
    expect(undo(office, outcome)).toMatchObject({
      done: false,
      sentence:
        'Sisa ribbon pada 21-11-2026 tinggal 3 gulung; mengurungkan gabungan ini membuatnya -1 gulung. Sudah terpakai oleh No 4 (baris 5), No 5 (baris 6); balik dulu itu semua, atau catat barang masuk yang kurang. Sisa film pada 23-11-2026 tinggal 0 gulung; mengurungkan gabungan ini membuatnya -2 gulung. Sudah terpakai oleh No 6 (baris 7); balik dulu itu semua, atau catat barang masuk yang kurang.',
      blocks: [5, 6, 7].map((line) => ({ sheet: 'Persediaan', line })),
    });
    expect(snapshot(office)).toBe(before);
    for (const one of used) undo(office, one);
    expect(undo(office, outcome)).toMatchObject({ done: true });
    expect(JSON.parse(seen(office))[0]).toEqual([493, 0, 0]);
  });

  test('a merge with entries in a closed month is refused with each of them', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    for (const tanggal of ['20-10-2026', '21-10-2026', '20-11-2026']) {
      done(desk, 'terimaBarang', { barang: 'RIBBON', jumlah: '4', tanggal });
    }
    const outcome = merged(office, desk, 'g1');
    done(office, 'tutupBulan', { bulan: '10-2026' });
    expect(undo(office, outcome)).toMatchObject({
      done: false,
      sentence: expect.stringMatching(
        /^Oktober 2026 sudah ditutup; .*\. Yang ada di bulan tertutup: No 2 \(baris 3\), No 3 \(baris 4\)\.$/,
      ),
      blocks: [{ line: 3 }, { line: 4 }],
    });
  });

  test('an entry isn’t taken back as if it were a merge, nor a merge as if it were an import', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'tambahAlat', { id: 'IRS-001', nama: 'Iris', jenis: 'IRIS' });
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '2' });
    merged(office, desk, 'g1');
    const before = snapshot(office);
    expect(refused(office, 'urungkanGabungan', { gabunganId: 'c1' }).sentence).toContain('belum pernah ada');
    expect(refused(office, 'urungkanImpor', { imporId: 'g1' }).sentence).toContain('urungkan gabungannya');
    expect(snapshot(office)).toBe(before);
  });

  /** What is left of each good, and the registers: what a person can see of it. */
  const seen = (office: MemoryWorkbook) =>
    JSON.stringify([
      ['BLANKO', 'RIBBON', 'FILM'].map((barang) =>
        rowsOf(office, persediaan)
          .filter((row) => row.barang === barang)
          .reduce((sum, { jenis, jumlah }) => sum + (jenis === 'CETAK' || jenis === 'GAGAL' ? -jumlah : jumlah), 0),
      ),
      JSON.parse(content(office)).slice(1),
    ]);

  /** Two printers, a ribbon, an outage and a day there; here nothing. */
  function undoneOnce() {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'terimaBarang', { barang: 'RIBBON', jumlah: '4', tanggal: '23-11-2026' }, { actionId: 'd1' });
    done(desk, 'catatCetak', { barang: 'RIBBON', jumlah: '3', tanggal: '24-11-2026' }, { actionId: 'd2' });
    done(desk, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RB' }, { actionId: 'd3' });
    done(desk, 'tambahAlat', { id: 'IRS-001', nama: 'Iris', jenis: 'IRIS' }, { actionId: 'd4' });
    done(desk, 'mulaiGangguan', { jenis: 'LISTRIK' }, { actionId: 'd5' });
    const outcome = merged(office, desk, 'g1');
    const whole = seen(office);
    undo(office, outcome);
    return { office, desk, whole };
  }

  test('what an undone merge had brought comes in again with the same file, and once', () => {
    const { office, desk, whole } = undoneOnce();
    expect(seen(office)).not.toBe(whole);
    const second = merged(office, desk, 'g2');
    expect(second.sentence).toBe(
      'Digabungkan dari berkas: 2 entri Persediaan; 2 baris Aset; 1 baris Gangguan; 5 di antaranya pernah diurungkan.',
    );
    expect(seen(office)).toBe(whole);
    expect(chainIssues(office)).toEqual([]);
    expect(merged(copyOf(office), desk, 'g3').sentence).toContain('Tidak ada yang baru');
    // As often as somebody can't make up his mind.
    undo(office, second);
    merged(office, desk, 'g4');
    expect(seen(office)).toBe(whole);
    merged(desk, office, 'g5');
    expect(seen(desk)).toBe(whole);
    merged(office, desk, 'g6');
    for (const side of [office, desk]) expect(seen(side)).toBe(whole);
  });

  test('… but not what was taken back there meanwhile, and an entry that is reversed there is reversed here', () => {
    const { office, desk, whole } = undoneOnce();
    const [, , printed] = rowsOf(desk, persediaan);
    const other = { office: copyOf(office), desk: copyOf(desk) };
    done(desk, 'balikkanEntri', { id: printed?.id ?? '' }, { actionId: 'd6' });
    merged(office, desk, 'g2');
    expect(seen(office)).toBe(seen(desk));
    merged(other.office, other.desk, 'g2');
    expect(seen(other.office)).toBe(whole);
    done(other.desk, 'balikkanEntri', { id: printed?.id ?? '' }, { actionId: 'd6' });
    merged(other.office, other.desk, 'g3');
    merged(other.desk, other.office, 'g4');
    for (const side of [other.office, other.desk]) expect(seen(side)).toBe(seen(desk));
  });

  test('… and an entry that somebody noted anew meanwhile is told, once for each, before it stands twice', () => {
    const { office, desk } = undoneOnce();
    const anew = { barang: 'RIBBON', jumlah: '4', tanggal: '23-11-2026' };
    const again = done(office, 'terimaBarang', anew);
    const other = { ...anew, jumlah: '5' };
    done(office, 'terimaBarang', other);
    const told =
      'terima 4 gulung ribbon 23-11-2026 masuk lagi, padahal sudah dicatat lagi di sini (No 6); bila keduanya satu hal, balik salah satunya';
    const looked = copyOf(office);
    expect(merged(looked, desk, 'g2').sentence.split('; ').join('|')).toContain(told.split('; ').join('|'));
    expect(merged(looked, desk, 'g2').sentence.match(/masuk lagi, padahal/g)).toHaveLength(1);
    undo(office, again);
    expect(merged(office, desk, 'g2').sentence).not.toContain('padahal');
    // Three here and a ribbon printed over there.
    expect(ribbons(office)).toBe(6);
  });

  test('… and a row that was changed here since is asked about', () => {
    const { office, desk } = undoneOnce();
    done(office, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RR' }, { actionId: 'o1' });
    done(office, 'mulaiGangguan', { jenis: 'JARINGAN' }, { actionId: 'o2' });
    const before = snapshot(office);
    expect(merge(office, desk, 'g2')).toMatchObject({
      done: false,
      sentence: '1 baris diubah di kedua tempat; pilih dulu mana yang dipakai.',
    });
    expect(snapshot(office)).toBe(before);
    merged(office, desk, 'g2', { 'Aset PRN-002': 'sini' });
    expect(outagesOf(office).map(([kind]) => kind)).toEqual(['JARINGAN', 'LISTRIK', 'SERVER']);
    expect(rowsOf(office, aset).map(({ id, kondisi }) => [id, kondisi])).toEqual([
      ['PRN-001', 'B'],
      ['PRN-002', 'RR'],
      ['IRS-001', 'B'],
    ]);
    // Chosen once, it isn't asked again.
    expect(merged(office, desk, 'g3').sentence).toContain('Tidak ada yang baru');
  });

  const ribbons = (office: MemoryWorkbook) => JSON.parse(seen(office))[0][1];

  test('what one took back of a merge is no matter of the other: its own entries stand there', () => {
    const { office, desk, whole } = undoneOnce();
    merged(desk, office, 'g2');
    expect(seen(desk)).toBe(whole);
    merged(office, desk, 'g3');
    for (const side of [office, desk]) expect(seen(side)).toBe(whole);
  });

  test('what one took back of a merge and changed again since doesn’t overrule the other without being asked', () => {
    const { office, desk } = undoneOnce();
    done(office, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RR' }, { actionId: 'o1' });
    const before = snapshot(desk);
    expect(merge(desk, office, 'g2')).toMatchObject({
      done: false,
      sentence: '1 baris diubah di kedua tempat; pilih dulu mana yang dipakai.',
    });
    expect(snapshot(desk)).toBe(before);
    const taking = copyOf(desk);
    const conditionOf = (side: MemoryWorkbook) => rowsOf(side, aset).find(({ id }) => id === 'PRN-002')?.kondisi;
    merged(desk, office, 'g2', { 'Aset PRN-002': 'sini' });
    expect(conditionOf(desk)).toBe('RB');
    merged(taking, office, 'g2', { 'Aset PRN-002': 'sana' });
    expect(conditionOf(taking)).toBe('RR');
    // Once taken over, it is the other's again to change.
    done(office, 'ubahKondisi', { id: 'PRN-002', kondisi: 'B' }, { actionId: 'o2' });
    merged(taking, office, 'g3');
    expect(conditionOf(taking)).toBe('B');
  });

  test('… nor where the two number an outage differently', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(office, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' }, { actionId: 'o1' });
    done(desk, 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' }, { actionId: 'd1' });
    merged(office, desk, 'g1');
    done(desk, 'ubahGangguan', { id: 'G-0002', penyebab: 'kabel putus' }, { actionId: 'd2' });
    undo(office, merged(office, desk, 'g2'));
    done(office, 'ubahGangguan', { id: 'G-0003', tindakan: 'lapor Telkom' }, { actionId: 'o2' });
    expect(merge(desk, office, 'g3')).toMatchObject({
      done: false,
      sentence: expect.stringContaining('1 baris diubah'),
    });
    merged(desk, office, 'g3', { 'Gangguan G-0002': 'sini' });
    expect(rowsOf(desk, gangguan).find(({ id }) => id === 'G-0002')).toMatchObject({ penyebab: 'kabel putus' });
  });

  test('three workbooks that undo and merge again come to one stock, whoever merges whom', () => {
    for (const order of [
      ['AC', 'CA', 'DA', 'AD'],
      ['CA', 'AC', 'DC', 'AD'],
      ['DA', 'DC', 'AD', 'CD'],
    ]) {
      const { office: A, desk: D } = undoneOnce();
      const C = copyOf(common());
      undo(C, merged(C, D, 'k1'));
      merged(C, D, 'k2');
      merged(A, D, 'a2');
      const all: Record<string, MemoryWorkbook> = { A, C, D };
      for (const [at, [into, from]] of order.map((one) => [...one]).entries()) {
        merged(all[into as string] as MemoryWorkbook, all[from as string] as MemoryWorkbook, `m${at}`);
      }
      expect([A, C, D].map(ribbons)).toEqual([1, 1, 1]);
    }
  });

  test('an entry that was corrected here before it was undone comes again once, as it was corrected', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'catatCetak', { jumlah: '30', tanggal: '24-11-2026' }, { actionId: 'd1' });
    const first = merged(office, desk, 'g1');
    const place = (office.sheets.Persediaan?.[0] ?? []).indexOf('Jumlah');
    (office.sheets.Persediaan?.[2] ?? [])[place] = 20;
    done(office, 'terimaSuntingan', { alasan: 'salah hitung' }, { actionId: 'o1' });
    undo(office, first);
    merged(office, desk, 'g2');
    expect(JSON.parse(seen(office))[0][0]).toBe(480);
    merged(desk, office, 'g3');
    expect(JSON.parse(seen(desk))[0][0]).toBe(470);
  });

  test('a number that was given once is never another outage’s, though its own went with an undone merge', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:30' }, { actionId: 'd1' });
    undo(office, merged(office, desk, 'g1'));
    done(office, 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 09:00' }, { actionId: 'o1' });
    importing(office, 'o2', '20-11-2026 08:00;LAINNYA;CETAK');
    expect(rowsOf(office, gangguan).map(({ id }) => id)).toEqual(['G-0001', 'G-0003', 'G-0004']);
    merged(desk, office, 'g2');
    done(desk, 'ubahGangguan', { id: 'G-0002', penyebab: 'gardu' }, { actionId: 'd2' });
    done(desk, 'ubahGangguan', { id: 'G-0003', penyebab: 'kabel' }, { actionId: 'd3' });
    importing(desk, 'd4', '20-11-2026 08:00;PRINTER;CETAK');
    // An import may have changed any row of the sheet.
    merged(office, desk, 'g3', { 'Gangguan G-0003': 'sana', 'Gangguan G-0004': 'sana' });
    merged(desk, office, 'g4');
    for (const side of [office, desk]) {
      expect(outagesOf(side)).toEqual([
        ['JARINGAN', 'kabel'],
        ['LAINNYA', null],
        ['LISTRIK', 'gardu'],
        ['PRINTER', null],
        ['SERVER', null],
      ]);
    }
  });

  test('an entry of a closed month that had been undone doesn’t hold up the next merge, and is told', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '2', tanggal: '30-10-2026' }, { actionId: 'd1' });
    done(desk, 'terimaBarang', { barang: 'FILM', jumlah: '5', tanggal: '20-11-2026' }, { actionId: 'd2' });
    undo(office, merged(office, desk, 'g1'));
    done(office, 'tutupBulan', { bulan: '10-2026' }, { actionId: 'o1' });
    done(desk, 'catatCetak', { jumlah: '1' }, { actionId: 'd3' });
    expect(merged(office, desk, 'g2').sentence).toMatch(
      /^Digabungkan dari berkas: 2 entri Persediaan; 1 di antaranya pernah diurungkan; 1 baris Riwayat; 1 entri yang pernah diurungkan tidak masuk lagi \(.*Oktober 2026 sudah ditutup/,
    );
    expect(JSON.parse(seen(office))[0]).toEqual([499, 0, 5]);
  });

  test('a row that the merge took out is back when the merge is taken back', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const started = done(office, 'mulaiGangguan', { jenis: 'LISTRIK' }, { actionId: 'o1' });
    merged(desk, office, 'g0');
    const before = content(desk);
    undo(office, started);
    const outcome = merged(desk, office, 'g1');
    expect(rowsOf(desk, gangguan)).toHaveLength(1);
    expect(undo(desk, outcome)).toMatchObject({ done: true });
    expect(content(desk)).toBe(before);
    // Not a second time, nor over a row of that number that came since.
    expect(undo(desk, outcome)).toMatchObject({ done: false });
    const again = copyOf(office);
    merged(again, desk, 'g2');
    expect(rowsOf(again, gangguan).map(({ id }) => id)).toEqual(['G-0001']);
  });

  test('a merge of an entry and a row is taken back in one sentence', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'catatCetak', { jumlah: '3' }, { actionId: 'd1' });
    done(desk, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RB' }, { actionId: 'd2' });
    expect(undo(office, merged(office, desk, 'g1')).sentence).toBe(
      'Gabungan diurungkan: 1 entri Persediaan dibalik, 1 baris dikembalikan.',
    );
  });

  test('a merge taken back says what it leaves: reversals of older entries, and rows that were changed since', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    const [older] = rowsOf(desk, persediaan);
    done(desk, 'balikkanEntri', { id: older?.id ?? '' }, { actionId: 'd1' });
    const only = merged(office, desk, 'g1');
    // No 1 is reversed by No 2, which nothing can take back.
    const stays = '1 pembalikan dari gabungan itu tetap berlaku (No 2); catat lagi entri yang dibalik bila itu keliru.';
    expect(undo(office, only)).toMatchObject({ done: false, sentence: expect.stringContaining(stays) });

    done(desk, 'terimaBarang', { barang: 'RIBBON', jumlah: '4', tanggal: '23-11-2026' }, { actionId: 'd2' });
    done(desk, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RB' }, { actionId: 'd3' });
    const more = merged(office, desk, 'g2');
    done(office, 'ubahKondisi', { id: 'PRN-002', kondisi: 'RR' }, { actionId: 'o1' });
    const undone = undo(office, more);
    expect(undone).toMatchObject({ done: true, left: [{ sheet: 'Aset' }] });
    expect(undone.sentence).toMatch(/^Gabungan diurungkan: 1 entri Persediaan dibalik\. .*PRN-002 sudah diubah sejak/);
  });

  test('a merge that is stopped at any write comes out whole or not at all', () => {
    const [office, desk] = [copyOf(common()), copyOf(common())];
    done(desk, 'catatCetak', { jumlah: '3' }, { actionId: 'd1' });
    done(desk, 'mulaiGangguan', { jenis: 'LISTRIK' }, { actionId: 'd2' });
    done(desk, 'hapusAlat', { id: 'PRN-002', alasan: 'jatuh' }, { actionId: 'd3' });
    const whole = copyOf(office);
    const { seen, workbook } = stopping(whole, Number.POSITIVE_INFINITY);
    merged(workbook, desk, 'g1');
    const next = (one: MemoryWorkbook) => done(one, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, { actionId: 'n' });
    const none = copyOf(office);
    next(whole);
    next(none);
    expect(seen()).toBeGreaterThan(4);
    for (let at = 1; at <= seen(); at++) {
      for (const moment of ['before', 'after'] as const) {
        const one = copyOf(office);
        expect(() => merge(stopping(one, at, moment).workbook, desk, 'g1')).toThrow('stopped');
        next(one);
        const wanted = at === 1 && moment === 'before' ? none : whole;
        expect({ at, moment, same: snapshot(one) === snapshot(wanted) }).toEqual({ at, moment, same: true });
      }
    }
  });
});

describe('a file', () => {
  const bad: [string, string, string][] = [
    ['that is no JSON', 'a;b', 'bukan berkas gabungan'],
    ['of another kind', '{"format":"lain"}', 'bukan berkas gabungan'],
    ['of another version', '{"format":"siap-ktp-gabungan","versi":9,"lembar":{}}', 'versi lain'],
    ['that lacks a sheet', '{"format":"siap-ktp-gabungan","versi":4,"lembar":{}}', 'tidak memuat lembar Riwayat'],
    [
      'with its prototype named',
      '{"format":"siap-ktp-gabungan","versi":4,"lembar":{"__proto__":{}}}',
      'lembar Riwayat',
    ],
  ];
  test.each(bad)('%s is refused with a sentence', (_, berkas, sentence) => {
    const office = common();
    const before = snapshot(office);
    const permintaan = mergeRequest.write({ berkas, pilihan: {} });
    expect(refused(office, 'gabungkan', { permintaan }).sentence).toContain(sentence);
    expect(snapshot(office)).toBe(before);
  });

  test('in which somebody changed a cell to nonsense names the sheet and the line', () => {
    const berkas = fileOf(common()).replace('"PRINTER_KARTU"', '"MESIN"');
    const permintaan = mergeRequest.write({ berkas, pilihan: {} });
    expect(refused(common(), 'gabungkan', { permintaan }).sentence).toContain(
      'Berkas gabungan, lembar Aset baris 2: Jenis',
    );
  });
});

type Move = { side: 0 | 1; what: number; count: number };
const move: fc.Arbitrary<Move> = fc.record({
  side: fc.constantFrom(0 as const, 1 as const),
  what: fc.nat(10),
  count: fc.integer({ min: 1, max: 9 }),
});

test('whatever the two did, in either order they come to the same, and a second merge changes nothing', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 14 }), (moves) => {
      const sides = [copyOf(common()), copyOf(common())] as const;
      const undoable: Done[][] = [[], []];
      moves.forEach(({ side, what, count }, index) => {
        const actions: [ActionName, Record<string, Raw>][] = [
          ['terimaBarang', { barang: 'BLANKO', jumlah: String(count), tanggal: '03-11-2026' }],
          ['catatCetak', { jumlah: String(count) }],
          ['mulaiGangguan', { jenis: ['SERVER', 'LISTRIK', 'JARINGAN', 'LAINNYA'][count % 4] ?? '' }],
          ['tambahAlat', { id: `ALT-${side}${count}`, nama: 'Alat', jenis: 'LAINNYA' }],
          ['hapusAlat', { id: `ALT-${side}${count}`, alasan: 'rusak' }],
          // One side alone, so that nothing has to be chosen.
          ['ubahKondisi', { id: `PRN-00${side + 1}`, kondisi: ['B', 'RR', 'RB'][count % 3] ?? 'B' }],
          ['catatLayanan', { tanggal: `${10 + 2 * (count % 5) + side}-11-2026`, rekam: String(count) }],
          ['pesanBarang', { barang: 'BLANKO', jumlah: String(count) }],
          ['kirimPerbaikan', { id: `PRN-00${side + 1}`, keluhan: `macet ${count}` }],
          ['batalkanPesanan', { id: `PS-000${count}` }],
        ];
        const [name, input] = actions[what] ?? [];
        if (!name || !input) {
          // The last order, outage or repair of that side that still can be.
          const last = undoable[side]?.pop();
          if (last && undo(sides[side], last).done) taken++;
          return;
        }
        const outcome = post(sides[side], name, input, { actionId: `${side}-${index}` });
        if (!outcome.done) return;
        taken++;
        if (/^(pesan|mulai|kirim)/.test(name)) undoable[side]?.push(outcome);
      });
      const [ab, ba] = [copyOf(sides[0]), copyOf(sides[1])];
      merged(ab, sides[1], 'ab');
      merged(ba, sides[0], 'ba');
      expect(content(ab)).toBe(content(ba));
      expect([...chainIssues(ab), ...chainIssues(ba)]).toEqual([]);
      const registers = (office: MemoryWorkbook) => JSON.stringify({ ...office.sheets, Riwayat: null });
      const before = registers(ab);
      merged(ab, sides[1], 'lagi');
      expect(registers(ab)).toBe(before);
      // Back to where it came from: that side then has what the office has.
      merged(sides[1], ab, 'pulang');
      expect(content(sides[1])).toBe(content(ab));
    }),
    { numRuns: 150, seed: 9 },
  );
  expect(taken).toBeGreaterThan(400);
}, 60_000);
