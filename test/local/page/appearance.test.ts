import { desk, eventually, OpenedPage, soon } from './openedPage';

describe('how the page looks', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  beforeEach(async () => {
    await opened.page.setViewportSize(desk);
    await opened.visit();
  });
  afterAll(() => opened.close());

  test('axe finds nothing on a sheet, a chart sheet, or with everything open', async () => {
    await opened.expectNoViolation();
    opened.host.tell({ kind: 'sidebar', title: 'Catat' });
    opened.host.tell({ kind: 'toast', title: 'SiapKTP', message: 'Blanko diterima.' });
    await opened.goTo('D4');
    await opened.press('Alt+ArrowDown');
    await opened.page.frameLocator('iframe').getByRole('button').waitFor();
    await opened.expectNoViolation();
    await opened.press('Escape');
    await opened.page.getByRole('menuitem', { name: 'Sisipkan' }).click();
    await opened.expectNoViolation();
    await opened.press('Escape');
    await opened.goTo('J3');
    await opened.type('=KTP');
    await opened.expectNoViolation();
    await opened.press('Escape', 'Escape');
    await opened.page.getByRole('tab', { name: 'Dasbor' }).click();
    await opened.page.locator('.chart').first().waitFor();
    await opened.expectNoViolation();
    await opened.page.getByRole('menuitem', { name: 'Bantuan' }).click();
    await opened.page.getByRole('menuitem', { name: 'Pintasan papan tik' }).click();
    await opened.expectNoViolation();
    await opened.screenshot('shortcuts');
  });

  test('axe finds nothing in what the page asks and tells', async () => {
    const dialog = opened.page.getByRole('dialog');
    const judged = async (name: string) => {
      await dialog.filter({ has: opened.page.getByRole('heading', { name }) }).waitFor();
      await opened.expectNoViolation();
      await opened.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    };
    await opened.press('Control+p');
    await judged('Cetak atau simpan PDF');
    await opened.page.getByRole('tab', { name: 'Desa' }).click({ button: 'right' });
    await opened.expectNoViolation();
    await opened.page.getByRole('menuitem', { name: 'Hapus lembar' }).click();
    await judged('Hapus lembar?');
    opened.host.tell({ kind: 'alert', title: 'Selesai', message: 'Prakiraan dihitung.' });
    await judged('Selesai');
    await opened.visit(3);
    await opened.goTo('B4');
    await opened.type('7');
    await opened.press('Enter');
    await judged('Tetap mengubah?');
    await opened.host.close();
    await opened.page.locator('.lost-bar').waitFor();
    await opened.expectNoViolation();
    await opened.host.open();
    await opened.page.locator('.lost-bar').waitFor({ state: 'hidden' });
  });

  test.each([
    ['1366x768', 1366, 768],
    ['1920x1080', 1920, 1080],
    // 1366 x 768 at 200 % leaves half of each.
    ['zoomed', 683, 384],
  ])('at %s nothing lies outside the window and the grid has room', async (name, width, height) => {
    await opened.page.setViewportSize({ width, height });
    opened.host.tell({ kind: 'sidebar', title: 'Catat' });
    await opened.page.frameLocator('iframe').getByRole('button').waitFor();
    await opened.goTo('B3:C5');
    await opened.page.getByText('Jumlah: 24.333').waitFor();
    await opened.screenshot(name);
    const overflow = await opened.page.evaluate(() => [
      document.documentElement.scrollWidth > window.innerWidth,
      document.documentElement.scrollHeight > window.innerHeight,
    ]);
    expect(overflow).toEqual([false, false]);
    for (const part of ['.menu-bar', '.formula-bar', '.sheet-tabs', '.status', '.sidebar']) {
      const box = await opened.page.locator(part).boundingBox();
      expect(box!.x + box!.width).toBeLessThanOrEqual(width);
      expect(box!.y + box!.height).toBeLessThanOrEqual(height);
    }
    const grid = await opened.page.locator('.grid-scroller').boundingBox();
    expect(grid!.height).toBeGreaterThan(height / 2);
    expect(grid!.width).toBeGreaterThan(350);
  });

  test('no English word is visible or read out', async () => {
    opened.host.tell({ kind: 'sidebar', title: 'Catat' });
    const texts: string[] = [];
    const collect = async () =>
      texts.push(
        ...(await opened.page.evaluate(() => [
          document.body.textContent,
          ...[...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]')].flatMap(
            (part) =>
              ['aria-label', 'title', 'placeholder', 'aria-description'].map((name) => part.getAttribute(name) ?? ''),
          ),
        ])),
      );
    for (const menu of ['Berkas', 'Edit', 'Sisipkan', 'Data', 'Bantuan']) {
      await opened.page.getByRole('menuitem', { name: menu, exact: true }).click();
      await collect();
      await opened.press('Escape');
    }
    await opened.goTo('G5');
    await opened.page.locator('.remark-card:visible').waitFor();
    await collect();
    const english =
      /\b(the|and|of|cell|row|column|sheet|close|cancel|ok|undo|redo|insert|delete row|copy|paste|save[ds]?|error|loading|help|note|warning|open|rename|sort|sum|average|count|search)\b/i;
    expect(texts.join('\n')).toContain('Urungkan');
    expect(texts.filter((text) => english.test(text.replaceAll('#ERROR!', '')))).toEqual([]);
    await soon(() => opened.page.locator('html').getAttribute('lang')).toBe('id');
  });

  test('rows take the height of their wrapped text, and text runs over empty neighbours only', async () => {
    const wrapped = await opened.cell('F4').boundingBox();
    expect(wrapped!.height).toBeGreaterThan(60);
    const running = await opened.cell('F3').locator('.text').boundingBox();
    expect(running!.width).toBeGreaterThan(400);
    const cut = await opened
      .cell('F4')
      .locator('.text')
      .evaluate((text) => text.scrollHeight > text.clientHeight + 1);
    expect(cut).toBe(false);
  });

  test('where every row has another height, a jump shows its cell, and coming back shows the beginning', async () => {
    await opened.visit(5);
    for (const row of [4000, 1777, 3001]) {
      await opened.goTo(`B${row}`);
      await opened.cell(`B${row}`).locator('.text').waitFor();
      await eventually(async () => {
        const box = await opened.cell(`B${row}`).boundingBox();
        const grid = await opened.page.locator('.grid-scroller').boundingBox();
        expect(box!.y).toBeGreaterThanOrEqual(grid!.y);
        expect(box!.y + box!.height).toBeLessThanOrEqual(grid!.y + grid!.height + 1);
      });
    }
    await opened.screenshot('wrapped');
    await opened.press('Control+Home');
    await opened.goTo('B3');
    await opened.expectCell('B2', 'Baris 2. Isian tidak sesuai. Isian tidak sesuai.');
    const cut = () =>
      opened.page
        .locator('[role=gridcell] .text')
        .evaluateAll((texts) =>
          texts.filter((text) => text.scrollHeight > text.clientHeight + 1).map((text) => text.textContent),
        );
    await soon(cut).toEqual([]);
  });

  test('merged cells stay whole while their first row is scrolled away', async () => {
    const merged = opened.cell('C12');
    await soon(async () => (await merged.boundingBox())?.height).toBe(72);
    await opened.page.mouse.move(500, 400);
    await opened.page.mouse.wheel(0, 300);
    await eventually(async () => {
      const box = await merged.boundingBox();
      const frozen = await opened.cell('A2').boundingBox();
      expect(box!.y).toBeLessThan(frozen!.y + frozen!.height);
      expect(box!.y + box!.height).toBeGreaterThan(frozen!.y + frozen!.height);
    });
    await opened.screenshot('merged');
  });

  test('50,000 rows: little of them is in the page, and a jump to the end shows the end', async () => {
    await opened.visit(2);
    await opened.screenshot('50000-rows');
    await opened.goTo('A50001');
    await opened.expectCell('L50001', 'catatan 50001');
    await soon(() => opened.page.locator('[role=row]').count()).toBeLessThan(80);
    await soon(() => opened.page.locator('[role=gridcell]').count()).toBeLessThan(1000);
    await opened.screenshot('last-row');
  });
});
