import { gangguan } from '../../src/tables';
import { done, emptyOffice, post, refused, rowsOf, snapshot, undo } from '../fixtures/office';

describe('an outage', () => {
  test('starts now unless told, gets the next number, and says what stands still', () => {
    const office = emptyOffice();
    expect(done(office, 'mulaiGangguan', { jenis: 'SERVER' }).sentence).toBe(
      'Gangguan server dicatat mulai 24-11-2026 09:15 sebagai G-0001; yang terhenti: verifikasi dan pencetakan.',
    );
    done(office, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08.00', tahapTerhenti: 'rekam' });
    expect(rowsOf(office, gangguan)).toMatchObject([
      { id: 'G-0001', mulai: '2026-11-24T09:15', selesai: null },
      { id: 'G-0002', mulai: '2026-11-24T08:00', tahapTerhenti: ['REKAM'] },
    ]);
  });

  test('that is undone leaves no trace in the log', () => {
    const office = emptyOffice();
    const outcome = done(office, 'mulaiGangguan', { jenis: 'SERVER' });
    expect(undo(office, outcome).done).toBe(true);
    expect(rowsOf(office, gangguan)).toEqual([]);
  });

  test('ends once, after its start, and says how long it took', () => {
    const office = emptyOffice();
    done(office, 'mulaiGangguan', { jenis: 'SERVER', mulai: '23-11-2026 13:00' });
    expect(refused(office, 'akhiriGangguan', { id: 'G-0001', selesai: '23-11-2026 12:59' }).fields.selesai).toBe(
      'Selesai harus sesudah mulai (23-11-2026 13:00), bukan 23-11-2026 12:59',
    );
    const outcome = done(office, 'akhiriGangguan', { id: 'g-0001', tindakan: 'hidup sendiri' });
    expect(outcome.sentence).toBe('Gangguan server (G-0001) berakhir 24-11-2026 09:15, lamanya 20 jam 15 menit.');
    expect(refused(office, 'akhiriGangguan', { id: 'G-0001' })).toMatchObject({
      fields: { id: 'G-0001 sudah berakhir 24-11-2026 09:15 (baris 2); pakai Ubah gangguan bila jamnya salah' },
      blocks: [{ sheet: 'Gangguan', line: 2 }],
    });
    expect(undo(office, outcome).done).toBe(true);
    expect(rowsOf(office, gangguan)[0]).toMatchObject({ selesai: null, tindakan: null });
  });

  test('is not running again by an undo while the same thing runs anew', () => {
    const office = emptyOffice();
    done(office, 'mulaiGangguan', { jenis: 'SERVER', mulai: '01-11-2026 08:00' });
    const ended = done(office, 'akhiriGangguan', { id: 'G-0001' });
    const anew = done(office, 'mulaiGangguan', { jenis: 'SERVER' });
    expect(undo(office, ended)).toMatchObject({ done: false, blocks: [{ sheet: 'Gangguan', line: 3 }] });
    expect(undo(office, anew).done).toBe(true);
    expect(undo(office, ended).done).toBe(true);
  });

  test('told afterwards has start and end', () => {
    const office = emptyOffice();
    const times = { mulai: '12-10-2026 08:00', selesai: '12-10-2026 11:20' };
    const outcome = done(office, 'catatGangguan', { ...times, jenis: 'JARINGAN', wargaTerdampak: '30' });
    expect(outcome.sentence).toBe(
      'Gangguan jaringan 12-10-2026 08:00 selama 3 jam 20 menit dicatat sebagai G-0001; yang terhenti: verifikasi dan pencetakan.',
    );
    expect(
      refused(office, 'catatGangguan', { ...times, selesai: '12-10-2026 07:00', jenis: 'SERVER' }).fields.selesai,
    ).toContain('sesudah mulai');
    expect(Object.keys(refused(office, 'catatGangguan', { jenis: 'SERVER' }).fields)).toEqual(['mulai', 'selesai']);
    expect(undo(office, outcome).done).toBe(true);
  });

  test.each([
    ['mulai', '24-11-2026 09:16', 'tidak sesudah sekarang (24-11-2026 09:15)'],
    ['mulai', '31-12-2010 10:00', '01-01-2011 sampai 31-12-2099'],
    ['mulai', 'kemarin', 'tanggal dan jam'],
    ['mulai', '24-11-2026 25:00', 'tanggal dan jam'],
    [
      'jenis',
      'KOPI',
      'salah satu dari SERVER (server pusat), JARINGAN, LISTRIK, ALAT_REKAM, PRINTER, BAHAN_HABIS, LAINNYA',
    ],
    ['tahapTerhenti', 'REKAM, MAKAN', 'REKAM, VERIFIKASI, CETAK'],
    ['penyebab', '3515070101900001', 'tanpa NIK'],
  ])('with %s %p is refused at that field', (field, value, expected) => {
    const outcome = refused(emptyOffice(), 'mulaiGangguan', { jenis: 'SERVER', [field]: value });
    expect(outcome.fields[field]).toContain(expected);
  });

  test('of an unknown device is refused with the ids most like it', () => {
    const office = emptyOffice();
    done(office, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' });
    expect(refused(office, 'mulaiGangguan', { jenis: 'PRINTER', asetId: 'PRN-01' }).fields.asetId).toBe(
      'Alat PRN-01 tidak ada di lembar Aset; yang mirip: PRN-001',
    );
  });

  test('of one thing runs once; of two devices it runs twice', () => {
    const office = emptyOffice();
    for (const id of ['PRN-001', 'PRN-002']) done(office, 'tambahAlat', { id, nama: id, jenis: 'PRINTER_KARTU' });
    done(office, 'mulaiGangguan', { jenis: 'PRINTER', asetId: 'PRN-001' });
    done(office, 'mulaiGangguan', { jenis: 'PRINTER', asetId: 'PRN-002' });
    expect(refused(office, 'mulaiGangguan', { jenis: 'PRINTER', asetId: 'prn-001' })).toMatchObject({
      fields: {
        jenis: expect.stringContaining('printer (PRN-001) masih berlangsung sejak 24-11-2026 09:15 (G-0001, baris 2)'),
      },
      blocks: [{ sheet: 'Gangguan', line: 2 }],
    });
  });

  test('is corrected field by field: what is left out stays, what is sent empty is emptied', () => {
    const office = emptyOffice();
    const times = { mulai: '12-10-2026 08:00', selesai: '12-10-2026 11:20' };
    done(office, 'catatGangguan', { ...times, jenis: 'JARINGAN', penyebab: 'kabel' });
    const before = snapshot(office);
    const outcome = done(office, 'ubahGangguan', { id: 'G-0001', jenis: 'SERVER', selesai: '' });
    expect(outcome.sentence).toBe(
      'G-0001 diubah: Selesai dari 12-10-2026 11:20 menjadi kosong, Jenis dari jaringan menjadi server pusat.',
    );
    expect(rowsOf(office, gangguan)[0]).toMatchObject({ selesai: null, jenis: 'SERVER', penyebab: 'kabel' });
    expect(undo(office, outcome).done).toBe(true);
    expect(JSON.stringify(office.sheets.Gangguan)).toBe(JSON.stringify(JSON.parse(before).Gangguan));
    expect(refused(office, 'ubahGangguan', { id: 'G-0001', jenis: 'JARINGAN' }).sentence).toContain(
      'Tidak ada yang berbeda',
    );
    expect(refused(office, 'ubahGangguan', { id: 'G-0001', mulai: '' }).fields.mulai).toContain('bukan kosong');
  });

  test('keeps its number apart from those of spoilt rows', () => {
    const office = emptyOffice();
    done(office, 'mulaiGangguan', { jenis: 'SERVER' });
    (office.sheets.Gangguan?.[1] ?? [])[1] = 'tadi pagi';
    done(office, 'mulaiGangguan', { jenis: 'LISTRIK' });
    expect(office.sheets.Gangguan?.[2]?.[0]).toBe('G-0002');
    // More digits than a number keeps.
    (office.sheets.Gangguan?.[2] ?? [])[0] = 'G-9999999999999999999999';
    done(office, 'mulaiGangguan', { jenis: 'JARINGAN' });
    // G-0002 was that row's own.
    expect(office.sheets.Gangguan?.[3]?.[0]).toBe('G-0003');
    expect(post(office, 'akhiriGangguan', { id: 'G-0001' }).sentence).toContain(
      'baris itu harus dibenahi dulu: Mulai harus',
    );
  });
});

describe('an outage told a second time', () => {
  const FIRST = { jenis: 'JARINGAN', mulai: '20-11-2026 08:00', selesai: '20-11-2026 10:00' };
  const withFirst = () => {
    const office = emptyOffice();
    done(office, 'catatGangguan', FIRST);
    return office;
  };

  test.each([
    ['inside it', '20-11-2026 08:30', '20-11-2026 09:00', '.'],
    ['around it', '20-11-2026 07:00', '20-11-2026 11:00', ' sampai 20-11-2026 11:00.'],
    ['over its end', '20-11-2026 09:59', '20-11-2026 11:00', '.'],
    [
      ...(['and still running', '20-11-2026 07:00', ''] as const),
      ' sampai sekarang. Bila sudah selesai, catat sekaligus dengan jam selesainya.',
    ],
  ])('%s is refused with the row named, and nothing is written', (_, mulai, selesai, told) => {
    const office = withFirst();
    const before = snapshot(office);
    const action = selesai ? 'catatGangguan' : 'mulaiGangguan';
    const outcome = refused(office, action, { jenis: 'JARINGAN', mulai, ...(selesai ? { selesai } : {}) });
    expect(outcome).toMatchObject({
      fields: {
        mulai: `Mulai harus di luar G-0001 di baris 2 (jaringan 20-11-2026 08:00 sampai 20-11-2026 10:00), bukan ${mulai}${told} Gangguan yang sama dicatat sekali: ubah G-0001 bila jamnya kurang tepat, atau bedakan Tahap Terhenti`,
      },
      blocks: [{ sheet: 'Gangguan', line: 2 }],
    });
    expect(snapshot(office)).toBe(before);
  });

  test.each([
    ['begins as the first one ends', { mulai: '20-11-2026 10:00', selesai: '20-11-2026 11:00' }],
    ['is of another kind', { ...FIRST, jenis: 'SERVER' }],
    ['is of one device', { ...FIRST, asetId: 'PC-001' }],
    ['stops something else', { ...FIRST, tahapTerhenti: 'REKAM' }],
  ])('is one of its own where it %s', (_, other) => {
    const office = withFirst();
    done(office, 'tambahAlat', { id: 'PC-001', nama: 'Komputer', jenis: 'PC' });
    done(office, 'catatGangguan', { jenis: 'JARINGAN', ...other });
    expect(rowsOf(office, gangguan)).toHaveLength(2);
  });

  test('cannot come about by a correction, but what stands twice already can be corrected', () => {
    const office = withFirst();
    done(office, 'catatGangguan', { ...FIRST, mulai: '20-11-2026 11:00', selesai: '20-11-2026 12:00' });
    expect(refused(office, 'ubahGangguan', { id: 'G-0002', mulai: '20-11-2026 09:30' }).fields.mulai).toContain(
      'di luar G-0001 di baris 2',
    );
    // By hand.
    (office.sheets.Gangguan?.[2] ?? [])[1] = { wall: '2026-11-20T09:30:00' };
    done(office, 'ubahGangguan', { id: 'G-0002', penyebab: 'kabel' });
    done(office, 'ubahGangguan', { id: 'G-0002', mulai: '20-11-2026 10:00' });
  });

  test('may go on clashing with what it clashed with before, but not with one more', () => {
    const office = withFirst();
    done(office, 'catatGangguan', { ...FIRST, mulai: '20-11-2026 11:00', selesai: '20-11-2026 12:00' });
    done(office, 'catatGangguan', { ...FIRST, mulai: '20-11-2026 14:00', selesai: '20-11-2026 15:00' });
    // By hand: into G-0001, which stands before it.
    (office.sheets.Gangguan?.[2] ?? [])[1] = { wall: '2026-11-20T09:30:00' };
    expect(refused(office, 'ubahGangguan', { id: 'G-0002', selesai: '20-11-2026 14:30' }).fields.mulai).toContain(
      'di luar G-0003 di baris 4',
    );
    done(office, 'ubahGangguan', { id: 'G-0002', selesai: '20-11-2026 13:00' });
  });
});
