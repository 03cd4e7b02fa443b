import * as reports from './index';
import type { Report } from './report';

/** Every report of the workbook. */
export const everyReport = Object.values(reports) as unknown as readonly Report<Record<string, unknown>>[];
