import { optional } from '../cells/cell';
import { listOf } from '../cells/listOf';
import { code } from '../cells/text';
import { mountedSets } from '../domain/devices';
import { deviceFaults } from '../domain/entryRules';
import { isWorking } from '../domain/recordingSets';
import { aset } from '../tables';
import type { AsetRow } from '../tables/aset';
import { foldKey, type Placed } from '../tables/table';
import { defineAction, refuse } from './action';
import { amend } from './change';
import { deviceAt, placeTaken } from './deviceAt';
import { eachInRiwayat } from './past';

const one = code();

/** `[id, from, to][]`, where empty is no set. */
const steps = listOf('perpindahan alat: Id Aset, set asal, set tujuan', [one, optional(one), optional(one)], {
  least: 1,
});

/** Several parts change places between recording sets, all at once or none: the way one working set is made of two. */
export const pindahBagian = defineAction({
  caption: 'Rakit ulang',
  fields: { pindah: { label: 'Perpindahan', cell: steps } },
  tables: { aset },
  decide({ aset: devices }, { pindah }, deed) {
    const after = new Map<Placed<AsetRow>, Placed<AsetRow>>();
    for (const [id, from, to] of pindah) {
      const device = deviceAt(devices, id, 'pindah');
      if ('refused' in device) return device;
      if (foldKey(device.setPerekaman) !== foldKey(from) || after.has(device)) {
        const where = device.setPerekaman ? `di ${device.setPerekaman}` : 'tidak di set mana pun';
        return refuse(`${device.id} sekarang ${where}; susunan sudah berubah, muat ulang daftarnya`, {
          field: 'pindah',
        });
      }
      const moved = { ...device, setPerekaman: to };
      const [fault] = deviceFaults(moved);
      if (fault) return refuse(fault.sentence, { field: 'pindah' });
      after.set(device, moved);
    }
    const rows = devices.rows.map((row) => after.get(row) ?? row);
    for (const moved of after.values()) {
      if (moved.setPerekaman === null) continue;
      const taken = placeTaken({ ...devices, rows }, moved, moved.setPerekaman);
      if (taken) return taken;
    }
    const ready = mountedSets(rows).filter(({ parts }) => parts.every(({ device }) => device && isWorking(device)));
    const said = pindah.map(([id, from, to]) => `${id} dari ${from || 'luar set'} ke ${to || 'luar set'}`);
    return {
      changes: [
        ...[...after].map(([device, { setPerekaman }]) => amend(aset, device.id, { setPerekaman })),
        ...eachInRiwayat(
          'Rakit ulang',
          deed,
          pindah.map(([id], index) => ({ object: `Aset ${id}`, sentence: `${said[index]}.` })),
        ),
      ],
      sentence: `${said.join('; ')}. Set yang lengkap sekarang: ${ready.length}.`,
      object: `Aset, ${pindah.length} alat`,
      undo: {
        action: 'pindahBagian',
        input: { pindah: String(steps.write(pindah.map(([id, from, to]) => [id, to, from]))) },
      },
    };
  },
});
