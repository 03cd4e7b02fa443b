import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndonesianError } from '../../../src/local/indonesianError';
import { chromiumPlace, closePress, printed } from '../../../src/local/paper/chromium';
import { Press } from '../../../src/local/paper/press';
import { chromiumPath } from '../../chromium';
import { soon } from '../../eventually';

const folder = mkdtempSync(join(tmpdir(), 'siapktp-'));
const there = join(folder, 'peramban');
writeFileSync(there, '#!/bin/sh\nexit 7\n');
chmodSync(there, 0o755);
const absent = join(folder, 'tidak-ada');

test('takes the browser that CHROMIUM names, else the first that is in a usual place', () => {
  expect(chromiumPlace({ named: there, places: [] })).toBe(there);
  expect(chromiumPlace({ named: '', places: [absent, there] })).toBe(there);
});

test('says what to do where CHROMIUM names nothing, and where there is no browser at all', () => {
  expect(() => chromiumPlace({ named: absent, places: [there] })).toThrow(
    `CHROMIUM harus menunjuk berkas Chromium, Chrome atau Edge, bukan "${absent}".`,
  );
  expect(() => chromiumPlace({ named: undefined, places: [absent] })).toThrow(
    /Pasang salah satunya.*Excel atau LibreOffice/,
  );
});

test('a browser that makes nothing, or that cannot be started, is named; nothing is left behind', async () => {
  const room = mkdtempSync(join(folder, 'sementara-'));
  await expect(printed('<p>x</p>', there)).rejects.toThrow(/tidak menghasilkan PDF \(kode 7\)/);
  await expect(new Press(there, { room }).print('<p>x</p>')).rejects.toThrow(/kode 7/);
  await expect(new Press(absent, { room }).print('<p>x</p>')).rejects.toThrow(IndonesianError);
  await soon(async () => readdirSync(room)).toEqual([]);
});

describe('one browser for a run of documents', () => {
  /** The browser itself, behind a script that notes each of its starts. */
  const room = mkdtempSync(join(folder, 'berturut-'));
  const noted = join(room, 'mulai');
  const browser = join(room, 'peramban');
  writeFileSync(browser, `#!/bin/sh\necho $$ >> ${noted}\nexec ${chromiumPath()} "$@"\n`);
  chmodSync(browser, 0o755);
  const starts = () => readFileSync(noted, 'utf8').trim().split('\n');
  const pagesOf = (pdf: Uint8Array) => /\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  const pages = (count: number) => `${'<p style="break-after: page">x</p>'.repeat(count - 1)}<p>y</p>`;
  let presses: Press[] = [];
  const open = (options?: ConstructorParameters<typeof Press>[1]) => {
    const press = new Press(browser, options);
    presses.push(press);
    return press;
  };
  beforeEach(() => writeFileSync(noted, ''));
  afterEach(() => {
    for (const press of presses) press.close();
    closePress();
    presses = [];
  });

  test('prints one after the other and several at once, each its own', async () => {
    const press = open();
    expect(pagesOf(await press.print(pages(2)))).toBe('2');
    const counts = [1, 4, 3];
    expect((await Promise.all(counts.map((count) => press.print(pages(count))))).map(pagesOf)).toEqual(['1', '4', '3']);
    expect(starts()).toHaveLength(1);
  });

  test('whose browser is ended in the middle says so, and the next document starts another', async () => {
    expect(pagesOf(await printed(pages(1), browser))).toBe('1');
    const hangs = printed('<script>while (true);</script>', browser);
    process.kill(Number(starts()[0]), 'SIGKILL');
    await expect(hangs).rejects.toThrow(/tidak menghasilkan PDF/);
    expect(pagesOf(await printed(pages(1), browser))).toBe('1');
    expect(starts()).toHaveLength(2);
  });

  test('takes away what a press left that ended without a word, and nothing that one may still be using', async () => {
    const own = mkdtempSync(join(folder, 'sisa-'));
    for (const [name, minutes] of [
      ['siap-ktp-cetak-lama', 30],
      ['siap-ktp-cetak-baru', 1],
      ['milik-lain', 30],
    ] as const) {
      mkdirSync(join(own, name, 'profil'), { recursive: true });
      const then = Date.now() / 1000 - minutes * 60;
      utimesSync(join(own, name), then, then);
    }
    open({ room: own });
    await soon(async () => readdirSync(own)).not.toContain('siap-ktp-cetak-lama');
    expect(readdirSync(own)).toEqual(expect.arrayContaining(['siap-ktp-cetak-baru', 'milik-lain']));
  });

  test('leaves no document behind that the browser refused to print', async () => {
    const own = mkdtempSync(join(folder, 'ditolak-'));
    const press = open({ room: own });
    // Wider than the browser prints: it answers with an error.
    await expect(press.print('<style>@page { size: 1e9cm 1e9cm }</style><p>x</p>')).rejects.toThrow(
      /tidak dapat mencetak/,
    );
    const [home = ''] = readdirSync(own);
    expect(readdirSync(join(own, home)).filter((name) => name.endsWith('.html'))).toEqual([]);
    expect(pagesOf(await press.print(pages(1)))).toBe('1');
  });

  test('goes by itself when nothing more comes, and leaves no file', async () => {
    const own = mkdtempSync(join(folder, 'menganggur-'));
    const press = open({ idleMilliseconds: 300, room: own });
    await press.print(pages(1));
    expect(readdirSync(own)).toHaveLength(1);
    await soon(async () => press.isOpen).toBe(false);
    await soon(async () => readdirSync(own)).toEqual([]);
    await expect(press.print(pages(1))).rejects.toThrow(IndonesianError);
  });
});
