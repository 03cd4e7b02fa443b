import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from '../chromium';
import { soon } from '../eventually';
import { fillBusyOffice } from './busyOffice';
import { ServedOffice } from './servedOffice';

const output = join(__dirname, '../output');
let browser: Browser;
let served: ServedOffice;
let page: Page;

beforeAll(async () => {
  served = await ServedOffice.open('2026-10-20T09:00', fillBusyOffice);
  browser = await openChromium();
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

const boxOf = async (part: Locator) => {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

/** What a person sees without scrolling: right of the last figure, above the tabs, within the window. */
async function expectOneScreen(): Promise<void> {
  const charts = page.locator('figure.chart');
  await soon(() => charts.count()).toBe(3);
  const tabs = await boxOf(page.getByRole('tab', { name: 'Dasbor', exact: true }));
  const last = page.locator('[data-cell]').filter({ hasText: /^Masalah data$/ });
  const figures = await boxOf(last);
  expect(figures.bottom).toBeLessThanOrEqual(tabs.y);
  const boxes = await Promise.all([0, 1, 2].map((index) => boxOf(charts.nth(index))));
  for (const { right, bottom, y } of boxes) {
    expect(right).toBeLessThanOrEqual(1366);
    expect(bottom).toBeLessThanOrEqual(tabs.y);
    expect(y).toBeGreaterThan(108);
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
      .filter((cell) => /^[A-D]\d+$/.test(cell.getAttribute('data-cell') ?? ''))
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

test('each figure leads to its rows', async () => {
  const links = page.locator('[data-cell^=D] .link');
  const sheets = ['Desa', 'Prakiraan', 'Aset', 'Aset', 'Persediaan', 'Persediaan'];
  await soon(() => links.allTextContents()).toEqual([...sheets, 'Gangguan', 'Gangguan', 'Gangguan', 'Periksa']);
  await links.nth(4).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('tab', { name: 'Persediaan', selected: true }).waitFor();
});
