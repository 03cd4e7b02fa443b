import { type Cell, optional, read, unread } from '../cells/cell';
import { moment } from '../cells/day';
import { month } from '../cells/month';
import { count } from '../cells/number';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** A piece of a page as JSON: kept to the letter, and never held to be a resident's number. */
const piece: Cell<string> = {
  expected: 'sepotong halaman',
  format: '@',
  write: (value) => value,
  read: (raw) => (typeof raw === 'string' && raw !== '' ? read(raw) : unread('sepotong halaman', raw)),
};

/** The monthly reports of closed months as they were when the month was closed. */
export const arsipLaporan = defineTable({
  sheet: 'Arsip Laporan',
  writtenBy: 'SiapKTP',
  hidden: true,
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code({ longest: 64, made: true }), note: 'Kode potongan.' },
    waktu: { header: 'Waktu', cell: moment(), note: 'Kapan disimpan.', width: 150 },
    bulan: { header: 'Bulan', cell: month, note: 'Bulan yang dilaporkan.' },
    penutupan: { header: 'Penutupan', cell: count(), note: 'Penutupan bulan yang ke berapa, menurut Riwayat.' },
    // A Berita Acara is kept under its number as well, which has up to 80 letters.
    lembar: { header: 'Lembar', cell: text({ longest: 100 }), note: 'Laporan yang mana.', width: 160 },
    potongan: { header: 'Potongan', cell: count({ least: 1 }), note: 'Urutan potongan halaman itu.' },
    dari: { header: 'Dari', cell: count({ least: 1 }), note: 'Banyaknya potongan.' },
    sidik: {
      header: 'Sidik',
      cell: optional(code({ longest: 15 })),
      note: 'Kode yang cocok hanya dengan isi ini.',
      width: 160,
    },
    isi: { header: 'Isi', cell: piece, note: 'Halaman itu, sepotong.', width: 200 },
  },
});

export type ArsipLaporanRow = RowOf<typeof arsipLaporan>;
