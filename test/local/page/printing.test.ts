import { OpenedPage, soon } from './openedPage';

describe('printing from the page', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
    await opened.page.context().route('**/cetak.pdf?*', (route) => route.fulfill({ body: 'PDF' }));
  });
  beforeEach(() => opened.visit());
  afterAll(() => opened.close());

  const dialog = () => opened.page.getByRole('dialog', { name: 'Cetak atau simpan PDF' });

  test('Ctrl+P asks what and on which paper, and opens the PDF in a tab of its own', async () => {
    await opened.press('Control+p');
    await dialog().getByLabel('Yang dicetak').selectOption({ label: 'Lembar ini: Desa' });
    await opened.screenshot('print');
    const tab = opened.page.context().waitForEvent('page');
    await dialog().getByRole('button', { name: 'Buat PDF' }).click();
    await (await tab).waitForURL(/\/cetak\.pdf\?lembar=1&kertas=F4$/);
  });

  test('the menu prints every form too, and remembers the paper', async () => {
    await opened.page.getByRole('menuitem', { name: 'Berkas' }).click();
    await opened.page.getByRole('menuitem', { name: 'Cetak atau simpan PDF' }).click();
    await dialog().getByLabel('Yang dicetak').selectOption('formulir');
    await dialog().getByLabel('Kertas').selectOption('A4');
    const tab = opened.page.context().waitForEvent('page');
    // The button has the focus from the beginning.
    await opened.press('Enter');
    await (await tab).waitForURL(/\/cetak\.pdf\?lembar=formulir&kertas=A4$/);
    await opened.press('Control+p');
    await soon(() => dialog().getByLabel('Kertas').inputValue()).toBe('A4');
    await opened.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('typing that is not finished is taken first', async () => {
    await opened.goTo('J3');
    await opened.type('12');
    await opened.press('Control+p');
    await dialog().waitFor();
    expect(opened.host.edits.at(-1)).toMatchObject({ top: 3, values: [['12']] });
  });
});
