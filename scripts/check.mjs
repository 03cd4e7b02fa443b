/** The one gate: format, lint, types, build, tests. Stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const REPORT = 'test/output/jest.json';
/** On Windows npx is a script, which only a shell starts. */
const STARTED = { stdio: 'inherit', shell: process.platform === 'win32' };
const PROGRAMS = ['.', 'src/google', 'src/sidebar', 'src/local', 'src/local/page', 'test'];

mkdirSync('test/output', { recursive: true });
step('format and lint', 'biome', ['ci', '.']);
for (const program of PROGRAMS) step(`types of ${program}`, 'tsc', ['-p', program]);
step('build', 'node', ['build.mjs']);
let { status, report } = jest(process.argv.slice(2));
const failed = report.testResults.filter((file) => file.status === 'failed').map((file) => file.name);
let failures = report.numFailedTests;
// A browser on a busy machine can be late once. What failed is run again, alone; a real fault fails again.
if (status !== 0 && failed.length > 0 && failed.length <= 3) {
  console.error(`• run again, alone: ${failed.join(', ')}`);
  const again = jest(['--maxWorkers=1', '--runTestsByPath', ...failed]);
  status = again.status;
  failures = again.report.numFailedTests;
}
const { numTotalTests, numPendingTests } = report;
console.log(`${numTotalTests - numPendingTests - failures} passed, ${failures} failed, ${numPendingTests} skipped`);
process.exit(status);

function jest(args) {
  const run = spawnSync('npx', ['jest', '--json', `--outputFile=${REPORT}`, ...args], STARTED);
  return { status: run.status ?? 1, report: JSON.parse(readFileSync(REPORT, 'utf8')) };
}

function step(name, command, args) {
  const began = Date.now();
  const [program, ...rest] = command === 'node' ? ['node', ...args] : ['npx', command, ...args];
  const { status } = spawnSync(program, rest, STARTED);
  console.error(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(status ?? 1);
}
