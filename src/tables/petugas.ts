import { optional } from '../cells/cell';
import { count, decimal } from '../cells/number';
import { oneOf } from '../cells/oneOf';
import { text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** How many people hold each job, and their hours. No names: the forecast needs counts. */
export const petugas = defineTable({
  sheet: 'Petugas',
  writtenBy: 'staf',
  key: 'jabatan',
  columns: {
    jabatan: {
      header: 'Jabatan',
      cell: text({ longest: 80 }),
      note: 'Nama jabatan, misalnya Operator perekaman.',
      width: 200,
    },
    bagian: {
      header: 'Bagian',
      cell: oneOf(['ADMINISTRASI', 'PEREKAMAN', 'PENCETAKAN'], {
        ...{ ADMIN: 'ADMINISTRASI', PENDAFTARAN: 'ADMINISTRASI', LOKET: 'ADMINISTRASI', PELAYANAN: 'ADMINISTRASI' },
        ...{ REKAM: 'PEREKAMAN', CETAK: 'PENCETAKAN' },
      }),
      note: 'Bagian tempat jabatan ini bekerja.',
      width: 140,
    },
    bezetting: { header: 'Bezetting', cell: count({ most: 500 }), note: 'Pegawai yang ada sekarang (orang).' },
    jamPerHari: { header: 'Jam Per Hari', cell: decimal({ least: 0, most: 24 }), note: 'Jam kerja bersih per hari.' },
    kelas: { header: 'Kelas', cell: optional(count({ most: 17 })), note: 'Kelas jabatan untuk peta jabatan.' },
    keterangan: { header: 'Keterangan', cell: optional(text()), note: 'Catatan bebas.', width: 240 },
  },
});

export type PetugasRow = RowOf<typeof petugas>;
