import { ScriptFailure } from './bundle';
import type { Host } from './host';
import { wallNow } from './services/mailApp';

const LOOK_MILLISECONDS = 60_000;

/** Runs the triggers that were set up to run once a day, on a computer that isn't on all day: late rather than not. */
export class DailyTriggers {
  readonly #host: Host;
  readonly #ran: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** `ran`: called after each that ran, whatever came of it. */
  constructor(host: Host, ran: () => void) {
    this.#host = host;
    this.#ran = ran;
  }

  start(): void {
    // Not while the person waits for the first page.
    this.#timer = setInterval(() => this.runDue(), LOOK_MILLISECONDS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  runDue(): void {
    const { world } = this.#host;
    const now = wallNow(world);
    const today = now.slice(0, 10);
    for (const trigger of [...world.triggers]) {
      const hour = Number(/atHour\((\d+)\)/.exec(trigger.schedule)?.[1] ?? 0);
      const isDaily = trigger.event === 'CLOCK' && trigger.schedule.includes('everyDays(1)');
      if (!isDaily || trigger.lastDay === today || Number(now.slice(11, 13)) < hour) continue;
      // Before it runs: one that fails is tried again tomorrow, as at Google.
      trigger.lastDay = today;
      try {
        this.#host.call(trigger.handler, [{}], { mode: 'FULL', starter: 'installable trigger' });
      } catch (error) {
        if (!(error instanceof ScriptFailure)) throw error;
        console.error(`Tugas harian ${trigger.handler} gagal: ${error.message}`);
      } finally {
        this.#ran();
      }
    }
  }
}
