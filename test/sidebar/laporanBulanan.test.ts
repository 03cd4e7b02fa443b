import { soon } from '../eventually';
import { usePanels } from './panelInChromium';

const panels = usePanels();

async function opened() {
  const panel = await panels.open();
  await panel.page.getByText('Laporan, formulir dan PDF', { exact: true }).click();
  await panel.page.getByLabel('Bulan', { exact: true }).waitFor();
  return panel;
}

test('the month that is over is offered; the report is made and its PDF opens in a tab of its own', async () => {
  const panel = await opened();
  await soon(() => panel.page.getByLabel('Bulan', { exact: true }).inputValue()).toBe('2026-10');
  await panel.page.getByLabel('Laporan', { exact: true }).selectOption('Laporan Blanko');
  await panel.page.getByRole('button', { name: 'Buat laporan' }).press('Enter');
  await panel.page.getByText('Laporan Blanko Oktober 2026 ditampilkan seperti saat bulan itu ditutup.').waitFor();
  expect(panel.wire.inputsOf('buatLaporan')).toEqual([{ lembar: 'Laporan Blanko', bulan: '2026-10', nomor: '' }]);
  const link = panel.page.getByRole('link', { name: 'Buka PDF-nya' });
  await soon(() => link.getAttribute('target')).toBe('_blank');
  await soon(() => link.getAttribute('href')).toMatch(/export\?format=pdf&gid=7$/);
  await panel.picture('laporan-bulanan');
  expect(await panel.violations()).toEqual([]);
});

test('the months of ten years stand under their years, the newest first, in a field that fits the panel', async () => {
  const panel = await panels.open();
  // From December 2016 to November 2026: eleven years are touched.
  panel.office.months = Array.from({ length: 120 }, (_, at) => {
    const months = 2026 * 12 + 10 - at;
    const nilai = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    return { nilai, sebutan: `Bulan ${nilai} (ditutup)` };
  });
  await panel.page.getByText('Laporan, formulir dan PDF', { exact: true }).click();
  const field = panel.page.getByLabel('Bulan', { exact: true });
  await field.waitFor();
  const groups = await field
    .locator('optgroup')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('label'), one.children.length]));
  expect(groups).toEqual([
    ['2026', 11],
    ...[2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017].map((year) => [`${year}`, 12]),
    ['2016', 1],
  ]);
  await field.selectOption('2016-12');
  await panel.page.getByRole('button', { name: 'Buat laporan' }).press('Enter');
  await panel.page.getByText(/ditampilkan seperti/).waitFor();
  expect(panel.wire.inputsOf('buatLaporan')).toMatchObject([{ bulan: '2016-12' }]);
  const box = (await field.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(300);
  expect(await panel.violations()).toEqual([]);
});

test('says that it works, and what went wrong, and can be asked again', async () => {
  const panel = await opened();
  panel.wire.hold('buatLaporan');
  const button = panel.page.getByRole('button', { name: /Buat laporan|Membuat…/ });
  await button.press('Enter');
  await panel.page.getByText('Membuat…').waitFor();
  panel.wire.letGo('buatLaporan');
  await panel.page.getByText(/ditampilkan seperti/).waitFor();
  panel.wire.loseNext('buatLaporan');
  await button.press('Enter');
  await panel.page.getByText(/Silakan coba lagi/).waitFor();
  panel.office.someoneElseWrites = true;
  await button.press('Enter');
  await panel.page.getByText('Orang lain sedang mencatat; coba lagi sebentar.').waitFor();
});

test('RKBMD is made for a year that is chosen, the next one first, and asks for no month', async () => {
  const panel = await opened();
  await panel.page.getByLabel('Laporan', { exact: true }).selectOption('RKBMD');
  const year = panel.page.getByLabel('Tahun anggaran', { exact: true });
  await soon(() => year.inputValue()).toBe('2027');
  await panel.page.getByLabel('Bulan', { exact: true }).waitFor({ state: 'detached' });
  await year.selectOption('2028');
  await panel.page.getByRole('button', { name: 'Buat laporan' }).press('Enter');
  await panel.page.getByText('RKBMD tahun anggaran 2028 sudah dibuat di lembarnya.').waitFor();
  expect(panel.wire.inputsOf('buatLaporan')).toMatchObject([{ lembar: 'RKBMD', tahun: '2028' }]);
  await panel.picture('laporan-rkbmd');
  expect(await panel.violations()).toEqual([]);
  await panel.page.getByLabel('Laporan', { exact: true }).selectOption('Laporan Blanko');
  await panel.page.getByLabel('Bulan', { exact: true }).waitFor();
});

test('every Berita Acara can be made again, by its number', async () => {
  const panel = await opened();
  const numbers = panel.page.getByLabel('Nomor berita acara');
  await soon(() => numbers.count()).toBe(0);
  await panel.page.getByLabel('Laporan', { exact: true }).selectOption('Berita Acara');
  await numbers.selectOption('BA 1/2026');
  // Its day is its own: no month is asked for.
  await panel.page.getByLabel('Bulan', { exact: true }).waitFor({ state: 'detached' });
  await panel.page.getByRole('button', { name: 'Buat laporan' }).press('Enter');
  await panel.page.getByText('Berita Acara nomor BA 1/2026 sudah dibuat di lembarnya.').waitFor();
  expect(panel.wire.inputsOf('buatLaporan')).toMatchObject([{ lembar: 'Berita Acara', nomor: 'BA 1/2026' }]);
  await panel.picture('laporan-berita-acara');
  expect(await panel.violations()).toEqual([]);
  await numbers.selectOption('');
  await panel.page.getByLabel('Bulan', { exact: true }).waitFor();
});

test('a form that tells how things stand asks for no month', async () => {
  const panel = await opened();
  await panel.page.getByLabel('Laporan', { exact: true }).selectOption('Surat Permohonan');
  await panel.page.getByLabel('Bulan', { exact: true }).waitFor({ state: 'detached' });
  await panel.page.getByRole('button', { name: 'Buat laporan' }).press('Enter');
  await panel.page.getByText('Surat Permohonan sudah dibuat di lembarnya dari catatan sekarang.').waitFor();
  expect(panel.wire.inputsOf('buatLaporan')).toMatchObject([{ lembar: 'Surat Permohonan', nomor: '' }]);
  expect(await panel.violations()).toEqual([]);
});
