import { type AsetRow, SET_COMPONENTS, type SetComponent } from '../tables/aset';
import { byKey, foldKey, type Placed } from '../tables/table';
import { mountedSets } from './devices';
import { isWorking, usableSets } from './recordingSets';

/** A component goes from one set to another; null: it lies in no set. */
export interface Move {
  id: string;
  component: SetComponent;
  from: string | null;
  to: string | null;
}

export interface RebuildPlan {
  /** Sets of which every component works as they are mounted now, and after the moves. */
  readyNow: number;
  readyAfter: number;
  moves: Move[];
}

type Device = Placed<AsetRow>;

interface Target {
  name: string;
  lacking: SetComponent[];
}

/**
 * Which parts to move so that as many sets work as there are working components for, with as few working parts moved as
 * can be. The sets that lack fewest are filled: each missing part costs one move wherever it comes from, and parts
 * outside the chosen sets always suffice, because no component is scarcer than the number of sets chosen. A broken part
 * changes places with the one that replaces it.
 */
export function rebuildPlan(devices: readonly Device[]): RebuildPlan {
  const active = devices.filter(({ status }) => status === 'AKTIF');
  const readyAfter = usableSets(active);
  const sets = targetsOf(active);
  const readyNow = sets.filter(({ lacking }) => lacking.length === 0).length;
  if (readyAfter <= readyNow) return { readyNow, readyAfter: readyNow, moves: [] };
  const chosen = [...sets]
    .sort((a, b) => a.lacking.length - b.lacking.length || byKey(a.name, b.name))
    .slice(0, readyAfter);
  const taken = new Set(sets.map(({ name }) => foldKey(name)));
  for (let number = 1; chosen.length < readyAfter; number++) {
    const name = `SET-${number}`;
    if (!taken.has(name)) chosen.push({ name, lacking: [...SET_COMPONENTS] });
  }
  return { readyNow, readyAfter, moves: movesInto(chosen, active) };
}

/** How many sets can work, for the end of an answer; and how many do as they are mounted, where parts have to be moved first. */
export function setsNow(devices: readonly Device[]): string {
  const { readyNow, readyAfter, moves } = rebuildPlan(devices);
  return isUnmounted(devices, moves)
    ? ` Set perekaman siap sesudah rakit ulang: ${readyAfter}; sekarang terpasang lengkap: ${readyNow}.`
    : ` Set perekaman siap sekarang: ${readyAfter}.`;
}

/** Not where no set is named: such an office doesn't note which part stands where. */
export const isUnmounted = (devices: readonly Device[], moves: readonly Move[]): boolean =>
  moves.length > 0 && mountedSets(devices).length > 0;

const targetsOf = (devices: readonly Device[]): Target[] =>
  mountedSets(devices).map(({ name, parts }) => ({
    name,
    lacking: parts.filter(({ device }) => !device || !isWorking(device)).map(({ component }) => component),
  }));

function movesInto(chosen: readonly Target[], devices: readonly Device[]): Move[] {
  const kept = new Set(chosen.map(({ name }) => foldKey(name)));
  const isKept = ({ setPerekaman }: Device) => setPerekaman !== null && kept.has(foldKey(setPerekaman));
  // Working parts that can go: first those in no set, then of sets that aren't filled, then second ones in a filled set.
  const order = (device: Device) => (device.setPerekaman === null ? 0 : isKept(device) ? 2 : 1);
  const inPlace = new Set(
    mountedSets(devices)
      .filter(({ name }) => kept.has(foldKey(name)))
      .flatMap(({ parts }) => parts.flatMap(({ device }) => (device && isWorking(device) ? [device.id] : []))),
  );
  const spare = devices
    .filter((device) => isWorking(device) && !inPlace.has(device.id))
    .sort((a, b) => order(a) - order(b) || byKey(a.id, b.id));
  return chosen.flatMap(({ name, lacking }) =>
    lacking.flatMap((component): Move[] => {
      const at = spare.findIndex(({ jenis }) => jenis === component);
      const [donor] = at < 0 ? [] : spare.splice(at, 1);
      if (!donor) return [];
      const broken = devices.filter(
        ({ jenis, setPerekaman }) =>
          jenis === component && setPerekaman !== null && foldKey(setPerekaman) === foldKey(name),
      );
      return [
        ...broken.map(({ id }, index) => ({ id, component, from: name, to: index === 0 ? donor.setPerekaman : null })),
        { id: donor.id, component, from: donor.setPerekaman, to: name },
      ];
    }),
  );
}
