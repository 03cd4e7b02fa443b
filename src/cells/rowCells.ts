import { type Cell, read, unread } from './cell';
import { cellHoldsNik } from './nik';
import { isBlank, isWall, type Raw } from './raw';
import { NO_NIK } from './text';
import { isReal } from './wall';

const EXPECTED = 'isi baris seperti ditulis SiapKTP';

/** Cells of one row by column, as JSON: what an undo, or a form that was opened on a row, carries along. */
export const rowCells: Cell<Record<string, Raw>> = {
  expected: EXPECTED,
  format: '@',
  write: (cells) => JSON.stringify(cells),
  read: (raw) => {
    const cells = typeof raw === 'string' ? parsed(raw) : null;
    return cells === null ? unread(EXPECTED, raw) : read(cells);
  },
};

/** The same as the text that it is, since records are compared by their letters; at most so many of them, no NIK in it. */
export function rowText({ longest }: { longest: number }): Cell<string> {
  return {
    expected: EXPECTED,
    format: '@',
    write: (value) => value,
    read: (raw) => {
      if (isBlank(raw)) return unread('diisi', raw);
      const cells = typeof raw === 'string' && raw.length <= longest ? parsed(raw) : null;
      if (cells === null) return unread(EXPECTED, raw);
      const known = Object.entries(cells).flat().some(cellHoldsNik);
      return known ? { ok: false, expected: NO_NIK, received: 'teks yang memuat 16 angka' } : read(raw as string);
    },
  };
}

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
