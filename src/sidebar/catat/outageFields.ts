import { labelled, labelOf, OUTAGE_KIND_WORDS, STAGE_WORDS } from '../../tables/words';
import type { Choice, Field } from '../form/field';
import type { AnswerOf } from '../server';

export type Outage = AnswerOf<'daftarGangguan'>['running'][number];

const STAGES: readonly Choice[] = [
  ['', 'Menurut jenisnya'],
  ...labelled(STAGE_WORDS),
  ['VERIFIKASI, CETAK', 'Verifikasi dan pencetakan'],
  ['REKAM, CETAK', 'Perekaman dan pencetakan'],
  ['REKAM, VERIFIKASI, CETAK', 'Semuanya'],
];

export const KIND: Field = {
  name: 'jenis',
  label: 'Yang terganggu',
  kind: 'pick',
  choices: labelled(OUTAGE_KIND_WORDS),
};
export const BEGIN: Field = { name: 'mulai', label: 'Mulai', kind: 'moment', half: true };
export const END: Field = { name: 'selesai', label: 'Selesai', kind: 'moment', half: true };
export const STAGE: Field = {
  name: 'tahapTerhenti',
  label: 'Yang terhenti',
  kind: 'pick',
  choices: STAGES,
  optional: true,
  rare: true,
};
export const DEVICE: Field = { name: 'asetId', label: 'Id Aset', kind: 'text', optional: true, rare: true };
export const CAUSE: Field = { name: 'penyebab', label: 'Penyebab', kind: 'text', optional: true, rare: true };
export const DONE: Field = { name: 'tindakan', label: 'Tindakan', kind: 'text', optional: true, rare: true };
export const TURNED_AWAY: Field = {
  name: 'wargaTerdampak',
  label: 'Warga pulang tanpa dilayani (orang)',
  kind: 'count',
  optional: true,
  rare: true,
};
export const REPORTED: Field = {
  name: 'dilaporkanKepada',
  label: 'Dilaporkan kepada',
  kind: 'text',
  optional: true,
  rare: true,
};

/** What an outage is called: `Printer PRN-003`. */
export function captionOf({ jenis, asetId }: Outage): string {
  const caption = labelOf(OUTAGE_KIND_WORDS[jenis]);
  return asetId ? `${caption} ${asetId}` : caption;
}

export const stageCaption = (stage: string): string =>
  (STAGES.find(([word]) => word === stage)?.[1] ?? stage).toLowerCase();
