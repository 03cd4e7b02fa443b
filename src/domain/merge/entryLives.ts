import type { PersediaanRow } from '../../tables/persediaan';
import { foldKey } from '../../tables/table';
import { reversals } from '../ledgerReversal';
import { codeOf } from '../ledgerSeal';

/** The id of the reversal by which the undo of a merge takes an entry back. By it any workbook knows what it is. */
export const undoId = (entryId: string): string => codeOf(`${entryId} urung`, 10);

/** The id of an entry that comes in again after such an undo. */
export const idAgain = (entryId: string): string => codeOf(`${entryId} lagi`, 10);

/** Whether a row merely takes back what a merge had brought: a matter of that workbook, which no other takes over. */
export const isUndo = ({ id, membalik }: Pick<PersediaanRow, 'id' | 'membalik'>): boolean =>
  membalik !== null && foldKey(id) === foldKey(undoId(membalik));

/** How an entry stands in one workbook, under the id that it came by last. */
export interface Life {
  row: PersediaanRow;
  state: 'stands' | 'undone' | 'reversed';
  /** What reversed it. */
  by: PersediaanRow | undefined;
}

/**
 * One entry may have come in, been undone and come in again, each time under an id made from the one before: all these
 * rows are one entry, which goes by the id that it was posted under.
 */
export class EntryLives {
  /** By the id of a row that came in again, the id of the row before it. */
  private readonly former = new Map<unknown, string>();

  /** @param ledgers all rows of all workbooks in question */
  constructor(...ledgers: readonly (readonly PersediaanRow[])[]) {
    for (const row of ledgers.flat()) {
      if (row.membalik !== null && isUndo(row)) this.former.set(foldKey(idAgain(row.membalik)), row.membalik);
    }
  }

  firstId(id: string): string {
    const former = this.former.get(foldKey(id));
    return former === undefined ? id : this.firstId(former);
  }

  /** Each entry of a ledger, reversals apart, by its first id. */
  in(ledger: readonly PersediaanRow[]): Map<unknown, Life> {
    const reversed = reversals(ledger);
    const lives = new Map<unknown, Life>();
    for (const row of ledger) {
      if (row.membalik !== null) continue;
      const first = foldKey(this.firstId(row.id));
      const other = lives.get(first);
      if (other && this.times(other.row.id) > this.times(row.id)) continue;
      const by = reversed.get(foldKey(row.id));
      lives.set(first, { row, by, state: by === undefined ? 'stands' : isUndo(by) ? 'undone' : 'reversed' });
    }
    return lives;
  }

  /** How often it has come in again. */
  private times(id: string): number {
    const former = this.former.get(foldKey(id));
    return former === undefined ? 0 : 1 + this.times(former);
  }
}
