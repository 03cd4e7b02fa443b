import { Script } from 'node:vm';
import { parse } from 'acorn';
import type { Mode, Starter } from './services/authorization';
import { Execution, ExecutionKilled } from './services/execution';
import { globalsOf } from './services/index';
import { releaseLocks } from './services/lock';
import { createRealm } from './services/realm';
import type { Manifest, World } from './services/world';

/** The files of dist/ that clasp would push. */
export interface BundleFiles {
  /** Script files by name; they share one global scope. */
  scripts: ReadonlyMap<string, string>;
  manifest: Manifest;
  /** HTML files by name, with their ending. */
  html: ReadonlyMap<string, string>;
}

export interface PublicFunction {
  name: string;
  parameters: string[];
  /** From the JSDoc directly above; what Sheets offers for completion. */
  summary: string;
  custom: boolean;
}

/** What the script threw, as the person or the calling page hears of it. */
export class ScriptFailure extends Error {
  readonly scriptName: string;
  constructor(thrown: unknown) {
    const { name, message } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Partial<Error>;
    super(message ?? String(thrown));
    this.name = 'ScriptFailure';
    this.scriptName = name ?? 'Error';
  }
}

/** A parsed bundle. Every execution gets a context of its own, as on Google's side: nothing survives in global variables. */
export class Bundle {
  readonly files: BundleFiles;
  readonly functions: readonly PublicFunction[];
  readonly #scripts: readonly Script[];

  /** Refuses what Apps Script would not even load: syntax after ES2020, modules. */
  constructor(files: BundleFiles) {
    this.files = files;
    this.functions = [...files.scripts.values()].flatMap(publicFunctions);
    this.#scripts = [...files.scripts].map(([filename, code]) => new Script(code, { filename }));
    process.env.TZ = files.manifest.timeZone;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone !== files.manifest.timeZone) {
      throw new Error(
        `Zona waktu proses ini ${zone}, padahal zona skrip pada appsscript.json ${files.manifest.timeZone}: jalankan dengan TZ=${files.manifest.timeZone}.`,
      );
    }
  }

  find(name: string): PublicFunction | undefined {
    return this.functions.find((known) => known.name === name);
  }

  /** Loads the script into a fresh context for one execution. */
  load(world: World, mode: Mode, starter: Starter, fixedClock: (() => number) | undefined): Loaded {
    const execution = new Execution(world, 'GLOBAL', starter);
    const { context, realm } = createRealm(globalsOf(execution), fixedClock);
    execution.realm = realm;
    try {
      for (const script of this.#scripts) script.runInContext(context);
    } catch (error) {
      throw asFailure(error);
    }
    execution.mode = mode;
    return new Loaded(execution, context as Record<string, unknown>);
  }
}

/** A script in its context, ready to have one of its functions called. */
export class Loaded {
  readonly execution: Execution;
  readonly #context: Record<string, unknown>;

  constructor(execution: Execution, context: Record<string, unknown>) {
    this.execution = execution;
    this.#context = context;
  }

  /** `args` must already be of the context's realm. A kill leaves as it is; anything else thrown is a ScriptFailure. */
  call(name: string, args: readonly unknown[]): unknown {
    try {
      const result = (this.#context[name] as (...args: unknown[]) => unknown)(...args);
      // A script that catches everything goes on here, but not where its machine has died.
      this.execution.endIfDead();
      return result;
    } catch (error) {
      throw asFailure(error);
    } finally {
      releaseLocks(this.execution);
    }
  }
}

function asFailure(error: unknown): unknown {
  return error instanceof ExecutionKilled ? error : new ScriptFailure(error);
}

/** Only function declarations at top level are visible from outside, and none whose name ends in _. */
function publicFunctions(code: string): PublicFunction[] {
  const comments = new Map<number, string>();
  const program = parse(code, {
    ecmaVersion: 2020,
    sourceType: 'script',
    onComment: (block, text, _start, end) => {
      if (block && text.startsWith('*')) comments.set(end, text);
    },
  });
  return program.body.flatMap((statement) => {
    if (statement.type !== 'FunctionDeclaration' || statement.id.name.endsWith('_')) return [];
    const before = code.slice(0, statement.start).trimEnd().length;
    const jsdoc = comments.get(before) ?? '';
    return [
      {
        name: statement.id.name,
        parameters: statement.params.map((parameter) => code.slice(parameter.start, parameter.end)),
        summary: summaryOf(jsdoc),
        custom: /@customfunction\b/i.test(jsdoc),
      },
    ];
  });
}

function summaryOf(jsdoc: string): string {
  const text = jsdoc
    .split('\n')
    .map((line) => line.replace(/^\s*\*+\s?/, '').trim())
    .join(' ');
  return text.split(/\s*(?<!\w)@\w/)[0]!.trim();
}
