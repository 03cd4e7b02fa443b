/**
 * The long attacks: random sequences of everything that can be done, and every place and order that `npm test` samples.
 *
 *   npm run soak                             10,000 sequences, then all crash points and deeper interleavings
 *   npm run soak -- --sequences 500          fewer
 *   npm run soak -- --seed 7                 others
 *   npm run soak -- --replay soak-gagal.txt  the steps of a failing sequence, one after the other
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { sequences: { type: 'string' }, seed: { type: 'string' }, replay: { type: 'string' } },
});
/** Sequences of one process, so that one that fails tells soon and memory doesn't grow. */
const PORTION = 250;
const FAILING = join(root, 'soak-gagal.txt');

function jest(file, more) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '-i', file], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (values.replay) {
  jest('test/attack/model.test.ts', { REPLAY: join(process.cwd(), values.replay) });
} else {
  const wanted = Number(values.sequences ?? 10_000);
  const first = Number(values.seed ?? 1);
  const started = Date.now();
  for (let done = 0, seed = first; done < wanted; done += PORTION, seed++) {
    const sequences = Math.min(PORTION, wanted - done);
    jest('test/attack/model.test.ts', { SEQUENCES: String(sequences), SEED: String(seed), FAILING });
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${done + sequences} of ${wanted} sequences, seeds ${first} to ${seed}, ${seconds} s, 0 broken`);
  }
  for (const file of ['crash', 'crashMenu', 'together', 'hostile']) jest(`test/attack/${file}.test.ts`, { SOAK: '1' });
}
