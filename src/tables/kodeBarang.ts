import { optional } from '../cells/cell';
import { oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { defineTable } from './table';

/** Codes of regional goods (Permendagri 108/2016). Regions differ, so the office edits this list. */
export const kodeBarang = defineTable({
  sheet: 'Kode Barang',
  writtenBy: 'staf',
  key: 'kode',
  columns: {
    kode: { header: 'Kode', cell: code(), note: 'Kode barang, misalnya 1.3.2.10.01.02.001.', width: 170 },
    nama: { header: 'Nama Barang', cell: text({ longest: 120 }), note: 'Nama menurut daftar kode barang.', width: 260 },
    keyakinan: {
      header: 'Keyakinan',
      cell: optional(oneOf(['TINGGI', 'SEDANG', 'RENDAH'])),
      note: 'Seberapa yakin kode bawaan ini cocok; periksa dengan pengurus barang.',
    },
  },
});
