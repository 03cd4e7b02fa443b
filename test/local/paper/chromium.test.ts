import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndonesianError } from '../../../src/local/indonesianError';
import { chromiumPlace, printed } from '../../../src/local/paper/chromium';

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
  // A folder of this test's own: other test files print at the same time.
  const room = mkdtempSync(join(folder, 'sementara-'));
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = room;
  await expect(printed('<p>x</p>', there)).rejects.toThrow(/tidak menghasilkan PDF \(kode 7\)/);
  await expect(printed('<p>x</p>', absent)).rejects.toThrow(IndonesianError);
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  expect(readdirSync(room)).toEqual([]);
});
