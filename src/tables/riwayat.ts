import { optional } from '../cells/cell';
import { moment } from '../cells/day';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Google tells the address of nobody to a simple trigger, and not everybody's to a script of another domain. */
export const UNKNOWN_PERSON = 'pengguna tanpa alamat';

/** Who did what and when. Its id is the action's id, by which a repeated click is recognised. */
export const riwayat = defineTable({
  sheet: 'Riwayat',
  writtenBy: 'SiapKTP',
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code({ longest: 64, made: true }), note: 'Kode tindakan.', width: 110 },
    waktu: { header: 'Waktu', cell: moment(), note: 'Kapan.', width: 150 },
    oleh: { header: 'Oleh', cell: text({ longest: 120 }), note: 'Siapa.', width: 160 },
    tindakan: { header: 'Tindakan', cell: text({ longest: 60 }), note: 'Apa yang dilakukan.', width: 160 },
    objek: {
      header: 'Objek',
      cell: optional(text({ longest: 120 })),
      note: 'Lembar dan kunci baris yang disentuh.',
      width: 180,
    },
    uraian: { header: 'Uraian', cell: text({ longest: 500 }), note: 'Kalimat hasilnya.', width: 420 },
  },
});

export type RiwayatRow = RowOf<typeof riwayat>;
