import type { Cell } from '../cells/cell';
import type { Raw } from '../cells/raw';
import { type RiwayatRow, riwayat, UNKNOWN_PERSON } from '../tables/riwayat';
import { readTable } from '../tables/table';
import type { Accepted, Deed } from './action';
import { type Change, linesByKey, put } from './change';

/** Which actions were carried out, by Riwayat. */
export interface Past {
  /** What an earlier action of this id came to; null when there was none. */
  sentenceOf(actionId: string): string | null;
}

/**
 * By the column Id alone: a row of Riwayat in which somebody spoilt another cell still tells that its action was done,
 * or the journal would carry that action out a second time.
 */
export function pastOf(grid: readonly (readonly Raw[])[] | null): Past | { problem: string } {
  const { layout, issues } = readTable(riwayat, grid === null ? null : grid.slice(0, 1));
  if (!grid || !layout) return { problem: issues[0]?.sentence ?? '' };
  const lines = linesByKey(riwayat, grid, layout);
  return {
    sentenceOf: (actionId) => {
      const line = lines.get(actionId.toUpperCase());
      return line === undefined ? null : String(grid[line - 1]?.[(layout.places.uraian ?? 0) - 1] ?? '');
    },
  };
}

/** The deed with a name that the sheets' own cells accept. */
export function signed(deed: Deed): Deed {
  return { ...deed, who: fitting(riwayat.columns.oleh.cell, deed.who, 120, UNKNOWN_PERSON) };
}

/** The row of Riwayat that marks an action as done; whatever it is made of, it can be read again. */
export function pastRow(caption: string, { object, sentence }: Accepted, deed: Deed): RiwayatRow {
  const { objek, uraian } = riwayat.columns;
  return {
    id: deed.actionId,
    waktu: deed.now,
    oleh: deed.who,
    tindakan: caption,
    objek: fitting(objek.cell, object, 120, null),
    uraian: fitting(uraian.cell, sentence, 500, caption),
  };
}

/** A row of Riwayat for each thing that one action did, beside its own; under ids that no action is sent with. */
export function eachInRiwayat(
  caption: string,
  deed: Deed,
  each: readonly Pick<Accepted, 'object' | 'sentence'>[],
): Change[] {
  return each.map((one, index) => {
    const actionId = `${deed.actionId}.${index + 1}`;
    return put(riwayat, pastRow(caption, { ...one, changes: [] }, { ...deed, actionId }));
  });
}

function fitting<T>(cell: Cell<T>, text: string, longest: number, otherwise: T): T {
  const reading = cell.read(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
  return reading.ok ? reading.value : otherwise;
}
