/**
 * `npm run mutate [file or folder …]`: changes src/forecast and src/domain one place at a time (Stryker) and counts the
 * changes that no test notices. A result is kept per file and stays good until the file or a test that reaches it
 * changes, so an interrupted run goes on where it stopped; where tests were only added, what they noticed before stays
 * noticed, and where a part was judged, only the rest is. docs/mutation.md is written from all that is kept.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
// For the clock zone that it sets, too.
import '../jest.config.mjs';
import { isDrawn, keep, keptOf, keyOf, stateOf, stillKnown } from './mutationKept.mjs';
import { oracleOf } from './mutationOracle.mjs';
import { writeReport } from './mutationReport.mjs';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const FOLDERS = ['src/forecast', 'src/domain'];
const BATCH = 4;
const NOTICED = new Set(['Killed', 'Timeout']);

process.chdir(ROOT);
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean' },
    concurrency: { type: 'string', default: '1' },
    'one-in': { type: 'string', default: '1' },
    report: { type: 'boolean' },
    thorough: { type: 'boolean' },
  },
});
const oneIn = Number(asked['one-in']);
const wanted = (positionals.length ? positionals : FOLDERS).flatMap(sourcesIn);
if (!asked.report) {
  await mutateAll(wanted);
}
const everything = FOLDERS.flatMap(sourcesIn).map((source) => {
  const kept = keptOf(source);
  return { source, kept, current: kept?.digest === stateOf(source, oracleOf(source)).digest };
});
writeReport(FOLDERS, everything);

/** Files of types and lists only have nothing that can be mutated; Stryker itself says so. */
function sourcesIn(place) {
  if (!FOLDERS.some((folder) => path.normalize(place).startsWith(folder))) {
    console.error(`${place} is not in ${FOLDERS.join(' or ')}`);
    process.exit(1);
  }
  if (statSync(place).isFile()) return [path.normalize(place)];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(place, name))
    .sort();
}

/** A batch shares one start and one first run of its tests; what is interrupted is lost for its batch only. */
async function mutateAll(sources) {
  const due = sources.filter((source) => {
    const kept = keptOf(source);
    if (asked.thorough) return kept?.mutants.some(({ status }) => status === 'Survived');
    return asked.again || kept?.digest !== stateOf(source, oracleOf(source)).digest || kept.oneIn > oneIn;
  });
  console.log(`${sources.length - due.length} of ${sources.length} files kept`);
  for (let from = 0; from < due.length; from += BATCH) {
    const began = performance.now();
    const batch = due.slice(from, from + BATCH).map((source) => {
      const state = stateOf(source, oracleOf(source));
      const known = asked.again ? [] : stillKnown(keptOf(source), state);
      if (!asked.thorough) return { source, oracle: oracleOf(source), state, known };
      return {
        source,
        oracle: oracleOf(source, true),
        state,
        known: known.filter(({ status }) => NOTICED.has(status)),
      };
    });
    const results = await resultsOf(batch);
    for (const { source, state, known } of batch) {
      const before = new Map(known.map((mutant) => [mutant.key, mutant]));
      const found = results.get(source).map((mutant) => before.get(mutant.key) ?? mutant);
      // Drawn ones only: what was noticed before would make the sample better than the whole.
      const mutants = found.filter(({ key, status }) => status === 'Ignored' || isDrawn(key, oneIn));
      keep(source, { state, oneIn, mutants });
      printMissed(source, mutants);
    }
    console.log(`${from + batch.length}/${due.length}: ${Math.round((performance.now() - began) / 1000)} s`);
  }
}

function printMissed(source, mutants) {
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  console.log(`${source}: ${mutants.length} mutants, ${missed.length} not noticed`);
  for (const { line, mutator, was, replacement, status } of missed) {
    console.log(`    ${line} ${mutator}${status === 'NoCoverage' ? ' (never run)' : ''}: ${was} -> ${replacement}`);
  }
}

async function resultsOf(batch) {
  const stryker = new Stryker({
    mutate: batch.map(({ source }) => source),
    testRunner: 'in-process',
    plugins: [path.join(ROOT, 'scripts/mutationRunner.mjs')],
    judges: Object.fromEntries(batch.map(({ source, oracle }) => [source, oracle])),
    known: Object.fromEntries(batch.map(({ source, known }) => [source, known.map(({ key }) => key)])),
    oneIn,
    thorough: asked.thorough ?? false,
    coverageAnalysis: 'perTest',
    // A value made while a module loads is a table of constants; a test of it would be its copy.
    ignoreStatic: true,
    // Only for TypeScript's own JavaScript interface, which version 7 doesn't have.
    tsconfigFile: 'none.json',
    ignorePatterns: ['**', '!src/**', '!test/**', '!package.json', 'test/output'],
    symlinkNodeModules: false,
    // Not below the root: jest would find the copied tests there.
    tempDirName: path.join(os.tmpdir(), 'siap-ktp-mutate'),
    concurrency: Number(asked.concurrency),
    // Added to one and a half times what the tests of a mutant take: the machine may be busy.
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    reporters: process.stdout.isTTY ? ['progress'] : process.env.MUTATE_LOG ? ['progress-append-only'] : [],
    fileLogLevel: 'off',
    logLevel: process.env.MUTATE_LOG ?? 'error',
    allowConsoleColors: false,
    warnings: { unknownOptions: false },
  });
  const results = await stryker.runMutationTest();
  const bySource = new Map(batch.map(({ source }) => [source, []]));
  for (const each of results.map(plain)) bySource.get(each.source).push(each);
  return bySource;
}

function plain(mutant) {
  const { fileName, status, mutatorName, replacement, killedBy } = mutant;
  const { start, end } = mutant.location;
  const source = path.relative(ROOT, fileName);
  const lines = readFileSync(source, 'utf8').split('\n');
  return {
    key: keyOf(mutant, 0),
    source,
    status,
    line: start.line,
    mutator: mutatorName,
    was: textBetween(lines, start, end),
    replacement: replacement.replaceAll(/\s+/g, ' '),
    killedBy: killedBy?.[0],
  };
}

function textBetween(lines, start, end) {
  const taken = lines.slice(start.line - 1, end.line);
  taken[taken.length - 1] = taken.at(-1).slice(0, end.column - 1);
  taken[0] = taken[0].slice(start.column - 1);
  return taken.join(' ').replaceAll(/\s+/g, ' ');
}
