import { optional } from '../cells/cell';
import { moment } from '../cells/day';
import { count } from '../cells/number';
import { codesWithWords, oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { stagesCell } from './stages';
import { defineTable, type RowOf } from './table';
import { OUTAGE_KIND_WORDS } from './words';

export const OUTAGE_KINDS = [
  'SERVER',
  'JARINGAN',
  'LISTRIK',
  'ALAT_REKAM',
  'PRINTER',
  'BAHAN_HABIS',
  'LAINNYA',
] as const;
export type OutageKind = (typeof OUTAGE_KINDS)[number];

/** What offices write in their own tables, and what the reports call it. */
const OTHER_NAMES: Record<string, OutageKind> = {
  'SERVER PUSAT TERGANGGU': 'SERVER',
  'JARINGAN TERPUTUS': 'JARINGAN',
  'JARINGAN PUTUS': 'JARINGAN',
  INTERNET: 'JARINGAN',
  'INTERNET MATI': 'JARINGAN',
  'LISTRIK PADAM': 'LISTRIK',
  'LISTRIK MATI': 'LISTRIK',
  'MATI LISTRIK': 'LISTRIK',
  'MATI LAMPU': 'LISTRIK',
  'LAMPU MATI': 'LISTRIK',
  'PEMADAMAN LISTRIK': 'LISTRIK',
  'ALAT REKAM RUSAK': 'ALAT_REKAM',
  'PRINTER RUSAK': 'PRINTER',
  'BLANKO HABIS': 'BAHAN_HABIS',
  'GANGGUAN LAIN': 'LAINNYA',
  LAIN: 'LAINNYA',
};

/** Outages: from when to when, of what, and which stages stood still. */
export const gangguan = defineTable({
  sheet: 'Gangguan',
  writtenBy: 'staf',
  key: 'id',
  columns: {
    id: { header: 'Id', cell: code(), note: 'Nomor gangguan, misalnya G-0001; diisi sendiri oleh panel.' },
    mulai: { header: 'Mulai', cell: moment(), note: 'Tanggal dan jam mulai (dd-mm-yyyy jj:mm).', width: 140 },
    selesai: {
      header: 'Selesai',
      cell: optional(moment()),
      note: 'Tanggal dan jam pulih. Kosong berarti masih berlangsung.',
      width: 140,
    },
    jenis: {
      header: 'Jenis',
      cell: oneOf(OUTAGE_KINDS, OTHER_NAMES, Object.values(OUTAGE_KIND_WORDS), codesWithWords(OUTAGE_KIND_WORDS)),
      note: 'Apa yang terganggu.',
      width: 130,
    },
    asetId: { header: 'Id Aset', cell: optional(code()), note: 'Alat yang terganggu, bila satu alat saja.' },
    tahapTerhenti: {
      header: 'Tahap Terhenti',
      cell: optional(stagesCell),
      note: 'Tahap yang berhenti: REKAM, VERIFIKASI, CETAK (pisahkan dengan koma). Kosong berarti menurut jenisnya: gangguan server menghentikan verifikasi dan cetak, perekaman tetap jalan.',
      width: 160,
    },
    penyebab: { header: 'Penyebab', cell: optional(text()), note: 'Penyebab bila diketahui.', width: 200 },
    tindakan: { header: 'Tindakan', cell: optional(text()), note: 'Apa yang dilakukan.', width: 200 },
    wargaTerdampak: {
      header: 'Warga Terdampak',
      cell: optional(count()),
      note: 'Perkiraan orang yang pulang tanpa dilayani.',
    },
    dilaporkanKepada: {
      header: 'Dilaporkan Kepada',
      cell: optional(text({ longest: 80 })),
      note: 'Misalnya Dinas Dukcapil.',
    },
  },
});

export type GangguanRow = RowOf<typeof gangguan>;
