import { bandingSkenario } from './bandingSkenario';
import * as reports from './index';
import { prakiraan } from './prakiraan';
import type { Report } from './report';

/** Every report that is made from rows alone. */
export const everyReport = Object.values(reports) as unknown as readonly Report<Record<string, unknown>>[];

export interface SheetOfPage extends Pick<Report<unknown>, 'sheet' | 'widths' | 'looks'> {
  /** The menu item that computes what takes a simulation. */
  computedBy?: string;
}

/** What such a sheet says until then. */
export const notComputed = (menu: string): string => `Belum dihitung. Hitung dengan menu SiapKTP > ${menu}.`;

/** Every sheet that holds a page; the first two take a simulation. */
export const everyPage: readonly SheetOfPage[] = [prakiraan, bandingSkenario, ...everyReport];
