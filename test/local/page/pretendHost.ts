import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import type {
  Answer,
  CellBlock,
  EditRequest,
  HostEvent,
  StructureRequest,
  WorkbookView,
} from '../../../src/local/protocol';
import { type PretendSheet, pretendSheets, putCell, styles, typedCell } from './pretendSheets';

const source = join(__dirname, '../../../src/local/page');

/** The page as build.mjs bundles it. */
function bundled(): Record<string, string> {
  const { outputFiles } = buildSync({
    entryPoints: { page: join(source, 'main.ts') },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]));
}

/** A host in memory that speaks the protocol and can be told to be slow, to refuse and to go away. */
export class PretendHost {
  sheets: PretendSheet[] = pretendSheets();
  readonly edits: EditRequest[] = [];
  readonly structures: StructureRequest[] = [];
  readonly menus: string[] = [];
  readonly history: string[] = [];
  /** Another one after the program was started again. */
  session = 'first';
  program = 'this';
  /** What it serves. */
  workbookCode = 'office';
  notice = '';
  cellRequests = 0;
  private held: Promise<void> = Promise.resolve();
  /** Answers a sentence to refuse the edit. */
  refuse: (edit: EditRequest) => string | null = () => null;
  private streams = new Set<ServerResponse>();
  private readonly files = bundled();
  private server = this.create();
  private port = 0;

  get address(): string {
    return `http://localhost:${this.port}/`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(this.port, resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Gone, as when the program ended; `open` brings it back at the same address. */
  async close(): Promise<void> {
    for (const stream of this.streams) stream.destroy();
    this.streams.clear();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server = this.create();
  }

  /** What is asked of sheets, cells and edits from now on is answered when the returned function is called. */
  hold(): () => void {
    let letGo = () => {};
    this.held = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  tell(event: HostEvent): void {
    for (const stream of this.streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** Everything as it was at first, except for the large sheet, which takes long to make. */
  reset(): void {
    const large = this.sheet(2);
    this.sheets = pretendSheets(false);
    this.sheets.splice(1, 0, large);
    for (const list of [this.edits, this.structures, this.menus, this.history]) list.length = 0;
    this.refuse = () => null;
    this.session = 'first';
    this.program = 'this';
    this.workbookCode = 'office';
    this.notice = '';
    this.held = Promise.resolve();
  }

  sheet(id: number): PretendSheet {
    const found = this.sheets.find((sheet) => sheet.view.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }

  private create() {
    return createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => void this.answer(url, body, response));
    });
  }

  private async answer(url: URL, body: string, response: ServerResponse): Promise<void> {
    const { pathname } = url;
    const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    const cells = /^\/api\/sheets\/(\d+)\/cells$/.exec(pathname);
    const view = /^\/api\/sheets\/(\d+)$/.exec(pathname);
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(readFileSync(join(source, 'page.html')));
    else if (pathname === '/page.js') response.setHeader('content-type', 'text/javascript').end(this.files[pathname]);
    else if (pathname === '/page.css') response.setHeader('content-type', 'text/css').end(this.files[pathname]);
    else if (pathname === '/sidebar') {
      const sidebar =
        '<!doctype html><html lang="id"><title>Catat</title><body><main><h1>Catat</h1><button>Kirim</button></main></body></html>';
      response.setHeader('content-type', 'text/html').end(sidebar);
    } else if (pathname === '/api/events') {
      response.setHeader('content-type', 'text/event-stream').write(': ready\n\n');
      response.write(
        `data: ${JSON.stringify({
          ...{ kind: 'opened' as const, session: this.session, notice: this.notice },
          ...{ program: this.program, workbook: this.workbookCode },
        } satisfies HostEvent)}\n\n`,
      );
      this.streams.add(response);
    } else if (pathname === '/api/workbook') json(this.workbook());
    else if (cells) {
      this.cellRequests++;
      await this.held;
      json(this.block(Number(cells[1]), url.searchParams));
    } else if (view) {
      await this.held;
      json(this.sheet(Number(view[1])).view);
    } else if (pathname === '/api/edit') {
      const { sheets } = this;
      await this.held;
      // An edit of a test that is over must not reach the next one.
      if (sheets === this.sheets) json(this.edit(JSON.parse(body)));
    } else if (pathname === '/api/structure') json(this.structure(JSON.parse(body)));
    else if (pathname === '/api/menu') {
      this.menus.push((JSON.parse(body) as { id: string }).id);
      json({ ok: true });
    } else if (pathname === '/api/undo' || pathname === '/api/redo') {
      this.history.push(pathname.slice(5));
      json({ ok: true });
    } else response.writeHead(404).end();
  }

  private workbook(): WorkbookView {
    return {
      title: 'Kecamatan Krembung',
      locale: 'id_ID',
      zone: 'Asia/Jakarta',
      sheets: this.sheets.map(({ name, hidden, view }) => ({
        id: view.id,
        name,
        hidden,
        color: view.id === 3 ? '#c8553d' : null,
      })),
      activeSheet: 1,
      menus: [
        {
          caption: 'SiapKTP',
          items: [
            { id: 'siapkan', caption: 'Siapkan lembar kerja' },
            { separator: true },
            { id: 'hitung', caption: 'Hitung prakiraan' },
          ],
        },
      ],
      functions: [
        {
          name: 'KTP_ERLANG_B',
          parameters: ['beban', 'loket'],
          summary: 'Peluang tertolak pada antrean tanpa ruang tunggu.',
        },
        { name: 'KTP_ERLANG_C', parameters: ['beban', 'loket'], summary: 'Peluang pemohon harus menunggu.' },
        {
          name: 'KTP_WISN',
          parameters: ['volume', 'menit', 'awt_menit', 'cas', 'iaf'],
          summary: 'Kebutuhan petugas menurut WISN.',
        },
        { name: 'SUM', parameters: ['nilai'], summary: 'Menjumlahkan.' },
      ],
    };
  }

  private block(id: number, query: URLSearchParams): CellBlock {
    const { cells } = this.sheet(id);
    const [top, left, bottom, right] = ['top', 'left', 'bottom', 'right'].map((side) => Number(query.get(side)));
    const area = { top: top ?? 1, left: left ?? 1, bottom: bottom ?? 1, right: right ?? 1 };
    const found = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cells.get(`${row},${column}`);
        if (cell) found.push(cell);
      }
    }
    return { area, cells: found, styles };
  }

  private edit(edit: EditRequest): Answer {
    this.edits.push(edit);
    const refused = this.refuse(edit);
    if (refused) return { ok: false, refused };
    const sheet = this.sheet(edit.sheet);
    edit.values.forEach((values, down) => {
      values.forEach((text, right) => {
        // What was wrong with the cell is not said of what stands there now.
        putCell(sheet, edit.top + down, edit.left + right, {
          warning: '',
          error: '',
          ...typedCell(text),
        });
      });
    });
    this.tell({ kind: 'changed', sheets: [edit.sheet], layout: false, kept: true });
    return { ok: true };
  }

  private structure(request: StructureRequest): Answer {
    this.structures.push(request);
    if (request.kind === 'renameSheet') this.sheet(request.sheet).name = request.name;
    if (request.kind === 'columnWidth') this.sheet(request.sheet).view.columnWidths[request.column] = request.width;
    if (request.kind !== 'activateSheet') this.tell({ kind: 'changed', sheets: [], layout: true, kept: true });
    return { ok: true };
  }
}
