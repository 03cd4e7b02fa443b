import { pembagianBlanko } from '../../src/reports';
import { entry, linesUnder, pageOf, type Typed, textOf, wall } from './office';

const office = (prr: number, cetak: number, blanko: number): Typed => ({
  desa: [
    { kode: 'D1', nama: 'Besar', wajibKtp: 500, sudahRekam: 0 },
    { kode: 'D2', nama: 'Sedang', wajibKtp: 300, sudahRekam: 0 },
    { kode: 'D3', nama: 'Kecil', wajibKtp: 200, sudahRekam: 0 },
    { kode: 'D4', nama: 'Lama', wajibKtp: 900, sudahRekam: 0, aktifSampai: wall('2020-12-31') },
  ],
  layanan: [{ tanggal: wall('2026-11-20'), daftar: 0, rekam: 0, prr, cetak, gagal: 0, serah: 0 }],
  persediaan: [entry('2026-11-02', 'TERIMA', blanko)],
});

test('shares the blanko on hand by how many wait, in whole cards', () => {
  // 100 wait: 50, 30, 20 by wajib KTP; 10 cards: 5, 3, 2
  const lines = linesUnder(pageOf(pembagianBlanko, office(140, 40, 10)), 'No', 'Desa');
  expect(lines.slice(1).map((line) => line.slice(1))).toEqual([
    ['Besar', 500, 50, 5, 45],
    ['Sedang', 300, 30, 3, 27],
    ['Kecil', 200, 20, 2, 18],
    ['Jumlah', 1000, 100, 10, 90],
  ]);
});

test('does not share out to cards that only Persediaan tells were printed', () => {
  const typed = office(140, 0, 50);
  const noted: Typed = {
    ...typed,
    layanan: [{ tanggal: wall('2026-11-20'), daftar: 0, rekam: 0, prr: 140, gagal: 0, serah: 0 }],
    persediaan: [entry('2026-11-02', 'TERIMA', 50), entry('2026-11-20', 'CETAK', 40)],
  };
  const page = pageOf(pembagianBlanko, noted);
  expect(linesUnder(page, 'No', 'Desa').at(-1)).toEqual(['', 'Jumlah', 1000, 100, 10, 90]);
  expect(textOf(page).replace(/\s+/g, ' ')).toContain(
    'dari cetak tiap bulan yang lebih banyak antara Layanan dan Persediaan',
  );
  expect(textOf(pageOf(pembagianBlanko, typed))).not.toContain('antara Layanan dan Persediaan');
});

test('says what is missing, or that nothing needs sharing', () => {
  expect(textOf(pageOf(pembagianBlanko, office(140, 40, 10)))).toContain('10 keping untuk 100 kartu');
  expect(textOf(pageOf(pembagianBlanko, office(140, 40, 10)))).toContain('kurang 90');
  const enough = pageOf(pembagianBlanko, office(140, 40, 250));
  expect(textOf(enough)).toContain('250 keping cukup untuk 100 kartu');
  // nobody gets more than waits
  expect(linesUnder(enough, 'No', 'Desa').pop()?.slice(3)).toEqual([100, 100, 0]);
  expect(textOf(pageOf(pembagianBlanko, office(40, 60, 250)))).toContain('Tidak ada kartu yang menunggu cetak');
  expect(textOf(pageOf(pembagianBlanko, {}))).toContain('Tidak ada desa aktif yang terbaca');
});

test('shares nothing out while nobody has told how many wait', () => {
  const page = pageOf(pembagianBlanko, { ...office(0, 0, 10), layanan: [{ tanggal: wall('2026-11-20'), cetak: 5 }] });
  expect(textOf(page)).toContain('Kolom PRR di lembar Layanan belum pernah diisi');
  expect(textOf(page)).not.toContain('Tidak ada kartu yang menunggu cetak');
  for (const line of linesUnder(page, 'No', 'Desa').slice(1)) expect(line.slice(3)).toEqual(['', '', '']);
});
