/** Results of mutation testing, kept per source file: whether they are still good, and what of them stays so. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEPT = 'test/output/mutation';
const IMPORTS = /^import\s[^;]*;$/gms;

/** null where the file was never measured. */
export function keptOf(source) {
  const file = path.join(KEPT, `${source}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** `state` is what stateOf answered when the measuring began; one in `oneIn` mutants was judged. */
export function keep(source, { state, oneIn, mutants }) {
  const file = path.join(KEPT, `${source}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  const at = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' }).trim();
  writeFileSync(file, JSON.stringify({ at, ...state, oneIn, mutants }, null, 1));
}

/** What a result stands on: the file itself and, line by line, the tests that judge it. */
export function stateOf(source, oracle) {
  const tests = oracle.map((file) => [file, readFileSync(file, 'utf8')]);
  return {
    written: digestOf(readFileSync(source)),
    digest: digestOf(source, readFileSync(source), ...tests.flat()),
    tests: Object.fromEntries(tests.map(([file, text]) => [file, linesOf(text)])),
  };
}

/**
 * The mutants that need not be judged anew: all where nothing changed (of which a part was judged, perhaps), and where
 * tests were only added those that a test noticed whose file has kept every line since, in its order (imports aside). A
 * change of the file itself leaves none.
 */
export function stillKnown(kept, state) {
  if (kept?.digest === state.digest) return kept.mutants.filter(({ status }) => status !== 'Ignored');
  if (kept?.written !== state.written) return [];
  const files = Object.keys(kept.tests);
  const grown = files.filter((file) => isWithin(kept.tests[file], state.tests[file] ?? []));
  return kept.mutants.filter(({ status, killedBy }) =>
    killedBy
      ? grown.some((file) => killedBy.startsWith(`${file}:`))
      : status === 'Timeout' && grown.length === files.length,
  );
}

/** Says which mutant of a file it is, whatever else was changed in the same run; lines and columns from 1. */
export function keyOf({ location: { start, end }, mutatorName, replacement }, first = 1) {
  const places = [start.line, start.column, end.line, end.column].map((each) => each + first);
  return [...places, mutatorName, replacement].join(' ');
}

/** Whether a mutant is among those judged where only one in so many is: drawn by its own name, whoever asks. */
export const isDrawn = (key, oneIn) => Number.parseInt(digestOf(key).slice(0, 8), 16) % oneIn === 0;

function isWithin(lines, more) {
  let at = 0;
  for (const line of more) if (line === lines[at]) at++;
  return at === lines.length;
}

function linesOf(text) {
  const lines = text.replaceAll(IMPORTS, '').split('\n');
  return lines.filter((line) => line.trim()).map((line) => digestOf(line).slice(0, 8));
}

function digestOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
