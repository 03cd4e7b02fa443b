import { type Cell, optional } from '../cells/cell';
import { type Day, day } from '../cells/day';
import { count, decimal, share } from '../cells/number';
import { flag } from '../cells/oneOf';
import { nip, text } from '../cells/text';

/** A setting with what it is unless the office says otherwise, and where that comes from. */
export interface Setting<T> {
  cell: Cell<T>;
  value: T;
  /** The plausible range: the prior of a forecast. */
  low?: number;
  high?: number;
  unit: string;
  source: string;
}

type Pair = readonly [number, number];

/** `possible`: beyond it a value is a typing accident, or nothing could be divided by it; `plausible` is the prior. */
const number = (
  value: number,
  plausible: Pair,
  [least, most]: Pair,
  unit: string,
  source: string,
  cell: Cell<number> = decimal({ least, most }),
): Setting<number> => ({ cell, value, low: plausible[0], high: plausible[1], unit, source });

const fraction = (value: number, plausible: Pair, [least, most]: Pair, unit: string, source: string): Setting<number> =>
  number(value, plausible, [least, most], unit, source, share({ least, most }));

/** A whole number that the office may leave open. */
const openCount = (most: number, unit: string, source: string): Setting<number | null> => ({
  cell: optional(count({ least: 1, most })),
  value: null,
  unit,
  source,
});

const line = (source: string): Setting<string | null> => ({
  cell: optional(text({ longest: 160 })),
  value: null,
  unit: 'teks',
  source,
});

/** Every setting by its name on the sheet. Figures: Dinas reports and regulations as `source` says. */
export const SETTINGS = {
  kecamatan: line('Nama kecamatan untuk kop dan kalimat.'),
  kabupaten: line('Nama kabupaten atau kota.'),
  alamat: line('Alamat kantor untuk kop surat.'),
  tempat: line('Tempat penandatanganan.'),
  camat_nama: line('Nama Camat untuk blok tanda tangan.'),
  camat_pangkat: line('Pangkat Camat.'),
  camat_nip: {
    cell: optional(nip),
    value: null,
    unit: '18 angka',
    source: 'NIP Camat untuk blok tanda tangan.',
  } as Setting<string | null>,
  tanggal_target: {
    cell: optional(day()) as Cell<Day | null>,
    value: null,
    unit: 'tanggal',
    source: 'Kapan tunggakan harus tuntas. Kosong: enam bulan dari hari ini.',
  } as Setting<Day | null>,
  peluang_target: fraction(
    0.8,
    [0.5, 0.95],
    [0.5, 0.99],
    'peluang',
    'Seberapa yakin target harus tercapai sebelum alat diusulkan cukup.',
  ),
  cetak_di_kecamatan: {
    cell: flag,
    value: true,
    unit: 'YA/TIDAK',
    source: 'TIDAK bila kartu dicetak di Dinas.',
  } as Setting<boolean>,
  menit_daftar: number(5, [3, 10], [0, 240], 'menit/orang', 'Perkiraan; belum ada sumber.'),
  menit_rekam: number(10, [5, 15], [0.5, 240], 'menit/orang', 'Beberapa laman Dinas Dukcapil 2011-2024.'),
  menit_cetak: number(6, [5, 8], [0.5, 240], 'menit/kartu', 'Termasuk pengisian cip sekitar 5 menit (Cirebon 2015).'),
  menit_serah: number(3, [2, 5], [0, 240], 'menit/kartu', 'Pencocokan sidik jari 1:1 saat penyerahan.'),
  orang_per_set_hari: number(45, [40, 52], [1, 500], 'orang', '50 (Depok 2016), 52 (Ngawi 2024).'),
  kartu_per_printer_hari: number(
    100,
    [100, 250],
    [1, 5000],
    'kartu',
    '100 sebelum printer panas dan merusak blanko (Bangli, Ambon, Bengkulu); 250 menurut Trenggalek.',
  ),
  hari_verifikasi_pusat: number(
    4,
    [3, 4],
    [0, 250],
    'hari',
    'Porong 2021: 3-4 hari; di tempat lain dari hari itu juga sampai 6 bulan.',
  ),
  bolos_jemput_bola: fraction(
    0.2,
    [0.1, 0.3],
    [0, 0.95],
    'bagian',
    'Warga yang tidak hadir saat jemput bola (Mojokerto 2017).',
  ),
  hari_jemput_bola: openCount(
    250,
    'hari',
    'Hari jemput bola dalam setahun. Kosong: sebanyak desa yang masih punya tunggakan.',
  ),
  set_jemput_bola: openCount(20, 'set', 'Set perekaman yang dibawa keluar. Kosong: semua yang siap.'),
  hari_pertama_jemput_bola: fraction(
    0.75,
    [0.5, 1],
    [0, 1],
    'bagian hari',
    'Perkiraan: sisa hari pertama di tiap desa setelah perjalanan dan pemasangan alat.',
  ),
  hari_jemput_bola_per_minggu: number(
    2,
    [1, 3],
    [1, 5],
    'hari/minggu',
    'Perkiraan: hari dalam seminggu yang dapat dipakai ke luar, mulai dari Selasa.',
    count({ least: 1, most: 5 }),
  ),
  kunjungan_minimal_jemput_bola: number(
    1,
    [0, 2],
    [0, 20],
    'hari set/desa',
    'Porong 2021: tiap desa dikunjungi kira-kira sekali setahun. 0: desa boleh dilewati.',
    count({ most: 20 }),
  ),
  terjangkau: fraction(
    0.7,
    [0.4, 1],
    [0.05, 1],
    'bagian',
    'Bagian daftar tunggakan yang masih bisa direkam: Penajam 7.648 tercatat, kira-kira 3.000 ditemukan; Sepaku 2.200 menjadi 800.',
  ),
  pemula_per_penduduk_tahun: fraction(
    0.0149,
    [0.0125, 0.017],
    [0, 0.1],
    'bagian/tahun',
    '4.031.791 orang berumur 17 tahun pada 2021 dari 271.349.889 penduduk.',
  ),
  penggantian_per_rekam_tahun: fraction(
    0.06,
    [0.04, 0.12],
    [0, 1],
    'bagian/tahun',
    'Sidoarjo Juli 2025; tahun penjatahan, jadi batas bawah.',
  ),
  pemula_setahun: openCount(
    100_000,
    'orang',
    'Penduduk yang genap 17 tahun dalam setahun ke depan menurut daftar. Kosong: dihitung dari jumlah penduduk.',
  ),
  dari_luar_per_hari: number(
    0,
    [0, 0],
    [0, 500],
    'orang/hari kerja',
    'Warga dari luar kecamatan yang direkam di sini. Isi bila kantor melayaninya.',
  ),
  bagian_hilang: fraction(
    0.25,
    [0.15, 0.4],
    [0, 1],
    'bagian',
    'Perkiraan: dari penggantian, kartu hilang. Sidoarjo 2025: hilang, rusak dan ubah data 58 dari 77.',
  ),
  bagian_rusak: fraction(
    0.25,
    [0.15, 0.7],
    [0, 1],
    'bagian',
    'Perkiraan: dari penggantian, kartu rusak. Tangerang Selatan: kira-kira 70 % cetakan.',
  ),
  bagian_pindah: fraction(
    0.25,
    [0.1, 0.4],
    [0, 1],
    'bagian',
    'Dari penggantian, pindah datang: 19 dari 77 (Sidoarjo Juli 2025).',
  ),
  bagian_mendesak: fraction(
    0.05,
    [0, 0.15],
    [0, 1],
    'bagian',
    'Perkiraan: dari penggantian, yang mendesak (berobat, penyandang disabilitas). Sisa dari semua bagian: ubah data.',
  ),
  datang_ramadan: fraction(
    0.8,
    [0.6, 1],
    [0, 1],
    'bagian',
    'Perkiraan: warga yang datang pada hari Ramadan dibanding hari biasa.',
  ),
  jam_sabtu: number(0, [0, 4], [0, 12], 'jam', 'Jam layanan tiap Sabtu. 0: tidak buka.'),
  gagal_cetak: fraction(
    0.015,
    [0.005, 0.03],
    [0, 0.5],
    'bagian',
    'Keyakinan rendah; ganti dengan angka kantor sendiri.',
  ),
  kartu_per_ribbon: number(
    500,
    [400, 500],
    [1, 10_000],
    'kartu',
    'Pemberitaan; harga kira-kira Rp 3,7 juta per ribbon.',
  ),
  gambar_per_film: number(1500, [1500, 1500], [1, 10_000], 'gambar', 'Perlu dipastikan kepada pemasok.'),
  gambar_per_kartu: number(1, [1, 2], [0.5, 4], 'gambar/kartu', 'Perkiraan: satu sisi dicetak; 2 bila kedua sisi.'),
  titik_pesan_praktik: number(
    1000,
    [500, 1000],
    [0, 1_000_000],
    'keping',
    'Kebiasaan Kalimantan Tengah: lapor saat tinggal 1.000; Sukabumi 500-1.000.',
  ),
  waktu_tunggu_blanko: number(
    10,
    [5, 30],
    [0, 250],
    'hari kerja',
    'Perkiraan: dari meminta sampai blanko, ribbon atau film diterima. Kiriman tidak teratur; ganti dengan pengalaman kantor.',
    count({ most: 250 }),
  ),
  hari_antar_pesanan: number(
    20,
    [5, 60],
    [1, 250],
    'hari kerja',
    'Perkiraan: permintaan barang dikirim kira-kira sebulan sekali.',
    count({ least: 1, most: 250 }),
  ),
  tingkat_layanan_stok: fraction(
    0.95,
    [0.8, 0.99],
    [0.5, 0.999],
    'peluang',
    'Seberapa yakin stok harus cukup sampai kiriman datang.',
  ),
  cetak_per_hari_kerja: number(
    41,
    [30, 60],
    [0, 10_000],
    'kartu',
    'Sidoarjo 18 September-14 Oktober 2025: 14.028 kartu di 18 kecamatan.',
  ),
  harga_blanko: number(
    10_200,
    [10_000, 11_000],
    [0, 1_000_000],
    'rupiah',
    '196.000 keping seharga Rp 2 miliar (Sidoarjo 2025).',
  ),
  datang_dua_jam_pertama: fraction(
    0.6,
    [0.4, 0.8],
    [0, 1],
    'bagian',
    'Perkiraan; warga yang datang dalam dua jam pertama.',
  ),
  wke_menit_tahun: number(75_000, [72_000, 78_000], [10_000, 150_000], 'menit/tahun', '1.250 jam: PermenPANRB 1/2020.'),
  hari_cuti: number(12, [6, 12], [0, 60], 'hari/tahun', 'Cuti tahunan PNS 12 hari kerja (PP 11/2017); untuk WISN.'),
  hari_sakit: number(3, [0, 12], [0, 60], 'hari/tahun', 'Perkiraan; untuk WISN. Ganti dengan angka kantor sendiri.'),
  hari_lain: number(5, [0, 15], [0, 60], 'hari/tahun', 'Perkiraan: pelatihan, rapat dan tugas di luar; untuk WISN.'),
  cas: fraction(
    0.04,
    [0.02, 0.15],
    [0, 0.5],
    'bagian',
    'Bagian waktu untuk pekerjaan bersama, misalnya laporan dan apel (CAS dalam WISN, FTP dalam ABK-Kes); 4 % menurut contoh ABK-Kes.',
  ),
  iaf: number(
    0,
    [0, 0.5],
    [0, 50],
    'orang',
    'Perkiraan: pegawai untuk pekerjaan yang hanya dikerjakan orang tertentu (IAF dalam WISN).',
  ),
  masa_manfaat_komputer: number(4, [4, 5], [1, 50], 'tahun', 'Perlu dipastikan dengan pengurus barang.'),
  masa_manfaat_set_perekaman: number(5, [5, 5], [1, 50], 'tahun', 'Dirjen Dukcapil 2017.'),
  wajib_per_penduduk: fraction(
    0.725,
    [0.6, 0.85],
    [0.3, 1],
    'bagian',
    '198.628.692 wajib KTP dari 273.879.750 penduduk (2021).',
  ),
  target_perekaman: fraction(0.994, [0.99, 1], [0.5, 1], 'bagian', 'Target nasional 2023 dan 2024.'),
};
