import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { toSaved } from '../../../src/local/file/saved';
import { Store } from '../../../src/local/file/store';
import { encode } from '../../../src/local/xlsx/encode';
import { officeWith } from '../smallBundle';

const folder = () => mkdtempSync(join(tmpdir(), 'siapktp-'));

async function workbookFile(): Promise<Buffer> {
  const office = officeWith('function f() {}');
  office.type('A1', 'isi');
  return encode(toSaved(office.workbook, office.host.world));
}

test('what was saved is loaded', async () => {
  const store = new Store(join(folder(), 'buku.xlsx'));
  store.save(await workbookFile());
  expect((await store.load()).sheets[0]?.values).toEqual([['isi']]);
});

describe('a file that is no workbook is named, and left as it is', () => {
  test.each([
    ['kosong', () => Buffer.alloc(0), 'kosong (0 bita)'],
    ['teks', () => Buffer.from('halo'), 'bukan buku kerja .xlsx'],
    ['zip lain', () => Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1'), 'rusak atau bukan buku kerja'],
  ])('%s', async (_, make, sentence) => {
    const path = join(folder(), 'buku.xlsx');
    writeFileSync(path, make());
    await expect(new Store(path).load()).rejects.toThrow(sentence);
    expect(readFileSync(path)).toEqual(make());
  });

  test('cut off anywhere', async () => {
    const whole = await workbookFile();
    const path = join(folder(), 'buku.xlsx');
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      writeFileSync(path, part);
      await expect(new Store(path).load()).rejects.toThrow(path);
      expect(readFileSync(path)).toEqual(part);
    }
  });

  test('read-only', () => {
    const path = join(folder(), 'buku.xlsx');
    writeFileSync(path, 'x');
    chmodSync(path, 0o444);
    expect(() => new Store(path).hold()).toThrow('hanya dapat dibaca');
  });
});

describe('one process at a time', () => {
  test('a second one is told which process has it', () => {
    const path = join(folder(), 'buku.xlsx');
    const first = new Store(path);
    first.hold();
    expect(() => new Store(path).hold()).toThrow(`proses ${process.pid}`);
    first.release();
    const second = new Store(path);
    expect(() => second.hold()).not.toThrow();
    second.release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('the lock of a dead process is taken over, so is a broken one', async () => {
    const path = join(folder(), 'buku.xlsx');
    const lock = join(path, '..', '.buku.xlsx.terkunci');
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    const { hostname } = await import('node:os');
    writeFileSync(lock, JSON.stringify({ pid: child.pid, computer: hostname(), started: null }));
    const store = new Store(path);
    expect(() => store.hold()).not.toThrow();
    store.release();
    writeFileSync(lock, '{');
    expect(() => store.hold()).not.toThrow();
    store.release();
  });
});

test('killed at any moment of a save, the file is the old one or the new one, whole', async () => {
  const place = folder();
  const script = join(place, 'saver.cjs');
  // Each save is a megabyte of one digit, so a mixture would show.
  buildSync({
    stdin: {
      contents: `import { Store } from './src/local/file/store';
        const store = new Store(process.argv[2]);
        for (let i = 0; ; i++, process.stdout.write('.')) store.save(Buffer.alloc(1 << 20, String(i % 10)));`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    packages: 'external',
    outfile: script,
    absWorkingDir: process.cwd(),
  });
  const path = join(place, 'buku.xlsx');
  writeFileSync(path, Buffer.alloc(1 << 20, 'x'));
  const env = { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') };
  let saved = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, [script, path], { env, stdio: ['inherit', 'pipe', 'inherit'] });
    // Once it has saved, however long it took to start, and another moment each time.
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, round * 7));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const content = readFileSync(path);
    expect(content.length).toBe(1 << 20);
    expect(new Set(content).size).toBe(1);
    if (content[0] !== 'x'.charCodeAt(0)) saved += 1;
  }
  expect(saved).toBeGreaterThan(0);
}, 60_000);
