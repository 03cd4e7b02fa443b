import { type Cell, read, unread } from '../cells/cell';
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

type Step = readonly [id: string, from: string, to: string];

const expected = 'perpindahan alat: kode, set asal, set tujuan';
const one = code();

/** JSON: `[id, from, to][]`, where '' is no set. */
const steps: Cell<readonly Step[]> = {
  expected,
  format: '@',
  write: (list) => JSON.stringify(list),
  read: (raw) => {
    try {
      const list: unknown = JSON.parse(String(raw));
      const sound = (step: unknown): step is Step =>
        Array.isArray(step) &&
        step.length === 3 &&
        one.read(step[0]).ok &&
        [step[1], step[2]].every((set) => set === '' || (typeof set === 'string' && one.read(set).ok));
      return Array.isArray(list) && list.length > 0 && list.every(sound) ? read(list) : unread(expected, raw);
    } catch {
      return unread(expected, raw);
    }
  },
};

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
      if (foldKey(device.setPerekaman ?? '') !== foldKey(from) || after.has(device)) {
        const where = device.setPerekaman ? `di ${device.setPerekaman}` : 'tidak di set mana pun';
        return refuse(`${device.id} sekarang ${where}; susunan sudah berubah, muat ulang daftarnya`, {
          field: 'pindah',
        });
      }
      const moved = { ...device, setPerekaman: to === '' ? null : to };
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
        input: { pindah: JSON.stringify(pindah.map(([id, from, to]) => [id, to, from])) },
      },
    };
  },
});
