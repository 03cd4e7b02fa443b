import type { Day } from '../../cells/day';
import { isSealed } from '../../domain/ledgerChain';
import { closedUntil, type Traces } from '../../domain/ledgerHistory';
import { siftTyped } from '../../domain/typedLines';
import { type PersediaanRow, persediaan } from '../../tables/persediaan';
import type { Issue, Rows } from '../../tables/table';

const WAITING =
  'Baris ini belum jadi entri, padahal lengkap; ketik lagi salah satu selnya, misalnya Jumlah, agar disahkan';

/**
 * What is off cell by cell in the ledger. A line that somebody typed and that isn't an entry yet lacks every cell that
 * the add-on writes: it is told of once, with what keeps it from being one.
 */
export function ledgerIssues(read: Rows<PersediaanRow>, past: Traces, today: Day): Issue[] {
  const typed = new Set(read.unread.filter(({ cells }) => !isSealed(cells)).map(({ line }) => line));
  if (typed.size === 0) return read.issues;
  const { sound, left } = siftTyped(read, today, closedUntil(past));
  const column = read.layout?.places.jumlah ?? 0;
  const waiting = sound.map(({ line }) => ({ sheet: persediaan.sheet, line, column, sentence: WAITING }));
  return [
    ...read.issues.filter(({ line }) => !typed.has(line)),
    ...[...left, ...waiting].sort((a, b) => a.line - b.line),
  ];
}
