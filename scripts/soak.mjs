/**
 * The long attacks: random sequences of everything that can be done, and every place and order that `npm test` samples.
 *
 *   npm run soak                             10,000 sequences, then all crash points and deeper interleavings
 *   npm run soak -- --sequences 500          fewer
 *   npm run soak -- --seed 7                 others
 *   npm run soak -- --only-sequences         without what follows them
 *   npm run soak -- --replay soak-gagal.txt  the steps of a failing sequence, one after the other
 *
 * What ran clean is noted in test/output/soak.jsonl by commit and seed, so that a soak that was stopped goes on where it
 * was. On a tree with changes that aren't committed nothing is noted.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    sequences: { type: 'string' },
    seed: { type: 'string' },
    replay: { type: 'string' },
    'only-sequences': { type: 'boolean' },
  },
});
/** Sequences of one process, so that one that fails tells soon and memory doesn't grow. */
const PORTION = 500;
const FAILING = join(root, 'soak-gagal.txt');
const RECORD = join(root, 'test/output/soak.jsonl');

function jest(file, more) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '-i', file], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The commit that is soaked; '' when what lies here is none. */
function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : '';
  } catch {
    return '';
  }
}

function soakSequences() {
  const wanted = Number(values.sequences ?? 10_000);
  const first = Number(values.seed ?? 1);
  const soaked = commit();
  const lines = existsSync(RECORD) ? readFileSync(RECORD, 'utf8').split('\n').filter(Boolean) : [];
  const known = new Map(lines.map((line) => JSON.parse(line)).map((one) => [`${one.commit} ${one.seed}`, one]));
  mkdirSync(dirname(RECORD), { recursive: true });
  const started = Date.now();
  let steps = 0;
  for (let done = 0, seed = first; done < wanted; done += PORTION, seed++) {
    const sequences = Math.min(PORTION, wanted - done);
    const ran = soaked ? known.get(`${soaked} ${seed}`) : undefined;
    if (ran?.sequences >= sequences) {
      steps += ran.steps;
      console.log(`seed ${seed}: ${ran.sequences} sequences of ${ran.steps} steps ran clean before`);
      continue;
    }
    jest('test/attack/model.test.ts', {
      ...{ SEQUENCES: String(sequences), SEED: String(seed), FAILING },
      ...(soaked ? { RECORD, COMMIT: soaked } : {}),
    });
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${done + sequences} of ${wanted} sequences, seeds ${first} to ${seed}, ${seconds} s, 0 broken`);
  }
  if (steps > 0) console.log(`${steps} steps of them from the record`);
}

if (values.replay) {
  jest('test/attack/model.test.ts', { REPLAY: join(process.cwd(), values.replay) });
} else {
  soakSequences();
  const more = values['only-sequences'] ? [] : ['crash', 'crashMenu', 'together', 'hostile'];
  for (const file of more) jest(`test/attack/${file}.test.ts`, { SOAK: '1' });
}
