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

/** Whether a device is to be replaced or repaired, with the numbers that say so; null: neither. */
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
  const limit = settings.batas_biaya_perbaikan;
  if (device.harga !== null && device.harga > 0 && record.cost > limit * device.harga) {
    const share = formatShare(record.cost / device.harga);
    const why = `biaya perbaikannya Rp ${formatNumber(record.cost)}, ${share} dari harganya (batas ${formatShare(limit)})`;
    return { advice: 'GANTI', why: isOld ? `${why}; ${age}` : why, record };
  }
  if (device.kondisi === 'RB' && isOld) return { advice: 'GANTI', why: `rusak berat dan ${age}`, record };
  if (device.kondisi !== 'B') {
    const broken = device.kondisi === 'RB' ? 'rusak berat' : 'rusak ringan';
    if (isOld) return { advice: 'RENCANAKAN GANTI', why: `${broken} dan ${age}`, record };
    const left = from === null ? 'tahun pembeliannya belum dicatat' : `masa manfaatnya sampai ${from}`;
    return { advice: 'PERBAIKI', why: `${broken}; ${left}`, record };
  }
  return isOld ? { advice: 'RENCANAKAN GANTI', why: age, record } : null;
}
