/** The built sidebar in Chromium: when it is there, and how soon a server's reply is seen. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const MOST_PAINT = 300;
const MOST_ANSWER = 100;
const ROUNDS = 9;

/** @param dist where the built add-on is */
export async function benchSidebar(dist) {
  const scratch = mkdtempSync(path.join(root, 'node_modules', '.bench-sidebar-'));
  let browser;
  try {
    const { chromiumPath, openChromium, Office } = await tools(scratch);
    try {
      chromiumPath();
    } catch {
      return [without('panel terlihat', MOST_PAINT), without('jawaban terlihat', MOST_ANSWER)];
    }
    browser = await openChromium();
    const { procedures } = new Office();
    const answers = {
      ringkasan: procedures.ringkasan({}),
      daftarPersediaan: procedures.daftarPersediaan({ item: 'BLANKO' }),
      catat: { ok: true, sentence: 'Cetak 40 keping blanko dicatat.', again: false, undo: null, balances: null },
    };
    const paints = [];
    const replies = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage({ viewport: { width: 300, height: 760 } });
      await page.addInitScript(standIn, answers);
      await page.goto(pathToFileURL(path.join(dist, 'sidebar.html')).href);
      paints.push(await firstPaint(page));
      replies.push(await answerSeen(page));
      await page.close();
    }
    return [
      row('panel terlihat sesudah HTML-nya tiba', paints, MOST_PAINT),
      row('jawaban terlihat sesudah balasan server', replies, MOST_ANSWER),
    ];
  } finally {
    await browser?.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The tests' own Chromium and their small office. */
async function tools(scratch) {
  const outfile = path.join(scratch, 'tools.mjs');
  await build({
    stdin: {
      contents: `export { chromiumPath, openChromium } from './test/chromium'; export { Office } from './test/sidebar/office';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** In the page: google.script.run that replies in the next task, and remembers when it did. */
function standIn(answers) {
  const runner = (then) =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler) => runner(handler);
          if (name === 'withFailureHandler') return () => runner(then);
          return () =>
            setTimeout(() => {
              if (name === 'catat') window.repliedAt = performance.now();
              then(answers[name] ?? null);
            });
        },
      },
    );
  window.google = { script: { run: runner(() => {}) } };
}

/** Milliseconds from the last byte of the HTML to the first frame with something in it. */
async function firstPaint(page) {
  const handle = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const [navigation] = performance.getEntriesByType('navigation');
    return paint && { ms: paint.startTime - navigation.responseEnd };
  });
  return (await handle.jsonValue()).ms;
}

/** Milliseconds from the reply to a posting to the frame that shows its sentence. */
async function answerSeen(page) {
  await page.locator('#perintah').fill('cetak 40');
  await page.evaluate(() => {
    window.answerSeen = new Promise((resolve) => {
      const look = () => {
        const shown = document.querySelector('.command .notice.good')?.textContent?.includes('dicatat');
        // One frame more: what a frame's callback sees is painted at its end.
        if (shown) requestAnimationFrame(() => resolve(performance.now() - window.repliedAt));
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.answerSeen);
}

function row(what, times, most) {
  const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
  return { what, measured: `${median.toFixed(0)} ms`, target: `<= ${most} ms`, ok: median <= most };
}

function without(what, most) {
  const measured = '-';
  return { what: `${what}: Chromium tidak ditemukan, jadi tidak diukur`, measured, target: `<= ${most} ms`, ok: null };
}
