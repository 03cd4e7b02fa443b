import { type CallHooks, type Execution, ExecutionKilled } from './services/execution';
import type { World } from './services/world';

/** A call that an actor is about to make; `begin` for a person's own hand, which is one turn. */
export interface Turn {
  /** Place of the actor in the list. */
  actor: number;
  /** Service.method, or `begin`. */
  name: string;
}

/** Whose turn it is, of those who can go on. `made` are the turns so far. */
export type Choose = (turns: readonly Turn[], made: readonly number[]) => number;

export interface Part {
  /** A click, a call of google.script.run, a typed cell. */
  start: () => unknown;
  /** It changes the sheet by itself, before any script runs. */
  byHand?: true;
}

interface Logged {
  name: string;
  result?: unknown;
  thrown?: unknown;
}

interface Actor extends Part {
  entry?: { execution: Execution; run: () => unknown };
  /** Calls that it has made, with their answers. */
  log: Logged[];
  /** What it stands before; null when it is done. */
  next: string | null;
  answer?: unknown;
}

class Paused extends ExecutionKilled {}

/** Calls that touch nothing which another could see or change: their order with others' makes no difference. */
const APART = /^(Session|Cache|Ui|Menu|HtmlService)\.|^Spreadsheet\.(getSpreadsheetTimeZone|toast)$/;

/**
 * Runs several executions on one workbook, a service call at a time, in any order that `choose` names. A script can't be
 * held in the middle of a call, so it is run again from its start each time: the calls that it has made are answered
 * from its log, and the next one is made. The lock is kept here, because who waits for it really waits.
 *
 * @param patient whether a taken lock is waited for, or refused at once as after a wait in vain
 * @returns what each entry answered or threw, and the order of turns
 */
export function together(
  world: World,
  parts: readonly Part[],
  choose: Choose,
  patient = true,
): { answers: unknown[]; order: Turn[] } {
  const stage = new Stage(world);
  const actors: Actor[] = parts.map((part) => ({ ...part, log: [], next: 'begin' }));
  const order: Turn[] = [];
  for (const actor of actors) if (!actor.byHand) stage.begin(actor);
  for (;;) {
    const turns = actors.flatMap(({ next }, index) => (next === null ? [] : [{ actor: index, name: next }]));
    const free = turns.filter(
      ({ actor, name }) => !(patient && name === 'Lock.tryLock' && stage.taken(actors[actor]!)),
    );
    if (free.length === 0) break;
    const chosen =
      free.length === 1
        ? free[0]!.actor
        : choose(
            free,
            order.map(({ actor }) => actor),
          );
    const actor = actors[chosen]!;
    order.push({ actor: chosen, name: actor.next! });
    if (actor.next === 'begin') stage.begin(actor);
    else stage.advance(actor, true);
  }
  return { answers: actors.map(({ answer }) => answer), order };
}

class Stage {
  readonly #world: World;
  #holder: Actor | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  taken(by: Actor): boolean {
    return this.#holder !== undefined && this.#holder !== by;
  }

  /** However it was started, it is caught where its script would begin. */
  begin(actor: Actor): void {
    const { hooks } = this.#world;
    hooks.enter = (entry) => {
      actor.entry = entry;
      throw new Paused();
    };
    try {
      actor.start();
    } catch (error) {
      if (!(error instanceof Paused)) throw error;
    } finally {
      delete hooks.enter;
    }
    if (actor.entry) this.advance(actor, false);
    else actor.next = null;
  }

  /** Runs the script up to its next turn; `live`: after having taken the one that it stands before. */
  advance(actor: Actor, live: boolean): void {
    const { execution, run } = actor.entry!;
    let place = 0;
    let mayCall = live;
    let astray = '';
    const around: CallHooks['around'] = (call) => {
      if (call.execution !== execution) return call.act();
      const known = actor.log[place];
      if (known && known.name !== call.name) {
        astray = `${call.name} where ${known.name} was called before`;
        throw new Paused();
      }
      if (!known && call.kind && !APART.test(call.name)) {
        if (!mayCall) {
          actor.next = call.name;
          throw new Paused();
        }
        mayCall = false;
      }
      const logged = known ?? this.#made(actor, call.name, call.act);
      place += 1;
      if ('thrown' in logged) throw logged.thrown;
      return logged.result;
    };
    execution.revive();
    this.#world.hooks.around = around;
    actor.next = null;
    try {
      actor.answer = run();
    } catch (error) {
      if (!(error instanceof Paused)) actor.answer = error;
    } finally {
      delete this.#world.hooks.around;
    }
    if (astray) throw new Error(astray);
    if (actor.next === null && this.#holder === actor) this.#holder = undefined;
  }

  #made(actor: Actor, name: string, act: () => unknown): Logged {
    const logged: Logged = { name };
    actor.log.push(logged);
    try {
      logged.result = name.startsWith('Lock.') ? this.#lock(name, actor) : act();
    } catch (error) {
      logged.thrown = error;
    }
    return logged;
  }

  #lock(name: string, actor: Actor): unknown {
    if (name === 'Lock.hasLock') return this.#holder === actor;
    if (name === 'Lock.releaseLock') {
      if (this.#holder === actor) this.#holder = undefined;
      return undefined;
    }
    if (this.taken(actor)) return false;
    this.#holder = actor;
    return true;
  }
}
