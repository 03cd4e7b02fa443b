import { Bundle, type Loaded } from '../../src/local/bundle';

type Load = Parameters<Bundle['load']>;

/**
 * A bundle that lends an execution the context of one that is over, its scripts started and warm. Google gives each one
 * a new context; that is most of what a short execution costs here, and a million of them need it to be cheap. What
 * survives in a global variable would show: `soak` plays its first sequences both ways.
 */
export class LendingBundle extends Bundle {
  readonly #idle: { loaded: Loaded; clock: { now: Load[3] } }[] = [];

  override load(world: Load[0], mode: Load[1], starter: Load[2], fixedClock: Load[3]): Loaded {
    // A formula's context is kept by its host, and without a clock of ours the script has its own.
    if (mode === 'CUSTOM_FUNCTION' || !fixedClock) return super.load(world, mode, starter, fixedClock);
    const lent = this.#idle.pop() ?? this.#made(world, starter);
    const { execution } = lent.loaded;
    execution.revive();
    Object.assign(execution, { world, mode, starter });
    lent.clock.now = fixedClock;
    return lent.loaded;
  }

  #made(world: Load[0], starter: Load[2]): { loaded: Loaded; clock: { now: Load[3] } } {
    const clock: { now: Load[3] } = { now: undefined };
    const loaded = super.load(world, 'FULL', starter, () => clock.now?.() ?? 0);
    const lent = { loaded, clock };
    const call = loaded.call.bind(loaded);
    loaded.call = (name, args) => {
      try {
        return call(name, args);
      } finally {
        this.#idle.push(lent);
      }
    };
    return lent;
  }
}
