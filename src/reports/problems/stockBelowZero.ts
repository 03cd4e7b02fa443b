import { formatDay } from '../../cells/day';
import { amount, dailyTotals } from '../../domain/ledger';
import { ITEMS, type PersediaanRow, persediaan } from '../../tables/persediaan';
import type { Issue, Rows } from '../../tables/table';

/**
 * Items of which more is gone at the end of a day than had come. Entries that would do so are refused, so a hand has changed
 * or taken out a row; every total counts the rows as they stand.
 */
export function stockBelowZero({ rows, layout }: Rows<PersediaanRow>): Issue[] {
  return ITEMS.flatMap((item): Issue[] => {
    let left = 0;
    for (const [day, change] of [...dailyTotals(rows, item)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      left += change;
      if (left >= 0) continue;
      const at = rows.find(({ barang, tanggal }) => barang === item && tanggal === day);
      const sentence = `Sisa ${item} ${amount(item, left)} pada ${formatDay(day)}, mulai dari baris ini: ada baris yang diubah atau dihapus dengan tangan, atau penerimaan yang belum dicatat`;
      return [
        {
          sheet: persediaan.sheet,
          line: at?.line ?? 0,
          column: layout?.places.jumlah ?? 0,
          sentence,
          about: `minus${item}`,
        },
      ];
    }
    return [];
  });
}
