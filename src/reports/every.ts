import { bandingSkenario } from './bandingSkenario';
import * as reports from './index';
import { prakiraan } from './prakiraan';
import type { Report } from './report';

/** Every report that is made from rows alone. */
export const everyReport = Object.values(reports) as unknown as readonly Report<Record<string, unknown>>[];

/** Every sheet that holds a page; the first two take a simulation. */
export const everyPage: readonly Pick<Report<unknown>, 'sheet' | 'widths' | 'looks'>[] = [
  prakiraan,
  bandingSkenario,
  ...everyReport,
];
