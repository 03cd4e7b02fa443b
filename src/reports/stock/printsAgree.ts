import type { Day } from '../../cells/day';
import { formatMonth, type Month, monthOf } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import { layanan } from '../../tables';
import type { LayananRow } from '../../tables/layanan';
import type { PersediaanRow } from '../../tables/persediaan';
import type { Issue, Rows } from '../../tables/table';
import { stockMovements } from './stockMovements';

/**
 * Cards printed are told twice: by the day's counts, which Laporan Perekaman adds up, and by the ledger, for Laporan
 * Blanko. Both go to the Dinas, so a month that is over in which they differ is named. Days before the ledger began and
 * months without a count of prints say nothing of it.
 */
export function printsAgree(counts: Rows<LayananRow>, ledger: Rows<PersediaanRow>, today: Day): Issue[] {
  const movements = stockMovements(ledger.rows, 'BLANKO');
  const began = movements[0]?.entry.tanggal;
  if (began === undefined) return [];
  const isTold = (day: Day) => day >= began && monthOf(day) < monthOf(today);
  const byMonth = new Map<Month, { counted: number; noted: number; line: number }>();
  for (const { tanggal, cetak, line } of counts.rows) {
    if (cetak === null || !isTold(tanggal)) continue;
    const month = byMonth.get(monthOf(tanggal)) ?? { counted: 0, noted: 0, line };
    byMonth.set(monthOf(tanggal), { ...month, counted: month.counted + cetak });
  }
  for (const { entry, kind, change } of movements) {
    const month = byMonth.get(monthOf(entry.tanggal));
    if (month && kind === 'CETAK') month.noted -= change;
  }
  const column = counts.layout?.places.cetak ?? 0;
  return [...byMonth]
    .filter(([, { counted, noted }]) => counted !== noted)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { counted, noted, line }]) => ({
      sheet: layanan.sheet,
      line,
      column,
      sentence: `Cetak ${formatMonth(month)} harus sama di kedua catatan: menurut Layanan ${formatNumber(counted)} kartu, menurut Persediaan ${formatNumber(noted)} keping. Laporan Perekaman memakai yang pertama, Laporan Blanko yang kedua; cocokkan sebelum dikirim`,
    }));
}
