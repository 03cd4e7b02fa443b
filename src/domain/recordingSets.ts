import { type AsetRow, SET_COMPONENTS, type SetComponent } from '../tables/aset';

type Device = Pick<AsetRow, 'jenis' | 'kondisi' | 'status'>;

/** In condition B and not written off. */
export const isWorking = (device: Device): boolean => device.kondisi === 'B' && device.status === 'AKTIF';

/** How many units of each component work, whatever set they are in: offices build one set from two broken ones. */
export function workingComponents(devices: readonly Device[]): Record<SetComponent, number> {
  const working = Object.fromEntries(SET_COMPONENTS.map((component) => [component, 0])) as Record<SetComponent, number>;
  for (const device of devices) if (isComponent(device.jenis) && isWorking(device)) working[device.jenis]++;
  return working;
}

/** Recording sets that can work: one dead component stops a set, so the scarcest component decides. */
export function usableSets(devices: readonly Device[]): number {
  return Math.min(...Object.values(workingComponents(devices)));
}

/** The components that decide it: of these one more (and, where several, of each) makes one set more. */
export function scarcestComponents(devices: readonly Device[]): SetComponent[] {
  const working = workingComponents(devices);
  const sets = Math.min(...Object.values(working));
  return SET_COMPONENTS.filter((component) => working[component] === sets);
}

function isComponent(kind: string): kind is SetComponent {
  return (SET_COMPONENTS as readonly string[]).includes(kind);
}
