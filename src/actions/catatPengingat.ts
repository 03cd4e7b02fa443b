import { type Cell, optional, read, unread } from '../cells/cell';
import { flag } from '../cells/oneOf';
import { text } from '../cells/text';
import { pengingat } from '../tables';
import { foldKey } from '../tables/table';
import { defineAction, refuse } from './action';
import { REMINDER_SETUP } from './aturPengingat';
import { put, take } from './change';

type Crossed = readonly (readonly [id: string, sentence: string])[];

const expected = 'daftar batas yang terlewati';
const { id: idColumn, kalimat: sentenceColumn } = pengingat.columns;

/** JSON: `[id, sentence][]`, all that are crossed now. */
const crossed: Cell<Crossed> = {
  expected,
  format: '@',
  write: (list) => JSON.stringify(list),
  read: (raw) => {
    try {
      const list: unknown = JSON.parse(String(raw));
      const sound = (one: unknown) =>
        Array.isArray(one) && one.length === 2 && idColumn.cell.read(one[0]).ok && sentenceColumn.cell.read(one[1]).ok;
      return Array.isArray(list) && list.every(sound) ? read(list as Crossed) : unread(expected, raw);
    } catch {
      return unread(expected, raw);
    }
  },
};

/** Keeps which lines are crossed and what was written of them, so that each is written of once. */
export const catatPengingat = defineAction({
  caption: 'Pengingat harian',
  fields: {
    menyala: { label: 'Yang terlewati', cell: crossed },
    /** The ids in `menyala` not yet told have been told by now. */
    terkirim: { label: 'Terkirim', cell: flag },
    uraian: { label: 'Uraian', cell: optional(text({ longest: 500 })) },
  },
  tables: { pengingat },
  decide({ pengingat: { rows } }, { menyala, terkirim, uraian }, { now }) {
    const known = new Map(rows.map((row) => [foldKey(row.id), row]));
    const still = new Set<unknown>([foldKey(REMINDER_SETUP), ...menyala.map(([id]) => foldKey(id))]);
    const changes = [
      ...menyala.map(([id, kalimat]) => {
        const row = known.get(foldKey(id));
        const dikirim = row?.dikirim ?? (terkirim ? now : null);
        return put(pengingat, { id, sejak: row?.sejak ?? now, kalimat, dikirim });
      }),
      ...rows.filter(({ id }) => !still.has(foldKey(id))).map(({ id }) => take(pengingat, id)),
    ];
    if (changes.length === 0 && uraian === null) return refuse('Tidak ada yang perlu diingat');
    return {
      changes,
      sentence: uraian ?? 'Tidak ada surat: tidak ada batas baru yang terlewati.',
      object: 'Pengingat',
    };
  },
});
