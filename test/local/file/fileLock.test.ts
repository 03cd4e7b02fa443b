import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';

import { join } from 'node:path';
import { FileLock } from '../../../src/local/file/fileLock';

const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-kunci-'));
const path = join(folder, '.buku.terkunci');
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(path, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const holder = () => JSON.parse(readFileSync(path, 'utf8')).pid;

test('a lock appears whole or not at all: nobody can read one that names no holder yet', () => {
  const link = fs.linkSync;
  const seen: unknown[] = [];
  jest.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
    seen.push([existsSync(path), JSON.parse(readFileSync(from, 'utf8')).pid]);
    link(from, to);
  });
  const lock = new FileLock(path);
  lock.take('buku');
  expect(seen).toEqual([[false, process.pid]]);
  expect(holder()).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['.buku.terkunci']);
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test('a disk without second names for files is locked as well', () => {
  jest.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw Object.assign(new Error('no links'), { code: 'EPERM' });
  });
  new FileLock(path).take('buku');
  expect(holder()).toBe(process.pid);
  expect(() => new FileLock(path).take('buku')).toThrow('sedang dibuka oleh npm start lain');
});

test('one that lives keeps it; that of a process that is no more is taken over', () => {
  new FileLock(path).take('buku');
  expect(() => new FileLock(path).take('buku')).toThrow(`proses ${process.pid}`);
  writeFileSync(path, JSON.stringify({ pid: 2 ** 30, computer: hostname(), started: null }));
  new FileLock(path).take('buku');
  expect(holder()).toBe(process.pid);
});
