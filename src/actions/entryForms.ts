import { formatDay, formatMoment, type Moment } from '../cells/day';
import type { Raw } from '../cells/raw';
import { typedDay, typedMoment } from '../cells/typedDay';
import { aset, gangguan } from '../tables';
import { sameHeader, type Table } from '../tables/table';
import { CAUSE_WORDS, labelOf } from '../tables/words';
import type { Action, Field, Fields } from './action';
import { akhiriGangguan } from './akhiriGangguan';
import { balikkanEntri } from './balikkanEntri';
import { catatCetak } from './catatCetak';
import { catatGagal } from './catatGagal';
import { catatLayanan } from './catatLayanan';
import { hitungBarang } from './hitungBarang';
import { mulaiGangguan } from './mulaiGangguan';
import { pesanBarang } from './pesanBarang';
import { terimaBarang } from './terimaBarang';
import { ubahKondisi } from './ubahKondisi';

/**
 * The forms of the sheet *Catat*, on which a phone posts: Google shows no sidebar there. Each takes two lines, the names
 * of its cells and the cells themselves; columns are found by those names.
 */
export interface EntryForm {
  caption: string;
  action: Action<Fields, Record<string, unknown>>;
  fields: readonly FormField[];
  /** How what it noted is taken back on a phone; '' where an entry's number does it. */
  back: string;
}

export interface FormField {
  name: string;
  label: string;
  field: Field<unknown>;
  /** A day or a moment is typed as briefly as in the panel. */
  typed?: 'day' | 'moment' | undefined;
  /** What stands in the empty form. */
  first: string;
  /** The table whose ids may stand here. */
  from?: Table;
}

/** The cell that posts the form. */
export const TICK = 'Catat';
/** The cell that names what is being written, so that the same is never posted twice. */
export const TOKEN = 'Kode isian';

type Special = Partial<Omit<FormField, 'name' | 'field'>>;

function form<F extends Fields>(
  caption: string,
  action: Action<F, Record<string, unknown>> | unknown,
  names: readonly (keyof F & string)[],
  special: { [K in keyof F & string]?: Special },
  back = '',
): EntryForm {
  const known = action as EntryForm['action'];
  const fields = names.map((name): FormField => {
    const field = known.fields[name] as Field<unknown>;
    return { name, label: field.label, field, first: '', ...special[name] } as FormField;
  });
  return { caption, action: known, fields, back };
}

/** The form that takes an entry back by its number, as the answers name it. */
export const TAKE_BACK = 'Balikkan entri';

const devices = aset as unknown as Table;
const outages = gangguan as unknown as Table;
const DAY = { tanggal: { typed: 'day' } } as const;
const BLANKO = { barang: { first: 'BLANKO' }, ...DAY } as const;

export const ENTRY_FORMS: readonly EntryForm[] = [
  form<typeof terimaBarang.fields>(
    'Penerimaan',
    terimaBarang,
    ['barang', 'jumlah', 'tanggal', 'dokumen', 'catatan'],
    BLANKO,
  ),
  form<typeof catatCetak.fields>('Pencetakan', catatCetak, ['barang', 'jumlah', 'tanggal', 'catatan'], BLANKO),
  form<typeof catatGagal.fields>('Gagal cetak', catatGagal, ['barang', 'jumlah', 'sebab', 'tanggal', 'catatan'], {
    ...BLANKO,
    sebab: { first: labelOf(CAUSE_WORDS.GAGAL_CETAK) },
  }),
  form<typeof ubahKondisi.fields>(
    'Kondisi alat',
    ubahKondisi,
    ['id', 'kondisi', 'alasan'],
    { id: { label: 'Id Aset', from: devices } },
    'Isi alat itu lagi di sini dengan kondisi semula.',
  ),
  form<typeof mulaiGangguan.fields>(
    'Gangguan mulai',
    mulaiGangguan,
    ['jenis', 'mulai', 'asetId', 'penyebab'],
    { mulai: { typed: 'moment' }, asetId: { from: devices } },
    'Betulkan atau hapus barisnya di lembar Gangguan.',
  ),
  form<typeof akhiriGangguan.fields>(
    'Gangguan selesai',
    akhiriGangguan,
    ['id', 'selesai', 'tindakan'],
    { id: { label: 'Id gangguan', from: outages }, selesai: { typed: 'moment' } },
    'Betulkan atau kosongkan Selesai pada barisnya di lembar Gangguan.',
  ),
  form<typeof catatLayanan.fields>(
    'Layanan harian',
    catatLayanan,
    ['tanggal', 'daftar', 'rekam', 'prr', 'cetak', 'gagal', 'serah', 'petugas', 'jam', 'catatan'],
    DAY,
    'Isi hari itu lagi di sini dengan angka yang benar.',
  ),
  form<typeof pesanBarang.fields>(
    'Pemesanan',
    pesanBarang,
    ['barang', 'jumlah', 'tanggal', 'dokumen', 'catatan'],
    BLANKO,
    'Betulkan barisnya di lembar Pesanan, atau isi Batal.',
  ),
  form<typeof balikkanEntri.fields>(TAKE_BACK, balikkanEntri, ['id', 'alasan'], {}),
  // What a count that differs asks for besides stands right of what every count asks for.
  form<typeof hitungBarang.fields>(
    'Hitung fisik',
    hitungBarang,
    ['barang', 'jumlah', 'penghitung', 'tanggal', 'ulang', 'ketiga', 'alasan', 'disetujui'],
    BLANKO,
  ),
];

/** A host's id is too long to stand in a cell beside others; its last 12 digits are as random as the rest. */
export const tokenFrom = (id: string): string => id.replace(/[^\p{L}\p{N}]/gu, '').slice(-12);

/** Where a form stands on the sheet; places are columns from 1. */
export interface PlacedForm {
  form: EntryForm;
  /** The line of its cells. */
  line: number;
  answer: number;
  tick: number;
  token: number;
  places: Record<string, number>;
}

/** The forms on the sheet, wherever their lines and columns were moved; one that lacks a cell isn't among them. */
export function placedForms(grid: readonly (readonly Raw[])[]): PlacedForm[] {
  return grid.flatMap((names, index) => {
    const placeOf = (label: string) => names.findIndex((cell) => sameHeader(cell, label)) + 1;
    const found = ENTRY_FORMS.find(({ caption }) => placeOf(caption) > 0 && placeOf(TICK) > 0 && placeOf(TOKEN) > 0);
    if (!found) return [];
    const places: Record<string, number> = {};
    for (const { name, label } of found.fields) places[name] = placeOf(label);
    if (Object.values(places).includes(0)) return [];
    const answer = placeOf(found.caption);
    return [{ form: found, line: index + 2, answer, tick: placeOf(TICK), token: placeOf(TOKEN), places }];
  });
}

/**
 * What the cells of a form hold, as its action reads them.
 *
 * @param occasion only a day or a moment that was typed asks it for the time, which may cost a call
 */
export function typedInto(
  { form, places }: PlacedForm,
  cells: readonly Raw[],
  occasion: { readonly now: Moment },
): Record<string, Raw> {
  const input: Record<string, Raw> = {};
  for (const { name, typed } of form.fields) {
    const raw = cells[(places[name] ?? 0) - 1] ?? '';
    input[name] = typed && typeof raw === 'string' && raw.trim() !== '' ? spelledOut(raw, typed, occasion.now) : raw;
  }
  return input;
}

function spelledOut(text: string, typed: 'day' | 'moment', now: Moment): string {
  if (typed === 'day') {
    const day = typedDay(text, now.slice(0, 10));
    return day === null ? text : formatDay(day);
  }
  const moment = typedMoment(text, now);
  return moment === null ? text : formatMoment(moment);
}

/**
 * The id of posting just this: the same content under the same token is the same action, so that a tick repeated after
 * a posting was cut off posts nothing twice, and changed content is a new one. FNV-1a, 32 bits: the token tells forms
 * apart, this only a form's contents.
 */
export function postingId(token: string, input: Record<string, Raw>): string {
  let hash = 0x811c9dc5;
  for (const character of Object.entries(input).flatMap(([name, raw]) => [...`${name}=${JSON.stringify(raw)};`])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${token}-${hash.toString(16).padStart(8, '0')}`;
}
