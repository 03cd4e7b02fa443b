import { eventually, OpenedPage, soon } from './openedPage';

describe('the keyboard in the grid', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  afterAll(() => opened.close());

  test('arrows, Tab and Enter move; Enter returns to the column where Tab began', async () => {
    await opened.visit();
    await opened.press('ArrowDown', 'ArrowDown', 'ArrowRight');
    await opened.expectSelected('B3');
    await opened.press('Tab', 'Tab', 'Enter');
    await opened.expectSelected('B4');
    await opened.press('Shift+Tab', 'Shift+Enter');
    await opened.expectSelected('A3');
  });

  test('Ctrl with an arrow goes to the edge of content, over 50,000 rows and back', async () => {
    await opened.visit(2);
    await opened.press('Control+ArrowDown');
    await opened.expectSelected('A50001');
    await opened.expectCell('A50001', 'hari 50000');
    await opened.press('Control+ArrowRight');
    await opened.expectSelected('L50001');
    await opened.press('Control+ArrowUp');
    await opened.expectSelected('L1');
    await opened.press('Control+Shift+ArrowDown');
    await opened.expectSelected('L:L');
  });

  test('Home, End, Ctrl+Home and Ctrl+End know the content', async () => {
    await opened.visit();
    await opened.goTo('C5');
    await opened.press('End');
    await opened.expectSelected('G5');
    await opened.press('Home');
    await opened.expectSelected('A5');
    await opened.press('Control+End');
    await opened.expectSelected('G12');
    await opened.press('Control+Home');
    await opened.expectSelected('A1');
  });

  test('a page down shows the rows that follow, and a page up comes back', async () => {
    await opened.visit(2);
    await opened.press('PageDown');
    const row = async () => Number((await opened.selected()).slice(1));
    await soon(row).toBeGreaterThan(20);
    const after = await row();
    await opened.cell(`A${after}`).waitFor();
    await opened.press('PageUp');
    await opened.expectSelected('A1');
  });

  test('Shift extends across the frozen edge, and the ARIA state follows', async () => {
    await opened.visit();
    await opened.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
    // The merged B1:E1 is taken in whole.
    await opened.expectSelected('A1:E3');
    await soon(() => opened.cell('C3').getAttribute('aria-selected')).toBe('true');
    await soon(() => opened.cell('F3').getAttribute('aria-selected')).toBe('false');
    await soon(() => opened.page.locator('.selection:visible').count()).toBe(4);
  });

  test('the text field names the active cell, which exists even when empty', async () => {
    await opened.visit();
    await opened.goTo('J20');
    const field = opened.page.locator('.cell-editor');
    await opened.page.waitForFunction(() => document.getElementById('sel-20-10'));
    await soon(() => field.getAttribute('aria-activedescendant')).toBe('sel-20-10');
    await soon(() => opened.cell('J20').getAttribute('aria-label')).toBe('J20 kosong');
    const row = opened.page.locator('[role=row]', { has: opened.cell('J20') });
    await soon(() => row.getAttribute('aria-rowindex')).toBe('20');
    await soon(() => opened.cell('J20').getAttribute('aria-colindex')).toBe('10');
  });

  test('Ctrl+A, Ctrl+Space and Shift+Space select all, the column, the row', async () => {
    await opened.visit();
    await opened.goTo('H9');
    await opened.press('Control+Space');
    await opened.expectSelected('H:H');
    await opened.press('ArrowDown');
    await opened.press('Shift+Space');
    await opened.expectSelected('10:10');
    await opened.press('Control+a');
    await opened.expectSelected('A:Z');
  });

  test('Ctrl+Z and Ctrl+Y ask the server to undo and redo', async () => {
    await opened.visit();
    await opened.press('Control+z', 'Control+y');
    await eventually(() => expect(opened.host.history).toEqual(['undo', 'redo']));
  });

  test('F6 goes round the parts of the page, and Ctrl+Shift+Page Down to the next sheet', async () => {
    await opened.visit();
    const focused = () =>
      opened.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
    await opened.press('F6');
    await soon(() => focused()).toBe('Desa');
    await opened.press('F6');
    await soon(() => focused()).toBe('Berkas');
    await opened.press('F6');
    await soon(() => focused()).toBe('Alamat sel');
    await opened.press('F6', 'Control+Shift+PageDown');
    await opened.expectCell('B1', 'Desa');
  });
});
