import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
// The local host prints with the same, and scripts/ready.mjs looks in the same places.
import usualPaths from '../src/local/paper/chromiumPlaces.json';

/** As for Jest: a hang should end, a slow minute should not fail. */
const PATIENCE = 60_000;

/**
 * Whatever test file drives a browser comes by here, and no other. Two cores that serve two browsers and two servers stand
 * still at times (docs/decisions/2026-11-24-second-attempts.md); scripts/check.mjs names each test that needed this.
 * The bench opens its browser here, too, and has no jest.
 */
if (typeof jest !== 'undefined') jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });

/** Path of a Chromium that the tests may use: what CHROMIUM names, else the first one found in a usual place. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM harus menunjuk berkas Chromium, bukan ${named}.`);
  const path = named ?? usualPaths.find((candidate) => existsSync(candidate));
  if (path) return path;
  throw new Error(
    'Chromium tidak ditemukan. Pasang dulu (di Debian: apt-get install chromium) atau isi CHROMIUM dengan letaknya.',
  );
}

/** A Chromium without a window that asks nothing of the network. The caller closes it. */
export async function openChromium({ scrollBars = false } = {}): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args,
    ignoreDefaultArgs: scrollBars ? ['--hide-scrollbars'] : [],
  });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}
