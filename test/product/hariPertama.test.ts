import { fixture } from '../domain/import/fixture';
import { soon } from '../eventually';
import type { Desk } from './desk';
import { savedRows } from './savedRows';
import { Walk } from './walk';

/** The clerk's first day, from the first start to Ctrl-C, in one workbook: each step begins where the last one ended. */
let walk: Walk;
let desk: Desk;

beforeAll(async () => {
  walk = await Walk.begin();
  desk = walk.desk;
});
afterAll(() => walk.end());

test('the first start makes the workbook with the paper’s tables and says what they mean', async () => {
  expect(walk.host.said).toContain('Membuat');
  // 11.915 is wajib less sudah over the 19 desa of Tables 4 and 5, added up by hand.
  expect(walk.host.said).toContain('Tunggakan 11.915 orang');
  await desk.page.getByRole('tab', { name: 'Dasbor', selected: true }).waitFor();
  await desk.picture('dasbor-pertama');
});

test('the panel opens, and the example data goes', async () => {
  await desk.openPanel();
  await desk.hears(/Tunggakan 11\.915 orang/);
  await desk.picture('ringkasan', 'panel');
  await desk.menu('Buang data contoh');
  // It is asked first, and said what goes.
  await desk.hears(/^Bila dibuang: 19 baris Desa dibuang, .* tidak bisa dikembalikan\.$/);
  await desk.picture('buang-contoh');
  await desk.panel.getByRole('button', { name: 'Buang data contoh' }).press('Enter');
  await desk.hears(/^Data contoh diurungkan: /);
  await desk.picture('contoh-dibuang');
  await desk.panel.getByRole('button', { name: 'Lihat Ringkasan' }).press('Enter');
  await desk.hears('Belum ada prakiraan.');
  await desk.goTo('Desa!B2');
  await desk.isEmpty('B2');
});

test('the paper’s table is pasted, looked over, mended, put in, taken out and put in again', async () => {
  const paste = async () => {
    await desk.field('tempelan').focus();
    await desk.page.evaluate((text) => navigator.clipboard.writeText(text), fixture('desa-porong-2021.tsv'));
    await desk.press('Control+v', 'Control+Enter');
    await desk.hears('Tinjau sebelum dimasukkan');
  };
  await desk.go('Impor');
  await desk.picture('impor-tempel');
  await paste();
  // Table 5 as printed against wajib less sudah: differences worked out by hand.
  await desk.hears(/^5 desa tidak seimbang: .* 7\.420, .* 11\.915/);
  for (const [village, lacking] of [
    ['Porong', '934'],
    ['Renokenongo', '1.480'],
    ['Glagaharum', '1.198'],
    ['Plumbon', '182'],
    ['Candipari', '701'],
  ])
    await desk.hears(new RegExp(`^${village}: .*kurang ${lacking}`));
  await desk.picture('impor-tinjau', 'panel');

  const porong = desk.panel.locator('#baris-3');
  await porong.getByRole('button', { name: 'Ubah isian' }).press('Enter');
  await desk.field('baris-3-belumTertulis').fill('1.084');
  await desk.field('baris-3-belumTertulis').press('Enter');
  await desk.hears(/^4 desa tidak seimbang/);
  await porong.scrollIntoViewIfNeeded();
  await desk.picture('impor-dibetulkan');

  await desk.panel.getByRole('button', { name: 'Masukkan 19 baris' }).press('Enter');
  await desk.shows('B3', 'Porong');
  await desk.shows('G3', '1.084');
  await desk.panel.getByRole('button', { name: 'Urungkan impor' }).press('Enter');
  await desk.hears('Belum ada impor.');
  await desk.isEmpty('B3');

  await paste();
  await desk.panel.getByRole('button', { name: 'Masukkan 19 baris' }).press('Enter');
  await desk.shows('B3', 'Porong');
  // This time as the paper has it.
  await desk.shows('G3', '150');
  await desk.picture('impor-masuk');
});

test('blanko come, are printed, one is spoilt, and that is taken back', async () => {
  await desk.go('Catat');
  await desk.panel.getByRole('radio', { name: 'Terima' }).press('Space');
  await desk.post({ 'bahan-dokumen': 'BAST 12/2026', 'bahan-jumlah': '500' });
  await desk.hears(/Terima 500 keping blanko/);
  await desk.panel.getByRole('radio', { name: 'Cetak' }).press('Space');
  await desk.post({ 'bahan-jumlah': '45' });
  await desk.hears(/Cetak 45 keping blanko/);
  await desk.panel.getByRole('radio', { name: 'Gagal' }).press('Space');
  await desk.post({ 'bahan-jumlah': '1' });
  await desk.hears(/Gagal cetak 1 keping blanko/);
  await desk.hears('Sisa 454 keping');
  await desk.picture('catat-bahan', 'panel');
  await desk.press('Alt+u');
  await desk.hears('Sisa 455 keping');
  await desk.picture('catat-diurungkan');

  await desk.panel.getByRole('radio', { name: 'Cetak' }).press('Space');
  await desk.post({ 'bahan-jumlah': '2000' });
  await desk.panel.locator('#bahan-jumlah[aria-invalid]').waitFor();
  await desk.picture('catat-ditolak', 'panel');
  await desk.press('Escape');
});

test('an outage begins and ends, and the day is counted', async () => {
  await desk.go('Gangguan');
  await desk.post({ 'gangguan-mulai': 'k 08:00' });
  await desk.hears('Sedang berlangsung');
  await desk.picture('catat-gangguan', 'panel');
  await desk.panel.getByRole('button', { name: 'Akhiri gangguan Server pusat' }).press('Enter');
  await desk.panel.locator('[name=selesai]').filter({ visible: true }).fill('k 10:30');
  await desk.press('Enter');
  await desk.hears(/berakhir .* 10:30, lamanya/);

  await desk.go('Layanan');
  await desk.post({ 'layanan-tanggal': 'k', 'layanan-daftar': '52', 'layanan-rekam': '41', 'layanan-cetak': '45' });
  await desk.hears(/Layanan .* dicatat: Daftar 52, Rekam 41/);
  // Nothing of the day that was posted is left to be posted again.
  for (const name of ['daftar', 'rekam', 'cetak'])
    await soon(() => desk.field(`layanan-${name}`).inputValue()).toBe('');
  await desk.picture('catat-layanan', 'panel');
});

test('a form of the sheet Catat is filled in and ticked, as on a phone', async () => {
  // The first form: barang, jumlah, tanggal.
  await desk.type('Catat!D4', 'RIBBON');
  await desk.type('Catat!E4', '3');
  await desk.goTo('Catat!B4');
  await desk.press('Space');
  await desk.shows('A4', /^Terima 3 gulung ribbon dicatat\. Keliru/);
  await desk.isEmpty('E4');
  await desk.picture('lembar-catat', 'lembar');
});

test('what is typed into a sheet is held against its column', async () => {
  await desk.type('Desa!E2', 'banyak');
  await desk.told(/Wajib KTP harus .*, bukan "banyak"/);
  await desk.goTo('Desa!E2');
  await desk.page
    .locator('.remark-card')
    .getByText(/Wajib KTP harus .*, bukan "banyak"/)
    .waitFor();
  await desk.picture('sel-salah', 'lembar');
  await desk.type('Desa!E2', '6.043');
  await desk.shows('E2', '6.043');
  await desk.goTo('Desa!E2');
  await desk.page.locator('.remark-card').waitFor({ state: 'hidden' });
});

test('a line typed into the ledger becomes an entry', async () => {
  const first = '7';
  await desk.goTo(`Persediaan!D${first}`);
  await desk.picture('persediaan');
  // Whoever agreed to change the row isn't asked again at its other cells.
  await desk.typeGuarded(`Persediaan!D${first}`, formatted(new Date()));
  for (const [column, text] of [
    ['E', 'BLANKO'],
    ['F', 'CETAK'],
    ['G', '5'],
  ] as const)
    await desk.type(`Persediaan!${column}${first}`, text);
  await desk.shows(`A${first}`, '6');
  await desk.picture('persediaan-diketik', 'lembar');
});

test('a device’s condition changed in its sheet is noted in Riwayat', async () => {
  await desk.paste('Aset!A2', 'PRN-001\tPrinter kartu\tPRINTER_KARTU\tB');
  await desk.shows('D2', 'B');
  await desk.type('Aset!D2', 'RR');
  await desk.shows('D2', 'RR');
  await desk.goTo('Riwayat!A1');
  await desk.page
    .locator('[data-cell^=F]')
    .getByText(/Kondisi.*B.*RR/)
    .first()
    .waitFor();
  await desk.picture('riwayat');
});

test('Ctrl-C saves; another program and another start find everything', async () => {
  await desk.close();
  expect(await walk.host.stop()).toBe(0);
  expect(walk.host.said).toContain('Tersimpan di');
  const stock = (await savedRows(walk.host.workbook, 'Persediaan')).slice(1);
  expect(stock.map((row) => [row[4], row[5], row[6]])).toEqual([
    ['BLANKO', 'TERIMA', '500'],
    ['BLANKO', 'CETAK', '45'],
    ['BLANKO', 'GAGAL', '1'],
    ['BLANKO', 'BALIK', '1'],
    ['RIBBON', 'TERIMA', '3'],
    ['BLANKO', 'CETAK', '5'],
  ]);
  expect((await savedRows(walk.host.workbook, 'Desa')).map((row) => row[1])).toHaveLength(20);
  walk = await walk.again();
  expect(walk.host.said).toContain('Membuka');
  desk = walk.desk;
  await desk.openPanel();
  await desk.hears(/450/);
  await desk.menu('Periksa data');
  await desk.page.getByRole('tab', { name: 'Periksa', selected: true }).waitFor();
  await desk.picture('periksa', 'lembar');
  await desk.goTo('Gangguan!C2');
  await desk.shows('C2', /10:30/);
  await desk.goTo('Layanan!C2');
  await desk.shows('C2', '41');
});

const formatted = (day: Date): string =>
  [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((part) => String(part).padStart(2, '0')).join('-');
