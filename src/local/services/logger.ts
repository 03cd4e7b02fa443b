import { inspect } from 'node:util';
import { type Execution, type Methods, SELF } from './execution';

interface LogState {
  execution: Execution;
}

function text(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
}

function write(level: string): (this: LogState, ...values: unknown[]) => void {
  return function (...values) {
    this.execution.world.log.push(`${level} ${text(values)}`);
  };
}

const consoleMethods: Methods<LogState> = {
  log: write('DEBUG'),
  info: write('INFO'),
  warn: write('WARNING'),
  error: write('ERROR'),
  time: () => undefined,
  timeEnd: () => undefined,
};

const loggerMethods: Methods<LogState> = {
  log(...values: unknown[]) {
    this.execution.world.log.push(`INFO ${text(values)}`);
    return SELF;
  },
  getLog() {
    return this.execution.world.log.join('\n');
  },
  clear() {
    this.execution.world.log.length = 0;
  },
};

export function openConsole(execution: Execution): object {
  return execution.expose('console', consoleMethods, { execution });
}

export function openLogger(execution: Execution): object {
  return execution.expose('Logger', loggerMethods, { execution });
}
