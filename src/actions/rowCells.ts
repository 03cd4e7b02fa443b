import { type Cell, read, unread } from '../cells/cell';
import { isWall, type Raw } from '../cells/raw';
import { isReal } from '../cells/wall';

/** Cells of one row by column, as JSON: what an undo, or a form that was opened on a row, carries along. */
export const rowCells: Cell<Record<string, Raw>> = {
  expected: 'isi baris',
  format: '@',
  write: (cells) => JSON.stringify(cells),
  read: (raw) => {
    const cells = typeof raw === 'string' ? parsed(raw) : null;
    return cells === null ? unread('isi baris', raw) : read(cells);
  },
};

function parsed(json: string): Record<string, Raw> | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const sound = Object.values(value).every(
      (cell) => ['string', 'number', 'boolean'].includes(typeof cell) || (isWall(cell) && isReal(cell)),
    );
    return sound ? (value as Record<string, Raw>) : null;
  } catch {
    return null;
  }
}
