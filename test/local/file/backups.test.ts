import fs, { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Backups, thinned } from '../../../src/local/file/backups';
import { hashOf } from '../../../src/local/log/lines';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Tuesday, 12.00 in Jakarta. */
const NOON = Date.UTC(2026, 10, 24, 5);

afterEach(() => jest.restoreAllMocks());

beforeAll(() => {
  process.env.TZ = 'Asia/Jakarta';
});

/** As the folder stands after saves at these moments, thinned after each. */
function kept(moments: readonly number[]): number[] {
  let left: number[] = [];
  for (const moment of moments) left = [...thinned([...left, moment], moment)].sort((a, b) => a - b);
  return left;
}

const officeDays = (days: number) =>
  Array.from({ length: days }, (_, day) => NOON - (days - 1 - day) * DAY).flatMap((noon) =>
    // From 8.00 to 12.00, a save every two minutes.
    Array.from({ length: 121 }, (_, i) => noon - 4 * HOUR + i * 2 * MINUTE),
  );

test('a hundred days of work leave hours, days and weeks to go back to', () => {
  const saves = kept(officeDays(100));
  const ages = saves.map((moment) => NOON - moment).sort((a, b) => a - b);
  expect(ages.slice(0, 3)).toEqual([0, 2 * MINUTE, 4 * MINUTE]);
  const inLast = (from: number, until: number) => ages.filter((age) => age >= from && age < until).length;
  // Six slots of ten minutes begin in an hour, or seven with the one just begun, and two of the newest stand close by.
  expect(inLast(0, HOUR)).toBeGreaterThanOrEqual(6);
  expect(inLast(0, HOUR)).toBeLessThanOrEqual(9);
  expect(inLast(HOUR, 4 * HOUR + 1)).toBeGreaterThanOrEqual(3);
  expect(inLast(DAY, 14 * DAY)).toBe(13);
  // Eight weeks, of which the first or the last is cut in two.
  expect([8, 9]).toContain(inLast(14 * DAY, 70 * DAY));
  expect(inLast(70 * DAY, 200 * DAY)).toBe(0);
  expect(saves.length).toBeLessThan(45);
  // Of each earlier day the last save: noon.
  for (const age of ages.filter((found) => found >= DAY && found < 14 * DAY)) expect(age % DAY).toBe(0);
});

test('a day ends at midnight in the office', () => {
  const midnight = Date.UTC(2026, 10, 11, 17);
  const [before, after] = [midnight - 20 * MINUTE, midnight + 20 * MINUTE];
  const fill = [NOON - 2, NOON - 1, NOON];
  expect([...thinned([before, after, ...fill], NOON)]).toEqual(expect.arrayContaining([before, after]));
  const noonOfThatDay = midnight - 12 * HOUR;
  expect(thinned([noonOfThatDay, before, ...fill], NOON).has(noonOfThatDay)).toBe(false);
});

test('an office that saved last long ago keeps its newest', () => {
  expect(
    [
      ...thinned(
        [1, 2, 3, 4].map((day) => day * DAY),
        NOON,
      ),
    ].length,
  ).toBe(3);
});

test('only its own files are thinned out, and a save is found by its hash', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-cadangan-'));
  const backups = new Backups(folder);
  writeFileSync(join(folder, 'sebelum-opname.xlsx'), 'milik orang');
  for (let i = 0; i < 8; i++) backups.keep(Buffer.from(`isi ${i}`), NOON + i);
  expect(readdirSync(folder).sort()).toEqual([
    ...[5, 6, 7].map((i) => `2026-11-24T05-00-00-00${i}Z.xlsx`),
    'sebelum-opname.xlsx',
  ]);
  expect(backups.find(hashOf('isi 6'))?.toString()).toBe('isi 6');
  expect(backups.find(hashOf('isi 1'))).toBeUndefined();
});

test('a save that the disk has no room for, or that was broken off, leaves nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-cadangan-'));
  const backups = new Backups(folder);
  const brokenOff = '.2026-11-24T04-59-59-000Z.xlsx.baru';
  for (const name of [brokenOff, '.milik-orang.xlsx.baru']) writeFileSync(join(folder, name), 'sepa');
  for (const [name, at] of [
    ['writeSync', 0],
    ['fsyncSync', 1],
    ['renameSync', 2],
  ] as const) {
    jest.spyOn(fs, name as 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    expect(() => backups.keep(Buffer.from('isi'), NOON + at)).toThrow('no space left');
    jest.restoreAllMocks();
    expect(readdirSync(folder)).toEqual(['.milik-orang.xlsx.baru']);
  }
  backups.keep(Buffer.from('isi'), NOON);
  expect(backups.moments()).toEqual([NOON]);
});
