import { type Day, formatLongDay } from '../../cells/day';
import type { Settings } from '../../domain/settings';
import { districtName } from '../../domain/words';

const BLANK = '.'.repeat(30);

/** The lines under which the Camat signs; what the office hasn't told is left to be written by hand. */
export function signature({ tempat, kecamatan, camat_nama, camat_pangkat, camat_nip }: Settings, today: Day): string[] {
  return [
    `${tempat ?? BLANK}, ${formatLongDay(today)}`,
    kecamatan === null ? 'Camat' : `Camat ${districtName(kecamatan)}`,
    ...signed(camat_nama, camat_pangkat, camat_nip),
  ];
}

/** The lines beside them under which the keeper of goods signs. */
export function keeperSignature(settings: Settings): string[] {
  const { pengurus_barang_nama, pengurus_barang_pangkat, pengurus_barang_nip } = settings;
  return ['', 'Pengurus Barang', ...signed(pengurus_barang_nama, pengurus_barang_pangkat, pengurus_barang_nip)];
}

const signed = (name: string | null, rank: string | null, nip: string | null): string[] => [
  '',
  '',
  '',
  name ?? `(${BLANK})`,
  rank ?? BLANK,
  `NIP. ${nip ?? BLANK}`,
];
