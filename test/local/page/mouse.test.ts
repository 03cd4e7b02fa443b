import { eventually, OpenedPage, soon } from './openedPage';

describe('the mouse on the grid', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  beforeEach(() => opened.visit());
  afterAll(() => opened.close());

  /** `held`: until then the button stays down at the end; by itself, until the grid has drawn what it was led over. */
  async function drag(
    from: string,
    to: { x: number; y: number } | string,
    held: () => Promise<unknown> = drawn,
  ): Promise<void> {
    const { mouse } = opened.page;
    await opened.page.locator(from).hover();
    await mouse.down();
    if (typeof to === 'string') await opened.page.locator(to).hover();
    else await mouse.move(to.x, to.y, { steps: 4 });
    await held();
    await mouse.up();
  }

  const drawn = () =>
    opened.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

  test('dragging selects across the frozen edge, and the status bar adds up', async () => {
    await drag('[data-cell=B3]', '[data-cell=C5]');
    await opened.expectSelected('B3:C5');
    // 4000 + 4111 + 4222 + 3900 + 4000 + 4100, by hand.
    await opened.page.getByText('Jumlah: 24.333').waitFor();
    await soon(() => opened.page.locator('.status').textContent()).toBe('Jumlah: 24.333Rata-rata: 4.055,5Banyak: 6');
    await drag('[data-cell=A3]', '[data-cell=B5]');
    await opened.expectSelected('A3:B5');
  });

  test('headers select whole columns and rows, Shift extends, the corner selects all', async () => {
    await drag('[data-column="2"]', '[data-column="4"]');
    await opened.expectSelected('B:D');
    await opened.page.locator('[data-row="4"]').click();
    await opened.expectSelected('4:4');
    await opened.page.locator('[data-row="6"]').click({ modifiers: ['Shift'] });
    await opened.expectSelected('4:6');
    await opened.page.locator('.corner').click();
    await opened.expectSelected('A:Z');
    await opened.cell('B5').click();
    await opened.cell('C7').click({ modifiers: ['Shift'] });
    await opened.expectSelected('B5:C7');
  });

  test('dragging beyond the lower edge scrolls on', async () => {
    await opened.visit(2);
    const last = async () => Number(/^C5:C(\d+)$/.exec(await opened.selected())?.[1]);
    await drag('[data-cell=C5]', { x: 300, y: 800 }, () => soon(last).toBeGreaterThan(40));
    await soon(last).toBeGreaterThan(40);
  });

  test('dragging along the headers does not scroll up or down', async () => {
    await opened.visit(2);
    await opened.goTo('D900');
    const top = () => opened.page.evaluate(() => document.querySelector('.grid-scroller')?.scrollTop);
    const before = await top();
    // Held for many times as long as scrolling takes to begin.
    await drag('[data-column="3"]', '[data-column="5"]', () => opened.page.waitForTimeout(400));
    await opened.expectSelected('C:E');
    await soon(() => top()).toBe(before);
  });

  test('a column is resized at its edge, and fitted by a double click there', async () => {
    const heading = await opened.page.locator('[data-column="2"]').boundingBox();
    const { mouse } = opened.page;
    const [x, y] = [heading!.x + heading!.width - 1, heading!.y + 10];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 60, y, { steps: 3 });
    await mouse.up();
    await eventually(() =>
      expect(opened.host.structures).toEqual([{ kind: 'columnWidth', sheet: 1, column: 2, width: 170 }]),
    );
    await opened.expectCell('B8', '123.456.789.012.345');
    await mouse.dblclick(x + 60, y);
    await eventually(() => expect(opened.host.structures).toHaveLength(2));
    await opened.expectCell('B8', '123.456.789.012.345');
  });

  test('a number that its column is too narrow for is ###, and shown whole on the card', async () => {
    await opened.expectCell('B8', '###');
    await opened.cell('B8').hover();
    // Fifteen digits are exact.
    await opened.page.locator('.remark-card').getByText('123.456.789.012.345', { exact: true }).waitFor();
    await opened.goTo('B9');
    await opened.page.keyboard.type('3515012345678901');
    await opened.press('Enter');
    await opened.expectCell('B9', '###');
    await opened.cell('B9').hover();
    await opened.page
      .locator('.remark-card')
      .getByText(/ \(dibulatkan: .* sampai 15 digit\)$/)
      .waitFor();
  });

  test("the mouse's card stays: the cell selected just before has nothing to say", async () => {
    await opened.goTo('B10');
    await opened.expectSelected('B10');
    // The mouse comes before it is looked whether there is something to say about B10; on a slow machine perhaps after.
    await opened.cell('G5').hover();
    const remark = opened.page.locator('.remark-card').getByText('Sudah harus bilangan bulat, bukan "banyak".');
    await remark.waitFor();
    const became = await opened.page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('.remark-card');
      return new Promise((answer) => {
        new MutationObserver(() => card?.hidden && answer('hidden')).observe(card!, { attributes: true });
        // Longer than a selected cell takes to tell its remarks.
        setTimeout(() => answer('shown'), 900);
      });
    });
    expect(became).toBe('shown');
  });

  test('error, warning, note and link are on the card, for the mouse and for the keyboard', async () => {
    await opened.cell('G5').hover();
    await opened.page.locator('.remark-card').getByText('Sudah harus bilangan bulat, bukan "banyak".').waitFor();
    await opened.screenshot('error-card');
    // The mouse rests on G5 still.
    await opened.goTo('C6');
    const remark = opened.page.locator('.remark-card').getByText('Sudah rekam harus bilangan cacah, bukan -3.');
    await remark.waitFor();
    await soon(() => opened.cell('C6').getAttribute('aria-description')).toContain('Peringatan');
    await opened.press('Escape');
    await soon(() => remark.isVisible()).toBe(false);
    await opened.goTo('B2');
    await opened.page.locator('.remark-card').getByText('Penduduk yang wajib memiliki KTP-el.').waitFor();
  });

  test('a card goes with what it said: the cell was emptied, and nothing is wrong with it any more', async () => {
    await opened.goTo('C6');
    const remark = opened.page.locator('.remark-card').getByText('Sudah rekam harus bilangan cacah, bukan -3.');
    await remark.waitFor();
    await opened.press('Delete');
    await soon(() => remark.isVisible()).toBe(false);
  });

  test('a link inside the workbook goes to its cell, by its button and by Alt+Enter', async () => {
    await opened.goTo('G7');
    await opened.press('Alt+Enter');
    await opened.expectSelected('B2');
    await opened.expectCell('B2', 'Peluang 80 %');
    await opened.page.getByRole('tab', { name: 'Desa' }).click();
    await opened.cell('G7').hover();
    await opened.page.getByRole('button', { name: /Buka tempatnya/ }).click();
    await opened.expectCell('B2', 'Peluang 80 %');
    await eventually(() =>
      expect(opened.host.structures.map(({ kind }) => kind)).toEqual(Array(3).fill('activateSheet')),
    );
  });

  test('a double click edits, and a click elsewhere takes what was typed', async () => {
    await opened.cell('A5').dblclick();
    await opened.type('!');
    await opened.cell('D6').locator('.choice-arrow').click();
    await eventually(() => expect(opened.host.edits.map(({ values }) => values)).toEqual([[['Wonoayu!']]]));
    await soon(() => opened.page.getByRole('listbox', { name: 'Pilihan' }).isVisible()).toBe(true);
  });

  test('the right button opens the menu of the selected rows and columns', async () => {
    await opened.page.locator('[data-row="4"]').click();
    await opened.page.locator('[data-row="6"]').click({ modifiers: ['Shift'] });
    await opened.cell('B5').click({ button: 'right' });
    await opened.expectSelected('4:6');
    await opened.screenshot('cell-menu');
    await soon(() => opened.page.getByRole('menuitem', { name: /kolom di/ }).count()).toBe(0);
    await opened.page.getByRole('menuitem', { name: 'Hapus baris 4–6' }).click();
    await eventually(() =>
      expect(opened.host.structures).toEqual([{ kind: 'deleteRows', sheet: 1, at: 4, count: 3, moves: 0 }]),
    );
  });

  test('charts lie over their cells, scroll with them and say what they show', async () => {
    await opened.visit(3);
    const chart = opened.page.getByRole('img', { name: /^Bagan Tunggakan perekaman/ }).first();
    await chart.waitFor();
    // 11915 at first; 11915 e^(-0.12 x 23) = 754.2 after 23 months.
    await soon(() => chart.getAttribute('aria-label')).toContain(
      'P50: dari 11.915 sampai 754, terendah 754, tertinggi 11.915',
    );
    const before = await opened.page.locator('.chart').first().boundingBox();
    const cell = await opened.cell('A1').boundingBox();
    // Row 1 has 16 points: 16 x 4/3 x 1.3 + 6 = 33.7, rounded up; then two rows of 24.
    expect(before!.y - cell!.y).toBe(34 + 48);
    await opened.page.mouse.move(300, 400);
    await opened.page.mouse.wheel(0, 100);
    await soon(async () => (await opened.page.locator('.chart').first().boundingBox())!.y).toBe(before!.y - 100);
  });
});
