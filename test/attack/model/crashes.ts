import fc from 'fast-check';
import { ExecutionKilled } from '../../../src/local/testing';
import type { Office } from '../offices';
import { type GridStep, gridStep } from './gridSteps';

/** Where the execution of a step dies, and what comes before the next one, which has to bring it to its end. */
export interface Crash {
  /** Its service call, from 0 on. */
  at: number;
  /** Within a block: the first one from that call on that has so many rows and more. */
  when: 'before' | 'after' | { row: number };
  meanwhile: readonly GridStep[];
  /** Who comes next: somebody with something else, or the same again. */
  next: 'other' | 'same';
}

/** The longest action takes 25 calls. */
const MOST_CALLS = 26;

const when: fc.Arbitrary<Crash['when']> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Crash['when'][]>('before', 'after') },
  { weight: 1, arbitrary: fc.record({ row: fc.integer({ min: 1, max: 3 }) }) },
);

export const crash: fc.Arbitrary<Crash | null> = fc.option(
  fc.record({
    ...{ at: fc.nat(MOST_CALLS), when, meanwhile: fc.array(gridStep, { maxLength: 3 }) },
    next: fc.constantFrom<Crash['next'][]>('other', 'same'),
  }),
  { freq: 5 },
);

/** False when it ended before that. */
export function dies(office: Office, { at, when }: Crash, work: () => unknown): boolean {
  if (typeof when === 'string') return office.killAt(at, work, when);
  const { hooks } = office.host.world;
  let now = 0;
  hooks.beforeCall = (_, index) => {
    now = index;
  };
  hooks.beforeRow = (row) => {
    if (now >= at && row === when.row) throw new ExecutionKilled();
  };
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof ExecutionKilled) return true;
    throw error;
  } finally {
    delete hooks.beforeCall;
    delete hooks.beforeRow;
  }
}
