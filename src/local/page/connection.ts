import { type HostEvent, PAGE_HEADER, WORKBOOK_HEADER } from '../protocol';

/** Seconds until the next try to reach the server again. */
const pauses = [1, 2, 3, 5];

/** The server can't be reached; whatever was sent may or may not have arrived. */
export class ConnectionLost extends Error {}

export interface ConnectionEvents {
  happened(event: HostEvent): void;
  lost(): void;
  /** Reached again after a loss: everything shown may be out of date. */
  restored(): void;
}

/** Talks to the local server, and notices when it is gone and when it is back. */
export class Connection {
  isLost = false;
  private tries = 0;
  private timer = 0;
  private stream: EventSource | null = null;
  private waiting: (() => void)[] = [];

  constructor(private readonly events: ConnectionEvents) {}

  /** Throws ConnectionLost, or an Error with a sentence for the person when the server can't answer. */
  async get<T>(path: string): Promise<T> {
    return this.request<T>(path, { method: 'GET' });
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return this.request<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...pageHeader() },
      body: JSON.stringify(body),
    });
  }

  /** Resolves once the server is heard, or can't be: what is read after that misses no change. */
  listen(): Promise<void> {
    this.stream?.close();
    const stream = new EventSource('/api/events');
    this.stream = stream;
    stream.onmessage = ({ data }) => {
      const event = JSON.parse(data) as HostEvent;
      // On the document, where the panel's own requests find it (shim.ts).
      if (event.kind === 'opened') document.documentElement.dataset.halaman = event.page ?? '';
      this.events.happened(event);
    };
    return new Promise((resolve) => {
      stream.onopen = () => {
        this.found();
        resolve();
      };
      stream.onerror = () => {
        stream.close();
        this.lose();
        resolve();
      };
    });
  }

  /** Resolves when the server is reached again; at once when it isn't lost. */
  whenRestored(): Promise<void> {
    return this.isLost ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  tryNow(): void {
    clearTimeout(this.timer);
    void this.listen();
  }

  private async request<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(path, init).catch(() => null);
    if (!response) {
      this.lose();
      throw new ConnectionLost(path);
    }
    if (!response.ok) throw new Error(`SiapKTP tidak dapat mengerjakan permintaan ini (kode ${response.status}).`);
    return (await response.json().catch(() => {
      // The server ended in the middle of its answer.
      this.lose();
      throw new ConnectionLost(path);
    })) as T;
  }

  private lose(): void {
    clearTimeout(this.timer);
    const pause = pauses[Math.min(this.tries, pauses.length - 1)] ?? 1;
    this.tries++;
    this.timer = window.setTimeout(() => void this.listen(), pause * 1000);
    if (this.isLost) return;
    this.isLost = true;
    this.stream?.close();
    this.events.lost();
  }

  private found(): void {
    this.tries = 0;
    if (!this.isLost) return;
    this.isLost = false;
    this.events.restored();
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

function pageHeader(): Record<string, string> {
  const { halaman, bukuKerja } = document.documentElement.dataset;
  return { ...(halaman ? { [PAGE_HEADER]: halaman } : {}), ...(bukuKerja ? { [WORKBOOK_HEADER]: bukuKerja } : {}) };
}
