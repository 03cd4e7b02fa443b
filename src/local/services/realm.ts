import { createContext, runInContext } from 'node:vm';

/** Makers of values that belong to one vm context: what is made outside is not `instanceof` anything inside. */
export interface Realm {
  /** An empty grid of this size, its rows arrays. */
  grid(rows: number, columns: number): unknown[][];
  list(items: readonly unknown[]): unknown[];
  date(instant: number): Date;
  exception(message: string): Error;
  /** A plain object or array from JSON. */
  parse(json: string): unknown;
  record(entries: readonly (readonly [string, unknown])[]): Record<string, unknown>;
}

const MAKERS = `({
  grid: (rows, columns) => Array.from({ length: rows }, () => new Array(columns)),
  list: (items) => Array.from(items),
  date: (instant) => new Date(instant),
  exception: (message) => { const error = new Error(message); error.name = 'Exception'; return error; },
  parse: (json) => JSON.parse(json),
  record: (entries) => Object.fromEntries(entries),
})`;

/** Apps Script has neither timers nor web APIs; of what a bare context has, these are absent there. */
const ABSENT = ['SharedArrayBuffer', 'Atomics', 'structuredClone', 'queueMicrotask', 'gc'];

const CLOCK = `(now) => {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
    static now() { return now(); }
  };
}`;

/** A fresh context that has what the V8 runtime of Apps Script has, plus `globals`. */
export function createRealm(
  globals: Record<string, unknown>,
  now: (() => number) | undefined,
): { context: object; realm: Realm } {
  const context = createContext({});
  for (const name of ABSENT) Reflect.deleteProperty(context, name);
  runInContext(`for (const name of ${JSON.stringify(ABSENT)}) delete globalThis[name];`, context);
  if (now) (runInContext(CLOCK, context) as (clock: () => number) => void)(now);
  const realm = runInContext(MAKERS, context) as Realm;
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
  }
  return { context, realm };
}
