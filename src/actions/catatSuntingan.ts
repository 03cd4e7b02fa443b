import { optional } from '../cells/cell';
import { text } from '../cells/text';
import { TYPED } from '../domain/merge/numbersHere';
import { persediaan, riwayat } from '../tables';
import type { RiwayatRow } from '../tables/riwayat';
import { foldKey, type Rows, type Table } from '../tables/table';
import { defineAction } from './action';
import { eachInRiwayat } from './past';

/** Notes in Riwayat that somebody changed cells by hand; the cells themselves are changed already. */
export const catatSuntingan = defineAction({
  caption: TYPED,
  fields: {
    objek: { label: 'Objek', cell: text({ longest: 120 }) },
    uraian: { label: 'Uraian', cell: text({ longest: 500 }) },
    /**
     * What stands in the cells of running numbers that were edited: `Gangguan G-0002`, each on a side of a `;`. No cell
     * holds it: room for more rows than a sheet has.
     */
    nomor: { label: 'Nomor', cell: optional(text({ longest: 4_000_000 })) },
  },
  tables: {},
  decide: (_, { objek, uraian, nomor }, deed, look) => ({
    changes: eachInRiwayat(TYPED, deed, newNumbers(nomor ?? '', look(riwayat as unknown as Table) as Rows<RiwayatRow>)),
    sentence: uraian,
    object: objek,
    // The sheet alone is named where rows or columns were put in or taken out.
    doubtful: [persediaan, riwayat].some(({ sheet }) => objek === sheet || objek.startsWith(`${sheet} `)),
  }),
});

/** Numbers that a hand gave and that Riwayat doesn't know: a merge has to tell them from those the other gave. */
function newNumbers(objects: string, past: Rows<RiwayatRow>): { object: string; sentence: string }[] {
  if (objects === '') return [];
  const told = new Set(past.rows.map(({ objek }) => foldKey(objek)));
  const fresh = new Set(objects.split(';').filter((object) => !told.has(foldKey(object))));
  return [...fresh].map((object) => ({ object, sentence: `${object} diketik dengan tangan.` }));
}
