/**
 * The long attacks: random sequences of everything that can be done, and every place and order that `npm test` samples.
 *
 *   npm run soak                             10,000 sequences, then all crash points and deeper interleavings
 *   npm run soak -- --sequences 500          fewer
 *   npm run soak -- --seed 7                 others
 *   npm run soak -- --only-sequences         without what follows them
 *   npm run soak -- --replay soak-gagal.txt  the steps of a failing sequence, one after the other
 *
 * What ran is noted in test/output/soak.jsonl by commit and seed, so that a soak that was stopped goes on where it was; a
 * seed that broke stays in the count until it runs clean. On a tree with changes that aren't committed nothing is noted.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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

/** How jest ends when a test failed. */
const FAILED = 1;

function jest(file, more) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '-i', file], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  return status ?? 130;
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

/** What ran at this commit, by seed: clean, or broken and not yet clean. */
function record(soaked) {
  const lines = existsSync(RECORD) ? readFileSync(RECORD, 'utf8').split('\n').filter(Boolean) : [];
  const ours = lines.map((line) => JSON.parse(line)).filter(({ commit }) => commit === soaked);
  return new Map(ours.map((one) => [one.seed, one]));
}

const isBroken = ({ broken }) => broken === true;

function soakSequences() {
  const wanted = Number(values.sequences ?? 10_000);
  const first = Number(values.seed ?? 1);
  const soaked = commit();
  mkdirSync(dirname(RECORD), { recursive: true });
  const started = Date.now();
  for (let done = 0, seed = first; done < wanted; done += PORTION, seed++) {
    const sequences = Math.min(PORTION, wanted - done);
    const before = soaked ? record(soaked).get(seed) : undefined;
    if (before && !isBroken(before) && before.sequences >= sequences) continue;
    const status = jest('test/attack/model.test.ts', {
      ...{ SEQUENCES: String(sequences), SEED: String(seed), FAILING },
      ...(soaked ? { RECORD, COMMIT: soaked } : {}),
    });
    if (status !== 0) {
      // A process that was stopped from outside broke nothing.
      if (soaked && status === FAILED)
        appendFileSync(RECORD, `${JSON.stringify({ commit: soaked, seed, broken: true })}\n`);
      process.exit(status);
    }
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${done + sequences} of ${wanted} sequences, seeds ${first} to ${seed}, ${seconds} s, each clean`);
  }
  if (soaked) tell([...record(soaked).values()]);
}

/** All that ran at this commit, with the seeds that broke, and that every action was done in it. */
function tell(all) {
  const broken = all.filter(isBroken).map(({ seed }) => seed);
  const portions = all.filter((one) => !isBroken(one));
  const sum = (of) => portions.reduce((total, portion) => total + of(portion), 0);
  const outcome = broken.length === 0 ? '0 broken' : `clean; broken and not mended: seeds ${broken.join(', ')}`;
  console.log(`${sum((one) => one.sequences)} sequences of ${sum((one) => one.steps)} steps, ${outcome}`);
  if (broken.length > 0) process.exitCode = 1;
  const counts = {};
  for (const { accepted } of portions) {
    for (const [action, times] of Object.entries(accepted)) counts[action] = (counts[action] ?? 0) + times;
  }
  console.log(JSON.stringify(counts));
  const never = Object.keys(counts).filter((action) => counts[action] === 0);
  if (never.length === 0) return;
  console.error(`never done in them: ${never.join(', ')}`);
  process.exit(1);
}

if (values.replay) {
  process.exitCode = jest('test/attack/model.test.ts', { REPLAY: resolve(values.replay) });
} else {
  soakSequences();
  const attacks = [...['crash', 'crashMenu', 'together'], ...['hostile', 'hostileForms', 'hostileMerge', 'importFuzz']];
  const more = values['only-sequences'] ? [] : attacks;
  for (const file of more) process.exitCode = jest(`test/attack/${file}.test.ts`, { SOAK: '1' }) || process.exitCode;
}
