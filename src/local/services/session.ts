import type { Execution, Methods } from './execution';

interface SessionState {
  execution: Execution;
}

const user: Methods<SessionState> = {
  /** Google tells nobody's address to a simple trigger or a formula. */
  getEmail() {
    const { mode, world } = this.execution;
    return mode === 'FULL' ? world.userEmail : '';
  },
};

const methods: Methods<SessionState> = {
  getActiveUser() {
    return this.execution.expose('User', user, this);
  },
  getEffectiveUser() {
    return this.execution.expose('User', user, this);
  },
  getActiveUserLocale() {
    return this.execution.world.userLocale;
  },
  getScriptTimeZone() {
    return this.execution.world.manifest.timeZone;
  },
};

export function openSession(execution: Execution): object {
  return execution.expose('Session', methods, { execution });
}
