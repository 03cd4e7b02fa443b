import { formatNumber } from '../../../cells/numeral';
import type { OfficeSettings } from '../../../domain/settings';
import { expectedAvailability } from '../../../forecast/chance/availability';
import type { CentralVerification, CommonCause } from '../../../forecast/office';
import { layanan } from '../../../tables';
import type { LayananRow } from '../../../tables/layanan';
import { rangeOf } from '../../reading/settingRange';
import type { Grounds } from './assumptions';

/** Days whose records came back, before the office's own days count more than the setting; and how many are kept. */
const DAYS_TO_LEARN = 20;
const DAYS_KEPT = 60;

/** The centre's part: how long it takes, and the records that are there now, where the office counts both ends. */
export function centreOf(
  days: readonly LayananRow[],
  commonCauses: readonly CommonCause[],
  settings: OfficeSettings,
  grounds: Grounds,
): CentralVerification {
  const inOrder = [...days].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const counted = inOrder.some((row) => (row.prr ?? 0) > 0);
  // Where the Dinas prints no card is forecast, and nothing hangs on when they become print-ready.
  if (!counted && settings.values.cetak_di_kecamatan)
    grounds.gaps.push('PRR (kartu siap cetak) belum dicatat; yang sedang diverifikasi di pusat dihitung nol.');
  const seen = delaysSeen(inOrder);
  const learned = seen.length >= DAYS_TO_LEARN;
  const { low, value, high } = rangeOf(settings, 'hari_verifikasi_pusat');
  // The days seen hold outages too; those come on top again in the simulation.
  const up = commonCauses
    .filter((cause) => cause.stopsVerification)
    .reduce((share, cause) => share * expectedAvailability(cause.availability), 1);
  const delayDays = learned ? seen.map((delay) => Math.round(delay * up)) : [low, value, high].map(Math.round);
  const [shortest, longest] = [Math.min(...delayDays), Math.max(...delayDays)];
  const mean = delayDays.reduce((sum, delay) => sum + delay, 0) / delayDays.length;
  grounds.assumptions.push({
    label: 'Lama verifikasi di pusat',
    value: `${formatNumber(learned ? mean : value, learned ? 1 : 0)} (${formatNumber(shortest)} - ${formatNumber(longest)})`,
    unit: 'hari kerja',
    basis: learned ? `${formatNumber(seen.length)} hari layanan: kapan PRR menyusul rekam` : 'Pengaturan',
    place: learned ? { sheet: layanan.sheet, line: 1, column: 1 } : settings.placeOf('hari_verifikasi_pusat'),
  });
  const total = (column: 'rekam' | 'prr') => days.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  return { delayDays, waiting: counted ? Math.max(0, total('rekam') - total('prr')) : 0 };
}

/**
 * Service days until as many records had come back as had been sent by the end of a day, of the last days for which that
 * is so. None where more came back than was sent: then records from before the log are among them.
 */
function delaysSeen(days: readonly LayananRow[]): number[] {
  const delays: number[] = [];
  let [sent, back, until] = [0, 0, -1];
  for (let day = 0; day < days.length; day++) {
    sent += days[day]!.rekam ?? 0;
    while (back < sent && until + 1 < days.length) back += days[++until]!.prr ?? 0;
    if (back < sent) break;
    if (until < day) return [];
    if ((days[day]!.rekam ?? 0) > 0) delays.push(until - day);
  }
  return delays.slice(-DAYS_KEPT);
}
