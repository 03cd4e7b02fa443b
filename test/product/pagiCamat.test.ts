import type { Browser } from 'playwright-core';
import { openChromium } from '../chromium';
import { Desk } from './desk';
import { BuiltProduct, type StartedHost } from './startedHost';

/** The Camat's morning: one sentence, what it rests on, and what changes it. The paper's tables are the office's. */
let product: BuiltProduct;
let browser: Browser;
let host: StartedHost;
let desk: Desk;

beforeAll(async () => {
  product = new BuiltProduct();
  browser = await openChromium();
  host = await product.start('kantor.xlsx').ready();
  desk = await Desk.open(browser, host);
  await desk.openPanel();
});
afterAll(async () => {
  await desk.close();
  await browser.close();
  await host.kill();
  product.remove();
});

test('a new forecast shows that it is being computed, then its sentence', async () => {
  await desk.go('Prakiraan');
  await desk.hears(/Tunggakan 11\.915 orang/);
  const button = desk.panel.getByRole('button', { name: /Hitung ulang|Menghitung/ });
  await desk.page.route('**/api/run', async (route) => {
    // Held until the progress was seen: a quick machine computes faster than one can look.
    if (route.request().postData()?.includes('hitungUlang'))
      await desk.panel.getByRole('progressbar', { name: 'Kemajuan hitungan' }).waitFor();
    await route.continue();
  });
  await button.press('Enter');
  await desk.hears('Menghitung…');
  await desk.hears('Hitung ulang');
  await desk.page.unroute('**/api/run');
  await desk.hears(/^Dihitung .* \d\d:\d\d/);
  await desk.hears(/diperkirakan tuntas direkam paling lambat .* dengan peluang 80 %/);
  await desk.picture('panel-prakiraan');
});

test('the sheet Prakiraan has the sentence and a chart that is drawn', async () => {
  await desk.panel.getByRole('button', { name: /Buka lembar Prakiraan/ }).press('Enter');
  await desk.page.getByRole('tab', { name: 'Prakiraan', selected: true }).waitFor();
  await desk.shows('A3', /^Tunggakan 11\.915 orang/);
  // As the panel's own script may ask.
  await desk.panel.locator('body').evaluate(() => {
    const { google } = window as unknown as { google: { script: { host: { close(): void } } } };
    google.script.host.close();
  });
  await desk.page.locator('iframe.sidebar-content').waitFor({ state: 'hidden' });
  await desk.page.setViewportSize({ width: 1680, height: 900 });
  await chartIsDrawn();
  await desk.picture('prakiraan', 'lembar');
  await desk.picture('prakiraan-grafik', 'grafik');
});

test('an assumption is changed where it stands, and the answer follows', async () => {
  await desk.goTo('Pengaturan!A1');
  const name = desk.page.locator('[data-cell^=A]').getByText('peluang_target', { exact: true });
  const line = (await name.locator('xpath=ancestor-or-self::*[@data-cell]').getAttribute('data-cell'))?.slice(1);
  await desk.picture('pengaturan', 'lembar');
  await desk.type(`Pengaturan!B${line}`, '0,95');
  await desk.menu('Hitung prakiraan');
  await desk.page.getByRole('tab', { name: 'Prakiraan', selected: true }).waitFor();
  await desk.shows('A3', /Tunggakan 11\.915 orang/);
  await desk.page.locator('[data-cell^=A]').getByText(/95 %/).first().waitFor();
});

test('Dasbor draws the backlog of each desa', async () => {
  await desk.menu('Perbarui laporan');
  await desk.told(/lembar diperbarui/);
  await desk.goTo('Dasbor!A1');
  await desk.shows('A1', 'DASBOR KTP-EL');
  await chartIsDrawn();
  await desk.picture('dasbor');
});

/** More than one colour on a canvas that is in sight. */
async function chartIsDrawn(): Promise<void> {
  await desk.page.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].some((canvas) => {
      const box = canvas.getBoundingClientRect();
      if (box.width < 100 || box.left > window.innerWidth) return false;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3]! > 200) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return seen.size > 3;
    }),
  );
}
