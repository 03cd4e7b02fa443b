import { optional } from '../cells/cell';
import { day, moment } from '../cells/day';
import { count } from '../cells/number';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** Every forecast as it was told, to be shown again and, when its day has come, to be held against what happened. */
export const arsipPrakiraan = defineTable({
  sheet: 'Arsip Prakiraan',
  writtenBy: 'SiapKTP',
  hidden: true,
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code({ longest: 64, made: true }), note: 'Kode prakiraan.' },
    waktu: { header: 'Waktu', cell: moment(), note: 'Kapan dihitung.', width: 150 },
    tunggakan: { header: 'Tunggakan', cell: count(), note: 'Orang yang belum direkam saat itu.' },
    p50: {
      header: 'P50',
      cell: optional(day()),
      note: 'Tanggal tuntas dengan peluang 50 %; kosong bila lebih dari dua tahun.',
    },
    p80: { header: 'P80', cell: optional(day()), note: 'Tanggal tuntas dengan peluang 80 %.' },
    p95: {
      header: 'P95',
      cell: optional(day()),
      note: 'Tanggal tuntas dengan peluang 95 %; kosong bila catatan layanan belum cukup.',
    },
    acuan: {
      header: 'Acuan',
      cell: optional(count()),
      note: 'Orang yang menurut perkiraan tengah terekam dalam 20 hari kerja sesudahnya; dengan ini prakiraan dinilai.',
    },
    acuan50: {
      header: 'Acuan P50',
      cell: optional(day()),
      note: 'Tanggal acuan itu tercapai dengan peluang 50 %.',
    },
    acuan80: { header: 'Acuan P80', cell: optional(day()), note: 'Tanggal acuan tercapai dengan peluang 80 %.' },
    acuan95: {
      header: 'Acuan P95',
      cell: optional(day()),
      note: 'Tanggal acuan tercapai dengan peluang 95 %; kosong bila catatan layanan belum cukup.',
    },
    menahan: { header: 'Menahan', cell: text({ longest: 60 }), note: 'Apa yang paling menahan.' },
    dasar: {
      header: 'Dasar',
      cell: text({ longest: 4000 }),
      note: 'Keadaan yang mendasari prakiraan; berbeda berarti prakiraan perlu dihitung ulang.',
    },
    kalimat: { header: 'Kalimat', cell: text({ longest: 2000 }), note: 'Jawaban dalam satu kalimat.', width: 420 },
    angka: { header: 'Angka', cell: text({ longest: 45_000 }), note: 'Angka-angka untuk panel.', width: 200 },
    kipas: {
      header: 'Kipas',
      cell: optional(text({ longest: 20_000 })),
      note: 'Tunggakan dari waktu ke waktu untuk grafik Dasbor (tanggal, baik, tengah, buruk), dan tanggal lain yang disebut, untuk dinilai kelak.',
      width: 200,
    },
  },
});

export type ArsipPrakiraanRow = RowOf<typeof arsipPrakiraan>;
