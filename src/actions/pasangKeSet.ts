import { code } from '../cells/text';
import { mountedSets } from '../domain/devices';
import { deviceFaults } from '../domain/entryRules';
import { isWorking } from '../domain/recordingSets';
import { aset } from '../tables';
import { foldKey } from '../tables/table';
import { DEVICE_WORDS } from '../tables/words';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { deviceAt, placeTaken } from './deviceAt';
import { changedSince, OPENED_ON, PAST } from './openedOn';
import { undoOf } from './rowUndo';

/** A component goes into a recording set, out of another if it was in one. */
export const pasangKeSet = defineAction({
  caption: 'Pasang ke set',
  fields: {
    id: fieldOf(aset.columns.id),
    setPerekaman: { label: 'Set Perekaman', cell: code() },
    ...OPENED_ON,
  },
  tables: { aset, ...PAST },
  decide({ aset: devices, riwayat: past }, { id, setPerekaman: typed, semula, dilihat }) {
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    const changed = changedSince({ table: aset, rows: devices, past }, device, { semula, dilihat }, ['setPerekaman']);
    if (changed) return changed;
    // A set is spelt as it was first.
    const known = mountedSets(devices.rows).find((set) => foldKey(set.name) === foldKey(typed));
    const setPerekaman = known?.name ?? typed;
    if (device.setPerekaman !== null && foldKey(device.setPerekaman) === foldKey(setPerekaman)) {
      return refuse(`${device.id} memang sudah terpasang di ${device.setPerekaman}`, { field: 'setPerekaman' });
    }
    const after = { ...device, setPerekaman };
    const [fault] = deviceFaults(after);
    if (fault)
      return refuse(`${device.id} adalah ${DEVICE_WORDS[device.jenis]}, bukan bagian set perekaman`, { field: 'id' });
    const taken = placeTaken(devices, device, setPerekaman);
    if (taken) return taken;
    const set = mountedSets(devices.rows.map((row) => (row === device ? after : row))).find(
      ({ name }) => name === setPerekaman,
    );
    const lacking = (set?.parts ?? []).filter((part) => !part.device || !isWorking(part.device));
    const stands =
      lacking.length === 0
        ? 'set itu siap dipakai'
        : `set itu masih kurang ${lacking.map((part) => DEVICE_WORDS[part.component]).join(', ')}`;
    const from = device.setPerekaman === null ? '' : ` (tadinya di ${device.setPerekaman})`;
    return {
      changes: [amend(aset, device.id, { setPerekaman })],
      sentence: `${device.id} dipasang ke ${setPerekaman}${from}; ${stands}.`,
      object: `Aset ${device.id}`,
      undo: undoOf(aset, device, after),
    };
  },
});
