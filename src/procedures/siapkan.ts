import { entrySheet } from '../actions/entrySheet';
import { type Procedure, procedure } from '../declare';
import { prepareSheets } from '../reports/sheetPlans';
import type { Host } from '../workbook/host';

/** Makes the workbook's sheets, as the menu item does. */
export const siapkan: Procedure<Host, Record<string, never>, { kalimat: string }> = procedure((host) => ({
  kalimat: prepareSheets(host, [entrySheet]),
}));
