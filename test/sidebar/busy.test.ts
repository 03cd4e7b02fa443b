import type { Locator } from 'playwright-core';
import { catatCetak } from '../../src/actions';
import { perform } from '../../src/actions/perform';
import { BUSY as LOCK_TAKEN, type Workbook } from '../../src/workbook/workbook';
import { eventually, soon } from '../eventually';
import { firstDays } from './answers';
import { PASTED } from './importDesk';
import { BUSY } from './office';
import { type PanelInChromium, usePanels } from './panelInChromium';

jest.setTimeout(120_000);

/** Another holds the lock: whatever was typed, in whichever form, is still there, and goes out as it is the next time. */
const panels = usePanels();

type Open = (panel: PanelInChromium) => Promise<unknown>;

const button =
  (name: string | RegExp): Open =>
  (panel) =>
    panel.page.getByRole('button', { name }).press('Enter');
const unfold =
  (summary: string): Open =>
  (panel) =>
    panel.page.locator('summary', { hasText: summary }).click();
const kind =
  (name: string): Open =>
  (panel) =>
    panel.page.locator('label', { hasText: new RegExp(`^${name}$`) }).click();

/** The form's name, the action behind it, where it is, and how it is come by. */
const FORMS: [title: string, action: string, section: string, ...open: Open[]][] = [
  ['Cetak blanko', 'catatCetak', 'Bahan'],
  ['Pesan blanko', 'pesanBarang', 'Bahan', kind('Pesan')],
  ['Terima blanko', 'terimaBarang', 'Bahan', kind('Terima')],
  ['Gagal blanko', 'catatGagal', 'Bahan', kind('Gagal')],
  ['Kembali blanko', 'kembalikanBarang', 'Bahan', kind('Kembali')],
  ['Musnah blanko', 'musnahkanBarang', 'Bahan', kind('Musnah')],
  ['Hitung blanko', 'hitungBarang', 'Bahan', kind('Hitung')],
  ['Tutup bulan', 'tutupBulan', 'Bahan', unfold('Tutup atau buka bulan')],
  ['Buka bulan', 'bukaBulan', 'Bahan', unfold('Tutup atau buka bulan'), kind('Buka lagi')],
  ['Terima suntingan tangan', 'terimaSuntingan', 'Bahan', unfold('Suntingan tangan')],
  ['Gangguan baru mulai', 'mulaiGangguan', 'Gangguan'],
  ['Gangguan sudah selesai', 'catatGangguan', 'Gangguan', kind('Sudah selesai')],
  ['Akhiri gangguan Server pusat', 'akhiriGangguan', 'Gangguan', button('Akhiri gangguan Server pusat')],
  ['Ubah gangguan Jaringan', 'ubahGangguan', 'Gangguan', button('Ubah gangguan Jaringan')],
  ['Layanan harian', 'catatLayanan', 'Layanan'],
  ['Tambah alat', 'tambahAlat', 'Alat', unfold('Tambah alat')],
  ['Pasang PC-002 ke set', 'pasangKeSet', 'Alat', button('Pasang ke set: PC-002')],
  ['Hapus PRN-003 dari daftar', 'hapusAlat', 'Alat', button('Hapus: PRN-003')],
  ['Kirim PRN-003 ke perbaikan', 'kirimPerbaikan', 'Alat', button('Kirim perbaikan: PRN-003')],
  ['PRN-009 kembali dari perbaikan', 'kembaliPerbaikan', 'Alat', button('Sudah kembali: PRN-009')],
  ['Servis PRN-001', 'catatServis', 'Alat', button('Servis: PRN-001')],
  [
    'Ubah alat yang dipilih',
    'ubahBanyakAlat',
    'Alat',
    button('Ubah beberapa sekaligus'),
    button(/^Pilih semua yang tampak/),
  ],
];

/** What stands in the fields and choices of a form, by name. */
const held = (form: Locator): Promise<[string, string][]> =>
  form
    .locator('input, select, textarea')
    .evaluateAll((fields) =>
      (fields as HTMLInputElement[]).map(({ type, name, id, value, checked }) => [
        name || id,
        type === 'radio' || type === 'checkbox' ? `${value} ${checked}` : value,
      ]),
    );

/** Something in every field that is in sight and empty: a number where one is asked for. */
async function fill(form: Locator): Promise<void> {
  let filled = false;
  for (const field of await form.locator('input:not([type=radio]):not([type=checkbox]), textarea').all()) {
    if (!(await field.isVisible()) || (await field.inputValue()) !== '') continue;
    const name = `${await field.getAttribute('name')} ${await field.getAttribute('inputmode')}`;
    filled = true;
    await field.fill(
      /numeric|decimal|jumlah|biaya|tahun/.test(name) ? '4' : /mulai|selesai/.test(name) ? '08:10' : 'isian saya',
    );
  }
  // A form of changes shows what stands there: then something of it is changed.
  if (!filled) await form.locator('input[type=text]').filter({ visible: true }).last().fill('isian saya');
}

async function office(section: string, ruang: string | null = null): Promise<PanelInChromium> {
  const panel = await panels.open();
  const { office: at } = panel;
  const [ended] = at.ended;
  at.running = [{ ...ended!, id: 'G-0009', jenis: 'SERVER', selesai: null, mulai: '2026-11-24T08:10' }];
  at.handEdits = [{ ...{ sheet: 'Persediaan', line: 3, column: 12 }, sentence: 'Baris No 2 tidak cocok' }];
  at.devices.push({
    ...at.devices[0]!,
    ...{ id: 'PRN-009', nama: 'Printer Fargo', jenis: 'PRINTER_KARTU', kondisi: 'RR', set: null },
    keluar: { sejak: '2026-11-02', tempat: 'Jakarta' },
  });
  for (const device of at.devices) device.ruang = ruang;
  await panel.go('Catat', section);
  return panel;
}

test('the sentence is the engine’s own', () => {
  const taken = { exclusively: () => LOCK_TAKEN } as unknown as Workbook;
  const deed = { now: '2026-11-24T09:30', who: 'Ani', through: 'sidebar' as const, actionId: 'x' };
  expect(perform(taken, catatCetak, { jumlah: '4' }, deed)).toMatchObject({ done: false, sentence: BUSY });
});

test.each(FORMS)('%s: what was typed stays and is posted as it is', async (title, action, section, ...open) => {
  const panel = await office(section);
  for (const step of open) await step(panel);
  const form = panel.page.getByRole('form', { name: title, exact: true });
  await form.waitFor();
  await fill(form);
  const submit = form.locator('button[type=submit]');
  await submit.focus();
  const typed = await held(form);
  expect(typed.some(([, text]) => /^(4|isian saya|.*08:10)$/.test(text))).toBe(true);
  panel.office.someoneElseWrites = true;
  await submit.press('Enter');
  await panel.page.getByText(BUSY).filter({ visible: true }).first().waitFor();
  await soon(() => held(form)).toEqual(typed);
  expect(panel.office.written).toEqual([]);
  panel.office.someoneElseWrites = false;
  await submit.press('Enter');
  await eventually(() => expect(panel.office.written.map((one) => one.action)).toEqual([action]));
  const [first, second, ...others] = panel.wire.inputsOf('catat');
  expect(others).toEqual([]);
  expect(second?.input).toEqual(first?.input);
  await panel.page.getByText(BUSY).filter({ visible: true }).waitFor({ state: 'detached' });
});

test('a room that is being checked keeps what was scanned', async () => {
  const panel = await office('Alat', 'Pelayanan');
  const { page } = panel;
  await button('Periksa ruang')(panel);
  const card = page.getByRole('region', { name: 'Periksa ruang' });
  await page.locator('#periksa-ruang').selectOption('Pelayanan');
  const scan = page.locator('#periksa-kode');
  await scan.fill('PC-001');
  await scan.press('Enter');
  await card.getByText('PC-001 Komputer perekaman', { exact: true }).waitFor();
  panel.office.someoneElseWrites = true;
  const finish = card.getByRole('button', { name: /^Selesai/ });
  await finish.press('Enter');
  await page.getByText(BUSY).filter({ visible: true }).first().waitFor();
  await card.getByText('PC-001 Komputer perekaman', { exact: true }).waitFor();
  panel.office.someoneElseWrites = false;
  await finish.press('Enter');
  await page.getByText('periksaRuang dicatat').waitFor();
  const [first, second] = panel.wire.inputsOf('catat');
  expect(second?.input).toEqual(first?.input);
});

test('the command box keeps the command', async () => {
  const panel = await panels.open();
  const box = panel.page.getByRole('textbox').first();
  await box.fill('cetak 40');
  panel.office.someoneElseWrites = true;
  await box.press('Enter');
  await panel.page.getByText(BUSY).filter({ visible: true }).first().waitFor();
  await soon(() => box.inputValue()).toBe('cetak 40');
  panel.office.someoneElseWrites = false;
  await box.press('Enter');
  await eventually(() => expect(panel.office.written.map(({ action }) => action)).toEqual(['catatCetak']));
});

test('an import keeps the pasted table and all that was mended and answered', async () => {
  const panel = await panels.open();
  const { page, office: at } = panel;
  await panel.go('Impor');
  await page.locator('#tempelan').fill(PASTED);
  await page.getByRole('button', { name: 'Tinjau', exact: true }).press('Enter');
  await page.getByRole('button', { name: '30.930 (koma memisahkan ribuan)' }).first().press('Enter');
  await page.locator('#baris-4 input').first().fill('6.561');
  await page.locator('#baris-4 input').first().press('Enter');
  await page
    .getByRole('button', { name: /^Masukkan \d+ baris$/ })
    .and(page.locator(':not([aria-disabled])'))
    .waitFor();
  at.imports.busy = BUSY;
  await page.getByRole('button', { name: /^Masukkan/ }).press('Enter');
  await page.getByText(BUSY).waitFor();
  await soon(() => page.getByRole('heading', { name: 'Tinjau sebelum dimasukkan' }).count()).toBe(1);
  at.imports.busy = null;
  await page.getByRole('button', { name: /^Masukkan/ }).press('Enter');
  await page.getByText('4 baris Desa dimasukkan.').waitFor();
  const [first, second] = panel.wire.inputsOf('komitImpor').map(({ actionId: _, ...request }) => request);
  expect(second).toEqual(first);
  expect(JSON.stringify(first)).toContain('6.561');
});

test('a merge keeps the file and what was chosen of it', async () => {
  const panel = await panels.open();
  const { page, office: at } = panel;
  await panel.go('Impor');
  await page.locator('input[type=file][accept*=json]').setInputFiles({
    ...{ name: 'dari-rumah.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') },
  });
  await page.getByRole('button', { name: 'Pakai yang di berkas' }).click();
  await page.getByText('Aset PRN-001 diubah di kedua tempat').waitFor({ state: 'detached' });
  at.imports.busy = BUSY;
  const merge = page.getByRole('button', { name: 'Gabungkan', exact: true });
  await merge.press('Enter');
  await page.getByText(BUSY).waitFor();
  await page.getByRole('heading', { name: 'dari-rumah.json' }).waitFor();
  at.imports.busy = null;
  await merge.press('Enter');
  await page.getByText('Digabungkan dari berkas: 2 entri').waitFor();
  const [first, second] = panel.wire.inputsOf('gabungkan').map(({ actionId: _, ...request }) => request);
  expect(second).toEqual(first);
  expect(second).toMatchObject({ pilihan: { 'Aset PRN-001': 'sana K7' } });
});

test('the moves between sets stay to be noted', async () => {
  const panel = await panels.open();
  panel.office.rebuild = {
    ...{ readyNow: 0, readyAfter: 1 },
    moves: [{ id: 'PC-002', component: 'PC', from: null, to: 'SET-1' }],
  };
  await panel.go('Catat', 'Alat');
  await unfold('Rakit ulang')(panel);
  panel.office.someoneElseWrites = true;
  const move = panel.page.getByRole('button', { name: 'Catat 1 perpindahan' });
  await move.press('Enter');
  await panel.page.getByText(BUSY).filter({ visible: true }).first().waitFor();
  panel.office.someoneElseWrites = false;
  await move.press('Enter');
  await eventually(() => expect(panel.office.written.map(({ action }) => action)).toEqual(['pindahBagian']));
});

test('the office’s own data stay in their form', async () => {
  const panel = await panels.open();
  panel.office.summary = firstDays;
  await panel.page.reload();
  const camat = panel.page.locator('#kantor-camat_nama');
  await camat.fill('Drs. Contoh');
  panel.office.someoneElseWrites = true;
  await camat.press('Enter');
  await panel.page.getByText(BUSY).filter({ visible: true }).first().waitFor();
  await soon(() => camat.inputValue()).toBe('Drs. Contoh');
  panel.office.someoneElseWrites = false;
  await camat.press('Enter');
  await eventually(() => expect(panel.office.written.map(({ action }) => action)).toEqual(['isiKantor']));
});
