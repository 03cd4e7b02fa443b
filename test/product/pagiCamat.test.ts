import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPoppler, readPdf, squeezed } from '../poppler';
import type { Desk } from './desk';
import { Walk } from './walk';

/** The Camat's morning: one sentence, what it rests on, and what changes it. The paper's tables are the office's. */
let walk: Walk;
let desk: Desk;

beforeAll(async () => {
  walk = await Walk.begin();
  desk = walk.desk;
  await desk.openPanel();
});
afterAll(() => walk.end());

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

test('a forecast under way is cancelled, and the last one stays', async () => {
  const computed = await desk.panel.getByText(/^Dihitung /).textContent();
  const stopped = desk.page.waitForResponse((answer) => !!answer.request().postData()?.includes('hentikanHitungan'));
  await desk.page.route('**/api/run', async (route) => {
    // Held until the host knows that it is to stop: a quick machine would be through before.
    if (route.request().postData()?.includes('hitungUlang')) await stopped;
    await route.continue();
  });
  await desk.panel.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await desk.panel.getByRole('button', { name: 'Batalkan' }).press('Enter');
  await desk.hears('Hitungan dibatalkan; prakiraan terakhir tetap seperti semula.');
  await desk.page.unroute('**/api/run');
  await desk.hears(/^Dihitung [\d-]+ [\d:]+/.exec(computed ?? '')?.[0] ?? 'Dihitung');
  await desk.picture('panel-dibatalkan');
});

test('scenarios stand side by side in the panel and on their sheet, with a chart', async () => {
  await desk.panel.getByRole('button', { name: 'Bandingkan skenario' }).press('Enter');
  await desk.hears(/Satu set dan satu operator lagi/);
  await desk.hears(/hari kerja lebih cepat/);
  await desk.picture('panel-skenario');
  await desk.panel.getByRole('button', { name: 'Buka Banding Skenario' }).press('Enter');
  await desk.page.getByRole('tab', { name: 'Banding Skenario', selected: true }).waitFor();
  await desk.shows('A1', 'PERBANDINGAN SKENARIO');
  await desk.picture('banding-skenario', 'lembar');
});

test('the reports of the month that is over are offered in the panel', async () => {
  await desk.go('Ringkasan');
  await desk.panel.getByText('Laporan, formulir dan PDF', { exact: true }).press('Enter');
  await desk.panel.getByLabel('Bulan', { exact: true }).waitFor();
  await desk.panel.getByRole('button', { name: 'Buat laporan' }).scrollIntoViewIfNeeded();
  await desk.picture('laporan-bulanan', 'panel');
  await desk.go('Prakiraan');
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
  await desk.picture('pengaturan', 'lembar');
  await setting('peluang_target', '0,95');
  await desk.menu('Hitung prakiraan');
  await desk.page.getByRole('tab', { name: 'Prakiraan', selected: true }).waitFor();
  await desk.shows('A3', /Tunggakan 11\.915 orang/);
  await desk.page.locator('[data-cell^=A]').getByText(/95 %/).first().waitFor();
});

test('the office is named where its letters take it from', async () => {
  await setting('kabupaten', 'Sidoarjo');
  await setting('kecamatan', 'Porong');
  await setting('camat_nama', 'Dra. Contoh Nama');
});

test('Dasbor draws the backlog of each desa', async () => {
  await desk.menu('Perbarui laporan');
  await desk.told(/lembar diperbarui/);
  await desk.goTo('Dasbor!A1');
  await desk.shows('A1', 'DASBOR KTP-EL');
  await chartIsDrawn();
  await desk.picture('dasbor');
});

test('the letter that asks for devices carries the forecast, and becomes a PDF', async () => {
  await desk.goTo('Surat Permohonan!A1');
  await desk.shows('A1', /^PEMERINTAH KABUPATEN SIDOARJO/i);
  await desk.picture('surat-permohonan', 'lembar');
  let pdf: Buffer = Buffer.alloc(0);
  // Read on its way: the viewer of a browser without a window can't be asked what it shows.
  await desk.page.context().route('**/cetak.pdf?*', async (route) => {
    const answer = await route.fetch();
    pdf = await answer.body();
    await route.fulfill({ body: answer.headers()['content-type'] ?? '' });
  });
  await desk.press('Control+p');
  const dialog = desk.page.getByRole('dialog', { name: 'Cetak atau simpan PDF' });
  await dialog.getByLabel('Yang dicetak').selectOption({ label: 'Lembar ini: Surat Permohonan' });
  await desk.picture('cetak', 'dialog');
  const opened = desk.page.context().waitForEvent('page');
  await dialog.getByRole('button', { name: 'Buat PDF' }).press('Enter');
  await (await opened).getByText('application/pdf').waitFor();
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  mkdirSync(join(__dirname, '../output'), { recursive: true });
  writeFileSync(join(__dirname, '../output/surat-permohonan.pdf'), pdf);
  if (!hasPoppler) return;
  const text = readPdf(pdf)
    .pages.map((page) => page.text)
    .join('');
  expect(text).toContain('PERMOHONANALAT');
  expect(text).toContain(squeezed('Tunggakan 11.915 orang: yang masih dapat direkam, kira-kira'));
  expect(text).toContain('Halaman1dari');
});

/** Fills a setting in on its line of Pengaturan. */
async function setting(name: string, value: string): Promise<void> {
  await desk.goTo('Pengaturan!A1');
  const cell = desk.page.locator('[data-cell^=A]').getByText(name, { exact: true });
  const line = (await cell.locator('xpath=ancestor-or-self::*[@data-cell]').getAttribute('data-cell'))?.slice(1);
  await desk.type(`Pengaturan!B${line}`, value);
}

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
