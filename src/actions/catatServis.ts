import { optional } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { oneOf } from '../cells/oneOf';
import { nextNumber } from '../domain/runningNumber';
import { aset, perbaikan, riwayat } from '../tables';
import { DEVICE_WORDS } from '../tables/words';
import { defineAction, fieldOf, refuse } from './action';
import { put } from './change';
import { deviceAt } from './deviceAt';
import { awayRefusal, dayRefusal, inRiwayat } from './repairRows';
import { undoOf } from './rowUndo';

const WORDS = { SERVIS: 'Servis', UJI_CETAK: 'Uji cetak' } as const;

/** A service in the office, or the test print of an idle printer. A day left empty is today. */
export const catatServis = defineAction({
  caption: 'Catat servis',
  fields: {
    id: fieldOf(aset.columns.id),
    jenis: { label: 'Jenis', cell: oneOf(['SERVIS', 'UJI_CETAK']) },
    tanggal: { label: 'Tanggal', cell: optional(day()) },
    keluhan: { label: 'Yang dikerjakan', cell: perbaikan.columns.keluhan.cell },
    biaya: fieldOf(perbaikan.columns.biaya),
  },
  tables: { aset, perbaikan, riwayat },
  decide({ aset: devices, perbaikan: repairs, riwayat: past }, { id, jenis, tanggal, keluhan, biaya }, deed) {
    const device = deviceAt(devices, id);
    if ('refused' in device) return device;
    if (jenis === 'UJI_CETAK' && device.jenis !== 'PRINTER_KARTU') {
      return refuse(`Uji cetak hanya untuk printer kartu; ${device.id} adalah ${DEVICE_WORDS[device.jenis]}`, {
        field: 'jenis',
      });
    }
    const done = tanggal ?? deed.now.slice(0, 10);
    const refused = awayRefusal(repairs, device) ?? dayRefusal('Tanggal', done, deed);
    if (refused) return refused;
    const row = {
      id: nextNumber(perbaikan.sheet, repairs, past.rows),
      asetId: device.id,
      jenis,
      tanggal: done,
      janji: null,
      kembali: null,
      tempat: null,
      keluhan,
      hasil: null,
      biaya,
    };
    const sentence = `${WORDS[jenis]} ${device.id} pada ${formatDay(done)} dicatat sebagai ${row.id}.`;
    return {
      changes: [put(perbaikan, row), ...inRiwayat('Catat servis', row.id, sentence, deed)],
      sentence,
      object: `Aset ${device.id}`,
      undo: undoOf(perbaikan, null, row),
    };
  },
});
