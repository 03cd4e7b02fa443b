import { rowCells } from '../cells/rowCells';
import { aset } from '../tables';
import type { AsetRow } from '../tables/aset';
import type { RiwayatRow } from '../tables/riwayat';
import type { Placed, Rows } from '../tables/table';
import { type Refused, refuse } from './action';
import { changedSince, type Opened } from './openedOn';

/**
 * Which of the devices another has changed since they were ticked or looked at, all of them in one refusal; null when none.
 * `semula` and `dilihat` hold by the device's id what they hold for one device.
 *
 * @param names the cells that the posting would write
 */
export function devicesChangedSince(
  rows: Rows<AsetRow>,
  past: Rows<RiwayatRow>,
  devices: readonly Placed<AsetRow>[],
  { semula, dilihat }: Opened,
  names: ('kondisi' | 'ruang')[],
): Refused | null {
  const of = (device: AsetRow, seen: Opened['semula']) => {
    const cells = rowCells.read(new Map(Object.entries(seen ?? {})).get(device.id) ?? '');
    return cells.ok ? cells.value : undefined;
  };
  const refused = devices.flatMap((device) => {
    const opened = { semula: of(device, semula), dilihat: of(device, dilihat) };
    const refusal = changedSince({ table: aset, rows, past }, device, opened, names);
    return refusal ? [{ id: device.id, refusal }] : [];
  });
  if (refused.length === 0) return null;
  const now = Object.fromEntries(refused.map(({ id, refusal }) => [id, refusal.conflict ?? '']));
  return refuse(refused.map(({ refusal }) => refusal.refused).join(' '), {
    conflict: JSON.stringify({ ...dilihat, ...now }),
    blocks: refused.flatMap(({ refusal }) => refusal.blocks ?? []),
  });
}
