import { optional } from '../cells/cell';
import { flag } from '../cells/oneOf';
import { text } from '../cells/text';
import { pengingat } from '../tables';
import { foldKey } from '../tables/table';
import { defineAction, refuse } from './action';
import { REMINDER_SETUP } from './aturPengingat';
import { put, take } from './change';

/** Keeps which lines are crossed and what was written of them, so that each is written of once. */
export const catatPengingat = defineAction({
  caption: 'Pengingat harian',
  fields: {
    /** JSON: `[id, sentence][]`, all that are crossed now. */
    menyala: { label: 'Yang terlewati', cell: text({ longest: 40_000 }) },
    /** The ids in `menyala` not yet told have been told by now. */
    terkirim: { label: 'Terkirim', cell: flag },
    uraian: { label: 'Uraian', cell: optional(text({ longest: 500 })) },
  },
  tables: { pengingat },
  typedOnly: true,
  decide({ pengingat: { rows } }, { menyala, terkirim, uraian }, { now }) {
    const lit = JSON.parse(menyala) as [id: string, sentence: string][];
    const known = new Map(rows.map((row) => [foldKey(row.id), row]));
    const still = new Set<unknown>([foldKey(REMINDER_SETUP), ...lit.map(([id]) => foldKey(id))]);
    const changes = [
      ...lit.map(([id, kalimat]) => {
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
