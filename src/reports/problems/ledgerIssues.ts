import { isBlank } from '../../cells/raw';
import { isSealed } from '../../domain/ledgerChain';
import { closedUntil, frozenSentence, type Traces } from '../../domain/ledgerHistory';
import { type PersediaanRow, persediaan } from '../../tables/persediaan';
import type { Issue, Rows, UnreadRow } from '../../tables/table';

const { sheet, columns } = persediaan;

/**
 * What is off cell by cell in the ledger. A line that somebody typed and that isn't an entry yet lacks every cell that
 * the add-on writes: it is told of once. What else kept it from being one was judged when it was typed, and stands there.
 */
export function ledgerIssues({ issues, unread, layout }: Rows<PersediaanRow>, past: Traces): Issue[] {
  const typed = unread.filter(({ cells }) => !isSealed(cells));
  if (typed.length === 0) return issues;
  const until = closedUntil(past);
  const lines = new Set(typed.map(({ line }) => line));
  const why = ({ line, cells }: UnreadRow): Issue => {
    const lacking = (['tanggal', 'barang', 'jenis', 'jumlah'] as const).filter((name) => isBlank(cells[name]));
    const day = columns.tanggal.cell.read(cells.tanggal ?? '');
    const reason =
      lacking.length > 0
        ? `${lacking.map((name) => columns[name].header).join(', ')} masih kosong`
        : (day.ok && frozenSentence(day.value, until)) ||
          'sebabnya di catatan selnya; bila tidak ada, ketik lagi satu selnya';
    const column = layout?.places[lacking[0] ?? 'tanggal'] ?? 0;
    return { sheet, line, column, sentence: `Baris ini belum jadi entri: ${reason}` };
  };
  return [...issues.filter(({ line }) => !lines.has(line)), ...typed.map(why)];
}
