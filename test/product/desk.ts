import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { soon } from '../eventually';
import type { StartedHost } from './startedHost';

const output = join(__dirname, '../output');
/** The guide's pictures are taken by these walks when GAMBAR is set; otherwise they stay as they are. */
const guide = process.env.GAMBAR ? join(__dirname, '../../docs/gambar') : null;

/** What the guide shows of the window: as little as tells it, since pictures are kept with the sources. */
const PARTS = {
  lembar: { x: 0, y: 0, width: 980, height: 560 },
  panel: { x: 700, y: 56, width: 580, height: 664 },
  dialog: { x: 540, y: 285, width: 608, height: 330 },
  grafik: { x: 930, y: 84, width: 720, height: 640 },
};

/** A person's browser in front of the started product. */
export class Desk {
  /** What the page reported as errors; a walk ends with none. */
  readonly failures: string[] = [];
  readonly panel: FrameLocator;

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.failures.push(String(error.stack)));
    this.panel = page.frameLocator('iframe.sidebar-content');
  }

  static async open(browser: Browser, host: StartedHost): Promise<Desk> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const desk = new Desk(await context.newPage());
    await desk.page.goto(host.address);
    await desk.page.locator('[data-cell] .text').first().waitFor();
    return desk;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    expect(this.failures).toEqual([]);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** An item of the add-on's menu, by keyboard. */
  async menu(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
    await this.page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
  }

  async openPanel(): Promise<void> {
    await this.menu('Buka panel');
    await this.panel.getByRole('tab', { name: 'Ringkasan' }).waitFor();
  }

  /** A part of the panel, by its tabs and the Enter key. */
  async go(...tabs: string[]): Promise<void> {
    for (const name of tabs) await this.panel.getByRole('tab', { name, exact: true }).press('Enter');
  }

  /** The panel says this, and it can be seen. */
  async hears(sentence: string | RegExp): Promise<void> {
    await this.panel.getByText(sentence).filter({ visible: true }).first().waitFor();
  }

  field(id: string): Locator {
    return this.panel.locator(`#${id}`);
  }

  /** Fills the fields of a form and posts it with Enter from the last one. */
  async post(values: Record<string, string>): Promise<void> {
    for (const [id, text] of Object.entries(values)) await this.field(id).fill(text);
    await this.field(Object.keys(values).at(-1) ?? '').press('Enter');
  }

  /**
   * Goes there with the name box: `Desa!B3`. An answer that comes just then may take the focus back to the grid; a
   * person would go there once more, and so does this.
   */
  async goTo(address: string): Promise<void> {
    const [sheet = '', cell = ''] = address.split('!');
    const isThere = () =>
      this.page
        .waitForFunction(
          ([name, place]) =>
            document.querySelector('[role=tab][aria-selected=true]')?.textContent?.trim() === name &&
            document.querySelector<HTMLInputElement>('.name-box')?.value === place &&
            document.activeElement?.classList.contains('cell-editor'),
          [sheet, cell],
          { timeout: 5000 },
        )
        .then(
          () => true,
          () => false,
        );
    for (let tries = 0; tries < 6; tries++) {
      await this.page.locator('.name-box').fill(address);
      await this.press('Enter');
      if (await isThere()) return;
    }
    throw new Error(`${address} was not reached`);
  }

  /** Types into a cell and leaves it downwards. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.insertText(text);
    await this.press('Enter');
  }

  async paste(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.press('Control+v');
  }

  /** Until the cell, on the sheet that is shown, has this text. */
  async shows(cell: string, text: string | RegExp): Promise<void> {
    const wanted = typeof text === 'string' ? text : expect.stringMatching(text);
    await soon(() => this.page.locator(`[data-cell=${cell}]`).allTextContents()).toEqual([wanted]);
  }

  /** Until nothing can be read in the cell. */
  async isEmpty(cell: string): Promise<void> {
    await this.page.locator(`[data-cell=${cell}]`).filter({ hasText: /\S/ }).waitFor({ state: 'detached' });
  }

  /** Types into a cell of a sheet that SiapKTP writes, which asks first. */
  async typeGuarded(address: string, text: string): Promise<void> {
    await this.type(address, text);
    await this.page.getByRole('button', { name: 'Tetap ubah' }).press('Enter');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
  }

  /** A message in the corner says this; it is read and closed. */
  async told(sentence: string | RegExp): Promise<void> {
    const toast = this.page.locator('.toast').filter({ hasText: sentence }).first();
    await toast.waitFor();
    await toast.getByRole('button', { name: 'Tutup' }).press('Enter');
  }

  /** Kept under test/output/, and in the guide when its pictures are being renewed and this is one of them. */
  async picture(name: string, inGuide?: keyof typeof PARTS): Promise<void> {
    mkdirSync(output, { recursive: true });
    await this.page.screenshot({ path: join(output, `jalan-${name}.png`) });
    if (!guide || !inGuide) return;
    mkdirSync(guide, { recursive: true });
    await this.page.screenshot({ path: join(guide, `${name}.png`), clip: PARTS[inGuide] });
  }
}
