import { optional } from '../cells/cell';
import { rowText } from '../cells/rowCells';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** What each import put in or changed, row by row, so that it can be undone and later edits recognised. */
export const impor = defineTable({
  sheet: 'Impor',
  writtenBy: 'SiapKTP',
  hidden: true,
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code({ longest: 80, made: true }), note: 'Kode impor dan urutan barisnya.' },
    imporId: {
      header: 'Id Impor',
      cell: code({ longest: 64, made: true }),
      note: 'Kode impor; data contoh memakai kode contoh.',
    },
    lembar: { header: 'Lembar', cell: text({ longest: 60 }), note: 'Lembar tujuan.' },
    kunci: { header: 'Kunci', cell: text({ longest: 80 }), note: 'Kunci baris tujuan.' },
    sebelum: {
      header: 'Sebelum',
      cell: optional(rowText({ longest: 20_000 })),
      note: 'Isi baris sebelum impor; kosong bila baris baru.',
      width: 300,
    },
    sesudah: { header: 'Sesudah', cell: rowText({ longest: 20_000 }), note: 'Isi baris sesudah impor.', width: 300 },
  },
});

export type ImporRow = RowOf<typeof impor>;
