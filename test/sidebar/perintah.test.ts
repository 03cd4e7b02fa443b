import { soon } from '../eventually';
import { usePanels } from './panelInChromium';

const panels = usePanels();

const openBox = async () => {
  const panel = await panels.open();
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
  await panel.press('Alt+p');
  await panel.focusComesTo('perintah');
  return panel;
};
const meant = (panel: Awaited<ReturnType<typeof openBox>>) => panel.page.locator('#perintah-arti');
const box = (panel: Awaited<ReturnType<typeof openBox>>) => panel.page.locator('#perintah');

test('what Enter will do stands below the line, Enter does it, and Alt+U takes it back', async () => {
  const panel = await openBox();
  await panel.type('terima 1.500 blanko BAST 12/2026');
  await meant(panel).getByText('Terima 1.500 keping blanko, 24-11-2026 (Selasa, hari ini).').waitFor();
  await meant(panel).getByText('Dokumen: BAST 12/2026').waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('perintah-dibaca');
  await panel.press('Enter');
  await panel.page.getByText('Terima 1500 keping blanko dicatat').waitFor();
  expect(panel.office.written).toEqual([
    {
      action: 'terimaBarang',
      input: { barang: 'BLANKO', jumlah: '1.500', tanggal: '24-11-2026', catatan: '', dokumen: 'BAST 12/2026' },
    },
  ]);
  await soon(() => box(panel).inputValue()).toBe('');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('perintah-tercatat');
  await panel.press('Alt+u');
  await panel.page.getByText('L-4 dibalik.').waitFor();
  await panel.focusComesTo('perintah');
});

test('what the add-on would refuse is said before it is posted, and no longer of other words', async () => {
  const panel = await openBox();
  panel.office.objection = 'Jumlah harus paling banyak 1.240 keping, bukan 5.000.';
  await panel.type('cetak 5.000');
  await meant(panel).getByText('Belum bisa dicatat: Jumlah harus paling banyak 1.240 keping, bukan 5.000.').waitFor();
  expect(panel.wire.inputsOf('cobaCatat')).toEqual([
    { action: 'catatCetak', input: { barang: 'BLANKO', jumlah: '5.000', tanggal: '24-11-2026', catatan: '' } },
  ]);
  await soon(() => meant(panel).locator('kbd').allTextContents()).toEqual(['Esc']);
  expect(await panel.violations()).toEqual([]);
  await panel.picture('perintah-belum-bisa');
  panel.office.objection = '';
  await box(panel).fill('cetak 5');
  await meant(panel).getByText('Cetak 5 keping blanko').waitFor();
  await soon(() => meant(panel).getByText('Belum bisa dicatat').count()).toBe(0);
  await panel.press('Enter');
  await panel.page.getByText('Cetak 5 keping blanko dicatat').waitFor();
  expect(panel.office.written).toHaveLength(1);
});

test('a receipt tells of the orders that it fills; another entry doesn’t', async () => {
  const panel = await openBox();
  panel.office.filled = [{ id: 'PS-0001', kalimat: 'PS-0001: datang 500 keping, masih ditunggu 1.000 keping.' }];
  await panel.type('terima 500 blanko');
  await panel.press('Enter');
  await panel.page.getByText('PS-0001: datang 500 keping, masih ditunggu 1.000 keping.').waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('perintah-mengisi-pesanan');
  await panel.type('cetak 5');
  await panel.press('Enter');
  await panel.page.getByText('Cetak 5 keping blanko dicatat').waitFor();
  await soon(() => panel.page.getByText('PS-0001').count()).toBe(0);
  expect(panel.wire.inputsOf('daftarPersediaan')).toContainEqual({ item: 'BLANKO' });
});

test('Alt+U means the latest of two postings in sight', async () => {
  const panel = await openBox();
  await panel.type('cetak 40');
  await panel.press('Enter');
  await panel.page.getByText('Cetak 40 keping blanko dicatat').waitFor();
  await panel.go('Catat');
  await panel.focusComesTo('jumlah');
  await panel.type('45');
  await panel.press('Enter');
  await panel.page.getByText('Cetak 45 keping blanko dicatat').waitFor();
  await panel.press('Alt+u');
  await panel.page.getByText('L-5 dibalik.').waitFor();
  expect(panel.office.written.map(({ input }) => input.id ?? input.jumlah)).toEqual(['40', '45', 'L-5']);
});

test('what is not understood takes the place of the answer before, and another tab lets it go', async () => {
  const panel = await openBox();
  const answer = panel.page.getByText('Cetak 40 keping blanko dicatat');
  await panel.type('cetak 40');
  await panel.press('Enter');
  await answer.waitFor();
  await soon(() => box(panel).inputValue()).toBe('');
  await panel.type('halo');
  await panel.press('Enter');
  await meant(panel).getByText('Perintah itu tidak dikenal').waitFor();
  await answer.waitFor({ state: 'detached' });
  await box(panel).fill('cetak 40');
  await panel.press('Enter');
  await answer.waitFor();
  await panel.go('Catat', 'Layanan');
  await answer.waitFor({ state: 'detached' });
});

test('an answer goes when something else is noted: one undo is offered, never two', async () => {
  const panel = await openBox();
  await panel.go('Catat');
  await panel.focusComesTo('jumlah');
  await panel.type('45');
  await panel.press('Enter');
  await panel.page.getByText('Cetak 45 keping blanko dicatat').waitFor();
  await panel.press('Alt+p');
  await panel.type('cetak 40');
  await panel.press('Enter');
  await panel.page.getByText('Cetak 40 keping blanko dicatat').waitFor();
  await soon(() => panel.page.getByRole('button', { name: 'Urungkan', exact: true }).count()).toBe(1);
});

test('says nothing of what is left while Hitung is chosen, neither of before nor since', async () => {
  const panel = await openBox();
  await panel.go('Catat');
  await panel.focusComesTo('jumlah');
  await panel.press('Alt+p');
  await panel.type('cetak 40');
  await panel.press('Enter');
  const answer = panel.page.getByText('Cetak 40 keping blanko dicatat');
  await answer.waitFor();
  await panel.page.getByRole('radio', { name: 'Hitung' }).check({ force: true });
  const hidden = panel.page.getByText('Sudah dicatat; keterangannya menyebut sisa');
  await hidden.waitFor();
  await soon(() => answer.count()).toBe(0);
  await panel.press('Alt+p');
  await panel.type('cetak 40');
  await panel.press('Enter');
  await soon(() => box(panel).inputValue()).toBe('');
  await hidden.waitFor();
  await soon(() => panel.page.getByText(/sisa sekarang/i).count()).toBe(0);
});

test('a mistyped line is put right first, and Esc brings back what was typed', async () => {
  const panel = await openBox();
  await panel.type('trima 500 blnko');
  await panel.press('Enter');
  await meant(panel).getByText('Maksud Anda "terima 500 blanko"?').waitFor();
  expect(panel.wire.inputsOf('catat')).toEqual([]);
  await panel.picture('perintah-maksud-anda');
  await panel.press('Escape');
  await soon(() => box(panel).inputValue()).toBe('trima 500 blnko');
  await panel.press('Enter', 'Enter');
  await panel.page.getByText('Terima 500 keping blanko dicatat').waitFor();
  await panel.type('cetak');
  await panel.press('Escape');
  await soon(() => box(panel).inputValue()).toBe('');
  await panel.page.getByText('Terima 500 keping blanko dicatat').waitFor();
  await panel.press('Escape');
  await panel.page.getByText('Terima 500 keping blanko dicatat').waitFor({ state: 'detached' });
});

test('Alt+P takes up what was not posted, and the next command takes its place', async () => {
  const panel = await openBox();
  await panel.type('halo');
  await panel.press('Enter');
  await meant(panel).getByText('Perintah itu tidak dikenal').waitFor();
  await panel.press('Alt+p');
  await panel.type('cetak 40');
  await soon(() => box(panel).inputValue()).toBe('cetak 40');
});

test('what is not understood posts nothing and says how to write it', async () => {
  const panel = await openBox();
  await panel.type('halo');
  await panel.press('Enter');
  await meant(panel)
    .getByText(/^Perintah itu tidak dikenal\. Contoh: terima 500 blanko;/)
    .waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('perintah-tidak-dikenal');
  await box(panel).fill('');
  await panel.press('Enter');
  await meant(panel)
    .getByText(/^Ketik apa yang terjadi/)
    .waitFor();
  expect(panel.wire.inputsOf('catat')).toEqual([]);
});

test('an outage is ended by what it is: which ones last is asked of the add-on', async () => {
  const panel = await openBox();
  await panel.type('gangguan server 08:10');
  await panel.press('Enter');
  await panel.page.getByText('Gangguan server mulai 24-11-2026 08:10 dicatat.').waitFor();
  await panel.type('server selesai 09:20');
  await meant(panel).getByText('Gangguan G-0001 selesai 24-11-2026 09:20.').waitFor();
  await panel.press('Enter');
  await panel.page.getByText('Gangguan server berakhir').waitFor();
  expect(panel.office.written[1]).toEqual({
    action: 'akhiriGangguan',
    input: { id: 'G-0001', selesai: '24-11-2026 09:20', tindakan: '' },
  });
  await panel.type('server selesai');
  await meant(panel).getByText('Tidak ada gangguan server yang sedang berlangsung.').waitFor();
});

test('a refusal keeps the line and the focus, so that it can be put right', async () => {
  const panel = await openBox();
  const sentence = 'Sisa blanko 24-11-2026 tinggal 12 keping, tidak cukup untuk mencetak 40 keping';
  panel.office.refusals.set('catatCetak', { ok: false, sentence, fields: { jumlah: sentence }, places: [] });
  await panel.type('cetak 40');
  await panel.press('Enter');
  await panel.page.getByText(sentence).waitFor();
  await panel.focusComesTo('perintah');
  await soon(() => box(panel).inputValue()).toBe('cetak 40');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('perintah-ditolak');
  // What it was about is gone with the next letter.
  await panel.type('0');
  await panel.page.getByText(sentence).waitFor({ state: 'detached' });
});

test('a lost answer is asked for again under the same id', async () => {
  const panel = await openBox();
  panel.wire.loseNext('catat', 'after');
  await panel.type('cetak 40');
  await panel.press('Enter');
  await panel.focusComesTo('Coba lagi');
  await panel.picture('perintah-terputus');
  await panel.press('Enter');
  await panel.page.getByText('Sudah tercatat sebelumnya').waitFor();
  const [first, second] = panel.wire.inputsOf('catat');
  expect(second).toEqual(first);
  expect(panel.office.written).toHaveLength(1);
});
