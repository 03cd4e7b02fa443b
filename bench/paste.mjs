/**
 * 100,000 rows pasted in Chromium: into Impor in the panel, and into the local page's grid. When the review or the cells
 * are there, and the longest time the page didn't answer meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddOn, buildLocalHost } from '../build.mjs';
import { chromiumOf, started } from './page.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const ROWS = 100_000;
const MOST_REVIEW = 5000;
const MOST_TASK = 200;

export async function benchPaste() {
  const scratch = mkdtempSync(path.join(root, 'node_modules', '.bench-paste-'));
  let host;
  let browser;
  try {
    browser = await chromiumOf(scratch);
    if (!browser) return [{ what: 'Chromium tidak ditemukan, jadi tidak diukur', measured: '-', target: '', ok: null }];
    await Promise.all([buildAddOn(path.join(scratch, 'dist')), buildLocalHost(path.join(scratch, 'build'))]);
    host = await started(scratch);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(120_000);
    await context.addInitScript(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longTasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    const panel = await pastedIntoPanel(await context.newPage(), host.address);
    const grid = await pastedIntoGrid(await context.newPage(), host.address);
    return [
      row(`${ROWS} baris ditempel di Impor sampai tinjauannya terlihat`, panel.wall, MOST_REVIEW),
      row('  halaman paling lama tidak menjawab', panel.longest, MOST_TASK),
      row(`${ROWS} baris ditempel di lembar sampai sel terakhirnya terlihat`, grid.wall, null),
      row('  halaman paling lama tidak menjawab', grid.longest, MOST_TASK),
    ];
  } finally {
    await browser?.close();
    host?.process.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true });
  }
}

const clipboard = (page, header) =>
  page.evaluate(
    ([rows, first]) => {
      const line = (at) => `D-${at}\tDesa ${at}\t${900 + (at % 100)}\t${at % 900}`;
      return navigator.clipboard.writeText(`${first}${Array.from({ length: rows }, (_, at) => line(at)).join('\n')}`);
    },
    [ROWS, header],
  );

async function pastedIntoPanel(page, address) {
  await page.goto(address);
  await page.locator('[data-cell=A1]').waitFor();
  await page.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Buka panel', exact: true }).press('Enter');
  const panel = page.frameLocator('iframe.sidebar-content');
  await panel.getByRole('tab', { name: 'Impor', exact: true }).press('Enter');
  await clipboard(page, 'Kode\tNama\tWajib KTP\tSudah Rekam\n');
  await panel.locator('#tempelan').focus();
  return measured(page, 'Control+v', () =>
    panel.getByRole('heading', { name: 'Tinjau sebelum dimasukkan' }).and(panel.locator(':focus')).waitFor(),
  );
}

async function pastedIntoGrid(page, address) {
  await page.goto(address);
  const sheet = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/structure', {
      method: 'POST',
      headers,
      body: JSON.stringify({ kind: 'addSheet', name: 'Bench' }),
    });
    const { sheets } = await (await fetch('/api/workbook')).json();
    return sheets.find(({ name }) => name === 'Bench').id;
  });
  // The address alone would be the same page, only elsewhere in it.
  await page.goto('about:blank');
  await page.goto(`${address}#gid=${sheet}`);
  await page.getByRole('tab', { name: 'Bench', exact: true, selected: true }).waitFor();
  await page.locator('.name-box').fill('A1');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
  await clipboard(page, '');
  return measured(page, 'Control+v', () => page.locator('[data-cell=A1]').filter({ hasText: 'D-0' }).waitFor());
}

/** Milliseconds from a key until it has come to something, and the longest task of the page meanwhile. */
async function measured(page, key, until) {
  await page.evaluate(() => {
    window.longTasks.length = 0;
  });
  const began = performance.now();
  await page.keyboard.press(key);
  await until();
  const wall = performance.now() - began;
  // The observer tells of a task after it has ended.
  await page.waitForTimeout(300);
  return { wall, longest: Math.max(0, ...(await page.evaluate(() => window.longTasks))) };
}

function row(what, value, most) {
  return {
    what,
    measured: `${value.toFixed(0)} ms`,
    target: most === null ? '' : `<= ${most} ms`,
    ok: most === null ? null : value <= most,
  };
}
