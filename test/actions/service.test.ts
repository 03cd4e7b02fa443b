import { layanan } from '../../src/tables';
import { done, emptyOffice, refused, rowsOf, undo } from '../fixtures/office';

describe('the counts of a day', () => {
  test('are one row; posted again, what is filled in replaces and what is left empty stays', () => {
    const office = emptyOffice();
    const first = done(office, 'catatLayanan', { rekam: '40', cetak: '38', jam: '7,5' });
    expect(first.sentence).toBe('Layanan 24-11-2026 dicatat: Rekam 40, Cetak 38, Jam 7,5.');
    const second = done(office, 'catatLayanan', { rekam: '45', petugas: '4' });
    expect(second.sentence).toBe(
      'Layanan 24-11-2026 diganti: Rekam dari 40 menjadi 45, Petugas dari kosong menjadi 4; yang lain tetap.',
    );
    expect(rowsOf(office, layanan)).toMatchObject([{ rekam: 45, cetak: 38, petugas: 4, jam: 7.5 }]);
    expect(undo(office, second)).toMatchObject({ done: true, sentence: 'Layanan 24-11-2026 kembali seperti semula.' });
    expect(rowsOf(office, layanan)).toMatchObject([{ rekam: 40, cetak: 38, petugas: null, jam: 7.5 }]);
    expect(undo(office, first).done).toBe(true);
    expect(rowsOf(office, layanan)).toEqual([]);
  });

  test('that nobody told stay empty cells, on a new day and when it is told more; nought is told', () => {
    const office = emptyOffice();
    const cells = () => (office.sheets.Layanan?.[1] ?? []).slice(1);
    const first = done(office, 'catatLayanan', { rekam: '40', gagal: '0' });
    expect(cells()).toEqual(['', 40, '', '', 0, '', '', '', '']);
    const second = done(office, 'catatLayanan', { cetak: '38' });
    expect(cells()).toEqual(['', 40, '', 38, 0, '', '', '', '']);
    undo(office, second);
    expect(undo(office, first).done).toBe(true);
    expect(rowsOf(office, layanan)).toEqual([]);
  });

  test('told of a cell that nobody had filled in start from empty, and undone leave it empty again', () => {
    const office = emptyOffice();
    const cells = () => (office.sheets.Layanan?.[1] ?? []).slice(1);
    done(office, 'catatLayanan', { prr: '30' });
    const second = done(office, 'catatLayanan', { rekam: '12' });
    expect(second.sentence).toBe('Layanan 24-11-2026 diganti: Rekam dari kosong menjadi 12; yang lain tetap.');
    expect(undo(office, second).done).toBe(true);
    expect(cells()).toEqual(['', '', 30, '', '', '', '', '', '']);
  });

  test('of zero are counts too, and correct an earlier number', () => {
    const office = emptyOffice();
    done(office, 'catatLayanan', { gagal: '3' });
    expect(done(office, 'catatLayanan', { gagal: '0' }).sentence).toContain('Gagal dari 3 menjadi 0');
  });

  test.each([
    [{ tanggal: '25-11-2026', rekam: '1' }, 'tanggal'],
    [{ tanggal: '01-01-2010', rekam: '1' }, 'tanggal'],
    [{ rekam: '-1' }, 'rekam'],
    [{ rekam: '1,5' }, 'rekam'],
    [{ rekam: 'banyak' }, 'rekam'],
    [{ rekam: '100001' }, 'rekam'],
    [{ rekam: '1', jam: '25' }, 'jam'],
    [{ rekam: '1', petugas: '501' }, 'petugas'],
    [{ rekam: '1', catatan: 'Budi 3515070101900001' }, 'catatan'],
    [{}, 'daftar'],
  ])('that cannot be, such as %j, are refused at the field', (input, field) => {
    const office = emptyOffice();
    expect(Object.keys(refused(office, 'catatLayanan', input).fields)).toEqual([field]);
    expect(rowsOf(office, layanan)).toEqual([]);
  });

  test('of a day whose row is spoilt wait until it is mended', () => {
    const office = emptyOffice();
    done(office, 'catatLayanan', { rekam: '40' });
    (office.sheets.Layanan?.[1] ?? [])[2] = 'empat puluh';
    expect(refused(office, 'catatLayanan', { rekam: '41' })).toMatchObject({
      fields: { tanggal: expect.stringContaining('baris itu harus dibenahi dulu: Rekam harus') },
      blocks: [{ sheet: 'Layanan', line: 2, column: 3 }],
    });
  });

  test('posted twice the same are said to stand already', () => {
    const office = emptyOffice();
    done(office, 'catatLayanan', { rekam: '40' });
    expect(refused(office, 'catatLayanan', { rekam: '40' }).sentence).toBe(
      'Layanan 24-11-2026 sudah tercatat persis begitu.',
    );
  });
});
