/**
 * The words of the command box: what each stands for, in all the forms in which people write it. Two words that mean one
 * thing are joined by an underscore before they are looked up.
 */

export type Verb =
  | 'PESAN'
  | 'TERIMA'
  | 'CETAK'
  | 'GAGAL'
  | 'RETUR'
  | 'MUSNAH'
  | 'HITUNG'
  | 'RUSAK'
  | 'BAIK'
  | 'GANGGUAN'
  | 'SELESAI'
  | 'LAYANAN'
  /** Something stands still: an outage where nothing else is said of it. */
  | 'MACET'
  | 'LAMBAT'
  | 'SERVIS'
  | 'URUNGKAN';

/** Written with a slash, the first form is the one that examples and suggestions use. */
const VERBS: Record<Verb, string> = {
  PESAN: 'pesan/pesanan/dipesan/memesan/minta/diminta/meminta',
  TERIMA: 'terima/diterima/menerima/masuk/datang/dapat/kiriman',
  CETAK: 'cetak/dicetak/mencetak/tercetak/pencetakan/print/ctk/pakai/dipakai/terpakai',
  GAGAL: 'gagal',
  RETUR: 'kembali/kembalikan/dikembalikan/mengembalikan/retur',
  MUSNAH: 'musnah/musnahkan/dimusnahkan/pemusnahan',
  HITUNG: 'hitung/opname/stok/sisa/tersisa/tinggal',
  RUSAK: 'rusak/rusak_ringan/rusak_berat/cacat',
  BAIK: 'baik/bagus/diperbaiki',
  GANGGUAN: 'gangguan/terganggu/padam/putus/mati/offline/down/habis/terhenti',
  SELESAI: 'selesai/berakhir/akhiri/pulih/normal/nyala',
  LAYANAN: 'layanan/pelayanan',
  MACET: 'macet/error/eror',
  LAMBAT: 'lambat/lemot/lelet',
  SERVIS: 'servis/perbaikan/kirim',
  URUNGKAN: 'urungkan/batal/batalkan/dibatalkan/membatalkan/hapus',
};

const ITEMS = { BLANKO: 'blanko/blangko', RIBBON: 'ribbon/pita', FILM: 'film' } as const;
export type Item = keyof typeof ITEMS;
export const UNITS = { BLANKO: 'keping', RIBBON: 'gulung', FILM: 'gulung' } as const satisfies Record<Item, string>;

const OUTAGES = {
  SERVER: 'server/pusat',
  JARINGAN: 'jaringan/internet/koneksi/wifi',
  LISTRIK: 'listrik/pln/lampu',
  ALAT_REKAM: 'alat_rekam/perekaman',
  PRINTER: 'printer',
  BAHAN_HABIS: 'bahan_habis/habis',
  LAINNYA: 'lainnya/lain',
} as const;
export type OutageKind = keyof typeof OUTAGES;

/** The counts of a service day, in the order of the sheet Layanan. */
const COUNTS = {
  daftar: 'daftar/pendaftar/mendaftar',
  rekam: 'rekam/direkam/merekam/perekaman',
  prr: 'prr',
  cetak: 'cetak/dicetak/mencetak/tercetak/pencetakan/ctk',
  gagal: 'gagal',
  serah: 'serah/diserahkan/diambil',
  petugas: 'petugas/operator',
  jam: 'jam',
} as const;
export type Count = keyof typeof COUNTS;
export const COUNT_NAMES = Object.keys(COUNTS) as Count[];

const byForm = <K extends string>(words: Record<K, string>): ReadonlyMap<string, K> =>
  new Map(Object.entries<string>(words).flatMap(([name, forms]) => forms.split('/').map((form) => [form, name as K])));

export const verbOf = byForm(VERBS);
export const itemOf = byForm(ITEMS);
export const outageOf = byForm(OUTAGES);
export const countOf = byForm(COUNTS);

const first = (forms: string): string => (forms.split('/')[0] ?? '').replace('_', ' ');
export const sayOutage = (kind: OutageKind): string => first(OUTAGES[kind]);
export const EVERY_OUTAGE = Object.values(OUTAGES).map(first);

/** Said along the way; they change nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  'keping/kpg/lembar/lbr/pcs/gulung/roll/rol/buah/orang/kartu/ktp/e-ktp/ktp-el/sudah/sdh/telah/pada/tanggal/tgl/tolong/catat/ada/kondisi/alat/set/dengan/dr/wib/wita/wit'.split(
    '/',
  ),
);

/** They say something only beside other words: alone they are no note. */
export const WEAK: ReadonlySet<string> = new Set(
  'tadi/ini/barusan/pagi/siang/sore/malam/dan/yang/lagi/berapa/puluh/ratus'.split('/'),
);

/** Boxes of an unknown number: what they hold is what counts. */
export const BOXES: ReadonlySet<string> = new Set('dus/dos/box/boks/kotak/pak/pack/kardus/karton/koli/ikat'.split('/'));

/** Days that aren't told by a date; read as a word of a note they would post for today. */
export const OTHER_DAYS = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|lusa|besok|semalam)$/;

/** The part of a day in which an hour below twelve may be meant as one after noon. */
export const AFTER_NOON: ReadonlySet<string> = new Set(['siang', 'sore', 'malam']);

/** What follows one of these is free text, to the end: people write anything there. */
export const NOTE_MARK =
  /(?:^|\s)(?:karena|krn|sebab|catatan|keterangan|dengan(?!\s+(?:no(?:mor)?\.?\s+)?(?:bast|surat|dokumen)\b))[:\s]+/i;

/** What follows is the number of a letter. */
export const DOCUMENT_MARK = /(?:^|\s)(?:no(?:mor)?\.?\s+)?(?=(?:bast|surat|dokumen)\b)/i;

/** The chip could not be written: one of the four causes of a failed card that the decree knows. */
export const ENCODING: ReadonlySet<string> = new Set(['encode', 'enkode', 'encoding']);

/** What a mistyped word is held against. */
export const VOCABULARY: readonly string[] = [
  ...new Set(
    [...verbOf.keys(), ...itemOf.keys(), ...outageOf.keys(), ...countOf.keys(), ...ENCODING, 'kemarin', 'sampai']
      .flatMap((form) => form.split('_'))
      .filter((form) => form.length >= 4),
  ),
];
