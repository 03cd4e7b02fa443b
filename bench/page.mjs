/** The local host's page in Chromium with a sheet of 50,000 rows: when it is there, and how soon an edit is seen. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAddOn, buildLocalHost } from '../build.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const ROWS = 50_000;
const COLUMNS = 12;
const MOST_PAINT = 1500;
const MOST_EDIT = 200;

export async function benchPage() {
  const scratch = mkdtempSync(path.join(root, 'node_modules', '.bench-page-'));
  let host;
  let browser;
  try {
    browser = await chromiumOf(scratch);
    if (!browser) return [without('lembar pertama terlihat', MOST_PAINT), without('suntingan terlihat', MOST_EDIT)];
    await Promise.all([buildAddOn(path.join(scratch, 'dist')), buildLocalHost(path.join(scratch, 'build'))]);
    host = await started(scratch);
    const sheet = await filledSheet(host.address);
    await saved(path.join(scratch, 'bench.xlsx'), Date.now());
    const paints = [];
    const edits = [];
    for (let round = 0; round < 5; round++) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      paints.push(await firstPaint(page, `${host.address}#gid=${sheet}`));
      edits.push(await editSeen(page, round));
      await page.close();
    }
    return [
      row(`lembar ${ROWS} baris x ${COLUMNS} kolom terlihat setelah dibuka`, paints, MOST_PAINT),
      row(`suntingan terlihat, bersama jumlah ${ROWS} baris yang memakainya`, edits, MOST_EDIT),
    ];
  } finally {
    await browser?.close();
    host?.process.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The tests' own way to a Chromium; null where there is none. */
export async function chromiumOf(scratch) {
  const outfile = path.join(scratch, 'chromium.mjs');
  await build({
    entryPoints: [path.join(root, 'test/chromium.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const { chromiumPath, openChromium } = await import(pathToFileURL(outfile).href);
  try {
    chromiumPath();
  } catch {
    return null;
  }
  return openChromium();
}

export function started(scratch) {
  const process_ = spawn(process.execPath, [path.join(scratch, 'build/host.mjs'), 'start'], {
    env: { ...process.env, PORT: '0', WORKBOOK: path.join(scratch, 'bench.xlsx') },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text) => {
      said += text;
      const address = /SiapKTP terbuka di (http:\S+)/.exec(said)?.[1];
      if (address) resolve({ process: process_, address });
    };
    process_.stdout.setEncoding('utf8').on('data', hear);
    process_.stderr.setEncoding('utf8').on('data', hear);
    process_.once('exit', () => reject(new Error(said)));
  });
}

/** Adds the sheet; B1 adds up the 50,000 numbers below it. @returns its id */
async function filledSheet(address) {
  const post = async (url, body) => {
    const headers = { 'content-type': 'application/json', origin: address };
    const answer = await (await fetch(address + url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  };
  await post('/api/structure', { kind: 'addSheet', name: 'Bench' });
  const { sheets } = await (await fetch(`${address}/api/workbook`)).json();
  const { id } = sheets.find(({ name }) => name === 'Bench');
  const line = (at) => [
    `baris ${at}`,
    '1',
    ...Array.from({ length: COLUMNS - 2 }, (_, column) => `${at * (column + 1)}`),
  ];
  const values = Array.from({ length: ROWS }, (_, at) => line(at));
  await post('/api/edit', { sheet: id, top: 2, left: 1, values, typed: false });
  await post('/api/edit', { sheet: id, top: 1, left: 2, values: [[`=SUM(B2:B${ROWS + 1})`]], typed: true });
  return id;
}

/** Resolves when the file was written after this moment: filling the sheet is not what is measured. */
async function saved(file, after) {
  while (statSync(file).mtimeMs < after) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Milliseconds from asking for the address to the frame with the sheet's first cells. */
async function firstPaint(page, address) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-cell=A2]')?.textContent === 'baris 0') window.seenAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  return (await page.waitForFunction(() => window.seenAt)).jsonValue();
}

/** Milliseconds from Enter until both the cell and the sum above it show the new number. */
async function editSeen(page, round) {
  await page.locator('.name-box').fill('B2');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
  const typed = 10 + round;
  await page.keyboard.type(String(typed));
  await page.evaluate(
    (sum) => {
      window.editSeen = new Promise((resolve) => {
        addEventListener(
          'keydown',
          () => {
            const began = performance.now();
            const look = () => {
              const shown = document.querySelector('[data-cell=B1]')?.textContent?.replace(/\D/g, '');
              if (shown === String(sum)) resolve(performance.now() - began);
              else requestAnimationFrame(look);
            };
            look();
          },
          { once: true, capture: true },
        );
      });
    },
    ROWS - 1 + typed,
  );
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.editSeen);
}

function row(what, times, most) {
  const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
  return { what, measured: `${median.toFixed(0)} ms`, target: `<= ${most} ms`, ok: median <= most };
}

function without(what, most) {
  return {
    what: `${what}: Chromium tidak ditemukan, jadi tidak diukur`,
    measured: '-',
    target: `<= ${most} ms`,
    ok: null,
  };
}
