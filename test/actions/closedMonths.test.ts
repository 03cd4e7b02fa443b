import { pasted, requestCell } from '../../src/domain/import/request';
import { layanan, riwayat } from '../../src/tables';
import { done, emptyOffice, NOW, rowsOf, undo } from '../fixtures/office';

const CLOSED = (months: string, first = months) =>
  `${months} sudah ditutup, jadi laporannya yang tersimpan tetap seperti saat ditutup; agar ikut berubah, buka lagi ${first} (panel > Catat > Bahan > Tutup atau buka bulan), lalu tutup lagi.`;

/** October 2026 is closed; today is 24-11-2026. */
function closedOffice() {
  const office = emptyOffice();
  done(office, 'catatLayanan', { tanggal: '30-10-2026', rekam: '20' });
  done(office, 'mulaiGangguan', { mulai: '30-10-2026 13:00', jenis: 'JARINGAN' });
  done(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  return office;
}

describe('what is noted of a day in a closed month', () => {
  test('is taken, and the answer says that the kept reports stay as they are', () => {
    const office = closedOffice();
    const changed = done(office, 'catatLayanan', { tanggal: '30-10-2026', rekam: '99' });
    expect(changed.sentence).toBe(
      `Layanan 30-10-2026 diganti: Rekam dari 20 menjadi 99; yang lain tetap. ${CLOSED('Oktober 2026')}`,
    );
    expect(rowsOf(office, layanan)).toMatchObject([{ rekam: 99 }]);
    expect(undo(office, changed)).toMatchObject({
      done: true,
      sentence: expect.stringContaining(CLOSED('Oktober 2026')),
    });
  });

  test.each([
    ['catatGangguan', { mulai: '29-10-2026 09:00', selesai: '29-10-2026 10:00', jenis: 'LISTRIK' }],
    ['mulaiGangguan', { mulai: '31-10-2026 09:00', jenis: 'LISTRIK' }],
    ['akhiriGangguan', { id: 'G-0001', selesai: '30-10-2026 15:00' }],
    ['ubahGangguan', { id: 'G-0001', mulai: '02-11-2026 08:00' }],
    ['ubahGangguan', { id: 'G-0001', penyebab: 'Kabel putus' }],
  ] as const)('says so of an outage too: %s', (action, input) => {
    expect(done(closedOffice(), action, input).sentence).toContain(CLOSED('Oktober 2026'));
  });

  test('names every month that an import reaches into, and only the closed ones', () => {
    const office = closedOffice();
    const rows = ['30-09-2026,31', '29-10-2026,12', '03-11-2026,15'];
    const asked = pasted(['Tanggal,Rekam', ...rows].join('\n'), { target: 'Layanan' });
    const imported = done(office, 'komitImpor', { permintaan: requestCell.write({ ...asked, seen: '' }) });
    expect(imported.sentence).toContain(CLOSED('September 2026 sampai Oktober 2026', 'September 2026'));
  });

  test('says nothing of days after it, nor of an outage that only ends after it', () => {
    const office = closedOffice();
    const sentences = [
      done(office, 'catatLayanan', { tanggal: '02-11-2026', rekam: '5' }),
      done(office, 'akhiriGangguan', { id: 'G-0001', selesai: '03-11-2026 09:00' }),
      done(office, 'ubahGangguan', { id: 'G-0001', selesai: '03-11-2026 10:00' }),
      done(office, 'catatGangguan', { mulai: '04-11-2026 09:00', selesai: '04-11-2026 10:00', jenis: 'LISTRIK' }),
    ].map(({ sentence }) => sentence);
    expect(sentences.join(' ')).not.toContain('ditutup');
  });

  test('also where an opening was typed into Riwayat, which opens nothing', () => {
    const office = closedOffice();
    const forged = ['x1', NOW, 'ani', 'Buka bulan', 'Buka bulan 2026-10 ke-2', 'dibuka'];
    office.sheets.Riwayat?.push(forged);
    expect(rowsOf(office, riwayat)).toHaveLength(4);
    expect(done(office, 'catatLayanan', { tanggal: '30-10-2026', rekam: '99' }).sentence).toContain(
      CLOSED('Oktober 2026'),
    );
    const asked = pasted('Tanggal,Rekam\n29-10-2026,12', { target: 'Layanan' });
    const imported = done(office, 'komitImpor', { permintaan: requestCell.write({ ...asked, seen: '' }) });
    expect(imported.sentence).toContain(CLOSED('Oktober 2026'));
    expect(undo(office, imported)).toMatchObject({ sentence: expect.stringContaining(CLOSED('Oktober 2026')) });
  });

  test('that was opened again says nothing either', () => {
    const office = closedOffice();
    done(office, 'bukaBulan', { bulan: 'Oktober 2026', alasan: 'uji', izin: 'Camat' });
    expect(done(office, 'catatLayanan', { tanggal: '30-10-2026', rekam: '99' }).sentence).not.toContain('ditutup');
  });
});
