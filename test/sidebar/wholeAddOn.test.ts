import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openOffice, type Office as RealOffice } from '../../src/local/testing';
import { openChromium } from '../chromium';
import { eventually, soon } from '../eventually';
import { builtDist } from '../product/dist';
import { builtSidebar, OUTPUT } from './builtSidebar';
import { Wire } from './wire';

/** The panel on the built add-on itself, in a workbook in memory: that the two speak of the same things. */
let browser: Browser;
let page: Page;
let office: RealOffice;
let wire: Wire;
const html = builtSidebar();
const dist = builtDist();

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  office = openOffice({ dist, now: '2026-11-24T09:30' });
  wire = new Wire(new Proxy({}, { get: (_, name) => (input: unknown) => office.run(String(name), input) }));
  page = await browser.newPage({ viewport: { width: 300, height: 760 }, timezoneId: 'Asia/Jakarta' });
  await page.clock.setFixedTime('2026-11-24T09:30:00+07:00');
  await wire.plugInto(page);
  await page.goto(`file://${html}`);
});
afterEach(async () => {
  await page.close();
  expect(wire.faults).toEqual([]);
});

const go = async (...tabs: string[]) => {
  for (const name of tabs) await page.getByRole('tab', { name, exact: true }).click();
};
const visible = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first();

test('from an empty workbook: set up, receive, print, take back, and an outage from start to end', async () => {
  await page.getByRole('button', { name: 'Siapkan lembar kerja' }).click();
  await page.getByRole('button', { name: 'Perbarui' }).waitFor();

  await go('Catat');
  await page.locator('#bahan-jenis').waitFor();
  await page.getByRole('radio', { name: 'Terima' }).check();
  await page.locator('#bahan-jumlah').fill('1.500');
  await page.keyboard.press('Enter');
  await visible(/Terima 1\.500 keping blanko/).waitFor();
  await page.getByRole('radio', { name: 'Cetak' }).check();
  await page.locator('#bahan-jumlah').fill('40');
  await page.keyboard.press('Enter');
  await visible(/Cetak 40 keping blanko/).waitFor();
  await page.keyboard.press('Alt+u');
  await visible(/dibalik/).waitFor();
  await page.locator('#bahan-jumlah').fill('2000');
  await page.keyboard.press('Enter');
  await page.locator('#bahan-jumlah[aria-invalid]').waitFor();

  await go('Gangguan');
  await page.locator('#gangguan-jenis').waitFor();
  await page.locator('#gangguan-mulai').fill('8');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Akhiri gangguan Server pusat' }).click();
  await page.locator('[name=selesai]').waitFor();
  await page.keyboard.press('Enter');
  await visible(/berakhir 24-11-2026 09:30, lamanya/).waitFor();

  await go('Layanan');
  await page.locator('#layanan-rekam').fill('41');
  await page.keyboard.press('Enter');
  await visible(/Layanan 24-11-2026 dicatat/).waitFor();

  expect(office.values('Persediaan!E2:G4')).toEqual([
    ['BLANKO', 'TERIMA', 1500],
    ['BLANKO', 'CETAK', 40],
    ['BLANKO', 'BALIK', 40],
  ]);
  expect(office.value('Gangguan!B2')).toBe('2026-11-24T08:00:00');
});

test('an entry that was used can’t be taken back: every row in the way is named, and each link leads to it', async () => {
  office.call('siapkanLembarKerja');
  const post = (action: string, jumlah: string, tanggal: string) =>
    office.run('catat', { action, input: { barang: 'BLANKO', jumlah, tanggal }, actionId: `${action}${jumlah}` });
  post('terimaBarang', '100', '02-11-2026');
  post('catatCetak', '60', '03-11-2026');
  post('terimaBarang', '5', '04-11-2026');
  post('catatGagal', '3', '05-11-2026');
  await page.reload();
  await go('Catat');
  await page.getByRole('button', { name: 'Balik: Terima 100 keping tanggal 02-11-2026' }).click();
  await visible(/Sudah terpakai oleh No 2 \(baris 3\), No 4 \(baris 5\)/).waitFor();
  const links = page.locator('.notice.bad .places button');
  await soon(() => links.allTextContents()).toEqual([
    'Baris 3: cetak 60 keping blanko 03-11-2026',
    'Baris 5: gagal cetak 3 keping blanko 05-11-2026',
  ]);
  for (const [at, row] of [3, 5].entries()) {
    await links.nth(at).click();
    const { sheet, area } = await arrived(row);
    expect({ sheet, row: area.top }).toEqual({ sheet: office.sheet('Persediaan').id, row });
  }
  // Taken back one after the other, as the sentence says, it works.
  await page.getByRole('button', { name: 'Balik: Cetak 60' }).click();
  await visible(/No 2 .* dibalik/).waitFor();
  await page.getByRole('button', { name: 'Balik: Gagal 3' }).click();
  await visible(/No 4 .* dibalik/).waitFor();
  await page.getByRole('button', { name: 'Balik: Terima 100' }).click();
  await visible(/No 1 .* dibalik; sisa sekarang 5 keping/).waitFor();
});

test('a receipt names the order that it fills, in the answer and in the list', async () => {
  office.call('siapkanLembarKerja');
  await page.reload();
  await go('Catat');
  await page.getByRole('radio', { name: 'Pesan' }).check();
  await page.locator('#bahan-jumlah').fill('1500');
  await page.keyboard.press('Enter');
  await visible(/dicatat sebagai PS-0001/).waitFor();
  // An id is read as one thing only on one line.
  const id = page.locator('.notice.good .whole').filter({ hasText: 'PS-0001' });
  await soon(() => id.evaluate((it) => it.getClientRects().length)).toBe(1);
  await page.getByRole('radio', { name: 'Terima' }).check();
  for (const [count, told] of [
    ['500', 'PS-0001: datang 500 keping, masih ditunggu 1.000 keping.'],
    ['1200', 'PS-0001: datang 1.000 keping, sudah lengkap; 200 keping di luar pesanan.'],
  ] as const) {
    await page.locator('#bahan-jumlah').fill(count);
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.notice.good').allInnerTexts()).toEqual([expect.stringContaining(told)]);
  }
  await soon(() =>
    page.getByRole('region', { name: 'Catatan blanko terakhir' }).getByRole('listitem').allInnerTexts(),
  ).toEqual([
    expect.stringMatching(/24-11-2026 · untuk PS-0001\s+\+1\.200/),
    expect.stringMatching(/24-11-2026 · untuk PS-0001\s+\+500/),
  ]);
  // None is waited for any longer: the next receipt names none.
  await page.locator('#bahan-jumlah').fill('7');
  await page.keyboard.press('Enter');
  await visible(/sisa sekarang 1\.707 keping/).waitFor();
  await soon(() => page.locator('.notice.good').allInnerTexts()).toEqual([expect.not.stringContaining('PS-0001')]);
});

test('a forecast that was computed in the panel is told of in Ringkasan at once', async () => {
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  await page.reload();
  await visible('Belum ada prakiraan.').waitFor();
  await go('Prakiraan');
  await page.getByRole('button', { name: 'Hitung prakiraan' }).click();
  await page.getByRole('button', { name: 'Hitung ulang' }).waitFor();
  await go('Ringkasan');
  // Wajib less sudah over the 19 desa of the paper, added up by hand.
  await visible(/^Tunggakan 11\.915 orang/).waitFor();
});

test('who comes back from the menu sees what it did, and keeps the way to undo', async () => {
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  await page.reload();
  await visible(/^Masih data contoh/).waitFor();
  office.run('urungkanImpor', { imporId: 'contoh', actionId: 'buang' });
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await comeBack();
  await visible(/^Tempel tabel wajib KTP/).waitFor();
  await go('Catat');
  await page.getByRole('radio', { name: 'Terima' }).check();
  await page.locator('#bahan-jumlah').fill('5');
  await page.keyboard.press('Enter');
  await visible('Sisa 5 keping').waitFor();
  office.run('catat', { action: 'catatCetak', input: { jumlah: '2' }, actionId: 'by-another' });
  await comeBack();
  await visible('Sisa 3 keping').waitFor();
  await page.keyboard.press('Alt+u');
  await visible(/Sudah terpakai oleh No 2/).waitFor();
});

/** The last place that the add-on brought before the person's eyes, once it is this row. */
async function arrived(row: number) {
  const last = () => office.events.flatMap((event) => (event.kind === 'activate' ? [event] : [])).pop();
  await eventually(() => expect(last()?.area.top).toBe(row));
  return last() as NonNullable<ReturnType<typeof last>>;
}

test('a device is added, breaks at a key and is written off', async () => {
  await page.getByRole('button', { name: 'Siapkan lembar kerja' }).click();
  await page.getByRole('button', { name: 'Perbarui' }).waitFor();
  await go('Catat', 'Alat');
  await page.locator('summary', { hasText: 'Tambah alat' }).click();
  await page.locator('#alat-id').fill('PRN-001');
  await page.locator('#alat-nama').fill('Printer kartu');
  await page.keyboard.press('Enter');
  await visible(/PRN-001 \(Printer kartu/).waitFor();
  await page.locator('[data-device]').press('2');
  await visible(/diubah dari baik menjadi rusak ringan/).waitFor();
  await page.getByRole('button', { name: 'Hapus: PRN-001' }).click();
  await page.locator('[name=alasan]').fill('rusak total');
  await page.keyboard.press('Enter');
  await visible(/dihapus dari daftar per 24-11-2026/).waitFor();
  expect(office.value('Aset!D2')).toBe('RR');
});

test("the paper's tables come in with the panel, and go out again", async () => {
  await page.getByRole('button', { name: 'Siapkan lembar kerja' }).click();
  await page.getByRole('button', { name: 'Perbarui' }).waitFor();
  await go('Impor');
  await page
    .locator('#tempelan')
    .fill('Desa\tWajib KTP\tSudah Perekaman\nKebonagung\t6.043\t5.769\nPorong\t30.930\t29.846\n');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Masukkan 2 baris' }).click();
  await page.getByRole('button', { name: 'Urungkan impor' }).waitFor();
  expect(office.values('Desa!B2:B3')).toEqual([['Kebonagung'], ['Porong']]);
  await page.getByRole('button', { name: 'Urungkan impor' }).click();
  await visible('Belum ada impor').waitFor();
  expect(office.sheet('Desa').lastRow()).toBe(1);
});

test('what only the person can know is asked in its row as well, by its words; cancelled, the keyboard is at the paste', async () => {
  office.menu('Siapkan lembar kerja');
  await page.reload();
  await go('Impor');
  await page.locator('#tempelan').fill('Nama barang\tJumlah\nPrinter\t2\nKomputer\t3');
  await page.keyboard.press('Control+Enter');
  const row = page.locator('#baris-2');
  // Nothing was pasted for either column.
  for (const [question, answers] of [
    ['Jawaban Kondisi baris 2', ['Baik', 'Rusak ringan', 'Rusak berat']],
    ['Jawaban Jenis baris 2', ['Printer kartu KTP-el', 'Printer kantor', '1 printer kartu KTP-el, 1 printer kantor']],
  ] as const)
    await soon(() => row.getByRole('group', { name: question }).getByRole('button').allTextContents()).toEqual([
      ...answers,
    ]);
  await row.getByRole('button', { name: 'Rusak ringan' }).press('Enter');
  await row.getByRole('button', { name: '1 printer kartu KTP-el, 1 printer kantor' }).press('Enter');
  await row.getByText('perbaiki').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Batal' }).press('Enter');
  await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('tempelan');
});

test('on a machine that stands in another zone, now and today are the workbook’s', async () => {
  office.call('siapkanLembarKerja');
  const abroad = await browser.newPage({ viewport: { width: 300, height: 760 }, timezoneId: 'UTC' });
  await abroad.clock.setFixedTime('2026-11-24T09:30:00+07:00');
  await wire.plugInto(abroad);
  await abroad.goto(`file://${html}`);
  await abroad.getByRole('button', { name: 'Perbarui' }).waitFor();
  for (const name of ['Catat', 'Gangguan']) await abroad.getByRole('tab', { name, exact: true }).click();
  await abroad.locator('#gangguan-mulai').fill('');
  await abroad.keyboard.press('Enter');
  await abroad
    .getByText(/dicatat mulai 24-11-2026 09:30/)
    .first()
    .waitFor();
  await abroad.close();
});

test('the menu opens the panel at the edits by hand, which are accepted there with a reason', async () => {
  office.call('siapkanLembarKerja');
  office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '50' }, actionId: 'a1' });
  office.type('Persediaan!G2', '60');
  office.menu('Terima suntingan tangan');
  const opened = join(OUTPUT, 'panel-suntingan.html');
  writeFileSync(opened, office.host.world.sidebar?.html ?? '');
  await page.goto(`file://${opened}`);
  await visible(/Baris No 1 tidak cocok dengan sidiknya/).waitFor();
  await page.screenshot({ path: join(OUTPUT, 'panel-suntingan.png') });
  await page.locator('#suntingan-alasan').fill('salah ketik');
  await page.getByRole('button', { name: 'Terima suntingan' }).click();
  await visible(/Suntingan tangan di Persediaan diterima: salah ketik/).waitFor();
  expect(office.values('Persediaan!F2:G3')).toEqual([
    ['TERIMA', 60],
    ['KOREKSI', 0],
  ]);
});
