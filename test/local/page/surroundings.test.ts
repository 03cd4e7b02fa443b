import { eventually, OpenedPage, soon } from './openedPage';

describe('the page around the grid', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  beforeEach(() => opened.visit());
  afterAll(() => opened.close());

  test("the add-on's menu runs its commands, by mouse and by keyboard", async () => {
    await opened.page.getByRole('menuitem', { name: 'SiapKTP' }).click();
    await opened.page.getByRole('menuitem', { name: 'Hitung prakiraan' }).click();
    await eventually(() => expect(opened.host.menus).toEqual(['hitung']));
    await opened.page.getByRole('menuitem', { name: 'Berkas' }).focus();
    await opened.press('ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    await eventually(() => expect(opened.host.menus).toEqual(['hitung', 'siapkan']));
    await soon(() => opened.page.evaluate(() => document.activeElement?.className)).toContain('cell-editor');
  });

  test('rows and columns are inserted and sorted where the selection is', async () => {
    await opened.goTo('B4:C6');
    const choose = async (menu: string, item: string) => {
      await opened.page.getByRole('menuitem', { name: menu, exact: true }).click();
      await opened.page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Sisipkan', '3 baris di bawah');
    await choose('Sisipkan', '2 kolom di kiri');
    await choose('Data', 'Urutkan lembar menurut kolom B, Z ke A');
    await eventually(() =>
      expect(opened.host.structures).toEqual([
        { kind: 'insertRows', sheet: 1, at: 7, count: 3, moves: 0 },
        { kind: 'insertColumns', sheet: 1, at: 2, count: 2, moves: 0 },
        { kind: 'sortSheet', sheet: 1, column: 2, ascending: false, moves: 0 },
      ]),
    );
  });

  test('tabs switch, and each sheet remembers where one was; a hidden sheet has none', async () => {
    await soon(() => opened.page.getByRole('tab').allTextContents()).toEqual(['Desa', 'Layanan', 'Dasbor', 'Periksa']);
    await opened.goTo('C7');
    await opened.page.getByRole('tab', { name: 'Layanan' }).click();
    await opened.expectCell('B1', 'Desa');
    await opened.goTo('C30000');
    await opened.expectCell('A30000', 'hari 29999');
    await opened.page.getByRole('tab', { name: 'Desa' }).click();
    await opened.expectSelected('C7');
    await opened.page.getByRole('tab', { name: 'Layanan' }).click();
    await opened.expectSelected('C30000');
    await opened.expectCell('A30000', 'hari 29999');
  });

  test("after a click on a tab one types into its sheet; the list of all sheets and the tab's own menu work", async () => {
    await opened.page.getByRole('tab', { name: 'Layanan' }).click();
    await opened.expectCell('B1', 'Desa');
    await opened.press('ArrowDown');
    await opened.expectSelected('A2');
    await opened.page.getByRole('button', { name: 'Semua lembar' }).click();
    await opened.page.getByRole('menuitem', { name: 'Dasbor' }).click();
    await opened.expectCell('B2', 'Peluang 80 %');
    await opened.page.getByRole('tab', { name: 'Dasbor' }).click({ button: 'right' });
    await opened.page.getByRole('menuitem', { name: 'Ganti nama' }).click();
    await opened.page.getByLabel('Nama baru untuk lembar Dasbor').waitFor();
    await opened.press('Escape');
    await opened.page.getByRole('tab', { name: 'Dasbor' }).waitFor();
  });

  test('thirty sheets: the active tab is in sight, and the strip stays in the window', async () => {
    const more = Array.from({ length: 27 }, (_, at) => ({
      ...opened.host.sheet(4),
      name: `Kartu Persediaan ${at}`,
      hidden: false,
    }));
    more.forEach((sheet, at) => {
      opened.host.sheets.push({ ...sheet, view: { ...sheet.view, id: 10 + at } });
    });
    opened.host.tell({ kind: 'changed', sheets: [], layout: true, kept: true });
    await opened.page.getByRole('tab', { name: 'Kartu Persediaan 26' }).waitFor({ state: 'attached' });
    await opened.goTo("'Kartu Persediaan 26'!B2");
    await opened.expectSelected('B2');
    const box = () => opened.page.getByRole('tab', { name: 'Kartu Persediaan 26' }).boundingBox();
    await soon(async () => (await box())!.x + (await box())!.width).toBeLessThanOrEqual(1366);
    await opened.screenshot('thirty-sheets');
  });

  test('a sheet that comes late leaves the keyboard where the person has gone meanwhile', async () => {
    const letGo = opened.host.hold();
    await opened.page.getByRole('tab', { name: 'Layanan' }).click();
    await opened.page.locator('.name-box').fill('C7');
    letGo();
    await opened.expectCell('B1', 'Desa');
    await opened.press('Enter');
    await opened.expectSelected('C7');
  });

  test('a tab is renamed by a double click, added, and deleted only after a question', async () => {
    await opened.page.getByRole('tab', { name: 'Dasbor' }).dblclick();
    await opened.page.getByLabel('Nama baru untuk lembar Dasbor').fill('Papan');
    await opened.press('Enter');
    await opened.page.getByRole('tab', { name: 'Papan' }).waitFor();
    await opened.page.getByRole('tab', { name: 'Papan' }).press('Delete');
    await opened.page.getByText('Lembar "Papan" beserta seluruh isinya akan dihapus.').waitFor();
    await opened.press('Escape');
    await opened.page.getByRole('tab', { name: 'Papan' }).press('Delete');
    await opened.page.getByRole('button', { name: 'Hapus', exact: true }).click();
    await opened.page.getByRole('button', { name: 'Tambah lembar' }).click();
    await eventually(() =>
      expect(opened.host.structures.filter(({ kind }) => kind !== 'activateSheet')).toEqual([
        { kind: 'renameSheet', sheet: 3, name: 'Papan' },
        { kind: 'deleteSheet', sheet: 3 },
        { kind: 'addSheet', name: 'Lembar 6' },
      ]),
    );
  });

  test('the sidebar opens when the host says so, 300 pixels wide, and closes', async () => {
    opened.host.tell({ kind: 'sidebar', title: 'Catat' });
    const frame = opened.page.frameLocator('iframe[title=Catat]');
    await frame.getByRole('heading', { name: 'Catat' }).waitFor();
    await soon(async () => (await opened.page.locator('iframe').boundingBox())?.width).toBe(300);
    await opened.press('F6', 'F6', 'F6', 'F6', 'F6', 'F6');
    await opened.page.getByRole('button', { name: 'Tutup bilah sisi' }).click();
    await soon(() => opened.page.locator('iframe').isVisible()).toBe(false);
  });

  test('the panel’s keys reach it from the grid, and those that it doesn’t take stay with the grid', async () => {
    opened.host.tell({ kind: 'sidebar', title: 'Catat' });
    const heading = opened.page.frameLocator('iframe[title=Catat]').getByRole('heading', { name: 'Catat' });
    await heading.waitFor();
    await heading.evaluate((within) => {
      const inside = within.ownerDocument;
      inside.addEventListener('keydown', (event) => {
        if (!event.altKey || event.code !== 'KeyP') return;
        event.preventDefault();
        inside.querySelector('button')?.focus();
      });
    });
    await opened.goTo('B2');
    await opened.press('Alt+u');
    await soon(() => opened.page.evaluate(() => document.activeElement?.classList.contains('cell-editor'))).toBe(true);
    await opened.press('Alt+p');
    await soon(() => opened.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await soon(() => heading.evaluate((within) => within.ownerDocument.activeElement?.textContent)).toBe('Kirim');
    await opened.page.getByRole('button', { name: 'Tutup bilah sisi' }).click();
  });

  test('toasts, alerts, the moment of saving and a jump arrive from the host', async () => {
    opened.host.tell({ kind: 'toast', title: 'SiapKTP', message: 'Blanko diterima: 500 keping.' });
    await opened.page.getByText('Blanko diterima: 500 keping.').waitFor();
    opened.host.tell({ kind: 'saved', at: '2026-01-05T01:15:00.000Z' });
    await opened.page.getByText('Tersimpan pukul 08.15').waitFor();
    opened.host.tell({ kind: 'activate', sheet: 2, area: { top: 400, left: 3, bottom: 401, right: 4 } });
    await opened.expectSelected('C400:D401');
    await opened.expectCell('A400', 'hari 399');
    opened.host.tell({ kind: 'alert', title: 'Selesai', message: 'Prakiraan dihitung.' });
    await opened.page.getByRole('dialog', { name: 'Selesai' }).waitFor();
    await opened.press('Enter');
    await soon(() => opened.page.getByRole('dialog').count()).toBe(0);
    await opened.press('ArrowDown');
    await opened.expectSelected('C401');
  });

  test("the name box goes to other sheets, and says what it doesn't understand", async () => {
    await opened.goTo('Layanan!C30');
    await opened.expectSelected('C30');
    await opened.expectCell('A30', 'hari 29');
    await opened.goTo('entah');
    await opened.page.getByText('Alamat harus seperti B5 atau B5:C20 di dalam lembar ini, bukan "entah".').waitFor();
  });

  test('a sheet deleted elsewhere gives way to the active one', async () => {
    await opened.visit(3);
    opened.host.sheets = opened.host.sheets.filter(({ view }) => view.id !== 3);
    opened.host.tell({ kind: 'changed', sheets: [], layout: true, kept: true });
    await opened.expectCell('A3', 'Sidorejo');
  });
});
