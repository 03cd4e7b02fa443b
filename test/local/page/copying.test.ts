import { eventually, OpenedPage, soon } from './openedPage';

describe('copy, cut and paste', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  beforeEach(() => opened.visit());
  afterAll(() => opened.close());

  /** As another program leaves it on the clipboard. */
  const fromOutside = (plain: string, html = '') =>
    opened.page.evaluate(
      async ([text, table]) => {
        const parts: Record<string, Blob> = { 'text/plain': new Blob([text ?? ''], { type: 'text/plain' }) };
        if (table) parts['text/html'] = new Blob([table], { type: 'text/html' });
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [plain, html],
    );
  const last = () => opened.host.edits.at(-1);

  test('what is shown goes to other programs', async () => {
    await opened.goTo('A3:C4');
    await opened.press('Control+c');
    const text = await opened.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe('Sidorejo\t4.000\t3.900\nTambakrejo\t4.111\t4.000');
    const frame = opened.page.locator('.copied:visible');
    await soon(() => frame.count()).toBeGreaterThan(0);
    await opened.press('Escape');
    await soon(() => frame.count()).toBe(0);
  });

  test('inside the workbook, typed forms are pasted and references move along', async () => {
    await opened.goTo('G5');
    await opened.press('Control+c');
    await opened.goTo('H7');
    await opened.press('Control+v');
    await eventually(() =>
      expect(last()).toMatchObject({ sheet: 1, top: 7, left: 8, values: [['=KTP_BELUM_REKAM(C7)']], typed: false }),
    );
  });

  test('one cell fills a selected area, and each formula its own references', async () => {
    await opened.goTo('G5');
    await opened.press('Control+c');
    await opened.goTo('H5:H7');
    await opened.press('Control+v');
    await eventually(() =>
      expect(last()?.values).toEqual([['=KTP_BELUM_REKAM(C5)'], ['=KTP_BELUM_REKAM(C6)'], ['=KTP_BELUM_REKAM(C7)']]),
    );
  });

  test('a cut moves: the formula stays as it is and the source is cleared', async () => {
    await opened.goTo('G5');
    await opened.press('Control+x');
    await opened.goTo('H7');
    await opened.press('Control+v');
    await eventually(() =>
      expect(opened.host.edits.map(({ top, left, values }) => [top, left, values])).toEqual([
        [7, 8, [['=KTP_BELUM_REKAM(B5)']]],
        [5, 7, [['']]],
      ]),
    );
  });

  test('rows of Excel arrive cell by cell, with line ends inside quotes', async () => {
    await fromOutside('Desa\tCatatan\r\nGading\t"dua\r\nbaris"\r\n');
    await opened.goTo('I20');
    await opened.press('Control+v');
    await eventually(() =>
      expect(last()).toMatchObject({
        sheet: 1,
        top: 20,
        left: 9,
        values: [
          ['Desa', 'Catatan'],
          ['Gading', 'dua\nbaris'],
        ],
        typed: false,
      }),
    );
    await opened.expectSelected('I20:J21');
  });

  test('a table of a web page arrives with its merged cells, without its markup', async () => {
    const html =
      '<meta charset="utf-8"><table><tr><td colspan="2"><b>Desa</b>\n  Gading</td><td>x</td></tr><tr><td rowspan=2>1.250</td><td>a<br>b</td><td>&lt;i&gt;</td></tr><tr><td>c</td><td>d</td></tr></table>';
    await fromOutside('tidak dipakai', html);
    await opened.goTo('I20');
    await opened.press('Control+v');
    await eventually(() =>
      expect(last()?.values).toEqual([
        ['Desa Gading', '', 'x'],
        ['1.250', 'a\nb', '<i>'],
        ['', 'c', 'd'],
      ]),
    );
  });

  test.each([
    ['with the arrows', ['ArrowDown', 'ArrowRight'], 'B10'],
    ['back to where it was pasted', ['ArrowDown', 'ArrowUp'], 'A9'],
  ])('who has gone on %s before the answer stays where he went', async (_, keys, place) => {
    await fromOutside('1\n2\n3');
    await opened.goTo('A9');
    const letGo = opened.host.hold();
    const asked = opened.page.waitForRequest((request) => request.method() === 'POST');
    await opened.press('Control+v');
    await asked;
    await opened.press(...keys);
    await opened.expectSelected(place);
    letGo();
    await opened.expectCell('A11', '3');
    await opened.press('F2', 'Escape');
    await opened.expectSelected(place);
  });

  test('10,000 pasted rows are one edit', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `desa ${at}\t${at}`);
    await opened.visit(2);
    await fromOutside(rows.join('\n'));
    await opened.goTo('A2');
    await opened.press('Control+v');
    await eventually(() => expect(last()?.values).toHaveLength(10_000));
    expect(opened.host.edits).toHaveLength(1);
    await opened.expectCell('A3', 'desa 1');
  });

  test('rows far beyond the screen are copied whole', async () => {
    await opened.visit(2);
    await opened.goTo('B2:B5001');
    await opened.press('Control+c');
    await opened.page.waitForFunction(async () => (await navigator.clipboard.readText()).split('\n').length === 5000);
    await opened.expectSelected('B2:B5001');
  });

  test('Ctrl+D fills down', async () => {
    await opened.goTo('G5:G7');
    await opened.press('Control+d');
    await eventually(() =>
      expect(last()?.values).toEqual([['=KTP_BELUM_REKAM(B5)'], ['=KTP_BELUM_REKAM(B6)'], ['=KTP_BELUM_REKAM(B7)']]),
    );
  });

  test("while a cell is edited the keys are the text field's own", async () => {
    await opened.goTo('A3');
    await opened.press('F2', 'Control+a', 'Control+c', 'Escape');
    await soon(() => opened.page.evaluate(() => navigator.clipboard.readText())).toBe('Sidorejo');
    await soon(() => opened.page.locator('.copied:visible').count()).toBe(0);
  });
});
