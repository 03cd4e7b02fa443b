import { type Day, formatLongDay } from '../cells/day';
import type { Settings } from '../domain/settings';

const BLANK = '.'.repeat(30);

/** The lines under which the Camat signs; what the office hasn't told is left to be written by hand. */
export function signature({ tempat, kecamatan, camat_nama, camat_pangkat, camat_nip }: Settings, today: Day): string[] {
  return [
    `${tempat ?? BLANK}, ${formatLongDay(today)}`,
    kecamatan === null ? 'Camat' : `Camat ${kecamatan.replace(/^kecamatan\s+/i, '')}`,
    '',
    '',
    '',
    camat_nama ?? `(${BLANK})`,
    camat_pangkat ?? BLANK,
    `NIP. ${camat_nip ?? BLANK}`,
  ];
}
