import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DailyTriggers } from '../../src/local/dailyTriggers';
import { OutboxFiles } from '../../src/local/outboxFiles';
import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
  setting('kecamatan', 'Porong');
  setting('penerima_pengingat', 'camat@contoh.id, sekcam@contoh.id');
  setting('titik_pesan_praktik', '1000');
});

function setting(name: string, value: string): void {
  const line = office.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === name) + 1;
  office.type(`Pengaturan!B${line}`, value);
}
const world = () => office.host.world;
const toasts = () => office.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : []));
const past = () =>
  office
    .values('Riwayat!A2:F60')
    .flatMap(([, , , what, , told]) => (what === 'Pengingat harian' ? [String(told)] : []));
const morning = (day: string) => {
  office.setNow(`${day}T06:10`);
  office.host.fire('CLOCK');
};
let posts = 0;
const receive = (jumlah: string) =>
  office.run('catat', {
    action: 'terimaBarang',
    input: { barang: 'BLANKO', jumlah, dokumen: 'BAST/1' },
    actionId: `kirim-${++posts}`,
  });

describe('the daily reminder', () => {
  test('is set up once, whoever asks and however often, and stopped from the menu', () => {
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/^Pengingat harian dipasang: tiap pagi/);
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/^Pengingat harian sudah dipasang oleh petugas@contoh\.id sejak 24-11-2026/);
    expect(world().triggers).toMatchObject([
      { handler: 'pengingatHarian', event: 'CLOCK' },
      { handler: 'onChange', event: 'ON_CHANGE' },
    ]);
    expect(office.host.bundle.find('pengingatHarian')).toBeDefined();
    office.menu('Hentikan pengingat harian');
    expect(world().triggers).toEqual([]);
    expect(toasts().pop()).toMatch(/^Pengingat harian dihentikan/);
    office.menu('Hentikan pengingat harian');
    expect(toasts().pop()).toMatch(/memang belum dipasang/);
  });

  test('of somebody who is gone is stopped by another, and its trigger removes itself', () => {
    office.menu('Pasang pengingat harian');
    const [trigger] = world().triggers;
    world().triggers = [];
    office.menu('Hentikan pengingat harian');
    world().triggers = trigger ? [trigger] : [];
    receive('500');
    morning('2026-11-25');
    expect(world().triggers).toEqual([]);
    expect(world().outbox).toEqual([]);
  });

  test('writes to each recipient once when a line is crossed, again only after it was uncrossed', () => {
    office.menu('Pasang pengingat harian');
    morning('2026-11-25');
    expect(world().outbox).toEqual([]);
    receive('500');
    morning('2026-11-26');
    expect(world().outbox.map(({ to }) => to)).toEqual(['camat@contoh.id', 'sekcam@contoh.id']);
    expect(world().outbox[0]).toMatchObject({
      subject: 'SiapKTP Kecamatan Porong: 1 hal perlu diperhatikan',
      body: expect.stringContaining(
        '- Blanko tinggal 500 keping. Pesan sekarang; titik pesan 1.000 menurut kebiasaan.',
      ),
    });
    expect(past().pop()).toBe('Surat pengingat (1 hal) dikirim kepada camat@contoh.id dan sekcam@contoh.id.');
    const written = past().length;
    morning('2026-11-27');
    expect(world().outbox).toHaveLength(2);
    expect(past()).toHaveLength(written);
    receive('900');
    morning('2026-11-28');
    expect(world().outbox).toHaveLength(2);
    office.run('catat', {
      action: 'catatGagal',
      input: { barang: 'BLANKO', jumlah: '600' },
      actionId: `kirim-${++posts}`,
    });
    morning('2026-11-30');
    expect(world().outbox).toHaveLength(4);
  });

  test('refreshes Dasbor and the forecast whose ground has moved', () => {
    office.menu('Pasang pengingat harian');
    office.paste('Desa!A2', [['D1', 'Satu', 'DESA', '', '1000', '900']]);
    morning('2026-11-25');
    expect(office.value('Dasbor!A2')).toMatch(/Dihitung 25-11-2026 06:10/);
    expect(office.value('Dasbor!A3')).toMatch(/^Tunggakan 100 orang/);
    const kept = () => office.sheet('Arsip Prakiraan').lastRow();
    const before = kept();
    morning('2026-11-26');
    expect(kept()).toBe(before);
    office.type('Desa!F2', '890');
    morning('2026-11-27');
    expect(kept()).toBe(before + 1);
  });

  test.each([
    ['nobody to write to', () => setting('penerima_pengingat', ''), /penerima_pengingat di Pengaturan masih kosong/],
    [
      'no letters left today',
      () => {
        const at = '2026-11-26T05:00';
        world().outbox.push(...Array.from({ length: 99 }, () => ({ to: 'x@y.id', subject: 'x', body: 'x', at })));
      },
      /jatah surat Google hari ini tinggal 1, sedangkan penerimanya 2/,
    ],
    [
      'no permission to send',
      () => {
        world().scopes = (world().scopes ?? []).filter((scope) => !scope.endsWith('send_mail'));
      },
      /izin mengirim surat belum diberikan; jalankan menu Pasang pengingat harian sekali lagi/,
    ],
  ])('with %s it says so in Riwayat, and tries again the next morning', (_, spoil, sentence) => {
    office.menu('Pasang pengingat harian');
    receive('500');
    spoil();
    const before = world().outbox.length;
    morning('2026-11-26');
    expect(world().outbox).toHaveLength(before);
    expect(past().pop()).toMatch(sentence);
    world().scopes = office.host.bundle.files.manifest.oauthScopes;
    setting('penerima_pengingat', 'camat@contoh.id');
    morning('2026-11-27');
    expect(world().outbox).toHaveLength(before + 1);
  });

  test('an address that Google refuses does not keep the letter from the others', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    const { hooks } = world();
    hooks.beforeCall = (name) => {
      if (name !== 'MailApp.sendEmail') return;
      delete hooks.beforeCall;
      throw new Error('Invalid email: camat@contoh.id');
    };
    morning('2026-11-26');
    expect(world().outbox.map(({ to }) => to)).toEqual(['sekcam@contoh.id']);
    expect(past().pop()).toBe(
      'Surat pengingat (1 hal) dikirim kepada sekcam@contoh.id. Tidak terkirim: camat@contoh.id: alamat ditolak Google; betulkan penerima_pengingat.',
    );
  });

  test('recipients that are no addresses are named where they stand', () => {
    setting('penerima_pengingat', 'camat');
    office.call('periksa');
    const [found] = office.values('Periksa!A1:C40').filter(([sheet]) => sheet === 'Pengaturan');
    expect(found?.[2]).toMatch(/^penerima_pengingat harus alamat e-mail.*bukan "camat"/);
  });
});

describe('on the local host', () => {
  test('a daily trigger runs once a day from its hour on, late rather than not', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    let ran = 0;
    const daily = new DailyTriggers(office.host, () => ran++);
    for (const now of [
      '2026-11-25T05:59',
      '2026-11-25T09:30',
      '2026-11-25T09:31',
      '2026-11-25T23:00',
      '2026-11-27T07:00',
    ]) {
      office.setNow(now);
      daily.runDue();
    }
    expect(ran).toBe(2);
    expect(world().outbox).toHaveLength(2);
  });

  test('the letter becomes a text file beside the workbook that Notepad reads', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'siap-ktp-surat-')), 'outbox');
    office.menu('Pasang pengingat harian');
    receive('500');
    const letters = new OutboxFiles(folder, world());
    expect(letters.write()).toEqual([]);
    morning('2026-11-26');
    letters.write();
    expect(readdirSync(folder)).toEqual([
      '2026-11-26T0610-camat@contoh.id.txt',
      '2026-11-26T0610-sekcam@contoh.id.txt',
    ]);
    const text = readFileSync(join(folder, '2026-11-26T0610-camat@contoh.id.txt'), 'utf8');
    expect(text.startsWith('\uFEFFKepada: camat@contoh.id\r\nPerihal: SiapKTP Kecamatan Porong')).toBe(true);
    expect(letters.write()).toEqual([]);
    rmSync(join(folder, '..'), { recursive: true });
  });
});
