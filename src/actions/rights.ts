import type { EntryPoint } from '../workbook/workbook';
import type * as actions from './index';

/**
 * Who may do what, and from where: the one declaration behind the refusals, the protections, docs/hak.md and the tests.
 * Each role may what the one before it may. Google tells them apart: PENONTON has the spreadsheet shared to look at,
 * PETUGAS to edit, and CAMAT stands on the sheet Hak Camat as well.
 */
export const ROLES = ['PENONTON', 'PETUGAS', 'CAMAT'] as const;
export type Role = (typeof ROLES)[number];

export interface Right {
  least: Role;
  from: readonly EntryPoint[];
}

const staff = (...from: EntryPoint[]): Right => ({ least: 'PETUGAS', from });
/** What the Camat answers for: it undoes a seal. */
const camat = (...from: EntryPoint[]): Right => ({ least: 'CAMAT', from });

/** By the names under which `index.ts` exports them; one that is forgotten doesn't compile. */
export const ACTION_RIGHTS: Record<keyof typeof actions, Right> = {
  akhiriGangguan: staff('sidebar', 'grid'),
  aturPengingat: staff('menu'),
  balikkanEntri: staff('sidebar', 'grid'),
  batalkanPesanan: staff('sidebar'),
  bukaBulan: camat('sidebar'),
  catatCetak: staff('sidebar', 'grid'),
  catatGagal: staff('sidebar', 'grid'),
  catatGangguan: staff('sidebar'),
  catatLayanan: staff('sidebar', 'grid'),
  catatPengingat: staff('trigger'),
  catatServis: staff('sidebar'),
  catatSuntingan: staff('grid', 'trigger'),
  gabungkan: staff('sidebar'),
  hapusAlat: staff('sidebar'),
  hitungBarang: staff('sidebar', 'grid'),
  isiDataContoh: staff('menu'),
  isiKantor: staff('sidebar'),
  kembalikanBarang: staff('sidebar'),
  kembaliPerbaikan: staff('sidebar'),
  kirimPerbaikan: staff('sidebar'),
  komitImpor: staff('sidebar'),
  lepasDariSet: staff('sidebar'),
  mulaiGangguan: staff('sidebar', 'grid'),
  musnahkanBarang: staff('sidebar'),
  pasangKeSet: staff('sidebar'),
  periksaRuang: staff('sidebar'),
  pesanBarang: staff('sidebar', 'grid'),
  pindahBagian: staff('sidebar'),
  pulihkanBanyakBaris: staff('sidebar'),
  pulihkanBaris: staff('sidebar'),
  sahkanKetikan: staff('grid'),
  tambahAlat: staff('sidebar'),
  terimaBarang: staff('sidebar', 'grid'),
  terimaSuntingan: camat('sidebar'),
  tutupBulan: staff('sidebar'),
  ubahBanyakAlat: staff('sidebar'),
  ubahGangguan: staff('sidebar'),
  ubahKondisi: staff('sidebar', 'grid'),
  urungkanGabungan: staff('sidebar'),
  urungkanImpor: staff('sidebar'),
};

/**
 * Google doesn't tell a script who called it: whoever may edit can call a command from a page of his own making as well.
 * It then is what it is from where it belongs, by the same right, and Riwayat names him.
 */
export interface CommandRight {
  least: Role;
  from: EntryPoint;
}

const item: CommandRight = { least: 'PETUGAS', from: 'menu' };
/** Changes nothing in the workbook. */
const looks: CommandRight = { least: 'PENONTON', from: 'menu' };

export const COMMAND_RIGHTS = {
  bukaPanel: looks,
  hitungPrakiraan: item,
  bandingkanSkenario: item,
  perbaruiLaporan: item,
  periksa: item,
  /** Opens the panel; what is pressed there asks for its own right. */
  terimaSuntinganTangan: looks,
  buangDataContoh: looks,
  cetakLabel: looks,
  siapkanLembarKerja: item,
  pasangPengingat: item,
  hentikanPengingat: item,
  /** Acts for the office, whoever set it up. */
  pengingatHarian: { least: 'PETUGAS', from: 'trigger' },
  isiDataContoh: item,
} as const satisfies Record<string, CommandRight>;

/** What a procedure needs before it looks at what is asked of it; `catat` carries out actions, each by its own right. */
export const PROCEDURE_RIGHTS = {
  berkasGabungan: 'PENONTON',
  buatLaporan: 'PETUGAS',
  bukaTempat: 'PENONTON',
  catat: 'PETUGAS',
  cobaCatat: 'PENONTON',
  daftarAlat: 'PENONTON',
  daftarGangguan: 'PENONTON',
  daftarImpor: 'PENONTON',
  daftarPersediaan: 'PENONTON',
  eksporTabel: 'PENONTON',
  gabungkan: 'PETUGAS',
  hakTindakan: 'PENONTON',
  hentikanHitungan: 'PENONTON',
  hitungUlang: 'PETUGAS',

  komitImpor: 'PETUGAS',
  labelAlat: 'PENONTON',
  laporanBulanan: 'PENONTON',
  layananHari: 'PENONTON',
  lembarEkspor: 'PENONTON',
  prakiraan: 'PENONTON',
  ringkasan: 'PENONTON',
  ringkasanPrakiraan: 'PENONTON',
  siapkan: 'PETUGAS',
  siapkanPenutupan: 'PENONTON',
  skenarioBerdampingan: 'PETUGAS',
  suntinganTangan: 'PENONTON',
  tinjauGabungan: 'PENONTON',
  tinjauImpor: 'PENONTON',
  urungkanGabungan: 'PETUGAS',
  urungkanImpor: 'PETUGAS',
} as const satisfies Record<string, Role>;
