import { soon } from '../eventually';
import { firstDays } from './answers';
import { usePanels } from './panelInChromium';

const panels = usePanels();

test('the sentence, what is broken, the figures and the problems, each leading to its rows', async () => {
  const panel = await panels.open();
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
  await panel.picture('ringkasan');
  expect(await panel.violations()).toEqual([]);
  for (const name of [
    'Buka barisnya: Blanko cukup untuk',
    'Belum Tertulis harus 1.084, bukan 150',
    'Server pusat: verifikasi dan cetak terhenti',
  ]) {
    await panel.page.getByRole('button', { name }).press('Enter');
  }
  await panel.shows(
    { sheet: 'Persediaan', line: 2, column: 1 },
    { sheet: 'Desa', line: 3, column: 7 },
    { sheet: 'Gangguan', line: 4, column: 1 },
  );
});

test('an outage under way leads to the form that ends it', async () => {
  const panel = await panels.open();
  await panel.page.getByRole('button', { name: 'Catat selesainya' }).press('Enter');
  await soon(() => panel.page.getByRole('tab', { selected: true }).allTextContents()).toEqual(['Catat', 'Gangguan']);
});

test('sheets that are not there yet are made by one button', async () => {
  const panel = await panels.open();
  panel.office.ready = false;
  await panel.page.reload();
  const button = panel.page.getByRole('button', { name: 'Siapkan lembar kerja' });
  await button.waitFor();
  await panel.picture('ringkasan-belum-siap');
  expect(await panel.violations()).toEqual([]);
  await button.press('Enter');
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
});

test('busy, then lost, then there', async () => {
  const panel = await panels.open();
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
  panel.wire.hold('ringkasan');
  await panel.page.reload();
  await panel.page.getByText('Membaca lembar kerja…').waitFor();
  await panel.picture('ringkasan-membaca');
  expect(await panel.violations()).toEqual([]);
  panel.wire.loseNext('ringkasan');
  panel.wire.letGo('ringkasan');
  await panel.page.reload();
  await panel.page.getByText('Sambungan terputus').waitFor();
  await panel.picture('ringkasan-terputus');
  await panel.page.getByRole('button', { name: 'Coba lagi' }).press('Enter');
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
});

test('what was shown stays while a newer answer is lost', async () => {
  const panel = await panels.open();
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
  panel.wire.loseNext('ringkasan');
  await panel.page.getByRole('button', { name: 'Perbarui' }).press('Enter');
  await panel.page.getByText('Yang tampak di bawah mungkin sudah berubah').waitFor();
  await soon(() => panel.page.getByText('Tunggakan 11.915 orang').isVisible()).toBe(true);
});

test('after the command box, arrow keys walk along the tabs, and Enter opens one', async () => {
  const panel = await panels.open();
  await panel.press('Tab', 'Tab', 'ArrowRight', 'ArrowRight');
  await panel.focusComesTo('views-impor');
  expect(panel.wire.inputsOf('daftarImpor')).toHaveLength(0);
  await panel.press('Enter');
  await panel.page.getByText('Impor yang lalu').waitFor();
});

test('the first steps say what each leaves behind, fold away, stay folded, and go when all are done', async () => {
  const panel = await panels.open();
  panel.office.summary = firstDays;
  await panel.page.reload();
  await panel.page.getByText('Langkah awal: 2 dari 4 selesai').waitFor();
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await panel.picture('langkah-awal');
  await panel.page.locator('#kantor-camat_nama').fill('Drs. Contoh');
  await panel.press('Enter');
  await panel.page.getByText('isiKantor dicatat.').waitFor();
  expect(panel.office.written).toEqual([
    {
      action: 'isiKantor',
      input: {
        ...{ kecamatan: 'Porong', kabupaten: '', camat_nama: 'Drs. Contoh', camat_nip: '', tempat: '' },
        semula: expect.stringContaining('"kecamatan":"Porong"'),
      },
    },
  ]);
  await panel.page.getByRole('button', { name: 'Nanti saja' }).press('Enter');
  await panel.page.reload();
  await panel.page.getByRole('button', { name: 'Lanjutkan' }).waitFor();
  await soon(() => panel.page.getByText('19 desa dengan tunggakan').count()).toBe(0);
  await panel.page.getByRole('button', { name: 'Lanjutkan' }).press('Enter');
  await panel.page.getByText('19 desa dengan tunggakan').waitFor();
  panel.office.summary = { ...firstDays, langkah: firstDays.langkah.map((step) => ({ ...step, selesai: true })) };
  await panel.page.getByRole('button', { name: 'Perbarui' }).press('Enter');
  await panel.page.getByText('Langkah awal').waitFor({ state: 'detached' });
});

test('the keyboard goes on where the next step begins, and along into the view that it opens', async () => {
  const panel = await panels.open();
  panel.office.summary = firstDays;
  await panel.page.reload();
  await panel.page.locator('#kantor-camat_nama').fill('Drs. Contoh');
  panel.office.summary = {
    ...firstDays,
    langkah: firstDays.langkah.map((step) => (step.kunci === 'kantor' ? { ...step, selesai: true } : step)),
  };
  await panel.press('Enter');
  await panel.focusComesTo('Catat blanko');
  await panel.press('Enter');
  await panel.focusComesTo('jumlah');
});

test('a view that has no first field of its own is entered at its tab', async () => {
  const panel = await panels.open();
  panel.office.summary = {
    ...firstDays,
    langkah: firstDays.langkah.map((step) => ({ ...step, selesai: step.kunci !== 'desa' })),
  };
  await panel.page.reload();
  await panel.page.getByRole('button', { name: 'Buka Impor' }).press('Enter');
  await panel.focusComesTo('views-impor');
});
