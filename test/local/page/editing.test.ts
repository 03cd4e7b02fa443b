import { eventually, OpenedPage, soon } from './openedPage';

describe('editing cells', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  beforeEach(async () => {
    await opened.visit();
  });
  afterAll(() => opened.close());

  const values = () => opened.host.edits.map((edit) => edit.values);

  test("typing replaces, Enter takes it and moves on, and the server's form is shown", async () => {
    await opened.goTo('B9');
    await opened.type('12500');
    await opened.press('Enter');
    await opened.expectSelected('B10');
    await opened.expectCell('B9', '12.500');
    expect(opened.host.edits).toEqual([
      { sheet: 1, top: 9, left: 2, values: [['12500']], typed: true, moves: 0, id: expect.any(String) },
    ]);
  });

  test('what was typed is seen at once, while the server is still at work', async () => {
    await opened.goTo('B9');
    const letGo = opened.host.hold();
    await opened.type('777');
    await opened.press('Enter');
    await opened.expectCell('B9', '777');
    await opened.page.getByText('Menyimpan…').waitFor();
    expect(opened.host.edits).toEqual([]);
    letGo();
    await eventually(() => expect(values()).toEqual([[['777']]]));
  });

  test('F2 edits what is there, Esc leaves it, an arrow ends typing, F2 lets it move the caret', async () => {
    await opened.goTo('A4');
    await opened.press('F2');
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('Tambakrejo');
    await opened.type(' Lor');
    await opened.press('Escape');
    await opened.type('Baru');
    await opened.press('ArrowRight');
    await opened.expectSelected('B4');
    await opened.goTo('A5');
    await opened.press('F2', 'ArrowLeft');
    await opened.type('-');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['Baru']], [['Wonoay-u']]]));
  });

  test('Alt+Enter breaks the line, and the row grows to show both', async () => {
    await opened.goTo('J5');
    await opened.type('satu');
    await opened.press('Alt+Enter');
    await opened.type('dua');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['satu\ndua']]]));
    await opened.expectCell('J5', 'satu\ndua');
    // Two lines of 13 1/3 pixels at 1.3 times their size need 35; one row of the standard height has 24.
    await eventually(async () => expect((await opened.cell('J5').boundingBox())?.height ?? 0).toBeGreaterThan(34));
  });

  test('Delete finds what was typed below the last row before the server has told how far the sheet now reaches', async () => {
    await opened.page.route(/\/api\/sheets\/1$/, () => undefined);
    await opened.goTo('A90');
    await opened.type('Sukamaju');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['Sukamaju']]]));
    await opened.goTo('A90');
    await opened.press('Delete');
    await eventually(() => expect(values()).toEqual([[['Sukamaju']], [['']]]));
    await opened.page.unrouteAll();
  });

  test('Delete clears the selected cells in one edit, and only where there is content', async () => {
    await opened.goTo('B3:C4');
    await opened.press('Delete');
    await opened.goTo('Z100');
    await opened.press('Delete');
    await opened.goTo('B9');
    await opened.press('Delete');
    await eventually(() =>
      expect(values()).toEqual([
        [
          ['', ''],
          ['', ''],
        ],
        [['']],
      ]),
    );
  });

  test('a refused edit comes back with the sentence and what was typed', async () => {
    opened.host.refuse = () => 'Wajib harus bilangan cacah, bukan "banyak".';
    await opened.goTo('B5');
    await opened.type('banyak');
    await opened.press('Enter');
    await opened.page.getByRole('alert').getByText('Wajib harus bilangan cacah, bukan "banyak".').waitFor();
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('banyak');
    await opened.expectSelected('B5');
    await opened.screenshot('refused');
    opened.host.refuse = () => null;
    await opened.press('Control+a');
    await opened.type('9');
    await opened.press('Enter');
    await opened.expectCell('B5', '9');
  });

  test('a refusal that comes while the next cell is typed waits, and is mended later', async () => {
    const letGo = opened.host.hold();
    opened.host.refuse = ({ values }) =>
      values[0]?.[0] === 'banyak' ? 'Wajib harus bilangan cacah, bukan "banyak".' : null;
    await opened.goTo('B5');
    await opened.type('banyak');
    await opened.press('Enter');
    await opened.type('41');
    letGo();
    const mend = opened.page.getByRole('button', { name: 'Perbaiki' });
    await mend.waitFor();
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('41');
    await opened.press('Enter');
    await mend.click();
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('banyak');
    await opened.expectSelected('B5');
    await opened.press('Escape');
    await opened.expectCell('B6', '41');
    await soon(() => opened.cell('B5').textContent()).not.toBe('banyak');
  });

  test('a protected area asks; declining leaves the cell as it was, agreeing takes it', async () => {
    await opened.visit(3);
    await opened.goTo('B2');
    await opened.type('50 %');
    await opened.press('Enter');
    await opened.page.getByText('Bagian ini dilindungi: ditulis oleh SiapKTP.').waitFor();
    await opened.screenshot('protected');
    await opened.press('Escape');
    // What is typed next goes where the selection is.
    await opened.goTo('B3');
    await opened.expectSelected('B3');
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('');
    expect(opened.host.edits).toEqual([]);
    await opened.goTo('B2');
    await opened.type('50 %');
    await opened.press('Enter');
    await opened.page.getByRole('button', { name: 'Tetap ubah' }).click();
    await eventually(() => expect(values()).toEqual([[['50 %']]]));
    // The next cell of that row isn't asked about again, one of another row is.
    await opened.goTo('C2');
    await opened.type('60 %');
    await opened.press('Enter');
    await eventually(() => expect(values()[1]).toEqual([['60 %']]));
    await opened.goTo('B3');
    await opened.type('70 %');
    await opened.press('Enter');
    await opened.page.getByRole('button', { name: 'Tetap ubah' }).waitFor();
    expect(values()).toHaveLength(2);
    await opened.press('Escape');
  });

  test('Alt+Down opens the list; arrows choose, typing narrows, Esc closes', async () => {
    await opened.goTo('D4');
    await opened.press('Alt+ArrowDown');
    await soon(() => opened.page.getByRole('option').allTextContents()).toEqual(['Desa', 'Kelurahan']);
    await soon(() => opened.page.locator('.cell-editor').getAttribute('aria-activedescendant')).toBe('pilihan-0');
    await opened.press('ArrowDown', 'Enter');
    await eventually(() => expect(values()).toEqual([[['Kelurahan']]]));
    await opened.goTo('D5');
    await opened.type('kel');
    await soon(() => opened.page.getByRole('option').allTextContents()).toEqual(['Kelurahan']);
    await opened.screenshot('choices');
    await opened.press('Enter');
    await eventually(() => expect(values()[1]).toEqual([['Kelurahan']]));
    await opened.goTo('D6');
    await opened.press('Alt+ArrowDown', 'Escape');
    await soon(() => opened.page.getByRole('listbox').isVisible()).toBe(false);
    expect(opened.host.edits).toHaveLength(2);
  });

  test('a typed text that is in no list goes to the server as it is', async () => {
    await opened.goTo('D6');
    await opened.type('Dusun');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['Dusun']]]));
  });

  test('the space bar and a click tick a check box', async () => {
    await opened.goTo('E5');
    await opened.press('Space');
    await eventually(() => expect(values()).toEqual([[['TRUE']]]));
    await opened.cell('E10').locator('.check-box').click();
    await eventually(() => expect(values()[1]).toEqual([['FALSE']]));
  });

  test('a text of 50,000 characters is taken, and one goes on', async () => {
    const text = 'panjang sekali '.repeat(3333);
    await opened.goTo('F9');
    await opened.press('F2');
    await opened.page.locator('.cell-editor').fill(text);
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[[text]]]));
    await opened.press('ArrowDown', 'ArrowDown');
    await opened.expectSelected('F12');
  });

  test('an input method composes in the cell', async () => {
    await opened.goTo('J3');
    const session = await opened.page.context().newCDPSession(opened.page);
    await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '日本' });
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('日本');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['日本']]]));
  });

  test('functions are completed with Tab and their parameters shown', async () => {
    await opened.goTo('J3');
    await opened.type('=ktp_er');
    await opened.page.getByRole('option', { name: /KTP_ERLANG_C/ }).waitFor();
    await opened.screenshot('completion');
    await opened.press('ArrowDown', 'Tab');
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('=KTP_ERLANG_C(');
    await opened.type('10;');
    await soon(() => opened.page.locator('.formula-help mark').textContent()).toBe('loket');
    await opened.screenshot('parameters');
    await opened.type('14)');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['=KTP_ERLANG_C(10;14)']]]));
    await opened.expectSelected('J4');
  });

  test('the mouse writes references into a formula', async () => {
    await opened.goTo('J3');
    await opened.type('=SUM(');
    await opened.cell('B4').hover();
    await opened.page.mouse.down();
    await opened.cell('C6').hover();
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('=SUM(B4:C6');
    await opened.page.mouse.up();
    await opened.type(')');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['=SUM(B4:C6)']]]));
  });

  test('the formula bar edits the cell, with completion', async () => {
    await opened.goTo('G5');
    const line = opened.page.getByLabel('Isi atau rumus');
    await soon(() => line.inputValue()).toBe('=KTP_BELUM_REKAM(B5)');
    await line.click();
    await line.fill('=SU');
    await opened.press('End');
    await line.press('Tab');
    await soon(() => line.inputValue()).toBe('=SUM(');
    await soon(() => opened.page.locator('.cell-editor').inputValue()).toBe('=SUM(');
    await opened.type('1)');
    await opened.press('Enter');
    await eventually(() => expect(values()).toEqual([[['=SUM(1)']]]));
    await opened.expectSelected('G6');
  });
});
