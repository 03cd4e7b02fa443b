import { pasted } from '../../src/domain/import/request';
import { savedRows } from './savedRows';
import { BuiltProduct, type StartedHost } from './startedHost';

jest.setTimeout(600_000);

/**
 * One workbook goes from computer to computer, each set to another zone and language (a laptop bought abroad, a server
 * kept in UTC): days and hours are those on the wall of the office, and the same file comes of it.
 */
const SURROUNDINGS = [
  { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  { TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' },
  { TZ: 'Asia/Makassar', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Jayapura', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
];
/** Each computer its own kind: the same outage isn't taken twice. */
const KINDS = ['LISTRIK', 'JARINGAN', 'SERVER', 'PRINTER'] as const;
/** Both ends of a year, and the day on which Los Angeles has no half past two. */
const TIMES = [
  ['31-12-2025 23:59', '01-01-2026 00:00'],
  ['08-03-2026 02:30', '08-03-2026 03:30'],
] as const;

let product: BuiltProduct;
beforeAll(() => {
  product = new BuiltProduct();
});
afterAll(() => product.remove());

async function run<T>(host: StartedHost, name: string, argument: unknown): Promise<T> {
  const body = JSON.stringify({ name, args: [argument] });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${host.address}/api/run`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { ok: boolean; value: T };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const post = (host: StartedHost, action: string, input: Record<string, string>, actionId: string) =>
  run<{ ok: boolean; sentence: string }>(host, 'catat', { action, input, actionId });
const file = async (host: StartedHost, lembar: string) =>
  (await run<{ text: string }>(host, 'eksporTabel', { lembar, bentuk: 'id_ID' })).text;
/** The day on the wall of the office, by this process, whose zone is the office's. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });

test('whatever zone and language the process is started in, days, hours and numbers are the office’s', async () => {
  const known: Record<string, string> = {};
  for (const [at, surroundings] of SURROUNDINGS.entries()) {
    const host = await product.start('kantor.xlsx', 0, surroundings).ready();
    try {
      for (const [lembar, text] of Object.entries(known)) {
        expect({ ...surroundings, text: await file(host, lembar) }).toEqual({ ...surroundings, text });
      }
      const days = [today()];
      expect(await post(host, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, `t${at}`)).toMatchObject({ ok: true });
      days.push(today());
      for (const [which, [mulai, selesai]] of TIMES.entries()) {
        const input = { jenis: KINDS[at] ?? '', mulai, selesai, penyebab: `proses ${at}` };
        expect(await post(host, 'catatGangguan', input, `g${at}.${which}`)).toMatchObject({ ok: true });
      }
      const served = { tanggal: `0${at + 1}-01-2026`, rekam: '1.234', jam: '7,5' };
      expect(await post(host, 'catatLayanan', served, `l${at}`)).toMatchObject({ ok: true });
      for (const lembar of ['Gangguan', 'Layanan', 'Persediaan']) known[lembar] = await file(host, lembar);
      for (const lembar of ['Gangguan', 'Layanan']) {
        const review = await run<{ counts: Record<string, number> }>(host, 'tinjauImpor', pasted(known[lembar] ?? ''));
        expect(review.counts).toMatchObject({ baru: 0, diubah: 0, bermasalah: 0 });
      }
      const entered = known.Persediaan?.trim().split('\n').pop() ?? '';
      expect(days.some((day) => entered.includes(`"${day}"`))).toBe(true);
    } finally {
      await host.stop();
    }
  }
  const outages = SURROUNDINGS.flatMap(() => [
    ['2025-12-31T23:59:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['2026-03-08T02:30:00.000Z', '2026-03-08T03:30:00.000Z'],
  ]);
  const path = product.path('kantor.xlsx');
  expect((await savedRows(path, 'Gangguan')).slice(1).map((row) => row.slice(1, 3))).toEqual(outages);
  const days = (await savedRows(path, 'Layanan')).slice(1).map(([day, , rekam, , , , , , jam]) => [day, rekam, jam]);
  expect(days).toEqual(SURROUNDINGS.map((_, at) => [`2026-01-0${at + 1}T00:00:00.000Z`, '1234', '7.5']));
});

test('a new workbook is of the zone of its computer, and of another once it is asked for', async () => {
  const said = async (surroundings: Record<string, string>) => {
    const host = await product.start('timur.xlsx', 0, surroundings).ready();
    await host.stop();
    return host.said.split('\n').filter((line) => line.startsWith('Zona waktu'));
  };
  expect(await said({ TZ: 'Asia/Makassar' })).toEqual([]);
  // Asked for and the computer's; then kept, whatever the computer.
  expect(await said({ TZ: 'Asia/Jayapura', ZONA: 'wit' })).toEqual([]);
  expect(await said({ TZ: 'Asia/Makassar' })).toEqual([
    'Zona waktu buku kerja ini WIT, komputer ini WITA. Bila kantornya WITA, hentikan dan mulai sekali dengan: ZONA=WITA npm start',
  ]);
});
