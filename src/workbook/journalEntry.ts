import type { Raw } from '../cells/raw';

/** An action in the journal: what it does, so that another can carry it to its end. */
export interface Entry {
  id: string;
  changes: EntryChange[];
  /** What actions before it left that isn't known to be kept outside the sheets; see `owedTo`. */
  left?: string;
}

/** A change of one row; see `Change` of the actions. */
export interface EntryChange {
  sheet: string;
  key: string;
  cells: Record<string, Raw> | null;
  line?: number;
  amends?: true;
  stood?: Record<string, Raw>;
}

/** The length in front tells an entry that was cut off while being written: that action never began. */
export function entryText(entry: Entry): string {
  const body = JSON.stringify(entry);
  return `${body.length}:${body}`;
}

/** null where there is none: nothing written yet, cut off while being written, or not written by us at all. */
export function readEntry(text: string): Entry | null {
  const colon = text.indexOf(':');
  const body = text.slice(colon + 1);
  if (colon < 1 || Number(text.slice(0, colon)) !== body.length) return null;
  try {
    const entry: unknown = JSON.parse(body);
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.changes)) return false;
  if (value.left !== undefined && typeof value.left !== 'string') return false;
  return value.changes.every(
    (change) =>
      isRecord(change) &&
      typeof change.sheet === 'string' &&
      typeof change.key === 'string' &&
      (change.cells === null || isRecord(change.cells)),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
