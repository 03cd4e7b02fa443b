import { type Cell, mustBe, optional, show } from '../cells/cell';
import { type Day, day } from '../cells/day';
import { decimal, share } from '../cells/number';
import { flag } from '../cells/oneOf';
import { isBlank, type Raw } from '../cells/raw';
import { text } from '../cells/text';
import { type PengaturanRow, pengaturan } from '../tables/pengaturan';
import type { Issue, Placed, Rows } from '../tables/table';

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

const number = (
  value: number,
  [low, high]: readonly [number, number],
  unit: string,
  source: string,
  cell: Cell<number> = decimal({ least: 0 }),
): Setting<number> => ({ cell, value, low, high, unit, source });

const fraction = (value: number, range: readonly [number, number], unit: string, source: string): Setting<number> =>
  number(value, range, unit, source, share());

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
  camat_nip: line('NIP Camat (18 angka).'),
  tanggal_target: {
    cell: optional(day()) as Cell<Day | null>,
    value: null,
    unit: 'tanggal',
    source: 'Kapan tunggakan harus tuntas. Kosong: enam bulan dari hari ini.',
  } as Setting<Day | null>,
  peluang_target: fraction(
    0.8,
    [0.5, 0.95],
    'peluang',
    'Seberapa yakin target harus tercapai sebelum alat diusulkan cukup.',
  ),
  cetak_di_kecamatan: {
    cell: flag,
    value: true,
    unit: 'YA/TIDAK',
    source: 'TIDAK bila kartu dicetak di Dinas.',
  } as Setting<boolean>,
  menit_daftar: number(5, [3, 10], 'menit/orang', 'Perkiraan; belum ada sumber.'),
  menit_rekam: number(10, [5, 15], 'menit/orang', 'Beberapa laman Dinas Dukcapil 2011-2024.'),
  menit_cetak: number(6, [5, 8], 'menit/kartu', 'Termasuk pengisian cip sekitar 5 menit (Cirebon 2015).'),
  menit_serah: number(3, [2, 5], 'menit/kartu', 'Pencocokan sidik jari 1:1 saat penyerahan.'),
  orang_per_set_hari: number(45, [40, 52], 'orang', '50 (Depok 2016), 52 (Ngawi 2024).'),
  kartu_per_printer_hari: number(
    100,
    [100, 250],
    'kartu',
    '100 sebelum printer panas dan merusak blanko (Bangli, Ambon, Bengkulu); 250 menurut Trenggalek.',
  ),
  hari_verifikasi_pusat: number(
    4,
    [3, 4],
    'hari',
    'Porong 2021: 3-4 hari; di tempat lain dari hari itu juga sampai 6 bulan.',
  ),
  bolos_jemput_bola: fraction(0.2, [0.1, 0.3], 'bagian', 'Warga yang tidak hadir saat jemput bola (Mojokerto 2017).'),
  terjangkau: fraction(
    0.7,
    [0.4, 1],
    'bagian',
    'Bagian daftar tunggakan yang masih bisa direkam: Penajam 7.648 tercatat, kira-kira 3.000 ditemukan; Sepaku 2.200 menjadi 800.',
  ),
  pemula_per_penduduk_tahun: fraction(
    0.0149,
    [0.0125, 0.017],
    'bagian/tahun',
    '4.031.791 orang berumur 17 tahun pada 2021 dari 271.349.889 penduduk.',
  ),
  penggantian_per_rekam_tahun: fraction(
    0.06,
    [0.04, 0.12],
    'bagian/tahun',
    'Sidoarjo Juli 2025; tahun penjatahan, jadi batas bawah.',
  ),
  gagal_cetak: fraction(0.015, [0.005, 0.03], 'bagian', 'Keyakinan rendah; ganti dengan angka kantor sendiri.'),
  kartu_per_ribbon: number(500, [400, 500], 'kartu', 'Pemberitaan; harga kira-kira Rp 3,7 juta per ribbon.'),
  gambar_per_film: number(1500, [1500, 1500], 'gambar', 'Perlu dipastikan kepada pemasok.'),
  titik_pesan_praktik: number(
    1000,
    [500, 1000],
    'keping',
    'Kebiasaan Kalimantan Tengah: lapor saat tinggal 1.000; Sukabumi 500-1.000.',
  ),
  cetak_per_hari_kerja: number(
    41,
    [30, 60],
    'kartu',
    'Sidoarjo 18 September-14 Oktober 2025: 14.028 kartu di 18 kecamatan.',
  ),
  harga_blanko: number(10_200, [10_000, 11_000], 'rupiah', '196.000 keping seharga Rp 2 miliar (Sidoarjo 2025).'),
  wke_menit_tahun: number(75_000, [72_000, 78_000], 'menit/tahun', '1.250 jam: PermenPANRB 1/2020.'),
  masa_manfaat_komputer: number(4, [4, 5], 'tahun', 'Perlu dipastikan dengan pengurus barang.'),
  masa_manfaat_set_perekaman: number(5, [5, 5], 'tahun', 'Dirjen Dukcapil 2017.'),
  wajib_per_penduduk: fraction(0.725, [0.6, 0.85], 'bagian', '198.628.692 wajib KTP dari 273.879.750 penduduk (2021).'),
  target_perekaman: fraction(0.994, [0.99, 1], 'bagian', 'Target nasional 2023 dan 2024.'),
};

export type Settings = { [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never };
export type SettingName = keyof Settings;
/** The plausible range of a numeric setting. */
export interface Range {
  low: number;
  high: number;
}

export interface OfficeSettings {
  values: Settings;
  ranges: Partial<Record<SettingName, Range>>;
  /** The line of Pengaturan on which a setting stands. */
  lines: Partial<Record<SettingName, number>>;
  issues: Issue[];
}

/** The office's settings: what the sheet says, else the default; a value that can't be used is an issue. */
export function readSettings({ rows, issues, layout }: Rows<PengaturanRow>): OfficeSettings {
  const values: Record<string, unknown> = {};
  const ranges: Partial<Record<SettingName, Range>> = {};
  const lines: Partial<Record<SettingName, number>> = {};
  const problems = [...issues];
  const bySetting = new Map(rows.map((row) => [row.kunci, row]));
  const complain = (row: Placed<PengaturanRow>, column: 'nilai' | 'rendah' | 'tinggi', sentence: string) =>
    problems.push({ sheet: pengaturan.sheet, line: row.line, column: layout?.places[column] ?? 0, sentence });
  for (const [name, setting] of Object.entries(SETTINGS) as [SettingName, Setting<unknown>][]) {
    const row = bySetting.get(name);
    values[name] = setting.value;
    if (setting.low !== undefined && setting.high !== undefined)
      ranges[name] = { low: setting.low, high: setting.high };
    if (!row) continue;
    lines[name] = row.line;
    if (!isBlank(row.nilai)) {
      const reading = setting.cell.read(row.nilai);
      if (reading.ok) values[name] = reading.value;
      else complain(row, 'nilai', `${mustBe(name, reading)}; nilai bawaan dipakai`);
    }
    if (ranges[name]) {
      const low = bound(row.rendah, setting.low ?? 0);
      const high = bound(row.tinggi, setting.high ?? 0);
      if (low <= high) ranges[name] = { low, high };
      else
        complain(
          row,
          'tinggi',
          `Tinggi harus tidak kurang dari Rendah (${show(row.rendah)}), bukan ${show(row.tinggi)}; rentang bawaan dipakai`,
        );
    }
  }
  return { values: values as Settings, ranges, lines, issues: problems };
}

function bound(raw: Raw, otherwise: number): number {
  const reading = decimal().read(raw);
  return reading.ok ? reading.value : otherwise;
}
