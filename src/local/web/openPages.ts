import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { HostEvent } from '../protocol';
import type { Served } from './served';

/** Browsers and proxies drop a silent stream. */
const HEARTBEAT_MILLISECONDS = 20_000;

/** The open pages that hear what happens, each over a stream of its own. */
export class OpenPages {
  readonly #session = randomUUID();
  /** By the id of the page that hears. */
  readonly #listeners = new Map<string, (event: HostEvent) => void>();

  isOpen(page: string): boolean {
    return this.#listeners.has(page);
  }

  /** To every page. */
  broadcast(event: HostEvent): void {
    for (const listener of this.#listeners.values()) listener(event);
  }

  /** To one page; to every page where that one isn't there. */
  tell(page: string | undefined, event: HostEvent): void {
    const listener = this.#listeners.get(page ?? '');
    if (listener) listener(event);
    else this.broadcast(event);
  }

  /** `takeNotice`: what the next page that opens is told. */
  serve(app: Hono, served: Served, takeNotice: () => string): void {
    app.get('/api/events', (c) =>
      streamSSE(c, async (stream) => {
        const page = randomUUID();
        const opened = { kind: 'opened', session: this.#session, notice: takeNotice(), page, ...served } as const;
        const waiting: HostEvent[] = [opened];
        let wake: () => void = () => undefined;
        this.#listeners.set(page, (event) => {
          waiting.push(event);
          wake();
        });
        stream.onAbort(() => {
          this.#listeners.delete(page);
          wake();
        });
        await stream.write(': tersambung\n\n');
        while (!stream.aborted) {
          const event = waiting.shift();
          if (event) {
            await stream.writeSSE({ data: JSON.stringify(event) });
            continue;
          }
          const isHeard = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(false), HEARTBEAT_MILLISECONDS);
            timer.unref();
            wake = () => {
              clearTimeout(timer);
              resolve(true);
            };
          });
          if (!isHeard) await stream.write(': masih di sini\n\n');
        }
        this.#listeners.delete(page);
      }),
    );
  }
}
