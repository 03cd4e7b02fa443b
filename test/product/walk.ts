import type { Browser } from 'playwright-core';
import { openChromium } from '../chromium';
import { Desk } from './desk';
import { BuiltProduct, type StartedHost } from './startedHost';

const WORKBOOK = 'kantor.xlsx';

/** One person in front of the started product with an empty workbook: what the tests of a file share. */
export class Walk {
  private constructor(
    private readonly product: BuiltProduct,
    readonly browser: Browser,
    readonly host: StartedHost,
    readonly desk: Desk,
  ) {}

  static async begin(): Promise<Walk> {
    const product = new BuiltProduct();
    const browser = await openChromium();
    try {
      return await Walk.at(product, browser);
    } catch (error) {
      await browser.close();
      product.remove();
      throw error;
    }
  }

  private static async at(product: BuiltProduct, browser: Browser): Promise<Walk> {
    const host = await product.start(WORKBOOK).ready();
    return new Walk(product, browser, host, await Desk.open(browser, host));
  }

  /** The same workbook, opened again by another process: after the host was stopped. */
  again(): Promise<Walk> {
    expect(this.desk.failures).toEqual([]);
    return Walk.at(this.product, this.browser);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.host.kill();
    this.product.remove();
    expect(this.desk.failures).toEqual([]);
  }
}
