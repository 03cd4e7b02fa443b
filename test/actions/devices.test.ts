import { aset } from '../../src/tables';
import { done, emptyOffice, refused, rowsOf, snapshot, undo } from '../fixtures/office';

function officeWithDevices() {
  const office = emptyOffice();
  for (const [id, jenis, setPerekaman] of [
    ['PC-001', 'PC', 'SET-1'],
    ['KAM-001', 'KAMERA', 'SET-1'],
    ['KAM-002', 'KAMERA', ''],
    ['PRN-001', 'PRINTER_KARTU', ''],
  ] as const) {
    done(office, 'tambahAlat', { id, nama: `Alat ${id}`, jenis, setPerekaman });
  }
  return office;
}

const deviceOf = (office: ReturnType<typeof emptyOffice>, id: string) =>
  rowsOf(office, aset).find((row) => row.id === id);

describe('a device', () => {
  test('enters the register whole, and leaves it again when that is undone', () => {
    const office = officeWithDevices();
    const before = snapshot(office);
    const outcome = done(office, 'tambahAlat', { id: 'IRS-001', nama: 'Pemindai iris', jenis: 'iris', tahun: '2012' });
    expect(outcome.sentence).toBe('IRS-001 (Pemindai iris, pemindai iris) ditambahkan, kondisi baik.');
    expect(deviceOf(office, 'IRS-001')).toMatchObject({
      kondisi: 'B',
      status: 'AKTIF',
      tahun: 2012,
      setPerekaman: null,
    });
    expect(undo(office, outcome)).toMatchObject({ done: true, sentence: 'Aset IRS-001 dikeluarkan lagi.' });
    expect(JSON.stringify(office.sheets.Aset)).toBe(JSON.stringify(JSON.parse(before).Aset));
  });

  test('without an id gets the next of its kind, also after one whose row can’t be read', () => {
    const office = officeWithDevices();
    const added = (jenis: string) => done(office, 'tambahAlat', { id: '', nama: 'Alat', jenis }).sentence.split(' ')[0];
    expect(added('KAMERA')).toBe('KAM-003');
    expect(added('KAMERA')).toBe('KAM-004');
    expect(added('SERVER')).toBe('SRV-001');
    office.sheets.Aset?.push(
      office.sheets.Aset[0]?.map((header) => (header === aset.columns.id.header ? 'SRV-007' : '')) ?? [],
    );
    expect(added('SERVER')).toBe('SRV-008');
  });

  test('with an id that is taken is refused with the row that has it, however it is capitalized', () => {
    const outcome = refused(officeWithDevices(), 'tambahAlat', { id: 'prn-001', nama: 'x', jenis: 'LAINNYA' });
    expect(outcome.fields.id).toBe('Id PRN-001 sudah dipakai di baris 5 (Alat PRN-001); pakai id lain');
    expect(outcome.blocks).toMatchObject([{ sheet: 'Aset', line: 5 }]);
  });

  test.each([
    ['id', 'PRN 001'],
    ['nama', ''],
    ['nama', `an. 3515070101900001`],
    ['jenis', 'MESIN_KOPI'],
    ['kondisi', 'lumayan'],
    ['tahun', '1899'],
    ['tahun', '20,5'],
    ['harga', '-1'],
    ['nama', 'x'.repeat(50_000)],
  ])('with a bad %s is refused at that field', (field, value) => {
    const sound = { id: 'X-1', nama: 'Alat', jenis: 'PC', kondisi: 'B', tahun: '2020', harga: '' };
    const outcome = refused(officeWithDevices(), 'tambahAlat', { ...sound, [field]: value });
    expect(Object.keys(outcome.fields)).toEqual([field]);
    expect(outcome.sentence.length).toBeLessThan(250);
  });

  test('stays when what has happened since needs it, or the office has written beside it', () => {
    const office = officeWithDevices();
    const added = done(office, 'tambahAlat', { id: 'PRN-002', nama: 'Printer', jenis: 'PRINTER_KARTU' });
    office.sheets.Aset?.[0]?.push('Pemegang');
    office.sheets.Aset?.[5]?.push('Bu Ani');
    expect(undo(office, added)).toMatchObject({
      done: false,
      sentence: 'Aset PRN-002 (baris 6) punya isian di kolom tambahan kantor; kosongkan dulu.',
    });
    office.sheets.Aset?.[5]?.pop();
    const outage = done(office, 'mulaiGangguan', { jenis: 'PRINTER', asetId: 'prn-002' });
    expect(undo(office, added)).toMatchObject({ done: false, blocks: [{ sheet: 'Gangguan', line: 2 }] });
    expect(undo(office, outage).done).toBe(true);
    expect(undo(office, added).done).toBe(true);
  });

  test.each([
    ['', '{}', 'harus disebut seluruhnya'],
    ['', '{"nama":"Alat PRN-001"}', 'harus disebut seluruhnya'],
    ['{"id":"PC-001"}', '{}', 'Isi lama id'],
    ['{"setPerekaman":"SET-9"}', '{}', 'harus kosong pada printer kartu'],
    ['{"tanggalHapus":{"wall":"2026-02-31T00:00:00"}}', '{}', 'isi baris'],
  ])('is not led past the rules by an undo that nobody offered: %s', (sebelum, sesudah, why) => {
    const office = officeWithDevices();
    const before = snapshot(office);
    const asked = { lembar: 'Aset', kunci: 'PRN-001', sebelum, sesudah };
    expect(refused(office, 'pulihkanBaris', asked).sentence).toContain(why);
    expect(snapshot(office)).toBe(before);
  });

  test('changes its condition, and back', () => {
    const office = officeWithDevices();
    const outcome = done(office, 'ubahKondisi', { id: 'prn-001', kondisi: 'Rusak Berat', alasan: 'kepala cetak' });
    expect(outcome.sentence).toBe('Kondisi PRN-001 diubah dari baik menjadi rusak berat (kepala cetak).');
    expect(deviceOf(office, 'PRN-001')?.kondisi).toBe('RB');
    expect(undo(office, outcome).done).toBe(true);
    expect(deviceOf(office, 'PRN-001')?.kondisi).toBe('B');
  });

  test('is not undone over what somebody has changed since', () => {
    const office = officeWithDevices();
    const outcome = done(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' });
    done(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RR' });
    expect(undo(office, outcome)).toMatchObject({
      done: false,
      sentence: 'Aset PRN-001 sudah diubah lagi sejak itu (Kondisi); ubah langsung di baris 5.',
      blocks: [{ sheet: 'Aset', line: 5 }],
    });
    expect(deviceOf(office, 'PRN-001')?.kondisi).toBe('RR');
  });

  test('that is unknown is refused with the ids most like it', () => {
    expect(refused(officeWithDevices(), 'ubahKondisi', { id: 'PRN-01', kondisi: 'RB' }).fields.id).toBe(
      'Alat PRN-01 tidak ada di lembar Aset; yang mirip: PRN-001, PC-001, KAM-001',
    );
  });

  test('whose row is spoilt is refused with what is to be mended', () => {
    const office = officeWithDevices();
    (office.sheets.Aset?.[4] ?? [])[3] = 'entah';
    const outcome = refused(office, 'hapusAlat', { id: 'PRN-001', alasan: 'uji' });
    expect(outcome.fields.id).toBe(
      'PRN-001 ada di baris 5, tetapi baris itu harus dibenahi dulu: Kondisi harus salah satu dari B (baik), RR (rusak ringan), RB (rusak berat), bukan "entah"',
    );
    expect(refused(office, 'tambahAlat', { id: 'PRN-001', nama: 'x', jenis: 'PC' }).fields.id).toContain('baris 5');
  });

  test('that stands twice is changed in the sound row, which is the one that was looked at', () => {
    const office = officeWithDevices();
    const sheet = office.sheets.Aset ?? [];
    const spoilt = [...(sheet[4] ?? [])];
    spoilt[3] = 'entah';
    sheet.splice(1, 0, spoilt);
    done(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' });
    expect(sheet.filter(([id]) => id === 'PRN-001').map((row) => row[3])).toEqual(['entah', 'RB']);
  });

  test('is mounted where its place is free, and only if it is a component', () => {
    const office = officeWithDevices();
    expect(refused(office, 'pasangKeSet', { id: 'KAM-002', setPerekaman: 'set-1' })).toMatchObject({
      fields: { setPerekaman: 'SET-1 sudah punya kamera: KAM-001 (baris 3); lepaskan dulu' },
      blocks: [{ sheet: 'Aset', line: 3 }],
    });
    expect(refused(office, 'pasangKeSet', { id: 'PRN-001', setPerekaman: 'SET-1' }).fields.id).toContain(
      'printer kartu',
    );
    const taken = done(office, 'lepasDariSet', { id: 'KAM-001' });
    expect(taken.sentence).toBe('KAM-001 dilepas dari SET-1; set itu sekarang tanpa kamera.');
    const outcome = done(office, 'pasangKeSet', { id: 'KAM-002', setPerekaman: 'set-1' });
    expect(outcome.sentence).toBe(
      'KAM-002 dipasang ke SET-1; set itu masih kurang pemindai sidik jari, pemindai iris, papan tanda tangan.',
    );
    expect(undo(office, outcome).done).toBe(true);
    expect(undo(office, taken).done).toBe(true);
    expect(deviceOf(office, 'KAM-001')?.setPerekaman).toBe('SET-1');
    expect(deviceOf(office, 'KAM-002')?.setPerekaman).toBeNull();
  });

  test('written off keeps its row, leaves its set, and takes part in nothing more', () => {
    const office = officeWithDevices();
    const outcome = done(office, 'hapusAlat', { id: 'KAM-001', tanggal: '20-11-2026', alasan: 'jatuh' });
    expect(outcome.sentence).toBe(
      'KAM-001 (Alat KAM-001) dihapus dari daftar per 20-11-2026 dan dilepas dari SET-1: jatuh. Barisnya tetap ada.',
    );
    expect(deviceOf(office, 'KAM-001')).toMatchObject({
      status: 'DIHAPUS',
      tanggalHapus: '2026-11-20',
      setPerekaman: null,
    });
    expect(refused(office, 'ubahKondisi', { id: 'KAM-001', kondisi: 'RB' }).fields.id).toContain('sudah dihapus');
    done(office, 'pasangKeSet', { id: 'KAM-002', setPerekaman: 'SET-1' });
    expect(undo(office, outcome)).toMatchObject({
      done: false,
      sentence: 'SET-1 sudah punya kamera: KAM-002 (baris 4); lepaskan dulu',
    });
    done(office, 'lepasDariSet', { id: 'KAM-002' });
    expect(undo(office, outcome).done).toBe(true);
    expect(
      refused(office, 'hapusAlat', { id: 'KAM-001', tanggal: '25-11-2026', alasan: 'uji' }).fields.tanggal,
    ).toContain('hari ini');
  });

  test("keeps the office's own columns and an unusual order of columns", () => {
    const office = officeWithDevices();
    office.sheets.Aset = (office.sheets.Aset ?? []).map((row, index) =>
      [index === 0 ? 'Pemegang' : `orang ${index}`, ...row].reverse(),
    );
    done(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RR' });
    done(office, 'tambahAlat', { id: 'X-1', nama: 'Baru', jenis: 'PC' });
    expect(deviceOf(office, 'PRN-001')?.kondisi).toBe('RR');
    expect(deviceOf(office, 'X-1')?.nama).toBe('Baru');
    expect(office.sheets.Aset?.[4]).toContain('orang 4');
  });
});
