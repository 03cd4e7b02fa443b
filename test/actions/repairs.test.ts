import { openOffice } from '../../src/local/testing';
import { done, emptyOffice, undo } from '../fixtures/office';
import { builtDist } from '../product/dist';

const dist = builtDist();

function prepared() {
  const office = openOffice({ dist, now: '2026-11-24T09:00' });
  office.call('siapkanLembarKerja');
  office.paste('Aset!A2', [
    ['PRN-003', 'Printer', 'PRINTER_KARTU', 'B'],
    ['PC-1', 'Komputer', 'PC', 'B', 'SET-1'],
    ['PC-2', 'Komputer', 'PC', 'RB', 'SET-2'],
  ]);
  let count = 0;
  const post = (action: string, input: Record<string, string>) =>
    office.run('catat', { action, input, actionId: `p-${++count}` }) as {
      ok: boolean;
      sentence: string;
      fields?: Record<string, string>;
      undo?: { action: string; input: Record<string, string> };
    };
  return { office, post };
}

test('a repair takes the device out of what works, and brings it back with days and cost', () => {
  const { office, post } = prepared();
  const sent = post('kirimPerbaikan', { id: 'prn-003', tanggal: '02-11-2026', tempat: 'Jakarta', janji: '20-11-2026' });
  expect(sent.sentence).toBe(
    'PRN-003 keluar untuk diperbaiki di Jakarta pada 02-11-2026 sebagai R-0001, kondisi rusak ringan.',
  );
  expect(office.value('Aset!D2')).toBe('RR');
  expect(office.values('Perbaikan!A2:H2')).toEqual([
    ['R-0001', 'PRN-003', 'PERBAIKAN', '2026-11-02', 'Jakarta', '', '2026-11-20', ''],
  ]);
  const back = post('kembaliPerbaikan', { id: 'PRN-003', biaya: '450.000' });
  expect(back.sentence).toBe('PRN-003 kembali dari perbaikan setelah 22 hari, biaya Rp 450.000, kondisi baik.');
  expect(office.value('Aset!D2')).toBe('B');
  expect(office.values('Perbaikan!E2:J2')).toEqual([['Jakarta', '', '2026-11-20', '2026-11-24', 'B', 450000]]);
});

test('both rows come back together when it is undone', () => {
  const { office, post } = prepared();
  const sent = post('kirimPerbaikan', { id: 'PRN-003', tanggal: '02-11-2026' });
  const back = post('kembaliPerbaikan', { id: 'PRN-003', biaya: '5' });
  expect(post(back.undo!.action, back.undo!.input).ok).toBe(true);
  expect([office.value('Aset!D2'), office.value('Perbaikan!H2'), office.value('Perbaikan!J2')]).toEqual(['RR', '', '']);
  expect(post(sent.undo!.action, sent.undo!.input).ok).toBe(true);
  expect(office.value('Aset!D2')).toBe('B');
  expect(office.sheet('Perbaikan').lastRow()).toBe(1);
});

describe('a condition that another has set since the form was opened', () => {
  const opened = JSON.stringify({ kondisi: 'RR' });

  test('isn’t written over by what comes back from repair, unless the person has seen it', () => {
    const { office, post } = prepared();
    post('kirimPerbaikan', { id: 'PRN-003' });
    post('ubahKondisi', { id: 'PRN-003', kondisi: 'RB' });
    const input = { id: 'PRN-003', kondisi: 'B', semula: opened };
    const asked = post('kembaliPerbaikan', input) as ReturnType<typeof post> & { conflict: string };
    expect(asked.sentence).toMatch(
      /^Aset PRN-003 sudah diubah orang lain.*: Kondisi dari rusak ringan menjadi rusak berat \(petugas@/,
    );
    expect([office.value('Aset!D2'), office.value('Perbaikan!H2')]).toEqual(['RB', '']);
    expect(post('kembaliPerbaikan', { ...input, dilihat: asked.conflict })).toMatchObject({ ok: true });
    expect(office.value('Aset!D2')).toBe('B');
  });

  test('nor by what goes out; what comes to the same condition needs no question', () => {
    const { office, post } = prepared();
    expect(post('ubahKondisi', { id: 'PC-1', kondisi: 'RB' }).ok).toBe(true);
    const semula = JSON.stringify({ kondisi: 'B' });
    expect(post('kirimPerbaikan', { id: 'PC-1', kondisi: 'RR', semula }).sentence).toMatch(
      /Kondisi dari baik menjadi rusak berat/,
    );
    expect([office.value('Aset!D3'), office.sheet('Perbaikan').lastRow()]).toEqual(['RB', 1]);
    expect(post('kirimPerbaikan', { id: 'PC-1', semula })).toMatchObject({ ok: true });
    expect(office.value('Aset!D3')).toBe('RB');
  });
});

test.each([
  ['kirimPerbaikan', { id: 'PRN-9' }, 'id', /^Alat PRN-9 tidak ada di lembar Aset; yang mirip: .*PRN-003/],
  [
    'kirimPerbaikan',
    { id: 'PRN-003', tanggal: '25-11-2026' },
    'tanggal',
    /^Tanggal keluar harus hari ini \(24-11-2026\)/,
  ],
  ['kirimPerbaikan', { id: 'PRN-003', janji: '23-11-2026' }, 'janji', /^Dijanjikan harus hari keluar \(24-11-2026\)/],
  ['kirimPerbaikan', { id: 'PRN-003', kondisi: 'B' }, 'kondisi', /^Kondisi harus rusak ringan atau rusak berat/],
  ['kembaliPerbaikan', { id: 'PRN-003' }, 'id', /^PRN-003 tidak sedang diperbaiki di luar/],
  [
    'catatServis',
    { id: 'PC-1', jenis: 'UJI_CETAK' },
    'jenis',
    /^Uji cetak hanya untuk printer kartu; PC-1 adalah PC perekaman/,
  ],
  ['pindahBagian', { pindah: '[["PC-2","SET-2","SET-1"]]' }, 'setPerekaman', /^SET-1 sudah punya PC perekaman: PC-1/],
  [
    'pindahBagian',
    { pindah: '[["PC-2","SET-1","SET-2"]]' },
    'pindah',
    /^PC-2 sekarang di SET-2; susunan sudah berubah/,
  ],
  ['pindahBagian', { pindah: '[["PRN-003","","SET-2"]]' }, 'pindah', /printer kartu/],
  ['pindahBagian', { pindah: 'bukan' }, 'pindah', /^Perpindahan harus perpindahan alat/],
])('%s %j is refused at %s, and nothing is written', (action, input, field, sentence) => {
  const { office, post } = prepared();
  const before = office.values('Aset!A1:F4');
  const refused = post(action, input as Record<string, string>);
  expect(refused).toMatchObject({ ok: false, fields: { [field]: expect.stringMatching(sentence) } });
  expect(office.values('Aset!A1:F4')).toEqual(before);
  expect(office.sheet('Perbaikan').lastRow()).toBe(1);
});

test('a device that is away can neither be sent again nor serviced here', () => {
  const { post } = prepared();
  post('kirimPerbaikan', { id: 'PRN-003', tanggal: '02-11-2026' });
  const refusal = /^PRN-003 sedang diperbaiki sejak 02-11-2026 \(R-0001\); catat kembalinya dulu/;
  expect(post('kirimPerbaikan', { id: 'PRN-003' }).sentence).toMatch(refusal);
  expect(post('catatServis', { id: 'PRN-003', jenis: 'SERVIS' }).sentence).toMatch(refusal);
  expect(post('kembaliPerbaikan', { id: 'PRN-003', tanggal: '01-11-2026' }).sentence).toMatch(
    /^Tanggal kembali harus hari keluar \(02-11-2026\)/,
  );
});

test('two parts change places at once, each in Riwayat, and back', () => {
  const { office, post } = prepared();
  const done = post('pindahBagian', { pindah: '[["PC-1","SET-1","SET-2"],["PC-2","SET-2","SET-1"]]' });
  expect(done.sentence).toBe('PC-1 dari SET-1 ke SET-2; PC-2 dari SET-2 ke SET-1. Set yang lengkap sekarang: 0.');
  expect(office.values('Aset!E3:E4')).toEqual([['SET-2'], ['SET-1']]);
  expect(office.values('Riwayat!D2:D60').filter(([what]) => what === 'Rakit ulang')).toHaveLength(3);
  expect(post(done.undo!.action, done.undo!.input).ok).toBe(true);
  expect(office.values('Aset!E3:E4')).toEqual([['SET-1'], ['SET-2']]);
});

/** Person, lock, tabs, journal (and with it the zone), Riwayat; then journal, Riwayat, flush; the lock goes by itself. */
const EVERY_ACTION = 8;

test('each costs one call for each register it looks at and one for each it changes, the same with 300 devices', () => {
  const callsIn = (more: string[][]) => {
    const { office, post } = prepared();
    if (more.length > 0) office.paste('Aset!A5', more);
    const calls = (action: string, input: Record<string, string>) => {
      const { reads, writes } = office.counting(() => expect(post(action, input)).toMatchObject({ ok: true }));
      return reads + writes;
    };
    return {
      kirimPerbaikan: calls('kirimPerbaikan', { id: 'PRN-003' }),
      kembaliPerbaikan: calls('kembaliPerbaikan', { id: 'PRN-003', biaya: '450000' }),
      catatServis: calls('catatServis', { id: 'PRN-003', jenis: 'UJI_CETAK' }),
      pindahBagian: calls('pindahBagian', { pindah: '[["PC-2","SET-2",""]]' }),
      pasangKeSet: calls('pasangKeSet', { id: 'PC-2', setPerekaman: 'SET-2' }),
      lepasDariSet: calls('lepasDariSet', { id: 'PC-2' }),
    };
  };
  const few = callsIn([]);
  expect(few).toEqual({
    // Aset and Perbaikan, both changed
    kirimPerbaikan: EVERY_ACTION + 4,
    kembaliPerbaikan: EVERY_ACTION + 4,
    // Aset only says that the device is there
    catatServis: EVERY_ACTION + 3,
    // Aset
    pindahBagian: EVERY_ACTION + 2,
    pasangKeSet: EVERY_ACTION + 2,
    lepasDariSet: EVERY_ACTION + 2,
  });
  expect(callsIn(Array.from({ length: 300 }, (_, at) => [`L-${at}`, 'Lain', 'LAINNYA', 'B']))).toEqual(few);
});

test('a room that was looked through leaves conditions and KIR’s mutations, and comes back whole', () => {
  const { office, post } = prepared();
  office.paste('Aset!O2', [['Pelayanan'], ['Pelayanan'], ['Gudang']]);
  office.type('Aset!R2', 'hibah Dinas');
  const before = office.values('Aset!A2:R4');
  const done = post('periksaRuang', { ruang: 'pelayanan', ditemukan: '[["pc-1","RR"],["PC-2",""]]' });
  expect(done.sentence).toBe(
    'Periksa ruang pelayanan: 1 dari 2 alat ada di tempatnya; tidak ditemukan: PRN-003; bukan ruangnya: PC-2.',
  );
  expect(office.values('Aset!D2:D4')).toEqual([['B'], ['RR'], ['RB']]);
  expect(office.values('Aset!R2:R4')).toEqual([
    ['hibah Dinas; Periksa 24-11-2026: tidak ditemukan di pelayanan'],
    [''],
    ['Periksa 24-11-2026: ditemukan di pelayanan, tercatat di Gudang'],
  ]);
  office.call('perbaruiLaporan');
  expect(JSON.stringify(office.values('KIR!N1:N60'))).toContain('Periksa 24-11-2026: tidak ditemukan di pelayanan');
  expect(post(done.undo!.action, done.undo!.input).ok).toBe(true);
  expect(office.values('Aset!A2:R4')).toEqual(before);
  post('kirimPerbaikan', { id: 'PRN-003' });
  expect(post('periksaRuang', { ruang: 'Pelayanan', ditemukan: '[["PC-1",""]]' }).sentence).toBe(
    'Periksa ruang Pelayanan: 1 dari 2 alat ada di tempatnya; sedang diperbaiki: PRN-003.',
  );
});

test.each([
  [{ ruang: 'Pelayanan', ditemukan: '[["PC-9",""]]' }, 'ditemukan', /^Alat PC-9 tidak ada di lembar Aset/],
  [{ ruang: 'Kosong', ditemukan: '[]' }, 'ruang', /^Tidak ada alat yang tercatat atau ditemukan di ruang Kosong/],
  [{ ruang: '', ditemukan: '[]' }, 'ruang', /^Ruang harus diisi/],
  [{ ruang: 'Pelayanan', ditemukan: '[["PC-1","HILANG"]]' }, 'ditemukan', /^Alat yang ditemukan harus daftar/],
])('a check of a room that says %j is refused', (input, field, sentence) => {
  const { post } = prepared();
  expect(post('periksaRuang', input).fields?.[field]).toMatch(sentence);
});

test('a device isn’t taken out again while outages or repairs name it; all of them are named, each with its place', () => {
  const workbook = emptyOffice();
  const added = done(workbook, 'tambahAlat', { id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU' });
  const outage = done(workbook, 'mulaiGangguan', { jenis: 'PRINTER', asetId: 'prn-1' });
  const services = ['SERVIS', 'UJI_CETAK'].map((jenis) => done(workbook, 'catatServis', { id: 'PRN-1', jenis }));
  expect(undo(workbook, added)).toMatchObject({
    done: false,
    sentence:
      'Aset PRN-1 disebut oleh gangguan G-0001 (baris 2), perbaikan R-0001 (baris 2), perbaikan R-0002 (baris 3); alat yang tidak dipakai lagi dihapus lewat Hapus alat.',
    blocks: [
      { sheet: 'Gangguan', line: 2 },
      { sheet: 'Perbaikan', line: 2, sentence: 'Baris 2: R-0001 menyebut PRN-1' },
      { sheet: 'Perbaikan', line: 3 },
    ],
  });
  for (const one of [outage, ...services]) undo(workbook, one);
  expect(undo(workbook, added)).toMatchObject({ done: true });
});
