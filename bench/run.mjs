/**
 * `npm run bench`: the numbers that the project promises, with the machine they were taken on. Ratios where there is a
 * peer; never part of the tests, since machines are noisy. Ends with those that weren't met, and then with 1.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { buildAddOn } from '../build.mjs';
import { benchCounters } from './counters.mjs';
import { benchForecast } from './forecast.mjs';
import { benchLedger } from './ledger.mjs';
import { benchPaste } from './paste.mjs';
import { processorMilliseconds } from './peers.mjs';
import { benchPrint } from './print.mjs';
import { benchReports } from './reports.mjs';
import { benchSidebar } from './sidebar.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const scratch = mkdtempSync(path.join(root, 'node_modules', '.bench-'));
const dist = path.join(scratch, 'dist');
const missed = [];

try {
  console.log(
    `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.version}, ${os.type()} ${os.release()}`,
  );
  await buildAddOn(dist);
  print('The bundle', bundleRows());
  // Before the office's tens of thousands of rows fill the heap: C starts in a fresh process as well.
  print('The forecast', await benchForecast());
  print('The counters', await benchCounters());
  print('The ledger', await benchLedger());
  print('Service calls', await officeRows());
  print('Reports', await benchReports());
  print('Printing', await benchPrint(dist));
  print('The sidebar', await benchSidebar(dist));
  print('A paste of 100,000 rows', await benchPaste());
  const page = path.join(root, 'bench', 'page.mjs');
  if (existsSync(page)) print('The local host', await (await import(pathToFileURL(page).href)).benchPage());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(missed.length === 0 ? '\nEvery number is met.' : `\nNot met:\n  ${missed.join('\n  ')}`);
if (missed.length > 0) process.exitCode = 1;

function bundleRows() {
  const scripts = ['code.js', 'parts.js', 'actions.js'].map((name) => readFileSync(path.join(dist, name), 'utf8'));
  const loads = Array.from({ length: 41 }, () => {
    const context = vm.createContext(Object.create(null));
    return processorMilliseconds(() => {
      // Compiled anew each time, as a script host does; the first call starts what the scripts hold.
      for (const script of scripts) vm.runInContext(`${script}\n//${Math.random()}`, context);
      vm.runInContext('SiapKTP()', context);
    });
  });
  return [
    row('dist/code.js', statSync(path.join(dist, 'code.js')).size / 1024, 'KB', 250),
    row('all scripts', Buffer.byteLength(scripts.join('')) / 1024, 'KB', 640),
    row('dist/sidebar.html', statSync(path.join(dist, 'sidebar.html')).size / 1024, 'KB', 180),
    row('loading and starting them in an empty vm, processor time', median(loads), 'ms', 25),
  ];
}

async function officeRows() {
  const outfile = path.join(scratch, 'office.mjs');
  await build({
    entryPoints: [path.join(root, 'bench/office.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const { callsOf, logCost, postingCost, receiptCosts } = await import(pathToFileURL(outfile).href);
  // Two reports, each of at most 25.
  const limits = { 'opening the sidebar': 8, 'posting an entry': 12, 'the forecast and Dasbor with it': 50 };
  const rows = [];
  for (const count of [100, 50_000]) {
    for (const { what, calls, reads, milliseconds } of callsOf(dist, count)) {
      const counted = what === 'opening the sidebar' ? reads : calls;
      const unit = what === 'opening the sidebar' ? 'reads' : 'calls';
      rows.push(row(`${what}, ${count} ledger rows (${milliseconds.toFixed(0)} ms)`, counted, unit, limits[what]));
    }
  }
  const [short, long] = [100, 50_000].map((count) => ({
    'a print from the panel': postingCost(dist, count),
    ...named(receiptCosts(dist, count)),
  }));
  for (const what of Object.keys(short)) rows.push(...postingRows(what, short[what], long[what]));
  const { posting, logging, bytes } = logCost(dist, 50_000);
  rows.push({
    what: `local host: having an entry on the disk beside making it (${logging.toFixed(1)} : ${posting.toFixed(1)} ms, ${bytes} bytes)`,
    measured: (logging / posting).toFixed(2),
    target: '<= 1',
    ok: logging <= posting,
  });
  return rows;
}

function named({ panel, tick }) {
  return { 'a receipt from the panel, an order open': panel, 'a receipt ticked on Catat, an order open': tick };
}

/** What must not grow with the ledger. */
function postingRows(what, short, long) {
  return [
    {
      what: `${what}, service calls with 50,000 ledger rows against 100`,
      measured: `${long.calls} : ${short.calls}`,
      target: 'the same',
      ok: long.calls === short.calls,
    },
    {
      what: `${what}, processor time (${long.milliseconds.toFixed(1)} : ${short.milliseconds.toFixed(1)} ms)`,
      measured: (long.milliseconds / short.milliseconds).toFixed(2),
      target: '<= 2',
      ok: long.milliseconds <= 2 * short.milliseconds,
    },
  ];
}

function row(what, value, unit, most) {
  return {
    what,
    measured: `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`,
    target: `<= ${most} ${unit}`,
    ok: value <= most,
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(title, rows) {
  console.log(`\n${title}`);
  for (const { what, measured, target, ok } of rows) {
    const mark = ok === null ? ' ' : ok ? '✓' : '✗';
    if (ok === false) missed.push(`${title}: ${what}: ${measured}, not ${target}`);
    console.log(`  ${mark} ${what.padEnd(78)} ${measured.padStart(16)}  ${target ?? ''}`);
  }
}
