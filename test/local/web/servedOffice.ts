import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from '../../../src/local/web/server';
import { officeWith } from '../smallBundle';

const CODE = `
/** Ganda. @customfunction */
function KTP_GANDA(x) { return x * 2; }
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Sapa', 'sapa').addItem('Rusak', 'rusak').addToUi(); }
function sapa() { SpreadsheetApp.getActive().toast('halo', 'SiapKTP'); }
function rusak() { throw new Error('tidak bisa'); }
function gema(x) { return x; }
function tumbuh() { const s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(s.getMaxRows(), 5); s.insertColumnsAfter(s.getMaxColumns(), 2); }`;

const ORIGIN = 'http://localhost:8787';

/** An office behind the server, asked as its own page would. */
export function open() {
  const pageFolder = mkdtempSync(join(tmpdir(), 'siapktp-'));
  for (const name of ['page.html', 'page.js', 'page.css']) writeFileSync(join(pageFolder, name), name);
  const office = officeWith(CODE);
  office.host.open();
  let changes = 0;
  const server = new Server({ host: office.host, pageFolder, changed: () => changes++ });
  const ask = (path: string, init: RequestInit = {}) =>
    server.app.request(`${ORIGIN}${path}`, { ...init, headers: { host: 'localhost:8787', ...init.headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
    });
  return { office, server, ask, post, changes: () => changes };
}
