import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/cells/day';
import { DailyTriggers } from '../../src/local/dailyTriggers';
import { OutboxFiles } from '../../src/local/outboxFiles';
import { type Office, openOffice } from '../../src/local/testing';
import { weekdays } from '../reports/office';
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
/** Of each line that is crossed: when it was first told, to whom, and to whom perhaps. */
const lines = () =>
  office
    .values('Pengingat!A2:F20')
    .filter(([id]) => !['', 'harian', 'surat'].includes(String(id)))
    .map(([id, , , ...rest]) => [id, ...rest]);
const addressed = () => world().outbox.map(({ to }) => to);
/** What Periksa says of letters, as the reminder left it. */
const troubles = () =>
  office.values('Periksa!A4:C60').flatMap(([, , said]) => (String(said).startsWith('Surat pengingat') ? [said] : []));
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

  test('says when it is set up what would keep letters from going out', () => {
    setting('penerima_pengingat', '');
    world().scopes = (world().scopes ?? []).filter((scope) => !scope.endsWith('send_mail'));
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(
      / Penerimanya belum ada: isi penerima_pengingat di lembar Pengaturan\. Surat belum dapat dikirim: izin mengirim surat belum diberikan;/,
    );
    const trouble =
      /^Pengingat harian sudah dipasang .* Surat belum dapat dikirim: izin mengirim surat belum diberikan/;
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(trouble);
    world().scopes = office.host.bundle.files.manifest.oauthScopes;
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(
      / tidak ada yang diubah\. Penerimanya belum ada: isi penerima_pengingat di lembar Pengaturan\. Izin mengirim surat ada; jatah akun ini hari ini 100 lagi\.$/,
    );
    // one that is no address, and nothing is left of the list
    setting('penerima_pengingat', 'camat(at)contoh.id, sekcam@contoh.id');
    expect(toasts().pop()).toMatch(/^penerima_pengingat harus alamat e-mail.*; dianggap kosong$/);
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/ tidak ada yang diubah\. Penerimanya belum ada/);
    office.menu('Hentikan pengingat harian');
    world().scopes = office.host.bundle.files.manifest.oauthScopes;
    setting('penerima_pengingat', 'camat@contoh.id');
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/bila ada batas yang terlewati\.$/);
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

  /** What Periksa says of the reminder as a whole. */
  const stopped = () =>
    office
      .values('Periksa!A4:C60')
      .flatMap(([, , said]) => (String(said).startsWith('Pengingat harian') ? [said] : []));

  test('whose trigger Google or a hand has removed is told of by Periksa after two working days, and set up again', () => {
    office.menu('Pasang pengingat harian');
    morning('2026-11-25');
    world().triggers = [];
    // Friday is the second working day without it, Monday the third.
    office.setNow('2026-11-27T08:00');
    office.menu('Periksa data');
    expect(stopped()).toEqual([]);
    office.setNow('2026-11-30T08:00');
    office.menu('Periksa data');
    expect(stopped()).toEqual([
      'Pengingat harian tidak jalan sejak 25-11-2026 06:10 (dipasang oleh petugas@contoh.id), jadi tidak ada surat dan Dasbor tidak diperbarui; pilih SiapKTP > Pasang pengingat harian',
    ]);
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(
      /^Pengingat harian dipasang lagi, karena pemicu yang dipasang oleh petugas@contoh\.id sejak 24-11-2026 tidak jalan lagi: tiap pagi/,
    );
    expect(world().triggers.map(({ handler }) => handler)).toEqual(['pengingatHarian', 'onChange']);
    office.menu('Periksa data');
    expect(stopped()).toEqual([]);
    receive('500');
    morning('2026-12-01');
    expect(addressed()).toHaveLength(2);
    expect(past().filter((told) => !told.startsWith('Surat'))).toEqual([]);
  });

  test('of another is taken over only once it doesn’t run any more', () => {
    office.menu('Pasang pengingat harian');
    const [first] = world().triggers;
    world().triggers = [];
    world().userEmail = 'kasi@contoh.id';
    office.setNow('2026-11-26T08:00');
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/^Pengingat harian sudah dipasang oleh petugas@contoh\.id sejak 24-11-2026/);
    expect(world().triggers).toEqual([]);
    // It is there, though not seen.
    world().triggers = first ? [first] : [];
    morning('2026-11-27');
    world().triggers = [];
    office.setNow('2026-12-01T08:00');
    office.menu('Pasang pengingat harian');
    expect(world().triggers).toEqual([]);
    office.setNow('2026-12-02T08:00');
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/^Pengingat harian dipasang lagi/);
    expect(world().triggers).toHaveLength(2);
    // There, but stopped by Google: it is put in the place of the old one.
    office.setNow('2026-12-09T08:00');
    office.menu('Pasang pengingat harian');
    expect(toasts().pop()).toMatch(/^Pengingat harian dipasang lagi/);
    expect(world().triggers.map(({ handler }) => handler)).toEqual(['pengingatHarian', 'onChange']);
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
        '- Blanko tinggal 500 keping. Pesan sekarang; titik pesan 1.000 keping menurut kebiasaan.',
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

  test('scores the forecasts whose day has come, and keeps the score beside the new one', () => {
    office.paste('Desa!A2', [['D1', 'Satu', 'DESA', '', '9000', '6000']]);
    office.paste(
      'Aset!A2',
      ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].map((jenis) => [`${jenis}-1`, jenis, jenis, 'B']),
    );
    const service = (days: string[]) => days.map((day) => [day.split('-').reverse().join('-'), '60', '50']);
    office.setNow('2026-10-02T08:00');
    office.paste('Layanan!A2', service(weekdays('2026-06-01', 89)));
    office.menu('Hitung prakiraan');
    office.menu('Pasang pengingat harian');
    office.paste('Layanan!A91', service(weekdays('2026-10-02', 36)));
    const scored = () =>
      office
        .values('Prakiraan!A1:A160')
        .flatMap(([cell]) => (String(cell).includes('sudah jatuh tempo') ? [String(cell)] : []));
    expect(scored()).toEqual([]);
    // The last day that the first one named; another is made on it, which can't judge it yet.
    const [told = []] = office.values('Arsip Prakiraan!H2:J2');
    const due = told.map(String).sort()[2] ?? '';
    expect(due > '2026-10-20' && due < '2026-11-20').toBe(true);
    office.setNow(`${due}T15:00`);
    office.menu('Hitung prakiraan');
    expect(scored()).toEqual([]);
    morning(addDays(due, 1));
    expect(scored()).toEqual([expect.stringMatching(/^(Dari 1|1) prakiraan yang sudah jatuh tempo/)]);
    const kept = office.sheet('Arsip Prakiraan').lastRow();
    morning(addDays(due, 2));
    expect(office.sheet('Arsip Prakiraan').lastRow()).toBe(kept);
  });

  test('checks the ledger: a row changed by hand and one cut off are told in a letter, each once', () => {
    office.menu('Pasang pengingat harian');
    for (const jumlah of ['5000', '40', '30']) receive(jumlah);
    morning('2026-11-25');
    expect(world().outbox).toEqual([]);
    office.type('Persediaan!G3', '400');
    morning('2026-11-26');
    expect(addressed()).toEqual(['camat@contoh.id', 'sekcam@contoh.id']);
    expect(world().outbox[0]?.body).toMatch(/- Lembar Persediaan: .*No 2/);
    morning('2026-11-27');
    expect(addressed()).toHaveLength(2);
    // The last entry is cut from both sheets, as though it had never been: what is kept outside them still tells.
    const line = office.values('Riwayat!E1:E60').findIndex(([objek]) => objek === 'Persediaan No 3') + 1;
    for (const [sheet, at] of [
      ['Persediaan', 4],
      ['Riwayat', line],
    ] as const)
      expect(
        office.host.changeStructure({ kind: 'deleteRows', sheet: office.sheet(sheet).id, at, count: 1 }),
      ).toMatchObject({ ok: true });
    morning('2026-11-28');
    expect(addressed()).toHaveLength(4);
    expect(world().outbox[2]?.body).toMatch(/Yang baru:\n- Lembar Persediaan: /);
    morning('2026-11-29');
    expect(addressed()).toHaveLength(4);
  });

  test.each([
    [
      'nobody to write to',
      () => setting('penerima_pengingat', ''),
      /penerima_pengingat di Pengaturan kosong atau tidak terbaca/,
    ],
    [
      'no letters left today',
      () => {
        const at = '2026-11-26T05:00';
        world().outbox.push(...Array.from({ length: 100 }, () => ({ to: 'x@y.id', subject: 'x', body: 'x', at })));
      },
      /jatah surat Google hari ini tinggal 0, sedangkan penerimanya 2/,
    ],
    [
      'no permission to send',
      () => {
        world().scopes = (world().scopes ?? []).filter((scope) => !scope.endsWith('send_mail'));
      },
      /izin mengirim surat belum diberikan; jalankan menu Pasang pengingat harian sekali lagi/,
    ],
  ])('with %s it says so once in Riwayat, stands in Periksa, and is tried again each morning', (_, spoil, sentence) => {
    office.menu('Pasang pengingat harian');
    receive('500');
    spoil();
    const before = world().outbox.length;
    morning('2026-11-26');
    expect(world().outbox).toHaveLength(before);
    expect(past().pop()).toMatch(sentence);
    expect(troubles()).toEqual([expect.stringMatching(sentence)]);
    expect(troubles()[0]).toMatch(/^Surat pengingat 26-11-2026 tidak terkirim: .* Dicoba lagi esok pagi$/);
    expect(lines()).toEqual([['stok-BLANKO', '', '', '']]);
    const told = past().length;
    world().outbox.forEach((letter) => {
      letter.at = letter.at.replace('11-26', '11-27');
    });
    morning('2026-11-27');
    expect(world().outbox).toHaveLength(before);
    expect(past()).toHaveLength(told);
    world().scopes = office.host.bundle.files.manifest.oauthScopes;
    setting('penerima_pengingat', 'camat@contoh.id');
    morning('2026-11-28');
    expect(world().outbox).toHaveLength(before + 1);
    expect(troubles()).toEqual([]);
  });

  /** Whose letters Google takes no part of that morning. */
  const failing = (message: string, address: string, onRefused: () => void = () => {}) => {
    world().hooks.around = ({ name, act }) => {
      const before = world().outbox.length;
      const answer = act();
      if (name !== 'MailApp.sendEmail' || world().outbox[before]?.to !== address) return answer;
      world().outbox.pop();
      onRefused();
      throw new Error(message);
    };
  };

  test.each([
    ['Service invoked too many times for one day: email.', 'jatah surat Google hari ini habis'],
    ['Service error: Mail', 'surat tidak dapat dikirim'],
  ])('who is refused with "%s" is written to the next day, and the others not again', (message, why) => {
    office.menu('Pasang pengingat harian');
    receive('500');
    failing(message, 'camat@contoh.id');
    morning('2026-11-26');
    expect(addressed()).toEqual(['sekcam@contoh.id']);
    expect(past().pop()).toBe(
      `Surat pengingat (1 hal) dikirim kepada sekcam@contoh.id. Tidak terkirim: camat@contoh.id: ${why}.`,
    );
    expect(troubles()).toEqual([
      `Surat pengingat 26-11-2026 tidak terkirim: camat@contoh.id: ${why}. Dicoba lagi esok pagi`,
    ]);
    expect(lines()).toEqual([['stok-BLANKO', '2026-11-26T06:10:00', 'sekcam@contoh.id', '']]);
    morning('2026-11-27');
    expect(addressed()).toEqual(['sekcam@contoh.id']);
    delete world().hooks.around;
    morning('2026-11-28');
    expect(addressed()).toEqual(['sekcam@contoh.id', 'camat@contoh.id']);
    expect(world().outbox[1]?.body).toContain('Yang baru:\n- Blanko tinggal 500 keping.');
    expect(troubles()).toEqual([]);
    morning('2026-11-29');
    expect(addressed()).toHaveLength(2);
  });

  test('an address that is refused is told when it begins and when it ends, and nothing in between', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    failing('Invalid email: camat@contoh.id', 'camat@contoh.id');
    morning('2026-11-26');
    expect(addressed()).toEqual(['sekcam@contoh.id']);
    const why = 'camat@contoh.id: alamat ditolak Google; betulkan penerima_pengingat.';
    expect(past().pop()).toBe(`Surat pengingat (1 hal) dikirim kepada sekcam@contoh.id. Tidak terkirim: ${why}`);
    const trouble = `Surat pengingat 26-11-2026 tidak terkirim: ${why} Kepada camat@contoh.id tidak dicoba lagi sampai alamatnya dibetulkan; yang lain dicoba lagi esok pagi`;
    expect(troubles()).toEqual([trouble]);
    const rows = past().length;
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-29']) morning(day);
    expect(past()).toHaveLength(rows);
    expect(troubles()).toEqual([trouble]);
    expect(lines()).toEqual([['stok-BLANKO', '2026-11-26T06:10:00', 'sekcam@contoh.id', '']]);
    // The others are still written to, of what is new.
    office.paste('Gangguan!A2', [['G-1', '02-11-2026 08:00', '', 'SERVER']]);
    morning('2026-11-30');
    expect(addressed()).toEqual(['sekcam@contoh.id', 'sekcam@contoh.id']);
    setting('penerima_pengingat', 'pak.camat@contoh.id, sekcam@contoh.id');
    morning('2026-12-01');
    expect(addressed()).toEqual(['sekcam@contoh.id', 'sekcam@contoh.id', 'pak.camat@contoh.id']);
    expect(past().pop()).toBe(
      'Surat pengingat (2 hal) dikirim kepada pak.camat@contoh.id. Tidak ada lagi surat yang tertahan.',
    );
    expect(troubles()).toEqual([]);
    const all = past().length;
    morning('2026-12-02');
    expect(past()).toHaveLength(all);
  });

  test('an address that is refused stays so over mornings without anything to write', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    let tries = 0;
    failing('Invalid email: camat@contoh.id', 'camat@contoh.id', () => tries++);
    morning('2026-11-26');
    receive('900');
    morning('2026-11-27');
    expect(lines()).toEqual([]);
    expect(past().pop()).toBe('Tidak ada surat: tidak ada batas baru yang terlewati.');
    const trouble = expect.stringMatching(
      /^Surat pengingat 26-11-2026 tidak terkirim: camat@contoh\.id: alamat ditolak/,
    );
    expect(troubles()).toEqual([trouble]);
    office.run('catat', { action: 'catatCetak', input: { jumlah: '900' }, actionId: 'habis' });
    morning('2026-11-28');
    expect(addressed()).toEqual(['sekcam@contoh.id', 'sekcam@contoh.id']);
    expect(troubles()).toEqual([trouble]);
    expect(tries).toBe(1);
  });

  test('of more than five matters on a sheet is told once, and not of those that are left when some were mended', () => {
    office.menu('Pasang pengingat harian');
    const right = ['D1', 'Satu', 'DESA', '9', '9', '9', '0', '01-01-2020', '', '', '01-11-2026'];
    office.paste('Desa!A2', [right]);
    const columns = ['D', 'E', 'F', 'G', 'C', 'H'];
    for (const column of columns) office.type(`Desa!${column}2`, 'x');
    morning('2026-11-25');
    expect(addressed()).toHaveLength(2);
    expect(lines().map(([id]) => id)).toEqual(['data-Desa-banyak']);
    for (const [at, column] of columns.slice(0, -1).entries()) {
      office.type(`Desa!${column}2`, String(right[column.charCodeAt(0) - 65]));
      morning(`2026-12-0${at + 1}`);
      expect([addressed().length, lines().length]).toEqual([2, columns.length - 1 - at]);
      for (const [, first, to] of lines())
        expect([first, to]).toEqual(['2026-11-25T06:10:00', 'camat@contoh.id, sekcam@contoh.id']);
    }
    // Uncrossed since, so it is told again.
    office.type('Desa!D2', 'x');
    morning('2026-12-08');
    expect(addressed()).toHaveLength(4);
    office.type('Desa!E2', 'x');
    morning('2026-12-09');
    expect(addressed()).toHaveLength(6);
  });

  test('an address that was refused is tried again when the reminder is set up anew', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    failing('Invalid email: camat@contoh.id', 'camat@contoh.id');
    morning('2026-11-26');
    delete world().hooks.around;
    office.menu('Hentikan pengingat harian');
    office.menu('Pasang pengingat harian');
    morning('2026-11-27');
    expect(addressed()).toEqual(['sekcam@contoh.id', 'camat@contoh.id']);
    expect(troubles()).toEqual([]);
  });

  test('a quota for one is spent on one, and the other is written to the next day', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    const at = '2026-11-26T05:00';
    const others = Array.from({ length: 99 }, () => ({ to: 'x@y.id', subject: 'x', body: 'x', at }));
    world().outbox.push(...others);
    morning('2026-11-26');
    expect(addressed().slice(99)).toEqual(['camat@contoh.id']);
    expect(troubles()[0]).toContain('jatah surat Google hari ini tinggal 1, sedangkan penerimanya 2');
    morning('2026-11-27');
    morning('2026-11-28');
    expect(addressed().slice(99)).toEqual(['camat@contoh.id', 'sekcam@contoh.id']);
  });

  test('a letter that is refused uses up nobody else’s', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    const at = '2026-11-26T05:00';
    world().outbox.push(...Array.from({ length: 99 }, () => ({ to: 'x@y.id', subject: 'x', body: 'x', at })));
    failing('Invalid email: camat@contoh.id', 'camat@contoh.id');
    morning('2026-11-26');
    expect(addressed().slice(99)).toEqual(['sekcam@contoh.id']);
    expect(troubles()).toEqual([expect.stringMatching(/camat@contoh\.id: alamat ditolak Google/)]);
    expect(troubles()[0]).not.toContain('jatah');
  });

  test('what is claimed for somebody is what his own letter tells of', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    morning('2026-11-26');
    setting('penerima_pengingat', 'camat@contoh.id, kasi@contoh.id');
    office.paste('Gangguan!A2', [['G-1', '02-11-2026 08:00', '', 'SERVER']]);
    morning('2026-11-27');
    const subjects = world().outbox.map(({ to, subject }) => `${to} ${/\d+ hal/.exec(subject)}`);
    expect(subjects.slice(2)).toEqual(['camat@contoh.id 1 hal', 'kasi@contoh.id 2 hal']);
    const claims = past().filter((told) => told.includes('disiapkan'));
    expect(claims.slice(2)).toEqual([
      'Surat pengingat (1 hal) disiapkan untuk camat@contoh.id.',
      'Surat pengingat (2 hal) disiapkan untuk kasi@contoh.id.',
    ]);
  });

  test('a new recipient is told of what holds, and nobody else again', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    morning('2026-11-26');
    setting('penerima_pengingat', 'sekcam@contoh.id; Kasi@contoh.id');
    morning('2026-11-27');
    morning('2026-11-28');
    expect(addressed()).toEqual(['camat@contoh.id', 'sekcam@contoh.id', 'kasi@contoh.id']);
  });

  test('what was told before recipients were kept one by one is not told again', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    morning('2026-11-26');
    const line = office.sheet('Pengingat').lastRow();
    office.type(`Pengingat!E${line}`, '');
    expect(lines()).toEqual([['stok-BLANKO', '2026-11-26T06:10:00', '', '']]);
    morning('2026-11-27');
    expect(addressed()).toHaveLength(2);
  });

  test('nobody is written to while it can’t be noted; that is an error of the trigger, which stays', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    office.type('Pengingat!E1', 'Siapa');
    expect(() => morning('2026-11-26')).toThrow(/^Lembar "Pengingat" tidak punya kolom "Kepada"/);
    expect(world().outbox).toEqual([]);
    expect(world().triggers).toHaveLength(2);
    const [found] = office.values('Periksa!A4:C60').filter(([sheet]) => sheet === 'Pengingat');
    expect(found?.[2]).toMatch(/^Lembar "Pengingat" tidak punya kolom "Kepada"/);
    office.menu('Siapkan lembar kerja');
    morning('2026-11-27');
    expect(addressed()).toEqual(['camat@contoh.id', 'sekcam@contoh.id']);
  });

  test('a row of the set-up that can’t be read is no stop: the trigger stays and names the cell', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    const since = office.value('Pengingat!B2');
    office.type('Pengingat!B2', 'kapan-kapan');
    expect(() => morning('2026-11-26')).toThrow(/^Pengingat baris 2: Sejak harus .*kapan-kapan/);
    expect(world().triggers).toHaveLength(2);
    expect(world().outbox).toEqual([]);
    expect(office.value('Dasbor!A2')).toMatch(/Dihitung 26-11-2026/);
    office.type('Pengingat!B2', String(since));
    morning('2026-11-27');
    expect(addressed()).toEqual(['camat@contoh.id', 'sekcam@contoh.id']);
  });

  test('while another writes nobody is written to, and Google tells whoever set it up', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    world().locks.set('document', {});
    expect(() => morning('2026-11-26')).toThrow(/^Orang lain sedang mencatat/);
    expect(world().outbox).toEqual([]);
    world().locks.clear();
    morning('2026-11-27');
    expect(addressed()).toEqual(['camat@contoh.id', 'sekcam@contoh.id']);
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
    const letters = new OutboxFiles(folder);
    world().deliver = (letter) => letters.write(letter);
    morning('2026-11-26');
    expect(readdirSync(folder)).toEqual([
      '2026-11-26T0610-camat@contoh.id.txt',
      '2026-11-26T0610-sekcam@contoh.id.txt',
    ]);
    const text = readFileSync(join(folder, '2026-11-26T0610-camat@contoh.id.txt'), 'utf8');
    expect(text.startsWith('\uFEFFKepada: camat@contoh.id\r\nPerihal: SiapKTP Kecamatan Porong')).toBe(true);
    expect(text).toContain('\r\nTanggal: 26-11-2026 06:10\r\n');
    rmSync(join(folder, '..'), { recursive: true });
  });

  test('a letter about the example says so in its subject and on top, and nowhere that its office is a menu item', () => {
    office.menu('Pasang pengingat harian');
    receive('500');
    office.paste('Aset!A2', [['PC-1', 'Komputer', 'PC', 'B', ...Array(13).fill(''), 'Contoh: tabel 2, Porong 2021']]);
    morning('2026-11-25');
    expect(world().outbox[0]?.subject).toBe('SiapKTP DATA CONTOH: 1 hal perlu diperhatikan');
    expect(world().outbox[0]?.body).toMatch(
      /^DATA CONTOH \(Porong 2021\), bukan angka kantor: jangan dipakai atau dikirim\.\nKecamatan Porong\. .*, 25-11-2026 06:10\n/,
    );
  });

  test('a disk that refuses is not told as a permission that Google lacks', () => {
    world().deliver = () => {
      throw new Error("EACCES: permission denied, open '/Perizinan/outbox/surat.txt'");
    };
    office.menu('Pasang pengingat harian');
    receive('500');
    morning('2026-11-26');
    expect(troubles()).toEqual([expect.stringContaining('camat@contoh.id: surat tidak dapat dikirim')]);
    expect(troubles()[0]).not.toMatch(/izin/);
  });

  test('a letter that the disk does not take counts as not sent, and is written the next day', () => {
    const home = mkdtempSync(join(tmpdir(), 'siap-ktp-surat-'));
    const folder = join(home, 'outbox');
    writeFileSync(folder, 'a file where the folder should be');
    const letters = new OutboxFiles(folder);
    world().deliver = (letter) => letters.write(letter);
    office.menu('Pasang pengingat harian');
    receive('500');
    morning('2026-11-26');
    expect(troubles()).toEqual([expect.stringContaining('camat@contoh.id: surat tidak dapat dikirim')]);
    rmSync(folder);
    morning('2026-11-27');
    morning('2026-11-28');
    expect(readdirSync(folder)).toEqual([
      '2026-11-27T0610-camat@contoh.id.txt',
      '2026-11-27T0610-sekcam@contoh.id.txt',
    ]);
    rmSync(home, { recursive: true });
  });
});
