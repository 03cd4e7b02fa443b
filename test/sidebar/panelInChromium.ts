import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from '../chromium';
import { eventually, soon } from '../eventually';
import { violationsOf } from '../violations';
import { builtSidebar, OUTPUT } from './builtSidebar';
import { NOW, Office } from './office';
import { Wire } from './wire';

/** A picture of the guide is looked at together with the text beside it. */
const MOST_PIXELS = 560;
const GUIDE = join(__dirname, '../../docs/gambar');

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
    {
      width = 300,
      height = 760,
      file = 'sidebar',
    }: { width?: number; height?: number; file?: 'sidebar' | 'label' } = {},
  ): Promise<PanelInChromium> {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: 2,
      timezoneId: 'Asia/Jakarta',
    });
    await page.clock.setFixedTime(`${NOW}+07:00`);
    const panel = new PanelInChromium(page);
    await panel.wire.plugInto(page);
    await page.goto(`file://${html.replace('sidebar.html', `${file}.html`)}`);
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

  /** Another width, and letters of another size: 32 where they are twice as large. */
  async resize(width: number, letters: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 760 });
    await this.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
    }, letters);
  }

  /** The whole panel, in a window as tall as that takes. */
  async picture(name: string): Promise<void> {
    const before = this.page.viewportSize();
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    if (before) await this.page.setViewportSize({ ...before, height: Math.max(before.height, height) });
    await this.page.screenshot({ path: join(OUTPUT, `${name}.png`) });
    if (before) await this.page.setViewportSize(before);
  }

  /** The panel as the guide shows it: the part around what is told, in small. */
  async pictureForGuide(name: string, told: Locator): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const height = await this.page.evaluate(() => document.body.scrollHeight);
    await this.page.setViewportSize({ width: 300, height });
    const at = (await told.boundingBox())?.y ?? 0;
    const y = Math.max(0, Math.min(at - MOST_PIXELS / 2, height - MOST_PIXELS));
    const clip = { x: 0, y, width: 300, height: Math.min(height, MOST_PIXELS) };
    await this.page.screenshot({ path: join(GUIDE, `${name}.png`), clip, scale: 'css' });
  }

  violations(): Promise<string[]> {
    return violationsOf(this.page);
  }

  /** Elements that hide a part of their own text, a placeholder included. What is typed may scroll in its field. */
  cutOff({ choices }: { choices: boolean }): Promise<string[]> {
    return this.page.evaluate((looksAtChoices) => {
      const pen = document.createElement('canvas').getContext('2d');
      const isWiderThan = (field: HTMLElement, text: string, beside: number) => {
        // The shorthand is empty where figures are tabular.
        const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field);
        if (!pen) return false;
        pen.font = `${fontSize} ${fontFamily}`;
        const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - beside;
        return pen.measureText(text).width > room + 1;
      };
      const placeholderIsCut = (field: HTMLInputElement) =>
        field.value === '' && isWiderThan(field, field.placeholder, 0);
      // Its arrow and the room around the text take some of its width.
      const choiceIsCut = (field: HTMLSelectElement) =>
        isWiderThan(
          field,
          field.selectedOptions[0]?.text ?? '',
          8 + 1.25 * Number.parseFloat(getComputedStyle(field).fontSize),
        );
      return [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen') && element.tagName !== 'TEXTAREA')
        .filter((element) => {
          if (element instanceof HTMLInputElement) return placeholderIsCut(element);
          if (element instanceof HTMLSelectElement) return looksAtChoices && choiceIsCut(element);
          return getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        })
        .map((element) => `${element.tagName} ${element.id} ${element.className} ${element.textContent?.slice(0, 30)}`);
    }, choices);
  }

  /**
   * Texts that lie over each other, measured by the boxes of their lines; what sticks to an edge while the rest scrolls
   * is above the rest on purpose.
   */
  overlaps(): Promise<string[]> {
    return this.page.evaluate(() => {
      const sticks = (element: Element | null): boolean =>
        element !== null &&
        (['sticky', 'fixed'].includes(getComputedStyle(element).position) || sticks(element.parentElement));
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const lines: { text: string; box: DOMRect; owner: Element }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement;
        const text = node.textContent?.trim();
        if (!owner || !text || ['SCRIPT', 'STYLE', 'OPTION'].includes(owner.tagName)) continue;
        if (!owner.checkVisibility() || owner.closest('.unseen') || sticks(owner)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) lines.push({ text, box, owner });
      }
      for (const field of document.querySelectorAll('input, select, textarea, progress'))
        if (field.checkVisibility() && !field.closest('.unseen') && getComputedStyle(field).opacity !== '0')
          lines.push({ text: field.id || field.tagName, box: field.getBoundingClientRect(), owner: field });
      const found = new Set<string>();
      lines.forEach((one, at) => {
        for (const other of lines.slice(at + 1)) {
          if (one.owner === other.owner || one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          // Lines of letters have room above and below, which may meet.
          if (across > 1 && down > 4) found.add(`"${one.text.slice(0, 40)}" over "${other.text.slice(0, 40)}"`);
        }
      });
      return [...found];
    });
  }

  /** Days and percents that stand on two lines. */
  broken(): Promise<string[]> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.unseen')) continue;
        for (const { 0: text, index } of (node.textContent ?? '').matchAll(/\d+-\d+-\d{4}|\d[\d.,]* %/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (tops.size > 1) found.push(`${text} is broken in "${node.textContent}"`);
        }
      }
      return found;
    });
  }

  /** How many pixels the page can be scrolled sideways. */
  scrollsSideways(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
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
