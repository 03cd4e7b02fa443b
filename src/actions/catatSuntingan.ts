import { text } from '../cells/text';
import { persediaan, riwayat } from '../tables';
import { defineAction } from './action';

/** Notes in Riwayat that somebody changed cells by hand; the cells themselves are changed already. */
export const catatSuntingan = defineAction({
  caption: 'Sunting tangan',
  fields: {
    objek: { label: 'Objek', cell: text({ longest: 120 }) },
    uraian: { label: 'Uraian', cell: text({ longest: 500 }) },
  },
  tables: {},
  decide: (_, { objek, uraian }) => ({
    changes: [],
    sentence: uraian,
    object: objek,
    // The sheet alone is named where rows or columns were put in or taken out.
    doubtful: [persediaan, riwayat].some(({ sheet }) => objek === sheet || objek.startsWith(`${sheet} `)),
  }),
});
