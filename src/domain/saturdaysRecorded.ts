import { addDays, type Day } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import type { LayananRow } from '../tables/layanan';
import { isSaturday } from './calendar';

/** An office that has given up its Saturdays isn't asked about those of long ago. */
const LOOKED_BACK_DAYS = 56;
/** One may have been an exception. */
const FEWEST = 2;

/** That people were recorded on Saturdays while the setting says that the office is closed; null where all is told. */
export function saturdaysUntold(
  days: readonly Pick<LayananRow, 'tanggal' | 'rekam'>[],
  saturdayHours: number,
  today: Day,
): string | null {
  const from = addDays(today, -LOOKED_BACK_DAYS);
  const open = days.filter(
    ({ tanggal, rekam }) => isSaturday(tanggal) && tanggal > from && tanggal <= today && (rekam ?? 0) > 0,
  );
  return saturdayHours > 0 || open.length < FEWEST
    ? null
    : `Layanan mencatat perekaman pada ${formatNumber(open.length)} Sabtu dalam delapan minggu terakhir, sedangkan jam_sabtu di Pengaturan 0, jadi prakiraan menganggap Sabtu tutup: isi jamnya bila Sabtu memang buka`;
}
