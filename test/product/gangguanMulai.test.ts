import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { BuiltProduct, type StartedHost } from './startedHost';

/**
 * `npm start` where something is in the way. The rules of the file itself (cut off anywhere, ten saves, killed at any
 * moment of a write) are held by test/local/file/store.test.ts; here it is the whole program that must say so and end.
 */
let product: BuiltProduct;
let running: StartedHost;
let whole: Buffer;

beforeAll(async () => {
  product = new BuiltProduct();
  running = await product.start('kantor.xlsx').ready();
  whole = readFileSync(running.workbook);
});
afterAll(async () => {
  await running.kill();
  product.remove();
});

/** Starts, and expects it to end by itself with exit code 1 and this sentence, the file as it was. */
async function isTurnedAway(start: () => StartedHost, sentence: string): Promise<void> {
  const host = start();
  const before = contentOf(host.workbook);
  expect([await host.ended, host.said]).toEqual([1, expect.stringContaining(sentence)]);
  // A sentence for a person, not a trace for a programmer.
  expect(host.said).not.toMatch(/\n\s+at /);
  expect(contentOf(host.workbook)).toEqual(before);
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

test('the port is used by another program', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  await isTurnedAway(() => product.start('lain.xlsx', port), `Porta ${port} sudah dipakai program lain`);
  expect(contentOf(product.path('lain.xlsx'))).toBeNull();
  await new Promise((resolve) => other.close(resolve));
});

test('the workbook is open in another npm start', async () => {
  await isTurnedAway(() => product.start('kantor.xlsx'), 'sedang dibuka oleh npm start lain');
});

test.each<[string, (path: string) => void, string]>([
  ['read-only', (path) => chmodSync(path, 0o444), 'hanya dapat dibaca'],
  ['cut off', (path) => truncateSync(path, whole.length >> 1), 'terpotong'],
  ['empty', (path) => truncateSync(path, 0), 'kosong (0 bita)'],
  ['no workbook', (path) => writeFileSync(path, 'Daftar belanja'), 'bukan buku kerja .xlsx'],
])('the workbook is %s', async (what, spoil, sentence) => {
  const name = `${what}.xlsx`;
  writeFileSync(product.path(name), whole);
  spoil(product.path(name));
  await isTurnedAway(() => product.start(name), sentence);
  expect(readdirSync(product.folder)).not.toContain(`.${name}.terkunci`);
});

test('pulled out while it saves, it leaves a whole workbook that the next start opens', async () => {
  let last = 0;
  for (const wait of [300, 1600]) {
    const host = await product.start('dicabut.xlsx').ready();
    const ask = async (path: string, body?: unknown) =>
      (
        await fetch(`${host.address}${path}`, {
          headers: { 'content-type': 'application/json', origin: host.address },
          ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
        })
      ).json();
    const { sheets } = (await ask('/api/workbook')) as { sheets: { id: number; name: string }[] };
    const sheet = sheets.find(({ name }) => name === 'Contoh Rumus')?.id;
    const cells = (await ask(`/api/sheets/${sheet}/cells?top=500&left=1&bottom=500&right=1`)) as {
      cells: { display: string }[];
    };
    const found = Number(cells.cells[0]?.display ?? 0);
    // Either the last number that was typed before the plug was pulled, or the one before.
    expect([last, last - 1]).toContain(found);
    last = found + 1;
    expect(await ask('/api/edit', { sheet, top: 500, left: 1, values: [[String(last)]], typed: true })).toEqual({
      ok: true,
    });
    // The save begins a moment after the edit: pulled before it, and while it is under way.
    await new Promise((resolve) => setTimeout(resolve, wait));
    await host.kill();
  }
  const host = await product.start('dicabut.xlsx').ready();
  expect(await host.stop()).toBe(0);
});
