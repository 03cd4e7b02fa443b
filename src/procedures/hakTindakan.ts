import { type ActionName, barred } from '../actions/allowed';
import { ACTION_RIGHTS } from '../actions/rights';
import { type Procedure, procedure } from '../declare';
import type { Host } from '../workbook/host';

/** Why the person may not do it, in a sentence; '' when he may. Asked for what is the Camat's alone. */
export const hakTindakan: Procedure<Host, { tindakan: string }, string> = procedure((host, asked) => {
  const known = Object.keys(ACTION_RIGHTS).find((name): name is ActionName => name === asked?.tindakan);
  if (!known) throw new Error('Tindakan yang ditanyakan tidak dikenal.');
  return barred(host.workbook, known, host.occasion()) ?? '';
});
