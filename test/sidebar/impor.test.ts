import { soon } from '../eventually';
import { PASTED } from './importDesk';
import { usePanels } from './panelInChromium';

const panels = usePanels();
const NO_ROWS = { rows: [], more: 0 };

const review = async () => {
  const panel = await panels.open();
  await panel.go('Impor');
  await panel.page.getByText('Data contoh', { exact: true }).waitFor();
  await panel.press('Tab');
  await panel.page.locator('#tempelan').fill(PASTED);
  await panel.press('Control+Enter');
  await panel.page.getByText('Tinjau sebelum dimasukkan').waitFor();
  await panel.page.locator('#baris-4').waitFor();
  return panel;
};

test('a pasted table is reviewed, mended, put in and taken out again, by keyboard alone', async () => {
  const panel = await review();
  await panel.picture('impor-tinjauan');
  expect(await panel.violations()).toEqual([]);
  const commit = panel.page.getByRole('button', { name: /^Masukkan/ });
  await soon(() => commit.getAttribute('aria-disabled')).toBe('true');

  await panel.page.getByRole('button', { name: '30.930 (koma memisahkan ribuan)' }).press('Enter');
  await panel.page.locator('#baris-3 .badge.baru').waitFor();
  await panel.page.locator('#baris-4-wajibKtp').fill('6.561');
  await panel.press('Enter');
  await panel.page.locator('#baris-4 .badge.baru').waitFor();
  // Nothing is wrong any more, so Enter has led to the button.
  await panel.focusComesTo('Masukkan 4 baris');
  await panel.picture('impor-siap');
  await panel.press('Enter', 'Enter');
  await panel.page.getByText('4 baris Desa dimasukkan.').waitFor();
  expect(panel.wire.inputsOf('komitImpor')).toHaveLength(1);
  const [sent] = panel.wire.inputsOf('komitImpor');
  expect(sent).toMatchObject({
    text: PASTED,
    answers: { '3:wajibKtp': 'KOMA' },
    mended: { 4: { wajibKtp: '6.561' } },
    seen: 'sidik',
  });
  await panel.page.getByText('24-11-2026 09:30 oleh petugas').waitFor();
  await panel.picture('impor-masuk');

  await panel.page.getByRole('button', { name: 'Urungkan impor' }).press('Enter');
  await panel.page.getByText('3 baris dikeluarkan lagi, 1 tetap.').waitFor();
  await panel.page.getByRole('button', { name: 'Sudah Rekam Porong diubah sesudah impor' }).press('Enter');
  await panel.shows({ sheet: 'Desa', line: 3, column: 5 });
  await soon(() => panel.page.getByRole('button', { name: 'Urungkan impor' }).count()).toBe(0);
  await panel.picture('impor-diurungkan');
  expect(await panel.violations()).toEqual([]);
});

test('reading a long table tells for how long, and can be left: its answer no longer counts', async () => {
  const panel = await panels.open();
  await panel.go('Impor');
  panel.wire.hold('tinjauImpor');
  await panel.page.locator('#tempelan').fill(PASTED);
  await panel.press('Control+Enter');
  await panel.page.getByText(/^Membaca tempelan… [2-9] detik$/).waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.page.getByRole('button', { name: 'Batal', exact: true }).press('Enter');
  await soon(() => panel.page.locator('#tempelan').inputValue()).toBe(PASTED);
  panel.wire.letGo('tinjauImpor');
  await soon(() => panel.page.getByText('Tinjau sebelum dimasukkan').count()).toBe(0);
});

test('what goes in goes in as a whole: meanwhile it can’t be left as if it didn’t', async () => {
  const panel = await review();
  const { page } = panel;
  await page.getByRole('button', { name: '30.930 (koma memisahkan ribuan)' }).press('Enter');
  await page.locator('#baris-3 .badge.baru').waitFor();
  await page.locator('#baris-4-wajibKtp').fill('6.561');
  await panel.press('Enter');
  await panel.focusComesTo('Masukkan 4 baris');
  panel.wire.hold('komitImpor');
  await panel.press('Enter');
  await page.getByText('Semua baris masuk sekaligus atau tidak satu pun.').waitFor();
  const cancel = page.getByRole('button', { name: 'Batal', exact: true });
  await soon(() => cancel.getAttribute('aria-disabled')).toBe('true');
  await cancel.press('Enter');
  await page.getByText(/^Memasukkan… [1-9] detik$/).waitFor();
  await soon(() => page.getByText('Tinjau sebelum dimasukkan').isVisible()).toBe(true);
  expect(await panel.violations()).toEqual([]);
  await panel.picture('impor-memasukkan');
  panel.wire.letGo('komitImpor');
  await page.getByText('4 baris Desa dimasukkan.').waitFor();
  await page.getByRole('button', { name: 'Urungkan impor' }).waitFor();
});

test('a row can be left out, and asked in again', async () => {
  const panel = await review();
  const card = panel.page.locator('#baris-4');
  await card.getByRole('button', { name: 'Lewati baris' }).press('Enter');
  await card.locator('.badge.dilewati').waitFor();
  expect(panel.wire.inputsOf('tinjauImpor').at(-1)).toMatchObject({ skipped: [4] });
  await card.getByRole('button', { name: 'Ikutkan lagi' }).press('Enter');
  await card.locator('.badge.bermasalah').waitFor();
});

test('a mended row stays where it is', async () => {
  const panel = await review();
  const order = () => panel.page.locator('.cards > li').evaluateAll((cards) => cards.map(({ id }) => id));
  expect(await order()).toEqual(['baris-3', 'baris-4']);
  await panel.page.getByRole('button', { name: '30.930 (koma memisahkan ribuan)' }).press('Enter');
  await panel.page.locator('#baris-3 .badge.baru').waitFor();
  expect(await order()).toEqual(['baris-3', 'baris-4']);
});

test('another column can be chosen for what the sheet needs', async () => {
  const panel = await review();
  await panel.page.locator('summary', { hasText: 'Kolom:' }).press('Enter');
  await panel.page.getByLabel('Belum Tertulis').selectOption({ label: 'Sudah (5.769)' });
  await panel.page.locator('.import[aria-busy=false]').waitFor();
  expect(panel.wire.inputsOf('tinjauImpor').at(-1)).toMatchObject({
    mapping: { nama: 0, wajibKtp: 1, sudahRekam: 2, belumTertulis: 2 },
  });
  await panel.picture('impor-kolom');
});

test('a commit that was lost on the way is sent again under its id', async () => {
  const panel = await review();
  await panel.page.locator('#baris-3').getByRole('button', { name: 'Lewati baris' }).press('Enter');
  await panel.page.locator('#baris-4').getByRole('button', { name: 'Lewati baris' }).press('Enter');
  panel.wire.loseNext('komitImpor', 'after');
  await panel.page.getByRole('button', { name: 'Masukkan 2 baris' }).press('Enter');
  await panel.page.getByText('Sambungan terputus').waitFor();
  await panel.picture('impor-terputus');
  await panel.page.getByRole('button', { name: 'Coba lagi' }).press('Enter');
  await panel.page.getByText('Sudah dikerjakan sebelumnya').waitFor();
  const [first, second] = panel.wire.inputsOf('komitImpor');
  expect(second).toEqual(first);
  expect(panel.office.imports.imports).toHaveLength(2);
});

test('a file is read, an old one in the Windows code page too', async () => {
  const panel = await panels.open();
  await panel.go('Impor');
  // "é" in Windows-1252 is E9, which is no UTF-8.
  const buffer = Buffer.from('Desa;Wajib KTP\nKafé;1\n', 'latin1');
  await panel.page
    .locator('input[type=file][accept*=csv]')
    .setInputFiles({ name: 'desa.csv', mimeType: 'text/csv', buffer });
  await panel.page.getByText('Tinjau sebelum dimasukkan').waitFor();
  expect(panel.wire.inputsOf('tinjauImpor')[0]).toMatchObject({ text: 'Desa;Wajib KTP\nKafé;1\n' });
});

test('nothing pasted is said beside the field', async () => {
  const panel = await panels.open();
  await panel.go('Impor');
  await panel.page.getByRole('button', { name: 'Tinjau' }).press('Enter');
  await panel.focusComesTo('tempelan');
  await soon(() => panel.page.locator('#tempelan').getAttribute('aria-invalid')).toBe('true');
  await panel.picture('impor-kosong');
  expect(await panel.violations()).toEqual([]);
});

test('a paste of a hundred thousand lines is reviewed at once and never laid out in the text field', async () => {
  const panel = await panels.open();
  await panel.go('Impor');
  await panel.page.locator('#tempelan').waitFor();
  await panel.page.evaluate(() => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index}\tDesa ${index}\t6.816`);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `Kode\tNama Desa\tWajib KTP\n${lines.join('\n')}`);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('#tempelan')?.dispatchEvent(event);
  });
  await panel.page.getByText('Tinjau sebelum dimasukkan').waitFor();
  const [sent] = panel.wire.inputsOf('tinjauImpor') as [{ text: string }];
  expect(sent.text.split('\n')).toHaveLength(100_001);
  await panel.page.getByRole('button', { name: 'Batal' }).first().click();
  await panel.page.getByText('100.001 baris tempelan siap ditinjau.').waitFor();
  await soon(() => panel.page.locator('textarea').count()).toBe(0);
  expect(await panel.violations()).toEqual([]);
  await panel.page.getByRole('button', { name: 'Buang tempelan' }).click();
  await panel.page.locator('textarea#tempelan').waitFor();
});

test('a merge file says one thing: what comes in, what stands in the way, or that nothing is new', async () => {
  const panel = await panels.open();
  panel.office.imports.mergeReviews = {
    baru: { summary: '2 entri Persediaan', nothing: '', conflicts: [], obstacle: '', ...NO_ROWS },
    sama: { summary: '', nothing: 'Tidak ada yang baru: semua sudah ada.', conflicts: [], obstacle: '', ...NO_ROWS },
    rusak: {
      summary: '',
      nothing: '',
      conflicts: [],
      obstacle: 'Berkas ini bukan berkas gabungan SiapKTP.',
      ...NO_ROWS,
    },
  };
  await panel.go('Impor');
  const merge = panel.page.getByRole('button', { name: 'Gabungkan', exact: true });
  const card = panel.page.locator('#gabungan ~ .card');
  const choose = async (content: string) => {
    const file = { name: `${content}.json`, mimeType: 'application/json', buffer: Buffer.from(content) };
    await panel.page.locator('input[accept*=json]').setInputFiles(file);
    await card.getByRole('heading', { name: `${content}.json` }).waitFor();
  };
  await choose('baru');
  await card.getByText('2 entri Persediaan').waitFor();
  await soon(() => merge.getAttribute('aria-disabled')).toBeNull();
  await choose('rusak');
  await card.getByText('bukan berkas gabungan').waitFor();
  await soon(() => card.textContent()).not.toContain('Tidak ada yang baru');
  await soon(() => merge.getAttribute('aria-disabled')).toBe('true');
  await choose('sama');
  await card.getByText('Tidak ada yang baru').waitFor();
  await soon(() => merge.count()).toBe(0);
  await card.getByRole('button', { name: 'Tutup' }).click();
  await soon(() => card.count()).toBe(0);
});

test('a file from another computer is looked over, a row that both changed is chosen, then it is merged and taken back', async () => {
  const panel = await panels.open();
  await panel.go('Impor');
  await panel.page.locator('input[type=file][accept*=json]').setInputFiles({
    ...{ name: 'siap-ktp-gabungan.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') },
  });
  await panel.page.getByText('Aset PRN-001 diubah di kedua tempat').waitFor();
  await panel.page.getByText('Ruang: diubah di satu tempat saja, jadi diambil dari sana.').waitFor();
  await panel.picture('impor-gabungan');
  expect(await panel.violations()).toEqual([]);
  const merge = panel.page.getByRole('button', { name: 'Gabungkan', exact: true });
  await soon(() => merge.getAttribute('aria-disabled')).toBe('true');
  await panel.page.getByRole('button', { name: 'Pakai yang di berkas' }).click();
  await panel.page.getByText('Aset PRN-001 diubah di kedua tempat').waitFor({ state: 'detached' });
  // the list above the answer grows by what was merged, here by more, and doesn't push it out of sight
  const [listed] = panel.office.imports.imports;
  panel.office.imports.imports = ['a', 'b', 'c', 'd', 'e'].map((imporId) => ({
    ...listed!,
    imporId,
    caption: imporId,
  }));
  await merge.click();
  await panel.page.getByText('Digabungkan dari berkas: 2 entri').waitFor();
  await soon(() => panel.page.locator('section[aria-labelledby=impor-lalu] li').count()).toBe(5);
  await soon(() =>
    panel.page.locator('.notice.good').evaluate((said) => {
      const { top, bottom } = said.getBoundingClientRect();
      return [document.activeElement === said, top >= 0, bottom <= window.innerHeight];
    }),
  ).toEqual([true, true, true]);
  expect(panel.wire.inputsOf('gabungkan')[0]).toMatchObject({ pilihan: { 'Aset PRN-001': 'sana K7' } });
  await panel.page.getByRole('button', { name: 'Urungkan gabungan' }).click();
  await panel.page.getByText('Gabungan diurungkan.').waitFor();
  expect(panel.wire.inputsOf('urungkanGabungan')[0]).toMatchObject({
    gabunganId: (panel.wire.inputsOf('gabungkan')[0] as { actionId: string }).actionId,
  });
});

test('a table is taken out as a file', async () => {
  const panel = await panels.open();
  panel.office.imports.finished = 'Tindakan yang terputus di tengah sudah diselesaikan: PRN-001 dikirim.';
  await panel.go('Impor');
  await panel.page.getByText('Ekspor ke .csv dan .xlsx').click();
  await panel.page.getByText(panel.office.imports.finished).waitFor();
  await panel.page.getByLabel('Lembar', { exact: true }).selectOption('Aset');
  await panel.picture('impor-ekspor');
  const download = panel.page.waitForEvent('download');
  await panel.page.getByRole('button', { name: 'Unduh .csv' }).click();
  expect((await download).suggestedFilename()).toBe('Aset.csv');
  expect(panel.wire.inputsOf('eksporTabel')).toEqual([{ lembar: 'Aset', bentuk: 'id_ID' }]);
  await panel.page.getByText('Berkas Aset.csv dibuat.').waitFor();
  expect(await panel.violations()).toEqual([]);
});
