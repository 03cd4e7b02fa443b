import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { ScriptFailure } from '../bundle';
import type { Host } from '../host';
import type { Kept } from '../log/keeping';
import type { AnsweredRequest } from '../log/record';
import { closePress } from '../paper/chromium';
import { servePaper } from '../paper/serve';
import { type Answer, type EditRequest, PAGE_HEADER, WORKBOOK_HEADER } from '../protocol';
import { cellBlock, sheetView, workbookView } from '../view';
import { Answered } from './answered';
import { guard } from './guard';
import { OpenPages } from './openPages';
import { servePage } from './page';
import { portError } from './port';
import { areaQuery, editRequest, MAX_BLOCK_CELLS, menuRequest, runRequest, structureRequest } from './requests';
import { type Served, servedBy } from './served';
import { serveWorkbookFile } from './workbookFile';

export interface ServerOptions {
  host: Host;
  /** Where build.mjs puts page.html, page.js and page.css. */
  pageFolder: string;
  /** Called after each request that changed the workbook. */
  changed: () => void;
  /**
   * Called after each request, before it is answered: writes to the disk what it changed, if anything.
   * @returns whether all that was changed would survive a sudden end
   */
  keep?: (request?: AnsweredRequest) => Kept;
  /** Requests that an earlier run of the program answered. */
  answered?: readonly AnsweredRequest[];
  /** How the workbook was found, when a person must know. */
  notice?: string;
  /** The workbook's file. */
  workbookPath?: string;
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** The local host over HTTP, as protocol.ts says. */
export class Server {
  readonly app = new Hono();
  readonly #host: Host;
  readonly #changed: () => void;
  readonly #keep: NonNullable<ServerOptions['keep']>;
  readonly #answered: Answered;
  readonly #served: Served;
  #notice: string;
  readonly pages = new OpenPages();

  constructor({ host, pageFolder, changed, keep, answered, notice = '', workbookPath = '' }: ServerOptions) {
    this.#host = host;
    this.#changed = changed;
    this.#keep = keep ?? (() => ({ isChanged: false, isSafe: false }));
    this.#answered = new Answered(answered);
    this.#notice = notice;
    this.#served = servedBy(host.bundle.files, pageFolder, workbookPath);
    // Panel, dialogs and messages come to whoever asked: at another desk they would load the panel anew over what is typed.
    host.world.emit = (event) => this.pages.tell(host.history.page, event);
    host.history.isOpen = (page) => this.pages.isOpen(page);
    // What opening changed, every page gets anyway.
    host.workbook.takeTouched();
    this.app.use(guard);
    this.app.use(
      bodyLimit({
        maxSize: MAX_BODY_BYTES,
        onError: (c) => c.json({ message: 'Permintaan harus paling besar 64 MB, bukan lebih.' }, 413),
      }),
    );
    this.app.onError((error, c) => {
      console.error(error);
      return c.json({ message: 'SiapKTP di komputer kantor gagal mengerjakan permintaan ini.' }, 500);
    });
    servePage(this.app, host, pageFolder);
    serveWorkbookFile(this.app, host);
    servePaper(this.app, host, pageFolder);
    this.#serveViews();
    this.#serveChanges();
    this.pages.serve(this.app, this.#served, () => this.#takeNotice());
  }

  /** Listens on this machine only; rejects with an IndonesianError when the port is in use. */
  listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
    return new Promise((resolve, reject) => {
      const server = serve({ fetch: this.app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) => {
        resolve({
          port: info.port,
          close: () =>
            new Promise((closed) => {
              closePress();
              server.close(() => closed());
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      });
      server.on('error', (error: NodeJS.ErrnoException) => reject(portError(port, error)));
    });
  }

  #serveViews(): void {
    this.app.get('/api/workbook', (c) => c.json(workbookView(this.#host)));
    this.app.get('/api/sheets/:id', (c) => {
      const sheet = this.#sheet(c);
      return sheet ? c.json(sheetView(this.#host, sheet)) : notFound(c);
    });
    this.app.get('/api/sheets/:id/cells', (c) => {
      const sheet = this.#sheet(c);
      if (!sheet) return notFound(c);
      const area = v.safeParse(areaQuery, c.req.query());
      if (!area.success) return malformed(c);
      const { top, left, bottom, right } = area.output;
      if ((bottom - top + 1) * (right - left + 1) > MAX_BLOCK_CELLS) return malformed(c);
      return c.json(cellBlock(this.#host, sheet, area.output));
    });
  }

  #serveChanges(): void {
    const host = this.#host;
    this.#post('/api/edit', editRequest, (request) => this.#edit(request));
    this.#post('/api/structure', structureRequest, (request) => host.changeStructure(request));
    this.#post('/api/menu', menuRequest, ({ id }) => this.#clickMenu(id));
    this.#post('/api/run', runRequest, ({ name, args }) => host.run(name, args));
    const nothing = v.optional(v.unknown());
    this.#post('/api/undo', nothing, () => host.history.undo());
    this.#post('/api/redo', nothing, () => host.history.redo());
  }

  #edit(request: EditRequest): Answer {
    return this.#answered.once(request.id, () => {
      const answer = this.#host.edit(request);
      // With the edit, so that neither is ever on the disk without the other.
      if (request.id !== undefined) this.tellChanges([request.id, answer]);
      return answer;
    });
  }

  #clickMenu(id: string): Answer {
    try {
      this.#host.clickMenu(id);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
      return { ok: false, refused: error.message };
    }
  }

  #post<S extends v.GenericSchema>(path: string, schema: S, act: (request: v.InferOutput<S>) => object): void {
    this.app.post(path, async (c) => {
      const text = await c.req.text();
      let body: unknown;
      try {
        body = text === '' ? undefined : JSON.parse(text);
      } catch {
        return malformed(c);
      }
      const request = v.safeParse(schema, body);
      if (!request.success) return malformed(c);
      const of = c.req.header(WORKBOOK_HEADER);
      if (of !== undefined && of !== this.#served.workbook) return c.json(OF_ANOTHER_WORKBOOK);
      try {
        this.#host.history.page = c.req.header(PAGE_HEADER);
        return c.json(act(request.output));
      } finally {
        this.#host.history.page = undefined;
        this.tellChanges();
      }
    });
  }

  /** Puts what changed since the last time out of danger, tells every page, and has it saved. */
  tellChanges(request?: AnsweredRequest): void {
    this.#host.workbook.calculator?.settle();
    const { isChanged, isSafe } = this.#keep(request);
    const { sheets, layout } = this.#host.workbook.takeTouched();
    const isSeen = sheets.length > 0 || layout;
    if (isSeen) this.pages.broadcast({ kind: 'changed', sheets, layout, kept: isSafe });
    if (isSeen || isChanged) this.#changed();
  }

  /** Told once: a page that is opened an hour later needn't hear of it. */
  #takeNotice(): string {
    const notice = this.#notice;
    this.#notice = '';
    return notice;
  }

  #sheet(c: Context) {
    const id = c.req.param('id') ?? '';
    return /^\d{1,10}$/.test(id) ? this.#host.workbook.sheetById(Number(id)) : undefined;
  }
}

const refused =
  'SiapKTP sekarang membuka buku kerja lain, jadi ini tidak dicatat. Muat ulang halaman, lalu catat lagi di buku kerja yang benar.';
/** Reads as an Answer and as a RunAnswer. */
const OF_ANOTHER_WORKBOOK = { ok: false, refused, failure: { name: 'Error', message: refused } };

function malformed(c: Context) {
  return c.json({ message: 'Permintaan tidak dapat dibaca.' }, 400);
}

function notFound(c: Context) {
  return c.json({ message: 'Lembar itu tidak ada.' }, 404);
}
