import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SavedWorkbook, toSaved } from '../../../src/local/file/saved';
import { Saving } from '../../../src/local/file/saving';
import { Store } from '../../../src/local/file/store';
import { WorkbookModel } from '../../../src/local/model/workbook';
import { eventually } from '../../eventually';

const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-saving-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function blankWorkbook(): SavedWorkbook {
  const workbook = new WorkbookModel({ locale: 'id_ID', zone: 'Asia/Jakarta' });
  workbook.addSheet('Desa');
  return toSaved(workbook, { scriptProperties: new Map(), userProperties: new Map(), triggers: [] });
}

test('flushing says whether the file holds everything, and a failed save is tried again', async () => {
  const store = new Store(join(folder, 'buku.xlsx'));
  const told: string[] = [];
  const saving = new Saving({
    store,
    take: blankWorkbook,
    saved: () => told.push('saved'),
    failed: (error) => told.push(error.message),
  });
  saving.changed();
  const save = jest.spyOn(store, 'save').mockImplementationOnce(() => {
    throw new Error('penuh');
  });
  expect(await saving.flush()).toBe(false);
  expect(store.exists()).toBe(false);
  expect(await saving.flush()).toBe(true);
  expect(store.exists()).toBe(true);
  expect(await saving.flush()).toBe(true);
  expect(save).toHaveBeenCalledTimes(2);
  expect(told).toEqual(['penuh', 'saved']);
});

test('what changed while the file was built is not told as saved before it is', async () => {
  const store = new Store(join(folder, 'sibuk.xlsx'));
  const told: string[] = [];
  let takes = 0;
  const saving: Saving = new Saving({
    store,
    take: () => {
      if (++takes === 1) queueMicrotask(() => saving.changed());
      return blankWorkbook();
    },
    saved: () => told.push(`saved after ${takes}`),
    failed: (error) => told.push(error.message),
  });
  saving.changed();
  expect(await saving.flush()).toBe(true);
  expect(told).toEqual([]);
  expect(await saving.flush()).toBe(true);
  expect(told).toEqual(['saved after 2']);
});

test('a save that failed is tried again by itself', async () => {
  jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] });
  const store = new Store(join(folder, 'dibuka-excel.xlsx'));
  jest.spyOn(store, 'save').mockImplementationOnce(() => {
    throw new Error('sedang dibuka');
  });
  const saving = new Saving({ store, take: blankWorkbook, saved: () => undefined, failed: () => undefined });
  saving.changed();
  await saving.flush();
  expect(store.exists()).toBe(false);
  await jest.advanceTimersByTimeAsync(60_000);
  jest.useRealTimers();
  // Building the file takes real time beside the timers.
  await eventually(() => expect(store.exists()).toBe(true));
});
