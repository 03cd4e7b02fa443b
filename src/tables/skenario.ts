import { optional } from '../cells/cell';
import { count, decimal } from '../cells/number';
import { text } from '../cells/text';
import { defineTable, type RowOf } from './table';

const more = (header: string, most: number, note: string) => ({
  header,
  cell: optional(count({ most })),
  note: `${note} di atas yang ada sekarang. Kosong: tidak ditambah.`,
});

/** Plans that the office wants to see side by side: what each has beyond today's. */
export const skenario = defineTable({
  sheet: 'Skenario',
  writtenBy: 'staf',
  key: 'nama',
  columns: {
    nama: {
      header: 'Nama',
      cell: text({ longest: 40 }),
      note: 'Nama skenario; paling banyak enam yang dihitung.',
      width: 220,
    },
    set: more('Set Perekaman', 50, 'Set perekaman'),
    operatorRekam: more('Operator Perekaman', 50, 'Operator perekaman'),
    printer: more('Printer Kartu', 50, 'Printer kartu'),
    operatorCetak: more('Operator Pencetakan', 50, 'Operator pencetakan'),
    jam: {
      header: 'Jam Per Hari',
      cell: optional(decimal({ least: 0, most: 8 })),
      note: 'Jam layanan per hari di atas yang biasa. Kosong: tidak ditambah.',
    },
    jamSabtu: {
      header: 'Jam Tiap Sabtu',
      cell: optional(decimal({ least: 0, most: 8 })),
      note: 'Jam layanan pada tiap hari Sabtu di atas yang biasa. Kosong: tidak ditambah.',
    },
    blanko: {
      header: 'Blanko Dipesan',
      cell: optional(count({ most: 1_000_000 })),
      note: 'Keping blanko yang dipesan hari ini; datangnya mengikuti waktu tunggu di Pengaturan.',
    },
    ribbon: {
      header: 'Ribbon Dipesan',
      cell: optional(count({ most: 10_000 })),
      note: 'Gulung ribbon, dipesan hari ini.',
    },
    film: { header: 'Film Dipesan', cell: optional(count({ most: 10_000 })), note: 'Gulung film, dipesan hari ini.' },
    hariJemputBola: {
      header: 'Hari Jemput Bola',
      cell: optional(count({ most: 250 })),
      note: 'Hari jemput bola di atas yang sudah direncanakan; set dan operator yang keluar tidak ada di loket hari itu. Kosong: tidak ditambah.',
    },
    keterangan: { header: 'Keterangan', cell: optional(text()), note: 'Catatan bebas.', width: 240 },
  },
});

export type SkenarioRow = RowOf<typeof skenario>;
