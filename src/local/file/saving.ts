import { Worker } from 'node:worker_threads';
import { encode } from '../xlsx/encode';
import type { SavedWorkbook } from './saved';
import type { Store } from './store';

/** Changes often come in bursts: a save waits this long for the next one. */
const QUIET_MILLISECONDS = 1500;
/** But a person who never pauses is saved as well. */
const LONGEST_MILLISECONDS = 15_000;

/** A file that Excel holds open, or a full disk: tried again without waiting for the next change. */
const RETRY_MILLISECONDS = 30_000;

export interface SavingOptions {
  store: Store;
  /** The workbook as it is now, all of which the store's log has been told. */
  take: () => SavedWorkbook;
  /** The module that, started as a thread, answers with the file's bytes; without it the work is done here. */
  thread?: URL;
  saved: () => void;
  failed: (error: Error) => void;
}

/** Saves a moment after each change. Building the file takes seconds for a large workbook, so a thread does it. */
export class Saving {
  readonly #options: SavingOptions;
  #timer: NodeJS.Timeout | undefined;
  #firstChange = 0;
  #running: Promise<boolean> | undefined;
  #isDirty = false;

  constructor(options: SavingOptions) {
    this.#options = options;
  }

  changed(): void {
    const now = Date.now();
    if (!this.#isDirty) this.#firstChange = now;
    this.#isDirty = true;
    clearTimeout(this.#timer);
    const wait = Math.min(QUIET_MILLISECONDS, Math.max(0, this.#firstChange + LONGEST_MILLISECONDS - now));
    this.#timer = setTimeout(() => {
      void this.flush();
    }, wait);
  }

  /** Resolves with whether all that changed so far is in the file; when it could not be saved, `failed` was told. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#isDirty) return true;
    this.#isDirty = false;
    this.#running = this.#save().finally(() => {
      this.#running = undefined;
    });
    return await this.#running;
  }

  async #save(): Promise<boolean> {
    const { store, take, thread, saved, failed } = this.#options;
    try {
      const workbook = take();
      const mark = store.log.mark();
      store.save(await (thread ? encodeInThread(thread, workbook) : encode(workbook)), mark);
      // What changed meanwhile is not in the file yet; its own save will tell.
      if (!this.#isDirty) saved();
      return true;
    } catch (error) {
      this.#isDirty = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        void this.flush();
      }, RETRY_MILLISECONDS).unref();
      failed(error as Error);
      return false;
    }
  }
}

function encodeInThread(thread: URL, workbook: SavedWorkbook): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { encode: workbook } });
    worker.once('message', (content: Uint8Array) => resolve(content));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`thread ended with ${code}`));
    });
  });
}
