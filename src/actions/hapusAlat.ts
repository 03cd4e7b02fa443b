import { optional } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { reason } from '../cells/words';
import { futureDay } from '../domain/entryRules';
import { aset } from '../tables';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { deviceAt } from './deviceAt';
import { changedSince, OPENED_ON, PAST } from './openedOn';
import { undoOf } from './rowUndo';

/** A device is written off: it leaves its set and every count, its row and its outages stay. */
export const hapusAlat = defineAction({
  caption: 'Hapus alat',
  fields: {
    id: fieldOf(aset.columns.id),
    tanggal: { label: 'Tanggal', cell: optional(day()) },
    alasan: { label: 'Alasan', cell: reason() },
    ...OPENED_ON,
  },
  tables: { aset, ...PAST },
  decide({ aset: devices, riwayat: past }, { id, tanggal, alasan, semula, dilihat }, { now }) {
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    const changed = changedSince({ table: aset, rows: devices, past }, device, { semula, dilihat }, [
      'kondisi',
      'setPerekaman',
    ]);
    if (changed) return changed;
    const tanggalHapus = tanggal ?? now.slice(0, 10);
    const wrongDay = futureDay('Tanggal', tanggalHapus, now);
    if (wrongDay) return refuse(wrongDay, { field: 'tanggal' });
    const cells = { status: 'DIHAPUS' as const, tanggalHapus, setPerekaman: null };
    const left = device.setPerekaman === null ? '' : ` dan dilepas dari ${device.setPerekaman}`;
    return {
      changes: [amend(aset, device.id, cells)],
      sentence: `${device.id} (${device.nama}) dihapus dari daftar per ${formatDay(tanggalHapus)}${left}: ${alasan}. Barisnya tetap ada.`,
      object: `Aset ${device.id}`,
      undo: undoOf(aset, device, { ...device, ...cells }),
    };
  },
});
