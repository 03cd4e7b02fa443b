import { Refusal } from '../model/workbook';
import { refusedToPerson } from './access';
import { forbidden, type Mode, type Starter } from './authorization';
import { type CallKind, callKind } from './calls';
import type { Realm } from './realm';
import type { World } from './world';

/** Throw this in a hook: the execution ends there as if its machine had died; no later statement of it has any effect. */
export class ExecutionKilled extends Error {
  constructor(message = 'Eksekusi terputus.') {
    super(message);
    this.name = 'ExecutionKilled';
  }
}

export interface CallCount {
  reads: number;
  writes: number;
  /** Service.method in order. */
  names: string[];
}

/** Called around each counted call; `index` counts from 0 within the execution. What it throws, the script receives. */
export interface CallHooks {
  beforeCall?: (name: string, index: number, kind: CallKind) => void;
  afterCall?: (name: string, index: number, kind: CallKind) => void;
  /** Before each row (from 1 on) of a block that is being written: what it throws leaves the rows above written. */
  beforeRow?: (row: number) => void;
  /** Stands around every call, counted or not, and answers in its place. */
  around?: (call: { execution: Execution; name: string; kind: CallKind | undefined; act: () => unknown }) => unknown;
  /** Takes over when a loaded script is about to be entered: actors.ts lets several run at a time. */
  enter?: (entry: { execution: Execution; run: () => unknown }) => unknown;
}

/** Returned by a method that answers its own object, for chains. */
export const SELF = Symbol('self');

/** Methods of a service, by name; `this` is the state behind the object that the script holds. */
export type Methods<S> = Record<string, (this: S, ...args: never[]) => unknown>;

const states = new WeakMap<object, { service: string; state: unknown }>();

/** The state behind an object that a script hands back; refused when it is something else. */
export function stateOf<S>(handle: unknown, service: string): S {
  const known = typeof handle === 'object' && handle !== null ? states.get(handle) : undefined;
  if (known?.service !== service)
    throw new Refusal(`The parameters (${typeOf(handle)}) don't match the method signature: ${service} wanted.`);
  return known.state as S;
}

export function isHandle(value: unknown, service: string): boolean {
  return typeof value === 'object' && value !== null && states.get(value)?.service === service;
}

/** One run of a script, from its entry to its end: its mode, its vm context, what it did so far. */
export class Execution {
  readonly world: World;
  mode: Mode;
  readonly starter: Starter;
  realm!: Realm;
  readonly calls: CallCount = { reads: 0, writes: 0, names: [] };
  #death: unknown;
  #fromScript = new WeakSet<object>();

  constructor(world: World, mode: Mode, starter: Starter) {
    this.world = world;
    this.mode = mode;
    this.starter = starter;
  }

  /** The object that the script sees: only `methods` and `constants`; anything else fails loudly by name. */
  expose<S extends object>(service: string, methods: Methods<S>, state: S, constants: object = {}): object {
    const wrapped = new Map<string, unknown>();
    const handle: object = new Proxy(Object.create(null) as object, {
      get: (_, property) => {
        if (typeof property === 'symbol' || property === 'then' || property === 'toJSON') return undefined;
        if (property === 'toString') return () => service;
        const known = wrapped.get(property);
        if (known) return known;
        if (Object.hasOwn(constants, property)) return constants[property as keyof typeof constants];
        const method = Object.hasOwn(methods, property) ? methods[property] : undefined;
        if (!method) throw this.realm.exception(`${service}.${property} tidak didukung tuan rumah lokal.`);
        const call = (...args: unknown[]) => {
          const result = this.#call(service, property, method as (...args: unknown[]) => unknown, state, args);
          return result === SELF ? handle : result;
        };
        wrapped.set(property, call);
        return call;
      },
      set: (_, property) => {
        throw this.realm.exception(`${service}.${String(property)} tidak dapat diisi.`);
      },
      has: (_, property) => Object.hasOwn(methods, property) || Object.hasOwn(constants, property),
      getPrototypeOf: () => null,
    });
    states.set(handle, { service, state });
    return handle;
  }

  #call(
    service: string,
    method: string,
    run: (...args: unknown[]) => unknown,
    state: object,
    args: unknown[],
  ): unknown {
    if (this.#death) throw this.#death;
    const name = `${service}.${method}`;
    const kind = callKind(service, method);
    const index = this.calls.names.length;
    try {
      const reason = forbidden(
        { mode: this.mode, starter: this.starter, scopes: this.world.scopes },
        service,
        method,
        kind,
      );
      const refused = reason ?? refusedToPerson(this.world, service, method, kind, state);
      if (refused) throw new Refusal(refused);
      if (args.includes(undefined) && service !== 'console' && service !== 'Logger')
        throw new Refusal(signature(name, args));
      if (kind) {
        this.calls.names.push(name);
        this.calls[kind === 'read' ? 'reads' : 'writes'] += 1;
        this.world.hooks.beforeCall?.(name, index, kind);
      }
      const act = () => run.apply(state, args);
      const { around } = this.world.hooks;
      const result = around ? around({ execution: this, name, kind, act }) : act();
      if (kind) this.world.hooks.afterCall?.(name, index, kind);
      return result;
    } catch (error) {
      throw this.#asScriptSees(error);
    }
  }

  endIfDead(): void {
    if (this.#death) throw this.#death;
  }

  /** Lets a script that was stopped by a hook be run again from its start, with the same objects. */
  revive(): void {
    this.#death = undefined;
    Object.assign(this.calls, { reads: 0, writes: 0, names: [] });
  }

  #asScriptSees(error: unknown): unknown {
    if (error instanceof ExecutionKilled) {
      this.#death = error;
      return error;
    }
    if (error instanceof Refusal || error instanceof Error) {
      if (this.#fromScript.has(error)) return error;
      const translated = this.realm.exception(error.message);
      this.#fromScript.add(translated);
      return translated;
    }
    return error;
  }
}

/** Google's sentence for arguments that no overload takes. */
export function signature(name: string, args: readonly unknown[]): string {
  const found = args.map((arg) => (arg === undefined || arg === null ? 'null' : typeOf(arg))).join(',');
  return `The parameters (${found}) don't match the method signature for ${name}.`;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'number[]';
  if (isHandle(value, 'Range')) return 'SpreadsheetApp.Range';
  const type = typeof value;
  return type === 'object' ? '(class)' : type.replace('string', 'String');
}
