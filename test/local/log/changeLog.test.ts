import fs, { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangeLog } from '../../../src/local/log/changeLog';
import { readLines } from '../../../src/local/log/lines';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'siap-ktp-susulan-')), 'susulan');
const change = (title: string) => ({ book: { title }, sheets: [], styles: [] });
const titles = (path: string) => new ChangeLog(path).read()?.records.map(({ book }) => book?.title);

function logOf(...changes: string[]): ChangeLog {
  const log = new ChangeLog(newPath());
  log.begin('a');
  for (const title of changes) expect(log.append(change(title), '2026-11-24T01:00:00Z')).toBe(true);
  return log;
}

afterEach(() => jest.restoreAllMocks());

test('cut off at any byte, the whole records before are read, and the log goes on behind them', () => {
  const whole = readFileSync(logOf('satu', 'dua é', 'tiga').path);
  const all = readLines(whole)!;
  expect(all).toMatchObject({ end: whole.length, isDamaged: false, opening: { base: 'a' } });
  for (let cut = 0; cut <= whole.length; cut++) {
    const read = readLines(whole.subarray(0, cut));
    const count = whole.subarray(0, cut).toString('latin1').split('\n').length - 2;
    expect(read?.records.length ?? -1).toBe(count);
    expect(read?.isDamaged ?? false).toBe(false);
  }
  const path = newPath();
  writeFileSync(path, whole);
  truncateSync(path, whole.length - 3);
  const log = new ChangeLog(path);
  log.resume(log.read()!);
  log.append(change('empat'), '2026-11-24T01:00:01Z');
  expect(titles(path)).toEqual(['satu', 'dua é', 'empat']);
  expect(log.read()!.isDamaged).toBe(false);
});

test('any byte changed in the middle is noticed, and nothing behind it is trusted', () => {
  const whole = readFileSync(logOf('satu', 'dua', 'tiga').path);
  const second = whole.indexOf(10, whole.indexOf(10) + 1) + 1;
  const third = whole.indexOf(10, second) + 1;
  for (let at = second; at < third; at++) {
    const other = Buffer.from(whole);
    other[at] = other[at]! ^ 1;
    expect(readLines(other)).toMatchObject({ isDamaged: true, end: second });
    expect(readLines(other)!.records.map(({ number }) => number)).toEqual([1]);
  }
  // A line taken out leaves a gap in the numbers.
  expect(readLines(Buffer.concat([whole.subarray(0, second), whole.subarray(third)]))).toMatchObject({
    isDamaged: true,
  });
});

test('each record is on the disk before append returns', () => {
  const log = logOf();
  const steps: string[] = [];
  const { writeSync, fdatasyncSync } = fs;
  jest.spyOn(fs, 'writeSync').mockImplementation(((...args: Parameters<typeof writeSync>) => {
    steps.push('write');
    return writeSync(...args);
  }) as typeof writeSync);
  jest.spyOn(fs, 'fdatasyncSync').mockImplementation((file) => {
    steps.push('sync');
    fdatasyncSync(file);
  });
  log.append(change('satu'), '2026-11-24T01:00:00Z');
  expect(steps).toEqual(['write', 'sync']);
});

test('on a full disk a record waits, leaves no half line behind, and is written with the next', () => {
  const log = logOf('satu');
  const { writeSync } = fs;
  jest.spyOn(fs, 'writeSync').mockImplementation(((
    file: number,
    content: Uint8Array,
    from: number,
    length: number,
    at: number,
  ) => {
    if (from > 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return writeSync(file, content, from, Math.min(length, 20), at);
  }) as typeof writeSync);
  expect(log.append(change('dua'), '2026-11-24T01:00:00Z')).toBe(false);
  expect(log.isWhole).toBe(false);
  expect(log.append(change('tiga'), '2026-11-24T01:00:00Z')).toBe(false);
  expect(titles(log.path)).toEqual(['satu']);
  jest.restoreAllMocks();
  expect(log.append(change('empat'), '2026-11-24T01:00:00Z')).toBe(true);
  expect(log.isWhole).toBe(true);
  expect(titles(log.path)).toEqual(['satu', 'dua', 'tiga', 'empat']);
  expect(log.read()!.isDamaged).toBe(false);
});

test('after a save only what came after its picture is left, with the requests that were answered', () => {
  const log = logOf('satu');
  log.append(change('dua'), '2026-11-24T01:00:00Z', ['id-2', { ok: true }]);
  const mark = log.mark();
  log.append(change('tiga'), '2026-11-24T01:00:00Z', ['id-3', { ok: true }]);
  log.announce('b', mark);
  log.begin('b', mark);
  expect(titles(log.path)).toEqual(['tiga']);
  const again = new ChangeLog(log.path);
  const read = again.read()!;
  expect(read.opening.base).toBe('b');
  again.resume(read);
  expect(again.answered.map(([id]) => id)).toEqual(['id-2', 'id-3']);
  again.append(change('empat'), '2026-11-24T01:00:00Z');
  expect(titles(log.path)).toEqual(['tiga', 'empat']);
});

test('closed with nothing left to tell it leaves no file, else it stays', () => {
  const empty = logOf('satu');
  empty.begin('b');
  empty.close();
  expect(empty.read()).toBeUndefined();
  // Also one that was only gone on with.
  const resumed = new ChangeLog(logOf().path);
  resumed.resume(resumed.read()!);
  resumed.close();
  expect(resumed.isThere).toBe(false);
  const full = logOf('satu');
  full.close();
  expect(titles(full.path)).toEqual(['satu']);
});
