import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SavedWorkbook, toSaved } from '../../../src/local/file/saved';
import { Server } from '../../../src/local/web/server';
import { decode } from '../../../src/local/xlsx/decode';
import { officeWith } from '../smallBundle';

const ORIGIN = 'http://localhost:8787';

function open() {
  const pageFolder = mkdtempSync(join(tmpdir(), 'siapktp-'));
  for (const name of ['page.html', 'page.js', 'page.css', 'paper.js']) writeFileSync(join(pageFolder, name), name);
  const office = officeWith('function onOpen() {}');
  office.type('Sheet1!A1', 'Desa');
  office.type('Sheet1!A2', "'=HYPERLINK(1)");
  office.type('Sheet1!B2', '31-12-2026 23:59');
  office.type('Sheet1!C2', '=1+1');
  const server = new Server({ host: office.host, pageFolder, changed: () => undefined });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    server.app.request(`${ORIGIN}${path}`, { headers: { host: 'localhost:8787', ...headers } });
  return { office, ask };
}

/** What a person put there; widths and the like have their own tests. */
const content = ({ sheets }: SavedWorkbook) =>
  sheets.map(({ name, values, formulas }) => ({ name, values, formulas: formulas.map((row) => row.filter(Boolean)) }));

// The add-on's own link, and the page's menu.
test.each(['/spreadsheets/d/x/export?format=xlsx', '/buku-kerja.xlsx'])(
  '%s is the workbook as it stands',
  async (at) => {
    const { office, ask } = open();
    const before = content(toSaved(office.workbook, office.host.world));
    office.type('Sheet1!D2', 'baru saja');
    const answer = await ask(at);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.+\.xlsx$/);
    const file = content(await decode(Buffer.from(await answer.arrayBuffer())));
    expect(file).toEqual(content(toSaved(office.workbook, office.host.world)));
    expect(file).not.toEqual(before);
  },
);

test('no page of another site is given it', async () => {
  const { ask } = open();
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'http://evil.example' },
    { host: 'evil.example' },
  ]) {
    expect((await ask('/buku-kerja.xlsx', headers as Record<string, string>)).status).toBe(403);
  }
});

test('the other formats of that address stay paper', async () => {
  const { ask } = open();
  const answer = await ask('/spreadsheets/d/x/export?format=pdf&gid=99');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, expect.stringContaining('text/html')]);
});
