import { beritaAcaraPemusnahan } from '../../src/reports';
import { beritaAcaraOf } from '../../src/reports/monthly/beritaAcaraPemusnahan';
import { entry, linesUnder, office, pageOf, setting, type Typed, textOf } from './office';

const spoilt = (day: string, jenis: string, jumlah: number, dokumen: string | null, more: object = {}) =>
  entry(day, jenis, jumlah, { ...(dokumen ? { dokumen } : {}), ...more });

const LEDGER: Typed = {
  pengaturan: [...office, setting('pengurus_barang_nama', 'Contoh Pengurus')],
  persediaan: [
    entry('2026-10-01', 'TERIMA', 500),
    spoilt('2026-10-06', 'MUSNAH', 5, 'BA 1/2026', { sebab: 'RUSAK' }),
    spoilt('2026-11-10', 'GAGAL', 11, 'BA 2/2026', { sebab: 'GAGAL_CETAK' }),
    spoilt('2026-11-17', 'MUSNAH', 3, 'ba  2/2026', { sebab: 'GAGAL_ENCODE', catatan: 'cip mati' }),
    spoilt('2026-11-18', 'GAGAL', 40, null, { sebab: 'RUSAK' }),
    spoilt('2026-11-24', 'MUSNAH', 1, 'BA 2/2026', { barang: 'FILM', sebab: 'RUSAK' }),
  ],
};

const page = pageOf(beritaAcaraPemusnahan, LEDGER);
const text = textOf(page).replace(/\s+/g, ' ');

test('is about the latest numbered act alone, whatever its number is capitalized like', () => {
  // SE Mendagri 470.13/11176/SJ: by cause. 11 + 3 keping and 1 gulung carry BA 2/2026; those of BA 1 and without one don't count.
  expect(linesUnder(page, 'No', 'Sebab')).toEqual([
    [1, 'Gagal encode', 3, 0, 0, 'tiga'],
    [2, 'Rusak', 0, 0, 1, ''],
    [3, 'Gagal cetak', 11, 0, 0, 'sebelas'],
    ['', 'Jumlah', 14, 0, 1, 'empat belas'],
  ]);
  expect(linesUnder(page, 'No', 'Hari dan peristiwa').map((line) => line.slice(1, 4))).toEqual([
    ['10-11-2026 gagal, dikumpulkan untuk dimusnahkan', 'BLANKO', 11],
    ['17-11-2026 dimusnahkan', 'BLANKO', 3],
    ['24-11-2026 dimusnahkan', 'FILM', 1],
  ]);
});

test('says day, date, place and numbers in words, and carries its own number', () => {
  // 24 November 2026 is a Tuesday.
  expect(text).toContain(
    'Pada hari ini, Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026), bertempat di Porong,',
  );
  expect(text).toContain('blanko 14 (empat belas) keping dan film 1 (satu) gulung yang gagal atau rusak');
  expect(text).toContain('Nomor: BA 2/2026');
});

test('is signed by the keeper of goods beside the Camat', () => {
  const last = page.cells.slice(-8).map((line) => line.filter(Boolean));
  expect(last[1]).toEqual(['Pengurus Barang', 'Camat Porong']);
  expect(last[5]).toEqual(['Contoh Pengurus', 'Dra. Contoh Nama']);
});

test('without a numbered act says what to do and destroys nothing on paper', () => {
  const none = textOf(pageOf(beritaAcaraPemusnahan, { persediaan: [spoilt('2026-11-18', 'GAGAL', 40, null)] }));
  expect(none).toContain('Belum ada pemusnahan yang bernomor berita acara.');
  expect(none).not.toContain('telah memusnahkan');
});

test('does not know of an act that is dated after the day it is asked on', () => {
  expect(textOf(pageOf(beritaAcaraPemusnahan, LEDGER, '2026-10-31T10:00'))).toContain('Nomor: BA 1/2026');
});

test('an earlier act is told in full when it is asked for by its number, dated on its own day', () => {
  const earlier = pageOf(beritaAcaraOf('BA 1/2026'), LEDGER);
  expect(linesUnder(earlier, 'No', 'Sebab')).toEqual([
    [1, 'Rusak', 5, 0, 0, 'lima'],
    ['', 'Jumlah', 5, 0, 0, 'lima'],
  ]);
  // 6 October 2026 is a Tuesday too.
  expect(textOf(earlier).replace(/\s+/g, ' ')).toContain(
    'Selasa tanggal enam bulan Oktober tahun dua ribu dua puluh enam',
  );
  expect(textOf(earlier)).toContain('Nomor: BA 1/2026');
});

test('an amount that a hand turned round stands there as it is: no report fails for it', () => {
  const turned: Typed = {
    ...LEDGER,
    persediaan: [spoilt('2026-11-17', 'MUSNAH', -3, 'BA 2/2026', { sebab: 'RUSAK' })],
  };
  const lines = linesUnder(pageOf(beritaAcaraPemusnahan, turned), 'No', 'Sebab');
  expect(lines.at(-1)).toEqual(['', 'Jumlah', -3, 0, 0, 'minus tiga']);
});
