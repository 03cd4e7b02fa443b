import { optional } from '../cells/cell';
import { day, moment } from '../cells/day';
import { count } from '../cells/number';
import { oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { ITEMS } from './persediaan';
import { defineTable, type RowOf } from './table';

/** What was asked for of blanko, ribbon and film. What came of it is in the ledger. */
export const pesanan = defineTable({
  sheet: 'Pesanan',
  writtenBy: 'staf',
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code(), note: 'Nomor, misalnya PS-0001; diisi sendiri oleh panel.' },
    tanggal: { header: 'Tanggal', cell: day(), note: 'Hari barang diminta.' },
    barang: { header: 'Barang', cell: oneOf(ITEMS), note: 'BLANKO (keping), RIBBON (gulung), FILM (gulung).' },
    jumlah: {
      header: 'Jumlah',
      cell: count({ least: 1, most: 999_999 }),
      note: 'Banyaknya yang diminta. Yang datang dicatat sebagai penerimaan, boleh bertahap; pesanan terlama terisi dulu.',
    },
    dokumen: { header: 'Dokumen', cell: optional(text({ longest: 80 })), note: 'Nomor surat permohonan.', width: 170 },
    catatan: { header: 'Catatan', cell: optional(text()), note: 'Catatan bebas, tanpa data warga.', width: 240 },
    batal: {
      header: 'Batal',
      cell: optional(day()),
      note: 'Hari sejak sisanya tidak ditunggu lagi. Kosong selama masih ditunggu atau sudah datang semua.',
    },
    // Last, as set-up adds it to a workbook that is older than it.
    waktu: {
      header: 'Waktu',
      cell: optional(moment()),
      note: 'Kapan dicatat; diisi sendiri oleh panel. Yang diterima sebelumnya pada hari yang sama bukan untuk pesanan ini.',
      width: 150,
    },
  },
});

export type PesananRow = RowOf<typeof pesanan>;
