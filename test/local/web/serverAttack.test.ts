import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from '../../../src/local/web/server';
import { officeWith } from '../smallBundle';

/** A listening server, spoken to byte by byte: what browsers would never send. */
const office = officeWith('function gema(x) { return x; } function onOpen() {}');
let port = 0;
let close: () => Promise<void>;
let tried = 0;

beforeAll(async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'siapktp-'));
  for (const name of ['page.html', 'page.js', 'page.css']) writeFileSync(join(pageFolder, name), name);
  writeFileSync(join(pageFolder, 'rahasia.txt'), 'rahasia');
  ({ port, close } = await new Server({ host: office.host, pageFolder, changed: () => undefined }).listen(0));
});
afterAll(async () => {
  await close();
  process.stdout.write(`${tried} hostile requests tried\n`);
});

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

/** @returns what came back until the server closed, or until it has answered */
function say(bytes: string | Buffer): Promise<string> {
  tried++;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    open.push(socket);
    let heard = '';
    const over = () => resolve(heard);
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (/\r\n\r\n/.test(heard)) over();
    });
    socket.on('close', over);
    socket.on('error', over);
    socket.write(bytes);
  });
}

const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const request = (first: string, headers: Record<string, string> = {}, body = '') => {
  const lines = Object.entries({ host: `localhost:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `${first} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};
const posted = (path: string, body: string, headers: Record<string, string> = {}) =>
  request(
    `POST ${path}`,
    { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}`, ...headers },
    body,
  );

/** It still answers, and nothing was written. */
async function stands(): Promise<void> {
  expect(status(await say(request('GET /api/workbook')))).toBe(200);
  expect(office.workbook.sheets[0]?.lastRow()).toBe(0);
  expect(office.workbook.sheets).toHaveLength(1);
}

test('it listens on this machine only', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4');
  for (const one of others) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ port, host: one?.address ?? '', timeout: 2000 });
      socket.on('connect', () => resolve(true));
      for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false));
      open.push(socket);
    });
    expect(reached).toBe(false);
  }
  await stands();
});

test.each([
  ...['/../rahasia.txt', '/rahasia.txt', '//rahasia.txt', '/./rahasia.txt', '/page.js/../rahasia.txt'],
  ...[
    '/%2e%2e/rahasia.txt',
    '/..%2frahasia.txt',
    '/..%5crahasia.txt',
    '/page.js%00.txt',
    '/api/sheets/../../rahasia.txt',
  ],
  ...[
    '/api/sheets/__proto__',
    '/api/sheets/-1',
    '/api/sheets/1e1/cells',
    '/constructor',
    '/sidebar/../rahasia.txt',
    '/%',
  ],
])('GET %s shows no file and no fault', async (path) => {
  const answer = await say(request(`GET ${path}`));
  expect(answer).not.toContain('rahasia\r\n');
  expect([400, 403, 404]).toContain(status(answer));
  await stands();
});

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'CONNECT', 'MAKAN'])('%s does nothing', async (method) => {
  const answer = await say(
    request(`${method} /api/undo`, { 'content-type': 'application/json', 'content-length': '2' }, '{}'),
  );
  expect(status(answer)).not.toBe(200);
  await stands();
});

const edit = JSON.stringify({ sheet: 0, top: 1, left: 1, values: [['1']], typed: true });

test.each<[string, Record<string, string>]>([
  ['a foreign name for this machine', { host: 'jahat.example' }],
  ['one with our port', { host: 'jahat.example:8787' }],
  ['one that begins like ours', { host: 'localhost.jahat.example' }],
  ['one with a name and password', { host: 'localhost@jahat.example' }],
  ['an empty one', { host: '' }],
  ['another site', { origin: 'https://jahat.example' }],
  ['a site that ends like ours', { origin: 'http://jahat-localhost' }],
  ['no site', { origin: 'null' }],
  ['another site, by the browser', { 'sec-fetch-site': 'cross-site' }],
  ['a site beside ours', { 'sec-fetch-site': 'same-site' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form of plain text', { 'content-type': 'text/plain; application/json' }],
  ['no kind of content', { 'content-type': '' }],
])('an edit from %s is turned away', async (_, headers) => {
  for (const path of ['/api/edit', '/api/undo', '/api/run', '/api/menu', '/api/structure']) {
    const answer = await say(posted(path, edit, headers));
    expect([400, 403, 415]).toContain(status(answer));
  }
  await stands();
});

test('a request without Host, and one with two, reach nothing', async () => {
  expect(
    status(await say(`POST /api/edit HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`)),
  ).toBe(400);
  const two = `GET /api/workbook HTTP/1.1\r\nHost: localhost\r\nHost: jahat.example\r\n\r\n`;
  const answer = await say(two);
  expect(answer).not.toContain('jahat');
  const absolute = await say(`GET http://jahat.example/api/workbook HTTP/1.1\r\nHost: jahat.example\r\n\r\n`);
  expect(status(absolute)).not.toBe(200);
  await stands();
});

test.each<[string, () => string]>([
  ['no HTTP at all', () => '\u0000\u0001\u0002 makan\r\n\r\n'],
  ['a line without end', () => `GET /${'a'.repeat(100_000)}`],
  ['a header of 100,000 letters', () => request('GET /', { x: 'a'.repeat(100_000) })],
  [
    'ten thousand headers',
    () => request('GET /', Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, '1']))),
  ],
  ['a negative length', () => posted('/api/edit', edit, { 'content-length': '-5' })],
  ['a length that is no number', () => posted('/api/edit', edit, { 'content-length': 'banyak' })],
  ['two ways of telling the length', () => posted('/api/edit', edit, { 'transfer-encoding': 'chunked' })],
  [
    'a chunk that is none',
    () =>
      request('POST /api/edit', { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, 'zz\r\n{}\r\n'),
  ],
  ['a body that is announced as 1 GB', () => posted('/api/edit', '{', { 'content-length': `${2 ** 30}` })],
  ['a hundred thousand brackets', () => posted('/api/edit', '['.repeat(100_000))],
  [
    'a list a hundred thousand deep',
    () => posted('/api/run', `{"name":"gema","args":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`),
  ],
  [
    'prototype keys',
    () => posted('/api/edit', '{"__proto__":{"sheet":0,"top":1,"left":1,"values":[["1"]],"typed":true}}'),
  ],
  [
    'a sheet far away',
    () =>
      posted(
        '/api/edit',
        JSON.stringify({ sheet: 0, top: 10_000_000, left: 10_000_000, values: [['1']], typed: true }),
      ),
  ],
  [
    'a cell of 60,000 letters',
    () =>
      posted('/api/edit', JSON.stringify({ sheet: 0, top: 1, left: 1, values: [['x'.repeat(60_000)]], typed: true })),
  ],
  [
    'an empty table',
    () => posted('/api/edit', JSON.stringify({ sheet: 0, top: 1, left: 1, values: [[]], typed: true })),
  ],
  [
    'ten million rows',
    () => posted('/api/structure', JSON.stringify({ kind: 'insertRows', sheet: 0, at: 1, count: 10_000_000 })),
  ],
  ['the last tab away', () => posted('/api/structure', JSON.stringify({ kind: 'deleteSheet', sheet: 0 }))],
  ['a function that is none', () => posted('/api/run', '{"name":"__proto__","args":[]}')],
  ['a menu that is none', () => posted('/api/menu', '{"id":"constructor"}')],
])('%s is survived', async (_, bytes) => {
  // What waits for the rest of a request that never comes says nothing; the others answer.
  const answer = await Promise.race([
    say(bytes()),
    new Promise<string>((resolve) => setTimeout(() => resolve(''), 3000)),
  ]);
  expect(answer).not.toMatch(/^HTTP\/1\.1 500/);
  expect(answer).not.toMatch(/\bat .*\.(js|ts|mjs):\d/);
  await stands();
});

test('a body that is announced as too large is refused before it is sent', async () => {
  expect(status(await say(posted('/api/edit', '{', { 'content-length': `${2 ** 30}` })))).toBe(413);
});

test('two hundred connections that never finish their request keep nobody else out', async () => {
  for (let at = 0; at < 200; at++) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/edit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    open.push(socket);
    tried++;
  }
  await stands();
});
