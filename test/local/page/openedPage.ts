import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openChromium } from '../../chromium';
import { eventually, soon } from '../../eventually';
import { violationsOf } from '../../violations';
import { PretendHost } from './pretendHost';

export { eventually, soon };

const output = join(__dirname, '../../output');
export const desk = { width: 1366, height: 768 };

/** The page in a real Chromium, with a pretended host behind it. */
export class OpenedPage {
  /** What the page reported as errors; every test file ends with none. */
  readonly failures: string[] = [];

  private constructor(
    readonly host: PretendHost,
    readonly browser: Browser,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.failures.push(String(error.stack)));
  }

  static async open(options: BrowserContextOptions = {}): Promise<OpenedPage> {
    const host = await new PretendHost().open();
    const browser = await openChromium();
    const context = await browser.newContext({ viewport: desk, locale: 'id-ID', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const opened = new OpenedPage(host, browser, await context.newPage());
    await opened.visit();
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
    expect(this.failures).toEqual([]);
  }

  /** A fresh page on this sheet of a fresh workbook. */
  async visit(sheet = 1): Promise<void> {
    await this.page.goto('about:blank');
    this.host.reset();
    await this.page.goto(`${this.host.address}#gid=${sheet}`);
    await this.page.locator('[data-cell=A2] .text, [data-cell=B2] .text').first().waitFor();
    await this.page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
    await this.page.locator(`[role=tab][data-sheet="${sheet}"][aria-selected=true]`).waitFor();
    this.host.structures.length = 0;
  }

  cell(name: string): Locator {
    return this.page.locator(`[data-cell=${name}]`);
  }

  /** Goes there with the name box, as a person who knows the address does. */
  async goTo(address: string): Promise<void> {
    await this.page.locator('.name-box').fill(address);
    await this.page.keyboard.press('Enter');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  selected(): Promise<string> {
    return this.page.locator('.name-box').inputValue();
  }

  /** Waits until the selection is this one; jumps may have to fetch. */
  async expectSelected(address: string): Promise<void> {
    await soon(() => this.selected()).toBe(address);
  }

  async expectCell(name: string, text: string): Promise<void> {
    await soon(() =>
      this.page.evaluate((id) => document.querySelector(`[data-cell=${id}]`)?.textContent ?? null, name),
    ).toBe(text);
  }

  /** axe, at every level, on all that is shown now. */
  async expectNoViolation(): Promise<void> {
    expect(await violationsOf(this.page)).toEqual([]);
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(output, { recursive: true });
    await this.page.screenshot({ path: join(output, `page-${name}.png`) });
  }
}
