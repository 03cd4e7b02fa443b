import { optional } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { setsNow } from '../domain/rebuildSets';
import { usableSets } from '../domain/recordingSets';
import { nextNumber } from '../domain/runningNumber';
import { aset, perbaikan, riwayat } from '../tables';
import { CONDITION_WORDS } from '../tables/words';
import { changeOf, defineAction, fieldOf, refuse } from './action';
import { amend, put } from './change';
import { deviceAt } from './deviceAt';
import { OPENED_ON } from './openedOn';
import { awayRefusal, conditionChanged, dayRefusal, inRiwayat } from './repairRows';
import { undoOf } from './rowUndo';

const { columns } = perbaikan;

/** A device leaves the office to be repaired: until it is back it counts as broken. A day left empty is today. */
export const kirimPerbaikan = defineAction({
  caption: 'Kirim perbaikan',
  fields: {
    id: fieldOf(aset.columns.id),
    tanggal: { label: 'Tanggal keluar', cell: optional(day()) },
    keluhan: { label: 'Keluhan', cell: columns.keluhan.cell },
    tempat: fieldOf(columns.tempat),
    janji: fieldOf(columns.janji),
    kondisi: changeOf('Kondisi', aset.columns.kondisi.cell),
    ...OPENED_ON,
  },
  tables: { aset, perbaikan, riwayat },
  decide({ aset: devices, perbaikan: repairs, riwayat: past }, input, deed) {
    const { id, tanggal, keluhan, tempat, janji, kondisi } = input;
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    const out = tanggal ?? deed.now.slice(0, 10);
    const refused = awayRefusal(repairs, device) ?? dayRefusal('Tanggal keluar', out, deed);
    if (refused) return refused;
    if (janji !== null && janji < out) {
      return refuse(`Dijanjikan harus hari keluar (${formatDay(out)}) atau sesudahnya, bukan ${formatDay(janji)}`, {
        field: 'janji',
      });
    }
    const row = {
      id: nextNumber(perbaikan.sheet, repairs, past.rows),
      asetId: device.id,
      jenis: 'PERBAIKAN' as const,
      tanggal: out,
      janji,
      kembali: null,
      tempat,
      keluhan,
      hasil: null,
      biaya: null,
    };
    const worse = kondisi ?? (device.kondisi === 'B' ? 'RR' : device.kondisi);
    if (worse === 'B')
      return refuse(`Kondisi harus rusak ringan atau rusak berat selama ${device.id} diperbaiki, bukan baik`, {
        field: 'kondisi',
      });
    const changed = conditionChanged({ devices, past }, device, worse, input);
    if (changed) return changed;
    const after = { ...device, kondisi: worse };
    const now = devices.rows.map((one) => (one === device ? after : one));
    const fell = usableSets(now) < usableSets(devices.rows) ? setsNow(now) : '';
    const undos = [undoOf(perbaikan, null, row), ...(worse === device.kondisi ? [] : [undoOf(aset, device, after)])];
    const sentence = `${device.id} keluar untuk diperbaiki${tempat ? ` di ${tempat}` : ''} pada ${formatDay(out)} sebagai ${row.id}, kondisi ${CONDITION_WORDS[worse]}.${fell}`;
    return {
      changes: [
        put(perbaikan, row),
        amend(aset, device.id, { kondisi: worse }),
        ...inRiwayat('Kirim perbaikan', row.id, sentence, deed),
      ],
      sentence,
      object: `Aset ${device.id}`,
      undo: { action: 'pulihkanBanyakBaris', input: { baris: JSON.stringify(undos.map(({ input }) => input)) } },
    };
  },
});
