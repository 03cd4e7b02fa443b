import { formatNumber } from '../cells/numeral';
import { planImport } from '../domain/import/planImport';
import { requestCell } from '../domain/import/request';
import { reviewPlan } from '../domain/import/review';
import { EXAMPLE_IMPORT, UNDONE_MERGE } from '../domain/import/undo';
import { IMPORTED } from '../domain/merge/numbersHere';
import { prefixOf } from '../domain/runningNumber';
import { impor } from '../tables';
import { foldKey } from '../tables/table';
import { defineAction, refuse } from './action';
import { importChanges } from './importChanges';
import { eachInRiwayat } from './past';

/** Brings a reviewed table in: all of its rows or none. The import's id is the action's. */
export const komitImpor = defineAction({
  caption: 'Impor',
  fields: { permintaan: { label: 'Impor', cell: requestCell } },
  tables: { impor },
  decide(_, { permintaan }, deed, look) {
    const { actionId, now } = deed;
    if ([EXAMPLE_IMPORT, UNDONE_MERGE].some((taken) => foldKey(actionId) === foldKey(taken))) {
      return refuse(`Kode tindakan "${actionId}" sudah dipakai SiapKTP. Muat ulang panel, lalu coba lagi.`);
    }
    const plan = planImport(permintaan, look, now);
    const { canCommit, obstacle, counts, seen, target } = reviewPlan(plan);
    if (!canCommit) return refuse(obstacle);
    if (permintaan.seen !== '' && permintaan.seen !== seen) {
      return refuse(`Lembar "${target}" berubah sejak ditinjau. Tinjau sekali lagi; pilihan Anda tetap ada.`);
    }
    const rows = [...plan.planned.values()].flat();
    const fresh = rows.filter(({ existing }) => !existing);
    const added = fresh.length;
    const changed = rows.filter((row) => row.existing && row.changed).length;
    const parts = [
      ...(added > 0 ? [`${formatNumber(added)} baris baru`] : []),
      ...(changed > 0 ? [`${formatNumber(changed)} baris diubah`] : []),
      ...(counts.dilewati > 0 ? [`${formatNumber(counts.dilewati)} baris dilewati`] : []),
    ];
    return {
      // A merge tells by Riwayat which row a running number stands for.
      changes: [
        ...importChanges(plan, actionId),
        ...eachInRiwayat(
          IMPORTED,
          deed,
          (prefixOf(target ?? '') === undefined ? [] : fresh).map(({ row }) => ({
            object: `${target} ${String(row.id)}`,
            sentence: `${target} ${String(row.id)} masuk lewat impor.`,
          })),
        ),
      ],
      sentence: `Impor ke lembar ${target} selesai: ${parts.join(', ')}.`,
      object: `${target}: impor ${actionId}`,
      undo: { action: 'urungkanImpor', input: { imporId: actionId } },
    };
  },
});
