import { optional } from '../cells/cell';
import { moment } from '../cells/day';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Which lines are crossed right now: a letter goes out once for each, and again only after it was uncrossed. */
export const pengingat = defineTable({
  sheet: 'Pengingat',
  writtenBy: 'SiapKTP',
  hidden: true,
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code({ longest: 64 }), note: 'Batas yang terlewati, misalnya stok-BLANKO.' },
    sejak: { header: 'Sejak', cell: moment(), note: 'Kapan terlihat pertama kali.', width: 150 },
    kalimat: { header: 'Kalimat', cell: text({ longest: 500 }), note: 'Yang ditulis di surat.', width: 420 },
    dikirim: {
      header: 'Dikirim',
      cell: optional(moment()),
      note: 'Kapan suratnya dikirim; kosong: belum terkirim.',
      width: 150,
    },
  },
});

export type PengingatRow = RowOf<typeof pengingat>;
