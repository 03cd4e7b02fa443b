import { toSaved } from '../../src/local/file/saved';
import type { Office } from '../../src/local/testing';

/** Where an execution ends: around its call with this index, or with so many rows of its block written. */
export interface Stop {
  at: number;
  when: 'before' | 'after' | { row: number };
}

/**
 * All that an execution leaves behind: the workbook with its stores, what is cached, letters sent, time waited and ids
 * drawn. Locks go with it. Each execution starts from this alone, in a context of its own, so what follows is the same
 * wherever this is.
 */
export function standingOf(office: Office): string {
  const { world, workbook } = office.host;
  const { cache, outbox, menus, alertAnswers } = world;
  return JSON.stringify([
    toSaved(workbook, world),
    [...cache],
    outbox,
    menus,
    alertAnswers,
    world.now(),
    office.idsDrawn,
  ]);
}

/**
 * The stops by what they leave, seen while `work` runs once to its end: most calls only read. Trying one of each kind tries
 * them all; that what is left there is what was seen is for the test to hold.
 *
 * @param stops of the first execution of `work` that comes so far
 */
export function byWhatIsLeft(office: Office, work: () => void, stops: readonly Stop[]): Map<string, Stop[]> {
  const wanted = new Map(stops.map((stop) => [JSON.stringify(stop), stop]));
  const kinds = new Map<string, Stop[]>();
  const see = (stop: Stop) => {
    const key = JSON.stringify(stop);
    const found = wanted.get(key);
    if (!found || !wanted.delete(key)) return;
    const left = standingOf(office);
    kinds.set(left, [...(kinds.get(left) ?? []), found]);
  };
  const { hooks } = office.host.world;
  let now = 0;
  hooks.beforeCall = (_, at) => {
    now = at;
    see({ at, when: 'before' });
  };
  hooks.afterCall = (_, at) => see({ at, when: 'after' });
  hooks.beforeRow = (row) => see({ at: now, when: { row } });
  work();
  for (const name of ['beforeCall', 'afterCall', 'beforeRow'] as const) delete hooks[name];
  if (wanted.size > 0) throw new Error(`never reached: ${[...wanted.keys()].join(', ')}`);
  return kinds;
}
