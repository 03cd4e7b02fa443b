import type { Day } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import type { AsetRow } from '../tables/aset';
import type { PerbaikanRow } from '../tables/perbaikan';
import { type RepairRecord, repairRecord, replaceFrom } from './maintenance';
import type { Settings } from './settings';

export interface Advice {
  advice: 'GANTI' | 'PERBAIKI' | 'RENCANAKAN GANTI';
  why: string;
  record: RepairRecord;
}

/** Permendagri 19/2016: what is badly broken is neither kept nor mended but proposed for write-off. */
export const isBeyondRepair = ({ kondisi }: Pick<AsetRow, 'kondisi'>): boolean => kondisi === 'RB';
export const WRITE_OFF = 'usulkan penghapusan';

/**
 * Whether a device is to be replaced or repaired, with the numbers that say so; null: neither. Replaced now is only what
 * RKBMD doesn't count as usable any more; what works or can be mended but is old or costly is to be planned for.
 */
export function replaceOrRepair(
  device: AsetRow,
  rows: readonly PerbaikanRow[],
  settings: Settings,
  today: Day,
): Advice | null {
  if (device.status !== 'AKTIF') return null;
  const record = repairRecord(device, rows, today);
  const from = replaceFrom(device, settings);
  const isOld = from !== null && Number(today.slice(0, 4)) >= from;
  const age = isOld ? `masa manfaatnya habis sejak ${from}` : '';
  const writeOff = isBeyondRepair(device) ? `; ${WRITE_OFF}` : '';
  const limit = settings.batas_biaya_perbaikan;
  if (device.harga !== null && device.harga > 0 && record.cost > limit * device.harga) {
    const share = formatShare(record.cost / device.harga);
    const why = `biaya perbaikannya Rp ${formatNumber(record.cost)}, ${share} dari harganya (batas ${formatShare(limit)})`;
    const told = `${isOld ? `${why}; ${age}` : why}${writeOff}`;
    return { advice: isBeyondRepair(device) ? 'GANTI' : 'RENCANAKAN GANTI', why: told, record };
  }
  if (device.kondisi === 'B') return isOld ? { advice: 'RENCANAKAN GANTI', why: age, record } : null;
  const known = from === null ? 'masa manfaatnya belum ditetapkan' : `masa manfaatnya sampai ${from}`;
  const left = device.tahun === null ? 'tahun pembeliannya belum dicatat' : known;
  const state = isBeyondRepair(device) ? 'rusak berat' : 'rusak ringan';
  const why = `${state}${isOld ? ` dan ${age}` : `; ${left}`}${writeOff}`;
  if (isBeyondRepair(device)) return { advice: 'GANTI', why, record };
  return { advice: isOld ? 'RENCANAKAN GANTI' : 'PERBAIKI', why, record };
}
