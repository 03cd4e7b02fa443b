import type { Browser, Dialog } from 'playwright-core';
import { openChromium } from '../chromium';
import { soon } from '../eventually';
import { Desk } from './desk';
import { BuiltProduct, type StartedHost } from './startedHost';

let product: BuiltProduct;
let browser: Browser;
let host: StartedHost;
let desk: Desk;

beforeAll(async () => {
  product = new BuiltProduct();
  browser = await openChromium();
  host = await product.start('kantor.xlsx').ready();
  desk = await Desk.open(browser, host);
  await desk.menu('Siapkan lembar kerja');
  await desk.openPanel();
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  product.remove();
});

/** Tries to load the page anew; answers what the browser asked, and stays where it is. */
async function reload(): Promise<string> {
  const asked = new Promise<string>((answer) => {
    const hear = (dialog: Dialog) => {
      answer(dialog.type());
      void dialog.dismiss();
    };
    desk.page.once('dialog', hear);
  });
  await desk.page.evaluate(() => setTimeout(() => location.reload()));
  return asked;
}

test('what stands half typed in the panel is asked about before the page or the panel goes', async () => {
  await desk.go('Catat', 'Bahan');
  await desk.field('bahan-jumlah').pressSequentially('17');
  expect(await reload()).toBe('beforeunload');
  await soon(() => desk.field('bahan-jumlah').inputValue()).toBe('17');

  const close = desk.page.getByRole('button', { name: 'Tutup bilah sisi' });
  await close.click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await soon(() => desk.field('bahan-jumlah').inputValue()).toBe('17');

  await desk.field('bahan-jumlah').fill('');
  await close.click();
  await soon(() => desk.page.locator('aside.sidebar').isVisible()).toBe(false);
});
