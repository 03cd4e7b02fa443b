/**
 * Stryker's test runner for this repo. Its runner for jest starts jest anew for every mutant, which costs a hundred times
 * what the tests themselves take here. This one bundles the instrumented tree once for the first run, and once for each
 * file with that file's mutants and judges only; evaluates that anew for each mutant (so that no cache of a module
 * outlives it) and runs only the tests that reach it, the likeliest and quickest first, in this process: with the describe, test and
 * expect that jest is made of.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';

import { ModuleMocker } from 'jest-mock';
import { bundleOf, compiled, counting, MUTANT, variantsOf } from './mutationBundle.mjs';
import { isDrawn, keyOf } from './mutationKept.mjs';

/** Processor time in the first run beyond which a test judges only what no quicker one reaches. */
const longMilliseconds = (file) => {
  // Of the day loop it is the one test that plays whole lives.
  if (file === 'test/forecast/plainOffice.test.ts') return Number.POSITIVE_INFINITY;
  return file.startsWith('test/forecast') ? 1000 : 250;
};
/** Of the hits that Stryker allows, a hundred times those of the first run: twenty times are as endless, and sooner seen. */
const ENDLESS = 0.2;
/** Beside the instrumented tree: what each test took in the first run. */
const TIMES = 'milliseconds.json';

const require = createRequire(import.meta.url);
// Its entry for import has a default of hooks only.
const circus = require('jest-circus');

// The same cases for every mutant: it is killed by its change, not by a luckier draw. Nobody reads a smaller case here.
require('fast-check').configureGlobal({ seed: 40, numRuns: 50, endOnFailure: true });
Object.assign(globalThis, circus, { expect, jest: new ModuleMocker(globalThis) });

class Runner {
  static inject = tokens('options');
  #judges;
  #known;
  #oneIn;
  #isThorough;
  #milliseconds = new Map();
  /** By test, how many mutants of the file at hand it has killed. */
  #kills = new Map();
  /** Of the file whose mutants are at hand: they come file by file. */
  #bundle = { source: null, variantOf: null };

  constructor({ judges, known, oneIn, thorough }) {
    this.#isThorough = thorough;
    this.#judges = judges;
    this.#oneIn = oneIn;
    this.#known = Object.fromEntries(Object.entries(known).map(([source, keys]) => [source, new Set(keys)]));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** A runner that takes the place of one that was ended by an endless loop knows what the tests take from its file. */
  async init() {
    if (existsSync(TIMES)) this.#milliseconds = new Map(JSON.parse(readFileSync(TIMES, 'utf8')));
  }

  async dryRun() {
    const perTest = {};
    globalThis.__stryker__ = {};
    const bundle = await bundleOf([...new Set(Object.values(this.#judges).flat())].sort());
    const judgesOf = this.#judgesOfMutants();
    const hits = new Float64Array(judgesOf.length);
    const hitsSoFar = (file) => {
      const seen = [...hits.entries()].filter(([id, times]) => times > 0 && (!file || judgesOf[id].includes(file)));
      hits.fill(0);
      return Object.fromEntries(seen);
    };
    const loaded = collect(compiled(counting(bundle)), { hits });
    const fixed = hitsSoFar();
    const tests = await run(loaded, {
      bail: false,
      after: ({ id, file }) => {
        perTest[id] = hitsSoFar(file);
      },
    });
    for (const { id, timeSpentMs } of tests) this.#milliseconds.set(id, timeSpentMs);
    if (!this.#isThorough) sparing(perTest, tests);
    writeFileSync(TIMES, JSON.stringify([...this.#milliseconds]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: fixed, perTest } };
  }

  /** By number of the mutant: a test counts as reaching what it judges, or Stryker would wait for it, too. */
  #judgesOfMutants() {
    const found = [];
    for (const [source, judges] of Object.entries(this.#judges)) {
      for (const [, id] of readFileSync(source, 'utf8').matchAll(MUTANT)) found[id] = judges;
    }
    return found;
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit: hundredfold, disableBail }) {
    const [source, judges] = Object.entries(this.#judges).find(([each]) =>
      sandboxFileName.endsWith(path.normalize(`/${each}`)),
    );
    const key = keyOf(activeMutant);
    if (this.#known[source]?.has(key) || !isDrawn(key, this.#oneIn)) {
      // Its result is another, kept one, or none.
      return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    }
    if (this.#bundle.source !== source) {
      this.#bundle = { source, variantOf: variantsOf(source, await bundleOf(judges, source)) };
      this.#kills.clear();
    }
    const hitLimit = hundredfold && Math.ceil(hundredfold * ENDLESS);
    const stryker = { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined };
    globalThis.__stryker__ = stryker;
    const tests = await this.#judge(activeMutant.id, new Set(testFilter), !disableBail);
    for (const { id, status } of tests) {
      if (status === TestStatus.Failed) this.#kills.set(id, 1 + (this.#kills.get(id) ?? 0));
    }
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
  }

  /** A mutant that throws while a module loads fails every test that should have been there. */
  async #judge(mutant, only, bail) {
    // Neighbouring mutants die of the same tests.
    const rank = ({ id }) => (1 + (this.#milliseconds.get(id) ?? 0)) / (0.2 + (this.#kills.get(id) ?? 0));
    try {
      const files = new Set([...only].map(fileOf));
      const found = collect(this.#bundle.variantOf(mutant), { files, mutant }).filter(({ id }) => only.has(id));
      return await run(
        found.sort((a, b) => rank(a) - rank(b)),
        { bail },
      );
    } catch (error) {
      const failed = { timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) };
      return [...only].map((id) => ({ id, name: id, ...failed }));
    }
  }
}

/** Takes from the long tests what others reach as well. */
function sparing(perTest, tests) {
  const isLong = ({ id, cpuMs }) => cpuMs > longMilliseconds(fileOf(id));
  const reached = new Set(tests.filter((test) => !isLong(test)).flatMap(({ id }) => Object.keys(perTest[id])));
  for (const { id } of tests.filter(isLong)) {
    perTest[id] = Object.fromEntries(Object.entries(perTest[id]).filter(([mutant]) => !reached.has(mutant)));
  }
}

const fileOf = (id) => id.slice(0, id.indexOf(':'));

async function run(tests, { bail, after }) {
  const begun = new Set();
  const results = [];
  for (const test of tests) {
    const result = await resultOf(test, begun);
    after?.(test);
    results.push(result);
    if (bail && result.status === TestStatus.Failed) break;
  }
  return results;
}

/** The tests of `files` (all where undefined), from modules loaded anew. */
function collect(evaluate, { files, hits, mutant }) {
  const module = { exports: {} };
  evaluate(module, module.exports, require, hits, Number(mutant));
  const tests = [];
  for (const [file, load] of module.exports) {
    if (files && !files.has(file)) continue;
    circus.resetState();
    load();
    gather(circus.getState().rootDescribeBlock, [], file, tests);
  }
  circus.resetState();
  const seen = new Map();
  for (const test of tests) {
    const times = seen.get(test.id) ?? 0;
    seen.set(test.id, times + 1);
    if (times) test.id += ` #${times}`;
  }
  return tests;
}

function gather(block, above, file, tests) {
  const blocks = [...above, block];
  for (const child of block.children) {
    if (child.type === 'describeBlock') gather(child, blocks, file, tests);
    else if (child.mode !== 'skip' && child.mode !== 'todo') {
      const names = [...blocks.slice(1).map(({ name }) => name), child.name];
      tests.push({ id: `${file}: ${names.join(' ')}`, file, blocks, fn: child.fn });
    }
  }
}

async function resultOf({ id, file, blocks, fn }, begun) {
  const hooks = (kind) => blocks.flatMap((block) => block.hooks.filter(({ type }) => type === kind));
  const began = performance.now();
  const cpuBefore = process.cpuUsage().user;
  const result = { id, name: id, fileName: path.resolve(file), timeSpentMs: 0 };
  try {
    for (const block of blocks) {
      if (begun.has(block)) continue;
      begun.add(block);
      for (const hook of block.hooks) if (hook.type === 'beforeAll') await hook.fn.call({});
    }
    for (const hook of hooks('beforeEach')) await hook.fn.call({});
    await fn.call({});
    for (const hook of hooks('afterEach')) await hook.fn.call({});
    const cpuMs = (process.cpuUsage().user - cpuBefore) / 1000;
    return { ...result, timeSpentMs: performance.now() - began, cpuMs, status: TestStatus.Success };
  } catch (error) {
    return { ...result, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner)];
