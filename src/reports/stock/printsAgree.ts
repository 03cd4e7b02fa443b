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
 * Blanko. Both go to the Dinas, so a month that is over in which they differ is named; not that in which the ledger began,
 * where it has all of its prints or those since. Months before it and without a count of prints say nothing of it.
 */
export function printsAgree(counts: Rows<LayananRow>, ledger: Rows<PersediaanRow>, today: Day): Issue[] {
  const movements = stockMovements(ledger.rows, 'BLANKO');
  const began = movements[0]?.entry.tanggal;
  if (began === undefined) return [];
  const byMonth = new Map<Month, { counted: number; before: number; noted: number; line: number }>();
  for (const { tanggal, cetak, line } of counts.rows) {
    if (cetak === null || monthOf(tanggal) < monthOf(began) || monthOf(tanggal) >= monthOf(today)) continue;
    const month = byMonth.get(monthOf(tanggal)) ?? { counted: 0, before: 0, noted: 0, line };
    month.counted += cetak;
    if (tanggal < began) month.before += cetak;
    byMonth.set(monthOf(tanggal), month);
  }
  for (const { entry, kind, change } of movements) {
    const month = byMonth.get(monthOf(entry.tanggal));
    if (month && kind === 'CETAK') month.noted -= change;
  }
  const column = counts.layout?.places.cetak ?? 0;
  return [...byMonth]
    .filter(([, { counted, before, noted }]) => counted !== noted && counted - before !== noted)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { counted, noted, line }]) => ({
      sheet: layanan.sheet,
      line,
      column,
      sentence: `Cetak ${formatMonth(month)} harus sama di kedua catatan: menurut Layanan ${formatNumber(counted)} kartu, menurut Persediaan ${formatNumber(noted)} keping. Laporan Perekaman memakai yang pertama, Laporan Blanko yang kedua; cocokkan sebelum dikirim`,
    }));
}
