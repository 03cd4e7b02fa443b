import { optional } from '../cells/cell';
import { day } from '../cells/day';
import { count, decimal } from '../cells/number';
import { text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Empty is not nought: nobody told. */
const people = (what: string) => ({ cell: optional(count({ most: 100_000 })), note: `${what} hari itu.` });

/** What was done on each service day. */
export const layanan = defineTable({
  sheet: 'Layanan',
  writtenBy: 'staf',
  key: 'tanggal',
  columns: {
    tanggal: { header: 'Tanggal', cell: day(), note: 'Hari layanan; satu baris per hari.' },
    daftar: { header: 'Daftar', ...people('Orang yang mendaftar') },
    rekam: { header: 'Rekam', ...people('Orang yang direkam') },
    prr: { header: 'PRR', ...people('Kartu yang siap cetak (print ready record) dari pusat') },
    cetak: { header: 'Cetak', ...people('Kartu yang tercetak baik') },
    gagal: { header: 'Gagal', ...people('Kartu yang gagal cetak') },
    serah: { header: 'Serah', ...people('Kartu yang diserahkan kepada warga') },
    petugas: { header: 'Petugas', cell: optional(count({ most: 500 })), note: 'Petugas yang melayani (orang).' },
    jam: { header: 'Jam', cell: optional(decimal({ least: 0, most: 24 })), note: 'Lama layanan dibuka (jam).' },
    catatan: { header: 'Catatan', cell: optional(text()), note: 'Catatan bebas, tanpa data warga.', width: 240 },
  },
});

export type LayananRow = RowOf<typeof layanan>;
