import type { Moment } from '../../cells/day';
import { sayDay, typedDay } from '../../cells/typedDay';
import type { Condition } from '../../tables/aset';
import { CONDITION_WORDS } from '../../tables/words';
import type { Command } from './command';
import { COUNT_NAMES, type Item, type OutageKind, sayOutage, UNITS } from './words';

/** The command as it would be typed; read again it means the same. */
export function written({ action, input }: Command): string {
  const { barang = '', jumlah = '', tanggal = '', dokumen = '', catatan = '', mulai = '', selesai = '' } = input;
  const marked = (mark: string, text: string | undefined) => (text ? `${mark} ${text}` : '');
  const document = dokumen === '' || /^(bast|surat)\b/i.test(dokumen) ? dokumen : `dokumen ${dokumen}`;
  const entry = (verb: string) => {
    const cause = input.sebab?.toLowerCase();
    return [verb, jumlah, barang.toLowerCase(), tanggal, document, cause, marked('catatan', catatan)];
  };
  const outage = (when: string) => [
    'gangguan',
    sayOutage(input.jenis as OutageKind),
    input.asetId,
    when,
    marked('karena', input.penyebab),
  ];
  const parts: Record<Command['action'], () => (string | undefined)[]> = {
    pesanBarang: () => entry('pesan'),
    terimaBarang: () => entry('terima'),
    catatCetak: () => entry('cetak'),
    catatGagal: () => entry('gagal'),
    kembalikanBarang: () => entry('kembali'),
    ubahKondisi: () => [conditionOf(input), input.id, marked('karena', input.alasan)],
    mulaiGangguan: () => outage(mulai),
    catatGangguan: () => outage(`${mulai} sampai ${selesai}`),
    akhiriGangguan: () => ['selesai', input.id, selesai, marked('dengan', input.tindakan)],
    catatLayanan: () => ['layanan', tanggal, ...countsOf(input), marked('catatan', catatan)],
  };
  return parts[action]().filter(Boolean).join(' ');
}

const conditionOf = ({ kondisi }: Record<string, string>): string => CONDITION_WORDS[kondisi as Condition];

const countsOf = (input: Record<string, string>): string[] =>
  COUNT_NAMES.filter((name) => input[name]).map((name) => `${name} ${input[name]}`);

/** What Enter will do, in one sentence. */
export function sentenceOf({ action, input }: Command, now: Moment): string {
  const { barang = '', jumlah = '', tanggal = '', mulai = '', selesai = '' } = input;
  const amount = `${jumlah} ${UNITS[barang as Item] ?? ''} ${barang.toLowerCase()}`;
  const day = `${tanggal} (${sayDay(typedDay(tanggal, now.slice(0, 10)) ?? '', now.slice(0, 10))})`;
  const outage = `Gangguan ${[input.jenis ? sayOutage(input.jenis as OutageKind) : '', input.asetId].filter(Boolean).join(' ')}`;
  const sentences: Record<Command['action'], () => string> = {
    pesanBarang: () => `Pesan ${amount}, ${day}`,
    terimaBarang: () => `Terima ${amount}, ${day}`,
    // Cards are printed; of ribbon and film it is told how much that took.
    catatCetak: () => `${barang === 'BLANKO' ? 'Cetak' : 'Pakai'} ${amount}, ${day}`,
    catatGagal: () => `Gagal cetak ${amount}, ${day}`,
    kembalikanBarang: () => `Kembalikan ${amount}, ${day}`,
    ubahKondisi: () => `Kondisi ${input.id} menjadi ${conditionOf(input)}`,
    mulaiGangguan: () => `${outage} mulai ${mulai || 'sekarang'} dan masih berlangsung`,
    catatGangguan: () => `${outage} dari ${mulai} sampai ${selesai}`,
    akhiriGangguan: () => `Gangguan ${input.id} selesai ${selesai || 'sekarang'}`,
    catatLayanan: () => `Layanan ${day}: ${countsOf(input).join(', ')}`,
  };
  return `${sentences[action]()}.`;
}

const TEXTS = {
  dokumen: 'Dokumen',
  sebab: 'Sebab',
  catatan: 'Catatan',
  alasan: 'Alasan',
  penyebab: 'Penyebab',
  tindakan: 'Tindakan',
};

/** Free texts that go along; everything else is in the sentence. */
export function textsOf({ input }: Command): [label: string, text: string][] {
  return Object.entries(TEXTS).flatMap(([name, label]) => (input[name] ? [[label, input[name]]] : []));
}
