import { optional, orElse } from '../cells/cell';
import { day, dayNumber, formatDay } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { isComponent } from '../domain/devices';
import { setsNow } from '../domain/rebuildSets';
import { aset, perbaikan } from '../tables';
import { conditionCell } from '../tables/aset';
import { CONDITION_WORDS } from '../tables/words';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { deviceAt } from './deviceAt';
import { OPENED_ON, PAST } from './openedOn';
import { conditionChanged, dayRefusal, inRiwayat, repairUnderWay } from './repairRows';
import { undoOf } from './rowUndo';

/** A device is back from repair, with what it cost and how it is. A day left empty is today, a condition B. */
export const kembaliPerbaikan = defineAction({
  caption: 'Kembali dari perbaikan',
  fields: {
    id: fieldOf(aset.columns.id),
    tanggal: { label: 'Tanggal kembali', cell: optional(day()) },
    kondisi: { label: 'Kondisi', cell: orElse(conditionCell, 'B') },
    biaya: fieldOf(perbaikan.columns.biaya),
    ...OPENED_ON,
  },
  tables: { aset, perbaikan, ...PAST },
  decide({ aset: devices, perbaikan: repairs, riwayat: past }, input, deed) {
    const { id, tanggal, kondisi, biaya } = input;
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    const repair = repairUnderWay(repairs, device);
    if (!repair) return refuse(`${device.id} tidak sedang diperbaiki di luar; tidak ada yang kembali`, { field: 'id' });
    const back = tanggal ?? deed.now.slice(0, 10);
    const later = dayRefusal('Tanggal kembali', back, deed);
    if (later) return later;
    if (back < repair.tanggal) {
      return refuse(
        `Tanggal kembali harus hari keluar (${formatDay(repair.tanggal)}) atau sesudahnya, bukan ${formatDay(back)}`,
        { field: 'tanggal' },
      );
    }
    const changed = conditionChanged({ devices, past }, device, kondisi, input);
    if (changed) return changed;
    const mended = { ...repair, kembali: back, hasil: kondisi, biaya };
    const after = { ...device, kondisi };
    const days = formatNumber(dayNumber(back) - dayNumber(repair.tanggal));
    const cost = biaya === null ? '' : `, biaya Rp ${formatNumber(biaya)}`;
    const now = devices.rows.map((one) => (one === device ? after : one));
    const stands = isComponent(device.jenis) ? setsNow(now) : '';
    const undos = [
      undoOf(perbaikan, repair, mended),
      ...(kondisi === device.kondisi ? [] : [undoOf(aset, device, after)]),
    ];
    const sentence = `${device.id} kembali dari perbaikan setelah ${days} hari${cost}, kondisi ${CONDITION_WORDS[kondisi]}.${stands}`;
    return {
      changes: [
        amend(perbaikan, repair.id, { kembali: back, hasil: kondisi, biaya }),
        amend(aset, device.id, { kondisi }),
        ...inRiwayat('Kembali dari perbaikan', repair.id, sentence, deed),
      ],
      sentence,
      object: `Aset ${device.id}`,
      undo: { action: 'pulihkanBanyakBaris', input: { baris: JSON.stringify(undos.map(({ input }) => input)) } },
    };
  },
});
