import { formatNumber } from '../../cells/numeral';
import { amount } from '../../domain/ledger';
import { countSentence, lastCount } from '../../domain/stockCounts';
import { ITEMS, type PersediaanRow, persediaan } from '../../tables/persediaan';
import type { RiwayatRow } from '../../tables/riwayat';
import type { Issue, Rows } from '../../tables/table';

/**
 * What was noted, or taken back, after the last count of an item although that count had seen it: the books no longer say
 * what was found, until a count of that day or later.
 */
export function lateEntries({ rows, layout }: Rows<PersediaanRow>, past: Pick<Rows<RiwayatRow>, 'rows'>): Issue[] {
  return ITEMS.flatMap((item): Issue[] => {
    const count = lastCount(rows, item, past.rows);
    const last = count?.late.reduce((a, b) => (b.nomor > a.nomor ? b : a), count.late[0] as (typeof rows)[number]);
    if (!count || !last || count.drift === 0) return [];
    const numbers = count.late.slice(-3).map(({ nomor }) => `No ${formatNumber(nomor)}`);
    const named = `${count.late.length > 3 ? '…, ' : ''}${numbers.join(', ')}`;
    return [
      {
        sheet: persediaan.sheet,
        line: last.line,
        column: layout?.places.tanggal ?? 0,
        sentence: `Sesudah ${countSentence(item, count)} ${item.toLowerCase()}, ada catatan atau pembalikan untuk hari sebelumnya (${named}): catatan untuk saat itu kini ${amount(item, count.found + count.drift)}. Hitung lagi lewat panel > Catat > Bahan > Hitung, atau formulir Hitung fisik di lembar Catat`,
        about: `hitung${item}`,
      },
    ];
  });
}
