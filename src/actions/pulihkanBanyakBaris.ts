import { type Cell, read, unread } from '../cells/cell';
import { type Accepted, defineAction, refuse } from './action';
import { eachInRiwayat } from './past';
import { pulihkanBaris } from './pulihkanBaris';
import { readInput } from './readInput';

const expected = 'perubahan beberapa baris';

const isText = (value: unknown) => typeof value === 'string';

/** What undoing each row takes, as JSON. */
const everyUndo: Cell<Record<string, string>[]> = {
  expected,
  format: '@',
  write: (undos) => JSON.stringify(undos),
  read: (raw) => {
    try {
      const undos: unknown = JSON.parse(String(raw));
      const sound =
        Array.isArray(undos) &&
        undos.length > 0 &&
        undos.every((undo) => typeof undo === 'object' && undo !== null && Object.values(undo).every(isText));
      return sound ? read(undos as Record<string, string>[]) : unread(expected, raw);
    } catch {
      return unread(expected, raw);
    }
  },
};

/** Takes a change of several rows back: all of them, or none when one of them stands in the way. */
export const pulihkanBanyakBaris = defineAction({
  caption: 'Urungkan beberapa',
  fields: { baris: { label: 'Baris', cell: everyUndo } },
  tables: pulihkanBaris.tables,
  decide(tables, { baris }, deed, look) {
    const decisions = baris.map((undo) => {
      const input = readInput(pulihkanBaris.fields, undo);
      return input.ok
        ? pulihkanBaris.decide(tables, input.value, deed, look)
        : refuse(Object.values(input.fields).join('. '));
    });
    const refused = decisions.flatMap((decision) => ('refused' in decision ? [decision] : []));
    if (refused.length > 0) {
      return refuse(`${refused.map((refusal) => refusal.refused).join(' ')} Tidak satu pun diurungkan.`, {
        blocks: refused.flatMap(({ blocks = [] }) => blocks),
      });
    }
    const accepted = decisions as Accepted[];
    return {
      changes: [...accepted.flatMap(({ changes }) => changes), ...eachInRiwayat('Urungkan beberapa', deed, accepted)],
      sentence: `${accepted.length} baris kembali seperti semula.`,
      object: `${accepted.length} baris`,
    };
  },
});
