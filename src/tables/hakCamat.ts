import { optional } from '../cells/cell';
import { text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Who holds the Camat's rights. Nobody named: whoever may edit the spreadsheet has them. */
export const hakCamat = defineTable({
  sheet: 'Hak Camat',
  writtenBy: 'Camat',
  key: 'alamat',
  columns: {
    alamat: {
      header: 'Alamat',
      cell: text({ longest: 120 }),
      note: 'Alamat e-mail akun Google Camat, Plt. atau yang ditugasinya; di komputer kantor, tanpa Google, nama seperti di kolom Oleh lembar Riwayat. Kosong semua: siapa pun yang boleh menyunting memegang hak Camat.',
      width: 260,
    },
    keterangan: {
      header: 'Keterangan',
      cell: optional(text({ longest: 160 })),
      note: 'Nama dan jabatan, atau dasar penugasannya.',
      width: 360,
    },
  },
});

export type HakCamatRow = RowOf<typeof hakCamat>;
