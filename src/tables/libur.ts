import { orElse } from '../cells/cell';
import { day } from '../cells/day';
import { oneOf } from '../cells/oneOf';
import { text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Days without service. Decrees change during the year, so the office edits this list. */
export const libur = defineTable({
  sheet: 'Libur',
  writtenBy: 'staf',
  key: 'tanggal',
  columns: {
    tanggal: { header: 'Tanggal', cell: day(), note: 'Hari libur; satu baris per hari.' },
    jenis: {
      header: 'Jenis',
      cell: oneOf(['LIBUR', 'CUTI_BERSAMA', 'LIBUR_DAERAH']),
      note: 'LIBUR nasional, CUTI_BERSAMA, atau LIBUR_DAERAH.',
      width: 140,
    },
    nama: { header: 'Nama', cell: text({ longest: 80 }), note: 'Nama hari libur.', width: 220 },
    status: {
      header: 'Status',
      cell: orElse(oneOf(['TETAP', 'MENUNGGU_MENAG']), 'TETAP'),
      note: 'MENUNGGU_MENAG bila tanggalnya belum dipastikan Menteri Agama.',
      width: 160,
    },
  },
});

export type LiburRow = RowOf<typeof libur>;
