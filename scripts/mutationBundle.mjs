/** Bundles of an instrumented tree's tests, and which of Stryker's questions stay in them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
/** What Stryker writes into the code: `is mutant 12 on?`, and `places 12 and 13 are reached`. */
export const MUTANT = /stryMutAct_9fa48\d*\("(\d+)"\)/g;
const PLACES = /stryCov_9fa48\d*\(([\d", ]+)\)/g;

/** The tests of `files` and what they reach, bundled: with all that is instrumented, or with that of `source` only. */
export async function bundleOf(files, source) {
  const entry = files.map((file) => `[${JSON.stringify(file)}, () => require('./${file}')]`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = [${entry}]`, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['fast-check', 'esbuild'],
    nodePaths: [path.join(ROOT, 'node_modules')],
    plugins: source ? [withOwnFolder, asWritten(source)] : [withOwnFolder],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** In a bundle all files would have the bundle's __dirname. */
const withOwnFolder = {
  name: 'own folder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.tsx?$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const folder = text.includes('__dirname') ? `const __dirname = ${JSON.stringify(path.dirname(file))};\n` : '';
      return { contents: folder + text, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** All of src but `source` as it is in the repository, without the questions that Stryker wrote into it. */
const asWritten = (source) => ({
  name: 'as written',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path: file }) => {
      const place = path.relative(process.cwd(), file);
      if (place === source) return null;
      return { contents: readFileSync(path.join(ROOT, place), 'utf8'), loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});

/**
 * Answers the bundle as a function for each mutant. In a day loop hundreds of questions would take longer than the loop,
 * so there only the mutant at hand is asked for, in a text of its own; elsewhere compiling is what takes time, so all
 * mutants share one text that knows the mutant at hand as a number.
 */
export function variantsOf(source, text) {
  const silent = text.replaceAll(PLACES, '0');
  if (source.startsWith('src/forecast/')) {
    return (id) => compiled(silent.replaceAll(MUTANT, (asked, each) => (each === id ? asked : 'false')));
  }
  const shared = compiled(silent.replaceAll(MUTANT, (asked, each) => `(mutantAtHand === ${each} && ${asked})`));
  return () => shared;
}

/** A bundle as a function that evaluates it anew each time. */
export const compiled = (text) =>
  new vm.Script(`(function (module, exports, require, strykerHits, mutantAtHand) {${text}\n})`).runInThisContext();

/** Counts in an array what is reached: Stryker's own counting by name takes ten times what the tests do. */
export function counting(bundle) {
  return bundle
    .replaceAll(MUTANT, 'false')
    .replaceAll(PLACES, (_, places) => `(${places.replaceAll(/"(\d+)"/g, 'strykerHits[$1]++')})`);
}
