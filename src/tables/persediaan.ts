import { optional } from '../cells/cell';
import { day, moment } from '../cells/day';
import { count } from '../cells/number';
import { oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';
import { CAUSE_WORDS, labelOf } from './words';

export const ITEMS = ['BLANKO', 'RIBBON', 'FILM'] as const;
export type Item = (typeof ITEMS)[number];

/**
 * TERIMA adds; CETAK, GAGAL, RETUR and MUSNAH take; OPNAME and BALIK carry their own sign; KOREKSI moves nothing, it says
 * that an edit by hand was accepted.
 */
export const ENTRY_KINDS = ['TERIMA', 'CETAK', 'GAGAL', 'RETUR', 'MUSNAH', 'OPNAME', 'BALIK', 'KOREKSI'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Why a card or a blank was spoilt or destroyed: the four causes that SE Mendagri 470.13/11176/SJ (13-12-2018) knows. */
export const CAUSES = ['GAGAL_ENCODE', 'RUSAK', 'GAGAL_CETAK', 'UBAH_DATA'] as const;
export type Cause = (typeof CAUSES)[number];

export const cause = oneOf(CAUSES, { PERUBAHAN_ELEMEN_DATA: 'UBAH_DATA' }, Object.values(CAUSE_WORDS).map(labelOf));

/** The ledger of blanko, ribbon and film: it only grows, and each row's hash covers the row before. */
export const persediaan = defineTable({
  sheet: 'Persediaan',
  writtenBy: 'SiapKTP',
  key: 'id',
  columns: {
    nomor: {
      header: 'No',
      cell: count({ least: 1, grouped: false }),
      note: 'Urutan pencatatan; rantai sidik mengikuti nomor ini, bukan urutan baris.',
      width: 60,
    },
    id: { header: 'Id', cell: code({ made: true }), note: 'Kode baris.', width: 110 },
    waktu: { header: 'Waktu', cell: moment(), note: 'Kapan dicatat.', width: 150 },
    tanggal: { header: 'Tanggal', cell: day(), note: 'Hari kejadiannya.' },
    barang: { header: 'Barang', cell: oneOf(ITEMS), note: 'BLANKO (keping), RIBBON (gulung), FILM (gulung).' },
    jenis: {
      header: 'Jenis',
      cell: oneOf(ENTRY_KINDS),
      note: 'TERIMA menambah; CETAK, GAGAL, RETUR dan MUSNAH mengurangi; OPNAME dan BALIK membawa tandanya sendiri; KOREKSI mencatat suntingan tangan yang diterima.',
    },
    jumlah: {
      header: 'Jumlah',
      cell: count({ least: -999_999_999 }),
      note: 'Banyaknya. Bertanda hanya pada OPNAME dan BALIK.',
    },
    dokumen: {
      header: 'Dokumen',
      cell: optional(text({ longest: 80 })),
      note: 'Nomor surat, BAST atau berita acara.',
      width: 160,
    },
    catatan: { header: 'Catatan', cell: optional(text()), note: 'Keterangan.', width: 220 },
    oleh: { header: 'Oleh', cell: text({ longest: 120 }), note: 'Siapa yang mencatat.', width: 160 },
    membalik: {
      header: 'Membalik',
      cell: optional(code({ made: true })),
      note: 'Id baris yang dibatalkan oleh baris ini.',
    },
    sidik: {
      header: 'Sidik',
      cell: code({ longest: 64, made: true }),
      note: 'Sidik baris ini dan semua baris sebelumnya; berubah bila ada yang disunting.',
      width: 120,
    },
    // Last, as set-up adds it to a workbook that is older than it.
    sebab: {
      header: 'Sebab',
      cell: optional(cause),
      note: 'Sebab kartu atau blanko gagal atau dimusnahkan (SE Mendagri 470.13/11176/SJ). Hanya pada GAGAL dan MUSNAH.',
      width: 140,
    },
  },
});

export type PersediaanRow = RowOf<typeof persediaan>;
