import fs, { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromSaved, toSaved } from '../../../src/local/file/saved';
import { Store } from '../../../src/local/file/store';
import { IndonesianError } from '../../../src/local/indonesianError';
import { Keeping } from '../../../src/local/log/keeping';
import { lineOf } from '../../../src/local/log/lines';
import { openWorkbook, refuseLostFile } from '../../../src/local/log/recover';
import { type Office, openOffice } from '../../../src/local/testing';
import { encode } from '../../../src/local/xlsx/encode';
import { smallDist } from '../smallBundle';

/** A program that has a workbook open; it ends without a word. */
class Running {
  readonly store: Store;
  keeping!: Keeping;
  office!: Office;
  notice = '';
  restored = 0;

  private constructor(path: string) {
    this.store = new Store(path);
  }

  static async on(path: string): Promise<Running> {
    const running = new Running(path);
    const dist = smallDist('function f() {}');
    if (running.store.exists()) {
      const opened = await openWorkbook(running.store);
      running.office = openOffice({ dist, workbook: fromSaved(opened.workbook) });
      Object.assign(running, { notice: opened.notice, restored: opened.restored });
    } else running.office = openOffice({ dist });
    running.keeping = new Keeping(running.office.host, running.store.log, () => undefined);
    if (!running.store.exists()) await running.save();
    return running;
  }

  type(cell: string, text: string): void {
    this.office.type(cell, text);
    this.keeping.keep();
  }

  async save(during: () => void = () => undefined): Promise<void> {
    this.keeping.keep();
    const workbook = toSaved(this.office.workbook, this.office.host.world);
    const mark = this.store.log.mark();
    const content = await encode(workbook);
    during();
    this.store.save(content, mark);
  }

  get column(): unknown[] {
    return this.office.values('Sheet1!A1:A4').map(([value]) => value);
  }
}

const newPath = () => join(mkdtempSync(join(tmpdir(), 'siap-ktp-pulih-')), 'buku.xlsx');
const SAVED = ['satu', 'dua'];

/** Saved with two cells, ended with two more. */
async function ended(): Promise<Running> {
  const running = await Running.on(newPath());
  for (const [i, text] of SAVED.entries()) running.type(`A${i + 1}`, text);
  await running.save();
  running.type('A3', 'tiga');
  running.type('A4', 'empat');
  return running;
}

afterEach(() => jest.restoreAllMocks());

test('what was answered after the last save is there again, and once more after a second sudden end', async () => {
  const first = await ended();
  const second = await Running.on(first.store.path);
  expect(second.column).toEqual(['satu', 'dua', 'tiga', 'empat']);
  expect(second.restored).toBe(2);
  expect(second.notice).toMatch(
    /^SiapKTP berhenti tanpa menyimpan\. 2 perubahan yang belum masuk ke berkas, sampai \d\d-\d\d-\d{4} pukul \d\d\.\d\d, sudah dipulihkan/,
  );
  second.type('A1', 'satu lagi');
  const third = await Running.on(first.store.path);
  expect(third.column).toEqual(['satu lagi', 'dua', 'tiga', 'empat']);
  await third.save();
  third.store.release();
  expect(readdirSync(dirname(first.store.path)).sort()).toEqual(['buku.xlsx', 'buku.xlsx.cadangan']);
  const fourth = await Running.on(first.store.path);
  expect(fourth.notice).toBe('');
  expect(fourth.column).toEqual(['satu lagi', 'dua', 'tiga', 'empat']);
});

test('what came while a save was on its way is there, whenever in the save the program ends', async () => {
  // The calls by which a save becomes durable, each in turn the last that is made.
  const CALLS = ['openSync', 'writeSync', 'fsyncSync', 'fdatasyncSync', 'renameSync', 'rmSync', 'closeSync'] as const;
  let stops = 0;
  for (let stop = 0; ; stop++) {
    const running = await ended();
    running.type('A1', 'sebelum');
    let made = 0;
    const arm = () => {
      running.type('A2', 'selama');
      for (const name of CALLS) {
        const real = fs[name] as (...args: unknown[]) => unknown;
        jest.spyOn(fs, name as 'openSync').mockImplementation(((...args: unknown[]) => {
          if (made++ >= stop) throw new Error('stopped');
          return real(...args);
        }) as never);
      }
    };
    await running.save(arm).catch(() => undefined);
    jest.restoreAllMocks();
    const again = await Running.on(running.store.path);
    expect([stop, ...again.column]).toEqual([stop, 'sebelum', 'selama', 'tiga', 'empat']);
    if (made < stop) break;
    stops++;
  }
  expect(stops).toBeGreaterThan(15);
}, 120_000);

test('a file that another program changed is left alone, and what the log holds becomes a file of its own', async () => {
  const first = await ended();
  const excel = await Running.on(newPath());
  excel.type('A1', 'dari Excel');
  await excel.save();
  copyFileSync(excel.store.path, first.store.path);
  const second = await Running.on(first.store.path);
  expect(second.column).toEqual(['dari Excel', '', '', '']);
  expect(second.notice).toContain('2 perubahan yang sudah dicatat belum ada di buku kerja');
  expect(second.notice).toContain('diubah atau diganti di luar SiapKTP');
  const written = /ditulis ke (\S+\.xlsx);/.exec(second.notice)![1]!;
  expect((await Running.on(written)).column).toEqual(['satu', 'dua', 'tiga', 'empat']);
  // And it isn't said, or done, a second time.
  expect((await Running.on(first.store.path)).notice).toBe('');
});

test('when the save it goes on from is gone as well, the log is kept and named', async () => {
  const first = await ended();
  rmSync(first.store.backups.folder, { recursive: true });
  writeFileSync(first.store.path, readFileSync((await Running.on(newPath())).store.path));
  const { notice } = await Running.on(first.store.path);
  const kept = /hanya disimpan di (\S+)\.$/.exec(notice)![1]!;
  expect(readFileSync(kept, 'utf8')).toContain('empat');
});

test('a broken file with its last save put in its place is whole again', async () => {
  const first = await ended();
  writeFileSync(first.store.path, 'rusak');
  await expect(Running.on(first.store.path)).rejects.toThrow('bukan buku kerja .xlsx');
  const last = readdirSync(first.store.backups.folder).sort().pop()!;
  copyFileSync(join(first.store.backups.folder, last), first.store.path);
  expect((await Running.on(first.store.path)).column).toEqual(['satu', 'dua', 'tiga', 'empat']);
});

test('a file that is gone while its log is there is not replaced by a new one', async () => {
  const first = await ended();
  rmSync(first.store.path);
  expect(() => refuseLostFile(new Store(first.store.path))).toThrow('Salin simpanan terakhir dari folder');
  expect(existsSync(first.store.log.path)).toBe(true);
});

test('a log damaged in the middle gives what comes before, says so, and is kept', async () => {
  const first = await ended();
  const text = readFileSync(first.store.log.path, 'utf8');
  writeFileSync(first.store.log.path, text.replace('tiga', 'TIGA'));
  const second = await Running.on(first.store.path);
  expect(second.column).toEqual(['satu', 'dua', '', '']);
  expect(second.notice).toContain('Catatan susulan rusak di tengah: 0 perubahan dipulihkan');
  const kept = /disimpan di (\S+)\.$/.exec(second.notice)![1]!;
  expect(readFileSync(kept, 'utf8')).toContain('empat');
});

test('a log whose first line is damaged is kept and named, and nothing takes its place unsaid', async () => {
  for (const damage of [
    (text: string) => text.replace('susulan 1', 'susulan 2'),
    (text: string) => text.slice(text.indexOf('\n') + 1),
    (text: string) => '\0'.repeat(text.length),
  ]) {
    const first = await ended();
    const text = damage(readFileSync(first.store.log.path, 'utf8'));
    writeFileSync(first.store.log.path, text);
    const second = await Running.on(first.store.path);
    expect(second.column).toEqual(['satu', 'dua', '', '']);
    expect(second.notice).toMatch(/^Catatan susulan rusak di awal, jadi isinya tidak terbaca\. Bandingkan /);
    expect(readFileSync(/disimpan di (\S+)\.$/.exec(second.notice)![1]!, 'utf8')).toBe(text);
    // Work goes on with a log of its own.
    second.type('A1', 'lagi');
    expect((await Running.on(first.store.path)).column).toEqual(['lagi', 'dua', '', '']);
    writeFileSync(first.store.log.path, text);
    rmSync(first.store.path);
    expect(() => refuseLostFile(new Store(first.store.path))).toThrow('Salin simpanan terakhir dari folder');
  }
});

test('a damaged log beside a workbook that something else changed is kept and called damaged', async () => {
  for (const [word, read] of [
    ['tiga', 0],
    ['empat', 1],
  ] as const) {
    const first = await ended();
    const text = readFileSync(first.store.log.path, 'utf8').replace(word, word.toUpperCase());
    writeFileSync(first.store.log.path, text);
    copyFileSync((await Running.on(newPath())).store.path, first.store.path);
    const { notice } = await Running.on(first.store.path);
    expect(notice).toContain(`rusak di tengah: ${read} perubahan terbaca`);
    expect(readFileSync(/disimpan di (\S+)\.$/.exec(notice)![1]!, 'utf8')).toBe(text);
    expect(notice.includes('ditulis ke')).toBe(read > 0);
  }
});

test('a disk that is full while the log is set aside stops the start with a sentence, and later all is there', async () => {
  const full = (made: string) => {
    // As the system leaves it: what fitted.
    writeFileSync(made, 'sepa');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const refused = async (path: string) => {
    const before = readdirSync(dirname(path)).sort();
    const refusal = await Running.on(path).catch((error: unknown) => error);
    jest.restoreAllMocks();
    expect(refusal).toBeInstanceOf(IndonesianError);
    expect((refusal as Error).message).toContain('ruang penyimpanan penuh. Tidak ada yang hilang.');
    expect(readdirSync(dirname(path)).sort()).toEqual(before);
  };

  const damaged = await ended();
  const text = readFileSync(damaged.store.log.path, 'utf8').replace('empat', 'EMPAT');
  writeFileSync(damaged.store.log.path, text);
  jest.spyOn(fs, 'copyFileSync').mockImplementation((_, made) => full(String(made)));
  await refused(damaged.store.path);
  expect((await Running.on(damaged.store.path)).column).toEqual(['satu', 'dua', 'tiga', '']);

  const changed = await ended();
  copyFileSync((await Running.on(newPath())).store.path, changed.store.path);
  const { writeFileSync: write } = fs;
  jest.spyOn(fs, 'writeFileSync').mockImplementation((made) => {
    write(made, 'sepa');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  await refused(changed.store.path);
  jest.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  await refused(changed.store.path);
  const written = /ditulis ke (\S+\.xlsx);/.exec((await Running.on(changed.store.path)).notice)![1]!;
  expect((await Running.on(written)).column).toEqual(['satu', 'dua', 'tiga', 'empat']);
});

test('a log of a newer program is left for that program', async () => {
  const first = await ended();
  writeFileSync(first.store.log.path, lineOf({ format: 'siap-ktp susulan 9', base: 'x', answered: [] }));
  await expect(Running.on(first.store.path)).rejects.toThrow('ditulis oleh SiapKTP versi lain');
});

test('without a log work goes on, and the person is told what that means', async () => {
  const first = await Running.on(newPath());
  first.store.release();
  jest.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('read-only'), { code: 'EROFS' });
  });
  expect((await Running.on(first.store.path)).notice).toContain('tidak dapat ditulis (EROFS)');
});
