import { optional, orElse } from '../cells/cell';
import { day } from '../cells/day';
import { count, rupiah } from '../cells/number';
import { codesWithWords, oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';
import { CONDITION_WORDS, DEVICE_WORDS } from './words';

/** The components of which a recording set is made: one of each. */
export const SET_COMPONENTS = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'] as const;
export type SetComponent = (typeof SET_COMPONENTS)[number];

export const DEVICE_KINDS = [
  ...SET_COMPONENTS,
  'PRINTER_KARTU',
  'PRINTER_KANTOR',
  'KOMPUTER_KANTOR',
  'SERVER',
  'JARINGAN',
  'KENDARAAN',
  'LAINNYA',
] as const;

export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** B baik, RR rusak ringan (also written KB, kurang baik), RB rusak berat. */
export const CONDITIONS = ['B', 'RR', 'RB'] as const;
export type Condition = (typeof CONDITIONS)[number];
export const conditionCell = oneOf(
  CONDITIONS,
  { KB: 'RR', 'KURANG BAIK': 'RR' },
  Object.values(CONDITION_WORDS),
  codesWithWords(CONDITION_WORDS),
);

export const kindCell = oneOf(
  DEVICE_KINDS,
  { 'KOMPUTER PEREKAMAN': 'PC', 'PRINTER KTP': 'PRINTER_KARTU', 'PRINTER KARTU KTP-EL': 'PRINTER_KARTU' },
  // As the panel names them: whoever copies these words from it into a table means the kind.
  Object.values(DEVICE_WORDS),
  // "PC (PC perekaman)" would say it twice.
  codesWithWords({ ...DEVICE_WORDS, PC: 'PC' }),
);

/** Every device and piece of equipment, one row per item. */
export const aset = defineTable({
  sheet: 'Aset',
  writtenBy: 'staf',
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code(), note: 'Id Aset, misalnya PRN-003; tertulis pada labelnya dan tidak berubah.' },
    nama: { header: 'Nama', cell: text({ longest: 120 }), note: 'Nama barang.', width: 200 },
    jenis: {
      header: 'Jenis',
      cell: kindCell,
      note: 'Jenis alat. PC, KAMERA, SIDIK_JARI, IRIS dan TANDA_TANGAN adalah bagian dari satu set perekaman.',
      width: 170,
    },
    kondisi: { header: 'Kondisi', cell: conditionCell, note: 'B baik, RR rusak ringan, RB rusak berat.' },
    setPerekaman: {
      header: 'Set Perekaman',
      cell: optional(code()),
      note: 'Nama set tempat alat ini dipasang, misalnya SET-1. Kosong bila tidak dipasang.',
    },
    kodeBarang: {
      header: 'Kode Barang',
      cell: optional(code()),
      note: 'Kode barang milik daerah; daftarnya di lembar Kode Barang.',
      width: 150,
    },
    nomorRegister: { header: 'Nomor Register', cell: optional(code()), note: 'Nomor urut per kode barang.' },
    merk: { header: 'Merk/Tipe', cell: optional(text({ longest: 120 })), note: 'Merk dan tipe.', width: 140 },
    nomorSeri: { header: 'Nomor Seri', cell: optional(text({ longest: 60 })), note: 'Nomor pabrik atau nomor seri.' },
    ukuran: { header: 'Ukuran', cell: optional(text({ longest: 60 })), note: 'Ukuran bila perlu untuk KIB B.' },
    bahan: { header: 'Bahan', cell: optional(text({ longest: 60 })), note: 'Bahan bila perlu untuk KIB B.' },
    tahun: {
      header: 'Tahun',
      cell: optional(count({ least: 1945, most: 2099, grouped: false })),
      note: 'Tahun pembelian.',
    },
    asalUsul: { header: 'Asal Usul', cell: optional(text({ longest: 80 })), note: 'Pembelian, hibah, bantuan pusat.' },
    harga: { header: 'Harga', cell: optional(rupiah({ most: 99_999_999_999 })), note: 'Harga perolehan (rupiah).' },
    ruang: { header: 'Ruang', cell: optional(text({ longest: 60 })), note: 'Ruang tempat alat berada.' },
    status: {
      header: 'Status',
      cell: orElse(oneOf(['AKTIF', 'DIHAPUS']), 'AKTIF'),
      note: 'DIHAPUS untuk alat yang dikeluarkan dari daftar; barisnya tetap ada.',
    },
    tanggalHapus: { header: 'Tanggal Hapus', cell: optional(day()), note: 'Tanggal penghapusan.' },
    keterangan: { header: 'Keterangan', cell: optional(text()), note: 'Catatan bebas.', width: 260 },
  },
});

export type AsetRow = RowOf<typeof aset>;
