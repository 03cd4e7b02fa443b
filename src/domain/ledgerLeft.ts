import type { Raw } from '../cells/raw';
import { persediaan, riwayat } from '../tables';
import { type Anchor, advanced, anchorText, readAnchor } from './ledgerAnchor';
import { highestTold, monthMarks, type Traces } from './ledgerHistory';
import { type ChainEnd, chainEnd } from './ledgerSeal';

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

/** The action in the journal, as far as it is asked here. */
interface Last {
  changes: Parameters<typeof leftBy>[0];
  /** Of actions before it: an anchor's text. */
  left?: string;
}

/** What the action in the journal leaves, together with those before it that the store may not have taken. */
export function leftWith({ changes, left: text = '' }: Last): Left | null {
  const [own, before] = [leftBy(changes), readAnchor(text)];
  return own && before ? advanced(before, own) : (own ?? before);
}

/**
 * The anchor as it holds, of what is kept: where the execution ended after its rows stood, or the store was in trouble, that
 * is some actions behind, of which the journal tells.
 *
 * @param last the action in the journal
 */
export function foundAnchor(kept: string | null, last: Last | null): Anchor | null {
  const anchor = readAnchor(kept ?? '');
  const left = last && leftWith(last);
  return anchor && left ? advanced(anchor, left) : anchor;
}

/**
 * The first anchor: the sheets are taken as they are.
 *
 * @param left of what the journal tells, which was there in any case
 */
export function anchorOfSheets(
  ledger: Parameters<typeof chainEnd>[0] | undefined,
  past: Traces,
  left: Anchor | null = null,
): Anchor {
  const sheets = {
    end: ledger ? chainEnd(ledger, highestTold(past)) : { nomor: 0, sidik: '' },
    mark: monthMarks(past).pop() ?? null,
  };
  return left ? advanced(left, sheets) : { ...sheets, disputed: [] };
}

/**
 * What the next entry of the journal has to carry on, since it takes the place of the one that tells of it: all that isn't
 * in the store as it was read. null: nothing.
 */
export function owedTo(kept: string | null, last: Last | null): string | null {
  const left = last && leftWith(last);
  if (!left) return null;
  const anchor = readAnchor(kept ?? '');
  return anchor && anchorText(advanced(anchor, left)) === anchorText(anchor)
    ? null
    : anchorText({ end: left.end, mark: left.mark, disputed: [] });
}
