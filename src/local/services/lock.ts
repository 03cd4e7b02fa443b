import { Refusal } from '../model/workbook';
import { LOCK_TIMEOUT } from '../unconfirmed';
import type { Execution, Methods } from './execution';

interface LockState {
  execution: Execution;
  name: string;
}

const service: Methods<{ execution: Execution }> = {
  getDocumentLock() {
    return openLock(this.execution, 'document');
  },
  getScriptLock() {
    return openLock(this.execution, 'script');
  },
  getUserLock() {
    return openLock(this.execution, 'user');
  },
};

export function openLockService(execution: Execution): object {
  return execution.expose('LockService', service, { execution });
}

function openLock(execution: Execution, name: string): object {
  return execution.expose<LockState>('Lock', lock, { execution, name });
}

/** Everything is synchronous, so who holds the lock can't give it up while another waits: the time passes in vain. */
function acquire({ execution, name }: LockState, milliseconds: unknown): boolean {
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0)) {
    throw new Refusal(
      `The parameters (${typeof milliseconds}) don't match the method signature for LockService.Lock.tryLock.`,
    );
  }
  const { locks, pass } = execution.world;
  const holder = locks.get(name);
  if (holder !== undefined && holder !== execution) {
    pass(milliseconds);
    return false;
  }
  locks.set(name, execution);
  return true;
}

const lock: Methods<LockState> = {
  tryLock(milliseconds: unknown) {
    return acquire(this, milliseconds);
  },
  waitLock(milliseconds: unknown) {
    if (!acquire(this, milliseconds)) throw new Refusal(LOCK_TIMEOUT);
  },
  hasLock() {
    return this.execution.world.locks.get(this.name) === this.execution;
  },
  releaseLock() {
    const { locks } = this.execution.world;
    if (locks.get(this.name) === this.execution) locks.delete(this.name);
  },
};

/** At its end an execution gives up what it still holds, as on Google's side. */
export function releaseLocks(execution: Execution): void {
  const { locks } = execution.world;
  for (const [name, holder] of locks) if (holder === execution) locks.delete(name);
}
