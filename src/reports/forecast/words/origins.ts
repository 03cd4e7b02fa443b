import { formatNumber, formatShare } from '../../../cells/numeral';
import type { SettingName } from '../../../domain/settings';
import type { Binding } from '../../../forecast/answers/binding';
import type { Origin } from '../../figure';
import type { ForecastAnswer } from '../answers/answer';
import { causeLabel } from '../model/commonCauses';
import type { OfficeModel } from '../model/officeModel';
import { RESOURCE_WORDS } from './wording';

/** Assumptions by their labels on the sheet, in the groups that figures rest on; a test looks for each label. */
export const INPUTS = {
  waiting: [
    'Tunggakan menurut daftar',
    'Bagian tunggakan yang masih bisa direkam',
    'Pemula (genap 17 tahun)',
    'Warga dari luar yang direkam',
    'Warga yang datang selama Ramadan',
    'Layanan hari Sabtu',
  ],
  recording: [
    'Set perekaman yang siap',
    'Operator perekaman',
    'Kecepatan rekam satu set',
    'Lama merekam satu orang',
    'Satu set perekaman: waktu siap',
    /** Only where that may hold recording up. */
    'Warga yang datang untuk direkam',
    /** Only where some are planned. */
    'Hari jemput bola yang direncanakan',
  ],
  cards: ['Penggantian kartu', 'Kartu gagal cetak'],
  printing: [
    'Lama verifikasi di pusat',
    'Printer kartu yang siap',
    'Operator pencetakan',
    'Batas cetak satu printer',
    'Lama mencetak satu kartu',
    'Satu printer kartu: waktu siap',
  ],
  handOver: ['Lama menyerahkan satu kartu', 'Petugas yang menyerahkan kartu'],
  /** Only where the ledger knows the item, the second only where it knows two lots, the fourth only where any is open. */
  stock: ['blanko', 'ribbon', 'film'].flatMap((name) => [
    `Sisa ${name}`,
    `Kiriman ${name} yang diharapkan`,
    `Lama tunggu pesanan ${name}`,
    `Pesanan ${name} yang belum datang`,
  ]),
  counters: ['Datang ke loket rekam'],
} as const;

/** The common causes that stop a stage, as labels. */
export const causesOf = (
  { office }: OfficeModel,
  stage: 'stopsRecording' | 'stopsVerification' | 'stopsPrinting',
): string[] => office.commonCauses.filter((cause) => cause[stage]).map((cause) => `${causeLabel(cause)}: waktu siap`);

/** An origin from assumptions of the model by their labels; those that this office doesn't have are left out. */
export function originOf(
  { grounds }: OfficeModel,
  labels: readonly string[],
  sentence: string,
  more: Origin['inputs'] = [],
): Origin {
  const inputs = labels.flatMap((label) => {
    const found = grounds.assumptions.find((assumption) => assumption.label === label);
    return found ? [{ text: `${label}: ${found.value} ${found.unit}`, basis: found.basis, place: found.place }] : [];
  });
  return { inputs: [...inputs, ...more], sentence };
}

/** A setting as an input. */
export const settingInput = (
  { settings }: OfficeModel,
  name: SettingName,
  value: string,
): Origin['inputs'][number] => ({
  text: `${name}: ${value}`,
  basis: 'Pengaturan',
  place: settings.placeOf(name),
});

/** The chance that is wanted, or as much of it as evidence bears. */
export function wantedInput(model: OfficeModel): Origin['inputs'][number] {
  const [wanted, used] = [model.settings.values.peluang_target, model.wantedChance].map((share) => formatShare(share));
  return settingInput(
    model,
    'peluang_target',
    `${wanted}${used === wanted ? '' : `, dipakai ${used} karena bukti sedikit`}`,
  );
}

/** The model behind every date, and what a chance means in it. */
export function simulated({ replicationsDone }: ForecastAnswer['forecast'], share: number, what: string): string {
  const all = formatNumber(replicationsDone);
  const some = formatNumber(Math.round(share * replicationsDone));
  return `Simulasi hari demi hari, ${all} kemungkinan jalannya kantor dengan masukan ini: ${some} di antaranya ${what}.`;
}

/** What holds a stage up until it is through. */
export function heldBy({ headline: { resource, share } }: Binding): string {
  const how = resource === 'demand' ? '' : ` (${formatShare(share)} dari waktu yang tertahan)`;
  return `Yang menahan: ${RESOURCE_WORDS[resource]}${how}.`;
}
