import type { CellBlock, SheetView } from '../../../src/local/protocol';
import { open } from './servedOffice';

/** Several windows, and panels, are at the same sheet: what one sees may be elsewhere by now. */

type Served = ReturnType<typeof open>;

const seen = async ({ ask }: Served) => ((await (await ask('/api/sheets/0')).json()) as SheetView).moves;

const taken = async (answer: Response | Promise<Response>) => ((await (await answer).json()) as { ok: boolean }).ok;

const edit = ({ post }: Served, text: string, moves?: number) =>
  taken(
    post('/api/edit', {
      ...{ sheet: 0, top: 2, left: 1, values: [[text]], typed: true },
      ...(moves === undefined ? {} : { moves }),
    }),
  );

const cells = async ({ ask }: Served) =>
  ((await (await ask('/api/sheets/0/cells?top=1&left=1&bottom=9&right=1')).json()) as CellBlock).cells.map(
    ({ row, input }) => `${row} ${input}`,
  );

const STRUCTURES = [
  { kind: 'insertRows', sheet: 0, at: 1, count: 1 },
  { kind: 'deleteRows', sheet: 0, at: 1, count: 1 },
  { kind: 'sortSheet', sheet: 0, column: 1, ascending: true },
];

test('what was typed over cells that have shifted since is refused: they are others now', async () => {
  const office = open();
  expect(await edit(office, 'dua', await seen(office))).toBe(true);
  for (const structure of STRUCTURES) {
    const before = await seen(office);
    expect(await taken(office.post('/api/structure', structure))).toBe(true);
    const there = await cells(office);
    expect({ structure, taken: await edit(office, 'lama', before) }).toEqual({ structure, taken: false });
    expect(await cells(office)).toEqual(there);
  }
  const before = await seen(office);
  expect(await taken(office.post('/api/undo', {}))).toBe(true);
  expect(await edit(office, 'lama', before)).toBe(false);
  // Who has seen where they stand now may write, and so may who says nothing of it.
  expect(await edit(office, 'tiga', await seen(office))).toBe(true);
  expect(await edit(office, 'empat')).toBe(true);
});

test('rows that are taken out, put in or sorted by a selection that has shifted since stay as they are', async () => {
  const office = open();
  for (const structure of STRUCTURES) {
    await office.post('/api/edit', { sheet: 0, top: 1, left: 1, values: [['c'], ['a'], ['b']], typed: false });
    const before = await seen(office);
    expect(await taken(office.post('/api/structure', { kind: 'insertRows', sheet: 0, at: 1, count: 1 }))).toBe(true);
    const answer = await (await office.post('/api/structure', { ...structure, moves: before })).json();
    expect({ structure, answer }).toEqual({
      structure,
      answer: {
        ok: false,
        refused: 'Belum diubah: baris atau kolom lembar ini baru saja bergeser. Periksa pilihannya, lalu ulangi.',
      },
    });
    expect((await cells(office)).slice(0, 3)).toEqual(['2 c', '3 a', '4 b']);
    expect(await taken(office.post('/api/structure', { ...structure, moves: await seen(office) }))).toBe(true);
  }
});

test('a sheet that grows at its end, as an entry lets it, has moved no cell', async () => {
  const office = open();
  const before = await seen(office);
  expect(await taken(office.post('/api/run', { name: 'tumbuh', args: [] }))).toBe(true);
  expect((await (await office.ask('/api/sheets/0')).json()) as SheetView).toMatchObject({ rows: 1005, columns: 28 });
  expect(await edit(office, 'dua', before)).toBe(true);
  expect(await taken(office.post('/api/structure', { kind: 'insertRows', sheet: 0, at: 1005, count: 1 }))).toBe(true);
  expect(await edit(office, 'tiga', before)).toBe(false);
});

test('what was seen before the program began anew holds until cells move again', async () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 30, 8, 0));
  try {
    const first = open();
    for (const structure of STRUCTURES) await first.post('/api/structure', structure);
    const before = await seen(first);
    clock.mockReturnValue(Date.UTC(2026, 10, 30, 8, 1));
    const again = open();
    expect(await edit(again, 'kirim ulang', before)).toBe(true);
    // Fewer moves than that page has seen.
    expect(await taken(again.post('/api/structure', { kind: 'insertRows', sheet: 0, at: 1, count: 1 }))).toBe(true);
    expect(await edit(again, 'lama', before)).toBe(false);
    expect(await cells(again)).toEqual(['3 kirim ulang']);
  } finally {
    clock.mockRestore();
  }
});

test('undo and redo leave alone what was done in another window, until that is closed', async () => {
  const office = open();
  const windows = await Promise.all(
    ['one', 'other'].map(async () => {
      const reader = (await office.ask('/api/events')).body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('"page"')) text += (await reader.read()).value;
      const [, page = ''] = /"page":"([^"]+)"/.exec(text) ?? [];
      const ask = async (path: string, body: unknown) =>
        (await (await office.post(path, body, { 'x-halaman': page })).json()) as { ok: boolean; refused?: string };
      return { ask, close: () => reader.cancel() };
    }),
  );
  const [one, other] = windows as [(typeof windows)[0], (typeof windows)[0]];
  const typed = (text: string) => ({ sheet: 0, top: 1, left: 1, values: [[text]], typed: true });
  await one.ask('/api/edit', typed('satu'));
  await other.ask('/api/edit', typed('dua'));
  expect((await one.ask('/api/undo', {})).refused).toBe(
    'Tidak diurungkan: suntingan terakhir dibuat di jendela lain. Urungkan di sana.',
  );
  expect(await cells(office)).toEqual(['1 dua']);
  expect(await other.ask('/api/undo', {})).toEqual({ ok: true });
  expect((await one.ask('/api/redo', {})).refused).toBe(
    'Tidak diulangi: yang terakhir diurungkan ada di jendela lain. Ulangi di sana.',
  );
  expect(await other.ask('/api/redo', {})).toEqual({ ok: true });
  await other.close();
  expect(await one.ask('/api/undo', {})).toEqual({ ok: true });
  expect(await one.ask('/api/undo', {})).toEqual({ ok: true });
  expect(await cells(office)).toEqual([]);
  await one.close();
});
