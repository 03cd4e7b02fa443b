import { aset } from '../../src/tables';
import { riwayat } from '../../src/tables/riwayat';
import { done, emptyOffice, post, refused, rowsOf, snapshot, undo } from '../fixtures/office';

function office() {
  const workbook = emptyOffice();
  for (const [id, jenis, kondisi, ruang] of [
    ['PC-001', 'PC', 'B', 'Pelayanan'],
    ['PRN-001', 'PRINTER_KARTU', 'B', ''],
    ['PRN-002', 'PRINTER_KARTU', 'RB', 'Gudang'],
    ['PRN-003', 'PRINTER_KARTU', 'B', 'Pelayanan'],
  ] as const) {
    done(workbook, 'tambahAlat', { id, nama: `Alat ${id}`, jenis, kondisi, ruang });
  }
  return workbook;
}
const states = (workbook: ReturnType<typeof office>) =>
  rowsOf(workbook, aset).map(({ id, kondisi, ruang }) => `${id} ${kondisi} ${ruang ?? '-'}`);

describe('several devices at once', () => {
  test('get one condition and one room; each has its row in Riwayat, before the row of the whole', () => {
    const workbook = office();
    const outcome = done(
      workbook,
      'ubahBanyakAlat',
      { id: 'prn-001, PRN-002 PRN-003', kondisi: 'RB', ruang: 'Gudang', alasan: 'banjir' },
      { actionId: 'BANYAK' },
    );
    expect(states(workbook)).toEqual([
      'PC-001 B Pelayanan',
      'PRN-001 RB Gudang',
      'PRN-002 RB Gudang',
      'PRN-003 RB Gudang',
    ]);
    expect(outcome.sentence).toBe(
      '2 alat diubah, kondisi menjadi rusak berat dan ruang menjadi Gudang (banjir): PRN-001, PRN-003. 1 alat lain memang sudah begitu. Set perekaman siap sekarang: 0.',
    );
    expect(
      rowsOf(workbook, riwayat)
        .slice(-3)
        .map(({ id, objek, uraian }) => [id, objek, uraian]),
    ).toEqual([
      [
        'BANYAK.1',
        'Aset PRN-001',
        'PRN-001: Kondisi dari baik menjadi rusak berat, Ruang dari kosong menjadi Gudang (banjir).',
      ],
      [
        'BANYAK.2',
        'Aset PRN-003',
        'PRN-003: Kondisi dari baik menjadi rusak berat, Ruang dari Pelayanan menjadi Gudang (banjir).',
      ],
      ['BANYAK', 'Aset, 2 alat', outcome.sentence],
    ]);
  });

  test('too many to be named in an answer are counted; each still has its row in Riwayat', () => {
    const workbook = emptyOffice();
    const ids = Array.from({ length: 50 }, (_, at) => `K-${10 + at}`);
    for (const id of ids) done(workbook, 'tambahAlat', { id, nama: 'Kursi', jenis: 'LAINNYA', kondisi: 'B' });
    const { sentence } = done(workbook, 'ubahBanyakAlat', { id: ids.join(' '), ruang: 'Aula' });
    expect(sentence).toBe(
      '50 alat diubah, ruang menjadi Aula: K-10, K-11, K-12, K-13, K-14, K-15, K-16, K-17 dan 42 lainnya.',
    );
    const told = rowsOf(workbook, riwayat).flatMap(({ objek, uraian }) =>
      /ruang menjadi Aula|Aula\.$/.test(uraian) ? [objek] : [],
    );
    expect(told).toEqual([...ids.map((id) => `Aset ${id}`), 'Aset, 50 alat']);
    const nine = ids.slice(0, 9);
    expect(done(workbook, 'ubahBanyakAlat', { id: nine.join(' '), ruang: 'Ruang Staf' }).sentence).toBe(
      `9 alat diubah, ruang menjadi Ruang Staf: ${nine.join(', ')}.`,
    );
  });

  test('are all put back, each as it was, by one undo', () => {
    const workbook = office();
    const before = states(workbook);
    const outcome = done(workbook, 'ubahBanyakAlat', { id: 'PC-001 PRN-001 PRN-002', kondisi: 'RR', ruang: 'Aula' });
    expect(undo(workbook, outcome)).toMatchObject({ done: true, sentence: '3 baris kembali seperti semula.' });
    expect(states(workbook)).toEqual(before);
  });

  test('stay as they are, all of them, when one isn’t known or was written off', () => {
    const workbook = office();
    done(workbook, 'hapusAlat', { id: 'PRN-002', alasan: 'rusak total' });
    const before = snapshot(workbook);
    const outcome = refused(workbook, 'ubahBanyakAlat', { id: 'PRN-001, PRN-002, PRN-009', kondisi: 'RR' });
    expect(outcome.sentence).toMatch(/PRN-002 sudah dihapus.*PRN-009 tidak ada.*Tidak satu pun diubah\.$/);
    expect(outcome.blocks).toHaveLength(1);
    expect(snapshot(workbook)).toBe(before);
  });

  test('aren’t put back by halves when one has been changed since', () => {
    const workbook = office();
    const outcome = done(workbook, 'ubahBanyakAlat', { id: 'PRN-001 PRN-003', kondisi: 'RR' });
    done(workbook, 'ubahKondisi', { id: 'PRN-003', kondisi: 'RB' });
    const before = snapshot(workbook);
    const answer = undo(workbook, outcome);
    expect(answer).toMatchObject({ done: false, blocks: [{ sheet: 'Aset', line: 5 }] });
    expect(snapshot(workbook)).toBe(before);
  });

  test.each([
    [{ id: 'PRN-001' }, /Pilih kondisi baru/],
    [{ id: '', kondisi: 'B' }, /satu Id Aset atau lebih/],
    [{ id: 'PRN-001, ???', kondisi: 'B' }, /satu Id Aset atau lebih/],
    [{ id: 'PRN-001 PRN-003', kondisi: 'B' }, /memang sudah begitu/],
    [{ id: 'PRN-001', kondisi: 'lumayan' }, /^Kondisi harus/],
  ])('%j is refused', (input, sentence) => {
    const workbook = office();
    const before = snapshot(workbook);
    expect(refused(workbook, 'ubahBanyakAlat', input).sentence).toMatch(sentence);
    expect(snapshot(workbook)).toBe(before);
  });

  test('sent again they are recognised, and a spoilt undo is refused', () => {
    const workbook = office();
    done(workbook, 'ubahBanyakAlat', { id: 'PRN-001 PRN-003', kondisi: 'RR' }, { actionId: 'DUA' });
    const before = snapshot(workbook);
    const again = post(workbook, 'ubahBanyakAlat', { id: 'PRN-001 PRN-003', kondisi: 'RR' }, { actionId: 'DUA' });
    expect(again).toMatchObject({ done: true, again: true });
    for (const baris of ['', '[]', '{}', '[1]', '[{}]', 'x']) {
      expect(refused(workbook, 'pulihkanBanyakBaris', { baris }).sentence).not.toBe('');
    }
    expect(snapshot(workbook)).toBe(before);
  });
});
