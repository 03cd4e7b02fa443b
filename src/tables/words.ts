import type { Condition, DeviceKind } from './aset';
import type { OutageKind } from './gangguan';
import type { Cause, EntryKind, Item } from './persediaan';
import type { Stage } from './stages';

/**
 * What the codes of the sheets are called in a sentence. Nobody but the sheets' own cells says a code; a label begins with
 * a capital (`labelled`).
 */
export const CONDITION_WORDS: Record<Condition, string> = { B: 'baik', RR: 'rusak ringan', RB: 'rusak berat' };

export const DEVICE_WORDS: Record<DeviceKind, string> = {
  PC: 'PC perekaman',
  KAMERA: 'kamera',
  SIDIK_JARI: 'pemindai sidik jari',
  IRIS: 'pemindai iris',
  TANDA_TANGAN: 'papan tanda tangan',
  PRINTER_KARTU: 'printer kartu',
  PRINTER_KANTOR: 'printer kantor',
  KOMPUTER_KANTOR: 'komputer kantor',
  SERVER: 'server',
  JARINGAN: 'jaringan',
  KENDARAAN: 'kendaraan',
  LAINNYA: 'lainnya',
};

/** What an entry of the ledger has done. */
export const ENTRY_WORDS: Record<EntryKind, string> = {
  TERIMA: 'terima',
  CETAK: 'cetak',
  GAGAL: 'gagal cetak',
  RETUR: 'pengembalian',
  MUSNAH: 'pemusnahan',
  OPNAME: 'selisih hitung',
  BALIK: 'pembalikan',
  KOREKSI: 'koreksi',
};

/** The same as the title of an entry in a list. */
export const ENTRY_CAPTIONS: Record<EntryKind, string> = {
  TERIMA: 'Terima',
  CETAK: 'Cetak',
  GAGAL: 'Gagal',
  RETUR: 'Kembali',
  MUSNAH: 'Musnah',
  OPNAME: 'Hitung',
  BALIK: 'Pembalik',
  KOREKSI: 'Koreksi',
};

export const ITEM_WORDS: Record<Item, string> = { BLANKO: 'blanko', RIBBON: 'ribbon', FILM: 'film' };

/** How people say each cause; the sheet and the forms take it either way. */
export const CAUSE_WORDS: Record<Cause, string> = {
  GAGAL_ENCODE: 'gagal encode',
  RUSAK: 'rusak',
  GAGAL_CETAK: 'gagal cetak',
  UBAH_DATA: 'perubahan elemen data',
};

/** What is out of order. */
export const OUTAGE_KIND_WORDS: Record<OutageKind, string> = {
  SERVER: 'server pusat',
  JARINGAN: 'jaringan',
  LISTRIK: 'listrik',
  ALAT_REKAM: 'alat rekam',
  PRINTER: 'printer',
  BAHAN_HABIS: 'bahan habis',
  LAINNYA: 'lainnya',
};

/** What has happened, as the title of an outage. */
export const OUTAGE_WORDS: Record<OutageKind, string> = {
  SERVER: 'Server pusat terganggu',
  JARINGAN: 'Jaringan terputus',
  LISTRIK: 'Listrik padam',
  ALAT_REKAM: 'Alat rekam rusak',
  PRINTER: 'Printer rusak',
  BAHAN_HABIS: 'Bahan habis',
  LAINNYA: 'Gangguan lain',
};

export const STAGE_WORDS: Record<Stage, string> = {
  REKAM: 'perekaman',
  VERIFIKASI: 'verifikasi',
  CETAK: 'pencetakan',
};

/** `Printer kartu`. */
export const labelOf = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `[['B', 'Baik'], …]`: the choices of a form. */
export const labelled = <C extends string>(words: Record<C, string>): readonly (readonly [C, string])[] =>
  (Object.entries(words) as [C, string][]).map(([code, word]) => [code, labelOf(word)] as const);
