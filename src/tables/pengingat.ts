import { addressList } from '../cells/addresses';
import { optional } from '../cells/cell';
import { moment } from '../cells/day';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Recipients come and go while a line stays crossed. */
const told = optional(addressList(1_000));

/** Which lines are crossed right now: each recipient is written to once of each, and again only after it was uncrossed. */
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
      note: 'Kapan suratnya pertama kali terkirim; kosong: belum. Di baris harian: kapan pengingat terakhir jalan, sebelum itu kapan dipasang.',
      width: 150,
    },
    kepada: { header: 'Kepada', cell: told, note: 'Yang sudah disurati tentang hal ini.', width: 240 },
    belumPasti: {
      header: 'Belum Pasti',
      cell: told,
      note: 'Suratnya mulai dikirim, tetapi pengingat terhenti sebelum tahu hasilnya; tidak dikirim lagi.',
      width: 240,
    },
  },
});

export type PengingatRow = RowOf<typeof pengingat>;
