import { readdirSync, writeFileSync } from 'node:fs';
import { toSaved } from '../../src/local/file/saved';
import { openOffice, readDist } from '../../src/local/testing';
import { encode } from '../../src/local/xlsx/encode';
import { BuiltProduct, type StartedHost } from './startedHost';

jest.setTimeout(600_000);

/** Pulls the plug in the call that has just put the first letter on the disk. */
const DIES = `const fs = require('node:fs');
const write = fs.writeFileSync;
fs.writeFileSync = (path, ...rest) => {
  write(path, ...rest);
  if (/outbox/.test(String(path))) process.kill(process.pid, 'SIGKILL');
};
require('node:module').syncBuiltinESMExports();
`;

const product = new BuiltProduct();
afterAll(() => product.remove());

async function remind(host: StartedHost): Promise<unknown> {
  const response = await fetch(`${host.address}/api/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'pengingatHarian', args: [{}] }),
  });
  return response.json();
}

test('the local host that dies as a letter reaches the disk writes to nobody a second time', async () => {
  const office = openOffice({ dist: readDist(product.path('dist')), now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
  const names = office.values('Pengaturan!A1:A90').flat();
  const set = (name: string, value: string) => office.type(`Pengaturan!B${names.indexOf(name) + 1}`, value);
  set('penerima_pengingat', 'camat@contoh.id, sekcam@contoh.id');
  set('titik_pesan_praktik', '1000');
  office.run('catat', {
    action: 'terimaBarang',
    input: { barang: 'BLANKO', jumlah: '500', dokumen: 'BAST/1' },
    actionId: 'kirim',
  });
  office.call('pasangPengingat');
  writeFileSync(product.path('kantor.xlsx'), await encode(toSaved(office.workbook, office.host.world)));
  const preload = product.path('mati.cjs');
  writeFileSync(preload, DIES);

  process.env.NODE_OPTIONS = `--require ${preload}`;
  const dying = product.start('kantor.xlsx');
  delete process.env.NODE_OPTIONS;
  await dying.ready();
  await expect(remind(dying)).rejects.toThrow();
  expect(await dying.ended).toBeNull();

  const host = await product.start('kantor.xlsx').ready();
  expect(await remind(host)).toMatchObject({ ok: true });
  expect(await remind(host)).toMatchObject({ ok: true });
  expect(await host.stop()).toBe(0);
  const written = readdirSync(product.path('outbox')).map((name) => /(camat|sekcam)@/.exec(name)?.[1]);
  expect(written.sort()).toEqual(['camat', 'sekcam']);
});
