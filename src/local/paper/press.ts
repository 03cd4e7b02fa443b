import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rm, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IndonesianError } from '../indonesianError';

const LONGEST_MILLISECONDS = 120_000;
/** Who has printed one form often prints the next: the browser waits for it so long. */
const IDLE_MILLISECONDS = 20_000;
const FOLDER = 'siap-ktp-cetak-';
/** A folder that no document came into or left for so long is nobody's: longer than the longest printing and idling. */
const LEFT_MILLISECONDS = 600_000;
const CLOSED = 'Peramban sudah ditutup; cetak sekali lagi.';

interface Reply {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: Record<string, string>;
  error?: { message: string };
}

interface Waiting {
  resolve(result: Record<string, string>): void;
  reject(error: Error): void;
}

/** One browser without a window, which prints document after document; driven over two pipes of its own. */
export class Press {
  /** Of the browser's own, so that one that the person has open isn't asked to print instead, and refuses. */
  private readonly folder: string;
  private readonly browser: ChildProcess;
  private readonly waiting = new Map<number | string, Waiting>();
  private readonly idle: NodeJS.Timeout;
  private readonly atExit = () => this.leave();
  private asked = 0;
  private printing = 0;
  private heard = '';
  private documents = 0;
  /** Why it prints no more; null while it does. */
  private over: Error | null = null;

  constructor(
    private readonly program: string,
    { idleMilliseconds = IDLE_MILLISECONDS, room = tmpdir() }: { idleMilliseconds?: number; room?: string } = {},
  ) {
    clearLeft(room);
    this.folder = mkdtempSync(join(room, FOLDER));
    this.browser = spawn(
      program,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--remote-debugging-pipe',
        `--user-data-dir=${join(this.folder, 'profil')}`,
        // Root has no sandbox to put itself into; the documents are ours.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    this.browser.once('error', () => this.end(`Peramban ${program} tidak dapat dijalankan.`));
    this.browser.once('exit', (code) =>
      this.end(
        `Peramban ${program} tidak menghasilkan PDF (kode ${code}). Perbarui peramban itu, atau isi variabel CHROMIUM dengan letak peramban lain.`,
      ),
    );
    // A browser that is gone is told by its exit.
    this.pipe(3).on('error', () => undefined);
    this.pipe(4)
      .on('error', () => undefined)
      .setEncoding('utf8')
      .on('data', (text: string) => this.hear(text));
    this.idle = setTimeout(() => this.printing === 0 && this.close(), idleMilliseconds);
    process.once('exit', this.atExit);
    this.keepsNobody();
  }

  get isOpen(): boolean {
    return this.over === null;
  }

  /** The PDF of a document that needs nothing from outside itself. */
  async print(html: string): Promise<Uint8Array> {
    this.printing += 1;
    this.keepsNobody();
    const limit = setTimeout(() => {
      this.end('PDF belum selesai setelah dua menit, jadi dihentikan. Cetak lebih sedikit lembar sekaligus.');
    }, LONGEST_MILLISECONDS);
    try {
      return await this.printed(html);
    } finally {
      clearTimeout(limit);
      this.printing -= 1;
      this.keepsNobody();
    }
  }

  close(): void {
    this.end(CLOSED);
  }

  private async printed(html: string): Promise<Uint8Array> {
    if (this.over) throw this.over;
    const page = join(this.folder, `${++this.documents}.html`);
    const { targetId = '' } = await this.ask('Target.createTarget', { url: 'about:blank' });
    try {
      writeFileSync(page, html);
      return await this.pdfOf(pathToFileURL(page).href, targetId);
    } finally {
      rmSync(page, { force: true });
      // A browser that is gone has closed it, and why it went is what to tell.
      await this.ask('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  private async pdfOf(url: string, targetId: string): Promise<Uint8Array> {
    const { sessionId = '' } = await this.ask('Target.attachToTarget', { targetId, flatten: true });
    await this.ask('Page.enable', {}, sessionId);
    const loaded = this.hears(`${sessionId} Page.loadEventFired`);
    await this.ask('Page.navigate', { url }, sessionId);
    await loaded;
    const paper = { preferCSSPageSize: true, printBackground: true };
    const { data = '' } = await this.ask('Page.printToPDF', paper, sessionId);
    return Buffer.from(data, 'base64');
  }

  private ask(method: string, params: object, sessionId?: string): Promise<Record<string, string>> {
    const id = ++this.asked;
    const reply = this.hears(id);
    if (this.isOpen) this.pipe(3).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return reply;
  }

  private hears(key: number | string): Promise<Record<string, string>> {
    const heard = new Promise<Record<string, string>>((resolve, reject) => {
      if (this.over) reject(this.over);
      else this.waiting.set(key, { resolve, reject });
    });
    // An event that is awaited later must not count as unhandled meanwhile.
    heard.catch(() => undefined);
    return heard;
  }

  private hear(text: string): void {
    const messages = (this.heard + text).split('\0');
    this.heard = messages.pop() ?? '';
    for (const message of messages) {
      const { id, method, sessionId, result = {}, error } = JSON.parse(message) as Reply;
      const key = id ?? `${sessionId} ${method}`;
      const waiting = this.waiting.get(key);
      this.waiting.delete(key);
      if (error)
        waiting?.reject(new IndonesianError(`Peramban ${this.program} tidak dapat mencetak: ${error.message}.`));
      else waiting?.resolve(result);
    }
  }

  private end(sentence: string): void {
    if (this.over) return;
    this.over = new IndonesianError(sentence);
    clearTimeout(this.idle);
    process.removeListener('exit', this.atExit);
    for (const { reject } of this.waiting.values()) reject(this.over);
    this.waiting.clear();
    if (this.browser.exitCode !== null || !this.browser.kill('SIGKILL')) this.clear();
    else this.browser.once('exit', () => this.clear());
  }

  /** Its helpers may write for a moment longer than the browser lives. */
  private clear(): void {
    rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }, () => undefined);
  }

  /** Nothing can be waited for any more. */
  private leave(): void {
    this.end(CLOSED);
    try {
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch {
      // The system's own cleaning of its temporary folder takes the rest.
    }
  }

  /** A browser that has nothing to print keeps neither this process alive nor itself for long. */
  private keepsNobody(): void {
    const handles = [this.browser, this.pipe(3), this.pipe(4)];
    for (const handle of handles) this.printing > 0 ? handle.ref() : handle.unref();
    if (this.isOpen) this.idle.refresh().unref();
  }

  private pipe(descriptor: 3 | 4): Socket {
    return this.browser.stdio[descriptor] as Socket;
  }
}

/** What a program left that was ended without a word, or whose browser's helpers wrote on after it. */
function clearLeft(room: string): void {
  for (const name of readdirSync(room).filter((each) => each.startsWith(FOLDER))) {
    const folder = join(room, name);
    const entry = statSync(folder, { throwIfNoEntry: false });
    if (!entry || entry.mtimeMs > Date.now() - LEFT_MILLISECONDS) continue;
    // Another person's, on a computer that several use, stays his.
    rm(folder, { recursive: true, force: true }, () => undefined);
  }
}
