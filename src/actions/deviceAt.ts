import { nearestIds } from '../domain/devices';
import { aset } from '../tables';
import type { AsetRow } from '../tables/aset';
import { foldKey, type Placed, type Rows } from '../tables/table';
import { DEVICE_WORDS } from '../tables/words';
import { type Refused, refuse } from './action';

type Devices = Rows<AsetRow>;

/** The active device of that id, or why there is none to work on. */
export function deviceAt(devices: Devices, id: string, field = 'id'): Placed<AsetRow> | Refused {
  const device = devices.rows.find((row) => foldKey(row.id) === foldKey(id));
  if (!device) return unknownDevice(devices, id, field);
  if (device.status === 'AKTIF') return device;
  return refuse(`${device.id} sudah dihapus dari daftar (baris ${device.line})`, {
    field,
    blocks: [placeOf(devices, device, 'sudah dihapus')],
  });
}

function unknownDevice(devices: Devices, id: string, field: string): Refused {
  const spoilt = devices.unread.find(({ cells }) => foldKey(cells.id) === foldKey(id));
  if (spoilt) {
    const blocks = devices.issues.filter((issue) => issue.line === spoilt.line);
    return refuse(`${id} ada di baris ${spoilt.line}, tetapi baris itu harus dibenahi dulu: ${blocks[0]?.sentence}`, {
      field,
      blocks,
    });
  }
  const near = nearestIds(
    id,
    devices.rows.filter(({ status }) => status === 'AKTIF').map((row) => row.id),
  );
  const known = near.length > 0 ? `; yang mirip: ${near.join(', ')}` : '; daftar alat masih kosong';
  return refuse(`Alat ${id} tidak ada di lembar Aset${known}`, { field });
}

export function placeOf(
  { layout }: Devices,
  device: Placed<AsetRow>,
  says: string,
  column: keyof AsetRow & string = 'id',
) {
  return {
    sheet: aset.sheet,
    line: device.line,
    column: layout?.places[column] ?? 0,
    sentence: `Baris ${device.line}: ${device.id} ${says}`,
  };
}

/** Why a device can't be put into a set: another of its kind is there already. Null when it can. */
export function placeTaken(devices: Devices, device: Pick<AsetRow, 'id' | 'jenis'>, set: string): Refused | null {
  const there = devices.rows.find(
    (row) =>
      row.status === 'AKTIF' &&
      row.jenis === device.jenis &&
      row.setPerekaman !== null &&
      foldKey(row.setPerekaman) === foldKey(set) &&
      foldKey(row.id) !== foldKey(device.id),
  );
  if (!there) return null;
  return refuse(`${set} sudah punya ${DEVICE_WORDS[there.jenis]}: ${there.id} (baris ${there.line}); lepaskan dulu`, {
    field: 'setPerekaman',
    blocks: [placeOf(devices, there, `terpasang di ${there.setPerekaman}`, 'setPerekaman')],
  });
}
