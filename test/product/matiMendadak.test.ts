import { fromSaved } from '../../src/local/file/saved';
import { Store } from '../../src/local/file/store';
import { openOffice, readDist } from '../../src/local/testing';
import { BuiltProduct, type StartedHost } from './startedHost';

jest.setTimeout(600_000);

/**
 * The plug is pulled again and again while two people work, after so many answers: from right away to long enough for
 * saves to begin and end under the work.
 */
const KILLED_AFTER = [1, 8, 45, 2, 120];

let product: BuiltProduct;
let host: StartedHost;
beforeAll(async () => {
  product = new BuiltProduct();
  host = await product.start('kantor.xlsx').ready();
});
afterAll(async () => {
  await host.kill();
  product.remove();
});

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${host.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} ${response.status}`);
  return (await response.json()) as T;
}

interface Work {
  path: string;
  body: unknown;
}

/** Each receives a number of sheets that no other does. */
const posting = (count: number): Work => ({
  path: '/api/run',
  body: {
    name: 'catat',
    args: [
      {
        action: 'terimaBarang',
        input: { barang: 'BLANKO', jumlah: String(count), tanggal: '01-11-2026' },
        actionId: `mati-${count}`,
      },
    ],
  },
});
const typing = (sheet: number, row: number, text = `baris ${row}`): Work => ({
  path: '/api/edit',
  body: { sheet, top: row, left: 1, values: [[text]], typed: true, id: `sel-${row}` },
});

/** One after the other until the line goes dead; answers what had no answer. */
async function untilDead(next: () => Work, answered: (work: Work) => void): Promise<Work> {
  for (;;) {
    const work = next();
    try {
      await post(work.path, work.body);
    } catch {
      return work;
    }
    answered(work);
  }
}

test('every answered posting and every typed cell outlives a kill, in order, once, with the chain unbroken', async () => {
  await post('/api/structure', { kind: 'addSheet', name: 'Coretan' });
  const { sheets } = (await (await fetch(`${host.address}/api/workbook`)).json()) as {
    sheets: { id: number; name: string }[];
  };
  const scribble = sheets.find(({ name }) => name === 'Coretan')!.id;
  let counts = 10_000;
  let rows = 0;
  const posted: number[] = [];
  const typed: number[] = [];
  for (const enough of KILLED_AFTER) {
    let answers = 0;
    const killed = new Promise<void>((resolve) => {
      const watch = setInterval(() => {
        if (answers < enough) return;
        clearInterval(watch);
        void host.kill().then(resolve);
      }, 1);
    });
    const note = (list: number[], value: () => number) => () => {
      answers += 1;
      list.push(value());
    };
    const lost = await Promise.all([
      untilDead(
        () => posting(++counts),
        note(posted, () => counts),
      ),
      untilDead(
        () => typing(scribble, ++rows),
        note(typed, () => rows),
      ),
    ]);
    await killed;
    host = await product.start('kantor.xlsx').ready();
    // As the page and the panel do when they reach the program again.
    for (const work of lost) await post(work.path, work.body);
    posted.push(counts);
    typed.push(rows);
    // What was answered by a program that is no more is known to the next one: asked again, it isn't done again.
    await post('/api/edit', typing(scribble, rows, 'dua kali').body);
  }
  expect(posted.length).toBeGreaterThan(40);
  expect(await host.stop()).toBe(0);
  const office = openOffice({
    dist: readDist(product.path('dist')),
    now: '2026-11-24T08:00',
    workbook: fromSaved(await new Store(product.path('kantor.xlsx')).load()),
  });
  const column = (sheet: string, letter: string) =>
    office.values(`${sheet}!${letter}1:${letter}${office.sheet(sheet).lastRow()}`).map(([value]) => value);
  expect(column('Coretan', 'A')).toEqual(Array.from({ length: rows }, (_, i) => `baris ${i + 1}`));
  expect(typed).toEqual(Array.from({ length: rows }, (_, i) => i + 1));
  const header = office.values(`Persediaan!A1:Z1`)[0]!;
  const letterOf = (name: string) => String.fromCharCode(65 + header.indexOf(name));
  const received = column('Persediaan', letterOf('Jumlah')).filter((count) => Number(count) > 10_000);
  expect(received).toEqual(posted);
  const told = column('Riwayat', 'A').filter((id) => String(id).startsWith('mati-'));
  expect([...told].sort()).toEqual(posted.map((count) => `mati-${count}`).sort());
  office.call('periksa');
  expect(office.values('Periksa!A4:C60').filter(([sheet]) => sheet === 'Persediaan')).toEqual([]);
  host = await product.start('kantor.xlsx').ready();
  expect(host.said).not.toContain('berhenti tanpa menyimpan');
});
