import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as actions from '../../src/actions';

const folder = path.join(__dirname, '../../src/actions');

test('every file of src/actions that holds an action is in its index, under its own name', () => {
  const names = readdirSync(folder)
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => name !== 'index')
    .filter((name) => Object.values(require(path.join(folder, name))).some(isAction));
  expect(Object.keys(actions).sort()).toEqual(names.sort());
});

test('no two actions share a caption: Riwayat tells them apart by it', () => {
  const captions = Object.values(actions).map((action) => action.caption);
  expect(new Set(captions).size).toBe(captions.length);
});

function isAction(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'decide' in value;
}
