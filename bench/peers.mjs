import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

/** What the benches against other languages have in common: building and running the peers, timing, rows. */
const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');

/** python3-simpy3 belongs to Debian's interpreter, which need not be the first on the path. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

export const peer = (name) => path.join(ROOT, 'bench/peers', name);

/** Compiles `<name>.c` of the peers; null without a compiler. */
export function buildC(scratch, name) {
  const program = path.join(scratch, name);
  const built = spawnSync('gcc', ['-O3', '-o', program, peer(`${name}.c`), '-lm']);
  if (built.status !== 0) return null;
  return { program, version: `gcc ${run('gcc', ['-dumpfullversion'], '')[0]}` };
}

/** The interpreter that has SimPy; null without one. */
export function findSimPy() {
  for (const program of PYTHONS) {
    const asked = spawnSync(program, ['-c', 'import simpy; print(simpy.__version__)'], { encoding: 'utf8' });
    if (asked.status === 0) return { program, version: asked.stdout.trim() };
  }
  return null;
}

/** The lines that a program prints. */
export function run(program, args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

/** What the given export lines, relative to the root, export: bundled as the add-on is. */
export function bundled(scratch, name, contents) {
  const outfile = path.join(scratch, `${name}.cjs`);
  buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    target: 'es2020',
    outfile,
    logLevel: 'error',
  });
  return createRequire(pathToFileURL(outfile))(outfile);
}

export const ms = (value) => `${value.toFixed(1)} ms`;

export const ratioRow = (what, ratio, most) => ({
  what,
  measured: `${ratio.toFixed(2)} x`,
  target: `<= ${most} x`,
  ok: ratio <= most,
});

export const speedupRow = (what, ratio, least) => ({
  what,
  measured: `${ratio.toFixed(1)} x`,
  target: `>= ${least} x`,
  ok: ratio >= least,
});

/** Processor time, the collector's threads included: what else the machine is doing meanwhile doesn't count. */
export function processorMilliseconds(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
