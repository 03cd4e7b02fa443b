import { formatNumber } from '../cells/numeral';
import { planImport } from '../domain/import/planImport';
import { requestCell } from '../domain/import/request';
import { reviewPlan } from '../domain/import/review';
import { impor } from '../tables';
import { foldKey } from '../tables/table';
import { defineAction, refuse } from './action';
import { importChanges } from './importChanges';
import { EXAMPLE_IMPORT } from './urungkanImpor';

/** Brings a reviewed table in: all of its rows or none. The import's id is the action's. */
export const komitImpor = defineAction({
  caption: 'Impor',
  fields: { permintaan: { label: 'Impor', cell: requestCell } },
  tables: { impor },
  decide(_, { permintaan }, { actionId, now }, look) {
    if (foldKey(actionId) === foldKey(EXAMPLE_IMPORT)) {
      return refuse(`Kode tindakan "${EXAMPLE_IMPORT}" dipakai oleh data contoh. Muat ulang panel, lalu coba lagi.`);
    }
    const plan = planImport(permintaan, look, now);
    const { canCommit, obstacle, counts, seen, target } = reviewPlan(plan);
    if (!canCommit) return refuse(obstacle);
    if (permintaan.seen !== '' && permintaan.seen !== seen) {
      return refuse(`Lembar "${target}" berubah sejak ditinjau. Tinjau sekali lagi; pilihan Anda tetap ada.`);
    }
    const rows = [...plan.planned.values()].flat();
    const added = rows.filter(({ existing }) => !existing).length;
    const changed = rows.filter((row) => row.existing && row.changed).length;
    const parts = [
      ...(added > 0 ? [`${formatNumber(added)} baris baru`] : []),
      ...(changed > 0 ? [`${formatNumber(changed)} baris diubah`] : []),
      ...(counts.dilewati > 0 ? [`${formatNumber(counts.dilewati)} baris dilewati`] : []),
    ];
    return {
      changes: importChanges(plan, actionId),
      sentence: `Impor ke lembar ${target} selesai: ${parts.join(', ')}.`,
      object: `${target}: impor ${actionId}`,
      undo: { action: 'urungkanImpor', input: { imporId: actionId } },
    };
  },
});
