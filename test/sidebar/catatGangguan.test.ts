import { soon } from '../eventually';
import { usePanels } from './panelInChromium';

const panels = usePanels();

const openOutages = async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Gangguan');
  await panel.page.getByText('kabel putus').waitFor();
  return panel;
};

test('an outage is begun now by one key, and ended now by two', async () => {
  const panel = await openOutages();
  await panel.focusComesTo('jenis');
  await panel.press('Enter');
  await panel.page.getByText('Sedang berlangsung').waitFor();
  await panel.page.getByText('mulai 24-11-2026 08:10 dicatat').waitFor();
  await panel.focusComesTo('jenis');
  await panel.picture('catat-gangguan-berjalan');
  expect(await panel.violations()).toEqual([]);
  await panel.page.getByRole('button', { name: 'Akhiri gangguan Server pusat' }).press('Enter');
  await panel.focusComesTo('selesai');
  await panel.picture('catat-gangguan-akhiri');
  expect(await panel.violations()).toEqual([]);
  await panel.press('Enter');
  await panel.page.getByText('berakhir setelah 1 jam 20 menit').waitFor();
  expect(panel.office.written).toEqual([
    {
      action: 'mulaiGangguan',
      input: {
        jenis: 'SERVER',
        mulai: '24-11-2026 09:30',
        tahapTerhenti: '',
        asetId: '',
        penyebab: '',
        dilaporkanKepada: '',
      },
    },
    {
      action: 'akhiriGangguan',
      input: {
        id: 'G-0001',
        selesai: '24-11-2026 09:30',
        penyebab: '',
        tindakan: '',
        wargaTerdampak: '',
        semula: '{}',
      },
    },
  ]);
  await panel.focusComesTo('jenis');
});

test('one that is over already is told with its times; arrow keys move them by five minutes', async () => {
  const panel = await openOutages();
  await panel.press('Shift+Tab', 'ArrowRight', 'Tab', 'Tab');
  await panel.focusComesTo('mulai');
  await panel.type('8');
  await panel.press('ArrowUp', 'Tab');
  await panel.type('845');
  await panel.press('Enter');
  await panel.page.getByText('catatGangguan dicatat').waitFor();
  expect(panel.office.written[0]?.input).toMatchObject({ mulai: '24-11-2026 08:05', selesai: '24-11-2026 08:45' });
});

test('an error under Rincian unfolds it', async () => {
  const panel = await openOutages();
  const sentence = 'Alat PRN-9 tidak ada di lembar Aset; yang mirip: PRN-001, PRN-003';
  panel.office.refusals.set('mulaiGangguan', { ok: false, sentence, fields: { asetId: sentence }, places: [] });
  await panel.press('Enter');
  await panel.page.locator('#gangguan-asetId[aria-invalid]').waitFor();
  await soon(() => panel.page.locator('#gangguan-asetId').isVisible()).toBe(true);
  await panel.focusComesTo('asetId');
  await panel.picture('catat-gangguan-ditolak');
  expect(await panel.violations()).toEqual([]);
});

test('a time that is refused has the example it is told by on one line', async () => {
  const panel = await openOutages();
  const sentence = 'Mulai harus tanggal dan jam seperti 24-11-2026 08:30 (01-01-2011 sampai 31-12-2099), bukan "25:00"';
  panel.office.refusals.set('mulaiGangguan', { ok: false, sentence, fields: { mulai: sentence }, places: [] });
  await panel.page.locator('#gangguan-mulai').fill('25:00');
  await panel.press('Enter');
  await panel.page.locator('#gangguan-mulai[aria-invalid]').waitFor();
  await soon(() => panel.page.locator('#gangguan-mulai-salah').textContent()).toBe(sentence);
  await soon(() => panel.broken()).toEqual([]);
});

test('an outage of the past is put right', async () => {
  const panel = await openOutages();
  await panel.page.getByRole('button', { name: 'Ubah gangguan Jaringan' }).press('Enter');
  const form = panel.page.getByRole('form', { name: 'Ubah gangguan Jaringan' });
  await soon(() => form.getByLabel('Mulai').inputValue()).toBe('19-11-2026 13:00');
  // An end that is emptied means that it still lasts, and not that it ends now.
  await form.getByLabel('Selesai').fill('');
  await soon(() => form.getByLabel('Selesai').getAttribute('placeholder')).toBe('');
  await form.getByText('kosong: masih berlangsung').waitFor();
  await form.getByLabel('Selesai').fill('19-11-2026 15:45');
  await panel.picture('catat-gangguan-ubah');
  expect(await panel.violations()).toEqual([]);
  await form.getByLabel('Yang terganggu').selectOption('LISTRIK');
  await form.getByRole('button', { name: 'Simpan perubahan' }).press('Enter');
  await panel.page.getByText('ubahGangguan dicatat').waitFor();
  expect(panel.office.written[0]?.input).toMatchObject({
    id: 'G-0000',
    jenis: 'LISTRIK',
    mulai: '19-11-2026 13:00',
    selesai: '19-11-2026 15:45',
    penyebab: 'kabel putus',
  });
});

test('an outage older than the list is found when it is looked for in all of them', async () => {
  const panel = await panels.open();
  const [first] = panel.office.ended;
  if (!first) throw new Error('no outage');
  panel.office.ended = Array.from({ length: 40 }, (_, at) => ({
    ...first,
    id: `G-${at}`,
    penyebab: at === 1 || at === 35 ? 'tikus' : 'padam',
  }));
  await panel.go('Catat', 'Gangguan');
  const rows = panel.page.locator('.outages > li').filter({ visible: true });
  await panel.page.locator('#cari-gangguan').fill('tikus');
  await panel.page.getByText('1 dari 30 cocok.').waitFor();
  await panel.page.locator('#cari-gangguan').press('Enter');
  await panel.page.getByText('2 cocok di seluruh lembar.').waitFor();
  await soon(() => rows.count()).toBe(2);
  expect(await panel.violations()).toEqual([]);
});
