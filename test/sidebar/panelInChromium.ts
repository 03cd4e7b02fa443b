import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../chromium';
import { eventually, soon } from '../eventually';
import { builtSidebar, OUTPUT } from './builtSidebar';
import { NOW, Office } from './office';
import { Wire } from './wire';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The built sidebar in Chromium, 300 px wide as in Google Sheets, with an office behind the wire. */
export class PanelInChromium {
  readonly office = new Office();
  readonly wire: Wire;

  private constructor(readonly page: Page) {
    this.wire = new Wire(this.office.procedures);
  }

  static async open(
    browser: Browser,
    html: string,
    { width = 300, height = 760 }: { width?: number; height?: number } = {},
  ): Promise<PanelInChromium> {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: 2,
      timezoneId: 'Asia/Jakarta',
    });
    await page.clock.setFixedTime(`${NOW}+07:00`);
    const panel = new PanelInChromium(page);
    await panel.wire.plugInto(page);
    await page.goto(`file://${html}`);
    return panel;
  }

  /** Goes to a view by its tab, as a keyboard does. */
  async go(view: string, section?: string): Promise<void> {
    for (const name of section ? [view, section] : [view]) {
      const tab = this.page.getByRole('tab', { name, exact: true });
      await tab.focus();
      await this.page.keyboard.press('Enter');
    }
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Waits until the focus is there: the name or id of a field, or what a button says. */
  async focusComesTo(wanted: string): Promise<void> {
    const focused = () =>
      this.page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        return element === document.body
          ? 'nowhere'
          : element.name || element.id || (element.textContent ?? '').slice(0, 80);
      });
    await soon(focused).toBe(wanted);
  }

  /** Waits until the panel has asked for these places to be shown. */
  async shows(...places: { sheet: string; line: number; column: number }[]): Promise<void> {
    await eventually(() => expect(this.office.shown).toEqual(places));
  }

  /** The whole panel, in a window as tall as that takes. */
  async picture(name: string): Promise<void> {
    const before = this.page.viewportSize();
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    if (before) await this.page.setViewportSize({ ...before, height: Math.max(before.height, height) });
    await this.page.screenshot({ path: join(OUTPUT, `${name}.png`) });
    if (before) await this.page.setViewportSize(before);
  }

  /** What axe finds wrong, of any level, one line each. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
    });
  }

  /** Elements that hide a part of their own text, a placeholder included. What is typed may scroll in its field. */
  cutOff(): Promise<string[]> {
    return this.page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d');
      const placeholderIsCut = (field: HTMLInputElement) => {
        // The shorthand is empty where figures are tabular.
        const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field);
        if (!pen || field.value !== '') return false;
        pen.font = `${fontSize} ${fontFamily}`;
        const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        return pen.measureText(field.placeholder).width > room + 1;
      };
      return [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen') && element.tagName !== 'TEXTAREA')
        .filter((element) => {
          if (element instanceof HTMLInputElement) return placeholderIsCut(element);
          return getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        })
        .map((element) => `${element.tagName} ${element.id} ${element.className} ${element.textContent?.slice(0, 30)}`);
    });
  }

  /** Elements that stick out to the right of the panel. */
  sticksOut(): Promise<string[]> {
    return this.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
        .filter((element) => element.getBoundingClientRect().right > width + 0.5)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`);
    });
  }
}

/** One browser and one build for all tests of a file. */
export function usePanels(): {
  open: (options?: Parameters<typeof PanelInChromium.open>[2]) => Promise<PanelInChromium>;
} {
  let browser: Browser;
  let html = '';
  const opened: PanelInChromium[] = [];
  beforeAll(async () => {
    html = builtSidebar();
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const panels = opened.splice(0);
    await Promise.all(panels.map(({ page }) => page.close()));
    expect(panels.flatMap(({ wire }) => wire.faults)).toEqual([]);
  });
  return {
    open: async (options) => {
      const panel = await PanelInChromium.open(browser, html, options);
      opened.push(panel);
      return panel;
    },
  };
}
