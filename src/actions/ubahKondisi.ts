import { optional } from '../cells/cell';
import { text } from '../cells/text';
import { isComponent } from '../domain/devices';
import { setsNow } from '../domain/rebuildSets';
import { aset } from '../tables';
import { CONDITION_WORDS } from '../tables/words';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { deviceAt } from './deviceAt';
import { changedSince, OPENED_ON, PAST } from './openedOn';
import { undoOf } from './rowUndo';

/** A device broke, or was mended. */
export const ubahKondisi = defineAction({
  caption: 'Ubah kondisi',
  fields: {
    id: fieldOf(aset.columns.id),
    kondisi: fieldOf(aset.columns.kondisi),
    alasan: { label: 'Alasan', cell: optional(text({ longest: 120 })) },
    ...OPENED_ON,
  },
  tables: { aset, ...PAST },
  decide({ aset: devices, riwayat: past }, { id, kondisi, alasan, semula, dilihat }) {
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    if (device.kondisi === kondisi) {
      return refuse(`${device.id} memang sudah ${CONDITION_WORDS[kondisi]}; tidak ada yang diubah`, {
        field: 'kondisi',
      });
    }
    const changed = changedSince({ table: aset, rows: devices, past }, device, { semula, dilihat }, ['kondisi']);
    if (changed) return changed;
    const after = { ...device, kondisi };
    const now = devices.rows.map((row) => (row === device ? after : row));
    const stands = isComponent(device.jenis) ? setsNow(now) : '';
    const why = alasan === null ? '' : ` (${alasan})`;
    return {
      changes: [amend(aset, device.id, { kondisi })],
      sentence: `Kondisi ${device.id} diubah dari ${CONDITION_WORDS[device.kondisi]} menjadi ${CONDITION_WORDS[kondisi]}${why}.${stands}`,
      object: `Aset ${device.id}`,
      undo: undoOf(aset, device, after),
    };
  },
});
