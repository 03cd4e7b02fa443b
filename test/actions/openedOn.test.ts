import { cellsOf } from '../../src/actions/openedOn';
import { aset, gangguan, layanan, pengaturan } from '../../src/tables';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { done, emptyOffice, refused, rowsOf, snapshot } from '../fixtures/office';

const at = (now: string) => ({ now: `2026-11-24T${now}` });

/** What the panel shows of the only row of a sheet, and sends along. */
const opened = {
  aset: (office: MemoryWorkbook) => JSON.stringify(cellsOf(aset, first(office, aset), ['kondisi', 'setPerekaman'])),
  gangguan: (office: MemoryWorkbook) =>
    JSON.stringify(cellsOf(gangguan, first(office, gangguan), ['mulai', 'selesai', 'jenis', 'penyebab', 'tindakan'])),
  layanan: (office: MemoryWorkbook) =>
    JSON.stringify(
      cellsOf(layanan, first(office, layanan), [
        ...(['daftar', 'rekam', 'prr', 'cetak', 'gagal', 'serah', 'petugas', 'jam', 'catatan'] as const),
      ]),
    ),
};

function first<T extends typeof aset | typeof gangguan | typeof layanan>(office: MemoryWorkbook, table: T) {
  const [row] = rowsOf(office, table as typeof aset);
  if (!row) throw new Error('no row');
  return row as never;
}

describe('a device that two people have open', () => {
  const office = () => {
    const made = emptyOffice();
    done(made, 'tambahAlat', { id: 'KMR-001', nama: 'Kamera', jenis: 'KAMERA' });
    return made;
  };

  test('is not written over: the second sees what changed, by whom and when, and nothing is written', () => {
    const made = office();
    const semula = opened.aset(made);
    done(made, 'ubahKondisi', { id: 'KMR-001', kondisi: 'RR', semula }, at('09:20'));
    const before = snapshot(made);
    const refusal = refused(made, 'ubahKondisi', { id: 'kmr-001', kondisi: 'RB', semula }, at('09:30'));
    expect(refusal.sentence).toBe(
      'Aset KMR-001 sudah diubah orang lain sejak Anda membukanya: Kondisi dari baik menjadi rusak ringan (klerk@contoh.id, 24-11-2026 09:20).',
    );
    expect(refusal.blocks).toMatchObject([{ sheet: 'Aset', line: 2, column: 4 }]);
    expect(snapshot(made)).toBe(before);
  });

  test('takes one’s own when one keeps to it, unless yet another came between', () => {
    const made = office();
    const semula = opened.aset(made);
    const mine = { id: 'KMR-001', kondisi: 'RB', semula };
    done(made, 'ubahKondisi', { id: 'KMR-001', kondisi: 'RR' });
    const dilihat = refused(made, 'ubahKondisi', mine).conflict ?? '';
    done(made, 'ubahKondisi', { id: 'KMR-001', kondisi: 'B' });
    expect(refused(made, 'ubahKondisi', { ...mine, dilihat }).sentence).toContain('dari rusak ringan menjadi baik');
    const again = refused(made, 'ubahKondisi', { ...mine, dilihat }).conflict ?? '';
    done(made, 'ubahKondisi', { ...mine, dilihat: again });
    expect(rowsOf(made, aset)[0]?.kondisi).toBe('RB');
  });

  test('is no conflict where other cells of it changed, or where the one who posts has not looked', () => {
    const made = office();
    const semula = opened.aset(made);
    done(made, 'pasangKeSet', { id: 'KMR-001', setPerekaman: 'SET-1', semula });
    done(made, 'ubahKondisi', { id: 'KMR-001', kondisi: 'RR', semula });
    done(made, 'ubahKondisi', { id: 'KMR-001', kondisi: 'B' });
    expect(refused(made, 'lepasDariSet', { id: 'KMR-001', semula }).sentence).toContain(
      'Set Perekaman dari kosong menjadi "SET-1"',
    );
    expect(refused(made, 'hapusAlat', { id: 'KMR-001', alasan: 'uji', semula }).conflict).not.toBeNull();
  });

  test('names the hand that edited the cell in the grid', () => {
    const made = office();
    const semula = opened.aset(made);
    (made.sheets.Aset?.[1] ?? [])[3] = 'RR';
    done(made, 'catatSuntingan', { objek: 'Aset baris 2', uraian: 'x' }, at('09:25'));
    expect(refused(made, 'ubahKondisi', { id: 'KMR-001', kondisi: 'RB', semula }).sentence).toContain('09:25');
  });
});

test('several devices of which another changed one are not written over: the one is named, then one’s own goes through', () => {
  const office = emptyOffice();
  for (const id of ['K1', 'K2']) done(office, 'tambahAlat', { id, nama: 'Printer', jenis: 'PRINTER_KARTU' });
  const rows = rowsOf(office, aset);
  const semula = JSON.stringify(
    Object.fromEntries(rows.map((row) => [row.id, JSON.stringify(cellsOf(aset, row, ['kondisi', 'ruang']))])),
  );
  done(office, 'ubahKondisi', { id: 'K2', kondisi: 'RR' });
  const mine = { id: 'K1, K2', kondisi: 'RB', semula };
  const before = snapshot(office);
  const refusal = refused(office, 'ubahBanyakAlat', mine);
  expect(refusal.sentence).toContain('Aset K2 sudah diubah orang lain sejak Anda membukanya: Kondisi dari baik');
  expect(refusal.sentence).not.toContain('K1');
  expect(snapshot(office)).toBe(before);
  done(office, 'ubahBanyakAlat', { ...mine, dilihat: refusal.conflict ?? '' });
  expect(rowsOf(office, aset).map(({ kondisi }) => kondisi)).toEqual(['RB', 'RB']);
});

test('a walk through a room writes over no condition that another has set since, unless one keeps to one’s own', () => {
  const office = emptyOffice();
  for (const id of ['K1', 'K2', 'K3'])
    done(office, 'tambahAlat', { id, nama: 'Printer', jenis: 'PRINTER_KARTU', ruang: 'Loket' });
  const semula = JSON.stringify(
    Object.fromEntries(rowsOf(office, aset).map((row) => [row.id, JSON.stringify(cellsOf(aset, row, ['kondisi']))])),
  );
  for (const id of ['K2', 'K3']) done(office, 'ubahKondisi', { id, kondisi: 'RR' });
  // K3 was left as it is: what another set stays.
  const mine = { ruang: 'Loket', ditemukan: '[["K1","RB"],["K2","RB"],["K3",""]]', semula };
  const before = snapshot(office);
  const refusal = refused(office, 'periksaRuang', mine);
  expect(refusal.sentence).toContain('Aset K2 sudah diubah orang lain sejak Anda membukanya: Kondisi dari baik');
  expect(refusal.sentence).not.toMatch(/K1|K3/);
  expect(snapshot(office)).toBe(before);
  done(office, 'periksaRuang', { ...mine, dilihat: refusal.conflict ?? '' });
  expect(rowsOf(office, aset).map(({ kondisi }) => kondisi)).toEqual(['RB', 'RB', 'RR']);
});

describe('an outage that two people have open', () => {
  const office = () => {
    const made = emptyOffice();
    done(made, 'mulaiGangguan', { jenis: 'SERVER', mulai: '24-11-2026 08:00' });
    return made;
  };

  test('keeps the other’s cells where one changed others, once one has seen them', () => {
    const made = office();
    const semula = opened.gangguan(made);
    const form = { id: 'G-0001', jenis: 'SERVER', mulai: '24-11-2026 08:00' };
    done(made, 'ubahGangguan', { ...form, penyebab: 'kabel putus', tindakan: '', semula });
    const mine = { ...form, penyebab: '', tindakan: 'lapor Dinas', semula };
    const refusal = refused(made, 'ubahGangguan', mine);
    expect(refusal.sentence).toContain('Penyebab dari kosong menjadi "kabel putus"');
    done(made, 'ubahGangguan', { ...mine, dilihat: refusal.conflict ?? '' });
    expect(rowsOf(made, gangguan)[0]).toMatchObject({ penyebab: 'kabel putus', tindakan: 'lapor Dinas' });
  });

  test('ends without asking where the other wrote what one leaves empty', () => {
    const made = office();
    const semula = opened.gangguan(made);
    done(made, 'ubahGangguan', { id: 'G-0001', penyebab: 'kabel putus' });
    expect(refused(made, 'akhiriGangguan', { id: 'G-0001', penyebab: 'lain', semula }).conflict).not.toBeNull();
    done(made, 'akhiriGangguan', { id: 'G-0001', tindakan: 'sambung', semula });
    expect(rowsOf(made, gangguan)[0]).toMatchObject({ penyebab: 'kabel putus', tindakan: 'sambung' });
  });
});

describe('a day of service that two people have open', () => {
  test('is not written over, and only what one changed oneself is written in spite of it', () => {
    const office = emptyOffice();
    done(office, 'catatLayanan', { rekam: '40', cetak: '30' });
    const semula = opened.layanan(office);
    done(office, 'catatLayanan', { rekam: '44', cetak: '30', semula });
    const mine = { rekam: '40', cetak: '35', semula };
    const refusal = refused(office, 'catatLayanan', mine);
    expect(refusal.sentence).toMatch(/^Layanan 24-11-2026 sudah diubah .*: Rekam dari 40 menjadi 44 \(/);
    done(office, 'catatLayanan', { ...mine, dilihat: refusal.conflict ?? '' });
    expect(rowsOf(office, layanan)[0]).toMatchObject({ rekam: 44, cetak: 35 });
  });

  test('that had no row when the form was opened and has one now is a conflict as well', () => {
    const office = emptyOffice();
    done(office, 'catatLayanan', { rekam: '40', semula: '' });
    expect(refused(office, 'catatLayanan', { rekam: '12', semula: '' }).sentence).toContain(
      'Rekam dari kosong menjadi 40',
    );
  });
});

describe('the office’s own data that two people have open', () => {
  const SETTINGS = ['kecamatan', 'kabupaten', 'tempat', 'camat_nama', 'camat_nip'];
  const office = () => {
    const made = emptyOffice();
    for (const name of SETTINGS)
      made.sheets.Pengaturan?.push(Object.keys(pengaturan.columns).map((column) => (column === 'kunci' ? name : '')));
    return made;
  };
  const values = (made: MemoryWorkbook) =>
    Object.fromEntries(rowsOf(made, pengaturan).map(({ kunci, nilai }) => [kunci, nilai ?? '']));
  const empty = JSON.stringify({ kecamatan: '', kabupaten: '', camat_nama: '' });

  test('are not written over: the second sees what changed, by whom and when, and may keep to his own', () => {
    const made = office();
    done(made, 'isiKantor', { kecamatan: 'Porong', kabupaten: '', camat_nama: '', semula: empty }, at('09:20'));
    const before = snapshot(made);
    const mine = { kecamatan: 'Krembung', kabupaten: '', camat_nama: '', semula: empty };
    const refusal = refused(made, 'isiKantor', mine, at('09:30'));
    expect(refusal.sentence).toBe(
      'Data kantor sudah diubah orang lain sejak Anda membukanya: kecamatan dari kosong menjadi "Porong" (klerk@contoh.id, 24-11-2026 09:20).',
    );
    expect(refusal.blocks).toMatchObject([{ sheet: 'Pengaturan', line: 2 }]);
    expect(snapshot(made)).toBe(before);
    done(made, 'isiKantor', { ...mine, dilihat: refusal.conflict ?? '' });
    expect(values(made)).toMatchObject({ kecamatan: 'Krembung' });
    // In an office's words, not by the setting's name.
    const { sentence } = done(made, 'isiKantor', { camat_nama: 'Drs. Contoh', camat_nip: '198001012006041001' });
    expect(sentence).toBe('Data kantor diisi: nama Camat Drs. Contoh, NIP Camat 198001012006041001.');
    // A name that brings its title along isn't called by it twice; a place of signing is no such name.
    expect(done(made, 'isiKantor', { kabupaten: 'Kota Cilegon', tempat: 'Kota Cilegon' }).sentence).toBe(
      'Data kantor diisi: Kota Cilegon, tempat penandatanganan Kota Cilegon.',
    );
    expect(done(made, 'isiKantor', { kabupaten: 'Kabupaten Mekar', kecamatan: 'Mekar' }).sentence).toBe(
      'Data kantor diisi: kecamatan Mekar, Kabupaten Mekar.',
    );
  });

  test('fields that one left alone keep what another put there meanwhile', () => {
    const made = office();
    done(made, 'isiKantor', { kecamatan: 'Porong', kabupaten: 'Sidoarjo', camat_nama: '', semula: empty });
    done(made, 'isiKantor', { kecamatan: '', kabupaten: '', camat_nama: 'Drs. Contoh', semula: empty });
    expect(values(made)).toMatchObject({ kecamatan: 'Porong', kabupaten: 'Sidoarjo', camat_nama: 'Drs. Contoh' });
  });

  test('both the same is no conflict, nor is posting without having looked', () => {
    const made = office();
    done(made, 'isiKantor', { kecamatan: 'Porong', semula: empty });
    expect(refused(made, 'isiKantor', { kecamatan: 'Porong', semula: empty }).sentence).toContain('sudah begitu');
    done(made, 'isiKantor', { kecamatan: 'Krembung' });
    expect(values(made)).toMatchObject({ kecamatan: 'Krembung' });
  });
});
