import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from '../chromium';
import { eventually, soon } from '../eventually';
import { fillBusyOffice } from './busyOffice';
import { ServedOffice } from './servedOffice';

const output = join(__dirname, '../output');
let browser: Browser;
let served: ServedOffice;
let page: Page;

beforeAll(async () => {
  served = await ServedOffice.open('2026-10-20T09:00', fillBusyOffice);
  // With scroll bars, as people have them: they take their room.
  browser = await openChromium({ scrollBars: true });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openDasbor(): Promise<void> {
  await page.goto(served.address);
  await page.getByRole('tab', { name: 'Dasbor', exact: true }).click();
  await page.locator('figure.chart').nth(2).waitFor();
}

async function openPanel(): Promise<void> {
  await page.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Buka panel', exact: true }).press('Enter');
  await page.frameLocator('iframe.sidebar-content').getByRole('tab', { name: 'Ringkasan' }).waitFor();
}

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

/** Where cells can be seen: within the scroll bars, beside the panel where that is open. */
async function sight(): Promise<{ right: number; bottom: number }> {
  return page.locator('.grid-scroller').evaluate((scroller) => {
    const { left, top } = scroller.getBoundingClientRect();
    return { right: left + scroller.clientWidth, bottom: top + scroller.clientHeight };
  });
}

/** What a person sees without scrolling: the whole sentence, the last figure, and the charts right of it. */
async function expectOneScreen(): Promise<void> {
  const charts = page.locator('figure.chart');
  await soon(() => charts.count()).toBe(3);
  const seen = await sight();
  const last = page.locator('[data-cell]').filter({ hasText: /^Masalah data$/ });
  const figures = await boxOf(last);
  expect(figures.bottom).toBeLessThanOrEqual(seen.bottom);
  const boxes = await Promise.all([0, 1, 2].map((index) => boxOf(charts.nth(index))));
  for (const { right, bottom, y } of boxes) {
    expect(right).toBeLessThanOrEqual(seen.right);
    expect(bottom).toBeLessThanOrEqual(seen.bottom);
    expect(y).toBeGreaterThan(108);
  }
  const sentences = page.locator('[data-cell^=A] .text').filter({ hasText: /\S/ });
  for (const text of await sentences.all()) {
    const { y, right, bottom } = await boxOf(text);
    if (y < figures.bottom) expect([bottom <= seen.bottom, right <= seen.right]).toEqual([true, true]);
  }
  // None lies over another.
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      expect(box.right <= other.x || other.right <= box.x || box.bottom <= other.y || other.bottom <= box.y).toBe(true);
}

/** No text of a figure runs out of its cell or under a chart. */
async function cutTexts(): Promise<string[]> {
  return page.locator('[data-cell]').evaluateAll((cells) => {
    const lineOf = (text: string) =>
      Number(
        cells
          .find((cell) => cell.textContent === text)
          ?.getAttribute('data-cell')
          ?.slice(1),
      );
    const [first, last] = [lineOf('Yang dilihat'), lineOf('Masalah data')];
    return cells
      .filter((cell) => /^[A-C]\d+$/.test(cell.getAttribute('data-cell') ?? ''))
      .filter((cell) => {
        const line = Number(cell.getAttribute('data-cell')?.slice(1));
        const text = cell.querySelector('.text') ?? cell;
        const isCut = text.scrollWidth > cell.clientWidth + 1 || text.scrollHeight > cell.clientHeight + 1;
        return line >= first && line <= last && isCut;
      })
      .map((cell) => `${cell.getAttribute('data-cell')} ${cell.textContent}`);
  });
}

test('Dasbor fits one screen of 1366 x 768: the sentence, every figure and three charts', async () => {
  await openDasbor();
  mkdirSync(output, { recursive: true });
  await page.screenshot({ path: join(output, 'dasbor-1366.png') });
  if (process.env.GAMBAR) await page.screenshot({ path: join(__dirname, '../../docs/gambar/dasbor.png') });
  await page.locator('html').evaluate((root) => {
    root.style.filter = 'grayscale(1)';
  });
  await page.screenshot({ path: join(output, 'dasbor-hitam-putih.png') });
  await expectOneScreen();
  expect(await cutTexts()).toEqual([]);
});

test('a sentence that also says that it is out of date still leaves room for all of it', async () => {
  const { office } = served;
  office.type('Desa!F2', String(Number(office.value('Desa!F2')) - 25));
  office.call('perbaruiLaporan');
  await openDasbor();
  await page
    .locator('[data-cell=A3]')
    .filter({ hasText: /^Data sudah berubah/ })
    .waitFor();
  await page.screenshot({ path: join(output, 'dasbor-usang.png') });
  await expectOneScreen();
});

test('what is on its way, and a forecast that is sooner than the use so far, leave room for every figure', async () => {
  const { office } = served;
  for (const [index, jumlah] of ['800', '700'].entries())
    office.run('catat', {
      action: 'pesanBarang',
      input: { barang: 'BLANKO', jumlah, tanggal: `${19 + index}-11-2026` },
      actionId: `pesan-${index}`,
    });
  office.call('hitungPrakiraan');
  office.call('perbaruiLaporan');
  await openDasbor();
  const advice = page.locator('[data-cell^=C]').filter({ hasText: 'dipesan 1.500 keping (2 kali sejak 19-11-2026)' });
  await advice.filter({ hasText: 'Prakiraan: dapat habis' }).waitFor();
  // Of a line that is many lines high the label is read from the top.
  const [label, told] = await Promise.all([
    boxOf(page.locator('[data-cell^=A] .link').filter({ hasText: 'Blanko cukup untuk' })),
    boxOf(advice.locator('.text')),
  ]);
  expect(Math.abs(label.y - told.y)).toBeLessThan(5);
  expect(told.bottom - label.bottom).toBeGreaterThan(40);
  await openPanel();
  await page.screenshot({ path: join(output, 'dasbor-pesanan.png') });
  await expectOneScreen();
  expect(await cutTexts()).toEqual([]);
});

test('it fits beside the panel as well', async () => {
  await openDasbor();
  await openPanel();
  // The panel is the narrower of the two: 300 pixels and its edge.
  expect((await sight()).right).toBeLessThanOrEqual(1366 - 300);
  await page.screenshot({ path: join(output, 'dasbor-panel.png') });
  await expectOneScreen();
  expect(await cutTexts()).toEqual([]);
});

test('on Prakiraan a label is read from the top of its line, beside what goes on over several, and links look like links', async () => {
  served.office.call('hitungPrakiraan');
  await page.goto(served.address);
  await page.getByRole('tab', { name: 'Prakiraan', exact: true }).click();
  const label = page.locator('[data-cell^=A] .text').filter({ hasText: /^Tunggakan perekaman$/ });
  const told = page.locator('[data-cell^=D] .text').filter({ hasText: /^Wajib KTP dikurangi/ });
  await page.screenshot({ path: join(output, 'prakiraan-atas.png') });
  const [first, second] = await Promise.all([boxOf(label), boxOf(told)]);
  expect(second.height).toBeGreaterThan(1.8 * first.height);
  expect(Math.abs(first.y - second.y)).toBeLessThan(5);
  // Those of the figures and of what was assumed, over which the wheel goes far.
  const link = page.locator('[data-cell^=D] .link').filter({ visible: true }).first();
  const further = (pixels: number) =>
    page.locator('.grid-scroller').evaluate((scroller, by) => scroller.scrollBy(0, by), pixels);
  await eventually(async () => {
    await further(900);
    expect(await link.count()).toBe(1);
  });
  await page.screenshot({ path: join(output, 'prakiraan-tautan.png') });
  // The line goes on below what is kept together, as "25 %" is; how far down that is depends on what there is to say above.
  const kept = page.locator('[data-cell^=D] .link .whole').first();
  await eventually(async () => {
    await further(300);
    expect(await kept.count()).toBe(1);
  });
  await soon(() => kept.evaluate((it) => getComputedStyle(it).textDecorationLine)).toBe('underline');
  // Beside the chart's figures nothing of what was assumed is cut.
  const cut = () =>
    page
      .locator('[data-cell^=A] .text, [data-cell^=D] .text')
      .evaluateAll((texts) =>
        texts.filter((text) => text.scrollWidth > text.clientWidth + 1).map((text) => text.textContent),
      );
  await soon(cut).toEqual([]);
});

test('the sentences of Banding Skenario are read whole beside the panel, too', async () => {
  const { office } = served;
  office.call('bandingkanSkenario');
  await page.goto(served.address);
  await page.getByRole('tab', { name: 'Banding Skenario', exact: true }).click();
  await page.locator('figure.chart').waitFor();
  await openPanel();
  const { right } = await sight();
  expect(right).toBeLessThanOrEqual(1366 - 300);
  await page.screenshot({ path: join(output, 'banding-panel.png') });
  const seen = new Map<string, number>();
  const look = async () => {
    const texts = page.locator('[data-cell^=A] .text').filter({ hasText: /.{60}/ });
    for (const text of await texts.all()) seen.set((await text.textContent()) ?? '', (await boxOf(text)).right);
  };
  await look();
  // The notes stand below the chart.
  await page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollBy(0, 600));
  await page
    .locator('[data-cell^=A]')
    .filter({ hasText: /^- Semua skenario/ })
    .waitFor();
  await look();
  expect(seen.size).toBeGreaterThan(3);
  expect([...seen].filter(([, end]) => end > right)).toEqual([]);
});

test('beside the title stands how much was noted since, until the reports are written anew', async () => {
  const { office } = served;
  office.setNow('2026-11-24T10:07');
  office.call('perbaruiLaporan');
  const since = page.locator('[data-cell=C1]');
  await openDasbor();
  // What was noted in the minute of the writing, or before it, is in the figures.
  await page.locator('[data-cell=A2]').filter({ hasText: 'Dihitung 24-11-2026 10:07.' }).waitFor();
  await soon(() => since.textContent()).toBe('');
  for (const [minute, jumlah] of [
    ['10:08', '3'],
    ['10:41', '4'],
  ] as const) {
    office.setNow(`2026-11-24T${minute}`);
    office.run('catat', { action: 'catatCetak', input: { barang: 'BLANKO', jumlah }, actionId: `dasbor-${jumlah}` });
  }
  await openDasbor();
  await openPanel();
  await since.getByText('Sesudah itu ada 2 catatan baru; pilih SiapKTP > Perbarui laporan.').waitFor();
  await page.screenshot({ path: join(output, 'dasbor-sesudahnya.png') });
  const text = await boxOf(since.locator('.text'));
  expect(text.right).toBeLessThanOrEqual((await sight()).right);
  office.call('perbaruiLaporan');
  await openDasbor();
  await soon(() => since.textContent()).toBe('');
});

test('the chart of desa names every one whole', async () => {
  const drawn: string[] = [];
  await page.exposeFunction('drawnText', (text: string) => drawn.push(text));
  await page.addInitScript(() => {
    const { prototype } = CanvasRenderingContext2D;
    const fill = prototype.fillText;
    prototype.fillText = function (text, ...place) {
      (window as unknown as { drawnText(text: string): void }).drawnText(text);
      return fill.call(this, text, ...place);
    };
  });
  await openDasbor();
  const names = served.office.values('Desa!B2:B20').flat().map(String);
  expect(names).toHaveLength(19);
  await soon(async () => names.filter((name) => !drawn.includes(name))).toEqual([]);
  expect(drawn.filter((text) => text.includes('…'))).toEqual([]);
});

test('each figure leads to its rows', async () => {
  await openDasbor();
  const links = page.locator('[data-cell^=A] .link');
  await soon(() => links.allTextContents()).toEqual([
    'Belum direkam',
    'Tuntas direkam',
    'Set perekaman siap',
    'Printer kartu siap',
    'Blanko',
    'Blanko cukup untuk',
    'Gangguan berjalan',
    'Gangguan bulan ini',
    'Hilang karenanya',
    'Masalah data',
  ]);
  await links.nth(4).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('tab', { name: 'Persediaan', selected: true }).waitFor();
});

test('the longest sentence, of an office that can’t record at all, leaves room for all of it beside the panel', async () => {
  const { office } = served;
  // The first of each set's parts, and the stock.
  for (const line of [2, 7, 12]) office.type(`Aset!D${line}`, 'RB');
  office.call('hitungPrakiraan');
  office.call('perbaruiLaporan');
  await openDasbor();
  await openPanel();
  await page.locator('[data-cell=A4]').filter({ hasText: /\S/ }).waitFor();
  await page.screenshot({ path: join(output, 'dasbor-terpanjang.png') });
  await expectOneScreen();
  expect(await cutTexts()).toEqual([]);
});
