import type { Execution, Methods } from './execution';

interface SessionState {
  execution: Execution;
}

interface UserState {
  email: string;
}

const user: Methods<UserState> = {
  getEmail() {
    return this.email;
  },
};

export function openUser(execution: Execution, email: string): object {
  return execution.expose('User', user, { email });
}

/** Google tells nobody's address to a simple trigger or a formula. */
function personOf({ execution }: SessionState): object {
  return openUser(execution, execution.mode === 'FULL' ? execution.world.userEmail : '');
}

const methods: Methods<SessionState> = {
  getActiveUser() {
    return personOf(this);
  },
  getEffectiveUser() {
    return personOf(this);
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
