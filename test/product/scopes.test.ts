import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCOPES, scopesFor } from '../../src/local/services/authorization';
import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** Each permission that Google is asked for: something uses it, and what its lack costs is what docs/pasang.md says. */
jest.setTimeout(120_000);

const dist = builtDist();
const asked = dist.manifest.oauthScopes ?? [];
const short = (scope: string) => scope.replace('https://www.googleapis.com/auth/', '');

function officeWith(scopes: readonly string[]): Office {
  return openOffice({
    dist: { ...dist, manifest: { ...dist.manifest, oauthScopes: scopes } },
    now: '2026-11-24T09:30',
  });
}

const without = (scope: string) => officeWith(asked.filter((one) => short(one) !== scope));
const post = (office: Office, actionId: string) =>
  office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '5' }, actionId });

/** A morning with everything in it that needs a permission. */
function morning(office: Office): void {
  office.call('siapkanLembarKerja');
  office.call('bukaPanel');
  office.call('cetakLabel');
  post(office, 'satu');
  const line = office.values('Pengaturan!A1:A90').findIndex(([name]) => name === 'penerima_pengingat') + 1;
  office.type(`Pengaturan!B${line}`, 'camat@contoh.id');
  office.call('pasangPengingat');
  office.call('pengingatHarian');
  office.call('hentikanPengingat');
}

test('the manifest asks for exactly what the add-on’s calls need', () => {
  const office = officeWith(asked);
  const needed = new Set<readonly string[]>();
  office.host.world.hooks.around = ({ name, act }) => {
    const [service = '', method = ''] = name.split('.');
    const scopes = scopesFor(service, method);
    if (scopes) needed.add(scopes);
    return act();
  };
  morning(office);
  expect(office.host.world.outbox.length).toBeGreaterThan(0);
  const least = [...needed].map(([scope = '']) => short(scope));
  expect(least.sort()).toEqual(asked.map(short).sort());
  expect(Object.values(SCOPES)).toHaveLength(asked.length);
});

test('docs/pasang.md explains each and no other', () => {
  const page = readFileSync(join(__dirname, '../../docs/pasang.md'), 'utf8');
  const explained = [...page.matchAll(/^\| `([a-z._]+)` \| .+ \| .+ \|$/gm)].map(([, scope]) => scope);
  expect(explained.sort()).toEqual(asked.map(short).sort());
});

describe('without', () => {
  test('spreadsheets.currentonly nothing runs but the menu', () => {
    const office = without('spreadsheets.currentonly');
    expect(() => office.host.open()).not.toThrow();
    expect(() => office.call('siapkanLembarKerja')).toThrow('Required permissions');
  });

  test('script.container.ui the panel doesn’t open, and entries are still written', () => {
    const office = without('script.container.ui');
    office.call('siapkanLembarKerja');
    expect(() => office.call('bukaPanel')).toThrow('script.container.ui');
    expect(post(office, 'satu')).toMatchObject({ ok: true });
  });

  test('script.scriptapp the reminder can’t be set up, which is said', () => {
    const office = without('script.scriptapp');
    office.call('siapkanLembarKerja');
    office.call('pasangPengingat');
    expect(JSON.stringify(office.events)).toContain('Pengingat harian tidak dapat dipasang');
    expect(office.host.world.triggers).toEqual([]);
    expect(post(office, 'satu')).toMatchObject({ ok: true });
  });

  test('script.send_mail the letter isn’t sent, and Riwayat says why', () => {
    const office = without('script.send_mail');
    morning(office);
    expect(office.host.world.outbox).toEqual([]);
    expect(JSON.stringify(office.values('Riwayat!A1:F20'))).toContain('izin mengirim surat belum diberikan');
  });

  test('userinfo.email entries are written unnamed', () => {
    const office = without('userinfo.email');
    office.call('siapkanLembarKerja');
    expect(post(office, 'satu')).toMatchObject({ ok: true });
    expect(office.value('Riwayat!C2')).toBe('pengguna tanpa alamat');
    const named = officeWith(asked);
    named.call('siapkanLembarKerja');
    post(named, 'satu');
    expect(named.value('Riwayat!C2')).toBe('petugas@contoh.id');
  });
});
