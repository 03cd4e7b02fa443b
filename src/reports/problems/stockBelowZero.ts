import { formatDay } from '../../cells/day';
import { amount } from '../../domain/ledger';
import { ITEMS, type PersediaanRow, persediaan } from '../../tables/persediaan';
import type { Issue, Placed, Rows } from '../../tables/table';
import { stockMovements } from '../stock/stockMovements';

/**
 * Items of which more is gone at the end of a day than had come. Entries that would do so are refused, so a hand has changed
 * or taken out a row; every total counts the rows as they stand. Named is the row from which on the day stays below zero.
 */
export function stockBelowZero({ rows, layout }: Rows<PersediaanRow>): Issue[] {
  return ITEMS.flatMap((item): Issue[] => {
    const movements = stockMovements(rows, item);
    let at: Placed<PersediaanRow> | null = null;
    for (const [index, { entry, left }] of movements.entries()) {
      // Short in the middle of a day is none: what came in that morning is often posted after what was printed.
      at = left < 0 ? (at ?? entry) : null;
      const day = entry.tanggal;
      if (!at || movements[index + 1]?.entry.tanggal === day) continue;
      const sentence = `Sisa ${item.toLowerCase()} ${amount(item, left)} pada ${formatDay(day)}, mulai dari baris ini: ada baris yang diubah atau dihapus dengan tangan, atau penerimaan yang belum dicatat`;
      return [
        {
          sheet: persediaan.sheet,
          line: at.line,
          column: layout?.places.jumlah ?? 0,
          sentence,
          about: `minus${item}`,
        },
      ];
    }
    return [];
  });
}
