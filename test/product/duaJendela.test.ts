import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../chromium';
import { soon } from '../eventually';
import { ServedOffice } from './servedOffice';

/** Two windows on one local host: what happens in the one is seen in the other, and neither loses anything to it. */

let browser: Browser;
let served: ServedOffice;
let first: Page;
let second: Page;
const failures: string[] = [];

beforeAll(async () => {
  served = await ServedOffice.open('2026-11-24T09:00', (office) => {
    office.call('siapkanLembarKerja');
    office.paste('Aset!A2', [
      ['PC-001', 'Komputer satu', 'PC', 'B'],
      ['PC-002', 'Komputer dua', 'PC', 'B'],
      ['PC-003', 'Komputer tiga', 'PC', 'B'],
    ]);
  });
  browser = await openChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'id-ID' });
  [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) {
    page.on('pageerror', (error) => failures.push(String(error.stack)));
    await page.goto(`${served.address}/#gid=${served.office.sheet('Aset').id}`);
    await page.locator('[data-cell] .text').first().waitFor();
  }
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  expect(failures).toEqual([]);
});

async function goTo(page: Page, address: string): Promise<void> {
  await page.bringToFront();
  await page.locator('.name-box').fill(address);
  await page.keyboard.press('Enter');
  const cell = address.split('!')[1] ?? address;
  await soon(() => page.locator('.name-box').inputValue()).toBe(cell);
  await page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
}

const shown = (page: Page, cell: string) => page.locator(`[data-cell=${cell}] .text`).first().textContent();
const asset = (cell: string) => served.office.value(`Aset!${cell}`);

test('what is typed in the one stands in the other, and cells typed in both at once all stand', async () => {
  await goTo(first, 'Aset!B2');
  await goTo(second, 'Aset!B3');
  // Both are at work before either is done.
  await second.keyboard.insertText('Dari jendela dua');
  await first.bringToFront();
  await first.keyboard.insertText('Dari jendela satu');
  await first.keyboard.press('Enter');
  await second.bringToFront();
  await second.keyboard.press('Enter');
  for (const page of [first, second]) {
    await soon(() => shown(page, 'B2')).toBe('Dari jendela satu');
    await soon(() => shown(page, 'B3')).toBe('Dari jendela dua');
  }
  expect([asset('B2'), asset('B3')]).toEqual(['Dari jendela satu', 'Dari jendela dua']);
});

test('what is posted from the panel of the one stands in the sheet of the other, whose panel stays closed', async () => {
  await goTo(second, 'Persediaan!A2');
  await first.bringToFront();
  await first.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
  await first.getByRole('menuitem', { name: 'Buka panel', exact: true }).press('Enter');
  const panel = first.frameLocator('iframe.sidebar-content');
  await panel.locator('#perintah').fill('terima 500 blanko');
  await panel.locator('#perintah').press('Enter');
  await soon(() => shown(second, 'G2')).toBe('500');
  await soon(() => second.locator('iframe.sidebar-content').isVisible()).toBe(false);
});

test('a row put in by the one shifts no entry of the other: it is asked to look where it is typing', async () => {
  await goTo(second, 'Aset!B4');
  await second.keyboard.insertText('Komputer baru');
  await first.evaluate(
    (sheet) =>
      fetch('/api/structure', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'insertRows', sheet, at: 2, count: 1 }),
      }),
    served.office.sheet('Aset').id,
  );
  await soon(async () => asset('A5')).toBe('PC-003');
  await second.bringToFront();
  await second.keyboard.press('Enter');
  await second.getByText(/^Belum ditulis: baris atau kolom lembar ini baru saja bergeser/).waitFor();
  // B4 holds another device by now.
  expect([asset('B4'), asset('B5')]).toEqual(['Dari jendela dua', 'Komputer tiga']);
  await soon(() => second.locator('.cell-editor').inputValue()).toBe('Komputer baru');
  await second.keyboard.press('Escape');
  await goTo(second, 'Aset!B5');
  await second.keyboard.insertText('Komputer baru');
  await second.keyboard.press('Enter');
  await soon(async () => asset('B5')).toBe('Komputer baru');
  expect(asset('B4')).toBe('Dari jendela dua');
});
