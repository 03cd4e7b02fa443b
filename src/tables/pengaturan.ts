import { type Cell, optional, read } from '../cells/cell';
import type { Raw } from '../cells/raw';
import { text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** A setting's value is a number, a text, a day or nothing; what it must be is said by the setting, not the column. */
const anything: Cell<Raw> = {
  expected: 'nilai pengaturan',
  format: 'General',
  read: (raw) => read(raw),
  write: (value) => value,
};

/** The office's settings: each default with its range, unit and source. */
export const pengaturan = defineTable({
  sheet: 'Pengaturan',
  writtenBy: 'staf',
  key: 'kunci',
  columns: {
    kunci: { header: 'Pengaturan', cell: text({ longest: 60 }), note: 'Nama pengaturan; jangan diubah.', width: 240 },
    nilai: { header: 'Nilai', cell: anything, note: 'Ubah di sini. Kosong berarti memakai nilai bawaan.', width: 160 },
    rendah: {
      header: 'Rendah',
      cell: anything,
      note: 'Nilai terendah yang masuk akal; dipakai sebagai rentang prakiraan.',
    },
    tinggi: {
      header: 'Tinggi',
      cell: anything,
      note: 'Nilai tertinggi yang masuk akal; dipakai sebagai rentang prakiraan.',
    },
    satuan: { header: 'Satuan', cell: optional(text({ longest: 40 })), note: 'Satuan nilai.', width: 120 },
    dasar: {
      header: 'Dasar',
      cell: optional(text({ longest: 300 })),
      note: 'Dari mana nilai bawaan berasal.',
      width: 420,
    },
  },
});

export type PengaturanRow = RowOf<typeof pengaturan>;
