import { copyFileSync } from 'node:fs';
import { fromSaved } from '../../src/local/file/saved';
import { Store } from '../../src/local/file/store';
import { type Office, openOffice, readDist } from '../../src/local/testing';
import type { MergeAnswer, MergeReview } from '../../src/procedures/gabungan';
import { chainFaults, rowsOf } from '../attack/offices';
import { BuiltProduct, type StartedHost } from './startedHost';

jest.setTimeout(600_000);

/**
 * The office and a desk that went on with a copy of its workbook, each a started host with an .xlsx of its own: what the
 * one downloads the other takes in, and both are closed and opened again.
 */
let product: BuiltProduct;
beforeAll(() => {
  product = new BuiltProduct();
});
const started: StartedHost[] = [];
afterAll(async () => {
  for (const host of started) await host.kill();
  product.remove();
});

async function run<T>(host: StartedHost, name: string, argument: unknown): Promise<T> {
  const body = JSON.stringify({ name, args: [argument] });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${host.address}/api/run`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { ok: boolean; value: T };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function posted(host: StartedHost, action: string, input: Record<string, string>, actionId: string) {
  const answer = await run<{ ok: boolean; sentence: string }>(host, 'catat', { action, input, actionId });
  if (!answer.ok) throw new Error(answer.sentence);
}
const fileOf = async (host: StartedHost) => (await run<{ text: string }>(host, 'berkasGabungan', {})).text;
const merged = (into: StartedHost, berkas: string, actionId: string, pilihan: Record<string, string> = {}) =>
  run<MergeAnswer>(into, 'gabungkan', { berkas, pilihan, actionId });

const entriesOf = (at: Office): string[] =>
  rowsOf(at, 'Persediaan')
    .map(({ tanggal, barang, jenis, jumlah }) => `${tanggal} ${barang} ${jenis} ${jumlah}`)
    .sort();
/** What either noted since. */
const MOVED = ['2026-11-21 BLANKO CETAK 20', '2026-11-22 BLANKO CETAK 33', '2026-11-22 BLANKO GAGAL 2'];

/** As the files have them. */
async function saved(name: string) {
  const workbook = fromSaved(await new Store(product.path(name)).load());
  return openOffice({ dist: readDist(product.path('dist')), now: '2026-11-30T08:00', workbook });
}

test('two started hosts hold the same after a file each way, on the disk as well, and a second merge brings nothing', async () => {
  const open = (name: string) => {
    started.push(product.start(name));
    return (started[started.length - 1] as StartedHost).ready();
  };
  let office = await open('kantor.xlsx');
  await posted(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '02-11-2026' }, 'k1');
  await posted(office, 'catatLayanan', { tanggal: '29-11-2026', rekam: '40', serah: '3' }, 'k2');
  await posted(office, 'tambahAlat', { id: 'PRN-901', nama: 'Printer', jenis: 'PRINTER_KARTU' }, 'k3');
  expect(await office.stop()).toBe(0);
  copyFileSync(product.path('kantor.xlsx'), product.path('meja.xlsx'));
  // A new workbook has its example's entries besides.
  const common = entriesOf(await saved('kantor.xlsx'));

  office = await open('kantor.xlsx');
  let desk = await open('meja.xlsx');
  await posted(office, 'catatCetak', { jumlah: '20', tanggal: '21-11-2026' }, 'o1');
  await posted(office, 'catatLayanan', { tanggal: '29-11-2026', serah: '4' }, 'o2');
  await posted(desk, 'catatCetak', { jumlah: '33', tanggal: '22-11-2026' }, 'd1');
  await posted(desk, 'catatGagal', { jumlah: '2', tanggal: '22-11-2026' }, 'd2');
  await posted(desk, 'catatLayanan', { tanggal: '29-11-2026', rekam: '44', serah: '5' }, 'd3');
  await posted(desk, 'ubahKondisi', { id: 'PRN-901', kondisi: 'RB' }, 'd4');

  const berkas = await fileOf(desk);
  const { conflicts } = await run<MergeReview>(office, 'tinjauGabungan', { berkas, pilihan: {} });
  expect(conflicts).toMatchObject([
    { key: 'Layanan 2026-11-29', alone: ['Rekam'], differences: [{ label: 'Serah', here: '4', there: '5' }] },
  ]);
  const choice = { 'Layanan 2026-11-29': `sini ${conflicts[0]?.code}` };
  expect(await merged(office, berkas, 'g1', choice)).toMatchObject({
    ok: true,
    sentence: 'Digabungkan dari berkas: 2 entri Persediaan; 1 baris Aset; 1 baris Layanan; 4 baris Riwayat.',
  });
  expect(await merged(desk, await fileOf(office), 'g2')).toMatchObject({ ok: true });
  for (const host of [office, desk]) expect(await host.stop()).toBe(0);

  [office, desk] = [await open('kantor.xlsx'), await open('meja.xlsx')];
  const nothing = { ok: true, sentence: 'Tidak ada yang baru di berkas itu.' };
  expect(await merged(desk, await fileOf(office), 'g3')).toMatchObject(nothing);
  expect(await merged(office, await fileOf(desk), 'g4')).toMatchObject({ ok: true });
  expect(await merged(office, await fileOf(desk), 'g5')).toMatchObject(nothing);
  for (const host of [office, desk]) expect(await host.stop()).toBe(0);

  for (const name of ['kantor.xlsx', 'meja.xlsx']) {
    const there = await saved(name);
    expect([name, chainFaults(there)]).toEqual([name, []]);
    expect([name, entriesOf(there)]).toEqual([name, [...common, ...MOVED].sort()]);
    expect(rowsOf(there, 'Layanan').filter(({ tanggal }) => tanggal === '2026-11-29')).toMatchObject([
      { rekam: 44, serah: 4 },
    ]);
    expect(rowsOf(there, 'Aset').find(({ id }) => id === 'PRN-901')).toMatchObject({ kondisi: 'RB' });
  }
});
