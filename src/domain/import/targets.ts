import type { Cell } from '../../cells/cell';
import { count } from '../../cells/number';
import { isBlank } from '../../cells/raw';
import {
  aset,
  desa,
  gangguan,
  kodeBarang,
  layanan,
  libur,
  pengaturan,
  perbaikan,
  pesanan,
  petugas,
  skenario,
} from '../../tables';
import type { Column, Table } from '../../tables/table';
import type { TargetName } from './request';

/** A sheet that an import can fill, with the words by which its columns are known in other people's tables. */
export interface Target {
  name: TargetName;
  table: Table;
  columns: TargetColumn[];
}

export interface TargetColumn {
  name: string;
  header: string;
  cell: Cell<unknown>;
  numeric: boolean;
  /** A new row can't do without it and nothing else tells it. */
  needed: boolean;
  /** Headers that mean this column, as `headerWords` makes them. */
  words: readonly string[];
}

/** How many units a line stands for; only in the import of Aset, where it becomes so many rows. */
export const UNITS = 'jumlah';
const MOST_UNITS = 2_000;

/** By column; separated by commas. The column's own header always counts as well. */
const WORDS: Record<TargetName, Record<string, string>> = {
  Desa: {
    kode: 'kode desa, kode wilayah, kode kelurahan',
    nama: 'desa, kelurahan, desa kelurahan, kelurahan desa, nama desa, nama kelurahan, nama desa kelurahan',
    penduduk: 'jumlah penduduk, jumlah jiwa',
    wajibKtp: 'wajib, wajib e ktp, wajib ktp el, jumlah wajib ktp, wktp',
    sudahRekam:
      'sudah, sudah perekaman, sudah merekam, sudah direkam, sudah rekam e ktp, telah rekam, telah perekaman, telah melakukan perekaman, perekaman',
    belumTertulis:
      'belum, belum rekam, belum perekaman, belum merekam, belum direkam, belum rekam e ktp, tunggakan, sisa',
    perTanggal: 'tanggal data, tanggal update, tanggal pembaruan, keadaan tanggal',
  },
  Aset: {
    id: 'id aset, kode alat, kode aset, nomor inventaris',
    nama: 'nama barang, nama alat, nama aset, barang, alat, jenis barang, nama jenis barang, fasilitas, sarana, uraian',
    jenis: 'jenis alat',
    kondisi: 'keadaan, kondisi barang, keadaan barang',
    jumlah: 'banyaknya, jumlah barang, jumlah unit, unit, volume',
    setPerekaman: 'set, nama set',
    nomorRegister: 'register, nomor register',
    merk: 'merk, tipe, merk type, merk model',
    nomorSeri: 'nomor seri, nomor pabrik, serial number',
    ukuran: 'ukuran cc',
    tahun: 'tahun pembelian, tahun perolehan, tahun pengadaan',
    asalUsul: 'asal, cara perolehan',
    harga: 'harga perolehan, harga rp, nilai, nilai perolehan',
    ruang: 'ruangan, lokasi',
    keterangan: 'catatan',
  },
  Layanan: {
    tanggal: 'hari tanggal, hari',
    daftar: 'pendaftaran, pendaftar, mendaftar',
    rekam: 'perekaman, direkam',
    prr: 'print ready record, siap cetak',
    cetak: 'pencetakan, tercetak, dicetak',
    gagal: 'gagal cetak',
    serah: 'penyerahan, diserahkan',
    petugas: 'jumlah petugas',
    jam: 'jam layanan, lama layanan',
    catatan: 'keterangan',
  },
  Petugas: {
    jabatan: 'nama jabatan',
    bagian: 'seksi, unit kerja',
    bezetting: 'jumlah pegawai, jumlah petugas, jumlah orang, jumlah, pegawai, petugas',
    jamPerHari: 'jam kerja, jam, jam kerja per hari',
    kelas: 'kelas jabatan',
    keterangan: 'catatan',
  },
  Libur: {
    tanggal: 'hari tanggal',
    nama: 'nama hari libur, nama libur, hari libur, peringatan, keterangan',
    jenis: 'jenis libur',
  },
  Gangguan: {
    id: 'nomor gangguan',
    mulai: 'waktu mulai, jam mulai, mulai gangguan, sejak',
    selesai: 'waktu selesai, jam selesai, selesai gangguan, pulih, waktu pulih',
    jenis: 'jenis gangguan',
    asetId: 'id alat, alat terganggu',
    tahapTerhenti: 'tahap, tahap yang terhenti',
    penyebab: 'sebab',
    tindakan: 'tindak lanjut, penanganan',
    wargaTerdampak: 'warga, orang terdampak',
    dilaporkanKepada: 'dilaporkan ke, lapor ke',
  },
  Perbaikan: {
    id: 'nomor perbaikan',
    asetId: 'id alat',
    jenis: 'jenis perbaikan',
    tanggal: 'tanggal keluar',
    janji: 'janji kembali',
    kembali: 'tanggal kembali',
    tempat: 'bengkel, pelaksana',
    keluhan: 'kerusakan',
    hasil: 'kondisi sesudahnya',
    biaya: 'biaya rp',
  },
  Pesanan: {
    id: 'nomor pesanan',
    tanggal: 'tanggal pesan, tanggal diminta',
    jumlah: 'jumlah diminta, diminta, dipesan',
    dokumen: 'nomor surat',
    catatan: 'keterangan',
    batal: 'tanggal batal, dibatalkan',
  },
  Pengaturan: {},
  'Kode Barang': { kode: 'kode barang' },
  Skenario: { nama: 'skenario, nama skenario' },
};

/** What is worked out when a table doesn't say: a desa's kode from its name, an id by its kind, a unit as one. */
const WORKED_OUT: Record<TargetName, readonly string[]> = {
  Desa: ['kode'],
  Aset: ['id', 'jenis', 'kondisi', UNITS],
  Layanan: [],
  Petugas: [],
  Libur: ['jenis'],
  Gangguan: ['id'],
  Perbaikan: ['id'],
  Pesanan: ['id'],
  Pengaturan: [],
  'Kode Barang': [],
  Skenario: [],
};

const units: Column<unknown> = {
  header: 'Jumlah',
  cell: count({ least: 1, most: MOST_UNITS }),
  note: '',
};

function target(name: TargetName, table: Table, more: Record<string, Column<unknown>> = {}): Target {
  const columns = Object.entries({ ...table.columns, ...more }).map(([column, { header, cell }]) => ({
    name: column,
    header,
    cell,
    numeric: /^[#0]/.test(cell.format),
    needed: !WORKED_OUT[name].includes(column) && !cell.read('').ok,
    words: [...new Set([header, ...(WORDS[name][column] ?? '').split(',')].map(headerWords))].filter(
      (words) => !isBlank(words),
    ),
  }));
  return { name, table, columns };
}

const asTable = (table: unknown): Table => table as Table;

let made: readonly Target[] | null = null;

/** Every sheet that can be filled; made at the first import, since starting the add-on waits for nothing it may not need. */
export function targets(): readonly Target[] {
  made ??= [
    target('Desa', asTable(desa)),
    target('Aset', asTable(aset), { [UNITS]: units }),
    target('Layanan', asTable(layanan)),
    target('Petugas', asTable(petugas)),
    target('Libur', asTable(libur)),
    target('Gangguan', asTable(gangguan)),
    target('Perbaikan', asTable(perbaikan)),
    target('Pesanan', asTable(pesanan)),
    target('Pengaturan', asTable(pengaturan)),
    target('Kode Barang', asTable(kodeBarang)),
    target('Skenario', asTable(skenario)),
  ];
  return made;
}

export const targetNamed = (name: TargetName): Target =>
  targets().find((candidate) => candidate.name === name) ?? (targets()[0] as Target);

/** Words of a header without case and signs: `Sudah Rekam E- KTP` -> `sudah rekam e ktp`. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How the words of headers are shortened, and what they are. */
const SHORTENED: Record<string, string> = {
  blm: 'belum',
  blum: 'belum',
  brg: 'barang',
  hrg: 'harga',
  jlh: 'jumlah',
  jml: 'jumlah',
  jmlh: 'jumlah',
  kec: 'kecamatan',
  kel: 'kelurahan',
  ket: 'keterangan',
  merek: 'merk',
  no: 'nomor',
  pddk: 'penduduk',
  pendk: 'penduduk',
  reg: 'register',
  sdh: 'sudah',
  tgl: 'tanggal',
  th: 'tahun',
  thn: 'tahun',
  tlh: 'telah',
};

/** `foldWords`, with shortened words written out: `Sdh. Rekam` -> `sudah rekam`. */
export const headerWords = (text: string): string =>
  foldWords(text)
    .split(' ')
    .map((word) => SHORTENED[word] ?? word)
    .join(' ');
