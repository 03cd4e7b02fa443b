import type { Raw } from '../cells/raw';
import { persediaan, riwayat } from '../tables';
import { type Anchor, advanced, readAnchor } from './ledgerAnchor';
import { monthMarks } from './ledgerHistory';
import type { ChainEnd } from './ledgerSeal';

/** What an action leaves of the ledger and of the closed months. */
export type Left = Pick<Anchor, 'end' | 'mark'>;

/** By the rows that it writes; null when it touches neither. */
export function leftBy(changes: readonly { sheet: string; cells: Record<string, Raw> | null }[]): Left | null {
  let end: ChainEnd = { nomor: 0, sidik: '' };
  const objects: { objek: string }[] = [];
  for (const { sheet, cells } of changes) {
    if (!cells) continue;
    if (sheet === riwayat.sheet) objects.push({ objek: String(cells.objek ?? '') });
    if (sheet === persediaan.sheet && Number(cells.nomor) > end.nomor) {
      end = { nomor: Number(cells.nomor), sidik: String(cells.sidik ?? '') };
    }
  }
  const mark = monthMarks({ rows: objects, unread: [] }).pop() ?? null;
  return end.nomor > 0 || mark ? { end, mark } : null;
}

/**
 * The anchor as it holds, of what is kept: where the execution ended after its rows stood, that is one action behind, of
 * which the journal tells.
 *
 * @param last the action in the journal
 */
export function foundAnchor(
  kept: string | null,
  last: { changes: Parameters<typeof leftBy>[0] } | null,
): Anchor | null {
  const anchor = readAnchor(kept ?? '');
  const left = last && leftBy(last.changes);
  return anchor && left ? advanced(anchor, left) : anchor;
}
