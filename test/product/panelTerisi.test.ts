import type { Dialog } from 'playwright-core';
import { soon } from '../eventually';
import type { Desk } from './desk';
import { Walk } from './walk';

let walk: Walk;
let desk: Desk;

beforeAll(async () => {
  walk = await Walk.begin();
  desk = walk.desk;
  await desk.menu('Siapkan lembar kerja');
  await desk.openPanel();
});
afterAll(() => walk.end());

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
