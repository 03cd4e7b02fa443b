import { formatNumber } from '../../cells/numeral';
import { amount } from '../../domain/ledger';
import { countedDay, countSentence, lastCount } from '../../domain/stockCounts';
import { ITEMS, type PersediaanRow, persediaan } from '../../tables/persediaan';
import type { RiwayatRow } from '../../tables/riwayat';
import type { Issue, Rows } from '../../tables/table';

/**
 * Entries of days before the last count of an item that were noted after it: the count had seen what they tell, so the books
 * no longer say what was found. A later count of that day or after it that found no
 * difference leaves only its row in Riwayat, and settles it.
 */
export function lateEntries({ rows, layout }: Rows<PersediaanRow>, past: Pick<Rows<RiwayatRow>, 'rows'>): Issue[] {
  return ITEMS.flatMap((item): Issue[] => {
    const count = lastCount(rows, item);
    const last = count?.late.reduce((a, b) => (b.nomor > a.nomor ? b : a), count.late[0] as (typeof rows)[number]);
    if (!count || !last || count.drift === 0) return [];
    const isSettled = ({ objek, waktu }: RiwayatRow) => {
      const day = countedDay(objek, item);
      return day !== null && day >= count.tanggal && waktu > last.waktu;
    };
    if (past.rows.some(isSettled)) return [];
    const numbers = count.late.slice(-3).map(({ nomor }) => `No ${formatNumber(nomor)}`);
    const named = `${count.late.length > 3 ? '…, ' : ''}${numbers.join(', ')}`;
    return [
      {
        sheet: persediaan.sheet,
        line: last.line,
        column: layout?.places.tanggal ?? 0,
        sentence: `Sesudah ${countSentence(item, count)} ${item.toLowerCase()}, dicatat yang terjadi sebelum hari itu (${named}): catatan untuk saat itu kini ${amount(item, count.found + count.drift)}. Hitung lagi lewat panel > Catat > Bahan > Hitung`,
        about: `hitung${item}`,
      },
    ];
  });
}
