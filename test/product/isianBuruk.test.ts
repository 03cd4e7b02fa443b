import { soon } from '../eventually';
import { Desk } from './desk';
import { savedRows } from './savedRows';
import { Walk } from './walk';

/** What people and programs put into cells and forms that no one had in mind. */
let walk: Walk;
let desk: Desk;

beforeAll(async () => {
  walk = await Walk.begin();
  desk = walk.desk;
  await desk.openPanel();
});
afterAll(() => walk.end());

describe('in a form of the panel', () => {
  test.each([
    ['a text', 'lima', /Jumlah harus .*, bukan "lima"/],
    ['a negative count', '-3', /Jumlah harus .*, bukan/],
    ['half a card', '2,5', /Jumlah harus .*, bukan/],
    ['a formula', '=1+1', /Jumlah harus .*, bukan "=1\+1"/],
    ['a NIK', '3515082304990001', /Jumlah harus .*, bukan nomor 16 angka seperti NIK/],
  ])('%s as a number is refused beside the field, and what was typed stays', async (_, typed, sentence) => {
    await desk.go('Catat');
    await desk.panel.getByRole('radio', { name: 'Terima' }).press('Space');
    await desk.post({ 'bahan-jumlah': typed });
    await desk.hears(sentence);
    await soon(async () => (await desk.field('bahan-jumlah').inputValue()).replace(/\./g, '')).toBe(typed);
    await desk.press('Escape');
  });

  test.each([
    ['tomorrow’s tomorrow', '31-12-2098'],
    ['before there was an e-KTP', '1-1-2001'],
    ['no day', 'besok lusa'],
  ])('a day that is %s is refused beside the field', async (_, day) => {
    await desk.post({ 'bahan-tanggal': day, 'bahan-jumlah': '5' });
    await desk.panel.locator('#bahan-tanggal[aria-invalid]').waitFor();
    await desk.hears(/Tanggal harus .*, bukan/);
    await desk.press('Escape');
  });

  test('texts that look like formulas, with emoji and NIK: kept as texts, or refused', async () => {
    // The list below tells of those before, too: the notice is the answer to this one.
    const notice = desk.panel.locator('.notice.good').filter({ visible: true });
    for (const text of ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '🙂 seratus keping']) {
      await desk.panel.getByRole('radio', { name: 'Terima' }).press('Space');
      await desk.post({ 'bahan-catatan': text, 'bahan-jumlah': '10' });
      await notice.filter({ hasText: /^Terima 10 keping blanko/ }).waitFor();
      await desk.press('Alt+u');
      await notice.filter({ hasText: /dibalik/ }).waitFor();
    }
    await desk.post({ 'bahan-catatan': 'warga 3515082304990001', 'bahan-jumlah': '10' });
    await desk.panel.locator('#bahan-catatan[aria-invalid]').waitFor();
    await desk.press('Escape');
  });

  test('an answer that comes while one types into the sheet leaves the keyboard there', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await desk.go('Catat');
    await desk.page.route('**/api/run', async (route) => {
      await held;
      await route.continue();
    });
    await desk.panel.getByRole('radio', { name: 'Terima' }).press('Space');
    await desk.post({ 'bahan-jumlah': '3' });
    await desk.hears('Mencatat…');
    await desk.goTo('Desa!B30');
    await desk.page.keyboard.insertText('Suka');
    answer();
    await desk.hears(/Terima 3 keping blanko/);
    await desk.page.keyboard.insertText('maju');
    await desk.press('Enter');
    await desk.shows('B30', 'Sukamaju');
    await desk.goTo('Desa!B30');
    await desk.press('Delete');
    await desk.isEmpty('B30');
    await desk.page.unroute('**/api/run');
    await desk.panel.getByRole('button', { name: 'Urungkan' }).press('Enter');
    await desk.hears(/dibalik/);
  });

  test('the same click twice is one entry', async () => {
    await desk.panel.getByRole('radio', { name: 'Terima' }).press('Space');
    await desk.field('bahan-jumlah').fill('777');
    await desk.panel.getByRole('button', { name: 'Catat terima' }).dblclick();
    await desk.hears('Sisa 777 keping');
    await desk.press('Enter');
    await soon(() => desk.panel.getByText('+777 keping', { exact: true }).count()).toBe(1);
  });
});

describe('in the grid', () => {
  test.each([
    ['a text', 'E30', 'lima', 'Wajib KTP harus bilangan bulat 0 atau lebih, bukan "lima"'],
    ['a negative number', 'E30', '-1', 'Wajib KTP harus bilangan bulat 0 atau lebih, bukan -1'],
    [
      'half a person',
      'E30',
      '2,5',
      'Wajib KTP harus bilangan bulat 0 atau lebih (ribuan dipisahkan titik, seperti 2.500), bukan 2,5',
    ],
    ['an emoji', 'E30', '🙂', 'Wajib KTP harus bilangan bulat 0 atau lebih, bukan "🙂"'],
    ['what other programs take for a formula', 'E30', '@SUM(A1)', 'bukan "@SUM(A1)"'],
    ['tabs and newlines', 'E30', 'dua\tkata\nbaris', 'bukan "dua kata baris"'],
    ['a NIK', 'B30', '3515082304990001', 'Nama harus teks tanpa NIK'],
    ['50.000 characters', 'B30', 'x'.repeat(50_000), 'Nama harus teks paling panjang 80 huruf'],
    ['more than a cell holds', 'B30', 'x'.repeat(50_001), 'Isi sel harus paling banyak 50.000 huruf'],
  ])('%s is told beside the cell, and the rows around it stay', async (_, cell, text, sentence) => {
    await desk.type(`Desa!${cell}`, text);
    const told = desk.page.locator('.toast, .refusal-note').filter({ visible: true }).getByText(sentence);
    await told.first().waitFor();
    await desk.press('Escape');
    await desk.goTo(`Desa!${cell}`);
    await desk.press('Delete');
    await desk.isEmpty(cell);
    for (const close of await desk.page.locator('.toast button').all()) await close.press('Enter');
    await desk.goTo('Desa!B2');
    await desk.shows('B2', 'Kebonagung');
  });

  test.each(['+1', '-1', '0012', '1/2'])('%s typed as a name stays the text that it is', async (text) => {
    await desk.type('Desa!B30', text);
    await desk.goTo('Desa!B30');
    await desk.shows('B30', text);
    await desk.press('Delete');
  });

  test('10.000 pasted rows: each is held against its columns, and the page stays usable', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `B-${at}\tDesa ${at}\t\t\t${at === 7_000 ? 'banyak' : '900'}\t800`,
    );
    const began = Date.now();
    await desk.paste('Desa!A30', rows.join('\n'));
    await desk.told(/Wajib KTP harus .*, bukan "banyak"/);
    await desk.goTo('Desa!B10029');
    await desk.shows('B10029', 'Desa 9999');
    console.log(`10.000 baris ditempel, diperiksa dan terlihat dalam ${Date.now() - began} ms`);
    await desk.type('Desa!B31', 'Sukamaju');
    await desk.goTo('Desa!B31');
    await desk.shows('B31', 'Sukamaju');
    await desk.go('Ringkasan');
    await desk.panel.getByRole('button', { name: 'Perbarui' }).press('Enter');
    await desk.hears(/10\.018 desa/);
  });
});

test('two people post at once: both entries stand, one after the other', async () => {
  const other = await Desk.open(walk.browser, walk.host);
  const fill = async (at: Desk, count: string) => {
    await at.go('Catat');
    await at.panel.getByRole('radio', { name: 'Terima' }).press('Space');
    await at.field('bahan-jumlah').fill(count);
  };
  await fill(desk, '11');
  // It used to come up at every desk, over what was typed there.
  await other.openPanel();
  await fill(other, '22');
  await soon(() => desk.field('bahan-jumlah').inputValue()).toBe('11');
  await Promise.all([desk, other].map((each) => each.field('bahan-jumlah').press('Enter')));
  await desk.hears(/Terima 11 keping blanko/);
  await other.hears(/Terima 22 keping blanko/);
  await other.close();
  await desk.close();
  expect(await walk.host.stop()).toBe(0);
  const [header = [], ...rows] = await savedRows(walk.host.workbook, 'Persediaan');
  const quantities = rows.map((row) => row[header.indexOf('Jumlah')]);
  expect(quantities.slice(-2).sort()).toEqual(['11', '22']);
  expect(rows.map((row) => row[0])).toEqual(rows.map((_, at) => String(at + 1)));
});

test('an edit whose answer is lost is sent again, and stands once', async () => {
  walk = await walk.again();
  desk = walk.desk;
  let sent = 0;
  await desk.page.route('**/api/edit', async (route) => {
    sent++;
    if (sent > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  // Not found again before it was seen to be lost.
  await desk.page.route('**/api/events', (route) => route.abort());
  await desk.type('Gangguan!A9', 'kode');
  await desk.page.getByText('Sambungan ke SiapKTP di komputer ini terputus').waitFor();
  await desk.page.unroute('**/api/events');
  await desk.page.locator('.lost-bar').waitFor({ state: 'hidden' });
  await desk.page.locator('.pending').waitFor({ state: 'detached' });
  expect(sent).toBe(2);
  await desk.close();
  await walk.host.stop();
  const noted = (await savedRows(walk.host.workbook, 'Riwayat')).filter((row) => row[4] === 'Gangguan baris 9');
  expect(noted).toHaveLength(1);
});
