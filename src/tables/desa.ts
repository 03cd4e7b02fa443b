import { optional } from '../cells/cell';
import { day } from '../cells/day';
import { count } from '../cells/number';
import { oneOf } from '../cells/oneOf';
import { code, text } from '../cells/text';
import { defineTable, type RowOf } from './table';

/** The villages of the kecamatan with who must have, and who has, a recorded e-KTP. */
export const desa = defineTable({
  sheet: 'Desa',
  writtenBy: 'staf',
  key: 'kode',
  columns: {
    kode: { header: 'Kode', cell: code(), note: 'Kode desa atau kelurahan; tidak boleh sama dengan baris lain.' },
    nama: { header: 'Nama', cell: text({ longest: 80 }), note: 'Nama desa atau kelurahan.', width: 160 },
    jenis: { header: 'Jenis', cell: optional(oneOf(['DESA', 'KELURAHAN'])), note: 'DESA atau KELURAHAN.' },
    penduduk: {
      header: 'Penduduk',
      cell: optional(count()),
      note: 'Jumlah seluruh penduduk (jiwa). Boleh kosong; bila diisi, jumlah wajib KTP diperiksa terhadapnya.',
    },
    wajibKtp: {
      header: 'Wajib KTP',
      cell: count(),
      note: 'Penduduk yang wajib punya KTP (jiwa): 17 tahun ke atas atau sudah kawin.',
    },
    sudahRekam: {
      header: 'Sudah Rekam',
      cell: count(),
      note: 'Yang sudah direkam (jiwa). Boleh melebihi wajib KTP bila kantor juga melayani warga luar.',
    },
    belumTertulis: {
      header: 'Belum Tertulis',
      // Some lists print what was recorded beyond them as a negative rest.
      cell: optional(count({ least: Number.NEGATIVE_INFINITY })),
      note: 'Angka belum rekam seperti tertulis di daftar desa. Hanya diperiksa: tunggakan selalu dihitung dari wajib dikurangi sudah.',
      width: 120,
    },
    aktifSejak: {
      header: 'Aktif Sejak',
      cell: optional(day({ first: '1900-01-01' })),
      note: 'Kosong bila sejak dulu.',
    },
    aktifSampai: {
      header: 'Aktif Sampai',
      cell: optional(day({ first: '1900-01-01' })),
      note: 'Hari terakhir sebelum desa dihapus atau digabung.',
    },
    digabungKe: { header: 'Digabung Ke', cell: optional(code()), note: 'Kode desa penerus bila desa ini digabung.' },
    perTanggal: { header: 'Per Tanggal', cell: optional(day()), note: 'Tanggal keadaan angka di baris ini.' },
    dicari: {
      header: 'Dicari',
      cell: optional(count()),
      note: 'Orang di daftar tunggakan yang didatangi saat jemput bola, semua kunjungan dijumlahkan. Dari sini SiapKTP belajar berapa yang masih terjangkau.',
    },
    ditemukan: {
      header: 'Ditemukan',
      cell: optional(count()),
      note: 'Di antara yang dicari: yang masih ada dan memang belum direkam.',
    },
  },
});

export type DesaRow = RowOf<typeof desa>;
