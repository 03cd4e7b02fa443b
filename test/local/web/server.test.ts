import type { CellBlock, HostEvent, SheetView, WorkbookView } from '../../../src/local/protocol';
import { open } from './servedOffice';

test('the page: workbook, sheet, an edit, and the cells after it', async () => {
  const { ask, post, changes } = open();
  const workbook = (await (await ask('/api/workbook')).json()) as WorkbookView;
  expect(workbook.sheets).toEqual([{ id: 0, name: 'Sheet1', hidden: false, color: null }]);
  expect(workbook.menus[0]?.items).toHaveLength(2);
  expect(workbook.functions[0]).toEqual({ name: 'KTP_GANDA', parameters: ['x'], summary: 'Ganda.' });
  const values = [['6.043', '=KTP_GANDA(A1)', '1/2/2026', "'007"]];
  expect(await (await post('/api/edit', { sheet: 0, top: 1, left: 1, values, typed: false })).json()).toEqual({
    ok: true,
  });
  expect(changes()).toBe(1);
  const block = (await (await ask('/api/sheets/0/cells?top=1&left=1&bottom=9&right=9')).json()) as CellBlock;
  expect(block.cells.map(({ display, input, align }) => [display, input, align])).toEqual([
    ['6.043', '6043', 'right'],
    ['12086', '=KTP_GANDA(A1)', 'right'],
    ['01/02/2026', '01/02/2026', 'right'],
    ['007', "'007", 'left'],
  ]);
  const sheet = (await (await ask('/api/sheets/0')).json()) as SheetView;
  expect(sheet).toMatchObject({ rows: 1000, columns: 26, lastRow: 1, lastColumn: 4 });
  expect(await (await post('/api/undo', {})).json()).toEqual({ ok: true });
  expect(await (await post('/api/undo', {})).json()).toMatchObject({ ok: false });
});

test('an edit that is sent again because its answer was lost is carried out once', async () => {
  const { ask, post, office } = open();
  const edit = { sheet: 0, top: 1, left: 1, values: [['1']], typed: true, id: 'satu' };
  expect(await (await post('/api/edit', edit)).json()).toEqual({ ok: true });
  office.type('A1', '2');
  expect(await (await post('/api/edit', edit)).json()).toEqual({ ok: true });
  expect(office.value('A1')).toBe(2);
  expect(await (await post('/api/edit', { ...edit, id: 'dua' })).json()).toEqual({ ok: true });
  expect(office.value('A1')).toBe(1);
  expect((await post('/api/edit', { ...edit, id: '' })).status).toBe(400);
  expect((await ask('/api/workbook')).status).toBe(200);
});

test('events arrive in order on the stream', async () => {
  const { ask, post } = open();
  const response = await ask('/api/events');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  await post('/api/menu', { id: 'SiapKTP/Sapa' });
  await post('/api/edit', { sheet: 0, top: 1, left: 1, values: [['1']], typed: true });
  let text = '';
  while (!text.includes('changed')) text += (await reader.read()).value;
  const events = [...text.matchAll(/data: (.*)/g)].map(([, json]) => JSON.parse(json!) as HostEvent);
  expect(events).toEqual([
    {
      kind: 'opened',
      session: expect.stringMatching(/^[0-9a-f-]{36}$/),
      notice: '',
      page: expect.any(String),
      program: expect.stringMatching(/^[0-9a-f]{16}$/),
      workbook: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
    { kind: 'toast', title: 'SiapKTP', message: 'halo' },
    { kind: 'changed', sheets: [0], layout: false, kept: false },
  ]);
  await reader.cancel();
});

test('nothing asked by a page of another workbook is carried out, from the sheet or the panel', async () => {
  const { ask, post, office } = open();
  const reader = (await ask('/api/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"workbook"')) text += (await reader.read()).value;
  await reader.cancel();
  const own = /"workbook":"([^"]+)"/.exec(text)?.[1] ?? '';
  const edit = (of: string, value: string) =>
    post('/api/edit', { sheet: 0, top: 1, left: 1, values: [[value]], typed: true }, { 'x-buku-kerja': of });
  expect(await (await edit(own, '1')).json()).toEqual({ ok: true });
  expect(await (await edit('0123456789abcdef', '2')).json()).toMatchObject({
    ok: false,
    refused: expect.stringContaining('buku kerja lain'),
  });
  expect(office.value('A1')).toBe(1);
  const run = (of: string) => post('/api/run', { name: 'gema', args: [5] }, { 'x-buku-kerja': of });
  expect(await (await run(own)).json()).toEqual({ ok: true, value: 5 });
  expect(await (await run('0123456789abcdef')).json()).toMatchObject({
    ok: false,
    failure: { name: 'Error', message: expect.stringContaining('buku kerja lain') },
  });
});

test('what a page asks for comes up at that page alone; what changed, at all', async () => {
  const { ask, post } = open();
  const streams = await Promise.all(
    ['asking', 'other'].map(async () => {
      const reader = (await ask('/api/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const until = async (word: string) => {
        while (!text.includes(word)) text += (await reader.read()).value;
        return text;
      };
      const [, page = ''] = /"page":"([^"]+)"/.exec(await until('"opened"')) ?? [];
      return { page, until, end: () => reader.cancel() };
    }),
  );
  const [asking, other] = streams as [(typeof streams)[0], (typeof streams)[0]];
  expect(asking.page).not.toBe(other.page);
  await post('/api/menu', { id: 'SiapKTP/Sapa' }, { 'x-halaman': asking.page });
  await post('/api/edit', { sheet: 0, top: 1, left: 1, values: [['1']], typed: true }, { 'x-halaman': asking.page });
  expect(await asking.until('changed')).toContain('halo');
  expect(await other.until('changed')).not.toContain('halo');
  // A page that doesn't say which it is, or is there no more, still finds out.
  for (const headers of [{}, { 'x-halaman': 'lama' }]) await post('/api/menu', { id: 'SiapKTP/Sapa' }, headers);
  for (const stream of streams) {
    expect(await stream.until('halo')).toContain('halo');
    await stream.end();
  }
});

test('google.script.run, and a menu item that fails', async () => {
  const { post } = open();
  expect(await (await post('/api/run', { name: 'gema', args: [{ a: 1 }] })).json()).toEqual({
    ok: true,
    value: { a: 1 },
  });
  expect(await (await post('/api/run', { name: 'toString', args: [] })).json()).toMatchObject({ ok: false });
  expect(await (await post('/api/menu', { id: 'SiapKTP/Rusak' })).json()).toEqual({ ok: false, refused: 'tidak bisa' });
});

test('the sidebar has google.script in front of everything', async () => {
  const { ask } = open();
  const html = await (await ask('/sidebar')).text();
  expect(html.indexOf('window.google')).toBeGreaterThan(0);
  expect(html.indexOf('window.google')).toBeLessThan(html.indexOf('<p>panel</p>'));
});

describe('what is not for others', () => {
  test.each([
    ['a foreign name for this machine', { host: 'jahat.example:8787' }],
    ['another site', { origin: 'https://jahat.example' }],
    ['another port of this machine', { origin: 'http://localhost:9999' }],
    ['a page in a sandbox', { origin: 'null' }],
    ['another site, by the browser', { 'sec-fetch-site': 'cross-site' }],
  ])('%s is turned away', async (_, headers) => {
    const { post, office } = open();
    const answer = await post('/api/edit', { sheet: 0, top: 1, left: 1, values: [['1']], typed: true }, headers);
    expect(answer.status).toBe(403);
    expect(office.value('A1')).toBe('');
  });

  test('a form of another site cannot even press undo', async () => {
    const { post } = open();
    expect((await post('/api/undo', '', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test.each(['/../package.json', '/package.json', '/page.js.map', '/%2e%2e/package.json', '/api/sheets/9', '/api/x'])(
    '%s is not there',
    async (path) => {
      expect((await open().ask(path)).status).toBe(404);
    },
  );
});

describe('malformed requests are survived', () => {
  test.each([
    ['/api/edit', '{'],
    ['/api/edit', {}],
    ['/api/edit', { sheet: 0, top: 0, left: 1, values: [['1']], typed: true }],
    ['/api/edit', { sheet: 0, top: 1, left: 1, values: [[1]], typed: true }],
    ['/api/edit', { sheet: '0', top: 1, left: 1, values: [['1']], typed: true }],
    ['/api/structure', { kind: 'lain', sheet: 0 }],
    ['/api/structure', { kind: 'insertRows', sheet: 0, at: 1, count: 1e9 }],
    ['/api/run', { name: 'gema' }],
    ['/api/menu', null],
  ])('%s %j', async (path, body) => {
    const { post, office, ask } = open();
    expect((await post(path, body)).status).toBe(400);
    expect(office.workbook.sheets[0]!.lastRow()).toBe(0);
    expect((await ask('/api/workbook')).status).toBe(200);
  });

  test.each(['top=1', 'top=a&left=1&bottom=2&right=2', 'top=1&left=1&bottom=99999&right=999'])(
    'cells?%s',
    async (query) => {
      expect((await open().ask(`/api/sheets/0/cells?${query}`)).status).toBe(400);
    },
  );
});

test('a used port is named in a sentence', async () => {
  const first = await open().server.listen(0);
  await expect(open().server.listen(first.port)).rejects.toThrow(`Porta ${first.port} sudah dipakai program lain`);
  await first.close();
});
