import { eventually, OpenedPage, soon } from './openedPage';

describe('a lost connection', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await OpenedPage.open();
  });
  beforeEach(() => opened.visit());
  afterAll(() => opened.close());

  test('is shown, keeps what is typed meanwhile, and sends it in order when the host is back', async () => {
    const bar = opened.page.locator('.lost-bar');
    await soon(() => bar.isVisible()).toBe(false);
    await opened.host.close();
    await opened.goTo('B5');
    await opened.type('71');
    await opened.press('Enter');
    await opened.type('72');
    await opened.press('Enter');
    await bar.getByText('2 perubahan disimpan di halaman ini').waitFor();
    await opened.expectCell('B5', '71');
    await opened.expectCell('B6', '72');
    await opened.screenshot('lost');
    await opened.host.open();
    // Not a click that waits for the bar: the page tries by itself too, and may have been quicker.
    await bar.getByText('Coba sekarang').dispatchEvent('click');
    await eventually(() => expect(opened.host.edits.map(({ values }) => values[0]?.[0])).toEqual(['71', '72']));
    await bar.waitFor({ state: 'hidden' });
    await eventually(async () => expect(await opened.page.locator('.pending').count()).toBe(0));
  });

  test('leaves the sheet that is shown where another is asked for: it can’t be read, and nothing is waiting for it', async () => {
    await opened.host.close();
    await opened.page.locator('.lost-bar').waitFor();
    const shown = await opened.page.getByRole('tab', { selected: true }).textContent();
    await opened.page.getByRole('tab', { selected: false }).first().click();
    await opened.page.getByText('Lembar lain baru bisa dibuka sesudah tersambung lagi.').waitFor();
    await soon(() => opened.page.getByRole('tab', { selected: true }).textContent()).toBe(shown);
    await soon(() => opened.page.getByText('perubahan disimpan di halaman ini').count()).toBe(0);
    await opened.host.open();
    await opened.page.locator('.lost-bar').waitFor({ state: 'hidden' });
    await opened.page.getByRole('tab', { selected: false }).first().click();
    await soon(() => opened.page.getByRole('tab', { selected: true }).textContent()).not.toBe(shown);
  });

  test('ends by itself, and what changed meanwhile is shown', async () => {
    await opened.host.close();
    await opened.page.locator('.lost-bar').waitFor();
    const cell = opened.host.sheet(1).cells.get('3,1');
    opened.host.sheet(1).cells.set('3,1', { ...cell!, display: 'Sidorejo Baru' });
    await opened.host.open();
    await opened.expectCell('A3', 'Sidorejo Baru');
    await soon(() => opened.page.locator('.lost-bar').isVisible()).toBe(false);
  });

  test('to a program that ended before it saved says what may be gone; a pause of the line says nothing', async () => {
    const alert = opened.page.getByRole('dialog', { name: 'Mungkin ada yang hilang' });
    opened.host.tell({ kind: 'saved', at: '2026-01-05T01:15:00.000Z' });
    await opened.page.getByText('Tersimpan pukul 08.15').waitFor();
    opened.host.tell({ kind: 'changed', sheets: [1], layout: false, kept: false });
    await opened.page.getByText('Belum tersimpan').waitFor();
    const again = async (session: string) => {
      await opened.host.close();
      await opened.page.locator('.lost-bar').waitFor();
      opened.host.session = session;
      await opened.host.open();
      await opened.page.locator('.lost-bar').waitFor({ state: 'hidden' });
    };
    await again('first');
    await opened.page.getByText('Belum tersimpan').waitFor();
    await soon(() => alert.count()).toBe(0);
    await again('second');
    await alert.getByText('Yang dicatat sesudah pukul 08.15 mungkin hilang').waitFor();
    await opened.screenshot('perhaps-gone');
    await opened.press('Enter');
    opened.host.tell({ kind: 'changed', sheets: [1], layout: false, kept: false });
    opened.host.tell({ kind: 'saved', at: '2026-01-05T01:16:00.000Z' });
    await opened.page.getByText('Tersimpan pukul 08.16').waitFor();
    await again('third');
    await opened.page.getByText('Tersimpan pukul 08.16').waitFor();
    await soon(() => alert.count()).toBe(0);
  });

  test('to a program that found everything again says so, once; a full disk is shown while it lasts', async () => {
    opened.host.tell({ kind: 'changed', sheets: [1], layout: false, kept: true });
    await opened.page.getByText('Menyimpan…').waitFor();
    await opened.host.close();
    await opened.page.locator('.lost-bar').waitFor();
    opened.host.session = 'second';
    opened.host.notice = 'SiapKTP berhenti tanpa menyimpan. 2 perubahan sudah dipulihkan.';
    await opened.host.open();
    const found = opened.page.getByRole('dialog', { name: 'Buku kerja dibuka lagi' });
    await found.getByText('2 perubahan sudah dipulihkan').waitFor();
    await soon(() => opened.page.getByText('mungkin hilang').count()).toBe(0);
    await opened.screenshot('found-again');
    await opened.press('Enter');
    await found.waitFor({ state: 'detached' });
    opened.host.tell({ kind: 'changed', sheets: [1], layout: false, kept: false });
    await opened.page.locator('.save-state.unsaved').getByText('Belum tersimpan').waitFor();
    opened.host.tell({ kind: 'saved', at: '2026-01-05T01:17:00.000Z' });
    await opened.page.getByText('Tersimpan pukul 08.17').waitFor();
  });

  test('to a program that is another by now is said, with an offer to load the page anew that loses nothing typed', async () => {
    const again = async (change: () => void) => {
      await opened.host.close();
      await opened.page.locator('.lost-bar').waitFor();
      change();
      await opened.host.open();
      await opened.page.locator('.lost-bar').waitFor({ state: 'hidden' });
    };
    const { page, host } = opened;
    const offer = page.getByRole('button', { name: 'Muat ulang' });
    // What a page that is loaded anew has lost.
    await page.evaluate('window.isSamePage = true');
    const isSamePage = () => page.evaluate('window.isSamePage === true');
    await again(() => {
      host.session = 'second';
    });
    await opened.press('ArrowDown');
    await soon(() => offer.count()).toBe(0);
    await again(() => {
      host.program = 'newer';
    });
    await page.getByText('sudah diperbarui sejak halaman ini dibuka').waitFor();
    // Half typed and refused: the offer comes back, and so does what was typed.
    await opened.goTo('B5');
    await opened.type('x9');
    host.refuse = () => 'Tidak bisa.';
    await offer.click();
    await page.getByText('Tidak bisa. Yang diketik: x9').waitFor();
    await page.getByText('Perbaiki atau tutup dulu isian yang ditolak.').waitFor();
    expect(await isSamePage()).toBe(true);
    host.refuse = () => null;
    // Said anew with each start of the host, the offer stands once and is in nobody's way.
    await again(() => {});
    await soon(() => page.getByText('sudah diperbarui sejak halaman ini dibuka').allTextContents()).toEqual([
      'SiapKTP di komputer ini sudah diperbarui sejak halaman ini dibuka. Muat ulang halaman supaya cocok; yang sudah dicatat tetap ada.',
    ]);
    await page.getByRole('button', { name: 'Perbaiki' }).click();
    await opened.press('Control+a');
    await opened.type('83');
    await offer.click();
    await soon(isSamePage).toBe(false);
    expect(host.edits.at(-1)?.values).toEqual([['83']]);
    await opened.expectCell('B5', '83');
    await soon(() => offer.count()).toBe(0);
    await again(() => {
      host.workbookCode = 'other';
    });
    await page.getByText('SiapKTP sekarang membuka buku kerja lain.').waitFor();
  });

  test('a command that must not run twice is not sent again', async () => {
    await opened.host.close();
    await opened.press('Control+z');
    await opened.page.getByText('Sambungan terputus sebelum SiapKTP menjawab.').waitFor();
    await opened.host.open();
    await opened.page.locator('.lost-bar').waitFor({ state: 'hidden' });
    // What is done afterwards arrives, and nothing before it.
    await opened.type('9');
    await opened.press('Enter');
    await eventually(() => expect(opened.host.edits).toHaveLength(1));
    expect(opened.host.history).toEqual([]);
  });

  test('cells that change elsewhere stay on screen until the new ones arrive', async () => {
    const letGo = opened.host.hold();
    const asked = opened.host.cellRequests;
    const cell = opened.host.sheet(1).cells.get('3,1');
    opened.host.sheet(1).cells.set('3,1', { ...cell!, display: 'Berubah' });
    opened.host.tell({ kind: 'changed', sheets: [1], layout: false, kept: false });
    await eventually(() => expect(opened.host.cellRequests).toBeGreaterThan(asked));
    await soon(() => opened.cell('A3').textContent()).toBe('Sidorejo');
    await soon(() => opened.cell('A4').textContent()).toBe('Tambakrejo');
    letGo();
    await opened.expectCell('A3', 'Berubah');
  });
});
