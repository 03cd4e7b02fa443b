import { optional } from '../cells/cell';
import { day } from '../cells/day';
import { rupiah } from '../cells/number';
import { oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { conditionCell } from './aset';
import { defineTable, type RowOf } from './table';

export const CARE_KINDS = ['PERBAIKAN', 'SERVIS', 'UJI_CETAK'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** What was done to keep devices working: repairs with days away and cost, services, test prints of idle printers. */
export const perbaikan = defineTable({
  sheet: 'Perbaikan',
  writtenBy: 'staf',
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code(), note: 'Nomor, misalnya R-0001; diisi sendiri oleh panel.' },
    asetId: { header: 'Id Aset', cell: code(), note: 'Alat yang diperbaiki, diservis atau diuji.' },
    jenis: {
      header: 'Jenis',
      cell: oneOf(CARE_KINDS),
      note: 'PERBAIKAN (keluar dan kembali), SERVIS di tempat, UJI_CETAK untuk printer yang menganggur.',
    },
    tanggal: { header: 'Tanggal', cell: day(), note: 'Hari keluar untuk perbaikan, hari servis, atau hari uji cetak.' },
    tempat: { header: 'Tempat', cell: optional(text({ longest: 80 })), note: 'Bengkel atau pelaksananya.', width: 140 },
    keluhan: { header: 'Keluhan', cell: optional(text()), note: 'Yang rusak atau yang dikerjakan.', width: 220 },
    janji: { header: 'Dijanjikan', cell: optional(day()), note: 'Hari kembali yang dijanjikan bengkel, bila ada.' },
    kembali: {
      header: 'Kembali',
      cell: optional(day()),
      note: 'Hari kembali dari perbaikan. Kosong pada PERBAIKAN berarti masih di luar.',
    },
    hasil: { header: 'Hasil', cell: optional(conditionCell), note: 'Kondisi alat sesudahnya: B, RR atau RB.' },
    biaya: { header: 'Biaya', cell: optional(rupiah({ most: 99_999_999_999 })), note: 'Biaya (rupiah).' },
  },
});

export type PerbaikanRow = RowOf<typeof perbaikan>;
