import { exampleGoods, exampleVillages } from '../domain/import/example';
import { planImport } from '../domain/import/planImport';
import { EXAMPLE_IMPORT } from '../domain/import/undo';
import { aset, desa, impor } from '../tables';
import { defineAction, refuse } from './action';
import { importChanges } from './importChanges';

/** Fills an empty workbook with example data that can be taken out again exactly. */
export const isiDataContoh = defineAction({
  caption: 'Isi data contoh',
  fields: {},
  tables: { desa, aset, impor },
  decide(read) {
    const filled = [read.desa, read.aset, read.impor].some(({ rows, issues }) => rows.length + issues.length > 0);
    if (filled) return refuse('Data contoh hanya untuk buku kerja yang lembar Desa dan Aset-nya masih kosong.');
    const villages = importChanges(
      planImport(exampleVillages(), () => read.desa),
      EXAMPLE_IMPORT,
    );
    const goods = importChanges(
      planImport(exampleGoods(), () => read.aset),
      EXAMPLE_IMPORT,
      villages.length,
    );
    return {
      changes: [...villages, ...goods],
      sentence: 'Data contoh Kecamatan Porong 2021 diisikan ke lembar Desa dan Aset.',
      object: `Impor ${EXAMPLE_IMPORT}`,
      undo: { action: 'urungkanImpor', input: { imporId: EXAMPLE_IMPORT } },
    };
  },
});
