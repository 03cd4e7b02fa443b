import { soon } from '../eventually';
import { usePanels } from './panelInChromium';

const panels = usePanels();

const openDays = async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Layanan');
  await panel.page.getByRole('button', { name: 'Perbaiki 23-11-2026' }).waitFor();
  return panel;
};

test('a day is posted with Tab between its numbers', async () => {
  const panel = await openDays();
  await panel.focusComesTo('tanggal');
  for (const count of ['72', '40', '51', '48', '1', '45', '4', '7,5']) {
    await panel.press('Tab');
    await panel.type(count);
  }
  await panel.picture('catat-layanan');
  expect(await panel.violations()).toEqual([]);
  await panel.press('Enter');
  await panel.page.getByText('catatLayanan dicatat').waitFor();
  expect(panel.office.written[0]?.input).toEqual({
    tanggal: '24-11-2026',
    daftar: '72',
    rekam: '40',
    prr: '51',
    cetak: '48',
    gagal: '1',
    serah: '45',
    petugas: '4',
    jam: '7,5',
    catatan: '',
    semula: '',
  });
});

test('a day that has its row comes back into the form, and goes again with its day', async () => {
  const panel = await openDays();
  await panel.page.getByRole('button', { name: 'Perbaiki 23-11-2026' }).press('Enter');
  const rekam = panel.page.locator('#layanan-rekam');
  await panel.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#layanan-rekam')?.value === '41');
  await soon(() => panel.page.locator('#layanan-jam').inputValue()).toBe('7,5');
  await panel.focusComesTo('tanggal');
  await panel.picture('catat-layanan-perbaiki');
  await panel.page.locator('#layanan-tanggal').fill('24-11-2026');
  await panel.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#layanan-rekam')?.value === '');
  await soon(() => rekam.inputValue()).toBe('');
});

test('coming back to the panel puts no other row under what is typed, so that the other is asked about', async () => {
  const panel = await openDays();
  const rekam = panel.page.locator('#layanan-rekam');
  const asked = () => panel.wire.inputsOf('layananHari').length;
  const before = asked();
  // Nothing is typed yet: what is there is read again.
  await panel.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await soon(async () => asked()).toBe(before + 1);
  await rekam.fill('50');
  await panel.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await panel.focusComesTo('rekam');
  await panel.press('Enter');
  await panel.page.getByText('catatLayanan dicatat').waitFor();
  expect(panel.office.written[0]?.input).toMatchObject({ rekam: '50', semula: '' });
  expect(
    panel.wire.calls
      .slice(
        0,
        panel.wire.calls.findIndex(({ name }) => name === 'catat'),
      )
      .filter(({ name }) => name === 'layananHari'),
  ).toHaveLength(before + 1);
});

test('what was cleared stays clear when the person comes back to the panel', async () => {
  const panel = await openDays();
  await panel.page.getByRole('button', { name: 'Perbaiki 23-11-2026' }).press('Enter');
  await panel.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#layanan-rekam')?.value === '41');
  const rekam = panel.page.locator('#layanan-rekam');
  await rekam.fill('');
  await panel.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await rekam.press('Tab');
  await panel.focusComesTo('prr');
  await soon(() => rekam.inputValue()).toBe('');
});

test('what was typed is not overwritten by the row of the day', async () => {
  const panel = await openDays();
  await panel.page.locator('#layanan-rekam').fill('99');
  await panel.page.locator('#layanan-tanggal').fill('23-11-2026');
  await panel.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#layanan-cetak')?.value === '60');
  await soon(() => panel.page.locator('#layanan-rekam').inputValue()).toBe('99');
});

test('a day before the last ten is found by its month or its note, and comes into the form', async () => {
  const panel = await panels.open();
  const [first] = panel.office.days;
  if (!first) throw new Error('no day');
  // 1 to 20 October, the latest first.
  panel.office.days = Array.from({ length: 20 }, (_, at) => ({
    ...first,
    tanggal: `2026-10-${String(20 - at).padStart(2, '0')}`,
    rekam: 20 - at,
    catatan: at === 15 ? 'keliling ke Kebonagung' : null,
  }));
  await panel.go('Catat', 'Layanan');
  const { page } = panel;
  const days = page.locator('.days tbody tr');
  await soon(() => days.count()).toBe(10);
  await page.locator('#cari-layanan').fill('keliling');
  await page.getByText('0 dari 10 cocok.').waitFor();
  await page.getByRole('button', { name: 'Cari juga di yang lebih lama' }).click();
  await page.getByText('1 cocok di seluruh lembar.').waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-layanan-cari');
  await page.getByRole('button', { name: 'Perbaiki 05-10-2026' }).click();
  await soon(() => page.locator('#layanan-rekam').inputValue()).toBe('5');
  await page.locator('#cari-layanan').fill('oktober 2026');
  await page.locator('#cari-layanan').press('Enter');
  await page.getByText('20 cocok di seluruh lembar.').waitFor();
  await soon(() => days.count()).toBe(20);
});
