import { type AsetRow, SET_COMPONENTS, type SetComponent } from '../tables/aset';
import { foldKey, type Placed } from '../tables/table';

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
    .sort((a, b) => (a.name < b.name ? -1 : 1));
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

/** Levenshtein's: how many letters must be put in, taken out or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
