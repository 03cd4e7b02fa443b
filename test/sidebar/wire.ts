import type { Page } from 'playwright-core';

/** One call as it crossed the wire. */
export interface Call {
  name: string;
  input: unknown;
}

/** What a stand-in for the add-on does with a call. */
export type Procedures = Record<string, (input: never) => unknown>;

type Answer = { value: unknown } | { failure: string; sentence?: string };

/**
 * Stands in for google.script.run, and holds the sidebar to its contract: only plain values cross, both ways;
 * answers come later; a call may be lost before it is carried out, or its answer after.
 */
export class Wire {
  readonly calls: Call[] = [];
  private readonly lost: { name: string; when: 'before' | 'after' }[] = [];
  private readonly thrown = new Map<string, string>();
  private readonly held = new Map<string, (() => void)[]>();

  constructor(private readonly procedures: Procedures) {}

  /** The next call of this name gets no answer; `after`: though it was carried out. */
  loseNext(name: string, when: 'before' | 'after' = 'before'): void {
    this.lost.push({ name, when });
  }

  /** The next call of this name is thrown in the add-on, with that sentence. */
  throwNext(name: string, sentence: string): void {
    this.thrown.set(name, sentence);
  }

  /** Calls of this name are not answered until they are let go. */
  hold(name: string): void {
    this.held.set(name, []);
  }

  letGo(name: string): void {
    const waiting = this.held.get(name) ?? [];
    this.held.delete(name);
    for (const go of waiting) go();
  }

  inputsOf(name: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input as Record<string, unknown>);
  }

  async plugInto(page: Page): Promise<void> {
    await page.exposeFunction('callAddOn', (name: string, input: unknown) => this.carryOut(name, input));
    await page.addInitScript(standIn);
  }

  /** What went wrong in the stand-in itself; a test that ends with any of these has proved nothing. */
  readonly faults: string[] = [];

  private answer(name: string, input: unknown): unknown {
    try {
      const procedure = this.procedures[name];
      if (!procedure) throw new Error(`The sidebar called ${name}, which the add-on does not have`);
      return procedure(input as never);
    } catch (fault) {
      this.faults.push(String(fault));
      throw fault;
    }
  }

  private async carryOut(name: string, input: unknown): Promise<Answer> {
    this.calls.push({ name, input });
    const index = this.lost.findIndex((one) => one.name === name);
    const lost = index < 0 ? null : this.lost.splice(index, 1)[0];
    if (lost?.when === 'before') return { failure: 'NetworkError' };
    const sentence = this.thrown.get(name);
    this.thrown.delete(name);
    if (sentence !== undefined) return { failure: 'ScriptError', sentence };
    const value = this.answer(name, input);
    const waiting = this.held.get(name);
    if (waiting) await new Promise<void>((go) => waiting.push(go));
    return lost ? { failure: 'NetworkError' } : { value: JSON.parse(JSON.stringify(value)) };
  }
}

/** Runs in the page before its own script. */
function standIn(): void {
  const asPlain = (value: unknown): boolean => {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
    if (Array.isArray(value)) return value.every(asPlain);
    const plain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
    return plain && Object.values(value as object).every(asPlain);
  };
  const { callAddOn } = window as unknown as { callAddOn(name: string, input: unknown): Promise<Answer> };
  const runner = (then: (value: unknown) => void, otherwise: (failure: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: typeof then) => runner(handler, otherwise);
          if (name === 'withFailureHandler') return (handler: typeof otherwise) => runner(then, handler);
          return (...args: unknown[]) => {
            if (args.length !== 1 || !asPlain(args[0]))
              throw new TypeError(`Failed due to illegal value in ${String(name)}`);
            callAddOn(String(name), args[0]).then((answer) => {
              if ('value' in answer) return then(answer.value);
              const failure = new Error(answer.sentence ?? 'Connection failure due to HTTP 0');
              failure.name = answer.failure;
              otherwise(failure);
            });
          };
        },
      },
    );
  const run = runner(
    () => {},
    () => {},
  );
  Object.assign(window, { google: { script: { run, host: { close: () => {} } } } });
}
