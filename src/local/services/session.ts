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

/**
 * Google tells a formula nobody's address, and a simple trigger that of who runs his own script alone (reference of
 * `User.getEmail`): so it is with the one person who keeps a workbook on his own computer.
 */
function personOf({ execution }: SessionState): object {
  const { userEmail, ownerEmail } = execution.world;
  const isTold = execution.mode === 'FULL' || (execution.mode === 'LIMITED' && userEmail === ownerEmail);
  return openUser(execution, isTold ? userEmail : '');
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
