import { editDistance } from '../cells/likeness';
import { type AsetRow, SET_COMPONENTS, type SetComponent } from '../tables/aset';
import { byKey, foldKey, type Placed } from '../tables/table';

type Device = Placed<AsetRow>;

/** One recording set as it stands in the office: what is mounted in it, component by component. */
export interface MountedSet {
  name: string;
  parts: { component: SetComponent; device: Device | null }[];
}

/** Sets by name. Devices that were written off aren't mounted anywhere. */
export function mountedSets(devices: readonly Device[]): MountedSet[] {
  const sets = new Map<unknown, { name: string; devices: Device[] }>();
  for (const device of devices) {
    if (device.setPerekaman === null || device.status !== 'AKTIF') continue;
    const key = foldKey(device.setPerekaman);
    const set = sets.get(key) ?? { name: device.setPerekaman, devices: [] };
    set.devices.push(device);
    sets.set(key, set);
  }
  return [...sets.values()]
    .map(({ name, devices }) => ({
      name,
      parts: SET_COMPONENTS.map((component) => {
        const mounted = devices.filter((device) => device.jenis === component);
        // Of two in one place, by hand in the sheet, the working one counts.
        return { component, device: mounted.find((device) => device.kondisi === 'B') ?? mounted[0] ?? null };
      }),
    }))
    .sort((a, b) => byKey(a.name, b.name));
}

/** Recording sets that an office has, working or not: those that are named or, unnamed, as many as of the kind it has most of. */
export function ownedSets(devices: readonly Device[]): number {
  const active = devices.filter(({ status }) => status === 'AKTIF');
  const most = Math.max(...SET_COMPONENTS.map((kind) => active.filter(({ jenis }) => jenis === kind).length));
  return Math.max(mountedSets(active).length, most);
}

export function isComponent(kind: string): kind is SetComponent {
  return (SET_COMPONENTS as readonly string[]).includes(kind);
}

const NEAREST = 3;

/** The known ids that look most like a mistyped one, for "apakah maksud Anda". */
export function nearestIds(typed: string, known: readonly string[]): string[] {
  const sought = typed.toUpperCase();
  return known
    .map((id) => ({ id, distance: editDistance(sought, id.toUpperCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ id }) => id);
}
