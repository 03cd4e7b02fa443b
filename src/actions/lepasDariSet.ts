import { aset } from '../tables';
import { DEVICE_WORDS } from '../tables/words';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { deviceAt } from './deviceAt';
import { changedSince, OPENED_ON, PAST } from './openedOn';
import { undoOf } from './rowUndo';

/** A component comes out of its recording set. */
export const lepasDariSet = defineAction({
  caption: 'Lepas dari set',
  fields: { id: fieldOf(aset.columns.id), ...OPENED_ON },
  tables: { aset, ...PAST },
  decide({ aset: devices, riwayat: past }, { id, semula, dilihat }) {
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    const changed = changedSince({ table: aset, rows: devices, past }, device, { semula, dilihat }, ['setPerekaman']);
    if (changed) return changed;
    if (device.setPerekaman === null)
      return refuse(`${device.id} memang tidak terpasang di set mana pun`, { field: 'id' });
    return {
      changes: [amend(aset, device.id, { setPerekaman: null })],
      sentence: `${device.id} dilepas dari ${device.setPerekaman}; set itu sekarang tanpa ${DEVICE_WORDS[device.jenis]}.`,
      object: `Aset ${device.id}`,
      undo: undoOf(aset, device, { ...device, setPerekaman: null }),
    };
  },
});
