import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from '../chromium';
import { soon } from '../eventually';
import { violationsOf } from '../violations';
import { ServedOffice } from './servedOffice';

const output = join(__dirname, '../output');
let browser: Browser;
let served: ServedOffice;
let page: Page;
const ids = [...Array.from({ length: 30 }, (_, at) => `PRN-${String(at + 1).padStart(3, '0')}`), 'KEC/POR.2022_PC-1'];

beforeAll(async () => {
  served = await ServedOffice.open('2026-11-24T09:00', (office) => {
    office.call('siapkanLembarKerja');
    const line = office.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === 'kecamatan') + 1;
    office.type(`Pengaturan!B${line}`, 'Porong');
    office.paste(
      'Aset!A2',
      ids.map((id, at) => [
        id,
        'Printer kartu Fargo HDP5000',
        'PRINTER_KARTU',
        'B',
        ...Array<string>(10).fill(''),
        at < 5 ? 'Pelayanan' : 'Gudang',
      ]),
    );
  });
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'id-ID' });
  mkdirSync(output, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** What an independent reader makes of a code as it is drawn on the screen. */
async function read(code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  const { data, width, height } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return {
      data: [...context.getImageData(0, 0, image.width, image.height).data],
      width: image.width,
      height: image.height,
    };
  }, picture);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

test('the menu opens the page of labels over the sheets', async () => {
  await page.goto(served.address);
  await page.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Cetak label alat', exact: true }).press('Enter');
  const frame = page.frameLocator('.dialog-page iframe');
  await frame.getByRole('button', { name: 'Cetak 31 label' }).waitFor();
  await page.screenshot({ path: join(output, 'label-dialog.png') });
  if (process.env.GAMBAR) {
    const path = join(__dirname, '../../docs/gambar/label.png');
    await page.screenshot({ path, clip: { x: 240, y: 130, width: 800, height: 640 } });
  }
  await page.getByRole('button', { name: 'Tutup Label alat' }).press('Enter');
  await page.locator('.dialog-page').waitFor({ state: 'detached' });
});

test('Esc empties the search, and then closes the page, wherever the focus is', async () => {
  await page.goto(served.address);
  await page.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Cetak label alat', exact: true }).press('Enter');
  const frame = page.frameLocator('.dialog-page iframe');
  await frame.getByLabel('Cari').fill('prn-003');
  await frame.getByRole('button', { name: 'Cetak 1 label' }).waitFor();
  await page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Cetak 31 label' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.dialog-page').waitFor({ state: 'detached' });
});

test.each([
  ['24', 2],
  ['14', 3],
  ['65', 1],
])('sheets of %s: every code is read as its device, and it prints %d pages of A4', async (size, pages) => {
  await page.goto(`${served.address}/dialog`);
  await page.getByLabel('Ukuran label').selectOption(size);
  const labels = page.locator('.label');
  await soon(() => labels.count()).toBe(ids.length);
  await page.screenshot({ path: join(output, `label-${size}.png`), fullPage: true });
  for (const at of [0, 7, 30]) {
    const label = labels.nth(at);
    const id = await label.locator('b').textContent();
    expect(await read(label.locator('.qr'))).toBe(id);
    await soon(() => label.locator('.office').textContent()).toContain('Porong');
  }
  const cut = await labels.evaluateAll((all) =>
    all
      .filter((label) => {
        const [box, words] = [label.getBoundingClientRect(), label.querySelector('.words')!.getBoundingClientRect()];
        return words.bottom > box.bottom + 0.5 || words.right > box.right + 0.5 || words.top < box.top - 0.5;
      })
      .map((label) => label.textContent),
  );
  expect(cut).toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
  // 210 x 297 mm in points, as Chromium rounds them
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
});

test('the longest id and a long office leave nothing of the id cut off, whatever the size', async () => {
  const { office } = served;
  const line = office.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === 'kabupaten') + 1;
  const id = 'ALAT-PEREKAMAN-KTP-EL-PORONG-2022-000001';
  office.type(`Pengaturan!B${line}`, 'Kabupaten Kepulauan Mentawai Selatan');
  const name = 'Pemindai sidik jari sepuluh jari lengkap dengan kabel dan dudukannya';
  office.paste(`Aset!A${ids.length + 2}`, [
    [id, name, 'SIDIK_JARI', 'B', ...Array<string>(10).fill(''), 'Ruang Pelayanan Administrasi Kependudukan Terpadu'],
  ]);
  await page.goto(`${served.address}/dialog`);
  for (const size of ['24', '14', '65']) {
    await page.getByLabel('Ukuran label').selectOption(size);
    const label = page.locator('.label').filter({ hasText: id });
    await label.waitFor();
    const [box, words] = await Promise.all([label, label.locator('.words')].map((part) => part.boundingBox()));
    expect(words!.y).toBeGreaterThanOrEqual(box!.y - 0.5);
    expect(words!.y + words!.height).toBeLessThanOrEqual(box!.y + box!.height + 0.5);
    expect(await read(label.locator('.qr'))).toBe(id);
    await soon(() => label.locator('.office').textContent()).toContain('Porong');
  }
  office.type(`Pengaturan!B${line}`, '');
  office.paste(`Aset!A${ids.length + 2}`, [Array<string>(15).fill('')]);
});

test('room, search and a partly used sheet narrow down what is printed', async () => {
  await page.goto(`${served.address}/dialog`);
  await page.getByLabel('Ruang').selectOption('Pelayanan');
  await page.getByRole('button', { name: 'Cetak 5 label' }).waitFor();
  await page.getByLabel('Cari').fill('prn-003');
  await page.getByRole('button', { name: 'Cetak 1 label' }).waitFor();
  await page.getByLabel('Mulai pada label ke').fill('2');
  await soon(() => page.locator('.label').evaluate((label) => (label as HTMLElement).style.left)).toBe('73.25mm');
  await page.getByLabel('Mulai pada label ke').fill('25');
  await page.getByText('Mulai pada label ke harus 1 sampai 24, bukan 25.').waitFor();
  await soon(() => page.getByRole('button', { name: 'Cetak 1 label' }).isDisabled()).toBe(true);
  await page.getByLabel('Ukuran label').selectOption('65');
  await soon(() => page.getByRole('button', { name: 'Cetak 1 label' }).isDisabled()).toBe(false);
  await page.getByLabel('Cari').fill('tidak ada');
  await page.getByText('Tidak ada alat yang cocok.').waitFor();
  await soon(() => page.getByRole('button', { name: /Cetak 0 label/ }).isDisabled()).toBe(true);
});

test('axe finds nothing to complain of', async () => {
  await page.goto(`${served.address}/dialog`);
  await page.getByRole('button', { name: 'Cetak 31 label' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
});
