/** The one gate: format, lint, types, build, tests. Stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';

const REPORT = 'test/output/jest.json';
/** On Windows npx is a script, which only a shell starts. */
const STARTED = { stdio: 'inherit', shell: process.platform === 'win32' };
/** A busy machine explains a few; more is a race (docs/decisions/2026-11-24-second-attempts.md). */
const MOST_SECOND_ATTEMPTS = 3;
const PROGRAMS = ['.', 'src/google', 'src/sidebar', 'src/local', 'src/local/page', 'test'];

mkdirSync('test/output', { recursive: true });
step('format and lint', 'biome', ['ci', '.']);
for (const program of PROGRAMS) step(`types of ${program}`, 'tsc', ['-p', program]);
step('build', 'node', ['build.mjs']);
// The tests try what was just built, and need not build it once for each file.
const tests = spawnSync('npx', ['jest', '--json', `--outputFile=${REPORT}`, ...process.argv.slice(2)], {
  ...STARTED,
  env: { ...process.env, BUILT: '.' },
});
const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'));
const again = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status, invocations }) => status === 'passed' && invocations > 1)
    .map(({ fullName }) => `${relative('.', name)}: ${fullName}`),
);
const retried = again.length > 0 ? `, ${again.length} passed at the second attempt: ${again.join('; ')}` : '';
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped${retried}`);
if (again.length > MOST_SECOND_ATTEMPTS)
  console.error(`✗ more than ${MOST_SECOND_ATTEMPTS} tests needed a second attempt: mend what races`);
process.exit(tests.status !== 0 || again.length > MOST_SECOND_ATTEMPTS ? 1 : 0);

function step(name, command, args) {
  const began = Date.now();
  const [program, ...rest] = command === 'node' ? ['node', ...args] : ['npx', command, ...args];
  const { status } = spawnSync(program, rest, STARTED);
  console.error(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(status ?? 1);
}
