/**
 * `npm run calibrate`: forecasts synthetic offices whose truth is known, prints how often the quantiles hold and writes
 * docs/calibration.md with its picture. Seeded: the same engine gives the same figures on every machine.
 * `npm run calibrate -- --outages` plays offices whose outages aren't as believed, `-- --worlds` offices of which the
 * engine's model is wrong; each writes its part of the page alone.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import * as outages from './calibrationOutages.mjs';
import { keptPart, withPart } from './calibrationPart.mjs';
import { reliabilityPicture, report } from './calibrationReport.mjs';
import * as worlds from './calibrationWorlds.mjs';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const DOCUMENT = path.join(ROOT, 'docs/calibration.md');
const HISTORIES = [30, 60, 120];
const RUNS = [
  { name: 'clearDate', offices: 2000, seed: 40, replications: 200 },
  { name: 'simulate', offices: 1200, seed: 41, replications: 200 },
];

if (isMainThread) await calibrate();
else await work(workerData);

async function calibrate() {
  const began = performance.now();
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'siap-ktp-calibrate-'));
  try {
    const bundle = path.join(scratch, 'calibration.mjs');
    await build({
      entryPoints: [path.join(ROOT, 'test/forecast/calibration.ts')],
      bundle: true,
      format: 'esm',
      outfile: bundle,
      logLevel: 'error',
    });
    const machine = `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.version}, ${os.type()} ${os.release()}`;
    const secondsSo = () => Math.round((performance.now() - began) / 1000);
    const before = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '';
    const measures = await import(pathToFileURL(bundle).href);
    const { binomialBand } = measures;
    const write = ({ HEAD, rowOf }, rows, partOf) => {
      console.log(rows.map(rowOf).join('\n'));
      const part = partOf(rows, { machine, seconds: secondsSo(), binomialBand });
      writeFileSync(DOCUMENT, withPart(before, HEAD, part));
    };
    if (process.argv.includes('--outages'))
      return write(outages, outages.playOutages(measures, showProgress), outages.outagesPart);
    if (process.argv.includes('--worlds'))
      return write(worlds, worlds.playWorlds(measures, showProgress), worlds.worldsPart);
    const done = RUNS.map(() => 0);
    const trials = await Promise.all(
      RUNS.map((run, place) =>
        trialsOf(run, bundle, (count) => {
          done[place] = count;
          showProgress(RUNS.map(({ name, offices }, each) => `${name} ${done[each]}/${offices}`).join(', '));
        }),
      ),
    );
    process.stderr.write('\n');
    const seconds = secondsSo();
    const played = report({ trials: trials.flat(), runs: RUNS, histories: HISTORIES, machine, seconds, measures });
    const parts = [outages.HEAD, worlds.HEAD].map((head) => [head, keptPart(before, head)]);
    const text = parts.reduce((page, [head, part]) => (part === null ? page : withPart(page, head, part)), played);
    console.log(text);
    writeFileSync(DOCUMENT, text);
    writeFileSync(path.join(ROOT, 'docs/gambar/calibration.svg'), reliabilityPicture(trials.flat(), measures));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function trialsOf(run, bundle, onProgress) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { run, bundle } });
    worker.on('message', (message) => (typeof message === 'number' ? onProgress(message) : resolve(message)));
    worker.on('error', reject);
  });
}

async function work({ run, bundle }) {
  const { cellTrials, officeTrials } = await import(pathToFileURL(bundle).href);
  const trials = [];
  for (let index = 0; index < run.offices; index++) {
    trials.push(
      ...(run.name === 'clearDate'
        ? cellTrials(run.seed, index, HISTORIES)
        : officeTrials(run.seed, index, HISTORIES, run.replications)),
    );
    if ((index + 1) % 50 === 0) parentPort.postMessage(index + 1);
  }
  parentPort.postMessage(trials);
}

function showProgress(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`);
  else process.stderr.write(`${line}\n`);
}
